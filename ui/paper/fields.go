package paper

import (
	"slices"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/ui/ask"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// fields is the pane in which the paper is filled in.
type fields struct {
	p         *Screen
	object    *fyne.Container
	summary   *widgets.ErrorSummary
	faults    []string // sentences of the summary
	above     *fyne.Container
	below     *fyne.Container
	group     group // the people whom the paper names, or nil
	public    *widgets.Text
	publicRow *fyne.Container
	gate      *fyne.Container // in place of the addresses until it is chosen how they are handled
	gated     []*ask.Question
	questions []*ask.Question // of the fields that do not repeat
	focus     *ask.Question
	elsewhere bool // the field that was asked for is on another screen: the summary leads to it
}

// A group asks the same of several people.
type group interface {
	object() fyne.CanvasObject
	fit()                                 // builds what is missing and takes away what is gone
	settle()                              // lays out again where a sentence came or went
	questions() []*ask.Question           // those that are shown
	reveal(id string)                     // shows the box of a field
	find(id string) (*ask.Question, bool) // the box of a field that is shown
}

func newFields(p *Screen) *fields {
	f := &fields{p: p, summary: widgets.NewErrorSummary("")}
	f.above, f.below = widgets.Column(18), widgets.Column(18)
	f.public = widgets.Small("")
	f.publicRow = widgets.IconLine("eye", theme.Ink2, f.public)
	f.gate = widgets.IconLine("eye-off", theme.Ink2, widgets.Small(p.s.Words.Say("details.choose_first")))
	f.build()
	column := []fyne.CanvasObject{f.summary, f.above}
	if f.group != nil {
		column = append(column, f.group.object())
	}
	f.object = widgets.Column(18, append(column, f.below, f.publicRow)...)
	return f
}

// build makes the boxes of the paper's fields.
func (f *fields) build() {
	repeats := ""
	for _, one := range f.ordered() {
		if group, ok := one.Repeats(); ok {
			repeats = group
			continue
		}
		q := f.newQuestion(one.ID, func(*ask.Spec) {})
		f.questions = append(f.questions, q)
		to := f.above
		if repeats != "" {
			to = f.below
		}
		if behindChoice(one.ID) {
			if len(f.gated) == 0 {
				to.Objects = append(to.Objects, f.gate)
			}
			f.gated = append(f.gated, q)
		}
		to.Objects = append(to.Objects, q.Object)
	}
	switch repeats {
	case "":
	case "subscribers":
		f.group = newSigners(f)
	default:
		f.group = newPeople(f, repeats)
	}
	f.toTop()
}

// refresh shows what is kept and what is wrong with it.
func (f *fields) refresh(v guides.View) {
	if f.group != nil {
		f.group.fit()
	}
	closed := f.closed()
	widgets.SetShown(f.gate, closed)
	for _, q := range f.gated {
		widgets.SetShown(q.Object, !closed)
	}
	for _, q := range f.all() {
		q.Bring(v.Findings)
	}
	if f.group != nil {
		f.group.settle()
	}
	f.sumUp(v)
	words := f.publicWords(v)
	f.publicRow.Hidden = words == ""
	f.public.SetText(words)
	if f.focus != nil {
		f.p.why.lookAt(f.focus)
	}
}

// closed reports whether the addresses wait for the choice of how they are
// handled.
func (f *fields) closed() bool {
	return len(f.gated) > 0 && f.p.s.Candidacy().Person.AddressShown == nomination.AddressUnchosen
}

// toTop makes the first field the one that takes the focus, where there is one.
func (f *fields) toTop() {
	f.focus = nil
	if len(f.questions) > 0 {
		f.focus = f.questions[0]
	}
}

// newQuestion builds the box of a field; edit may change its words. The boxes
// are as wide as the pane.
func (f *fields) newQuestion(id string, edit func(*ask.Spec)) *ask.Question {
	spec, ok := ask.Of(f.p.s, id)
	if !ok {
		return nil
	}
	spec.Width = -1
	if f.p.id == nominationPaper { // one line under it says who sees it, and the officer's list the rest
		spec.Public, spec.Terse = "", true
	}
	spec.OnFocus = f.lookAt
	spec.OnChanged = func(string) { f.p.typed(id) }
	edit(&spec)
	return ask.New(f.p.s, spec)
}

func (f *fields) all() []*ask.Question {
	if f.group == nil {
		return f.questions
	}
	return append(f.questions[:len(f.questions):len(f.questions)], f.group.questions()...)
}

func (f *fields) lookAt(q *ask.Question) {
	f.focus, f.elsewhere = q, false
	f.p.why.lookAt(q)
	f.p.print.mark()
}

// question returns the box of a field that is shown.
func (f *fields) question(id string) *ask.Question {
	if f.closed() && behindChoice(id) {
		id = "address_shown"
	}
	for _, q := range f.questions {
		if q.ID == id {
			return q
		}
	}
	if f.group != nil {
		if q, ok := f.group.find(id); ok {
			return q
		}
	}
	return nil
}

// want makes a field the one that takes the focus.
func (f *fields) want(id string) {
	if f.group != nil {
		f.group.reveal(id)
	}
	q := f.question(id)
	f.elsewhere = id != "" && q == nil
	if q != nil {
		f.focus = q
		f.p.why.lookAt(q)
	}
}

// first is the field that takes the focus; nil where the paper asks nothing.
func (f *fields) first() fyne.Focusable {
	if links := widgets.Focusables(f.summary); f.elsewhere && len(links) > 0 {
		return links[0]
	}
	if f.focus != nil {
		return f.focus.First()
	}
	if f.group != nil {
		if all := widgets.Focusables(f.group.object()); len(all) > 0 {
			return all[0]
		}
	}
	return nil
}

// focusOn puts the focus in a field, here or on the page that has it.
func (f *fields) focusOn(id string) {
	f.want(id)
	if q := f.question(id); q != nil {
		widgets.FocusIn(f.p.win.Canvas(), q.First())
		return
	}
	switch one, ok := nomination.FieldOf(f.p.s.Candidacy().Choice.Kind, id); {
	case id == "poll":
		f.p.s.Go(session.Timeline, id)
	case ok && len(one.Papers)+len(one.Beside) > 0:
		f.p.s.Go(session.Paper, id)
	default:
		f.p.s.Go(session.Details, id)
	}
}

// sumUp lists at the top what stops the paper.
func (f *fields) sumUp(v guides.View) {
	wrong, _ := f.p.stopping(v)
	var sentences []string
	var faults []widgets.Fault
	for _, found := range wrong {
		id := found.Field
		sentences = append(sentences, id+" "+found.Says)
		faults = append(faults, widgets.Fault{Sentence: found.Says, Go: func() { f.focusOn(id) }})
	}
	if slices.Equal(sentences, f.faults) {
		return
	}
	f.faults = sentences
	f.summary.Set(f.p.s.Words.Count("paper.stops", len(faults)), faults...)
}

// publicWords is the line under the nomination paper; the other papers say it
// of each box.
func (f *fields) publicWords(v guides.View) string {
	say := f.p.s.Words
	if f.p.id != nominationPaper || f.group == nil {
		return ""
	}
	if d, ok := v.Table.Find("nominations_close"); ok && !d.Date.IsZero() {
		return say.Say("paper.public_after", "Date", say.DayMonth(d.Date))
	}
	return say.Say("paper.public")
}

// live is the person with everything that stands in the boxes now, kept or not.
func (f *fields) live() nomination.Particulars {
	person := f.p.s.Candidacy().Person
	for _, q := range f.all() {
		if q.Holds() == nomination.Get(person, q.ID) {
			continue
		}
		if next, err := nomination.Set(person, q.ID, q.Holds()); err == nil {
			person = next
		}
	}
	return person
}

// holds is what stands in the box of a field, or is kept where it has none here.
func (f *fields) holds(id string) string {
	if q := f.question(id); q != nil {
		return q.Holds()
	}
	return nomination.Get(f.p.s.Candidacy().Person, id)
}
