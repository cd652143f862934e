package election

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

func TestTheRegisterHoldsEveryCouncilOfTheReference(t *testing.T) {
	records := map[string]int{}
	prospects := map[Prospect]int{}
	confidences := map[Confidence]int{}
	for _, c := range Councils() {
		records[c.Record]++
		if c.Record == RecordCouncil {
			prospects[c.Expected2027]++
			confidences[c.ElectionsConfidence]++
		}
		if !c.Kind().Known() {
			t.Errorf("%s has no kind", c.Name)
		}
	}
	for _, k := range []struct{ name, diff string }{
		{"records", cmp.Diff(map[string]int{RecordCouncil: 382, RecordNew: 2, RecordAuthority: 22}, records)},
		{"prospects", cmp.Diff(map[Prospect]int{Own: 128, Successor: 189, NoPoll: 64, Uncertain: 1}, prospects)},
		{"confidences", cmp.Diff(map[Confidence]int{High: 184, Medium: 177, Low: 21}, confidences)},
	} {
		if k.diff != "" {
			t.Errorf("%s: %s", k.name, k.diff)
		}
	}
}

func TestTheRegisterAgreesWithTheTableByNationAndType(t *testing.T) {
	type line struct {
		nation Nation
		kind   string
	}
	type count struct {
		councils, allOut, thirds, halves   int
		own, successor, noPoll, notCertain int
	}
	want := map[line]count{
		{England, "county"}:              {21, 21, 0, 0, 0, 20, 1, 0},
		{England, "district"}:            {164, 113, 44, 7, 0, 153, 11, 0},
		{England, "unitary"}:             {62, 49, 13, 0, 32, 16, 13, 1},
		{England, "metropolitan"}:        {36, 7, 29, 0, 31, 0, 5, 0},
		{England, "london borough"}:      {32, 32, 0, 0, 0, 0, 32, 0},
		{England, "sui generis"}:         {2, 2, 0, 0, 0, 0, 2, 0},
		{Scotland, "scottish council"}:   {32, 32, 0, 0, 32, 0, 0, 0},
		{Wales, "welsh principal"}:       {22, 22, 0, 0, 22, 0, 0, 0},
		{NorthernIreland, "ni district"}: {11, 11, 0, 0, 11, 0, 0, 0},
	}
	got := map[line]count{}
	seats := map[Nation]int{}
	for _, c := range Councils() {
		if c.Record != RecordCouncil {
			continue
		}
		seats[c.Nation] += c.Seats
		n := got[line{c.Nation, c.Type}]
		n.councils++
		switch c.Cycle {
		case "all-out":
			n.allOut++
		case "thirds":
			n.thirds++
		case "halves":
			n.halves++
		}
		switch c.Expected2027 {
		case Own:
			n.own++
		case Successor:
			n.successor++
		case NoPoll:
			n.noPoll++
		case Uncertain:
			n.notCertain++
		}
		got[line{c.Nation, c.Type}] = n
	}
	if d := cmp.Diff(want, got, cmp.AllowUnexported(line{}, count{})); d != "" {
		t.Error(d)
	}
	if seats[Scotland] != 1226 || seats[Wales] != 1234 || seats[NorthernIreland] != 462 {
		t.Errorf("seats in all: %v", seats)
	}
}

func TestEveryCodeFindsItsCouncil(t *testing.T) {
	for _, c := range Councils() {
		for _, code := range []string{c.Code, strings.ToLower(c.Code), c.ShortCode} {
			if got, ok := CouncilByCode(code); code != "" && (!ok || got.OfficialName != c.OfficialName) {
				t.Errorf("%s finds %q, want %q", code, got.OfficialName, c.OfficialName)
			}
		}
		if got, ok := CouncilOf(c.Choice()); !ok || got.OfficialName != c.OfficialName {
			t.Errorf("the choice of %q leads back to %q", c.OfficialName, got.OfficialName)
		}
	}
	if c, ok := CouncilByCode(" "); ok {
		t.Errorf("no code finds %q", c.Name)
	}
}

