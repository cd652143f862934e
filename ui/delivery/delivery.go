// Package delivery is the page for handing the papers in: the plan with
// everything that could make it fail, what to have in hand on leaving the house,
// the log of what was handed in, and what comes after.
package delivery

import (
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/ui/ask"
	"rosette/ui/printing"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// Screen is the page.
type Screen struct {
	s    *session.Session
	win  fyne.Window
	page *widgets.Page
	done *widgets.Banner // what was saved, or could not be
	open printing.Opener

	built    string // the candidacy and the kind for which the questions were built
	plan     *plan
	receipts *receipts
	decision []*ask.Question
	side     *side
	want     *ask.Question
}

// New builds the screen; back leads to the list of papers.
func New(s *session.Session, win fyne.Window, back func()) *Screen {
	say := s.Words.Say
	d := &Screen{s: s, win: win, open: printing.Start}
	d.page = widgets.NewPage(say("handin.title"), "",
		widgets.PlainButton("download", say("handin.save"), d.save),
		widgets.MainButton("printer", say("printing.open"), d.print)).WithBack(say("handin.back"), back)
	d.done = widgets.NewBanner(widgets.WaitTone, "check", "")
	d.done.Hide()
	d.side = newSide(d)
	return d
}

// Object is what the window shows.
func (d *Screen) Object() fyne.CanvasObject { return d.page }

// Show brings the page up to date; target is a field to put the focus in.
func (d *Screen) Show(target string) {
	d.done.Hide()
	d.Refresh()
	d.page.Scroller.ToTop()
	if d.want = d.question(target); d.want == nil && strings.HasPrefix(target, "visits.") {
		d.want = d.question(visitID(0, "day")) // such as what is missing from the log
	}
}

// First is the field that was asked for, or the first one.
func (d *Screen) First() fyne.Focusable {
	if d.want != nil {
		return d.want.First()
	}
	if all := d.questions(); len(all) > 0 {
		return all[0].First()
	}
	if all := widgets.Focusables(d.page); len(all) > 0 {
		return all[len(all)-1]
	}
	return nil
}

// Panes are the plan, the log and what stands beside them.
func (d *Screen) Panes() []fyne.Focusable {
	if d.plan == nil {
		return nil
	}
	panes := []fyne.Focusable{d.First()}
	for _, card := range []fyne.CanvasObject{d.receipts.card, d.side.where} {
		if all := widgets.Focusables(card); len(all) > 0 {
			panes = append(panes, all[0])
		}
	}
	return panes
}

// Leave hands over what is being typed.
func (d *Screen) Leave() { widgets.FlushAll(d.page) }

// Refresh shows what is kept and what follows from it, and leaves alone what is
// being typed.
func (d *Screen) Refresh() {
	c := d.s.Candidacy()
	v, err := d.s.View()
	if err != nil || !c.Choice.Kind.Known() {
		d.nothing(err)
		return
	}
	if now := c.ID + " " + string(c.Choice.Kind); now != d.built {
		d.built = now
		d.build()
	}
	d.page.SetTitle(d.s.Words.Say("handin.title"), d.subtitle(v))
	d.plan.refresh()
	d.receipts.refresh(v)
	for _, q := range d.questions() {
		q.Bring(v.Findings)
	}
	d.side.refresh(v)
}

func (d *Screen) build() {
	d.plan, d.receipts, d.want = newPlan(d), newReceipts(d), nil
	d.decision = nil
	body := []fyne.CanvasObject{widgets.Small(d.s.Words.Say("handin.decision_about"))}
	for _, id := range []string{"decision.answer", "decision.day", "decision.reasons", "decision.corrected"} {
		if q := d.ask(id, func(*ask.Spec) {}); q != nil {
			d.decision = append(d.decision, q)
			body = append(body, q.Object)
		}
	}
	decided := widgets.NewCard(d.s.Words.Say("handin.decision"), widgets.Column(18, body...))
	d.page.SetBody(d.done,
		widgets.Responsive(beside, widgets.Column(20, d.plan.cards...), d.side.plan),
		widgets.Responsive(beside, widgets.Column(20, d.receipts.card, decided), widgets.Column(0, d.side.next)))
}

// beside sets the questions beside what follows from them.
func beside(effective float32) widgets.Arrangement {
	if effective >= widgets.MediumPage-56 {
		return widgets.InColumns(20, widgets.Flex(1), widgets.Fixed(400))
	}
	return widgets.InColumn(20)
}

// nothing says why nothing can be planned.
func (d *Screen) nothing(err error) {
	say := d.s.Words
	sentence := say.Say("handin.no_close")
	if err != nil {
		sentence = say.Explain(err)
	}
	d.built, d.plan, d.decision, d.want = "", nil, nil, nil
	d.page.SetTitle(say.Say("handin.title"), "")
	poll := widgets.MainButton("calendar-days", say.Say("handin.choose_poll"), func() { d.s.Go(session.Timeline, "poll") })
	d.page.SetBody(d.done, widgets.NewCard("", widgets.EmptyState(sentence, poll)))
}

func (d *Screen) subtitle(v guides.View) string {
	say := d.s.Words
	close, ok := v.Table.Find("nominations_close")
	switch when := say.When(close.Date, close.Time); {
	case !ok || close.Date.IsZero():
		return say.Say("handin.no_close")
	case close.Date < v.Today:
		return say.Say("handin.closed", "When", when)
	default:
		return say.Say("handin.by", "When", when)
	}
}

// ask is the question of a field; nil where the kind does not ask it.
func (d *Screen) ask(id string, edit func(*ask.Spec)) *ask.Question {
	spec, ok := ask.Of(d.s, id)
	if !ok {
		return nil
	}
	spec.Public = "" // nothing here is public, but for what the officer publishes
	spec.OnChanged = func(string) { d.side.judge() }
	edit(&spec)
	return ask.New(d.s, spec)
}

func (d *Screen) questions() []*ask.Question {
	if d.plan == nil {
		return nil
	}
	all := append([]*ask.Question{}, d.plan.questions...)
	all = append(all, d.receipts.questions...)
	return append(all, d.decision...)
}

func (d *Screen) question(id string) *ask.Question {
	for _, q := range d.questions() {
		if q.ID == id && q.First() != nil {
			return q
		}
	}
	return nil
}

// live is the person with the plan as it stands in the boxes now, kept or not.
func (d *Screen) live() nomination.Particulars {
	person := d.s.Candidacy().Person
	for _, q := range d.plan.questions {
		if next, err := nomination.Set(person, q.ID, q.Holds()); err == nil {
			person = next
		}
	}
	return person
}

// tell shows a sentence over the page.
func (d *Screen) tell(sentence string) {
	d.done.SetText(sentence)
	d.done.Show()
	widgets.Settle(d.done)
	d.page.Scroller.ToTop()
}
