package paper

import (
	"slices"

	"fyne.io/fyne/v2"

	"rosette/guides/nomination"
	"rosette/ui/ask"
	"rosette/ui/widgets"
)

// inLine are the fields of a signer that are always shown; inFold those that are
// about the register and the signing.
var (
	inLine = []string{"name", "letters", "number"}
	inFold = []string{"area", "checked", "signed", "adult", "others", "elsewhere", "phone"}
)

// signer is one elector.
type signer struct {
	at     int
	object *fyne.Container
	line   *fyne.Container // name, letters and number
	more   *fyne.Container // register, days, phone, and the order
	boxes  []*ask.Question // of the line
	extra  []*ask.Question // nil until the fold is opened
	apart  bool            // a sentence stands over a box, so they stand one under another
}

func (g *signers) newSigner(i int) *signer {
	r := &signer{at: i}
	for _, field := range inLine {
		label := ""
		if field == "name" {
			label = g.place(i)
		}
		r.boxes = append(r.boxes, g.box(i, field, label))
	}
	r.line = widgets.Responsive(r.arrange, objects(r.boxes)...)
	r.more = widgets.Padded(widgets.Column(12), 0, 0, 0, 20)
	r.object = widgets.Column(12, r.line, r.more)
	if i >= g.need() {
		remove := widgets.QuietButton("x", g.f.p.s.Words.Say("paper.remove_reserve"), func() { g.remove(i) })
		r.object.Objects = append(r.object.Objects, widgets.Row(0, remove))
	}
	return r
}

func (g *signers) box(i int, field, label string) *ask.Question {
	return g.f.newQuestion(signerID(i, field), func(spec *ask.Spec) {
		if field != "others" && field != "adult" && field != "area" {
			spec.Hint = ""
		}
		if label != "" {
			spec.Label = label
		}
	})
}

// addExtra builds what is in the fold of a signer.
func (g *signers) addExtra(r *signer) {
	say := g.f.p.s.Words.Say
	r.extra = []*ask.Question{}
	for _, field := range inFold {
		if _, ok := nomination.FieldOf(g.f.p.s.Candidacy().Choice.Kind, signerID(r.at, field)); ok {
			r.extra = append(r.extra, g.box(r.at, field, ""))
		}
	}
	inside := r.more.Objects[0].(*fyne.Container)
	inside.Objects = objects(r.extra)
	order := widgets.Wrap(8,
		widgets.SmallButton("chevron-up", say("paper.earlier"), func() { g.move(r.at, -1) }),
		widgets.SmallButton("chevron-down", say("paper.later"), func() { g.move(r.at, 1) }))
	if r.at < g.need() {
		order.Objects = append(order.Objects, widgets.SmallButton("x", say("paper.remove_signer"), func() { g.remove(r.at) }))
	}
	inside.Objects = append(inside.Objects, order)
}

// arrange sets the boxes of a line side by side, or one under another where a
// sentence stands over one of them.
func (r *signer) arrange(effective float32) widgets.Arrangement {
	if r.apart || effective < 300 {
		return widgets.InColumn(12)
	}
	return widgets.InColumns(10, widgets.Flex(1), widgets.Fixed(88), widgets.Fixed(108))
}

// settle lays a line out again where a sentence came or went.
func (g *signers) settle() {
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
