package nomination

import (
	"slices"
	"strings"
	"testing"

	"rosette/guides/election"
)

func taken(t *testing.T, k election.Kind, change func(*Particulars)) (papers []string, all string) {
	t.Helper()
	p, c, today := scenario{Kind: k}.build(t)
	change(&p)
	for _, x := range ToTake(p, c, Status(p, c, checkOn(t, p, c, today))) {
		if x.Paper != "" {
			papers = append(papers, x.Paper)
		}
		all += x.Text + ": " + x.Form + "\n"
	}
	return papers, all
}

func TestTheSheetListsTheOriginalsOfEachNation(t *testing.T) {
	nothing := func(*Particulars) {}
	for _, k := range []struct {
		kind  election.Kind
		wants []string
		never []string
	}{
		{election.EnglandPrincipal, []string{"nomination-paper", "home-address-form", "consent", "certificate-of-authorisation", "emblem-request"}, []string{"deposit", "party-membership-statement"}},
		{election.EnglandParish, []string{"nomination-paper", "home-address-form", "consent"}, []string{"agent-notification", "deposit"}},
		{election.EnglandMayor, []string{"nomination-paper", "home-address-form", "consent", "deposit"}, nil},
		{election.EnglandCombinedMayor, []string{"nomination-paper", "home-address-form", "consent", "deposit"}, nil},
		{election.WalesPrincipal, []string{"nomination-paper", "home-address-form"}, []string{"consent", "deposit"}},
		{election.WalesCommunity, []string{"nomination-paper", "home-address-form"}, []string{"consent", "agent-notification"}},
		{election.ScotlandCouncil, []string{"nomination-paper", "home-address-form"}, []string{"consent"}},
		{election.NorthernIrelandCouncil, []string{"nomination-paper", "home-address-form", "consent"}, []string{"deposit"}},
	} {
		papers, all := taken(t, k.kind, nothing)
		for _, w := range k.wants {
			if !slices.Contains(papers, w) {
				t.Errorf("%s: leaves %s at home", k.kind, w)
			}
		}
		for _, n := range k.never {
			if slices.Contains(papers, n) {
				t.Errorf("%s: takes %s", k.kind, n)
			}
		}
		if !strings.Contains(all, "signed in ink") || strings.ContainsAny(all, "{}") {
			t.Errorf("%s: %s", k.kind, all)
		}
	}
}

func TestAnIndependentTakesNoCertificate(t *testing.T) {
	papers, _ := taken(t, election.EnglandPrincipal, func(p *Particulars) {
		p.Party, p.Certificate, p.Description, p.Emblem = "", Certificate{}, "Independent", Emblem{}
	})
	if slices.Contains(papers, "certificate-of-authorisation") || slices.Contains(papers, "emblem-request") {
		t.Errorf("takes %v", papers)
	}
}

func TestASheetForSendingByWireAsksForNoInk(t *testing.T) {
	_, all := taken(t, election.WalesPrincipal, func(p *Particulars) { p.Delivery.Method = ByEmail })
	if strings.Contains(all, "Nomination paper: The original") || !strings.Contains(all, "electronic delivery statement") {
		t.Errorf("by e-mail: %s", all)
	}
}

func TestOnlyWhatTheLawAllows(t *testing.T) {
	for _, k := range []struct {
		kind    election.Kind
		field   string
		allowed []Option
	}{
		{election.EnglandPrincipal, "delivery.method", []Option{ByHandItself, ByCourier}},
		{election.WalesCommunity, "delivery.method", []Option{ByHandItself, ByCourier, ByEmail, Online}},
		{election.ScotlandCouncil, "delivery.method", []Option{ByHandItself, ByCourier}},
		{election.NorthernIrelandCouncil, "delivery.method", []Option{ByHandItself}},
		{election.NorthernIrelandCouncil, "delivery.carrier", []Option{CarriedByCandidate, CarriedByProposer, CarriedBySeconder, CarriedByAgent}},
		{election.EnglandMayor, "delivery.carrier", []Option{CarriedByCandidate, CarriedByProposer, CarriedBySeconder, CarriedByAgent, CarriedByOther}},
	} {
		if a, ok := AllowedIn(k.kind, k.field); !ok || !slices.Equal(a.Answers, k.allowed) || a.Text == "" {
			t.Errorf("%s, %s: %v", k.kind, k.field, a.Answers)
		}
	}
	for _, k := range election.Kinds() {
		for _, field := range []string{"delivery.method", "delivery.carrier"} {
			a, _ := AllowedIn(k, field)
			f, ok := FieldOf(k, field)
			for _, answer := range a.Answers {
				if _, offered := f.Answer(string(answer)); !ok || !offered {
					t.Errorf("%s: %s does not offer %s", k, field, answer)
				}
			}
		}
	}
}

func TestWhatComesNextIsInOrderOfItsDays(t *testing.T) {
	for _, k := range election.Kinds() {
		p, c, _ := scenario{Kind: k}.build(t)
		list := WhatNext(p, c, table(t, c))
		if len(list) < 4 {
			t.Errorf("%s: only %d things come next", k, len(list))
		}
		for i := 1; i < len(list); i++ {
			before, after := list[i-1].Day, list[i].Day
			if before.IsZero() && !after.IsZero() || !after.IsZero() && after < before {
				t.Errorf("%s: %v comes before %v", k, before, after)
			}
		}
	}
}

func TestWhatComesNextFollowsTheDecision(t *testing.T) {
	p, c, _ := scenario{Kind: election.EnglandPrincipal}.build(t)
	says := func(answer Option, words string) bool {
		p.HandIn.Decision.Answer = answer
		return slices.ContainsFunc(WhatNext(p, c, table(t, c)), func(a After) bool { return strings.Contains(a.Text, words) })
	}
	if !says("", "a new set") || says(DecidedValid, "a new set") || !says(DecidedRejected, "a new set") {
		t.Error("a new set is spoken of at the wrong time")
	}
	if says(DecidedRejected, "is final") || !says(DecidedValid, "is final") {
		t.Error("finality is spoken of at the wrong time")
	}
}

func TestAFileAboutHandingInThatIsNotCompleteIsRefused(t *testing.T) {
	basis := "citation = \"r.1\"\nsource = \"https://www.legislation.gov.uk\"\nchecked = \"2026-11-22\"\nconfidence = \"high\"\n"
	for name, text := range map[string]string{
		"kinds":   "[[after]]\nkinds = []\ntext = \"x\"\n" + basis,
		"text":    "[[take]]\nkinds = [\"scotland-council\"]\n" + basis,
		"answers": "[[allowed]]\nfield = \"delivery.method\"\nkinds = [\"scotland-council\"]\nanswers = [\"pigeon\"]\ntext = \"x\"\n" + basis,
		"checked": "[[after]]\nkinds = [\"scotland-council\"]\ntext = \"x\"\ncitation = \"r.1\"\nsource = \"s\"\nconfidence = \"high\"\n",
	} {
		if _, err := readDelivery("d.toml", []byte(text)); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
