package form

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/pack/sheet"
)

// undrawn are papers that are part of another.
var undrawn = map[string]string{"party-membership-statement": "nomination-paper"}

func TestEveryPaperHasAForm(t *testing.T) {
	for _, k := range election.Kinds() {
		for _, p := range nomination.Papers(k) {
			id := p.ID
			if whole := undrawn[id]; whole != "" {
				id = whole
			}
			if _, ok := Of(id, election.Choice{Kind: k, Poll: calendar.MustParse("2027-05-06")}); !ok {
				t.Errorf("%s: there is no form of %s", k, p.ID)
			}
		}
		for _, id := range Papers(k) {
			if _, ok := nomination.PaperOf(k, id); !ok {
				t.Errorf("%s: there is a form of %s, which it does not have", k, id)
			}
		}
	}
}

func TestAFormHoldsForItsPollsOnly(t *testing.T) {
	for _, c := range []struct {
		poll string
		want bool
	}{{"2022-05-05", false}, {"2023-05-04", true}, {"2027-05-06", true}} {
		_, ok := Of("nomination-paper", election.Choice{Kind: election.EnglandPrincipal, Poll: calendar.MustParse(c.poll)})
		if ok != c.want {
			t.Errorf("%s: %v, want %v", c.poll, ok, c.want)
		}
	}
}

// atHome are the papers on which a home address may stand, by kind; the address
// of an agent or a witness is not the candidate's.
func atHome(f *Form, p nomination.Particulars) bool {
	return f.Paper == "home-address-form" && !p.ByHand
}

func TestPrivateThingsStandOnlyWhereTheyAreAskedFor(t *testing.T) {
	every(func(f *Form) {
		for _, who := range []string{"everything", "sample", "by hand"} {
			c := cast(f.Kind)[who]
			p := &c.Person
			p.HomeAddress, p.Qualifying = "HOMEADDRESS", nomination.Qualifying{Registered: "HOMEADDRESS 1", Land: "HOMEADDRESS 2", Work: "HOMEADDRESS 3", Lived: "HOMEADDRESS 4", Near: "HOMEADDRESS 5"}
			p.Witness.Address, p.Agent.Address, p.BirthDate = "WITNESSHOME", "AGENTHOME", calendar.MustParse("1971-02-03")
			p.Email, p.Phone, p.Agent.Phone = "MAILBOX", "PHONENUMBER", "PHONEAGENT"
			for i := range p.Subscribers {
				p.Subscribers[i].Phone = "PHONESIGNER"
			}
			pages := laid(t, f, c, sheet.Normal())
			said := text(pages...) + f.Section(subject(t, c)).About
			for _, secret := range []struct {
				text string
				may  bool
			}{
				{"HOMEADDRESS", atHome(f, *p)},
				{"WITNESSHOME", !p.ByHand && (f.Paper == "home-address-form" || f.Kind == election.NorthernIrelandCouncil && f.Paper == "consent")},
				{"AGENTHOME", !p.ByHand && f.Paper == "agent-notification"},
				{"1971", !p.ByHand && f.Paper == "consent"},
				{"February 1971", !p.ByHand && f.Paper == "consent"},
				{"MAILBOX", false},
				{"PHONE", false},
			} {
				if strings.Contains(said, secret.text) && !secret.may {
					t.Errorf("%s, %s, %s: %s is on it", f.Kind, f.Paper, who, secret.text)
				}
			}
			address := strings.Contains(said, "HOMEADDRESS") || strings.Contains(said, "WITNESSHOME") || strings.Contains(said, "AGENTHOME")
			for i, page := range pages {
				if page.Address != address {
					t.Errorf("%s, %s, %s, sheet %d: says that it holds an address: %v", f.Kind, f.Paper, who, i+1, page.Address)
				}
			}
		}
		if f.Paper == "home-address-form" && !strings.Contains(text(laid(t, f, full(f.Kind), sheet.Normal())...), "14 Orchard Lane") {
			t.Errorf("%s: the home address form lacks the home address", f.Kind)
		}
	})
}

func TestByHandLeavesEveryBoxEmpty(t *testing.T) {
	every(func(f *Form) {
		c := cast(f.Kind)["by hand"]
		for _, page := range laid(t, f, c, sheet.Normal()) {
			for _, it := range page.Items {
				if text, ok := it.(sheet.Text); ok && text.Font == sheet.Mono && !ofTheElection(c, text.String) {
					t.Errorf("%s, %s: %q is filled in", f.Kind, f.Paper, text.String)
				}
			}
		}
	})
}

// ofTheElection reports whether a text is the election's, which is filled in
// for everybody.
func ofTheElection(c guides.Candidacy, s string) bool {
	return strings.Contains(c.Choice.Council+" "+c.Choice.Area+" Thursday 6 May 2027 Dydd Iau 6 Mai 2027", strings.TrimSpace(s))
}

func TestEveryFieldOfAPaperIsPrintedOnIt(t *testing.T) {
	every(func(f *Form) {
		on := map[string]bool{}
		walk(f.blocks, func(b block) {
			for _, id := range b.fields() {
				on[id] = true
			}
			if name := strings.Contains(strings.Join(b.texts(), " "), "{name}"); name {
				on["surname"], on["other_names"] = true, true
			}
			if b.Type == "signers" {
				for _, c := range b.Cells {
					on["subscribers.N."+c.Of] = true
				}
			}
		})
		for _, field := range nomination.Fields(f.Kind) {
			for _, paper := range field.Papers {
				if whole := undrawn[paper]; whole != "" {
					paper = whole
				}
				if f.Kind == election.NorthernIrelandCouncil && field.ID == "birth_date" {
					continue // Form 2 has the age declared, and asks for no day
				}
				if paper == f.Paper && !on[field.ID] && !byHandOnly(field.ID) {
					t.Errorf("%s: %s has no place for %s", f.Kind, f.Paper, field.ID)
				}
			}
		}
	})
}

