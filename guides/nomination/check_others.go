package nomination

import "rosette/guides/calendar"

// The consent, the agent, the emblem, and handing in.

func consentInTime(r *reading) {
	first, firstSaid := r.event("consent_to_nomination_earliest")
	last, lastSaid := r.close()
	signed := r.p.ConsentSigned
	said := []string{"signed", english().Date(signed), "first", firstSaid, "close", lastSaid}
	switch {
	case signed.IsZero() && r.today < first:
		r.find("consent_signed", "wait", said...)
	case signed.IsZero():
	case !first.IsZero() && signed < first:
		r.find("consent_signed", "too-early", said...)
	case !last.IsZero() && signed > last:
		r.find("consent_signed", "too-late", said...)
	case signed > r.today:
		r.find("consent_signed", "future", said...)
	}
}

func birthDateGiven(r *reading) {
	switch {
	case r.p.BirthDate.IsZero():
		r.missing("birth_date", "birth-missing")
	case r.p.BirthDate >= r.today:
		r.find("birth_date", "birth-future")
	}
}

// ofAge: 18 on the day of nomination, of which the last one is looked at, and
// the one that is planned.
func ofAge(r *reading) {
	last, _ := r.close()
	born, planned := r.p.BirthDate, r.p.Delivery.Day
	if last.IsZero() || born.IsZero() || born >= r.today {
		return
	}
	switch adult := eighteenth(born); {
	case adult > last:
		r.find("birth_date", "under-18", "close", english().Date(last))
	case !planned.IsZero() && adult > planned:
		r.find("birth_date", "not-yet", "planned", english().Date(planned), "last", english().DayMonth(last))
	}
}

// eighteenth is the day on which somebody turns 18: 1 March for a birthday of
// 29 February, as the calendar has it in a year without one.
func eighteenth(born calendar.Date) calendar.Date {
	return calendar.Of(born.Year()+18, born.Month(), born.Day())
}

func lawPages(r *reading) {
	if r.p.ConsentSigned.IsZero() {
		r.find("consent_signed", "pages")
	}
}

func agentNamed(r *reading) {
	if !blank(r.p.Agent.Name) || r.p.Agent.Self {
		return
	}
	if _, close := r.close(); close != "" {
		r.missing("agent.name", "nobody", "close", close)
		return
	}
	r.missing("agent.name", "nobody-undated")
}

func agentOffice(r *reading) {
	if isBox(r.p.Agent.Office) {
		r.find("agent.office", "po-box")
	}
}

func noAgent(r *reading) {
	if a := r.p.Agent; !blank(a.Name) || a.Self || !blank(a.Office) {
		r.find("agent.name", "named")
	}
}
