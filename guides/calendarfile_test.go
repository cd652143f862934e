package guides

import (
	"bytes"
	"strings"
	"testing"

	ics "github.com/arran4/golang-ical"
	"github.com/google/go-cmp/cmp"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

// exported writes a calendar file and reads it back as a calendar program
// would: entries by UID.
func exported(t *testing.T, c Candidacy, scope Scope, kept Exported) (map[string]*ics.VEvent, Exported) {
	t.Helper()
	v, err := Outlook(c, movedDay)
	if err != nil {
		t.Fatal(err)
	}
	file, next := CalendarFile(c, v, scope, kept, words.English())
	for _, line := range bytes.SplitAfter(file, []byte("\n")) {
		if len(line) > 0 && !bytes.HasSuffix(line, []byte("\r\n")) || len(line) > 77 {
			t.Fatalf("line %q is not folded or does not end in CRLF", line)
		}
	}
	cal, err := ics.ParseCalendar(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	byID := map[string]*ics.VEvent{}
	for _, e := range cal.Events() {
		if byID[e.Id()] != nil {
			t.Errorf("%s is there twice", e.Id())
		}
		byID[e.Id()] = e
	}
	return byID, next
}

func property(e *ics.VEvent, p ics.ComponentProperty) string {
	if v := e.GetProperty(p); v != nil {
		return v.Value
	}
	return ""
}

const closeUID = "example-nominations_close@rosette"

func TestAFileHoldsEveryLane(t *testing.T) {
	all, kept := exported(t, selected(), Scope{}, nil)
	if len(all) != len(kept) || len(all) < 50 {
		t.Errorf("%d entries, %d kept", len(all), len(kept))
	}
	if e := all[closeUID]; e == nil || property(e, ics.ComponentPropertySequence) != "0" || property(e, ics.ComponentPropertyDtStart) != "20270408T160000" {
		t.Errorf("the close of nominations is %v", e)
	}
	for lane, id := range map[Lane]string{LawLane: closeUID, MineLane: "example-target-hand-in@rosette", PartyLane: "example-stage-" + firstStage(t) + "@rosette"} {
		some, _ := exported(t, selected(), Scope{Lane: lane}, nil)
		if all[id] == nil || some[id] == nil || len(some) >= len(all) {
			t.Errorf("%s: %d of %d entries, %s among them: %v", lane, len(some), len(all), id, some[id] != nil)
		}
	}
	if one, _ := exported(t, selected(), Scope{ID: "nominations_close"}, nil); len(one) != 1 || one[closeUID] == nil {
		t.Errorf("one date gives %d entries", len(one))
	}
}

func TestTheSameAgainChangesNothing(t *testing.T) {
	_, kept := exported(t, selected(), Scope{}, nil)
	_, again := exported(t, selected(), Scope{}, kept)
	if d := cmp.Diff(kept, again); d != "" {
		t.Error(d)
	}
}

func TestAMoveRaisesTheSequenceAndKeepsTheNumber(t *testing.T) {
	before, kept := exported(t, selected(), Scope{}, nil)
	c := selected()
	c.Choice.Poll = calendar.MustParse("2027-05-13")
	after, _ := exported(t, c, Scope{}, kept)
	if len(after) != len(before) {
		t.Errorf("%d entries, then %d", len(before), len(after))
	}
	e := after[closeUID]
	if property(e, ics.ComponentPropertySequence) != "1" || property(e, ics.ComponentPropertyDtStart) != "20270415T160000" {
		t.Errorf("the close of nominations is %v", e)
	}
}

func TestADateThatIsGoneIsCancelledAndMayComeBack(t *testing.T) {
	_, kept := exported(t, selected(), Scope{}, nil)
	c := selected()
	c.Plan = c.Plan.NotNeed("target-hand-in", "another way")
	const uid = "example-target-hand-in@rosette"
	gone, kept := exported(t, c, Scope{}, kept)
	if e := gone[uid]; e == nil || property(e, ics.ComponentPropertyStatus) != "CANCELLED" || property(e, ics.ComponentPropertySequence) != "1" {
		t.Fatalf("it is %v", e)
	}
	still, kept := exported(t, c, Scope{}, kept)
	if e := still[uid]; e == nil || property(e, ics.ComponentPropertySequence) != "1" {
		t.Errorf("it is cancelled again as %v", e)
	}
	back, _ := exported(t, selected(), Scope{}, kept)
	if e := back[uid]; property(e, ics.ComponentPropertyStatus) == "CANCELLED" || property(e, ics.ComponentPropertySequence) != "2" {
		t.Errorf("it came back as %v", e)
	}
}

func TestAFileOfOneLaneCancelsNothingOfAnother(t *testing.T) {
	_, kept := exported(t, selected(), Scope{}, nil)
	c := selected()
	c.Plan = c.Plan.NotNeed("target-hand-in", "another way")
	law, kept := exported(t, c, Scope{Lane: LawLane}, kept)
	for uid, e := range law {
		if property(e, ics.ComponentPropertyStatus) == "CANCELLED" {
			t.Errorf("%s is cancelled", uid)
		}
	}
	if kept["example-target-hand-in@rosette"].Cancelled {
		t.Error("a target is kept as cancelled")
	}
}

func TestEntriesSayWhoSetsThem(t *testing.T) {
	all, _ := exported(t, selected(), Scope{}, nil)
	for id, want := range map[string]string{
		closeUID:                         "The law:",
		"example-target-hand-in@rosette": "No law sets this day",
		"example-stage-" + firstStage(t) + "@rosette": "Party rules are not law",
	} {
		if got := property(all[id], ics.ComponentPropertyDescription); !strings.Contains(got, want) || strings.Contains(got, "[[") {
			t.Errorf("%s says %q", id, got)
		}
	}
}

func TestAnHourOfTheNoticeIsInTheFile(t *testing.T) {
	_, kept := exported(t, selected(), Scope{}, nil)
	c := selected()
	c.Choice.Hours = map[string]string{"nominations_close": "12:00"}
	all, _ := exported(t, c, Scope{}, kept)
	e := all[closeUID]
	if e == nil || property(e, ics.ComponentPropertyDtStart) != "20270408T120000" || property(e, ics.ComponentPropertySequence) != "1" {
		t.Fatalf("the close of nominations is %v", e)
	}
	if says := property(e, ics.ComponentPropertyDescription); !strings.Contains(says, "The rule says 4pm") || !strings.Contains(says, "your notice says noon") {
		t.Errorf("it says %q", says)
	}
}
