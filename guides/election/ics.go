package election

import (
	"fmt"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

// An Export names a calendar file so that a later export of the same candidacy
// updates the entries of an earlier one.
type Export struct {
	ID       string        // of the candidacy; entries keep their identity while it stays the same
	Area     string        // shown with each entry, may be empty
	Day      calendar.Date // the day of the export, which stamps every entry
	Revision int           // grows with every change; a calendar keeps the entry with the highest
	Event    string        // only this event; "" = all of them
}

// Calendar returns the dated events of a timetable as an iCalendar file
// (RFC 5545): whole days, or the hour in London where the law fixes one.
// Events without a day are left out.
func Calendar(t Table, x Export, w *words.Catalogue) []byte {
	cal := ics.NewCalendarFor("Rosette")
	cal.SetProductId("-//Rosette//Election timetable//EN")
	cal.SetCalscale("GREGORIAN")
	cal.SetMethod(ics.MethodPublish)
	cal.SetXWRCalName(w.Say("timetable.calendar_name", "Date", w.Date(t.Poll)))
	cal.AddVTimezone(london())
	for _, d := range t.Deadlines {
		if d.Date != 0 && (x.Event == "" || x.Event == d.Event) {
			cal.AddVEvent(t.event(d, x, w))
		}
	}
	return []byte(cal.Serialize(ics.WithNewLineWindows))
}

func (t Table) event(d Deadline, x Export, w *words.Catalogue) *ics.VEvent {
	e := ics.NewEvent(fmt.Sprintf("%s-%s-%s@rosette", uidPart(x.ID), t.Kind, d.Event))
	e.SetDtStampTime(x.Day.Time())
	e.SetSequence(x.Revision)
	e.SetSummary(summary(d, x, w))
	e.SetDescription(t.description(d, w))
	e.SetTimeTransparency(ics.TransparencyTransparent)
	if d.Time == "" {
		e.SetAllDayStartAt(d.Date.Time())
		return e
	}
	clock := strings.Replace(d.Time, ":", "", 1) + "00"
	e.SetProperty(ics.ComponentPropertyDtStart, d.Date.Time().Format("20060102")+"T"+clock, ics.WithTZID("Europe/London"))
	return e
}

func summary(d Deadline, x Export, w *words.Catalogue) string {
	if x.Area == "" {
		return d.Title
	}
	return w.Say("timetable.entry", "Title", d.Title, "Area", x.Area)
}

func (t Table) description(d Deadline, w *words.Catalogue) string {
	lines := []string{w.Say("timetable.entry_binds", "Binds", d.Binds, "Binding", d.Binding), t.Sentence(d, w), t.Assumption(d, w)}
	if d.Doubt != nil {
		lines = append(lines, d.Doubt.Says)
	}
	lines = append(lines, w.Say("timetable.law", "Citation", d.Citation, "Date", w.Date(d.Checked)), w.Say("timetable.notice_wins"))
	var said []string
	for _, l := range lines {
		if l != "" {
			said = append(said, l)
		}
	}
	return strings.Join(said, "\n")
}

// uidPart keeps what is safe in a UID: an id is never a person's name.
func uidPart(id string) string {
	if id == "" {
		return "timetable"
	}
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' {
			return r
		}
		return '-'
	}, id)
}

// london is the time zone of every UK poll, by the rule in force since 1996.
func london() *ics.VTimezone {
	zone := ics.NewTimezone("Europe/London")
	for _, part := range []struct {
		kind           ics.ComponentType
		start          time.Time
		name, from, to string
		rule           string
	}{
		{ics.ComponentDaylight, time.Date(1996, 3, 31, 1, 0, 0, 0, time.UTC), "BST", "+0000", "+0100", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"},
		{ics.ComponentStandard, time.Date(1996, 10, 27, 2, 0, 0, 0, time.UTC), "GMT", "+0100", "+0000", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"},
	} {
		c := &ics.GeneralComponent{Token: string(part.kind)}
		c.SetProperty(ics.ComponentPropertyDtStart, part.start.Format("20060102T150405"))
		c.SetProperty(ics.ComponentProperty(ics.PropertyTzname), part.name)
		c.SetProperty(ics.ComponentProperty(ics.PropertyTzoffsetfrom), part.from)
		c.SetProperty(ics.ComponentProperty(ics.PropertyTzoffsetto), part.to)
		c.SetProperty(ics.ComponentPropertyRrule, part.rule)
		zone.Components = append(zone.Components, c)
	}
	return zone
}
