package selection

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	party "rosette/guides/selection"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// rowList is a list of short rows, each of which can be taken out, with what
// adds another under it. It says itself why something was refused.
type rowList struct {
	e     *editing
	head  string
	whole *fyne.Container
	rows  *fyne.Container
	wrong *widgets.Text
	alert *fyne.Container
	add   *fyne.Container
	shown string
}

func newRowList(e *editing, head, hint string, add ...fyne.CanvasObject) *rowList {
	r := &rowList{e: e, head: head, rows: widgets.Column(2), add: widgets.Wrap(8, add...)}
	r.wrong = widgets.NewText("", theme.Small, theme.Bad)
	r.alert = widgets.IconLine("octagon-alert", theme.Bad, r.wrong)
	r.alert.Hide()
	title := widgets.Column(0, widgets.Strong(head), widgets.Caption(hint).In(theme.Ink2))
	r.whole = widgets.Column(8, title, r.rows, r.alert, r.add)
	return r
}

// show sets the rows out anew when they are others.
func (r *rowList) show(lines []string, out func(i int) error) {
	now := strings.Join(lines, "\n")
	if now == r.shown {
		return
	}
	r.shown = now
	r.rows.Objects = nil
	for i, line := range lines {
		take := widgets.QuietButton("x", r.e.t.say("take_out"), func() {
			r.say(out(i))
			r.e.t.focus(firstOf(r.add))
		})
		r.rows.Objects = append(r.rows.Objects, widgets.Ends(8, widgets.Small(line).In(theme.Ink), take))
	}
	r.rows.Hidden = len(lines) == 0
	r.rows.Refresh()
	widgets.Settle(r.rows)
}

// say shows why something was refused, or takes that away.
func (r *rowList) say(err error) {
	r.wrong.SetText(r.e.explain(err))
	if r.alert.Hidden != (err == nil) {
		r.alert.Hidden = err == nil
		widgets.Settle(r.alert)
	}
}

// links is a list of other stages that a stage names.
type links struct {
	*rowList
	id    string
	of    func(party.Stage) []string
	keep  func(*party.Stage, []string)
	pick  *widgets.Select
	shape string
}

func newLinks(e *editing, id, key string, of func(party.Stage) []string, keep func(*party.Stage, []string)) *links {
	t := e.t
	l := &links{id: id, of: of, keep: keep, pick: widgets.NewSelect("", "", nil)}
	add := widgets.SmallButton("plus", t.say("link_add"), l.another)
	l.rowList = newRowList(e, t.say(key), t.say(key+"_hint"), l.pick, add)
	return l
}

func (l *links) refresh(p party.Procedure, s party.Stage) {
	now := l.of(s)
	var titles []string
	for _, id := range now {
		titles = append(titles, titleOf(p, id))
	}
	l.show(titles, func(i int) error {
		return l.change(func(ids []string) []string { return append(append([]string{}, ids[:i]...), ids[i+1:]...) })
	})
	options := []widgets.Option{{ID: "", Label: l.e.t.say("link_choose")}}
	shape := ""
	for _, other := range p.Stages {
		if other.ID != l.id && !slices.Contains(now, other.ID) {
			options = append(options, widgets.Option{ID: other.ID, Label: cut(other.Title)})
			shape += other.ID + other.Title + "\n"
		}
	}
	if shape != l.shape {
		l.shape = shape
		l.pick.SetOptions(l.pick.Chosen(), options...)
	}
}

// another adds the stage that is picked.
func (l *links) another() {
	id := l.pick.Chosen()
	if id == "" {
		l.e.t.focus(l.pick)
		return
	}
	l.say(l.change(func(ids []string) []string { return append(append([]string{}, ids...), id) }))
	l.pick.SetChosen("")
	l.e.t.focus(l.pick)
}

func (l *links) change(edit func([]string) []string) error {
	return l.e.apply(l.e.t.say("note_links"), func(p party.Procedure) (party.Procedure, error) {
		return party.EditStage(p, l.id, func(s *party.Stage) { l.keep(s, edit(l.of(*s))) })
	})
}

// cut keeps a title to what a list of choices has room for.
func cut(title string) string {
	const most = 60
	if r := []rune(title); len(r) > most {
		return strings.TrimSpace(string(r[:most])) + "…"
	}
	return title
}
