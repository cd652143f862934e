package details

import (
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/nomination"
	"rosette/ui/ask"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// The subjects, in the order of their cards.
const (
	theElection = "election"
	names       = "names"
	party       = "party"
	address     = "address"
	qualifying  = "qualifying"
	contact     = "contact"
	agent       = "agent"
	handing     = "handing"
	forms       = "forms"
	handIn      = "hand-in" // has a screen of its own, and no card here
)

var subjects = []string{theElection, names, party, address, qualifying, contact, agent, handing, forms}

// beginnings say which subject a field belongs to, by how its id begins. What
// is not listed is about the forms.
var beginnings = []struct{ id, subject string }{
	{"surname", names}, {"other_names", names}, {"common_", names},
	{"party", party}, {"description", party}, {"certificate.", party},
	{addressChoice, address}, {"home_address", address}, {"relevant_area", address},
	{"emblem.", party}, {"membership.", party},
	{"qualifying.", qualifying}, {"declared", qualifying}, {"witness.", qualifying}, {"consent_signed", qualifying},
	{"birth_date", contact}, {"email", contact}, {"phone", contact},
	{"agent.", agent},
	{"deposit.", handing}, {"withdrawal.", handing}, {"register", handing}, {"absent.", handing},
	{"delivery.", handIn}, {"other_areas", handIn}, {"booking.", handIn}, {"informal.", handIn}, {"second.", handIn}, {"decision.", handIn},
	{"council", theElection}, {"area", theElection}, {"seats", theElection},
}

func subjectOf(id string) string {
	for _, b := range beginnings {
		if strings.HasPrefix(id, b.id) {
			return b.subject
		}
	}
	return forms
}

const addressChoice = "address_shown"

// behindChoice reports whether a field is one of the candidate's own addresses,
// which are asked only after how the home address is handled.
func behindChoice(id string) bool {
	return id == "home_address" || id == "relevant_area" || strings.HasPrefix(id, "qualifying.")
}

// card is the card of a subject, or nil where the kind of election asks
// nothing of it.
func (d *Screen) card(subject string) fyne.CanvasObject {
	specs := d.specs(subject)
	if len(specs) == 0 {
		return nil
	}
	var rows, later []fyne.CanvasObject
	for _, spec := range specs {
		spec.OnFocus = d.lookAt
		q := ask.New(d.s, spec)
		d.questions = append(d.questions, q)
		rows = append(rows, q.Object)
		if behindChoice(spec.ID) {
			later = append(later, q.Object)
		}
	}
	body := widgets.Column(22, rows...)
	if len(later) > 0 {
		body.Objects = append([]fyne.CanvasObject{d.gate(subject, body, later)}, body.Objects...)
		if subject == address { // the choice itself stands first
			body.Objects[0], body.Objects[1] = body.Objects[1], body.Objects[0]
		}
	}
	if subject == theElection {
		d.kind = newKindRow(d)
		body.Objects = append(body.Objects, d.kind.whole, d.pollRow())
	}
	say := d.s.Words.Say
	return widgets.NewCard("", widgets.Column(2, widgets.Heading(say("details.card_"+subject)),
		widgets.Small(say("details.card_about_"+subject))), body)
}

func (d *Screen) specs(subject string) []ask.Spec {
	if subject == theElection {
		return d.electionSpecs()
	}
	var specs []ask.Spec
	for _, f := range nomination.Fields(d.s.Candidacy().Choice.Kind) {
		if _, many := f.Repeats(); many || subjectOf(f.ID) != subject {
			continue
		}
		spec, _ := ask.Of(d.s, f.ID)
		specs = append(specs, spec)
	}
	return specs
}

// gate hides the address boxes of a card until it is chosen how the home
// address is handled, and says so meanwhile.
func (d *Screen) gate(subject string, card *fyne.Container, later []fyne.CanvasObject) fyne.CanvasObject {
	say := d.s.Words.Say
	words := widgets.Column(6, widgets.Small(say("details.choose_first")))
	if subject != address {
		words.Objects = append(words.Objects, widgets.Row(0, widgets.LinkButton("", say("details.choose_now"), func() {
			d.focusOn(d.question(addressChoice))
		})))
	}
	notice := widgets.IconLine("eye-off", theme.Ink2, words)
	notice.Hidden = true
	d.gates = append(d.gates, func() {
		closed := d.s.Candidacy().Person.AddressShown == nomination.AddressUnchosen
		if notice.Hidden == !closed && later[0].Visible() == !closed {
			return
		}
		notice.Hidden = !closed
		for _, o := range later {
			if closed {
				o.Hide()
			} else {
				o.Show()
			}
		}
		widgets.Settle(card)
	})
	return notice
}

// focusOn puts the focus in the box of a question.
func (d *Screen) focusOn(q *ask.Question) {
	widgets.FocusIn(d.win.Canvas(), q.First())
}
