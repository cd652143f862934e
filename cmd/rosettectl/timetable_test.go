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
