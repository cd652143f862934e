package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
)

// told runs a command and returns what it printed, which status it ended with
// and what it said was wrong.
func told(args ...string) (out string, status int, wrong string) {
	var o, e strings.Builder
	status = run(args, &o, &e)
	return o.String(), status, e.String()
}

func TestDiffOfTwoPolls(t *testing.T) {
	out, status, wrong := told("diff", "--kind", "england-principal", "--poll", "2027-05-06", "--to", "2027-05-13", "--today", "2026-11-22", "--json")
	if status != 0 {
		t.Fatal(wrong)
	}
	var got struct{ Moves []moveJSON }
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	for _, m := range got.Moves {
		if m.ID == "nominations_close" {
			if m.Was.String() != "2027-04-08" || m.Is.String() != "2027-04-15" || m.IsTime != "16:00" || m.Lane != guides.LawLane ||
				len(m.Causes) != 1 || m.Causes[0] != "poll" || !strings.Contains(m.Because, "Thu 13 May 2027") {
				t.Errorf("papers close: %+v", m)
			}
			return
		}
	}
	t.Errorf("papers do not close another day: %s", out)
}

func TestDiffOfTwoFiles(t *testing.T) {
	write := func(name string, edit func(*guides.Candidacy)) string {
		c := guides.Sample(election.EnglandPrincipal)
		edit(&c)
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, guides.Write(c), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	was := write("was.json", func(*guides.Candidacy) {})
	is := write("is.json", func(c *guides.Candidacy) {
		c.Choice.Holidays = []calendar.Holiday{{Date: calendar.MustParse("2027-04-20"), Name: "Day of thanks"}}
	})
	out, status, wrong := told("diff", was, is, "--today", "2026-11-22")
	if status != 0 || !strings.Contains(strings.Join(strings.Fields(out), " "),
		"Last time for delivery of nomination papers: was Thu 8 Apr 2027, 4pm, is now Wed 7 Apr 2027, 4pm, because a bank holiday was added: Day of thanks.") {
		t.Errorf("status %d %s: %s", status, wrong, out)
	}
	if out, _, _ := told("diff", was, was); out != "No date moves.\n" {
		t.Errorf("between the same it says %q", out)
	}
}

func TestDiffByHoliday(t *testing.T) {
	out, status, _ := told("diff", "--kind", "england-parish", "--poll", "2027-05-06", "--holiday", "2027-04-20", "--today", "2026-11-22")
	if status != 0 || !strings.Contains(out, "holiday") {
		t.Errorf("status %d: %s", status, out)
	}
}

func TestDiffByWhatChangesAtTheSamePoll(t *testing.T) {
	for _, c := range []struct{ args, says string }{
		{"--hour nominations_close=noon", "was Thu 8 Apr 2027, 4pm, is now Thu 8 Apr 2027, noon, because an hour of the notice"},
		{"--printed nominations_close=2027-04-07", "is now Wed 7 Apr 2027, 4pm, because a day of the notice"},
		{"--fact result=2027-05-10", "because the day of the result was given"},
		{"--with england-parish=Millbrook", "Return and candidate declaration delivered: Millbrook: was no day, is now Thu 3 Jun 2027"},
	} {
		out, status, wrong := told(strings.Fields("diff --kind england-principal --poll 2027-05-06 --today 2026-11-22 " + c.args)...)
		if said := strings.Join(strings.Fields(out), " "); status != 0 || !strings.Contains(said, c.says) {
			t.Errorf("%s: status %d %s: %s", c.args, status, wrong, out)
		}
	}
}

func TestDiffWronglyUsed(t *testing.T) {
	for _, args := range [][]string{
		{}, {"a.json"}, {"a", "b", "c"}, {"--kind", "england-principal"}, {"--kind", "moon", "--poll", "2027-05-06", "--to", "2027-05-13"},
		{"a.json", "b.json", "--kind", "england-parish"}, {"a.json", "b.json", "--by-election"},
		{"--kind", "england-principal", "--poll", "2027-05-06"}, {"--kind", "england-principal", "--poll", "2027-05-06", "--hour", "noon"},
		{"--kind", "england-principal", "--poll", "6 May", "--to", "2027-05-13"},
	} {
		if _, status, wrong := told(append([]string{"diff"}, args...)...); status != 2 || wrong == "" {
			t.Errorf("%v: status %d, %q", args, status, wrong)
		}
	}
}

func TestTimetableTakesThePrintedDay(t *testing.T) {
	out, status, wrong := told("timetable", "--kind", "england-principal", "--poll", "2027-05-06", "--event", "nominations_close",
		"--printed", "nominations_close=2027-04-07", "--json")
	if status != 0 || !strings.Contains(out, `"rule": "2027-04-08"`) || !strings.Contains(out, "notice-differs") {
		t.Errorf("status %d %s: %s", status, wrong, out)
	}
	if _, status, _ := told("timetable", "--kind", "england-principal", "--poll", "2027-05-06", "--printed", "moon=2027-04-07"); status != 2 {
		t.Errorf("an event that is not there was taken: %d", status)
	}
}

func TestAByElectionHangsOnItsVacancy(t *testing.T) {
	out, status, wrong := told("timetable", "--kind", "england-principal", "--by-election", "--poll", "2027-03-18",
		"--vacancy", "2027-01-20", "--electors-notice", "2027-02-01", "--json")
	if status != 0 {
		t.Fatal(wrong)
	}
	var got tableJSON
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	for _, d := range got.Deadlines {
		if d.Event == "byelection_latest_poll" {
			if d.Date == 0 {
				t.Errorf("the latest poll waits for %s", d.NeedsFact)
			}
			return
		}
	}
	t.Error("a by-election has no latest poll")
}
