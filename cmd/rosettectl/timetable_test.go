package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"rosette/guides/election"
)

func runFor(args string) (code int, out, errs string) {
	var o, e bytes.Buffer
	code = run(strings.Fields(args), &o, &e)
	return code, o.String(), e.String()
}

func TestTimetableForMachines(t *testing.T) {
	for _, k := range election.Kinds() {
		code, out, errs := runFor("timetable --json --today 2026-11-22 --poll 2027-05-06 --kind " + string(k))
		if code != 0 || errs != "" {
			t.Fatalf("%s: exit %d, %s", k, code, errs)
		}
		var got tableJSON
		if err := json.Unmarshal([]byte(out), &got); err != nil {
			t.Fatal(err)
		}
		if got.Kind != k || got.Poll.String() != "2027-05-06" || got.Nation != k.Nation() || got.Past || len(got.Deadlines) < 22 {
			t.Errorf("%s: %+v", k, got)
		}
		for _, d := range got.Deadlines {
			if d.Event == "" || d.Title == "" || d.Binds == "" || d.Binding == "" || d.Citation == "" || d.Source == "" || d.Confidence == "" {
				t.Errorf("%s: a member is empty: %+v", k, d)
			}
		}
	}
}

func TestTimetableTakesFacts(t *testing.T) {
	for _, k := range []struct{ args, event, date string }{
		{"--kind england-principal --poll 2024-05-02 --result 2024-05-03", "expenses_return", "2024-06-07"},
		{"--kind scotland-council --poll 2022-05-05 --notice 2022-03-14", "nominations_open", "2022-03-15"},
		{"--kind england-principal --poll 2022-09-22 --by-election --known-on 2022-09-01", "nominations_close", "2022-08-25"},
		{"--kind england-principal --poll 2022-09-22 --by-election", "nominations_close", "2022-08-24"},
		{"--kind england-principal --poll 2025-05-01 --holiday 2025-04-24", "nominations_close", "2025-04-01"},
		{"--kind england-parish --poll 2026-03-19 --by-election", "byelection_latest_poll", ""},
	} {
		code, out, errs := runFor("timetable --json " + k.args + " --event " + k.event)
		var got tableJSON
		if err := json.Unmarshal([]byte(out), &got); err != nil || code != 0 {
			t.Fatalf("%s: exit %d, %s, %v", k.args, code, errs, err)
		}
		if len(got.Deadlines) != 1 || got.Deadlines[0].Event != k.event || got.Deadlines[0].Date.String() != k.date {
			t.Errorf("%s: %+v, want %s on %s", k.args, got.Deadlines, k.event, k.date)
		}
	}
}

func TestTimetableForPeople(t *testing.T) {
	code, out, _ := runFor("timetable --kind england-principal --poll 2027-05-06 --today 2026-11-22")
	if code != 0 {
		t.Fatalf("exit %d", code)
	}
	for _, want := range []string{"Poll on Thursday 6 May 2027", "Before the poll", "  Thu  8 Apr 2027  4pm      Last time for delivery", "After the poll", "[1]", "as if the day of the result were Friday 7 May 2027"} {
		if !strings.Contains(out, want) {
			t.Errorf("the text lacks %q", want)
		}
	}
	for _, line := range strings.Split(out, "\n") {
		if len([]rune(line)) > textWidth || line != strings.TrimRight(line, " ") {
			t.Errorf("line of %d letters, or with spaces at its end: %q", len([]rune(line)), line)
		}
	}
	_, out, _ = runFor("timetable --kind northern-ireland-council --poll 2019-05-02 --today 2026-11-22")
	if !strings.Contains(out, "This poll is past") {
		t.Error("a poll of 2019 is not said to be past")
	}
	_, out, _ = runFor("timetable --kind england-principal --poll 2027-05-06 --event nominations_close")
	if !strings.Contains(out, "Count back 19 working days") || strings.Contains(out, "Statement of persons") {
		t.Errorf("one event:\n%s", out)
	}
	_, out, _ = runFor("timetable --kind england-principal --poll 2027-05-06 --ics --today 2026-11-22 --id x1")
	if !strings.HasPrefix(out, "BEGIN:VCALENDAR\r\n") || !strings.Contains(out, "UID:x1-england-principal-nominations_close@rosette") {
		t.Errorf("calendar file:\n%.300s", out)
	}
}

