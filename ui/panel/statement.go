package panel

import (
	"fyne.io/fyne/v2"

	"rosette/guides/selection"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// statement is the personal statement and the CV, section by section.
type statement struct {
	p        *Screen
	of       identity
	document *widgets.Answers
	total    *widgets.Text
	ward     *fyne.Container
	save     *fyne.Container
	head     fyne.CanvasObject
	foot     *widgets.Text
	whole    *fyne.Container
	texts    []*section
}

func newStatement(p *Screen) *statement {
	t := &statement{p: p, of: p.built}
	t.document = widgets.NewSegmented(string(selection.PersonalStatement), func(string) { t.build(); t.refresh() },
		widgets.Answer{ID: string(selection.PersonalStatement), Title: p.say("document_statement")},
		widgets.Answer{ID: string(selection.CV), Title: p.say("document_cv")})
	t.total = widgets.Strong("")
	ward := widgets.Small(p.say("ward_missing", "Area", p.area()))
	t.ward = widgets.IconLine("circle-help", theme.Ask, ward)
	t.save = p.saveButtons(p.say("statement_file"), t.page)
	t.head = widgets.NewCard("", widgets.Wrap(16, t.document, t.total.OneLine()),
		widgets.Small(p.say("statement_about")), t.ward,
		t.save)
	t.foot = widgets.Caption("").In(theme.Ink2)
	t.whole = widgets.Column(16)
	t.build()
	return t
}

func (t *statement) chosen() selection.Document {
	return selection.Document(t.document.Chosen())
}

func (t *statement) sections() []selection.Section {
	return selection.Sections(t.chosen(), t.p.built.sitting)
}

// build makes the boxes of the document that is chosen.
func (t *statement) build() {
	widgets.FlushAll(t.whole)
	t.texts = nil
	t.whole.Objects = []fyne.CanvasObject{t.head}
	for _, s := range t.sections() {
		one := newSection(t, s)
		t.texts = append(t.texts, one)
		t.whole.Objects = append(t.whole.Objects, one.card)
	}
	first := t.sections()[0]
	t.foot.SetText(t.p.say("statement_foot", "Doubt", first.Doubt, "Source", first.Source, "Date", t.p.s.Words.ShortDateYear(first.Checked)))
	t.whole.Objects = append(t.whole.Objects, widgets.IconLine("info", theme.Ink2, t.foot))
	t.whole.Refresh()
	widgets.Settle(t.whole)
}

func (t *statement) body() []fyne.CanvasObject { return []fyne.CanvasObject{t.whole} }
func (t *statement) first() fyne.Focusable     { return firstOf(t.texts[0].text) }
func (t *statement) key(fyne.KeyName) bool     { return false }
func (t *statement) leave()                    { widgets.FlushAll(t.whole) }
func (t *statement) stop()                     {}

func (t *statement) panes() []fyne.Focusable {
	return []fyne.Focusable{t.document, t.first()}
}

func (t *statement) refresh() {
	for _, s := range t.texts {
		s.refresh()
	}
	t.sum()
	showSave(t.save, t.page())
}

// sum says how many words there are in all, and whether the area is named.
func (t *statement) sum() {
	kept := t.p.s.Candidacy().Statement
	n, most := 0, 0
	for _, s := range t.texts {
		n += selection.WordsIn(s.text.Text())
		most += kept.Limit(s.Section)
	}
	t.total.SetText(t.p.say("words_of", "N", n, "Most", most))
	missing := !kept.Names(t.p.area(), t.sections())
	if t.ward.Hidden == missing {
		t.ward.Hidden = !missing
		widgets.Settle(t.ward)
	}
}

// page is the document that is chosen.
func (t *statement) page() selection.Page {
	return t.p.s.Candidacy().Statement.Page(t.p.s.Words, t.chosen(), t.p.built.sitting, t.p.name(), t.p.area())
}
