package nomination

import (
	"testing"

	"rosette/guides/election"
)

func TestDaysOfMembershipAreReadAsPeopleTypeThem(t *testing.T) {
	for _, k := range []struct{ text, want string }{
		{" 2 May 2025", "2025-05-02"}, {"2 Jan 2025", "2025-01-02"}, {"2025-05-02", "2025-05-02"}, {"May 2025", "2025-05-01"},
		{"from 2 May 2025", "2025-05-02"}, {"02/05/2025", "2025-05-02"}, {"31 April 2025", ""}, {"last year", ""}, {"", ""},
	} {
		got, ok := typedDay(k.text)
		if ok != (k.want != "") || ok && got.String() != k.want {
			t.Errorf("%q: got %s, %v", k.text, got, ok)
		}
	}
}

func TestAWordMayBeAddedOnlyInItsPlace(t *testing.T) {
	for _, k := range []struct {
		form, cert     string
		added, inPlace bool
	}{
		{"Welsh Meadow Party", "Meadow Party", true, true},
		{"Wales Meadow Party", "Meadow Party", true, true},
		{"Meadow Party Cymru", "Meadow Party", true, true},
		{"Meadow Party Cymreig", "Meadow Party", true, true},
		{"Meadow Party Welsh", "Meadow Party", true, false},
		{"Cymru Meadow Party", "Meadow Party", true, false},
		{"Welsh Plaid Cymru", "Plaid Cymru", false, false},
		{"Meadow Party", "Meadow Party", false, false},
		{"The Welsh Meadow Party", "Meadow Party", false, false},
	} {
		if added, inPlace := addition(k.form, k.cert); added != k.added || inPlace != k.inPlace {
			t.Errorf("%q for %q: %v, %v", k.form, k.cert, added, inPlace)
		}
	}
	p := inOrder(election.EnglandPrincipal)
	p.Description = "Welsh Meadow Party"
	if len(Stopping(checkOn(t, p, millbrook(election.EnglandPrincipal), thursday), "nomination-paper")) == 0 {
		t.Error("in England too a word may be added")
	}
}

func FuzzMembership(f *testing.F) {
	for _, s := range []string{"Meadow Party, 2 May 2025, now", "a,b", ",,", "\n\n", "x, 2 May 2026, 2 May 2025"} {
		f.Add(s)
	}
	table, err := election.Timetable(millbrook(election.WalesPrincipal), election.Options{})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p := inOrder(election.WalesPrincipal)
		p.Membership = Membership{Answer: MemberOf, Parties: text}
		p.Declared, p.Constituents, p.Delivery.Hour = text, text, text
		for _, k := range []election.Kind{election.WalesPrincipal, election.EnglandCombinedMayor} {
			Check(p, millbrook(k), table, thursday)
		}
	})
}
