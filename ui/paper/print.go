package paper

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/guides/pack"
	"rosette/guides/pack/sheet"
	"rosette/ui/preview"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// still is how long the page may lag behind what is typed.
const still = 300 * time.Millisecond

// print is the pane with the page as it will print.
type print struct {
	p      *Screen
	object *fyne.Container
	sheet  *sheetView
	larger *widgets.Button
	paper  *widgets.Button
	draft  *widgets.Text
	note   *widgets.Text
	page   sheet.Page

	waiting      bool // a page was asked for and is about to be laid out
	asked, shown int  // how many pages were asked for, and which of them is shown
}

func newPrint(p *Screen) *print {
	say := p.s.Words.Say
	o := &print{p: p, sheet: newSheetView(), draft: widgets.Small(""), note: widgets.Small("")}
	toPack := func() { p.s.Go(session.Packs, "paper") }
	o.larger = widgets.SmallButton("search", say("paper.larger"), toPack)
	o.paper = widgets.SmallButton("printer", say("paper.print_draft"), toPack)
	o.object = widgets.Column(12,
		widgets.Ends(8, widgets.Heading(say("paper.page")), widgets.Small(say("paper.live")).OneLine()),
		o.sheet, widgets.Wrap(8, o.larger, o.paper),
		widgets.IconLine("info", theme.Ink2, o.note),
		widgets.IconLine("fingerprint-pattern", theme.Ink2, o.draft))
	return o
}

// soon lays the page out a while after something was typed, also while more is
// being typed.
func (o *print) soon() {
	if o.waiting {
		return
	}
	o.waiting = true
	o.p.s.Aside(still, func() {}, func() {
		o.waiting = false
		o.now()
	})
}

// now lays the page out as the boxes stand, away from the main goroutine. A
// page that comes after a later one is not shown.
func (o *print) now() {
	o.asked++
	asked, c, say := o.asked, o.p.s.Candidacy(), o.p.s.Words
	c.Person = o.p.fields.live()
	options := pack.Options{Today: o.p.s.Today(), Words: say}
	var m made
	var err error
	o.p.s.Aside(0, func() { m, err = layOut(c, options) }, func() {
		if asked > o.shown {
			o.shown = asked
			o.show(m, err)
		}
	})
}

// made is the page with what is said of it.
type made struct {
	page  sheet.Page
	draft guides.Draft
	stops bool // something stops a paper, so the page says DRAFT
}

// layOut lays the nomination paper out and takes its first page.
func layOut(c guides.Candidacy, o pack.Options) (made, error) {
	d, err := pack.Paper(c, "nomination-paper", o)
	if err != nil {
		return made{}, err
	}
	pages, err := sheet.Layout(d, o.Style())
	if err != nil {
		return made{}, err
	}
	v, err := guides.Outlook(c, o.Today)
	if err != nil {
		return made{}, err
	}
	return made{page: pages[0], draft: v.Draft, stops: len(nomination.Stopping(v.Findings, "")) > 0}, nil
}

func (o *print) show(m made, err error) {
	say := o.p.s.Words
	if err != nil {
		o.note.SetText(say.Explain(err))
		return
	}
	o.page = m.page
	o.sheet.page.SetPage(m.page)
	o.draft.SetRuns(widgets.Run{Text: say.Say("paper.draft", "N", m.draft.Number) + "  "},
		widgets.Run{Text: m.draft.Fingerprint, Mono: true})
	note, button := say.Say("paper.not_draft"), say.Say("paper.print_paper")
	if m.stops {
		note, button = say.Say("paper.marked_draft"), say.Say("paper.print_draft")
	}
	o.note.SetText(note)
	o.paper.SetLabel(button)
	o.mark()
}

// mark outlines the field in focus on the page.
func (o *print) mark() {
	if o.p.fields.focus == nil {
		return
	}
	o.sheet.page.SetMark(areaOf(o.page, o.p.fields.live(), o.p.fields.focus.ID))
}

// sheetView gives the drawing of a page the height that its width asks for.
type sheetView struct {
	widget.BaseWidget
	page *preview.Page
}

// widestSheet is the widest drawing of the page, in units.
const widestSheet = 560

func newSheetView() *sheetView {
	v := &sheetView{page: preview.NewPage()}
	v.ExtendBaseWidget(v)
	return v
}

// HeightFor implements widgets.Flower.
func (v *sheetView) HeightFor(width float32) float32 {
	return preview.HeightFor(min(width, theme.Units(widestSheet)))
}

// CreateRenderer implements fyne.Widget.
func (v *sheetView) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(v.page))
}
