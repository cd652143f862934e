package checklist

import (
	"rosette/guides/campaign"
	"rosette/ui/widgets"
)

// ended asks, from polling day on, how the election ended, since the last two
// phases hang on it.
type ended struct {
	block
	c      *Screen
	banner *widgets.Banner
	known  *widgets.Banner
}

func newEnded(c *Screen) *ended {
	say := c.s.Words.Say
	e := &ended{c: c}
	set := func(o campaign.Outcome) func() { return func() { c.setOutcome(o) } }
	e.banner = widgets.NewBanner(widgets.WaitTone, "vote", say("checklist_screen.ended"),
		widgets.SmallButton("", say("checklist_screen.elected"), set(campaign.WasElected)),
		widgets.SmallButton("", say("checklist_screen.not_elected"), set(campaign.WasNotElected)))
	e.known = widgets.NewBanner(widgets.NeutralTone, "vote", "",
		widgets.QuietButton("undo-2", say("checklist_screen.ended_undo"), set("")))
	e.init(e, widgets.Column(0, e.banner, e.known), nil)
	return e
}

// show asks in the phases that come after the poll, and says there what was
// answered.
func (e *ended) show() {
	k := e.c.s.Candidacy()
	var here bool
	switch campaign.Phase(e.c.filter.Scope) {
	case campaign.PhaseTheCount, campaign.PhaseAfter, campaign.PhaseElected, campaign.PhaseNotElected:
		here = !k.Choice.Poll.IsZero() && k.Choice.Poll <= e.c.s.Today()
	}
	e.banner.Hidden = k.Plan.Outcome != ""
	e.known.Hidden = k.Plan.Outcome == ""
	if k.Plan.Outcome != "" {
		e.known.SetText(e.c.s.Words.Say("checklist.outcome_" + string(k.Plan.Outcome)))
	}
	if e.Hidden == here {
		e.Hidden = !here
		widgets.Settle(e)
	}
}
