package eligibility

import (
	"fyne.io/fyne/v2"

	rules "rosette/guides/eligibility"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// questionPage asks one question.
type questionPage struct {
	e      *Screen
	q      rules.Question
	whole  fyne.CanvasObject
	box    *box
	where  *widgets.Text
	unsaid *fyne.Container // says that no answer is chosen
	who    *fyne.Container // says who can tell, once the answer is “Not sure”
	when   *whenCard
	law    *widgets.Button // unfolds the words of the law
}

func newQuestionPage(e *Screen, q rules.Question) *questionPage {
	p := &questionPage{e: e, q: q, box: newBox(e, q), where: widgets.Small("").OneLine()}
	p.box.onEnter = p.onward
	p.unsaid = widgets.IconLine("info", theme.Ink, widgets.Strong(e.say("choose")))
	p.unsaid.Hide()
	p.who = widgets.Column(4,
		widgets.IconLine("circle-help", theme.Ask, widgets.Body(e.s.Words.Say("eligibility.line_tell", "Text", q.Tell))),
		widgets.Padded(widgets.Small(e.s.Words.Say("eligibility.line_bring", "Text", q.Bring)), 0, 0, 0, 28))
	p.when = newWhenCard(e, q)
	p.when.object.Hidden = q.Form == rules.Text // nothing follows from a note
	title := widgets.Column(6, widgets.Question(q.Asks))
	if q.Help != "" {
		title.Objects = append(title.Objects, widgets.Emphasis(q.Help).In(theme.Ink2))
	}
	main := widgets.Column(18,
		widgets.Column(10, e.head(p.where), title),
		widgets.Column(12, p.unsaid, p.box.object, p.who),
		p.when.object, p.foot())
	why, law := e.why(q)
	p.law = law
	p.whole = frame(main, widgets.Column(0, widgets.Gap(headRow), widgets.Column(14, why, e.caveat())))
	return p
}

// foot is the row of buttons and keys under the answers.
func (p *questionPage) foot() fyne.CanvasObject {
	e := p.e
	buttons := widgets.Wrap(10,
		widgets.MainButton("arrow-right", e.say("continue"), p.onward),
		widgets.PlainButton("list-checks", e.say("see_all"), func() { e.after = place{}; e.open(place{view: Review}) }))
	if p.q.Paper != "" {
		buttons.Add(widgets.PlainButton("eye", e.say("see_paper"), func() { e.s.Go(session.Paper, "form:"+p.q.Paper) }))
	}
	keys := widgets.Row(12, keyHint(e.say("key_enter"), e.say("continue")))
	if _, ok := e.before(); ok {
		keys.Objects = append(keys.Objects, keyHint(e.say("key_esc"), e.say("back")))
	}
	if p.q.Form == rules.YesNo {
		keys.Objects = append([]fyne.CanvasObject{keyHint(e.say("key_letters"), e.say("key_choose"))}, keys.Objects...)
	}
	return ends(buttons, widgets.Column(0, widgets.Gap(8), keys))
}

func (p *questionPage) object() fyne.CanvasObject { return p.whole }

func (p *questionPage) first() fyne.Focusable { return p.box.first() }

func (p *questionPage) bring() {
	n := p.e.now
	p.box.bring(n.answer(p.q))
	p.when.bring(n)
	p.where.SetText(p.e.where(p.q))
	widgets.SetShown(p.who, n.answer(p.q) == rules.NotSure)
	if n.answer(p.q) != "" {
		widgets.SetShown(p.unsaid, false)
	}
}

// where says which section and which question this is.
func (e *Screen) where(q rules.Question) string {
	if q.Form == rules.Text {
		return e.say("where_note", "Section", e.now.section(q.Section))
	}
	at, of := e.now.number(q.ID)
	return e.say("where", "Section", e.now.section(q.Section), "At", at, "Of", of)
}

// onward goes on once there is an answer. “Not sure” is one.
func (p *questionPage) onward() {
	widgets.FlushAll(p.box.object)
	if p.box.wrong() {
		p.e.focusOn(p.box.first())
		return
	}
	_, given := p.e.now.answers[p.q.ID]
	switch {
	case p.q.Form == rules.Text && !given:
		p.box.keep("")
	case p.q.Form != rules.Text && p.e.now.answer(p.q) == "":
		widgets.SetShown(p.unsaid, true)
		p.e.focusOn(p.box.first())
		widgets.Reveal(p.unsaid)
		return
	}
	p.e.onFrom(p.q)
}

// letter answers by a key that the control in focus did not use.
func (p *questionPage) letter(k fyne.KeyName) bool {
	for id, key := range letters {
		if fyne.KeyName(key-0x20) == k {
			return p.box.choose(id)
		}
	}
	return false
}
