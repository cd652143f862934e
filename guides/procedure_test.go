package guides

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/guides/selection"
	"rosette/guides/words"
)

// reselecting is a candidacy with every sort of fact that a plan can hold.
func reselecting(t testing.TB) Candidacy {
	t.Helper()
	c := Sample(election.EnglandPrincipal)
	c.Plan.Track = campaign.Sitting
	p, err := selection.Find("labour-england-incumbent-reselection")
	if err != nil {
		t.Fatal(err)
	}
	own, err := selection.Copy(p, "ashwell-vale", "Ashwell Vale: sitting councillors", "Ashwell Vale Meadow Party")
	if err != nil {
		t.Fatal(err)
	}
	day := calendar.MustParse
	c.Selection = selection.Plan{
		Procedure: p.ID, Own: &own,
		Options: map[string]string{"incumbent_rule": "interview-then-open-vote"},
		Stages: map[string]selection.Said{
			"interview":            {Dates: []selection.Entry{{When: when(t, "2027-01-04..2027-01-23"), Origin: selection.FromNotice, Time: "19:30", Seats: []string{"Millbrook"}}}},
			"update-form-returned": {Dates: []selection.Entry{{When: when(t, "..2026-11-27")}}},
			"record-check":         {Dates: []selection.Entry{{When: when(t, "2026-12"), PutOff: true}, {When: when(t, "2026-12-11|2026-12-12")}}},
			"levy-and-subs-check":  {Skip: true, Why: "paid"},
		},
		Facts:   []selection.Fact{{Stage: "update-form-sent", Kind: selection.LetterReceived, On: day("2026-11-13")}},
		Members: map[string][]selection.Spell{"franchise": {{From: day("2019-02-01"), To: day("2020-05-01")}, {From: day("2021-01-09")}}},
		AsAt:    map[string]calendar.Date{"franchise": day("2026-11-01")},
	}
	return c
}

