// Package timeline is the screen of dates: a chart that gives them shape, a
// list that gives them all, and the counting that proves the one chosen. Here
// too the poll date is changed, after it was shown what that moves.
package timeline

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// ChangePoll is the target of Show that opens the poll editor.
const ChangePoll = "poll"

// Screen is the timeline. Choosing a date in chart, list or panel chooses it
// in all three.
type Screen struct {
	s    *session.Session
	win  fyne.Window
	page *widgets.Page

	change, export *widgets.Button
	chart          *chart
	list           *list
	panel          *panel
	poll           *pollEditor
	rules          *rules
	body           []fyne.CanvasObject // under the notices, while no editor is open

	candidacy string // whose dates are shown
	shown     guides.View
	choice    election.Choice
	failed    error
	filled    bool
	entries   []entry
	chosen    string
	editing   bool
	behind    bool // the dates changed while the editor hid them

	buttonsNow, bodyNow []fyne.CanvasObject // what the page holds
}

// New builds the screen.
func New(s *session.Session, win fyne.Window) *Screen {
	t := &Screen{s: s, win: win}
	t.change = widgets.PlainButton("calendar-days", s.Words.Say("timeline.change_poll"), t.openEditor)
	t.export = widgets.PlainButton("calendar-plus", s.Words.Say("timeline.add_all"), t.saveAll)
	t.page = widgets.NewPage(s.Words.Say("timeline.title"), "")
	t.chart = newChart(t)
	t.list = newList(t)
	t.panel = newPanel(t)
	t.poll = newPollEditor(t)
	t.rules = newRules(t)
	t.body = []fyne.CanvasObject{
		t.chart.place(),
		widgets.Responsive(beside, t.list.object, t.panel.card),
	}
	return t
}

// beside sets list and panel side by side where each has the width it needs.
func beside(width float32) widgets.Arrangement {
	if width < leastBeside {
		return widgets.InColumn(16)
	}
	return widgets.InColumns(16, widgets.Flex(0.47), widgets.Flex(0.53))
}

// Widths of the page within its padding, in units at a text scale of 100%.
const (
	leastBeside = 740 // a list of 420 beside one month
	leastChart  = 632 // under it the list takes the place of the chart
)

// Object is what the window shows.
func (t *Screen) Object() fyne.CanvasObject { return t.page }

// Show brings the screen up to date and chooses an event, or opens the poll
// editor.
func (t *Screen) Show(target string) {
	t.Refresh()
	t.rules.compare()
	switch {
	case target == ChangePoll:
		t.openEditor()
	case target != "":
		t.closeEditor()
		t.choose(target)
	}
}

// First is the chart, or the list where there is no room for one, or the poll
// in the editor.
func (t *Screen) First() fyne.Focusable {
	if t.editing {
		return widgets.Focusables(t.poll.body)[0]
	}
	if t.chart.card.Hidden {
		return t.list.dates
	}
	t.list.dates.ShowChosen(t.list.scroll)
	return t.chart.dates
}

// Leave hands over what is being typed.
func (t *Screen) Leave() { widgets.FlushAll(t.page) }

// Panes are the parts that F6 goes round.
func (t *Screen) Panes() []fyne.Focusable {
	if t.editing {
		return []fyne.Focusable{t.First()}
	}
	var panes []fyne.Focusable
	for _, part := range []fyne.CanvasObject{t.chart.card, t.list.object, t.panel.card} {
		if all := widgets.Focusables(part); len(all) > 0 {
			panes = append(panes, t.firstOf(part, all))
		}
	}
	return panes
}

// firstOf is where a pane takes the focus: its dates, not the filter above.
func (t *Screen) firstOf(part fyne.CanvasObject, all []fyne.Focusable) fyne.Focusable {
	switch part {
	case t.chart.card:
		return t.chart.dates
	case t.list.object:
		return t.list.dates
	}
	return all[0]
}

// Key handles the keys that the control in focus did not use.
func (t *Screen) Key(e *fyne.KeyEvent) bool {
	if t.editing {
		if e.Name == fyne.KeyEscape && t.hasDates() {
			t.poll.giveUp()
			return true
		}
		return false
	}
	switch e.Name {
	case fyne.KeyLeft:
		t.chart.step(-1)
	case fyne.KeyRight:
		t.chart.step(1)
	case fyne.KeyUp:
		t.list.step(-1)
	case fyne.KeyDown:
		t.list.step(1)
	case fyne.KeyA:
		t.saveOne()
	case fyne.KeyT:
		t.choose(t.nextFrom())
	default:
		return false
	}
	return true
}

