package eligibility

import (
	"strings"
	"testing"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// In England and Wales papers for 6 May 2027 are taken from Wednesday 31 March
// to Thursday 8 April.
func pollOn(t testing.TB, k election.Kind, day string) election.Table {
	t.Helper()
	table, err := election.Timetable(election.Choice{Kind: k, Poll: calendar.MustParse(day)}, election.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// answered reads "job=yes age=no".
func answered(t testing.TB, k election.Kind, text string) Answers {
	t.Helper()
	a := Answers{}
	for _, pair := range strings.Fields(text) {
		id, value, _ := strings.Cut(pair, "=")
		a[id] = value
	}
	if err := a.Check(); err != nil {
		t.Fatalf("%s: %v", k, err)
	}
	return a
}

const (
	principal = election.EnglandPrincipal
	parish    = election.EnglandParish
	combined  = election.EnglandCombinedMayor
	wales     = election.WalesPrincipal
	community = election.WalesCommunity
	scotland  = election.ScotlandCouncil
	ulster    = election.NorthernIrelandCouncil
)

// Each case says which effect the answers have on one question, the rule it
// rests on, and a part of the sentence. "-" is no reason at all.
func TestCases(t *testing.T) {
	for _, c := range []struct {
		name    string
		kind    election.Kind
		answers string
		about   string // question, or "" for the links together
		effect  Effect
		rule    string
		says    string
	}{
		{"a council employee in England", principal, "job=yes", "job", RulesOut, "EN-D01", "rules you out"},
		{"is told by when to leave", principal, "job=yes", "job", Todo, "EN-D01", "at the latest Wednesday 7 April 2027"},
		{"a council employee in Wales", wales, "job=yes", "job", Todo, "WA-D01", "does not stop you standing"},
		{"a council employee in Scotland", scotland, "job=yes", "job", Todo, "SC-D09", "Monday 10 May 2027"},
		{"an employee of the same council in Northern Ireland", ulster, "job=yes", "job", RulesOut, "NI-D01", "rules you out"},
		{"a porter of another council in Northern Ireland", ulster, "job=elsewhere", "job", Noted, "NI-D01", "does not rule you out"},
		{"a finance officer of another council in Northern Ireland", ulster, "job=senior", "job", RulesOut, "NI-D01", "any council"},
		{"a parish clerk", parish, "job=yes", "job", RulesOut, "EP-D01", "parish or town council"},
		{"an employee of a council in a combined authority", combined, "job=yes", "job", RulesOut, "EL-016", "any council that is part of it"},
		{"notice worked before papers open", principal, "job=leaving job-ends=2027-03-30", "job-ends", Todo, "EN-D01", "Tuesday 30 March 2027"},
		{"notice that ends while papers are taken", principal, "job=leaving job-ends=2027-04-05", "job-ends", Todo, "EN-D01", "on or after Tuesday 6 April 2027"},
		{"notice that ends on the last day for papers", principal, "job=leaving job-ends=2027-04-08", "job-ends", RulesOut, "EN-D01", "not over"},
		{"a job left last year", principal, "job=leaving job-ends=2025-08-31", "job-ends", Noted, "EN-D01", "it is over"},
		{"a teacher in a maintained school", principal, "school=teacher", "school", RulesOut, "EN-D02", "counts as its employee"},
		{"a teacher at an academy", principal, "school=academy", "school", Noted, "EN-D03", "not normally"},
		{"a teacher of the county who stands for the district", principal, "school=county", "school", Noted, "EN-D02", "merely because"},
		{"a school caretaker", principal, "school=staff", "school", Unsure, "EN-D03", "Ask HR"},
		{"an officer of a joint board", principal, "joint=officer", "joint", RulesOut, "EN-D04", "has a member"},
		{"a contractor", principal, "joint=contractor", "joint", Unsure, "EN-D03", "is not the council"},
		{"a politically restricted post in England", principal, "restricted=yes", "restricted", RulesOut, "EN-D05", "Great Britain"},
		{"a politically restricted post, parish", parish, "restricted=yes", "restricted", Noted, "EP-D02", "does not rule you out"},
		{"a politically restricted post in Wales", wales, "restricted=yes", "restricted", RulesOut, "WA-D02", "Great Britain"},
		{"a politically restricted post in Scotland", scotland, "restricted=yes", "restricted", RulesOut, "SC-D08", "Great Britain"},
		{"a soldier", principal, "service=forces", "service", Unsure, "EN-1.4", "Ask for leave"},
		{"a judge", ulster, "service=judge", "service", Unsure, "NI-1.4", "Judicial office"},

		{"18 on polling day only", principal, "age=near turns-18=2027-05-06", "turns-18", RulesOut, "EN-Q01", "not enough"},
		{"18 while papers are taken", principal, "age=near turns-18=2027-04-07", "turns-18", Todo, "EN-Q01", "Wednesday 7 April 2027"},
		{"18 on the last day for papers", principal, "age=near turns-18=2027-04-08", "turns-18", Todo, "EN-Q01", "Thursday 8 April 2027"},
		{"18 the day after papers close", principal, "age=near turns-18=2027-04-09", "turns-18", RulesOut, "EN-Q01", "not enough"},
		{"a voter of 17 in Scotland", scotland, "age=no", "age", RulesOut, "SC-Q01", "must be 18"},

		{"a Commonwealth citizen on a visa in England", principal, "nationality=commonwealth leave=limited", "leave", RulesOut, "EN-Q02", "indefinite"},
		{"a Commonwealth citizen with indefinite leave", principal, "nationality=commonwealth leave=indefinite", "leave", "-", "", ""},
		{"a Commonwealth citizen on a visa in Scotland", scotland, "nationality=commonwealth leave=limited", "leave", Unsure, "SC-Q02", "has to be checked"},
		{"a Pole with pre-settled status in England", principal, "nationality=eu-treaty leave-eu=yes", "leave-eu", "-", "", ""},
		{"a French citizen here since 2015", principal, "nationality=eu-other eu-2020=yes", "eu-2020", Noted, "EN-Q02", "Keep the proof"},
		{"a French citizen who came in 2022", principal, "nationality=eu-other eu-2020=no", "eu-2020", RulesOut, "EN-Q02", "31 December 2020"},
		{"a French citizen who came in 2022, Northern Ireland", ulster, "nationality=eu-other eu-2020=no", "eu-2020", RulesOut, "NI-Q01", "31 December 2020"},
		{"any EU citizen in Wales", wales, "nationality=eu-other", "nationality", "-", "", ""},
		{"an American in England", principal, "nationality=other", "nationality", RulesOut, "EN-Q02", "no others"},
		{"an American on a visa in Wales", wales, "nationality=other leave=limited", "leave", RulesOut, "WA-Q02", "indefinite"},
		{"an American with indefinite leave in Wales", wales, "nationality=other leave=indefinite", "leave", "-", "", ""},
		{"an American on a visa in Scotland", scotland, "nationality=other leave-any=yes", "leave-any", "-", "", ""},
		{"an American in Scotland, not asked as a Commonwealth citizen is", scotland, "nationality=other leave-any=yes leave=limited", "leave", "-", "", ""},
		{"an American without permission in Scotland", scotland, "nationality=other leave-any=no", "leave-any", RulesOut, "SC-Q02", "of any kind"},

		{"no link at all", principal, "register=no occupied=no worked=no lived=no", "", RulesOut, "EN-LINK", "at least one"},
		{"one link not sure", principal, "register=no occupied=no worked=not-sure lived=no", "", Unsure, "EN-LINK", "one is enough"},
		{"one link holds", principal, "register=yes occupied=no worked=not-sure lived=no", "worked", Noted, "EN-Q07", "Another link fits you"},
		{"lived there 13 months and moves before the poll", principal, "register=no occupied=no worked=no lived=part lived-since=2026-03-20 lived-until=2027-04-20", "", RulesOut, "EN-LINK", "None of the local links"},
		{"the same in Scotland, where the poll does not count", scotland, "register=no occupied=no worked=no lived=part lived-since=2026-02-20 lived-until=2027-04-20", "lived-until", Noted, "SC-Q03", "lasts to the last"},
		{"moved in the day after the 12 months began", principal, "lived=part lived-since=2026-04-09", "lived-since", Noted, "EN-Q08", "does not fit"},
		{"moved in on the day the 12 months began", principal, "lived=part lived-since=2026-04-08", "lived-since", Unsure, "EN-Q08", "doubtful"},
		{"moved in the day before", principal, "lived=part lived-since=2026-04-07", "lived-since", Todo, "EN-Q08", "on Thursday 8 April 2027, the last day"},
		{"moved in before the first day's 12 months", principal, "lived=part lived-since=2026-03-30", "lived-since", Noted, "EN-Q08", "will have lasted"},
		{"two miles from the parish", parish, "register=no occupied=no worked=no lived-near=yes", "lived-near", Noted, "EP-Q01", "within three miles"},
		{"about three miles from the community", community, "lived-near=close-call", "lived-near", Unsure, "WA-Q06", "straight line"},
		{"owns a house and lets it", principal, "occupied=let-out", "occupied", Unsure, "EN-Q06", "occupying"},

		{"plain bankruptcy in England", principal, "insolvency=plain", "insolvency", Noted, "EN-D06", "does not by itself"},
		{"a bankruptcy restrictions order", principal, "insolvency=order", "insolvency", RulesOut, "EN-D06", "restrictions order"},
		{"plain bankruptcy in Scotland", scotland, "insolvency=plain", "insolvency", RulesOut, "SC-D01", "until you are discharged"},
		{"discharged in Scotland before papers open", scotland, "insolvency=ending insolvency-ends=2027-02-01", "insolvency-ends", Todo, "SC-D01", "Monday 1 February 2027"},
		{"plain bankruptcy in Northern Ireland", ulster, "insolvency=plain", "insolvency", Noted, "NI-D02", "does not by itself"},

		{"a suspended sentence of three months", principal, "sentence=yes", "sentence", RulesOut, "EN-D07", "suspended or not"},
		{"a sentence one day inside the five years", principal, "sentence=check sentence-date=2022-05-07", "sentence-date", RulesOut, "EN-D07", "Friday 7 May 2027"},
		{"a sentence five years to the day", principal, "sentence=check sentence-date=2022-05-06", "sentence-date", Unsure, "EN-D07", "Readings differ"},
		{"a sentence one day outside", principal, "sentence=check sentence-date=2022-05-05", "sentence-date", Noted, "EN-D07", "are over"},
		{"the same sentence in Wales", wales, "sentence=check sentence-date=2022-05-07", "sentence-date", RulesOut, "WA-D06", "5 years"},
		{"in Scotland it counts from nomination too", scotland, "sentence=check sentence-date=2022-04-20", "sentence-date", RulesOut, "SC-D03", "5 years"},
		{"in Northern Ireland being outside is not sure", ulster, "sentence=check sentence-date=2015-01-05", "sentence-date", Unsure, "NI-D04", "are over"},
		{"a section 30 order that ends while papers are taken", principal, "disqualification-order=check disqualification-order-date=2022-04-04", "disqualification-order-date", Todo, "EN-D09", "Monday 5 April 2027"},
		{"a section 30 order in Wales", wales, "disqualification-order=yes", "disqualification-order", RulesOut, "WA-D07", "five years"},
		{"a Scottish order", scotland, "scottish-order=yes", "scottish-order", RulesOut, "SC-D06", "Scottish"},
		{"notification requirements from before June 2022", principal, "sexual=before-2022", "sexual", Noted, "EN-D08", "not caught"},
		{"notification requirements in Wales, appeal running", wales, "sexual=appeal", "sexual", Unsure, "WA-D05", "starts to count"},
		{"a lesser election offence four years ago", principal, "practice=lesser lesser-date=2023-01-10", "lesser-date", Unsure, "EN-D10", "are over"},
		{"a graver election offence four years ago", principal, "practice=graver graver-date=2023-01-10", "graver-date", RulesOut, "EN-D10", "5 years"},

		{"an MLA", ulster, "member=yes", "member", Unsure, "NI-D08", "from serving"},
		{"will not sign the declaration against terrorism", ulster, "declaration=no", "declaration", RulesOut, "NI-D09", "nobody is nominated"},
		{"an MSP", scotland, "member=yes", "member", Todo, "SC-D10", "does not stop you"},
		{"a Member of the Senedd in a community", community, "member=yes", "member", Todo, "WA-D08", "choose between"},
		{"nominated in two wards", principal, "other-wards=yes", "other-wards", Todo, "G7", "Thursday 8 April 2027"},
	} {
		t.Run(c.name, func(t *testing.T) {
			poll := "2027-05-06"
			o := Assess(c.kind, answered(t, c.kind, c.answers), pollOn(t, c.kind, poll), calendar.MustParse("2026-11-22"))
			var found []string
			for _, r := range o.Reasons {
				if r.Question != c.about {
					continue
				}
				if r.Effect == c.effect && r.Rule == c.rule && strings.Contains(r.Says, c.says) {
					return
				}
				found = append(found, string(r.Effect)+" "+r.Rule+" "+r.Says)
			}
			if c.effect != "-" || len(found) > 0 {
				t.Errorf("found %q", found)
			}
		})
	}
}

func TestNorthernIrelandHasNoSexualOffenceOrRestrictedPostQuestion(t *testing.T) {
	for _, q := range Questions(ulster) {
		if q.ID == "sexual" || q.ID == "restricted" {
			t.Errorf("Northern Ireland asks %s", q.ID)
		}
	}
}

// Asha Morgan's answers: nothing rules her out, and nothing says more.
func TestNothingRulesOut(t *testing.T) {
	text := "age=yes nationality=british register=yes occupied=yes worked=no lived=yes job=no school=no joint=no restricted=no service=none " +
		"insolvency=none sentence=no sexual=no disqualification-order=no practice=no interests-order=no authority-mayor=no other-wards=no"
	a := answered(t, principal, text)
	a["addresses"] = "1 Mill Lane since 2019"
	o := Assess(principal, a, pollOn(t, principal, "2027-05-06"), calendar.MustParse("2026-11-22"))
	if o.Says != "Nothing you told us rules you out." || !o.Complete() || o.Worst != Noted {
		t.Errorf("%s, %d of %d, worst %s", o.Says, o.Answered, o.Asked, o.Worst)
	}
	if q, more := Next(principal, a); more {
		t.Errorf("still asks %s", q.ID)
	}
	delete(a, "sexual")
	if q, _ := Next(principal, a); q.ID != "sexual" {
		t.Errorf("asks %q next", q.ID)
	}
	if o := Assess(principal, a, election.Table{}, 0); o.Says != "Nothing you told us rules you out. So far 18 of 19 questions are answered." {
		t.Error(o.Says)
	}
}

// The two periods of the mock-up.
func TestBothWindowsAreDrawn(t *testing.T) {
	for k, want := range map[election.Kind]string{
		principal: "nomination 2026-04-08 2027-04-08, poll 2026-05-06 2027-05-06",
		scotland:  "nomination 2026-04-02 2027-04-02",
	} {
		var got []string
		for _, q := range Questions(k) {
			if q.ID != "lived" {
				continue
			}
			for _, w := range q.Windows(pollOn(t, k, "2027-05-06")) {
				got = append(got, strings.Join([]string{string(w.Moment), w.From.String(), w.To.String()}, " "))
			}
			if len(q.Windows(election.Table{})) > 0 {
				t.Error("a window without a poll")
			}
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s: %q", k, got)
		}
	}
}

func TestWarnings(t *testing.T) {
	for _, c := range []struct{ today, poll, says string }{
		{"2026-11-22", "", "Polling day is not known"},
		{"2027-03-30", "2027-05-06", "over 90 days ago"},
		{"2023-04-01", "2023-05-04", "later polls"},
	} {
		var table election.Table
		if c.poll != "" {
			table = pollOn(t, principal, c.poll)
		}
		o := Assess(principal, Answers{}, table, calendar.MustParse(c.today))
		if !strings.Contains(strings.Join(o.Warnings, "\n"), c.says) {
			t.Errorf("%s: %q", c.says, o.Warnings)
		}
	}
	o := Assess(principal, Answers{}, pollOn(t, principal, "2027-05-06"), calendar.MustParse("2026-11-22"))
	if len(o.Warnings) > 0 {
		t.Errorf("%q", o.Warnings)
	}
}
