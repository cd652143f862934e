package paper

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/ui/ask"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// people are those whom a notice names: sub-agents, polling agents and so on.
type people struct {
	f     *fields
	group string
	whole *fyne.Container
	list  *fyne.Container
	rows  []*somebody
	more  *widgets.Button
}

// somebody is one of them.
type somebody struct {
	object *fyne.Container
	boxes  []*ask.Question
}

func newPeople(f *fields, group string) *people {
	g := &people{f: f, group: group, list: widgets.Column(24)}
	g.more = widgets.SmallButton("plus", f.p.s.Words.Say("paper.add_"+group), g.add)
	g.whole = widgets.Column(18, g.list, widgets.Row(0, g.more))
	return g
}

func (g *people) object() fyne.CanvasObject { return g.whole }

func (g *people) settle() {}

func (g *people) reveal(string) {}

// fit has a row for everybody who is kept, and one to begin with.
func (g *people) fit() {
	want := max(1, nomination.People(g.f.p.s.Candidacy().Person, g.group), g.typing())
	if len(g.rows) == want {
		return
	}
	g.rows = g.rows[:min(want, len(g.rows))]
	for len(g.rows) < want {
		g.rows = append(g.rows, g.newRow(len(g.rows)))
	}
	g.show()
}

// typing is how many rows there are up to the last in which something stands
// that is not kept yet.
func (g *people) typing() int {
	for i := len(g.rows) - 1; i >= 0; i-- {
		if slices.ContainsFunc(g.rows[i].boxes, func(q *ask.Question) bool { return q.Holds() != "" }) {
			return i + 1
		}
	}
	return 0
}

func (g *people) show() {
	g.list.Objects = nil
	for _, r := range g.rows {
		g.list.Objects = append(g.list.Objects, r.object)
	}
	g.list.Refresh()
	widgets.Settle(g.list)
}

func (g *people) newRow(i int) *somebody {
	say := g.f.p.s.Words.Say
	r := &somebody{}
	var boxes []fyne.CanvasObject
	for _, one := range nomination.FieldsOn(g.f.p.s.Candidacy().Choice.Kind, g.f.p.id) {
		if group, ok := one.Repeats(); !ok || group != g.group {
			continue
		}
		id := g.group + "." + strconv.Itoa(i) + one.ID[len(g.group)+2:]
		q := g.f.newQuestion(id, func(*ask.Spec) {})
		r.boxes = append(r.boxes, q)
		boxes = append(boxes, q.Object)
	}
	remove := widgets.QuietButton("x", say("paper.remove_person"), func() { g.remove(i) })
	boxes = append(boxes, widgets.Row(0, remove))
	head := widgets.NewText(say("paper.person_"+g.group, "N", i+1), theme.Strong, theme.Ink)
	r.object = widgets.Column(12, append([]fyne.CanvasObject{widgets.Rule(), head}, boxes...)...)
	return r
}

func (g *people) questions() []*ask.Question {
	var all []*ask.Question
	for _, r := range g.rows {
		all = append(all, r.boxes...)
	}
	return all
}

func (g *people) find(id string) (*ask.Question, bool) {
	for _, q := range g.questions() {
		if q.ID == id {
			return q, true
		}
	}
	return nil, false
}

// add shows an empty row for one more, who is kept once something is typed.
func (g *people) add() {
	widgets.FlushAll(g.list)
	n := len(g.rows)
	if used := g.typing(); used == n && n < nomination.MaxAppointed {
		g.rows = append(g.rows, g.newRow(n))
		g.show()
		n++
	}
	widgets.FocusIn(g.f.p.win.Canvas(), g.rows[n-1].boxes[0].First())
}

// remove takes somebody out. The rows after move up, so all are built anew.
func (g *people) remove(i int) {
	widgets.FlushAll(g.list)
	g.f.toTop()
	g.rows = nil
	g.f.p.change("paper.remove_person", func(c *guides.Candidacy) {
		c.Person = nomination.RemovePerson(c.Person, g.group, i)
	})
	g.fit()
	widgets.FocusIn(g.f.p.win.Canvas(), g.more)
}
