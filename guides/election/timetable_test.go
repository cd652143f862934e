package election

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

var may2027 = calendar.MustParse("2027-05-06")

func mustTable(t testing.TB, c Choice, o Options) Table {
	t.Helper()
	table, err := Timetable(c, o)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// The worked example of 6 May 2027, checked by a second program.
func TestPollOf6May2027(t *testing.T) {
	for _, k := range []struct {
		kind Kind
		want string
	}{
		{EnglandPrincipal, "notice_of_election 31 Mar, nominations_close 8 Apr 16:00, withdrawal_deadline 8 Apr 16:00, election_agent_deadline 8 Apr 16:00, sopn_publication 9 Apr 16:00, registration_deadline 19 Apr 23:59, postal_vote_deadline 20 Apr 17:00, proxy_deadline 27 Apr 17:00, vac_deadline 27 Apr 17:00, notice_of_poll 27 Apr, polling_counting_agents_deadline 28 Apr, lost_postal_replacement_first 29 Apr, take_office 10 May, invoices_deadline 28 May, payment_deadline 4 Jun, expenses_return 11 Jun, acceptance_of_office 6 Jul, consent_to_nomination_earliest 8 Mar"},
		{EnglandParish, "expenses_return 3 Jun, payment_deadline 27 May, invoices_deadline 20 May"},
		{WalesPrincipal, "notice_of_election 31 Mar, nominations_close 8 Apr 16:00, take_office 10 May"},
		{ScotlandCouncil, "notice_of_election_earliest 15 Mar, notice_of_election 24 Mar, candidate_status_earliest 24 Mar, nominations_close 2 Apr 16:00, nomination_inspection 5 Apr, registration_deadline 19 Apr 23:59, proxy_deadline 27 Apr 17:00"},
		{NorthernIrelandCouncil, "notice_of_election 31 Mar, nominations_open 1 Apr 10:00, nominations_close 13 Apr 13:00, sopn_publication 13 Apr 18:00, postal_vote_deadline 15 Apr 17:00, registration_deadline 19 Apr 23:59"},
	} {
		table := mustTable(t, Choice{Kind: k.kind, Poll: may2027}, Options{})
		for _, want := range strings.Split(k.want, ", ") {
			event, _, _ := strings.Cut(want, " ")
			d, _ := table.Find(event)
			got := strings.TrimSpace(fmt.Sprintf("%s %d %s %s", d.Event, d.Date.Day(), d.Date.Month().String()[:3], d.Time))
			if got != want {
				t.Errorf("%s: got %s, want %s", k.kind, got, want)
			}
		}
	}
}

func TestMissingFacts(t *testing.T) {
	table := mustTable(t, Choice{Kind: EnglandPrincipal, Poll: may2027}, Options{})
	for event, want := range map[string]struct {
		fact    string
		assumed bool
	}{
		"nominations_open":       {"notice", true},
		"expenses_return":        {"result", true},
		"register_of_interests":  {"take_office", true},
		"candidate_declaration":  {"return", false},
		"postal_agents_deadline": {"postal_opening", false},
		"nominations_close":      {"", false},
	} {
		d, ok := table.Find(event)
		if !ok || d.NeedsFact != want.fact || d.Assumed != want.assumed || (d.Date != 0) != (want.fact == "" || want.assumed) {
			t.Errorf("%s: %s needs %q, assumed %t; want %+v", event, d.Date, d.NeedsFact, d.Assumed, want)
		}
	}
	known := mustTable(t, Choice{Kind: EnglandPrincipal, Poll: may2027, Facts: Facts{
		Notice: calendar.MustParse("2027-03-22"), Result: calendar.MustParse("2027-05-08"), Return: calendar.MustParse("2027-05-27"),
	}}, Options{})
	for event, want := range map[string]string{
		"nominations_open": "2027-03-22", "candidate_status_earliest": "2027-03-31",
		"expenses_return": "2027-06-14", "candidate_declaration": "2027-06-08",
	} {
		if d, _ := known.Find(event); d.Date.String() != want || d.NeedsFact != "" {
			t.Errorf("%s: %s needs %q, want %s", event, d.Date, d.NeedsFact, want)
		}
	}
}

func TestByElectionHasItsOwnEvents(t *testing.T) {
	c := Choice{Kind: EnglandPrincipal, Poll: calendar.MustParse("2026-03-05")}
	if _, ok := mustTable(t, c, Options{}).Find("byelection_latest_poll"); ok {
		t.Error("an ordinary election has a latest day for a by-election")
	}
	c.ByElection = true
	c.Facts.ElectorsNotice = calendar.MustParse("2026-01-15")
	table := mustTable(t, c, Options{})
	if d, _ := table.Find("byelection_latest_poll"); d.Date.String() != "2026-03-05" {
		t.Errorf("the latest day is %s, want 2026-03-05", d.Date)
	}
	if d, _ := table.Find("take_office"); d.Date != 0 || d.NeedsFact != "acceptance" {
		t.Errorf("a by-election winner takes office on %s, needs %q", d.Date, d.NeedsFact)
	}
}

// The 60 days of a parish by-election begin with the day of the notice; when
// that day is left out, the count begins on the next that counts.
func TestDaysThatBeginWithTheNotice(t *testing.T) {
	for notice, want := range map[string]string{
		"2026-01-05": "2026-03-27", // a Monday: it is day 1
		"2026-01-04": "2026-03-27", // a Sunday: Monday is day 1
	} {
		c := Choice{Kind: EnglandParish, Poll: calendar.MustParse("2026-03-19"), ByElection: true,
			Facts: Facts{VacancyNotice: calendar.MustParse(notice)}}
		if d, _ := mustTable(t, c, Options{}).Find("byelection_latest_poll"); d.Date.String() != want {
			t.Errorf("notice of %s: latest poll %s, want %s", notice, d.Date, want)
		}
	}
}

// At a vacancy in Northern Ireland nominations run from the notice, not back
// from the poll (Electoral Law Act (Northern Ireland) 1962 Sch 5 r.1(3)).
func TestNorthernIrelandByElection(t *testing.T) {
	c := Choice{Kind: NorthernIrelandCouncil, Poll: calendar.MustParse("2018-10-18"), ByElection: true,
		Facts: Facts{Notice: calendar.MustParse("2018-09-17")}}
	table := mustTable(t, c, Options{})
	if d, _ := table.Find("nominations_close"); d.Date.String() != "2018-09-26" || d.Time != "13:00" {
		t.Errorf("nominations close on %s at %s", d.Date, d.Time)
	}
	if d, _ := table.Find("notice_of_election"); d.Date != 0 || d.NeedsFact != "vacancy" {
		t.Errorf("the notice is due on %s, needs %q", d.Date, d.NeedsFact)
	}
}

func TestLastDaysMoveForward(t *testing.T) {
	c := Choice{Kind: EnglandParish, Poll: calendar.MustParse("2030-11-28")}
	d, _ := mustTable(t, c, Options{}).Find("expenses_return")
	if d.Date.String() != "2030-12-27" || d.Counting.Rolled.String() != "2030-12-26" {
		t.Errorf("return due %s, moved from %s", d.Date, d.Counting.Rolled)
	}
	want := []calendar.Step{
		{Date: calendar.MustParse("2030-12-25"), N: 27},
		{Date: calendar.MustParse("2030-12-26"), Excluded: "Boxing Day"},
		{Date: calendar.MustParse("2030-12-27"), N: 28},
	}
	if diff := cmp.Diff(want, d.Counting.Steps[26:]); diff != "" {
		t.Error(diff)
	}
}

// Scottish registration counts Easter Monday, the Scottish timetable does not,
// so the same poll has two last days to register.
func TestEasterMondayInScotland(t *testing.T) {
	poll := calendar.MustParse("2030-05-02")
	for kind, want := range map[Kind]string{EnglandPrincipal: "2030-04-12", ScotlandCouncil: "2030-04-15"} {
		if d, _ := mustTable(t, Choice{Kind: kind, Poll: poll}, Options{}).Find("registration_deadline"); d.Date.String() != want {
			t.Errorf("%s: %s, want %s", kind, d.Date, want)
		}
	}
}

func TestWorkingDaysLeft(t *testing.T) {
	today := calendar.MustParse("2026-11-22")
	for to, want := range map[string]int{
		"2026-12-11": 15, "2027-03-08": 72, "2027-03-31": 87, "2027-04-08": 93, "2027-04-27": 106, "2026-11-22": 0, "2026-11-19": -1,
	} {
		if got := WorkingDaysBetween(EnglandPrincipal, today, calendar.MustParse(to)); got != want {
			t.Errorf("to %s: %d, want %d", to, got, want)
		}
	}
}

func TestPrintedNoticeWins(t *testing.T) {
	c := Choice{Kind: EnglandPrincipal, Poll: may2027, Printed: map[string]calendar.Date{"nominations_close": calendar.MustParse("2027-04-07")}}
	table := mustTable(t, c, Options{})
	d, _ := table.Find("nominations_close")
	consent, _ := table.Find("consent_to_nomination_earliest")
	if !d.Printed || d.Date.String() != "2027-04-07" || d.Doubt == nil || consent.Date.String() != "2027-03-07" {
		t.Errorf("close %s printed %t doubt %v, consent from %s", d.Date, d.Printed, d.Doubt, consent.Date)
	}
}

func TestPastAndOldRules(t *testing.T) {
	c := Choice{Kind: EnglandPrincipal, Poll: calendar.MustParse("2019-05-02")}
	if !mustTable(t, c, Options{Today: calendar.MustParse("2026-11-22")}).Past {
		t.Error("a poll of 2019 is not past")
	}
	c.Poll = may2027
	for today, want := range map[string]bool{"2027-02-20": false, "2027-02-21": true} {
		found := false
		for _, w := range mustTable(t, c, Options{Today: calendar.MustParse(today)}).Warnings {
			found = found || w.ID == rulesOld
		}
		if found != want {
			t.Errorf("on %s the rules are said to be old: %t", today, found)
		}
	}
}

func TestPollsThatCannotBe(t *testing.T) {
	w := words.English()
	for _, k := range []struct {
		kind         Kind
		poll, notice string
		result       string
		says         string
	}{
		{"england", "2027-05-06", "", "", "no election kind “england”"},
		{EnglandPrincipal, "", "", "", "no polling day yet"},
		{EnglandPrincipal, "2027-05-09", "", "", "Sunday 9 May 2027: Sunday is left out of the timetable"},
		{EnglandPrincipal, "2027-05-03", "", "", "Early May bank holiday"},
		{EnglandPrincipal, "2026-12-24", "", "", "Christmas Eve"},
		{NorthernIrelandCouncil, "2027-03-17", "", "", "St Patrick's Day"},
		{EnglandPrincipal, "1995-05-04", "", "", "outside the polls"},
		{EnglandPrincipal, "2150-05-07", "", "", "outside the polls"},
		{EnglandPrincipal, "2027-05-06", "2027-05-06", "", "would not be before the poll"},
		{EnglandPrincipal, "2027-05-06", "", "2027-05-05", "would be before the poll"},
		{EnglandPrincipal, "2027-05-06", "2017-03-26", "", "more than two years"},
	} {
		_, err := Timetable(Choice{Kind: k.kind, Poll: day(t, k.poll), Facts: Facts{Notice: day(t, k.notice), Result: day(t, k.result)}}, Options{})
		if err == nil || !strings.Contains(w.Explain(err), k.says) {
			t.Errorf("%s %s: %q, want %q", k.kind, k.poll, w.Explain(err), k.says)
		}
	}
}

func TestWindows(t *testing.T) {
	facts := Facts{Notice: calendar.MustParse("2027-03-22"), TakeOffice: calendar.MustParse("2027-05-10")}
	for _, k := range []struct {
		kind            Kind
		event, from, to string
	}{
		{EnglandPrincipal, "nominations_open", "2027-03-22", "2027-04-08"},
		{EnglandPrincipal, "nominations_close", "2027-03-22", "2027-04-08"},
		{EnglandPrincipal, "consent_to_nomination_earliest", "2027-03-08", "2027-04-08"},
		{EnglandPrincipal, "regulated_period_start_earliest", "2027-04-01", "2027-05-06"},
		{EnglandPrincipal, "lost_postal_replacement_first", "2027-04-29", "2027-05-06"},
		{EnglandPrincipal, "emergency_proxy_deadline", "2027-04-27", "2027-05-06"},
		{EnglandPrincipal, "acceptance_of_office", "2027-05-06", "2027-07-06"},
		{EnglandPrincipal, "register_of_interests", "2027-05-10", "2027-06-06"},
		{EnglandPrincipal, "registration_deadline", "", ""},
		{EnglandCombinedMayor, "nomination_objections_end", "2027-04-08", "2027-04-08"},
		{ScotlandCouncil, "notice_of_election", "2027-03-15", "2027-03-24"},
		{ScotlandCouncil, "nominations_open", "2027-03-23", "2027-04-02"},
		{ScotlandCouncil, "nomination_inspection", "2027-04-05", "2027-05-05"},
		{NorthernIrelandCouncil, "nomination_objections_end", "2027-03-23", "2027-04-13"},
	} {
		d, _ := mustTable(t, Choice{Kind: k.kind, Poll: may2027, Facts: facts}, Options{}).Find(k.event)
		if d.From.String() != k.from || d.To.String() != k.to {
			t.Errorf("%s %s: %s to %s, want %s to %s", k.kind, k.event, d.From, d.To, k.from, k.to)
		}
	}
}
