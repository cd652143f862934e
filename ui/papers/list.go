package papers

import (
	"slices"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/ui/papertask"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// list is the list of tasks, with three cards at its right.
type list struct {
	p    *Screen
	page *widgets.Page
	body *fyne.Container
	rows []row
	side *side
	last string // the task that was opened last

	officer, pack, council, poll *widgets.Button
}

func newList(p *Screen) *list {
	say := p.s.Words.Say
	l := &list{p: p}
	l.officer = widgets.PlainButton("scan-text", say("papers.officer"), func() { p.goTo(officerTarget) })
	l.pack = widgets.PlainButton("package", say("papers.pack"), func() { p.s.Go(session.Packs, "desk") })
	l.council = widgets.PlainButton("file-pen-line", say("papers.council_form"), func() { p.goTo(councilTarget) })
	l.page = widgets.NewPage(say("papers.title"), "")
	l.poll = widgets.MainButton("calendar-days", say("papers.choose_poll"), func() { p.s.Go(session.Timeline, "poll") })
	l.side = newSide(p)
	l.body = widgets.Column(0)
	return l
}

// Object is what the place shows.
func (l *list) Object() fyne.CanvasObject { return l.page }

// Show brings the list up to date.
func (l *list) Show(string) { l.Refresh() }

// Leave has nothing to hand over.
func (l *list) Leave() {}

// First is the row that was opened last, else the first with a problem, else
// the first that is not done.
func (l *list) First() fyne.Focusable {
	for _, wanted := range []func(nomination.Task) bool{
		func(t nomination.Task) bool { return t.ID == l.last },
		func(t nomination.Task) bool { return t.Status == nomination.TaskProblem },
		func(t nomination.Task) bool {
			return t.Status != nomination.TaskCompleted && t.Status != nomination.TaskNotNeeded
		},
		func(nomination.Task) bool { return true },
	} {
		for _, r := range l.rows {
			if wanted(r.task) && !r.widget.Disabled() {
				return r.widget
			}
		}
	}
	return l.poll
}

// Panes are the rows and the buttons over them.
func (l *list) Panes() []fyne.Focusable {
	panes := []fyne.Focusable{l.First()}
	if side := widgets.Focusables(l.side.object); len(side) > 0 {
		panes = append(panes, side[0])
	}
	return panes
}

// Refresh shows how far each task is.
func (l *list) Refresh() {
	v, err := l.p.s.View()
	tasks := v.Tasks.Tasks
	if err != nil || len(tasks) == 0 {
		sentence := l.p.s.Words.Say("papers.none")
		if err != nil {
			sentence = l.p.s.Words.Explain(err)
		}
		l.rows = nil
		l.page.SetTitle(l.p.s.Words.Say("papers.title"), "")
		l.page.SetButtons()
		l.page.SetBody(widgets.NewCard("", widgets.EmptyState(sentence, l.poll)))
		return
	}
	l.page.SetTitle(l.p.s.Words.Say("papers.title"), l.sums(v))
	if l.same(tasks) {
		l.update(tasks)
	} else {
		l.build(v)
	}
	l.side.refresh(v)
}

// same reports whether the rows are those of the tasks.
func (l *list) same(tasks []nomination.Task) bool {
	return slices.EqualFunc(l.rows, tasks, func(r row, t nomination.Task) bool { return r.task.ID == t.ID })
}

func (l *list) update(tasks []nomination.Task) {
	for i, t := range tasks {
		if l.rows[i].task == t {
			continue
		}
		l.rows[i].task = t
		w := l.rows[i].widget
		w.Set(t.Title, t.Says, widgets.Status(t.Status), papertask.Tag(l.p.s.Words, t))
		lock(w, t)
	}
	widgets.Settle(l.body)
}

// lock takes the focus from a task that cannot start yet: it can be read, but
// leads nowhere.
func lock(w *widgets.TaskRow, t nomination.Task) {
	if t.Status == nomination.TaskCannotStart {
		w.Disable()
		return
	}
	w.Enable()
}

func (l *list) build(v guides.View) {
	l.rows = nil
	var groups, apart, links []fyne.CanvasObject
	for _, group := range nomination.TaskGroups {
		var rows []fyne.CanvasObject
		for _, t := range v.Tasks.Of(group) {
			rows = append(rows, l.newRow(t))
		}
		if len(rows) == 0 {
			continue
		}
		links = append(links, rows...)
		heading := widgets.Padded(widgets.Heading(l.p.s.Words.Say("papers.group_"+group)), 0, 12, 6, 12)
		if group == nomination.GroupApart {
			about := widgets.Padded(widgets.Small(l.p.s.Words.Say("papers.apart_about")), 0, 12, 8, 12)
			apart = []fyne.CanvasObject{heading, about, widgets.Column(0, rows...)}
			continue
		}
		groups = append(groups, widgets.Column(0, heading, widgets.Column(0, rows...)))
	}
	widgets.LinkRows(links...)
	keys := widgets.Padded(widgets.Caption(l.p.s.Words.Say("papers.keys")).In(theme.Ink2), 0, 12)
	left := widgets.Column(16, widgets.NewCard("", inset(widgets.Column(22, append(groups, keys)...))),
		widgets.NewCard("", inset(widgets.Column(0, apart...))))
	l.body.Objects = []fyne.CanvasObject{widgets.Responsive(columns, left, l.side.object)}
	l.page.SetButtons(l.officer, l.council, l.pack)
	l.page.SetBody(l.body)
}

// inset lets rows reach nearer to the edge of a card than its text does.
func inset(o fyne.CanvasObject) fyne.CanvasObject { return widgets.Padded(o, 0, -10) }

func (l *list) newRow(t nomination.Task) fyne.CanvasObject {
	at := len(l.rows)
	w := widgets.NewTaskRow(t.Title, t.Says, widgets.Status(t.Status), papertask.Tag(l.p.s.Words, t),
		func() { l.p.open(l.rows[at].task) })
	w.OnRune = func(r rune) bool { return l.letter(l.rows[at].task.ID, r) }
	lock(w, t)
	l.rows = append(l.rows, row{t, w})
	return w
}

// letter does what the letters of a row do.
func (l *list) letter(id string, r rune) bool {
	l.last = id
	switch r {
	case 'w', 'W':
		papertask.Wait(l.p.s, l.p.win, id)
	case 'd', 'D':
		papertask.Complete(l.p.s, l.p.win, id)
	case 'k', 'K':
		return l.p.goTo(officerTarget)
	case 'm', 'M':
		papertask.Ask(l.p.s, l.p.win, id)
	default:
		return false
	}
	return true
}

// sums says how the originals go in and how far everything is.
func (l *list) sums(v guides.View) string {
	say := l.p.s.Words
	done, total, problems := v.Tasks.Counts()
	how := say.Say("papers.how_hand")
	if nomination.KindOf(l.p.s.Candidacy().Choice.Kind).Electronic {
		how = say.Say("papers.how_electronic")
	}
	counted := say.Say("papers.done", "Done", done, "Total", total)
	if problems == 0 {
		return say.Say("papers.whole", "How", how, "Done", counted)
	}
	return say.Say("papers.whole_problems", "How", how, "Done", counted, "Problems", say.Count("papers.problems", problems))
}

// columns sets the tasks beside the cards where there is room, widths being
// those of the body of a page.
func columns(effective float32) widgets.Arrangement {
	switch {
	case effective >= widgets.WidePage-72:
		return widgets.InColumns(20, widgets.Flex(1), widgets.Fixed(352))
	case effective >= widgets.NarrowPage-48:
		return widgets.InColumns(20, widgets.Flex(1), widgets.Fixed(280))
	}
	return widgets.InColumn(16)
}
