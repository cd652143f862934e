package main

import (
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// timetableArgs are the options of the timetable command.
type timetableArgs struct {
	*options
	choice  election.Choice
	looking election.Options
	kind    string
	event   string
	ics     bool
	id      string
}

// timetable prints the statutory timetable of one election.
func timetable(args []string, out io.Writer) error {
	a, err := parseTimetable(args, out)
	if err != nil {
		return err
	}
	t, err := election.Timetable(a.choice, a.looking)
	if err != nil {
		return err
	}
	if event := a.unknownPrinted(t); event != "" {
		return misused("unknown_event", "Event", event)
	}
	if a.event != "" {
		d, ok := t.Find(a.event)
		if !ok {
			return misused("unknown_event", "Event", a.event)
		}
		t.Deadlines = []election.Deadline{d}
	}
	switch {
	case a.ics:
		_, err = out.Write(election.Calendar(t, a.export(), say))
		return err
	case a.json:
		return writeJSON(out, timetableJSON(t, a.looking))
	case a.event != "":
		_, err = io.WriteString(out, t.AsText(t.Deadlines[0], say))
		return err
	}
	return printTimetable(out, t)
}

func parseTimetable(args []string, out io.Writer) (*timetableArgs, error) {
	a := &timetableArgs{options: newOptions("timetable")}
	a.StringVar(&a.kind, "kind", "", say.Say("timetable.flag_kind"))
	a.date(&a.choice.Poll, "poll", say.Say("timetable.flag_poll"))
	a.BoolVar(&a.choice.ByElection, "by-election", false, say.Say("timetable.flag_by_election"))
	a.date(&a.choice.Facts.Notice, "notice", say.Say("timetable.flag_notice"))
	a.date(&a.choice.Facts.Result, "result", say.Say("timetable.flag_result"))
	a.date(&a.choice.Facts.Vacancy, "vacancy", say.Say("timetable.flag_vacancy"))
	a.date(&a.choice.Facts.VacancyNotice, "vacancy-notice", say.Say("timetable.flag_vacancy_notice"))
	a.date(&a.choice.Facts.ElectorsNotice, "electors-notice", say.Say("timetable.flag_electors_notice"))
	a.Func("printed", say.Say("timetable.flag_printed"), a.print)
	a.date(&a.looking.KnownOn, "known-on", say.Say("timetable.flag_known_on"))
	a.StringVar(&a.event, "event", "", say.Say("timetable.flag_event"))
	a.BoolVar(&a.ics, "ics", false, say.Say("timetable.flag_ics"))
	a.StringVar(&a.id, "id", "", say.Say("timetable.flag_id"))
	a.date(&a.looking.Today, "today", say.Say("timetable.flag_today"))
	a.Func("holiday", say.Say("timetable.flag_holiday"), func(s string) error {
		d, err := calendar.Parse(s)
		a.looking.Extra = append(a.looking.Extra, calendar.Holiday{Date: d, Name: say.Say("timetable.extra_holiday")})
		return err
	})
	rest, err := a.parse(args, out)
	switch {
	case err != nil:
		return nil, err
	case len(rest) > 0:
		return nil, misused("extra_argument", "Text", rest[0], "Command", a.Name())
	case a.kind == "":
		return nil, misused("missing_option", "Option", "kind", "Command", a.Name())
	case a.choice.Poll == 0:
		return nil, misused("missing_option", "Option", "poll", "Command", a.Name())
	}
	if a.choice.Kind = election.Kind(a.kind); !a.choice.Kind.Known() {
		return nil, misused("unknown_kind", "Kind", a.kind)
	}
	if a.looking.Today == 0 {
		a.looking.Today = calendar.DayOf(time.Now())
	}
	return a, nil
}

// print takes a day that the returning officer's notice prints, as event=DATE.
func (a *timetableArgs) print(s string) error {
	event, day, _ := strings.Cut(s, "=")
	d, err := calendar.Parse(day)
	if err != nil {
		return err
	}
	if a.choice.Printed == nil {
		a.choice.Printed = map[string]calendar.Date{}
	}
	a.choice.Printed[event] = d
	return nil
}

// unknownPrinted returns an event that was printed and that no timetable of
// the election has.
func (a *timetableArgs) unknownPrinted(t election.Table) string {
	for _, event := range slices.Sorted(maps.Keys(a.choice.Printed)) {
		if _, ok := t.Find(event); !ok {
			return event
		}
	}
	return ""
}

// export stamps a calendar file with the day; the revision grows day by day, so
// that a later file updates an earlier one.
func (a *timetableArgs) export() election.Export {
	return election.Export{ID: a.id, Day: a.looking.Today, Revision: int(a.looking.Today - calendar.MustParse("2026-01-01"))}
}