func when(t testing.TB, text string) selection.When {
	t.Helper()
	w, err := selection.ParseWhen(text)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestASelectionSurvivesTheStoreAndTheFile(t *testing.T) {
	c := reselecting(t)
	kept, err := Unmarshal(Marshal(c))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(c, kept); d != "" {
		t.Error(d)
	}
	if kept, err = Read(Write(c)); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(c, kept); d != "" {
		t.Error(d)
	}
}

func TestAProcedureThatNamesNoPartySurvivesTheStore(t *testing.T) {
	c := reselecting(t)
	c.Selection.Own.Parties, c.Selection.Own.Applicants = nil, nil
	kept, err := Unmarshal(Marshal(c))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(c, kept); d != "" {
		t.Error(d)
	}
}

func TestEveryProcedureSurvivesTheStoreAsACopy(t *testing.T) {
	for _, p := range selection.Procedures() {
		c := New("x")
		c.Selection.Own = &p
		kept, err := Unmarshal(Marshal(c))
		if err != nil {
			t.Fatalf("%s: %v", p.ID, err)
		}
		if d := cmp.Diff(c, kept); d != "" {
			t.Errorf("%s: %s", p.ID, d)
		}
	}
}

func TestAnOlderFileHasNoSelection(t *testing.T) {
	older := `{"rosette":"candidacy","schema":1,"data":{"id":"x","election":{},"person":{},"plan":{"track":"first-time"}}}`
	c, err := Read([]byte(older))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(selection.Plan{}, c.Selection); d != "" {
		t.Error(d)
	}
}

func TestReadRefusesAFaultInASelectionByItsField(t *testing.T) {
	whole := string(Write(reselecting(t)))
	for _, k := range []struct{ name, from, to, says string }{
		{"of the plan", `"members"`, `"membres"`, "The file has a field that Rosette does not know: data.selection.membres. Take it out, or update Rosette"},
		{"of a fact", `"kind": "received"`, `"sort": "received"`, "The file has a field that Rosette does not know: data.selection.facts.0.sort. Take it out, or update Rosette"},
		{"of the evidence of an option", `"confidence"`, `"trust"`, "The file has a field that Rosette does not know: data.selection.own.options.0.trust. Take it out, or update Rosette"},
		{"of a date", `"2027-01-04..2027-01-23"`, `"January"`, "data.selection.stages.interview.dates.0.when: “January” is not a date. Write it as 2027-05-06"},
		{"an unsound procedure", `"title": "Ashwell Vale: sitting councillors"`, `"title": ""`, "ashwell-vale, title: this is missing. Fill it in"},
	} {
		t.Run(k.name, func(t *testing.T) {
			if !strings.Contains(whole, k.from) {
				t.Fatalf("the sample has no %s", k.from)
			}
			_, err := Read([]byte(strings.Replace(whole, k.from, k.to, 1)))
			if got := words.English().Explain(err); got != k.says {
				t.Errorf("got  %s\nwant %s", got, k.says)
			}
		})
	}
}

func TestOutlookPlacesTheProcedureFollowed(t *testing.T) {
	c := reselecting(t)
	v, err := Outlook(c, sunday)
	if err != nil {
		t.Fatal(err)
	}
	rows := v.Party.Of("interview")
	if len(rows) != 1 || rows[0].First.String() != "2027-01-04" || rows[0].Origin != selection.FromNotice {
		t.Errorf("the interview is %+v", rows)
	}
	c.Selection.Stages["interview"] = selection.Said{Dates: []selection.Entry{{When: when(t, "2027-04-20")}}}
	if v, _ = Outlook(c, sunday); len(v.Clashes) == 0 || v.Clashes[0].Kind != selection.AfterNominations {
		t.Errorf("clashes: %+v", v.Clashes)
	}
}

func TestOutlookWithoutAProcedurePlacesNothing(t *testing.T) {
	for name, plan := range map[string]selection.Plan{
		"none":            {},
		"an unknown one":  {Procedure: "meadow-party-2031"},
		"an unsound copy": {Own: &selection.Procedure{ID: "x"}},
	} {
		c := Sample(election.EnglandPrincipal)
		c.Selection = plan
		v, err := Outlook(c, sunday)
		if err != nil || len(v.Party.Stages) != 0 || len(v.Clashes) != 0 {
			t.Errorf("%s: %v, %d stages", name, err, len(v.Party.Stages))
		}
	}
}

func TestThePartyTypedPicksOutItsProcedure(t *testing.T) {
	for _, k := range []struct {
		kind       election.Kind
		party      string
		sitting    bool
		byElection bool
		want       string
	}{
		{election.EnglandPrincipal, "Meadow Party", false, false, ""},
		{election.EnglandPrincipal, "", false, false, ""},
		{election.EnglandPrincipal, "Labour Party", false, false, "labour-england-ordinary"},
		{election.EnglandPrincipal, "The Labour Party", true, false, "labour-england-incumbent-reselection"},
		{election.EnglandPrincipal, "labour", false, true, "labour-byelection-fast-track"},
		{election.EnglandPrincipal, "Labour and Co-operative Party", true, false, "labour-and-coop"},
		{election.WalesPrincipal, "Labour Party", false, false, "labour-wales"},
		{election.ScotlandCouncil, "Scottish Labour Party", true, false, "labour-scotland"},
		{election.EnglandPrincipal, "Independent Labour", false, false, ""},
		{election.EnglandPrincipal, "Conservative and Unionist Party", false, false, "conservative-local"},
		{election.EnglandPrincipal, "Liberal Democrats", true, false, "libdem-england"},
		{election.EnglandPrincipal, "Green Party", false, false, "green-england-wales"},
		{election.ScotlandCouncil, "Scottish Green Party", false, false, "green-scotland"},
		{election.ScotlandCouncil, "Scottish National Party (SNP)", false, false, "snp-scotland"},
		{election.WalesPrincipal, "Plaid Cymru - The Party of Wales", false, false, "plaid-wales"},
		{election.EnglandPrincipal, "Independent", false, false, "independent"},
		{election.NorthernIrelandCouncil, "Independent", false, false, ""},
	} {
		c := Sample(k.kind)
		c.Person.Party, c.Person.Description, c.Choice.ByElection = k.party, "", k.byElection
		if k.sitting {
			c.Plan.Track = campaign.Sitting
		}
		p, found := c.OwnProcedure()
		if p.ID != k.want || found != (k.want != "") {
			t.Errorf("%s, %q, sitting %v, by-election %v: %q", k.kind, k.party, k.sitting, k.byElection, p.ID)
		}
	}
	c := Sample(election.WalesPrincipal)
	c.Person.Party, c.Person.Description = "", "Annibynnol / Independent"
	if p, _ := c.OwnProcedure(); p.ID != "independent" {
		t.Errorf("an independent: %q", p.ID)
	}
}

func TestProceduresAreThoseOfTheElection(t *testing.T) {
	for _, kind := range election.Kinds() {
		for _, track := range []campaign.Track{campaign.FirstTime, campaign.Sitting} {
			c := Sample(kind)
			c.Plan.Track = track
			all := c.Procedures()
			if len(all) == 0 {
				t.Errorf("%s, %s: none", kind, track)
			}
			for _, p := range all {
				if p.ID == "labour-mp-trigger" || p.ID == "labour-byelection-fast-track" {
					t.Errorf("%s, %s: %s", kind, track, p.ID)
				}
			}
		}
	}
}

func BenchmarkOutlookWithAProcedure(b *testing.B) {
	c := reselecting(b)
	for b.Loop() {
		if _, err := Outlook(c, sunday); err != nil {
			b.Fatal(err)
		}
	}
}
