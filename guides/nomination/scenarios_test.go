package nomination

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// A scenario is a row of a file in testdata, which says what its keys mean.
type scenario struct {
	Name    string            `toml:"name"`
	Kind    election.Kind     `toml:"kind"`
	Source  string            `toml:"source"`
	Today   calendar.Date     `toml:"today"`
	Poll    calendar.Date     `toml:"poll"`
	Undated bool              `toml:"undated"`   // no poll yet
	NoPlace bool              `toml:"placeless"` // the notice's place is not typed
	Seats   int               `toml:"seats"`
	Signers int               `toml:"signers"` // cut to so many
	Set     map[string]string `toml:"set"`
	Then    map[string]string `toml:"then"`
	Hours   []string          `toml:"hours"`  // of the notice: opens, closes
	Visits  []Visit           `toml:"visits"` // the receipt log
	Expect  []string          `toml:"expect"` // "NP-001 stops"
}

func scenarios(t testing.TB, file string) []scenario {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	var all struct {
		Case []scenario `toml:"case"`
	}
	if err := decode(file, text, &all); err != nil {
		t.Fatal(err)
	}
	return all.Case
}

var (
	thursday = day("2027-03-18") // on which the scenarios are looked at
	final    = day("2027-03-16") // on which their papers were ready to sign
)

// inOrder is a person whose papers are complete, signed and in order for a
// kind, with a plan to hand them in.
func inOrder(k election.Kind) Particulars {
	p := asha()
	kind := KindOf(k)
	p.AddressShown, p.Declared = AddressPublic, "a"
	p.Witness.Signed, p.ConsentSigned = day("2027-03-17"), day("2027-03-17")
	p.Emblem = Emblem{Asked: day("2027-04-01"), Words: "Three green leaves"}
	p.Delivery = Delivery{Method: ByHandItself, Place: "Town Hall", Day: day("2027-04-01"), Hour: "11am",
		Carrier: CarriedByCandidate, AddressForm: true, Consent: true}
	switch {
	case k.Parish():
		p.Agent = Agent{}
	case k == election.ScotlandCouncil:
		p.AddressShown = AddressWithheld
	}
	if k.Nation() == election.Wales {
		p.Membership.Answer = MemberOfOwn
	}
	if kind.Deposit > 0 {
		p.Deposit = Deposit{Lodged: day("2027-03-17"), Amount: itoa(kind.Deposit), Method: InCash}
	}
	p.Subscribers = p.Subscribers[:min(2, kind.Subscribers)]
	for i := len(p.Subscribers); i < kind.Subscribers; i++ {
		p.Subscribers = append(p.Subscribers, Subscriber{Name: fmt.Sprintf("Signer Number%c%c", 'A'+i/26, 'a'+i%26),
			Letters: "MB3", Number: itoa(200 + i), Checked: true})
	}
	councils := []string{"Ashwell Vale", "Moorside", "Highfold"}
	for i := range p.Subscribers {
		p.Subscribers[i].Signed = day("2027-03-17")
		if kind.EachCouncil > 0 {
			// Moorside has twenty, and only just enough stay when ten are taken away.
			p.Subscribers[i].Area = councils[min(i/20, 2)]
			p.Constituents = strings.Join(councils, "\n")
		}
	}
	return p
}

// build makes the papers, the election and the day of a scenario.
func (s scenario) build(t testing.TB) (p Particulars, c election.Choice, today calendar.Date) {
	t.Helper()
	c, today = millbrook(s.Kind), thursday
	c.Notice.Place, c.Seats = "Town Hall, Ashwell", 2
	if KindOf(s.Kind).WholeBody {
		c.Area = ""
	}
	if s.Seats > 0 {
		c.Seats = s.Seats
	}
	if !s.Poll.IsZero() || s.Undated {
		c.Poll = s.Poll
	}
	if s.NoPlace {
		c.Notice.Place = ""
	}
	if !s.Today.IsZero() {
		today = s.Today
	}
	if len(s.Hours) == 2 {
		c.Notice.Opens, c.Notice.Closes = s.Hours[0], s.Hours[1]
	}
	p = setAll(t, inOrder(s.Kind), s.Set)
	if s.Signers > 0 {
		p.Subscribers = p.Subscribers[:s.Signers]
	}
	p.HandIn.Visits = s.Visits
	return setAll(t, Ready(p, c, final), s.Then), c, today
}

func setAll(t testing.TB, p Particulars, fields map[string]string) Particulars {
	t.Helper()
	for id, value := range fields {
		var err error
		if p, err = Set(p, id, value); err != nil {
			t.Fatalf("%s: %v", id, err)
		}
	}
	return p
}

// judge compares what the rules say with what they must say: the rules that
// stop must be exactly those, and every other one that is listed must speak.
func (s scenario) judge(t *testing.T) []Finding {
	t.Helper()
	p, c, today := s.build(t)
	found := checkOn(t, p, c, today)
	var stops, want []string
	for _, f := range Stopping(found, "") {
		stops = append(stops, f.Rule)
	}
	for _, e := range s.Expect {
		rule, severity, _ := strings.Cut(e, " ")
		if severity == string(Stops) {
			want = append(want, rule)
		}
		if !slices.ContainsFunc(found, func(f Finding) bool { return f.Rule == rule && string(f.Severity) == severity }) {
			t.Errorf("%s is silent; the rules say:\n%s", e, saidAll(found))
		}
	}
	slices.Sort(want)
	slices.Sort(stops)
	if d := cmp.Diff(want, slices.Compact(stops)); d != "" {
		t.Errorf("what stops it:\n%s%s", d, saidAll(found))
	}
	return found
}

func TestScenarios(t *testing.T) {
	all := scenarios(t, "scenarios.toml")
	if len(all) < 100 {
		t.Errorf("%d scenarios, want a hundred at least", len(all))
	}
	for _, s := range all {
		t.Run(string(s.Kind)+" "+s.Name, func(t *testing.T) { s.judge(t) })
	}
}

func TestFortySeededFaultsAreCaughtAndFortyCleanCandidaciesAreNotStopped(t *testing.T) {
	faulty, clean := scenarios(t, "seeded.toml"), scenarios(t, "clean.toml")
	if len(faulty) != 40 || len(clean) != 40 {
		t.Fatalf("%d faulty and %d clean, want forty of each", len(faulty), len(clean))
	}
	for _, s := range faulty {
		t.Run("faulty "+string(s.Kind)+" "+s.Name, func(t *testing.T) { s.judge(t) })
	}
	for _, s := range clean {
		t.Run("clean "+string(s.Kind)+" "+s.Name, func(t *testing.T) {
			for _, f := range s.judge(t) {
				if f.Severity == Ask {
					t.Logf("asks: %s %s", f.Rule, f.Says)
				}
			}
		})
	}
}
