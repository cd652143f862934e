// Package officer is the page that reads the papers as the returning officer
// does: line by line in the order of determination, with the ground for refusal
// in law beside each, the certificate against the form, the signers, and what is
// seen only across the candidacies of a slate.
package officer

import (
	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/ui/match"
	"rosette/ui/printing"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// Screen is the page.
type Screen struct {
	s    *session.Session
	win  fyne.Window
	page *widgets.Page

	wrong *widgets.Chip
	copy  *widgets.Button
	lines *lines
	match *match.Pane
	facts *facts
	table *table
	slate *slate
	done  *widgets.Banner // what was copied or saved
	shown bool            // the body is that of a candidacy with a kind
	open  printing.Opener
}

// New builds the screen; back leads to the list of papers.
func New(s *session.Session, win fyne.Window, back func()) *Screen {
	say := s.Words.Say
	o := &Screen{s: s, win: win, open: printing.Start}
	o.copy = widgets.PlainButton("copy", say("officer.copy"), o.copyText)
	o.page = widgets.NewPage(say("officer.title"), "", o.copy,
		widgets.PlainButton("download", say("officer.print"), o.save),
		widgets.MainButton("printer", say("printing.open"), o.print)).WithBack(say("officer.back"), back)
	o.done = widgets.NewBanner(widgets.WaitTone, "check", "")
	o.done.Hide()
	o.wrong = widgets.NewChip(say("officer.only_wrong"), false, func(bool) { o.lines.list() })
	o.match = match.New(s, match.Options{
		Texts: func() (form, certificate string) {
			p := s.Candidacy().Person
			return p.Description, p.Certificate.Words
		},
		Before: func() {},
		GoTo:   o.goTo,
	})
	o.lines, o.facts, o.table, o.slate = newLines(o), newFacts(o), newTable(o), newSlate(o)
	return o
}

// Object is what the window shows.
func (o *Screen) Object() fyne.CanvasObject { return o.page }

// Show brings the page up to date, the other candidacies of the slate too.
func (o *Screen) Show(string) {
	o.done.Hide()
	o.Refresh()
	o.slate.read()
	o.page.Scroller.ToTop()
}

// First is the filter, or the way to choose a poll.
func (o *Screen) First() fyne.Focusable {
	if o.shown {
		return o.wrong
	}
	if all := widgets.Focusables(o.page); len(all) > 0 {
		return all[len(all)-1]
	}
	return nil
}

// Panes are the lines, the comparison and what must be known before signing.
func (o *Screen) Panes() []fyne.Focusable {
	if !o.shown {
		return nil
	}
	panes := []fyne.Focusable{o.wrong}
	for _, c := range []fyne.CanvasObject{o.match.Card, o.facts.card, o.table.card, o.slate.card} {
		if all := widgets.Focusables(c); len(all) > 0 {
			panes = append(panes, all[0])
		}
	}
	return panes
}

// Leave has nothing to save.
func (o *Screen) Leave() {}

// Refresh works out anew what changed.
func (o *Screen) Refresh() {
	v, err := o.s.View()
	if err != nil || !o.s.Candidacy().Choice.Kind.Known() {
		o.nothing(err)
		return
	}
	o.page.SetTitle(o.s.Words.Say("officer.title"), o.summary(v))
	o.slate.refresh(v) // first the slate and the signers, which the others name
	o.table.refresh(v)
	o.lines.refresh(v)
	o.match.Refresh()
	o.facts.refresh(v)
	if !o.shown {
		o.shown = true
		o.page.SetBody(o.done, widgets.Responsive(beside, widgets.Column(20, o.lines.card, o.table.card),
			widgets.Column(20, o.match.Card, o.facts.card, o.slate.card)))
	}
}

// nothing says why nothing can be read.
func (o *Screen) nothing(err error) {
	say := o.s.Words
	sentence := say.Say("officer.no_paper")
	if err != nil {
		sentence = say.Say("officer.no_timetable", "Why", say.Explain(err))
	}
	o.shown = false
	o.page.SetTitle(say.Say("officer.title"), "")
	poll := widgets.MainButton("calendar-days", say.Say("officer.choose_poll"), func() { o.s.Go(session.Timeline, "poll") })
	o.page.SetBody(o.done, widgets.NewCard("", widgets.EmptyState(sentence, poll)))
}

// beside sets the lines beside the comparison, or one under the other.
func beside(effective float32) widgets.Arrangement {
	switch {
	case effective >= widgets.WidePage-72:
		return widgets.InColumns(20, widgets.Flex(1), widgets.Fixed(408))
	case effective >= widgets.MediumPage-56:
		return widgets.InColumns(20, widgets.Flex(1), widgets.Fixed(384))
	}
	return widgets.InColumn(20)
}

// tell shows a sentence over the lines.
func (o *Screen) tell(sentence string) {
	o.done.SetText(sentence)
	o.done.Show()
	widgets.Settle(o.done)
	o.page.Scroller.ToTop()
}

// goTo leads to a field, on the screen that has it.
func (o *Screen) goTo(field string) {
	switch field {
	case "poll":
		o.s.Go(session.Timeline, field)
	case "council", "area", "seats":
		o.s.Go(session.Details, field)
	default:
		o.s.Go(session.Paper, field)
	}
}

func (o *Screen) view() guides.View {
	v, _ := o.s.View() // where there is no timetable, there are no findings
	return v
}
