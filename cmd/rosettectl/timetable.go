package main

import (
	"io"
	"maps"
	"slices"
	"time"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
)

// timetableArgs are the options of the timetable command.
type timetableArgs struct {
	*options
	choice  election.Choice
	given   given
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
	beside, err := guides.Together(a.choice, a.looking.Today)
	if err != nil {
		return err
	}
	if a.event == "" {
		return a.write(out, t, beside)
	}
	d, ok := t.Find(a.event)
	if !ok {
		return misused("unknown_event", "Event", a.event)
	}
	if !a.ics && !a.json {
		_, err = io.WriteString(out, t.AsText(d, say))
		return err
	}
	t.Deadlines = []election.Deadline{d}
	return a.write(out, t, beside)
}

// write prints a whole timetable.
func (a *timetableArgs) write(out io.Writer, t election.Table, beside guides.View) error {
	switch {
	case a.ics:
		_, err := out.Write(election.Calendar(t, a.export(), say))
		return err
	case a.json:
		return writeJSON(out, timetableJSON(t, beside.With, a.looking))
	}
	return printTimetable(out, t, beside)
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
	a.date(&a.choice.Facts.Ordinary, "ordinary", say.Say("timetable.flag_ordinary"))
	a.given.flags(a.options)
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
	return a, a.given.onto(&a.choice)
}

// unknownPrinted returns an event of the notice that no timetable of the
// election has.
func (a *timetableArgs) unknownPrinted(t election.Table) string {
	for _, event := range slices.Sorted(maps.Keys(a.choice.Printed)) {
		if _, ok := t.Find(event); !ok {
			return event
		}
	}
	for _, event := range slices.Sorted(maps.Keys(a.choice.Hours)) {
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