func TestTimetableRefuses(t *testing.T) {
	for _, k := range []struct {
		args string
		code int
		says string
	}{
		{"", 2, "Say what to do"},
		{"timetables", 2, "no command “timetables”"},
		{"timetable --kind england-principal", 2, "Add --poll"},
		{"timetable --poll 2027-05-06", 2, "Add --kind"},
		{"timetable --poll 2027-05-06 --kind england", 2, "no election kind “england”"},
		{"timetable --poll 2027-02-31 --kind england-principal", 2, "“2027-02-31” does not fit"},
		{"timetable --poll 6/5/2027 --kind england-principal", 2, "“6/5/2027” does not fit the option --poll"},
		{"timetable --poll 2027-05-06 --kind england-principal --fast", 2, "no option --fast"},
		{"timetable --json=perhaps", 2, "“perhaps” does not fit the option --json"},
		{"timetable --poll", 2, "--poll needs a value"},
		{"timetable --poll 2027-05-06 --kind england-principal now", 2, "“now” was not expected"},
		{"timetable --poll 2027-05-06 --kind england-principal --event lunch", 2, "no event “lunch”"},
		{"timetable --poll 2027-05-09 --kind england-principal", 1, "Sunday"},
		{"timetable --poll 2027-05-06 --kind england-principal --hour nominations_close=25pm", 2, "hours as 16:00"},
		{"timetable --poll 2027-05-06 --kind england-principal --hour noon", 2, "“noon” does not fit the option --hour"},
		{"timetable --poll 2027-05-06 --kind england-principal --hour lunch=noon", 2, "no event “lunch”"},
		{"timetable --poll 2027-05-06 --kind england-principal --hour nominations_close=4am", 1, "If the notice prints 4pm, type 4pm"},
		{"timetable --poll 2027-05-06 --kind england-principal --opens 4pm --closes 10am", 1, "from 4pm to 10am"},
		{"timetable --poll 2027-05-06 --kind england-principal --with moon", 2, "“moon” does not fit the option --with"},
		{"timetable --poll 2027-05-06 --kind england-principal --fact lunch=2027-05-07", 2, "does not fit the option --fact"},
		{"timetable --poll 2027-05-06 --kind england-principal --with england-parish=A --with england-parish=B --with england-parish=C --with england-parish=D --with england-parish=E", 2, "4 other elections"},
		{"timetable --poll 2027-02-04 --kind england-principal --by-election --vacancy 2027-02-04", 1, "would not be before the poll"},
		{"timetable --poll 2027-02-04 --kind england-principal --by-election --vacancy 2027-01-10 --electors-notice 2027-01-09", 1, "before the seat fell vacant"},
		{"timetable --poll 2027-05-06 --kind england-principal --result 2027-05-01", 1, "before the poll"},
	} {
		code, out, errs := runFor(k.args)
		if code != k.code || out != "" || !strings.Contains(errs, k.says) || strings.Count(errs, "\n") != 1 || strings.Contains(errs, "[[") {
			t.Errorf("%s: exit %d, want %d; says %q, want %q", k.args, code, k.code, errs, k.says)
		}
	}
}

func TestHelpNamesEveryCommandAndOption(t *testing.T) {
	code, out, _ := runFor("help")
	for _, c := range commands {
		if code != 0 || !strings.Contains(out, c.name) || strings.Contains(out, "[[") {
			t.Errorf("help does not know %s:\n%s", c.name, out)
		}
	}
	code, out, _ = runFor("timetable --help")
	if code != 0 || !strings.Contains(out, "--known-on") || strings.Contains(out, "[[") {
		t.Errorf("help for timetable:\n%s", out)
	}
}

