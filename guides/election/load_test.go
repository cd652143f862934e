package election

import (
	"strings"
	"testing"

	"rosette/guides/calendar"
)

const oneRule = `kind = "england-principal"
[[rule]]
event = "notice"
title = "Notice"
binds = "officer"
offset = 25
unit = "working_day"
direction = "before"
anchor = "poll"
time = "16:00"
binding = "not later than"
calendar = "ew_rules"
citation = "c"
source = "s"
confidence = "high"
checked = "2026-11-22"
`

func TestLoadingRefusesBadRows(t *testing.T) {
	if _, err := readLaw("f.toml", oneRule); err != nil {
		t.Fatal(err)
	}
	for _, k := range []struct{ old, new, says string }{
		{`citation = "c"`, ``, "citation"},
		{`source = "s"`, ``, "source"},
		{`confidence = "high"`, ``, "confidence"},
		{`confidence = "high"`, `confidence = "sure"`, "confidence"},
		{`checked = "2026-11-22"`, ``, "checked"},
		{`checked = "2026-11-22"`, `checked = "22 November"`, "22 November"},
		{`title = "Notice"`, ``, "title"},
		{`unit = "working_day"`, `unit = "week"`, "unit"},
		{`direction = "before"`, ``, "direction"},
		{`direction = "before"`, `direction = "back"`, "direction"},
		{`calendar = "ew_rules"`, ``, "calendar"},
		{`calendar = "ew_rules"`, `calendar = "moon"`, "calendar"},
		{`binding = "not later than"`, `binding = "about"`, "binding"},
		{`time = "16:00"`, `time = "4pm"`, "time"},
		{`time = "16:00"`, `time = "25:00"`, "time"},
		{`offset = 25`, `offset = -1`, "offset"},
		{`anchor = "poll"`, `anchor = "pole"`, "anchor"},
		{`anchor = "poll"`, `anchor = "notice"`, "circle"},
		{`binds = "officer"`, `bind = "officer"`, "bind"},
		{`offset = 25`, "offset = 25\nopens = \"dawn\"", "opens"},
		{`offset = 25`, "offset = 25\nheld = \"often\"", "held"},
		{`offset = 25`, "offset = 25\npolls_from = \"2026-01-02\"\npolls_to = \"2026-01-01\"", "polls_to"},
	} {
		_, err := readLaw("f.toml", strings.Replace(oneRule, k.old, k.new, 1))
		if err == nil || !strings.Contains(err.Error(), k.says) || !strings.Contains(err.Error(), "f.toml") {
			t.Errorf("%s for %s: %v", k.new, k.old, err)
		}
	}
	_, rule, _ := strings.Cut(oneRule, "\n")
	if _, err := readLaw("f.toml", oneRule+rule); err == nil || !strings.Contains(err.Error(), "twice") {
		t.Errorf("the same event twice for the same polls: %v", err)
	}
}

func TestDoubtsNeedTheirSourceToo(t *testing.T) {
	const row = "[[doubt]]\nid = \"x\"\nsays = \"s\"\ncitation = \"c\"\nsource = \"s\"\nconfidence = \"low\"\nchecked = \"2026-11-22\"\n"
	if _, err := readCautions("f", row); err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(row), "\n")[1:] {
		if _, err := readCautions("f", strings.Replace(row, line+"\n", "", 1)); err == nil {
			t.Errorf("a row without %s was taken", line)
		}
	}
	for _, id := range []string{christmasEve, holidayAfterNotice, noticeLate, noticeEarly, rulesOld, noticeDiffers, noticeHour, noticeOpens, noticeShuts,
		byElectionLate, vacancyLeft, vacancyNotLeft, requestLate, requestOver} {
		if cautionByID(id).When == "" {
			t.Errorf("%s is raised by the program, but its row has no when", id)
		}
	}
}

// Every kind has the same 285 rules as were researched, and those that the
// research describes without a row: taking office and Northern Ireland's
// nominations at a by-election.
func TestRulesOfEveryKind(t *testing.T) {
	want := map[Kind]int{
		EnglandPrincipal: 39 + 3, EnglandParish: 37 + 3, EnglandMayor: 39, EnglandCombinedMayor: 39,
		WalesPrincipal: 37 + 3, WalesCommunity: 35 + 3, ScotlandCouncil: 35 + 1, NorthernIrelandCouncil: 24 + 5,
	}
	for _, k := range Kinds() {
		l := laws[k]()
		if l.Kind != k || l.Name == "" || l.Instruments == "" || len(l.Rules) != want[k] {
			t.Errorf("%s: kind %q, %d rules, want %d", k, l.Kind, len(l.Rules), want[k])
		}
		for _, poll := range []string{"2007-05-03", "2014-05-21", "2014-05-22", "2023-05-03", "2023-05-04", "2099-05-07"} {
			for _, by := range []bool{false, true} {
				if l.planFor(calendar.MustParse(poll), by) == nil {
					t.Errorf("%s: no plan for a poll on %s", k, poll)
				}
			}
		}
	}
}

func TestLawIsChosenByPoll(t *testing.T) {
	for _, k := range []struct {
		kind        Kind
		poll, event string
		date, clock string
	}{
		{EnglandPrincipal, "2014-05-21", "nominations_close", "2014-04-23", "12:00"},
		{EnglandPrincipal, "2014-05-22", "nominations_close", "2014-04-24", "16:00"},
		{EnglandPrincipal, "2014-05-21", "registration_deadline", "2014-05-06", "23:59"},
		{EnglandPrincipal, "2014-05-22", "registration_deadline", "2014-05-06", "23:59"},
		{EnglandPrincipal, "2023-05-03", "vac_deadline", "", ""},
		{EnglandPrincipal, "2023-05-04", "vac_deadline", "2023-04-25", "17:00"},
		{WalesPrincipal, "2027-05-06", "vac_deadline", "", ""},
	} {
		d, _ := mustTable(t, Choice{Kind: k.kind, Poll: calendar.MustParse(k.poll)}, Options{}).Find(k.event)
		if d.Date.String() != k.date || d.Time != k.clock {
			t.Errorf("%s %s %s: %s %s, want %s %s", k.kind, k.poll, k.event, d.Date, d.Time, k.date, k.clock)
		}
	}
}
