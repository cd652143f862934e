package nomination

import (
	"slices"
	"strings"
	"testing"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

var tuesday = calendar.MustParse("2027-03-16")

// asha is a person whose papers nothing stops and about which nobody need be
// asked.
func asha() Particulars {
	home := "14 Orchard Lane\nMillbrook\nAV1 4QZ"
	return Particulars{
		Surname: "Morgan", OtherNames: "Asha Louise", CommonForename: "Asha",
		Party: "Meadow Party", Description: "Meadow Party", Certificate: Certificate{Held: true, Words: "Meadow Party"},
		AddressShown: AddressWithheld, HomeAddress: home, RelevantArea: "Ashwell Vale",
		BirthDate: day("1988-03-27"), ConsentSigned: day("2027-03-09"),
		Qualifying: Qualifying{Registered: home}, Witness: Witness{Name: "Dev Patel", Address: "3 Mill Row\nMillbrook"},
		Subscribers: []Subscriber{
			{Name: "Sam Reed", Letters: "MB2", Number: "1047", Checked: true},
			{Name: "Leila Haddad", Letters: "MB1", Number: "0312", Checked: true},
		},
		Agent:   Agent{Name: "Tom Whelan", Office: "9 Market Street\nAshwell"},
		Edition: day("2027-05-06"),
	}
}

func millbrook(k election.Kind) election.Choice {
	return election.Choice{Kind: k, Council: "Ashwell Vale Borough Council", Area: "Millbrook", Seats: 2, Poll: day("2027-05-06")}
}

func day(s string) calendar.Date { return calendar.MustParse(s) }

func checkOn(t *testing.T, p Particulars, c election.Choice, today calendar.Date) []Finding {
	t.Helper()
	var table election.Table
	if !c.Poll.IsZero() {
		var err error
		if table, err = election.Timetable(c, election.Options{}); err != nil {
			t.Fatal(err)
		}
	}
	return Check(p, c, table, today)
}

// change is what one case does to a good paper.
type change struct {
	p     Particulars
	c     election.Choice
	today calendar.Date
}

// fault is a case in which a rule must speak.
type fault struct {
	rule, field string
	severity    Severity
	says        string
	do          func(*change)
}

func TestEachRuleFindsItsFault(t *testing.T) {
	for _, f := range faults {
		t.Run(f.rule+" "+f.says, func(t *testing.T) {
			x := change{asha(), millbrook(election.EnglandPrincipal), tuesday}
			f.do(&x)
			found := checkOn(t, x.p, x.c, x.today)
			i := slices.IndexFunc(found, func(g Finding) bool { return g.Rule == f.rule && g.Says == f.says })
			if i < 0 {
				t.Fatalf("not found; the rules say:\n%s", saidAll(found))
			}
			if g := found[i]; g.Field != f.field || g.Severity != f.severity {
				t.Errorf("got %s at %s, want %s at %s", g.Severity, g.Field, f.severity, f.field)
			}
		})
	}
}

func saidAll(found []Finding) string {
	var b strings.Builder
	for _, f := range found {
		b.WriteString(f.Rule + " " + f.Field + ": " + f.Says + "\n")
	}
	return b.String()
}

// quiet says how to silence the rules that remind of something on good papers.
var quiet = map[string]func(*change){
	"HA-010": func(x *change) { x.p.AddressShown = AddressPublic },
	"EM-002": func(x *change) { x.p.Party, x.p.Description, x.p.Certificate = "", "Independent", Certificate{} },
	"DL-001": func(x *change) { x.c.Poll = 0 },
	"DL-002": func(x *change) { x.today = day("2027-04-09") },
	"NP-038": func(x *change) {
		x.p.Subscribers[0].Signed, x.p.Subscribers[1].Signed = tuesday, tuesday
	},
	"NP-043": func(x *change) { x.p.Subscribers[0].Signed, x.p.Subscribers[1].Signed = tuesday, tuesday },
}

func TestEachRuleIsSilentOnGoodPapers(t *testing.T) {
	for _, id := range Evaluated(election.EnglandPrincipal) {
		x := change{asha(), millbrook(election.EnglandPrincipal), tuesday}
		if do := quiet[id]; do != nil {
			do(&x)
		}
		for _, f := range checkOn(t, x.p, x.c, x.today) {
			if f.Rule == id {
				t.Errorf("%s says of good papers: %s", id, f.Says)
			}
		}
	}
	for _, f := range checkOn(t, asha(), millbrook(election.EnglandPrincipal), tuesday) {
		if f.Severity != Advice {
			t.Errorf("%s says of good papers: %s", f.Rule, f.Says)
		}
	}
}