func TestTimetableTakesTheNoticesHours(t *testing.T) {
	code, out, errs := runFor("timetable --json --kind scotland-council --poll 2027-05-06 --hour nominations_close=noon --opens 9.30am --closes 4pm")
	var got tableJSON
	if err := json.Unmarshal([]byte(out), &got); err != nil || code != 0 {
		t.Fatalf("exit %d, %s, %v", code, errs, err)
	}
	found := map[string]deadlineJSON{}
	for _, d := range got.Deadlines {
		found[d.Event] = d
	}
	if d := found["nominations_close"]; d.Time != "12:00" || d.RuleTime != "16:00" || !d.TimeNotice || d.Doubt == nil || d.Doubt.ID != "notice-hour" {
		t.Errorf("the close is %+v", d)
	}
	if d := found["nominations_open"]; d.Time != "09:30" || d.RuleTime != "10:00" || !d.TimeNotice {
		t.Errorf("the first day is %+v", d)
	}
	if d := found["withdrawal_deadline"]; d.Time != "16:00" || d.TimeNotice {
		t.Errorf("the withdrawal is %+v", d)
	}
	_, out, _ = runFor("timetable --kind england-principal --poll 2027-05-06 --hour nominations_close=12:00 --today 2026-11-22")
	if !strings.Contains(out, "noon     Last time for delivery") || !strings.Contains(out, "The rule says 4pm; your notice says noon.") {
		t.Errorf("the text is %s", out)
	}
	_, out, _ = runFor("timetable --ics --kind england-principal --poll 2027-05-06 --hour nominations_close=12:00 --today 2026-11-22")
	if !strings.Contains(out, "DTSTART;TZID=Europe/London:20270408T120000") {
		t.Error("the calendar file has another hour")
	}
}

func TestTimetableTellsOfAByElectionsVacancy(t *testing.T) {
	for _, k := range []struct{ args, event, date, warning string }{
		{"--kind england-parish --poll 2027-02-04 --vacancy 2026-11-12 --vacancy-notice 2026-11-16", "byelection_request_deadline", "2026-12-04", "vacancy-left"},
		{"--kind england-parish --poll 2027-02-04 --vacancy-notice 2026-11-16 --electors-notice 2026-12-07", "byelection_latest_poll", "2027-02-11", "request-late"},
		{"--kind wales-principal --poll 2027-02-04 --vacancy 2026-11-09 --electors-notice 2026-12-10", "vacancy_left_from", "2026-11-10", "vacancy-not-left"},
		{"--kind england-principal --poll 2027-02-04 --vacancy 2026-11-12 --council E06000055", "vacancy_left_from", "2026-11-10", "vacancy-left"},
		{"--kind england-principal --poll 2027-02-04 --vacancy 2026-11-12 --ordinary 2028-05-04", "vacancy_left_from", "2027-11-08", "vacancy-not-left"},
		{"--kind scotland-council --poll 2027-02-04 --vacancy 2026-11-06", "byelection_latest_poll", "2027-02-06", "vacancy-left"},
		{"--kind northern-ireland-council --poll 2027-02-04 --vacancy 2026-11-12", "byelection_notice_latest", "2026-12-03", "substitution-northern-ireland"},
	} {
		code, out, errs := runFor("timetable --json --by-election --today 2026-11-22 " + k.args)
		var got tableJSON
		if err := json.Unmarshal([]byte(out), &got); err != nil || code != 0 {
			t.Fatalf("%s: exit %d, %s, %v", k.args, code, errs, err)
		}
		date, warnings := "", ""
		for _, d := range got.Deadlines {
			if d.Event == k.event {
				date = d.Date.String()
			}
		}
		for _, w := range got.Warnings {
			warnings += w.ID + " "
		}
		if date != k.date || !strings.Contains(warnings, k.warning) {
			t.Errorf("%s: %s on %s, warnings %s", k.args, k.event, date, warnings)
		}
	}
}

func TestTimetableOfSeveralElections(t *testing.T) {
	args := "timetable --kind england-principal --poll 2027-05-06 --today 2026-11-22 --with england-parish=Millbrook --with england-parish,by-election=Hill-End --with england-mayor"
	code, out, errs := runFor(args + " --json")
	var got tableJSON
	if err := json.Unmarshal([]byte(out), &got); err != nil || code != 0 {
		t.Fatalf("exit %d, %s, %v", code, errs, err)
	}
	if len(got.With) != 3 || got.With[0].Council != "Millbrook" || !got.With[1].ByElection || len(got.With[2].Deadlines) < 22 {
		t.Errorf("%d elections beside: %+v", len(got.With), got.With)
	}
	_, out, _ = runFor(args)
	if !strings.Contains(out, "Millbrook is elected on the same day. 3 dates") || !strings.Contains(out, "Thu  3 Jun 2027") {
		t.Errorf("the text is %s", out)
	}
}
