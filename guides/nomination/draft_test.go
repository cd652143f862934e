package nomination

import (
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/election"
)

func TestFingerprintIsOfWhatIsPrinted(t *testing.T) {
	c := millbrook(election.EnglandPrincipal)
	print := Fingerprint(asha(), c)
	if !regexp.MustCompile(`^[0-9A-F]{4} [0-9A-F]{4}$`).MatchString(print) {
		t.Errorf("got %q", print)
	}
	for _, k := range []struct {
		field, value string
		same         bool
	}{
		{"surname", "Morgan ", false}, {"description", "Meadow party", false}, {"subscribers.1.number", "0313", false},
		{"home_address", "1 Mill Row", false}, {"by_hand", "yes", false},
		{"phone", "01632 960999", true}, {"email", "a@example.org", true}, {"subscribers.0.phone", "01632 960998", true},
		{"subscribers.0.checked", "no", true}, {"subscribers.0.signed", "2027-03-16", true}, {"certificate.held", "no", true},
		{"agent.name", "Somebody", true},
	} {
		p, err := Set(asha(), k.field, k.value)
		if err != nil {
			t.Fatal(err)
		}
		if got := Fingerprint(p, c) == print; got != k.same {
			t.Errorf("%s: the same is %v", k.field, got)
		}
	}
	c.Area = "Hill Road"
	if Fingerprint(asha(), c) == print {
		t.Error("another ward has the same fingerprint")
	}
}

func TestAChangeAfterReadyNamesWhoMustSignAgain(t *testing.T) {
	c := millbrook(election.EnglandPrincipal)
	ready := Ready(asha(), c, tuesday)
	if n, print, superseded, who := Draft(ready, c); n != 1 || print != ready.Signing.Fingerprint || superseded || who != nil {
		t.Errorf("unchanged: %d %q %v %v", n, print, superseded, who)
	}
	for _, k := range []struct {
		field, value string
		who          []string
	}{
		{"description", "", []string{"Sam Reed", "Leila Haddad"}},
		{"surname", "Morgans", []string{"Sam Reed", "Leila Haddad", "Asha Louise Morgans", "Dev Patel"}},
		{"home_address", "1 Mill Row", []string{"Asha Louise Morgan"}},
		{"birth_date", "1988-03-28", []string{"Asha Louise Morgan", "Dev Patel"}},
		{"subscribers.1.number", "0313", []string{"Sam Reed", "Leila Haddad"}},
	} {
		p, err := Set(ready, k.field, k.value)
		if err != nil {
			t.Fatal(err)
		}
		n, _, superseded, who := Draft(p, c)
		if n != 2 || !superseded {
			t.Errorf("%s: draft %d, superseded %v", k.field, n, superseded)
		}
		if d := cmp.Diff(k.who, who); d != "" {
			t.Errorf("%s: who must sign again:\n%s", k.field, d)
		}
		again := Ready(p, c, tuesday+1)
		if again.Signing.Draft != 2 || again.Signing.Ready != tuesday+1 {
			t.Errorf("%s: ready again is %+v", k.field, again.Signing)
		}
	}
	if again := Ready(ready, c, tuesday+5); again.Signing.Ready != tuesday {
		t.Error("declaring the same papers again changes the day")
	}
}

func TestADraftWithoutPartsMayHaveChangedAnywhere(t *testing.T) {
	c := millbrook(election.EnglandPrincipal)
	p := asha()
	p.Signing = Signing{Ready: tuesday, Fingerprint: "0000 0000", Draft: 6}
	n, _, superseded, who := Draft(p, c)
	if d := cmp.Diff([]string{"Sam Reed", "Leila Haddad", "Asha Louise Morgan", "Dev Patel"}, who); n != 7 || !superseded || d != "" {
		t.Errorf("draft %d, superseded %v:\n%s", n, superseded, d)
	}
}
