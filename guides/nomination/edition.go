package nomination

import (
	"rosette/guides/calendar"
	"rosette/guides/election"
)

// An Edition says whether the blank forms in hand are those for the poll.
type Edition struct {
	Right   bool // the day that was typed is the day of the poll
	Known   bool // a day was typed
	Says    string
	Checked calendar.Date // when the rules of the kind were last checked
}

// EditionOf compares the poll for which the blank forms were issued with the
// poll that the person stands at.
func EditionOf(p Particulars, c election.Choice) Edition {
	kind := KindOf(c.Kind)
	e := Edition{Known: !p.Edition.IsZero(), Checked: kind.Checked}
	if c.Poll.IsZero() || kind.ID == "" {
		return e
	}
	say := english()
	poll := say.ShortDateYear(c.Poll)
	switch {
	case !e.Known:
		e.Says = say.Say("papertask.edition_unknown", "Poll", poll)
	case p.Edition != c.Poll:
		e.Says = say.Say("papertask.edition_wrong", "Edition", say.ShortDateYear(p.Edition), "Poll", poll)
	default:
		e.Right = true
		e.Says = say.Say("papertask.edition_right", "Poll", poll, "Kind", say.Say("kind."+string(c.Kind)), "Signers", signersWord(p, kind))
	}
	return e
}

func signersWord(p Particulars, k KindRule) string {
	if n := signersNeeded(p, k); n > 0 {
		return english().Count("nomination.signers", n)
	}
	return english().Say("papertask.no_signers")
}
