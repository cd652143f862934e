package paper

import (
	"strings"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// showState says whether the paper can be declared ready to sign, or which
// draft is, and who must sign again.
func (p *Screen) showState(v guides.View) {
	c := p.s.Candidacy()
	why := ""
	if p.ready != nil {
		why = p.notReady(v, c)
		if why == "" {
			p.ready.Enable()
		} else {
			p.ready.Disable()
		}
	}
	p.state.Role = theme.Ink2
	p.state.SetText(why)
	widgets.SetShown(p.state, why != "")
	if p.writing != nil {
		label := "paper.by_hand"
		if c.Person.ByHand {
			label = "paper.type_here"
		}
		p.writing.SetLabel(p.s.Words.Say(label))
		widgets.Settle(p.writing)
	}
	widgets.SetShown(p.byHand, c.Person.ByHand && p.writing != nil)
	again := v.Draft.Superseded && nomination.SignedPaper(p.id)
	if again {
		p.again.SetText(p.mustSignAgain(v, c))
	}
	widgets.SetShown(p.again, again)
}

// notReady says why "Ready to sign" is off; nothing when it is on.
func (p *Screen) notReady(v guides.View, c guides.Candidacy) string {
	say := p.s.Words
	wrong, missing := p.stopping(v)
	words := 0
	for _, f := range wrong {
		if !aboutSignature(f) {
			words++
		}
	}
	switch {
	case words > 0:
		return say.Count("paper.stops", words)
	case missing > 0:
		return say.Count("paper.missing", missing)
	case c.Person.Signing.Fingerprint != "" && !v.Draft.Superseded:
		return say.Say("paper.is_ready", "N", v.Draft.Number, "Date", say.ShortDateYear(c.Person.Signing.Ready))
	}
	return ""
}

// aboutSignature reports whether a finding is about who signed what and when:
// declaring the next draft is part of putting it right, so it does not stand
// in the way.
func aboutSignature(f nomination.Finding) bool { return strings.HasSuffix(f.Field, ".signed") }

func (p *Screen) mustSignAgain(v guides.View, c guides.Candidacy) string {
	say := p.s.Words
	what := nomination.ChangedWords(c.Person, c.Choice)
	if what == "" {
		what = say.Say("paper.another_paper")
	}
	who := v.Draft.SignAgain
	return say.Say("paper.changed", "What", what) + " " +
		say.Count("paper.sign_again", len(who), "Who", strings.Join(who, ", "))
}

// declareReady makes what is typed the draft that is signed. The button goes
// off by it, so the focus moves to the one beside it.
func (p *Screen) declareReady() {
	widgets.FlushAll(p.page)
	if v, _ := p.s.View(); p.notReady(v, p.s.Candidacy()) != "" {
		p.fields.summary.Focus()
		return
	}
	p.change("paper.ready_note", func(c *guides.Candidacy) {
		c.Person = nomination.Ready(c.Person, c.Choice, p.s.Today())
	})
	p.win.Canvas().Focus(p.writing)
}

func (p *Screen) toggleByHand() {
	p.change("paper.by_hand", func(c *guides.Candidacy) { c.Person.ByHand = !c.Person.ByHand })
}

// change changes the candidacy; what is wrong is said where the state stands.
func (p *Screen) change(note string, edit func(*guides.Candidacy)) {
	err := p.s.Change(p.s.Words.Say(note), func(c *guides.Candidacy) error {
		edit(c)
		return nil
	})
	if err != nil {
		p.trouble(err)
	}
}
