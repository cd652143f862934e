package nomination

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/election"
)

func TestTheOfficerLooksInTheOrderOfDetermination(t *testing.T) {
	p := asha()
	p.Description, p.Subscribers[0].Checked, p.Subscribers[1].Checked = "Meadow party", false, false
	p.Subscribers[1].Number = "0312/1"
	c := millbrook(election.EnglandPrincipal)
	table, err := election.Timetable(c, election.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range AsOfficerReads(p, c, table, tuesday) {
		s := string(l.Severity) + ": " + l.Says
		if l.Detail != "" {
			s += " / " + l.Detail
		}
		got = append(got, s)
	}
	want := []string{
		": Forms are those for this poll",
		": Ward, council and date of poll are there",
		": Full names, surname first",
		": Commonly used name is allowed / In use since 2 May 2024 rules",
		": Every character can be read and printed",
		"stops: Description differs from the certificate",
		": Party certificate is in hand",
		": Two signers, two different people",
		": Each signer has an elector number",
		"advice: MB1 0312/1 has a suffix / Usual for a late registration",
		"ask: Both on the Millbrook register on 31 March / The elections office can confirm the numbers",
	}
	if d := cmp.Diff(want, got[:min(len(got), len(want))]); d != "" {
		t.Error(d)
	}
}

func TestStatusTellsMissingFromWrong(t *testing.T) {
	c := millbrook(election.EnglandPrincipal)
	for _, k := range []struct {
		name, paper, want string
		p                 Particulars
	}{
		{"nothing typed", "nomination-paper", NotStarted, Particulars{}},
		{"a name", "nomination-paper", InProgress, Particulars{Surname: "Morgan"}},
		{"a name does not start the consent", "consent", NotStarted, Particulars{Surname: "Morgan"}},
		{"all there", "nomination-paper", ToSign, asha()},
		{"all there", "home-address-form", ToSign, asha()},
		{"signed", "consent", Signed, asha()},
		{"in hand", "certificate-of-authorisation", InHand, asha()},
		{"no party", "certificate-of-authorisation", NotNeeded, Particulars{Description: "Independent"}},
		{"no party", "emblem-request", NotNeeded, Particulars{}},
		{"differs", "nomination-paper", Problem, with(asha(), "description", "Meadow party")},
		{"certificate on its way", "nomination-paper", InProgress, with(with(asha(), "certificate.held", "no"), "certificate.words", "")},
	} {
		all := Status(k.p, c, checkOn(t, k.p, c, tuesday))
		i := slices.IndexFunc(all, func(s PaperStatus) bool { return s.Paper == k.paper })
		if i < 0 || all[i].Status != k.want {
			t.Errorf("%s, %s: got %+v, want %s", k.name, k.paper, all, k.want)
		}
	}
}

func TestPapersOfOtherKindsHaveTheirStatus(t *testing.T) {
	unsigned := func(k election.Kind) Particulars {
		return with(with(inOrder(k), "consent_signed", ""), "witness.signed", "")
	}
	for _, k := range []struct {
		kind        election.Kind
		paper, want string
		p           Particulars
	}{
		{election.WalesPrincipal, "nomination-paper", Signed, inOrder(election.WalesPrincipal)},
		{election.WalesPrincipal, "nomination-paper", ToSign, unsigned(election.WalesPrincipal)},
		{election.WalesCommunity, "party-membership-statement", ToSign, inOrder(election.WalesCommunity)},
		{election.WalesCommunity, "party-membership-statement", NotStarted, Particulars{}},
		{election.ScotlandCouncil, "nomination-paper", Signed, inOrder(election.ScotlandCouncil)},
		{election.ScotlandCouncil, "home-address-form", Problem, with(inOrder(election.ScotlandCouncil), "delivery.address_form", "no")},
		{election.NorthernIrelandCouncil, "nomination-paper", Signed, inOrder(election.NorthernIrelandCouncil)},
		{election.EnglandMayor, "deposit", InHand, inOrder(election.EnglandMayor)},
		{election.EnglandMayor, "deposit", InProgress, with(inOrder(election.EnglandMayor), "deposit.lodged", "2027-04-06")},
		{election.EnglandMayor, "deposit", NotStarted, Particulars{}},
		{election.EnglandCombinedMayor, "deposit", Problem, with(inOrder(election.EnglandCombinedMayor), "deposit.amount", "500")},
		{election.EnglandPrincipal, "emblem-request", Signed, inOrder(election.EnglandPrincipal)},
	} {
		c := millbrook(k.kind)
		today := thursday
		if k.want == Problem {
			today = day("2027-04-02")
		}
		all := Status(k.p, c, checkOn(t, k.p, c, today))
		i := slices.IndexFunc(all, func(s PaperStatus) bool { return s.Paper == k.paper })
		if i < 0 || all[i].Status != k.want {
			t.Errorf("%s, %s: got %+v, want %s", k.kind, k.paper, all, k.want)
		}
	}
}

func with(p Particulars, field, value string) Particulars {
	p, err := Set(p, field, value)
	if err != nil {
		panic(err)
	}
	return p
}

func TestOtherKindsFollowTheirOwnData(t *testing.T) {
	independent := asha()
	independent.Party, independent.Certificate, independent.Description = "", Certificate{}, "Baker in the High Street"
	long := with(independent, "description", "Baker and bell ringer in the High Street")
	welsh := with(independent, "description", "Annibynnol")
	for _, k := range []struct {
		kind     election.Kind
		rule     string
		p        Particulars
		severity Severity
	}{
		{election.EnglandPrincipal, "NP-017", independent, Stops},
		{election.EnglandPrincipal, "NP-017", welsh, Stops},
		{election.EnglandParish, "NP-020", independent, Ask},
		{election.EnglandParish, "NP-019", long, Stops},
		{election.EnglandMayor, "NP-030", asha(), Stops},
		{election.EnglandCombinedMayor, "NP-031", asha(), Stops},
		{election.NorthernIrelandCouncil, "NP-076", asha(), Stops},
		{election.WalesPrincipal, "NP-055", independent, Stops},
		{election.WalesPrincipal, "NP-055", welsh, ""},
		{election.ScotlandCouncil, "NP-067", with(asha(), "description", "Meadow party"), Stops},
		{election.ScotlandCouncil, "NP-067", asha(), ""},
		{election.EnglandParish, "AG-003", asha(), Advice},
	} {
		found := checkOn(t, k.p, millbrook(k.kind), tuesday)
		i := slices.IndexFunc(found, func(f Finding) bool { return f.Rule == k.rule })
		switch {
		case i < 0 && k.severity != "":
			t.Errorf("%s: %s is silent", k.kind, k.rule)
		case i >= 0 && found[i].Severity != k.severity:
			t.Errorf("%s: %s says %s: %s", k.kind, k.rule, found[i].Severity, found[i].Says)
		}
	}
}

func TestBoxesLeftForTheHandStopNothing(t *testing.T) {
	p := Particulars{ByHand: true}
	if s := Stopping(checkOn(t, p, millbrook(election.EnglandPrincipal), tuesday), ""); len(s) > 0 {
		t.Errorf("%d findings stop papers that are written by hand: %v", len(s), s)
	}
}

func BenchmarkCheck(b *testing.B) {
	for _, k := range election.Kinds() {
		b.Run(string(k), func(b *testing.B) {
			p, c, today := scenario{Kind: k}.build(b)
			table, err := election.Timetable(c, election.Options{})
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				Check(p, c, table, today)
			}
		})
	}
}
