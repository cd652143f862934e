package delivery

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/nomination"
	"rosette/ui/ask"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// plan is how, where and when the papers go in, who takes them, and the days
// around it.
type plan struct {
	d         *Screen
	cards     []fyne.CanvasObject
	questions []*ask.Question
	carrier   *fyne.Container // hidden where the papers go by wire or by courier
	place     *fyne.Container // the button that takes the notice's place over
}

func newPlan(d *Screen) *plan {
	p := &plan{d: d}
	say := d.s.Words.Say
	method := p.ask("delivery.method", p.onlyLawful)
	p.carrier = widgets.Column(6, p.ask("delivery.carrier", p.onlyLawful), p.law("delivery.carrier"))
	p.place = widgets.Row(0, widgets.SmallButton("landmark", say("handin.use_place"), p.usePlace))
	p.cards = []fyne.CanvasObject{
		widgets.NewCard(say("handin.plan"), widgets.Small(say("handin.plan_about")), widgets.Column(18,
			widgets.Column(6, method, p.law("delivery.method")),
			p.carrier,
			widgets.Column(8, p.ask("delivery.place"), p.place),
			p.pair("delivery.day", "delivery.hour"),
			p.ask("delivery.address_form"), p.ask("delivery.consent"), p.ask("other_areas"))),
		widgets.NewCard(say("handin.before"), widgets.Small(say("handin.before_about")), widgets.Column(18,
			p.pair("booking.day", "booking.hour"), p.ask("booking.reference"), widgets.Rule(),
			p.pair("informal.day", "informal.hour"), p.ask("informal.with"), p.ask("informal.result"))),
		widgets.NewCard(say("handin.second"), widgets.Small(say("handin.second_about")), widgets.Column(18,
			p.pair("second.day", "second.hour"))),
	}
	return p
}

// ask is the box of a field, or nothing where the kind does not ask it.
func (p *plan) ask(id string, edits ...func(*ask.Spec)) fyne.CanvasObject {
	q := p.d.ask(id, func(spec *ask.Spec) {
		for _, edit := range edits {
			edit(spec)
		}
	})
	if q == nil {
		none := widgets.Gap(0)
		none.Hide()
		return none
	}
	p.questions = append(p.questions, q)
	return q.Object
}

// pair sets a day beside its hour.
func (p *plan) pair(day, hour string) fyne.CanvasObject {
	return widgets.Responsive(func(effective float32) widgets.Arrangement {
		if effective < 360 {
			return widgets.InColumn(18)
		}
		return widgets.InColumns(16, widgets.Flex(1.6), widgets.Flex(1))
	}, p.ask(day), p.ask(hour))
}

// onlyLawful says of an answer that the law does not allow what it comes to, or
// leaves it out where it was not given yet.
func (p *plan) onlyLawful(spec *ask.Spec) {
	allowed, ok := nomination.AllowedIn(p.d.s.Candidacy().Choice.Kind, spec.ID)
	if !ok {
		return
	}
	var kept []widgets.Answer
	for _, a := range spec.Choices {
		switch {
		case slices.Contains(allowed.Answers, nomination.Option(a.ID)):
		case allowed.Otherwise != "":
			a.Sentence = allowed.Otherwise
		case spec.Get() != a.ID:
			continue
		}
		kept = append(kept, a)
	}
	spec.Choices = kept
}

// law says which answers to a field the law allows.
func (p *plan) law(field string) fyne.CanvasObject {
	a, _ := nomination.AllowedIn(p.d.s.Candidacy().Choice.Kind, field)
	return widgets.IconLine("scale", theme.Ink2, widgets.Column(2,
		widgets.Small(p.d.s.Words.Say("handin.law", "Text", a.Text)),
		widgets.Caption(p.d.basis(a.Basis)).In(theme.Ink3)))
}

// refresh hides what the way of handing in makes idle.
func (p *plan) refresh() {
	c := p.d.s.Candidacy()
	method := c.Person.Delivery.Method
	widgets.SetShown(p.carrier, method == "" || method == nomination.ByHandItself)
	notice := strings.TrimSpace(c.Choice.Notice.Place)
	widgets.SetShown(p.place, notice != "" && strings.TrimSpace(c.Person.Delivery.Place) == "")
}

// usePlace takes the place of the notice of election over.
func (p *plan) usePlace() {
	if err := p.d.s.SetField("delivery.place", p.d.s.Candidacy().Choice.Notice.Place); err != nil {
		p.d.tell(p.d.s.Words.Explain(err))
		return
	}
	if q := p.d.question("delivery.place"); q != nil {
		p.d.win.Canvas().Focus(q.First())
	}
}