// byHandOnly are fields that say how a paper is dealt with, or days that whoever
// signs writes beside the signature.
func byHandOnly(id string) bool {
	return id == "by_hand" || id == "emblem.asked" || id == "address_shown" || id == "deposit.lodged" ||
		id == "withdrawal.signed" || id == "withdrawal.delivered"
}

func TestTicksAreThoseThatWereDeclared(t *testing.T) {
	for _, c := range []struct{ said, want string }{
		{"a, d", "ad"}, {"(a) and (c)", "ac"}, {"B", "b"}, {"ab", "ab"}, {"", "ad"}, {"nothing", ""},
	} {
		person := guides.Sample(election.EnglandPrincipal)
		person.Person.Declared = c.said
		f, _ := Of("consent", person.Choice)
		got := ""
		for _, b := range f.Section(subject(t, person)).Blocks {
			if o, ok := b.(sheet.Options); ok {
				for _, i := range o.Items {
					if i.On {
						got += strings.Trim(i.Mark, "()")
					}
				}
			}
		}
		if got != c.want {
			t.Errorf("%q ticks %q, want %q", c.said, got, c.want)
		}
	}
}

func TestPartTwoIsLeftOutOnlyForAPublicAddress(t *testing.T) {
	for _, c := range []struct {
		shown  nomination.AddressChoice
		byHand bool
		want   bool
	}{
		{nomination.AddressWithheld, false, true}, {nomination.AddressUnchosen, false, true},
		{nomination.AddressPublic, false, false}, {nomination.AddressPublic, true, true},
	} {
		person := guides.Sample(election.EnglandPrincipal)
		person.Person.AddressShown, person.Person.ByHand = c.shown, c.byHand
		f, _ := Of("home-address-form", person.Choice)
		said := text(laid(t, f, person, sheet.Normal())...)
		if got := strings.Contains(said, "I require my home address not to be made public."); got != c.want {
			t.Errorf("%q, by hand %v: part 2 is printed: %v", c.shown, c.byHand, got)
		}
	}
}

func TestSignersStandUnderTheirCouncil(t *testing.T) {
	c := guides.Sample(election.EnglandCombinedMayor)
	f, _ := Of("nomination-paper", c.Choice)
	seen := map[string]bool{}
	for i, page := range laid(t, f, c, sheet.Normal())[1:] {
		said := text(page)
		for _, s := range c.Person.Subscribers[2:] {
			if strings.Contains(said, "\n"+s.Number+"\n") && strings.Contains(said, s.Name+"\n") {
				seen[s.Name+s.Number] = true
				if !strings.Contains(said, s.Area) {
					t.Errorf("sheet %d: %s is not under %s", i+2, s.Name, s.Area)
				}
			}
		}
	}
	if len(seen) != len(c.Person.Subscribers)-2 {
		t.Errorf("%d signers on the sheets, want %d", len(seen), len(c.Person.Subscribers)-2)
	}
}

func TestCouncilsGetTheirPlacesBeforeAnybodySigned(t *testing.T) {
	for _, k := range []struct {
		councils, known int
		byHand          bool
		want            int
	}{{3, 5, false, 100}, {3, 0, false, 100}, {0, 5, false, 100}, {3, 100, true, 100}, {12, 3, false, 120}} {
		c := guides.Sample(election.EnglandCombinedMayor)
		c.Person.Subscribers, c.Person.ByHand = c.Person.Subscribers[:k.known], k.byHand
		var councils []string
		for i := range k.councils {
			councils = append(councils, fmt.Sprintf("Council %d", i+1))
		}
		c.Person.Constituents = strings.Join(councils, "\n")
		f, _ := Of("nomination-paper", c.Choice)
		places := 0
		for _, b := range f.Section(subject(t, c)).Blocks {
			if g, ok := b.(sheet.Grid); ok && len(g.Head) == 5 && g.Head[0] == "" {
				places += len(g.Rows)
			}
		}
		if places != k.want {
			t.Errorf("%d councils, %d signers known: %d places to sign, want %d", k.councils, k.known, places, k.want)
		}
	}
}

func TestTheSamePersonGivesTheSameForm(t *testing.T) {
	every(func(f *Form) {
		var first, again bytes.Buffer
		c := full(f.Kind)
		m := sheet.Meta{Title: f.Title, Made: today.Time()}
		if err := sheet.WritePDF(&first, laid(t, f, c, sheet.Normal()), m); err != nil {
			t.Fatal(err)
		}
		if err := sheet.WritePDF(&again, laid(t, f, c, sheet.Normal()), m); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first.Bytes(), again.Bytes()) {
			t.Errorf("%s, %s: differs from one time to the next", f.Kind, f.Paper)
		}
	})
}

func TestTheFootSaysWhatAFormIsNot(t *testing.T) {
	every(func(f *Form) {
		about := f.Section(subject(t, guides.Sample(f.Kind))).About
		if !strings.Contains(about, "Not an official form") || !strings.Contains(about, f.Law.Citation) {
			t.Errorf("%s, %s: %s", f.Kind, f.Paper, about)
		}
		marked := strings.Contains(text(laid(t, f, guides.Sample(f.Kind), sheet.Normal())...), "†")
		if marked != strings.Contains(about, "† marks words to check") {
			t.Errorf("%s, %s: words are marked: %v, and the foot says: %s", f.Kind, f.Paper, marked, about)
		}
	})
}