// Refresh works out the dates anew and shows what changed of them.
func (t *Screen) Refresh() {
	c := t.s.Candidacy()
	v, err := t.s.View()
	if c.ID != t.candidacy {
		t.candidacy, t.chosen, t.editing, t.filled, t.rules.moves = c.ID, "", false, false, nil
		t.poll.reset()
	}
	if t.filled && same(v, t.shown) && sameError(err, t.failed) && reflect.DeepEqual(c.Choice, t.choice) {
		return
	}
	t.filled, t.shown, t.failed, t.choice = true, v, err, c.Choice
	t.entries = entriesOf(v, t.s.Words)
	t.page.SetTitle(t.s.Words.Say("timeline.title"), t.subtitle())
	t.editing = t.editing || !t.hasDates()
	if t.editing {
		t.poll.fill()
		t.poll.explain(err)
	}
	if _, ok := t.find(t.chosen); !ok {
		t.chosen = ""
		if t.hasDates() {
			t.chosen = t.nextFrom()
		}
	}
	t.behind = true
	t.arrange()
	t.catchUp()
}

// catchUp shows the dates anew where they changed, unless the editor hides
// them.
func (t *Screen) catchUp() {
	if !t.behind || t.editing {
		return
	}
	t.behind = false
	t.list.fill()
	t.chart.fill()
	t.show(t.chosen)
}

// same reports whether two views have the same dates.
func same(a, b guides.View) bool {
	return a.Today == b.Today && reflect.DeepEqual(a.Table, b.Table) && reflect.DeepEqual(a.Items, b.Items) &&
		reflect.DeepEqual(a.With, b.With) && reflect.DeepEqual(a.Aims, b.Aims) && reflect.DeepEqual(a.Party, b.Party)
}

func sameError(a, b error) bool {
	return (a == nil) == (b == nil) && (a == nil || a.Error() == b.Error())
}

// hasDates reports whether anything has a day: the law's dates, or before the
// poll has one, a stage of the party.
func (t *Screen) hasDates() bool {
	return t.failed == nil && slices.ContainsFunc(t.entries, func(e entry) bool { return !e.date.IsZero() })
}

// arrange shows either the editor or the dates, under what is to be known of
// all of them.
func (t *Screen) arrange() {
	if buttons := t.buttons(); !slices.Equal(buttons, t.buttonsNow) {
		t.buttonsNow = buttons
		t.page.SetButtons(buttons...)
	}
	body := append(t.notices(), t.rules.notice()...)
	if t.editing {
		body = append(body, t.poll.object)
	} else {
		body = append(body, t.body...)
	}
	if !slices.Equal(body, t.bodyNow) {
		t.bodyNow = body
		t.page.SetBody(body...)
	}
}

func (t *Screen) buttons() []fyne.CanvasObject {
	switch {
	case !t.hasDates():
		return nil
	case t.editing:
		return []fyne.CanvasObject{t.export}
	}
	return []fyne.CanvasObject{t.change, t.export}
}

// choose takes an event or a task in hand everywhere.
func (t *Screen) choose(id string) {
	if _, ok := t.find(id); !ok {
		return
	}
	t.chosen = id
	t.show(id)
}

func (t *Screen) show(id string) {
	e, ok := t.find(id)
	if !ok {
		return
	}
	t.panel.show(e) // first, since the list is as tall as the panel
	t.list.choose(e)
	t.chart.choose(e)
}

func (t *Screen) openEditor() {
	t.poll.fill()
	t.editing = true
	t.arrange()
	t.page.Scroller.ToTop()
	t.focus(t.First())
}

func (t *Screen) closeEditor() {
	if !t.editing || !t.hasDates() {
		return
	}
	t.editing = false
	t.arrange()
	t.page.Scroller.ToTop()
	t.catchUp()
}

func (t *Screen) focus(f fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(t.page); c != nil && f != nil {
		widgets.FocusIn(c, f)
	}
}
