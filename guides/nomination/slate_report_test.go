package nomination

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/election"
)

// member is Asha's candidacy under another name.
func member(forenames, surname string, change func(*Member)) Member {
	m := Member{Standing: Standing{Person: asha(), Choice: millbrook(election.EnglandPrincipal)}}
	m.Person.OtherNames, m.Person.Surname, m.Person.CommonForename, m.Person.CommonSurname = forenames, surname, "", ""
	m.Choice.Seats = 2
	m.Person.Subscribers = nil
	change(&m)
	return m
}

func signedBy(names ...string) func(*Member) {
	return func(m *Member) {
		for _, n := range names {
			m.Person.Subscribers = append(m.Person.Subscribers, Subscriber{Name: n, Letters: "MB1", Number: itoa(100 + len(n))})
		}
	}
}

func saidAcross(members ...Member) []string {
	var says []string
	for _, n := range AcrossMembers(members) {
		says = append(says, strings.TrimSpace(string(n.Severity)+" "+n.Rule+" "+n.Says))
	}
	return says
}

func TestASlateIsLookedAtTogether(t *testing.T) {
	for _, k := range []struct {
		name    string
		members []Member
		want    []string
	}{
		{"nobody shares anything", []Member{member("Asha", "Morgan", signedBy("Sam Reed", "Leila Haddad")), member("Dev", "Patel", signedBy("Tom Whelan", "Priya Nair"))}, nil},
		{"one signer within the seats", []Member{member("Asha", "Morgan", signedBy("Sam Reed")), member("Dev", "Patel", signedBy("Sam Reed"))},
			[]string{"NP-038 Sam Reed signs 2 papers: Asha Morgan, Dev Patel"}},
		{"one signer of three papers for two seats", []Member{member("Asha", "Morgan", signedBy("Sam Reed")), member("Dev", "Patel", signedBy("Sam Reed")), member("Priya", "Nair", signedBy("Sam Reed"))},
			[]string{"stops NP-038 Priya Nair's paper: Sam Reed signs 3 papers in Millbrook, which has 2 seats. Nobody may sign more papers than there are seats"}},
		{"one person in two wards", []Member{member("Dev", "Patel", func(*Member) {}), member("Dev", "Patel", func(m *Member) { m.Choice.Area = "Hill Road" })},
			[]string{"ask WD-003 Dev Patel stands in Millbrook and in Hill Road. Nominated in two areas of one council, a person must withdraw from all but one"}},
		{"one person twice in a ward", []Member{member("Dev", "Patel", func(*Member) {}), member("dev", "PATEL", func(*Member) {})},
			[]string{"ask WD-003 There are two files of dev PATEL in Millbrook. Keep the one that is handed in"}},
		{"two descriptions of one party", []Member{member("Asha", "Morgan", func(*Member) {}), member("Dev", "Patel", func(m *Member) { m.Person.Description = "Meadow party" })},
			[]string{"ask NP-022 Meadow Party has two descriptions: “Meadow Party” (Asha Morgan) and “Meadow party” (Dev Patel). Compare both with their certificates"}},
		{"another council", []Member{member("Asha", "Morgan", signedBy("Sam Reed")), member("Dev", "Patel", func(m *Member) {
			signedBy("Sam Reed")(m)
			m.Choice.Council = "Highfold Borough Council"
		})}, nil},
		{"nobody", nil, nil},
	} {
		if d := cmp.Diff(k.want, saidAcross(k.members...)); d != "" {
			t.Errorf("%s: %s", k.name, d)
		}
	}
}

func TestASlateRepeatsWhatStopsADescription(t *testing.T) {
	wrong := member("Dev", "Patel", func(m *Member) { m.Person.Description = "Meadow party" })
	wrong.Found = checkOn(t, wrong.Person, wrong.Choice, tuesday)
	says := saidAcross(member("Asha", "Morgan", func(*Member) {}), wrong)
	if len(says) != 2 || !strings.HasPrefix(says[0], "stops NP-022 Dev Patel's paper: The form says “Meadow party”") {
		t.Errorf("%q", says)
	}
}

func TestASlateNamesTheMemberOfItsOwnGroup(t *testing.T) {
	far := member("Far", "Away", func(m *Member) { m.Choice.Council = "Highfold Borough Council" })
	notes := AcrossMembers([]Member{far, member("Dev", "Patel", func(*Member) {}), far, member("Dev", "Patel", func(m *Member) { m.Choice.Area = "Hill Road" })})
	members := map[int]bool{}
	for _, n := range notes {
		members[n.Member] = true
	}
	if !members[3] || !members[2] || len(members) != 2 {
		t.Errorf("%+v", notes)
	}
}

func TestTheTableOfSigners(t *testing.T) {
	p, c, today := scenario{Kind: election.EnglandPrincipal, Set: map[string]string{"subscribers.1.area": "Hill Road", "subscribers.2.name": "Dev Patel"}}.build(t)
	rows := SignerTable(p, KindOf(c.Kind), checkOn(t, p, c, today))
	want := []SignerRow{
		{At: 0, Role: "The proposer", Name: "Sam Reed", Number: "MB2 1047", Looked: true, Signed: day("2027-03-17")},
		{At: 1, Role: "The seconder", Name: "Leila Haddad", Number: "MB1 0312", Area: "Hill Road", Looked: true, Signed: day("2027-03-17"), Worst: Stops},
		{At: 2, Role: "Reserve 1", Reserve: true, Name: "Dev Patel"},
	}
	if d := cmp.Diff(want, rows); d != "" {
		t.Error(d)
	}
	if rows := SignerTable(Particulars{}, KindOf(election.ScotlandCouncil), nil); rows != nil {
		t.Errorf("Scotland: %v", rows)
	}
	if rows := SignerTable(Particulars{}, KindOf(election.NorthernIrelandCouncil), nil); len(rows) != 10 || rows[9].Role != "Signer 10" {
		t.Errorf("Northern Ireland: %v", rows)
	}
}

func TestHowManyPapersOfASlateASignerSigns(t *testing.T) {
	members := []Member{member("Asha", "Morgan", signedBy("Sam Reed", "Leila Haddad")), member("Dev", "Patel", signedBy("Tom Whelan", "Sam Reed"))}
	members[1].Choice.Area = "Hill Road"
	far := member("Far", "Away", signedBy("Sam Reed"))
	far.Choice.Council = "Highfold Borough Council"
	if d := cmp.Diff(map[int]int{0: 2, 1: 1}, PapersSigned(append(members, far), 0)); d != "" {
		t.Error(d)
	}
}
