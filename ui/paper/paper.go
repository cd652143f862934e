// Package paper is the form of one paper: what is typed, what is wrong with it
// and how far it is, and the pages that will print.
package paper

import (
	"slices"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/ui/match"
	"rosette/ui/printing"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// Ids of the papers that have something of their own.
const (
	nominationPaper = "nomination-paper"
	certificate     = "certificate-of-authorisation"
	addressForm     = "home-address-form"
)

// Screen is the form of one paper.
type Screen struct {
	s    *session.Session
	win  fyne.Window
	id   string // of the paper
	page *widgets.Page

	again   *widgets.Banner // who must sign again
	byHand  *widgets.Banner
	doubt   *widgets.Banner // what has to be asked before the paper is relied on
	writing *widgets.Button // nil where the paper is not written by hand
	ready   *widgets.Button // nil on a paper that is not declared ready by itself
	state   *widgets.Text   // above the button: why it is off, or which draft is ready

	fields  *fields
	match   *match.Pane // nil where nothing is compared
	shows   *shows      // where the home address can be read; nil on other papers
	officer *officer
	tasks   *tasks
	why     *why
	print   *print
	start   printing.Opener
}

// New builds the form of a paper, with a way back to the list of papers.
func New(s *session.Session, win fyne.Window, id string, back func()) *Screen {
	say := s.Words.Say
	p := &Screen{s: s, win: win, id: id, start: printing.Start}
	about, _ := nomination.PaperOf(s.Candidacy().Choice.Kind, id)
	p.page = widgets.NewPage(about.Title, "").WithBack(say("papers.title"), back)
	p.state = widgets.Small("").OneLine().Right()
	p.addButtons()
	p.again = widgets.NewBanner(widgets.AskTone, "circle-help", "")
	p.byHand = widgets.NewBanner(widgets.WaitTone, "pencil", say("paper.by_hand_about"))
	p.doubt = widgets.NewBanner(widgets.AskTone, "circle-help", about.Doubt)
	p.doubt.Hidden = about.Doubt == ""
	p.print = newPrint(p)
	p.officer = newOfficer(p)
	p.tasks = newTasks(p)
	p.why = newWhy(p)
	if id == nominationPaper || id == certificate {
		p.match = p.newMatch()
	}
	if id == addressForm {
		p.shows = newShows(p)
	}
	p.fields = newFields(p)
	p.page.SetBody(widgets.Column(16, p.again, p.byHand, p.doubt,
		widgets.Responsive(threePanes, p.fields.object, widgets.Responsive(twoPanes, p.checks(), p.print.object))))
	return p
}

func (p *Screen) newMatch() *match.Pane {
	return match.New(p.s, match.Options{
		Texts: func() (form, certificate string) {
			return p.fields.holds("description"), p.fields.holds("certificate.words")
		},
		Before: func() { widgets.FlushAll(p.page) },
		GoTo:   func(field string) { p.fields.focusOn(field) },
	})
}

// addButtons puts at the top what can be done with the paper as a whole.
func (p *Screen) addButtons() {
	var row []fyne.CanvasObject
	if f, ok := nomination.FieldOf(p.s.Candidacy().Choice.Kind, "by_hand"); ok && slices.Contains(f.Papers, p.id) {
		p.writing = widgets.PlainButton("pencil", "", p.toggleByHand)
		row = append(row, p.writing)
	}
	if p.id == nominationPaper {
		p.ready = widgets.PlainButton("stamp", p.s.Words.Say("paper.ready"), p.declareReady)
		row = append(row, p.ready)
	}
	if len(row) > 0 {
		p.page.SetButtons(widgets.Column(6, p.state, widgets.Row(8, row...)))
	}
}

// checks is the pane between the fields and the page.
func (p *Screen) checks() fyne.CanvasObject {
	column := []fyne.CanvasObject{p.officer.card, p.tasks.card, p.why.card}
	if p.id != nominationPaper {
		column = []fyne.CanvasObject{p.why.card, p.tasks.card, p.officer.card}
	}
	if p.match != nil {
		column = append([]fyne.CanvasObject{p.match.Card}, column...)
	}
	if p.shows != nil {
		column = slices.Insert(column, 1, fyne.CanvasObject(p.shows.card))
	}
	return widgets.Column(16, column...)
}

// Object is what the window shows.
func (p *Screen) Object() fyne.CanvasObject { return p.page }

// Show brings the screen up to date; target is a field to put the focus in.
func (p *Screen) Show(target string) {
	p.Refresh()
	p.print.now()
	p.fields.want(target)
}

// First is the field that was asked for, or the first one.
func (p *Screen) First() fyne.Focusable { return p.fields.first() }

// Panes are the three panes: the field that had the focus last, the checks and
// the page.
func (p *Screen) Panes() []fyne.Focusable {
	var panes []fyne.Focusable
	if first := p.fields.first(); first != nil {
		panes = append(panes, first)
	}
	if all := widgets.Focusables(p.tasks.card); p.officer.card.Visible() {
		panes = append(panes, p.officer.copy)
	} else if len(all) > 0 {
		panes = append(panes, all[0])
	}
	if all := widgets.Focusables(p.print.object); len(all) > 0 {
		panes = append(panes, all[0])
	}
	return panes
}

// Leave hands over what is being typed.
func (p *Screen) Leave() { widgets.FlushAll(p.page) }

// Refresh shows what is kept and what follows from it, and leaves alone what is
// being typed.
func (p *Screen) Refresh() {
	v, _ := p.s.View() // where there is no timetable, there are no findings
	p.fields.refresh(v)
	if p.match != nil {
		p.match.Refresh()
	}
	if p.shows != nil {
		p.shows.refresh()
	}
	p.officer.refresh(v)
	p.tasks.refresh(v)
	p.showState(v)
	p.print.soon()
}

// stopping are the findings that stop this paper because something is wrong,
// and how many things are still missing. What is said of signatures does not
// count: a new draft is how it is put right.
func (p *Screen) stopping(v guides.View) (wrong []nomination.Finding, missing int) {
	for _, f := range nomination.Stopping(v.Findings, p.id) {
		switch {
		case f.Missing:
			missing++
		default:
			wrong = append(wrong, f)
		}
	}
	return wrong, missing
}

// typed follows a key in the box of a field.
func (p *Screen) typed(field string) {
	if p.match != nil && (field == "description" || field == "certificate.words") {
		p.match.Refresh()
	}
	p.print.soon()
}

// trouble says at the top what could not be done.
func (p *Screen) trouble(err error) {
	p.state.Role = theme.Bad
	p.state.SetText(p.s.Words.Explain(err))
	p.state.Show()
	widgets.Settle(p.state)
}
