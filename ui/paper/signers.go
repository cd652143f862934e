package paper

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/ui/ask"
	"rosette/ui/widgets"
)

// signers are the electors who sign, one row each, and then the reserves.
type signers struct {
	f      *fields
	object *fyne.Container
	list   *fyne.Container
	rows   []*signer
	open   bool // what is asked of the signing itself is shown
	fold   *widgets.Button
	more   *widgets.Button // adds a reserve
}

// signer is one elector.
type signer struct {
	object *fyne.Container
	line   *fyne.Container // name, letters and number
	more   *fyne.Container // register, day and phone
	boxes  []*ask.Question // of the line
	apart  bool            // a sentence stands over a box, so they stand one under another
	extra  []*ask.Question
}

func newSigners(f *fields) *signers {
	say := f.p.s.Words.Say
	g := &signers{f: f, list: widgets.Column(18)}
	g.fold = widgets.SmallButton("chevron-down", "", g.toggle)
	g.more = widgets.SmallButton("plus", say("paper.add_reserve"), g.add)
	g.object = widgets.Column(18, g.list, widgets.Wrap(8, g.more, g.fold))
	g.label()
	return g
}

func (g *signers) clear() { g.rows, g.list.Objects = nil, nil }

// fit builds a row for everybody who must sign and every reserve that is kept.
func (g *signers) fit() {
	c := g.f.p.s.Candidacy()
	_, asked := nomination.FieldOf(c.Choice.Kind, signerID(0, "name"))
	if show(g.object, asked); !asked {
		return
	}
	want := max(nomination.KindOf(c.Choice.Kind).Subscribers, len(c.Person.Subscribers))
	if len(g.rows) >= want {
		return
	}
	for len(g.rows) < want {
		g.rows = append(g.rows, g.newSigner(len(g.rows)))
	}
	g.show()
}

func (g *signers) show() {
	g.list.Objects = nil
	for _, r := range g.rows {
		r.more.Hidden = !g.open
		g.list.Objects = append(g.list.Objects, r.object)
	}
	g.list.Refresh()
	widgets.Settle(g.list)
}

func (g *signers) newSigner(i int) *signer {
	say := g.f.p.s.Words.Say
	r := &signer{}
	ask1 := func(field, label string) *ask.Question {
		return g.f.newQuestion(signerID(i, field), func(spec *ask.Spec) {
			spec.Hint = ""
			if label != "" {
				spec.Label = label
			}
		})
	}
	r.boxes = []*ask.Question{ask1("name", g.place(i)), ask1("letters", ""), ask1("number", "")}
	r.extra = []*ask.Question{ask1("checked", ""), ask1("signed", ""), ask1("phone", "")}
	r.line = widgets.Responsive(r.arrange, objects(r.boxes)...)
	r.more = widgets.Padded(widgets.Column(12, objects(r.extra)...), 0, 0, 0, 20)
	r.object = widgets.Column(12, r.line, r.more)
	if i >= nomination.KindOf(g.f.p.s.Candidacy().Choice.Kind).Subscribers {
		remove := widgets.QuietButton("x", say("paper.remove_reserve"), func() { g.remove(i) })
		r.object.Objects = append(r.object.Objects, widgets.Row(0, remove))
	}
	return r
}

// arrange sets the boxes of a line side by side, or one under another where a
// sentence stands over one of them.
func (r *signer) arrange(effective float32) widgets.Arrangement {
	if r.apart || effective < 300 {
		return widgets.InColumn(12)
	}
	return widgets.InColumns(10, widgets.Flex(1), widgets.Fixed(88), widgets.Fixed(108))
}

// stack lays a line out again where a sentence came or went.
func (g *signers) stack() {
	for _, r := range g.rows {
		apart := slices.ContainsFunc(r.boxes, func(q *ask.Question) bool { return q.Wrong() != "" })
		if apart != r.apart {
			r.apart = apart
			widgets.Settle(r.line)
		}
	}
}

func objects(questions []*ask.Question) []fyne.CanvasObject {
	all := make([]fyne.CanvasObject, len(questions))
	for i, q := range questions {
		all[i] = q.Object
	}
	return all
}

// place is how the signer in a place is called.
func (g *signers) place(i int) string {
	say := g.f.p.s.Words.Say
	need := nomination.KindOf(g.f.p.s.Candidacy().Choice.Kind).Subscribers
	switch {
	case i >= need:
		return say("paper.reserve", "N", i-need+1)
	case i == 0:
		return say("paper.proposer")
	case i == 1:
		return say("paper.seconder")
	}
	return say("paper.signer", "N", i+1)
}

func (g *signers) questions() []*ask.Question {
	var all []*ask.Question
	for _, r := range g.rows {
		all = append(append(all, r.boxes...), r.extra...)
	}
	return all
}

// add shows an empty row for one more, who is kept once something is typed.
func (g *signers) add() {
	n := len(g.rows)
	empty := n > len(g.f.p.s.Candidacy().Person.Subscribers) && g.rows[n-1].boxes[0].Holds() == ""
	if !empty {
		g.rows = append(g.rows, g.newSigner(n))
		g.show()
		n++
	}
	g.f.p.win.Canvas().Focus(g.rows[n-1].boxes[0].First())
}

// remove takes a reserve out.
func (g *signers) remove(i int) {
	g.f.toTop()
	g.rows = g.rows[:i]
	if i < len(g.f.p.s.Candidacy().Person.Subscribers) {
		g.f.p.change("paper.remove_reserve", func(c *guides.Candidacy) {
			c.Person.Subscribers = slices.Delete(c.Person.Subscribers, i, i+1)
		})
	}
	g.show()
	g.f.p.win.Canvas().Focus(g.more)
}

func (g *signers) toggle() {
	g.open = !g.open
	g.label()
	g.show()
}

func (g *signers) label() {
	key, icon := "paper.more", "chevron-down"
	if g.open {
		key, icon = "paper.less", "chevron-up"
	}
	g.fold.SetLabel(g.f.p.s.Words.Say(key))
	g.fold.SetIcon(icon)
}

// reveal opens the fold where a field is in it.
func (g *signers) reveal(id string) {
	folded := strings.HasPrefix(id, "subscribers.") &&
		(strings.HasSuffix(id, ".checked") || strings.HasSuffix(id, ".signed") || strings.HasSuffix(id, ".phone"))
	if folded && !g.open {
		g.toggle()
	}
}
