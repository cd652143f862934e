package election

import (
	"testing"

	"rosette/guides/calendar"
)

// The State Funeral of 19 September 2022 was proclaimed while by-elections were
// under way: both readings are shown, and the earlier is the safe one.
func TestHolidayProclaimedAfterTheNotice(t *testing.T) {
	c := Choice{Kind: EnglandPrincipal, Poll: calendar.MustParse("2022-09-22"), ByElection: true}
	d, _ := mustTable(t, c, Options{}).Find("nominations_close")
	if d.Date.String() != "2022-08-24" || d.Doubt == nil || d.Doubt.ID != holidayAfterNotice || d.Doubt.Other.String() != "2022-08-25" {
		t.Errorf("%s, doubt %+v", d.Date, d.Doubt)
	}
	d, _ = mustTable(t, c, Options{KnownOn: calendar.MustParse("2022-09-09")}).Find("nominations_close")
	if d.Date.String() != "2022-08-25" || d.Doubt != nil {
		t.Errorf("as known on 9 September: %s, doubt %+v", d.Date, d.Doubt)
	}
}

func TestHolidayThatTheUserAdds(t *testing.T) {
	c := Choice{Kind: EnglandPrincipal, Poll: calendar.MustParse("2025-05-01")}
	extra := calendar.Holiday{Date: calendar.MustParse("2025-04-24"), Name: "Day of mourning"}
	d, _ := mustTable(t, c, Options{Extra: []calendar.Holiday{extra}}).Find("nominations_close")
	if d.Date.String() != "2025-04-01" {
		t.Errorf("with one more day left out: %s, want 2025-04-01", d.Date)
	}
	if d.Doubt != nil {
		t.Errorf("doubt %+v about a day known before the notice", d.Doubt)
	}
	extra.Known = calendar.MustParse("2025-04-10")
	d, _ = mustTable(t, c, Options{Extra: []calendar.Holiday{extra}}).Find("nominations_close")
	if d.Doubt == nil || d.Doubt.Other.String() != "2025-04-02" {
		t.Errorf("doubt %+v about a day proclaimed after the notice", d.Doubt)
	}
}

// Working-days reference: by-elections on 7, 14 and 21 January 2027 are touched
// for nominations, 28 January for the notice only, early February not at all.
func TestChristmasEveOf2026(t *testing.T) {
	for _, k := range []struct {
		poll                string
		notice, nominations bool
	}{
		{"2027-01-07", true, true}, {"2027-01-14", true, true}, {"2027-01-21", true, true},
		{"2027-01-28", true, false}, {"2027-02-04", false, false},
	} {
		table := mustTable(t, Choice{Kind: EnglandPrincipal, Poll: calendar.MustParse(k.poll), ByElection: true}, Options{})
		for event, want := range map[string]bool{"notice_of_election": k.notice, "nominations_close": k.nominations} {
			d, _ := table.Find(event)
			if got := d.Doubt != nil && d.Doubt.ID == christmasEve; got != want {
				t.Errorf("%s %s: Christmas Eve doubt %t, want %t", k.poll, event, got, want)
			}
		}
	}
}

func TestDoubtsOfTheRulesThemselves(t *testing.T) {
	for _, k := range []struct {
		kind        Kind
		poll        string
		by          bool
		event, want string
	}{
		{EnglandPrincipal, "2027-05-06", false, "postal_vote_deadline", "postal-deadline-moving"},
		{EnglandPrincipal, "2026-05-07", false, "postal_vote_deadline", ""},
		{ScotlandCouncil, "2027-05-06", false, "postal_vote_deadline", ""},
		{ScotlandCouncil, "2025-06-12", true, "nominations_close", "scottish-by-election"},
		{ScotlandCouncil, "2027-05-06", false, "take_office", "rule-low"},
		{NorthernIrelandCouncil, "2027-05-06", false, "polling_counting_agents_deadline", "rule-low"},
		{EnglandMayor, "2027-05-06", false, "election_petition", "rule-medium"},
		{EnglandPrincipal, "2027-05-06", false, "proxy_deadline", ""},
	} {
		d, _ := mustTable(t, Choice{Kind: k.kind, Poll: calendar.MustParse(k.poll), ByElection: k.by}, Options{}).Find(k.event)
		got := ""
		if d.Doubt != nil {
			got = d.Doubt.ID
		}
		if got != k.want {
			t.Errorf("%s %s %s: doubt %q, want %q", k.kind, k.poll, k.event, got, k.want)
		}
	}
}

func TestWarnings(t *testing.T) {
	for _, k := range []struct {
		kind   Kind
		poll   string
		notice string
		want   string
	}{
		{WalesPrincipal, "2027-05-06", "", "wales-rules-2026"},
		{ScotlandCouncil, "2009-06-11", "", "earlier-law-scotland"},
		{EnglandPrincipal, "2035-05-03", "", "law-to-come"},
		{EnglandPrincipal, "2025-05-01", "2025-03-26", noticeLate},
		{ScotlandCouncil, "2027-05-06", "2027-03-12", noticeEarly},
		{EnglandPrincipal, "2025-05-01", "2025-03-25", ""},
	} {
		got := ""
		for _, w := range mustTable(t, Choice{Kind: k.kind, Poll: day(t, k.poll), Facts: Facts{Notice: day(t, k.notice)}}, Options{}).Warnings {
			got = w.ID
		}
		if got != k.want {
			t.Errorf("%s %s: warning %q, want %q", k.kind, k.poll, got, k.want)
		}
	}
}
