package election

import (
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

// An Entry is one entry of a calendar file: a whole day, days from Date to To,
// or an hour in London.
type Entry struct {
	UID         string // stays the same for the same thing
	Summary     string
	Description string
	Date        calendar.Date
	To          calendar.Date // last day of a window, or no date
	Time        string        // "16:00", or "" for a whole day
	Sequence    int           // rises when anything of the entry changes
	Cancelled   bool          // it was in a file before and is no more
}

// File writes entries as an iCalendar file (RFC 5545), stamped with a day. The
// same entries always give the same bytes.
func File(name string, stamp calendar.Date, entries []Entry) []byte {
	cal := ics.NewCalendarFor("Rosette")
	cal.SetProductId("-//Rosette//Election timetable//EN")
	cal.SetCalscale("GREGORIAN")
	cal.SetMethod(ics.MethodPublish)
	cal.SetXWRCalName(name)
	cal.AddVTimezone(london())
	for _, e := range entries {
		cal.AddVEvent(e.event(stamp))
	}
	return []byte(cal.Serialize(ics.WithNewLineWindows))
}

// Calendar returns the dated events of a timetable as an iCalendar file.
// Events without a day are left out.
func Calendar(t Table, x Export, w *words.Catalogue) []byte {
	var entries []Entry
	for _, d := range t.Deadlines {
		if d.Date != 0 && (x.Event == "" || x.Event == d.Event) {
			entries = append(entries, Entry{UID: UID(x.ID, string(t.Kind)+"-"+d.Event), Summary: summary(d, x, w),
				Description: t.Description(d, w), Date: d.Date, Time: d.Time, Sequence: x.Revision})
		}
	}
	return File(w.Say("timetable.calendar_name", "Date", w.Date(t.Poll)), x.Day, entries)
}

// UID is the identity of an entry of a candidacy. It holds nothing personal.
func UID(candidacy, thing string) string {
	if candidacy == "" {
		candidacy = "timetable"
	}
	return uidPart(candidacy) + "-" + uidPart(thing) + "@rosette"
}

func (e Entry) event(stamp calendar.Date) *ics.VEvent {
	v := ics.NewEvent(e.UID)
	v.SetDtStampTime(stamp.Time())
	v.SetSequence(e.Sequence)
	v.SetSummary(e.Summary)
	v.SetDescription(e.Description)
	v.SetTimeTransparency(ics.TransparencyTransparent)
	if e.Cancelled {
		v.SetStatus(ics.ObjectStatusCancelled)
	}
	if e.Time == "" {
		v.SetAllDayStartAt(e.Date.Time())
		if e.To > e.Date {
			v.SetAllDayEndAt(e.To.AddDays(1).Time())
		}
		return v
	}
	clock := strings.Replace(e.Time, ":", "", 1) + "00"
	v.SetProperty(ics.ComponentPropertyDtStart, e.Date.Time().Format("20060102")+"T"+clock, ics.WithTZID("Europe/London"))
	return v
}

func summary(d Deadline, x Export, w *words.Catalogue) string {
	if x.Area == "" {
		return d.Title
	}
	return w.Say("timetable.entry", "Title", d.Title, "Area", x.Area)
}

// Description tells of a deadline in the words of a calendar entry: who is
// bound, how it is counted, what is doubtful and where it is written.
func (t Table) Description(d Deadline, w *words.Catalogue) string {
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

// uidPart keeps what is safe in a UID.
func uidPart(id string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '_' {
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