func TestEverySourceIsKnown(t *testing.T) {
	for _, c := range Councils() {
		for _, key := range c.Sources {
			if s, ok := SourceOfCouncils(key); !ok || s.Licence == "" {
				t.Errorf("%s: source %s is not described", c.Name, key)
			}
		}
	}
}

func TestChoiceFillsInWhatIsKnown(t *testing.T) {
	for _, k := range []struct {
		name string
		want Choice
	}{
		{"Bradford", Choice{Kind: EnglandPrincipal, Council: "City of Bradford Metropolitan District Council", Code: "E08000032", Poll: OrdinaryPoll}},
		{"Isle of Anglesey", Choice{Kind: WalesPrincipal, Council: "Isle of Anglesey County Council", Code: "W06000001", Poll: OrdinaryPoll}},
		{"Belfast", Choice{Kind: NorthernIrelandCouncil, Council: "Belfast City Council", Code: "N09000003", Poll: OrdinaryPoll}},
		{"Argyll and Bute", Choice{Kind: ScotlandCouncil, Council: "Argyll and Bute Council", Code: "S12000035", Poll: OrdinaryPoll}},
		{"Ashfield", Choice{Kind: EnglandPrincipal, Council: "Ashfield District Council", Code: "E07000170", Poll: OrdinaryPoll}},
		{"Brent", Choice{Kind: EnglandPrincipal, Council: "London Borough of Brent", Code: "E09000005"}},
		{"Woking", Choice{Kind: EnglandPrincipal, Council: "Woking Borough Council", Code: "E07000217"}},
		{"Cumbria Combined Authority", Choice{Kind: EnglandCombinedMayor, Council: "Cumbria Combined Authority", Poll: OrdinaryPoll}},
	} {
		if d := cmp.Diff(k.want, only(t, k.name).Choice()); d != "" {
			t.Errorf("%s: %s", k.name, d)
		}
	}
}

func TestACouncilWithAMayorHasTwoKinds(t *testing.T) {
	n := 0
	for _, c := range Councils() {
		if len(c.Kinds()) == 2 {
			n++
		}
	}
	if n != 13 {
		t.Errorf("%d councils have a directly elected mayor, want 13", n)
	}
	if d := cmp.Diff([]Kind{EnglandPrincipal, EnglandMayor}, only(t, "Bedford").Kinds()); d != "" {
		t.Error(d)
	}
}

func TestADistrictOffersItsCountyAndAMayorElectedThatDay(t *testing.T) {
	for _, k := range []struct {
		name string
		want []string
	}{
		{"Ashfield", []string{"Nottinghamshire"}},
		{"Cumberland", []string{"Cumbria Combined Authority"}},
		{"Warrington", []string{"Cheshire and Warrington Combined Authority"}},
		{"Leeds", nil},
	} {
		var got []string
		for _, c := range only(t, k.name).Also(OrdinaryPoll) {
			got = append(got, c.Name)
		}
		if d := cmp.Diff(k.want, got); d != "" {
			t.Errorf("%s: %s", k.name, d)
		}
	}
}

