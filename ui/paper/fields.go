package paper

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/ui/ask"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// above are the fields over the signers, in the order of the paper.
var above = []string{"surname", "other_names", "common_surname", "common_forename", "description", "certificate.words", "certificate.held"}

// fields is the pane in which the paper is filled in.
type fields struct {
	p         *Screen
	object    *fyne.Container
	summary   *widgets.ErrorSummary
	faults    []string // sentences of the summary
	body      *fyne.Container
	signers   *signers
	public    *widgets.Text
	questions []*ask.Question // of the fields above
	built     string          // the candidacy and the kind for which they were built
	focus     *ask.Question
	elsewhere bool // the field that was asked for is on another screen: the summary leads to it
}

func newFields(p *Screen) *fields {
	f := &fields{p: p, summary: widgets.NewErrorSummary("")}
	f.signers = newSigners(f)
	f.public = widgets.Small("")
	f.body = widgets.Column(18)
	f.object = widgets.Column(18, f.summary, f.body, f.signers.object, widgets.IconLine("eye", theme.Ink2, f.public))
	return f
}

// refresh shows what is kept and what is wrong with it.
func (f *fields) refresh(v guides.View) {
	c := f.p.s.Candidacy()
	if now := c.ID + " " + string(c.Choice.Kind); now != f.built {
		f.built = now
		f.build()
	}
	f.signers.fit()
	for _, q := range f.all() {
		q.Bring(v.Findings)
	}
	f.signers.stack()
	f.sumUp(v)
	f.public.SetText(f.publicWords(v))
}

func (f *fields) build() {
	f.questions, f.focus, f.body.Objects = nil, nil, nil
	for _, id := range above {
		q := f.newQuestion(id, func(spec *ask.Spec) {})
		if q == nil {
			continue
		}
		f.questions = append(f.questions, q)
		f.body.Objects = append(f.body.Objects, q.Object)
	}
	f.toTop()
	f.signers.clear()
	widgets.Settle(f.body)
}

// toTop makes the first field the one that takes the focus, where there is one.
func (f *fields) toTop() {
	f.focus = nil
	if len(f.questions) > 0 {
		f.focus = f.questions[0]
	}
}

// newQuestion builds the box of a field; edit may change its words. The boxes
// are as wide as the pane, and one line under them all says who sees them.
func (f *fields) newQuestion(id string, edit func(*ask.Spec)) *ask.Question {
	spec, ok := ask.Of(f.p.s, id)
	if !ok {
		return nil
	}
	spec.Public, spec.Width, spec.Terse = "", -1, true // the officer's list says the rest
	spec.OnFocus = f.lookAt
	spec.OnChanged = func(string) { f.p.typed(id) }
	edit(&spec)
	return ask.New(f.p.s, spec)
}

func (f *fields) all() []*ask.Question {
	return append(f.questions[:len(f.questions):len(f.questions)], f.signers.questions()...)
}

func (f *fields) lookAt(q *ask.Question) {
	f.focus, f.elsewhere = q, false
	f.p.print.mark()
}

// question returns the box of a field.
func (f *fields) question(id string) *ask.Question {
	for _, q := range f.all() {
		if q.ID == id {
			return q
		}
	}
	return nil
}

// want makes a field the one that takes the focus.
func (f *fields) want(id string) {
	f.signers.reveal(id)
	q := f.question(id)
	f.elsewhere = id != "" && q == nil
	if q != nil {
		f.focus = q
	}
}

// first is the field that takes the focus; nil where the kind of election has
// no such paper.
func (f *fields) first() fyne.Focusable {
	if links := widgets.Focusables(f.summary); f.elsewhere && len(links) > 0 {
		return links[0]
	}
	if f.focus == nil {
		return nil
	}
	return f.focus.First()
}

// focusOn puts the focus in a field, here or on the screen that has it.
func (f *fields) focusOn(id string) {
	f.want(id)
	if q := f.question(id); q != nil {
		f.p.win.Canvas().Focus(q.First())
		return
	}
	if id == "poll" {
		f.p.s.Go(session.Timeline, id)
		return
	}
	f.p.s.Go(session.Details, id)
}

// sumUp lists at the top what stops the paper.
func (f *fields) sumUp(v guides.View) {
	wrong, _ := stopping(v)
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

func (f *fields) publicWords(v guides.View) string {
	say := f.p.s.Words
	if d, ok := v.Table.Find("nominations_close"); ok && !d.Date.IsZero() {
		return say.Say("paper.public_after", "Date", say.DayMonth(d.Date))
	}
	return say.Say("paper.public")
}

// live is the person with everything that stands in the boxes now, kept or not.
func (f *fields) live() nomination.Particulars {
	person := f.p.s.Candidacy().Person
	for _, q := range f.all() {
		if next, err := nomination.Set(person, q.ID, q.Holds()); err == nil {
			person = next
		}
	}
	return person
}

// holds is what stands in the box of a field.
func (f *fields) holds(id string) string {
	if q := f.question(id); q != nil {
		return q.Holds()
	}
	return ""
}

func signerID(i int, field string) string { return "subscribers." + strconv.Itoa(i) + "." + field }
