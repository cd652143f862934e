// Package match sets the words on the form against the certificate's, letter by
// letter, wherever a screen compares the two.
package match

import (
	"rosette/guides/nomination"
	"rosette/ui/session"
	"rosette/ui/widgets"

	"fyne.io/fyne/v2"
)

// Of a text longer than wholeMatch characters, matchAround are shown before the
// first that differs, and as many from there on: a line of cells.
const (
	wholeMatch  = 36
	matchAround = 6
)

// Options are what a Pane compares and what it leads to.
type Options struct {
	Texts  func() (form, certificate string) // what stands in the boxes now, kept or not
	Before func()                            // hands over what is being typed, before the words change
	GoTo   func(field string)                // puts the focus in a field
}

// A Pane compares the description with the certificate.
type Pane struct {
	Card *widgets.Card

	s       *session.Session
	o       Options
	tag     *widgets.Tag
	grid    *widgets.ExactMatch
	none    *widgets.Text
	trouble *widgets.Text
	buttons *fyne.Container
	undoRow *fyne.Container
	form    string // the words that the certificate's took the place of
	took    string // the certificate's words that did
	shown   [3]string
}

// New returns a pane; Refresh fills it.
func New(s *session.Session, o Options) *Pane {
	say := s.Words.Say
	m := &Pane{s: s, o: o}
	m.tag = widgets.NewTag(widgets.NeutralTone, "check", "")
	m.grid = widgets.NewExactMatch(say("paper.certificate_says"), say("paper.form_says"), "", nil)
	m.none = widgets.Body("")
	m.trouble = widgets.Small("")
	m.trouble.Hide()
	m.buttons = widgets.Wrap(8,
		widgets.SmallMainButton("", say("paper.use_certificate"), m.use),
		widgets.SmallButton("", say("paper.certificate_wrong"), func() { o.GoTo("certificate.words") }))
	m.undoRow = widgets.Row(0, widgets.SmallButton("undo-2", say("paper.put_back"), m.putBack))
	m.undoRow.Hide()
	m.Card = widgets.NewCardWith(say("paper.exact"), m.tag, m.grid, m.none, m.buttons, m.undoRow, m.trouble)
	return m
}

// Refresh compares what stands in the two boxes now.
func (m *Pane) Refresh() {
	form, cert := m.o.Texts()
	c := m.s.Candidacy()
	none := m.instead(c.Person, form, cert)
	widgets.SetShown(m.undoRow, m.took != "" && form == m.took)
	if now := [3]string{form, cert, none}; now == m.shown {
		return
	} else {
		m.shown = now
	}
	m.none.SetText(none)
	widgets.SetShown(m.none, none != "")
	widgets.SetShown(m.grid, none == "")
	widgets.SetShown(m.trouble, false)
	d := nomination.Match(form, cert)
	if none == "" {
		before, cells := window(d)
		m.grid.SetFrom(before, d.Says, cells)
	}
	m.setTag(d, none)
	widgets.SetShown(m.buttons, none == "" && !d.Same())
	widgets.Settle(m.Card)
}

// instead is what is said where there is nothing to compare; nothing where
// there is.
func (m *Pane) instead(person nomination.Particulars, form, cert string) string {
	say := m.s.Words.Say
	allowed := nomination.KindOf(m.s.Candidacy().Choice.Kind).Uncertified(form)
	switch {
	case person.Certificate.Any:
		return say("paper.match_any")
	case cert == "" && allowed && person.Party == "":
		return say("paper.match_none_needed", "Words", form)
	case cert == "":
		return say("paper.match_none")
	}
	return ""
}

// Tag is what the tag beside the heading says.
func (m *Pane) Tag() string { return m.tag.Label() }

func (m *Pane) setTag(d nomination.Difference, none string) {
	say := m.s.Words.Say
	switch {
	case none != "":
		m.tag.Hide()
		return
	case d.Same():
		m.tag.Set(widgets.NeutralTone, "check", say("paper.same"))
	default:
		m.tag.Set(widgets.BadTone, "octagon-alert", say("paper.differs_at", "At", d.At))
	}
	m.tag.Show()
}

// window is the comparison in cells: all of it, or of a long one the part
// around the first character that differs, with how many stand before it.
func window(d nomination.Difference) (before int, cells []widgets.Cell) {
	from, to := 0, len(d.Form)
	if to > wholeMatch && !d.Same() {
		from, to = max(d.At-1-matchAround, 0), min(d.At+matchAround-1, to)
	}
	for i := from; i < to; i++ {
		c := widgets.Cell{Cert: d.Certificate[i].Shown(), Form: d.Form[i].Shown()}
		switch {
		case d.Form[i].State == nomination.Missing:
			c.State = widgets.CellMissing
		case d.Form[i].State == nomination.Extra:
			c.State = widgets.CellExtra
		case d.Form[i].State == nomination.Differs:
			c.State = widgets.CellDiffers
		}
		cells = append(cells, c)
	}
	return from, cells
}

// use puts the certificate's words on the form.
func (m *Pane) use() {
	m.o.Before()
	person := m.s.Candidacy().Person
	m.form, m.took = person.Description, person.Certificate.Words
	m.describe(m.took)
}

// putBack takes the certificate's words off the form again.
func (m *Pane) putBack() {
	m.took = ""
	m.describe(m.form)
}

func (m *Pane) describe(words string) {
	if err := m.s.SetField("description", words); err != nil {
		m.trouble.SetText(m.s.Words.Explain(err))
		widgets.SetShown(m.trouble, true)
		return
	}
	m.Refresh()
	m.o.GoTo("description")
}