func TestExpectationsAreSaidWithTheirDoubt(t *testing.T) {
	say := words.English()
	for _, k := range []struct {
		name, poll string
		what       Prospect
		confidence Confidence
		ask        bool
		says       string
	}{
		{"Cardiff", "2027-05-06", Own, High, false, "City of Cardiff Council is expected to elect every councillor on Thursday 6 May 2027."},
		{"Bradford", "2027-05-06", Own, High, false, "expected to elect 30 of its 90 councillors on Thursday 6 May 2027"},
		{"Ashfield", "2027-05-06", Successor, Medium, true, "Its working name, which is not in law, is Nottinghamshire North and East."},
		{"Rushcliffe", "2027-05-06", Successor, Medium, true, "parted between Nottinghamshire South West and Nottinghamshire North and East"},
		{"East Sussex", "2027-05-06", Successor, Low, true, "which has no election of its own on that day"},
		{"West Berkshire", "2027-05-06", Uncertain, Low, true, "Which of the two is not known."},
		{"Brent", "2027-05-06", NoPoll, High, false, "The next on its own cycle is on Thursday 2 May 2030."},
		{"Woking", "2027-05-06", Ended, only(t, "Woking").ElectionsConfidence, false, "Woking Borough Council has no further election. It ends on Thursday 1 April 2027 and is replaced by West Surrey, elected"},
		{"Bedford", "2027-05-06", Own, only(t, "Bedford").ElectionsConfidence, false, "mayor is expected to be elected on the same day"},
		{"Leicester", "2027-05-06", Successor, Medium, true, "that office is expected to go with the council"},
		{"City of London", "2027-05-06", NoPoll, High, true, "law of their own"},
		{"Devon and Torbay Combined County Authority", "2027-05-06", NoPoll, Medium, true, "has no elected mayor"},
		{"Cardiff", "2032-05-06", Own, Medium, true, "Thursday 6 May 2032"},
		{"Cardiff", "2026-12-10", NoPoll, Medium, true, "A by-election can be held on another day."},
		{"Ashfield", "2031-05-01", Ended, Medium, true, "is expected to have ended by Thursday 1 May 2031"},
	} {
		e := only(t, k.name).Expected(calendar.MustParse(k.poll))
		got := e.Says(say)
		if e.What != k.what || e.Confidence != k.confidence || e.Ask != k.ask {
			t.Errorf("%s on %s: %s, %s, ask %v", k.name, k.poll, e.What, e.Confidence, e.Ask)
		}
		if !strings.Contains(got, k.says) {
			t.Errorf("%s on %s: %q does not say %q", k.name, k.poll, got, k.says)
		}
	}
}

func TestEverySentenceOfTheRegisterIsInTheCatalogue(t *testing.T) {
	say := words.English()
	for _, c := range Councils() {
		for _, poll := range []string{"2026-12-10", "2027-05-06", "2028-05-04", "2035-05-03"} {
			e := c.Expected(calendar.MustParse(poll))
			for _, s := range append(e.Sentences(say), e.Brief(say)) {
				if strings.Contains(s, "[[") || strings.Contains(s, "<no value>") || strings.Contains(s, "  ") {
					t.Errorf("%s on %s: %q", c.Name, poll, s)
				}
			}
		}
	}
}

func TestKindsForAnUnknownBodyPutTheLikeliestFirst(t *testing.T) {
	for _, k := range []struct {
		name string
		want Kind
	}{
		{"Upper Ashwick Town Council", EnglandParish},
		{"Millbrook Parish Council", EnglandParish},
		{"Llanfair Community Council", WalesCommunity},
		{"Cyngor Tref Aberwaun", WalesCommunity},
		{"Mayor of Ashwell", EnglandMayor},
		{"North Vale Council", EnglandPrincipal},
		{"", EnglandPrincipal},
	} {
		got := KindsFor(k.name)
		if got[0] != k.want || len(got) != len(Kinds()) {
			t.Errorf("%q: %v, want %s first and all eight", k.name, got, k.want)
		}
	}
}

func only(t *testing.T, name string) Council {
	t.Helper()
	for _, c := range Councils() {
		if c.Name == name {
			return c
		}
	}
	t.Fatalf("no council is named %q", name)
	return Council{}
}

func TestASuccessorIsToldWithItsReasonAndSources(t *testing.T) {
	say := words.English()
	e := only(t, "Burnley").Expected(OrdinaryPoll)
	if says := e.Says(say); !strings.Contains(says, "Reorganisation of Lancashire: decision announced Thursday 16 July 2026.") {
		t.Errorf("it says %q", says)
	}
	sourced := e.Sourced(say)
	for _, want := range []string{"Sunday 22 November 2026", "Open Council Data UK (2026-10-05)", "public notes on the decision for Lancashire"} {
		if !strings.Contains(sourced, want) {
			t.Errorf("%q does not name %q", sourced, want)
		}
	}
	if strings.Contains(sourced, "mySociety") {
		t.Errorf("%q names a source of codes", sourced)
	}
	for _, c := range Councils() {
		if e := c.Expected(OrdinaryPoll); e.Ask && len(e.Sources()) == 0 {
			t.Errorf("%s: the expectation rests on nothing", c.OfficialName)
		}
	}
}
