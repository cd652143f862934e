package nomination

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/election"
)

// shown is what each place shows, by place.
func shown(c election.Choice, choice AddressChoice, own bool) map[string]string {
	places := map[string]string{}
	for _, p := range AddressShows(c, choice, own) {
		places[p.Place] += p.Shows
	}
	return places
}

func TestWhatTheChoiceOfAddressPublishes(t *testing.T) {
	for _, k := range []struct {
		name   string
		kind   election.Kind
		choice AddressChoice
		own    bool
		want   map[string]string
	}{
		{"England, private, another agent", election.EnglandPrincipal, AddressWithheld, false,
			map[string]string{"statement": "area", "ballot": "area", "form": "few", "agents": "none", "register": "ask", "imprint": "ask"}},
		{"England, private, own agent: the office, or else the home", election.EnglandPrincipal, AddressWithheld, true,
			map[string]string{"statement": "area", "ballot": "area", "form": "few", "agents": "office", "register": "ask", "imprint": "ask"}},
		{"England, nothing chosen: published", election.EnglandMayor, AddressUnchosen, false,
			map[string]string{"statement": "address", "ballot": "address", "form": "few", "agents": "none", "register": "ask", "imprint": "ask"}},
		{"parish: no agents at all", election.EnglandParish, AddressPublic, true,
			map[string]string{"statement": "address", "ballot": "address", "form": "few", "agents": "none", "register": "ask", "imprint": "ask"}},
		{"Wales, private, own agent: the area on the agents' notice too", election.WalesPrincipal, AddressWithheld, true,
			map[string]string{"statement": "area", "ballot": "area", "form": "few", "agents": "area", "register": "ask", "imprint": "ask"}},
		{"Wales, public, own agent: no such protection", election.WalesPrincipal, AddressPublic, true,
			map[string]string{"statement": "address", "ballot": "address", "form": "few", "agents": "address", "register": "ask", "imprint": "ask"}},
		{"a Welsh community", election.WalesCommunity, AddressUnchosen, false,
			map[string]string{"statement": "address", "ballot": "address", "form": "few", "agents": "none", "register": "ask", "imprint": "ask"}},
		{"Scotland, nothing chosen: private", election.ScotlandCouncil, AddressUnchosen, false,
			map[string]string{"statement": "area", "ballot": "area", "form": "few", "agents": "none", "register": "ask", "imprint": "ask"}},
		{"Scotland, signed to be public", election.ScotlandCouncil, AddressPublic, true,
			map[string]string{"statement": "address", "ballot": "address", "form": "few", "agents": "office", "register": "ask", "imprint": "ask"}},
		{"Northern Ireland, private", election.NorthernIrelandCouncil, AddressWithheld, true,
			map[string]string{"statement": "area", "ballot": "area", "form": "few", "agents": "ask", "register": "ask", "imprint": "ask"}},
	} {
		if d := cmp.Diff(k.want, shown(millbrook(k.kind), k.choice, k.own)); d != "" {
			t.Errorf("%s: %s", k.name, d)
		}
	}
}

// Every kind, choice and agent has one answer for each place: none is left out
// and none is answered twice.
func TestEveryPlaceIsAnsweredOnce(t *testing.T) {
	for _, k := range election.Kinds() {
		for _, choice := range []AddressChoice{AddressUnchosen, AddressPublic, AddressWithheld} {
			for _, own := range []bool{false, true} {
				for _, poll := range []string{"2027-05-06", ""} {
					c := millbrook(k)
					if poll == "" {
						c.Poll = 0
					}
					var places []string
					for _, p := range AddressShows(c, choice, own) {
						places = append(places, p.Place)
					}
					if d := cmp.Diff([]string{"statement", "ballot", "form", "agents", "register", "imprint"}, places); d != "" {
						t.Errorf("%s, %q, own agent %v, poll %q: %s", k, choice, own, poll, d)
					}
				}
			}
		}
	}
}

func TestAPrivateAddressIsNeverSaidToBePublished(t *testing.T) {
	for _, k := range election.Kinds() {
		for _, own := range []bool{false, true} {
			for _, p := range AddressShows(millbrook(k), AddressWithheld, own) {
				if p.Shows == ShowsAddress {
					t.Errorf("%s: %s shows the address", k, p.ID)
				}
			}
		}
	}
}

func TestOldPollsHaveOldRules(t *testing.T) {
	c := millbrook(election.ScotlandCouncil)
	c.Poll = day("2020-01-09")
	if all := AddressShows(c, AddressWithheld, false); len(all) != 1 || all[0].Place != PlaceImprint {
		t.Errorf("before the home address form there was none: %v", all)
	}
	if all := AddressShows(election.Choice{Kind: "village"}, AddressPublic, false); all != nil {
		t.Errorf("a kind that is not known has %d places", len(all))
	}
}

func TestAPublicationWithoutItsSourcesIsRefused(t *testing.T) {
	text, err := dataFiles.ReadFile("data/address.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range []struct{ from, to, want string }{
		{`source = "https://www.legislation.gov.uk/uksi/2018/1308"`, ``, "publication 1 (statement-public-england): source is missing"},
		{`place = "ballot"`, `place = "hustings"`, `there is no place "hustings"`},
		{`shows = "area"`, `shows = "street"`, `"street" is not one of the words`},
		{`choices = ["public"]`, `choices = ["hidden"]`, `"hidden" is not public or withheld`},
		{`polls_from = "2019-05-02"`, `polls_from = "soon"`, "polls_from"},
		{`doubt = "Whether your own home`, `notes = "Whether your own home`, "notes is not a key"},
		{`id = "ballot-public-england"`, `id = "statement-public-england"`, "given twice"},
	} {
		_, err := readPublications("address.toml", []byte(strings.Replace(string(text), k.from, k.to, 1)))
		if err == nil || !strings.Contains(err.Error(), k.want) {
			t.Errorf("%s: got %v", k.want, err)
		}
	}
}
