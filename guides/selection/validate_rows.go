package selection

import "slices"

func (c *checker) option(o Option) {
	row := "option " + clip(o.ID)
	c.id(row+": id", o.ID, optionPattern)
	c.need(row+": title", o.Title)
	c.text(row+": note", o.Note)
	c.texts(row+": choices", o.Choices)
	if !slices.Contains(o.Choices, o.Default) {
		c.fault(row+": default", "procedure_choice", "Value", clip(o.Default), "Choices", listed(o.Choices))
	}
	for choice, stage := range o.Stages {
		if !slices.Contains(o.Choices, choice) {
			c.fault(row+": stages", "procedure_choice", "Value", clip(choice), "Choices", listed(o.Choices))
		}
		if stage != PollingDay {
			c.known(row+": stages", stage)
		}
	}
	c.evidence(row, o.Evidence)
}

func (c *checker) membership(p Procedure, m Membership) {
	row := "membership " + clip(m.ID)
	c.id(row+": id", m.ID, idPattern)
	c.need(row+": title", m.Title)
	c.text(row+": note", m.Note)
	c.within(row+": months", m.Months, 1, 120)
	if m.AsAtOption != "" {
		if _, ok := p.Option(m.AsAtOption); !ok {
			c.fault(row+": as_at_option", "procedure_no_option", "Option", clip(m.AsAtOption))
		}
	}
	if m.AsAtStage != "" && m.AsAtStage != PollingDay {
		c.known(row+": as_at_stage", m.AsAtStage)
	}
	c.evidence(row, m.Evidence)
}

func (c *checker) stage(p Procedure, s Stage) {
	row := "stage " + clip(s.ID)
	c.need(row+": title", s.Title)
	c.need(row+": actor", s.Actor)
	c.text(row+": audience", s.Audience)
	c.text(row+": condition", s.Condition)
	c.text(row+": if_missed", s.IfMissed)
	c.text(row+": note", s.Note)
	c.texts(row+": papers", s.Papers)
	c.texts(row+": evidence", s.Shows)
	c.within(row+": notice_days", s.NoticeDays, 0, maxDays)
	c.within(row+": duration_days", s.DurationDays, 0, maxDays)
	c.weeks(row, s)
	c.links(row, s)
	c.limit(row, s)
	if s.Law != nil {
		if s.Law.Event != NominationsClose {
			c.fault(row+": law.event", "procedure_choice", "Value", clip(s.Law.Event), "Choices", NominationsClose)
		}
		c.within(row+": law.working_days", s.Law.WorkingDays, 0, 100)
		c.text(row+": law.time", s.Law.Time)
		c.text(row+": law.note", s.Law.Note)
	}
	c.count(row+": variation", len(s.Variations), maxList)
	for _, v := range s.Variations {
		c.variation(p, row, v)
	}
	c.evidence(row, s.Evidence)
}

func (c *checker) weeks(row string, s Stage) {
	c.span(row+": weeks", s.Weeks, 0, maxWeeks)
	if len(s.Weeks) == 2 && s.Weeks[0] < s.Weeks[1] {
		c.fault(row+": weeks", "procedure_weeks")
	}
	c.span(row+": round_weeks", s.RoundWeeks, 1, maxWeeks)
	if len(s.RoundWeeks) == 2 && s.RoundWeeks[0] > s.RoundWeeks[1] {
		c.fault(row+": round_weeks", "procedure_round_weeks")
	}
	if s.Observed == nil {
		return
	}
	c.span(row+": observed.weeks", s.Observed.Weeks, 0, maxWeeks)
	for _, id := range s.Observed.Source {
		if !c.source[id] {
			c.fault(row+": observed.source", "procedure_no_source", "Source", clip(id))
		}
	}
}

func (c *checker) links(row string, s Stage) {
	for field, ids := range map[string][]string{
		"depends_on": s.DependsOn, "notice_for": s.NoticeFor, "waits_for": s.WaitsFor,
	} {
		c.count(row+": "+field, len(ids), maxList)
		c.known(row+": "+field, ids...)
		if slices.Contains(ids, s.ID) {
			c.fault(row+": "+field, "procedure_itself")
		}
	}
}

func (c *checker) limit(row string, s Stage) {
	l := s.Limit
	if l == nil {
		return
	}
	c.known(row+": limit.from", l.From)
	c.text(row+": limit.counted_from", l.CountedFrom)
	c.within(row+": limit.days", l.Days, 0, maxDays)
	c.within(row+": limit.working_days", l.WorkingDays, 0, maxDays)
	if (l.Days == 0) == (l.WorkingDays == 0) {
		c.fault(row+": limit", "procedure_limit")
	}
	if !slices.Contains([]string{"", "receipt", "letter"}, l.Starts) {
		c.fault(row+": limit.starts", "procedure_choice", "Value", clip(l.Starts), "Choices", "receipt, letter")
	}
}

func (c *checker) variation(p Procedure, row string, v Variation) {
	o, ok := p.Option(v.Option)
	if !ok {
		c.fault(row+": variation.option", "procedure_no_option", "Option", clip(v.Option))
		return
	}
	if len(v.Is) == 0 {
		c.fault(row+": variation.is", "procedure_missing")
	}
	for _, is := range v.Is {
		if !slices.Contains(o.Choices, is) {
			c.fault(row+": variation.is", "procedure_choice", "Value", clip(is), "Choices", listed(o.Choices))
		}
	}
	if v.SameDayAs != "" {
		c.known(row+": variation.same_day_as", v.SameDayAs)
	}
	c.known(row+": variation.depends_on", v.DependsOn...)
}
