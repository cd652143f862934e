package timeline

import (
	"slices"
	"strings"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/guides/selection"
	"rosette/ui/widgets"
)

// showAll is the choice of a filter that lets everything through.
const showAll = "all"

// Who must act, as the filter tells them apart.
const (
	byMe      = "me"
	byAgent   = "agent"
	byParty   = "party"
	byOfficer = "officer"
	byOthers  = "others"
)

// filters are the three selects over the list.
type filters struct{ lane, who, phase *widgets.Select }

func newFilters(t *Screen, changed func()) filters {
	say := t.s.Words
	one := func(all string) *widgets.Select {
		return widgets.NewSelect("", showAll, func(string) { changed() }, widgets.Option{ID: showAll, Label: say.Say(all)})
	}
	f := filters{one("timeline.all_lanes"), one("timeline.anyone"), one("timeline.all_phases")}
	return f
}

// offer lists the choices that the dates of the candidacy have.
func (f filters) offer(t *Screen) {
	say := t.s.Words
	lanes := []widgets.Option{{ID: showAll, Label: say.Say("timeline.all_lanes")}}
	for _, l := range t.lanes() {
		lanes = append(lanes, widgets.Option{ID: string(l), Label: t.laneName(l)})
	}
	who := []widgets.Option{{ID: showAll, Label: say.Say("timeline.anyone")}}
	for _, w := range []string{byMe, byAgent, byParty, byOfficer, byOthers} {
		if slices.ContainsFunc(t.entries, func(e entry) bool { return e.actor(w) }) {
			who = append(who, widgets.Option{ID: w, Label: say.Say("timeline.who_" + w)})
		}
	}
	phases := []widgets.Option{{ID: showAll, Label: say.Say("timeline.all_phases")}}
	some := map[campaign.Phase]bool{}
	for _, e := range t.entries {
		some[e.phase] = true
	}
	for _, p := range campaign.Phases() {
		if some[p] {
			phases = append(phases, widgets.Option{ID: string(p), Label: p.Says(say)})
		}
	}
	for _, o := range []struct {
		s    *widgets.Select
		list []widgets.Option
	}{{f.lane, lanes}, {f.who, who}, {f.phase, phases}} {
		o.s.SetOptions(o.s.Chosen(), o.list...)
	}
}

func (f filters) pass(t *Screen, e entry) bool {
	lane, who, phase := f.lane.Chosen(), f.who.Chosen(), f.phase.Chosen()
	return (lane == showAll || lane == string(e.lane)) && (who == showAll || e.actor(who)) &&
		(phase == showAll || phase == string(e.phase))
}

func (f filters) clear() {
	for _, s := range []*widgets.Select{f.lane, f.who, f.phase} {
		s.SetChosen(showAll)
	}
}

// actor reports whether somebody must act on a date, or is asked something by
// it.
func (e entry) actor(who string) bool {
	acts := strings.ToLower(e.deadline.Binds)
	if e.lane == guides.PartyLane {
		acts = strings.ToLower(e.stage.Actor)
	}
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(acts, w) })
	}
	me := e.lane == guides.MineLane || has("candidate", "applicant", "councillor", "elected", "everyone")
	agent, officer := has("agent"), e.law && has("officer")
	switch who {
	case byMe:
		return me
	case byAgent:
		return agent
	case byOfficer:
		return officer
	case byParty:
		return e.lane == guides.PartyLane && !(me || agent) || has("party")
	}
	return e.law && !me && !agent && !officer
}

// phaseOf is the part of the journey that a date belongs to. What the law dates
// goes by the close of nominations and polling day.
func phaseOf(e entry, of bounds) campaign.Phase {
	switch {
	case e.task.ID != "":
		return e.task.Phase
	case e.lane == guides.PartyLane:
		return campaign.PhaseSelection
	case e.aim.ID != "":
		return of.phase(e.aim.Legal.Date)
	}
	return of.phase(e.date)
}

// bounds are the days at which a part of the journey gives way to the next.
type bounds struct{ notice, papers, poll calendar.Date }

func boundsOf(table election.Table) bounds {
	papers, _ := table.Find(selection.NominationsClose)
	notice, _ := table.Find("notice_of_election")
	return bounds{notice.Date, papers.Date, table.Poll}
}

func (b bounds) phase(day calendar.Date) campaign.Phase {
	switch {
	case b.poll.IsZero():
		return campaign.PhaseReady
	case day.IsZero() || day > b.poll:
		return campaign.PhaseAfter
	case day == b.poll:
		return campaign.PhasePollingDay
	case day > b.papers.AddDays(1):
		return campaign.PhaseCampaign
	case day >= b.notice:
		return campaign.PhaseNomination
	}
	return campaign.PhaseReady
}
