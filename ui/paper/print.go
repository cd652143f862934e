package paper

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/guides/pack"
	"rosette/guides/pack/form"
	"rosette/guides/pack/sheet"
	"rosette/storage"
	"rosette/ui/files"
	"rosette/ui/preview"
	"rosette/ui/printing"
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
	turn   *fyne.Container
	which  *widgets.Text // which page is shown
	pages  []sheet.Page
	at     int // the page that is shown

	waiting      bool // a page was asked for and is about to be laid out
	asked, shown int  // how many pages were asked for, and which of them is shown
}

func newPrint(p *Screen) *print {
	say := p.s.Words.Say
	o := &print{p: p, sheet: newSheetView(), draft: widgets.Small(""), note: widgets.Small(""), which: widgets.Small("").OneLine()}
	toPack := func() { p.s.Go(session.Packs, "paper") }
	o.larger = widgets.SmallButton("search", say("paper.larger"), toPack)
	o.paper = widgets.SmallButton("printer", say("paper.print_draft"), toPack)
	o.turn = widgets.Row(8, widgets.IconButton("arrow-left", say("paper.page_before"), func() { o.turnTo(o.at - 1) }),
		widgets.IconButton("arrow-right", say("paper.page_after"), func() { o.turnTo(o.at + 1) }))
	buttons := widgets.Wrap(8, o.turn, o.larger, o.paper)
	if p.id != nominationPaper {
		o.larger.Hide()
		o.paper = widgets.SmallButton("download", say("paper.save"), o.save)
		buttons = widgets.Wrap(8, o.turn, o.paper, widgets.SmallButton("printer", say("printing.open"), o.open))
	}
	o.object = widgets.Column(12,
		widgets.Ends(8, widgets.Heading(say("paper.page")), o.which),
		o.sheet, buttons,
		widgets.IconLine("info", theme.Ink2, o.note),
		widgets.IconLine("fingerprint-pattern", theme.Ink2, o.draft))
	o.object.Hidden = !o.drawn()
	return o
}

// drawn reports whether Rosette draws this paper for this election.
func (o *print) drawn() bool {
	_, ok := form.Of(o.p.id, o.p.s.Candidacy().Choice)
	return ok
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
	drawn := o.drawn()
	if widgets.SetShown(o.object, drawn); !drawn {
		return
	}
	o.asked++
	asked, c, say := o.asked, o.p.s.Candidacy(), o.p.s.Words
	c.Person = o.p.fields.live()
	options := pack.Options{Today: o.p.s.Today(), Words: say}
	var m made
	var err error
	o.p.s.Aside(0, func() { m, err = layOut(c, o.p.id, options) }, func() {
		if asked > o.shown {
			o.shown = asked
			o.show(m, err)
		}
	})
}

// made is the paper with what is said of it.
type made struct {
	pages []sheet.Page
	draft guides.Draft
	stops bool // something stops it, so its pages say DRAFT
}

// layOut lays one paper out.
func layOut(c guides.Candidacy, id string, o pack.Options) (made, error) {
	d, err := pack.Paper(c, id, o)
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
	return made{pages: pages, draft: v.Draft, stops: slices.Contains(d.Stamps, o.Words.Say("pack.draft"))}, nil
}

// save asks where to write this paper as a PDF.
func (o *print) save() {
	say, name, alone := o.p.s.Words, o.name(), o.alone()
	files.Save(o.p.win, say, say.Say("paper.save"), files.Free(name), func(path string) error {
		data, err := alone()
		if err != nil {
			return err
		}
		return storage.WriteFile(path, data)
	}, func(path string) { o.say(say.Say("paper.saved", "Path", path)) })
}

// open has this paper opened to print.
func (o *print) open() {
	o.p.start.Open(o.p.s, printing.Sheet{Name: o.name(), Make: o.alone(), Says: o.say})
}

func (o *print) say(sentence string) {
	o.note.SetText(sentence)
	widgets.Settle(o.note)
}

func (o *print) name() string {
	about, _ := nomination.PaperOf(o.p.s.Candidacy().Choice.Kind, o.p.id)
	return about.Title + ".pdf"
}

// alone makes this paper alone, with what is being typed.
func (o *print) alone() func() ([]byte, error) {
	widgets.FlushAll(o.p.page)
	c, how, id := o.p.s.Candidacy(), pack.Options{Today: o.p.s.Today(), Words: o.p.s.Words}, o.p.id
	return func() ([]byte, error) { return pack.WritePaper(c, id, how, pack.PDF) }
}

// turnTo shows one page of the paper.
func (o *print) turnTo(at int) {
	if len(o.pages) == 0 {
		return
	}
	o.at = (at + len(o.pages)) % len(o.pages)
	o.sheet.page.SetPage(o.pages[o.at])
	o.which.SetText(o.p.s.Words.Say("paper.page_of", "N", o.at+1, "Of", len(o.pages)))
	widgets.Settle(o.which)
	o.sheet.page.SetMark(o.area(o.at))
}

func (o *print) show(m made, err error) {
	say := o.p.s.Words
	if err != nil {
		o.note.SetText(say.Explain(err))
		return
	}
	o.pages = m.pages
	widgets.SetShown(o.turn, len(m.pages) > 1)
	o.turnTo(min(o.at, len(m.pages)-1))
	o.draft.SetRuns(widgets.Run{Text: say.Say("paper.draft", "N", m.draft.Number) + "  "},
		widgets.Run{Text: m.draft.Fingerprint, Mono: true})
	note, button := say.Say("paper.not_draft"), say.Say("paper.print_paper")
	if m.stops {
		note, button = say.Say("paper.marked_draft"), say.Say("paper.print_draft")
	}
	o.note.SetText(note)
	if o.p.id == nominationPaper {
		o.paper.SetLabel(button)
	}
	o.mark()
}

// mark outlines the field in focus, and turns to its page.
func (o *print) mark() {
	if o.p.fields.focus == nil || len(o.pages) == 0 {
		return
	}
	for i := range o.pages {
		at := (o.at + i) % len(o.pages)
		if o.area(at).W > 0 {
			o.turnTo(at)
			return
		}
	}
	o.sheet.page.SetMark(sheet.Rect{})
}

// area is where the field in focus stands on a page.
func (o *print) area(at int) sheet.Rect {
	if o.p.fields.focus == nil {
		return sheet.Rect{}
	}
	one, _ := nomination.FieldOf(o.p.s.Candidacy().Choice.Kind, o.p.fields.focus.ID)
	if !slices.Contains(one.Papers, o.p.id) {
		return sheet.Rect{}
	}
	return areaOf(o.pages[at], o.p.fields.live(), o.p.id, o.p.fields.focus.ID)
}

// sheetView gives the drawing of a page the height that its width asks for.
type sheetView struct {
	widget.BaseWidget
	page  *preview.Page
	whole *fyne.Container // made once: Fyne forgets a renderer that was hidden for long
}

// widestSheet is the widest drawing of the page, in units.
const widestSheet = 560

func newSheetView() *sheetView {
	v := &sheetView{page: preview.NewPage()}
	v.whole = container.NewStack(v.page)
	v.ExtendBaseWidget(v)
	return v
}

// HeightFor implements widgets.Flower.
func (v *sheetView) HeightFor(width float32) float32 {
	return preview.HeightFor(min(width, theme.Units(widestSheet)))
}

// CreateRenderer implements fyne.Widget.
func (v *sheetView) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(v.whole)
}
