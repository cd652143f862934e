package checklist

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/ui/screentest"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// at is the screen on the halved way, with a task chosen.
func at(t testing.TB, target string) (*Screen, *screentest.Bench) {
	t.Helper()
	c, w := opened(t, halfway(), screentest.Winter, theme.Options{}, screentest.Page)
	c.Show(target)
	return c, w
}

func mark(c *Screen, id string) campaign.Mark { return c.s.Candidacy().Plan.Marks[id] }

func click(w fyne.Window, o fyne.CanvasObject) {
	p := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	test.TapCanvas(w.Canvas(), p.Add(fyne.NewPos(o.Size().Width/2, o.Size().Height/2)))
}

func TestSpaceTicksInPlaceAndUndoTakesItBack(t *testing.T) {
	c, w := at(t, "2.01")
	before := c.table.body.index("2.01")
	w.Press(fyne.KeySpace)
	if mark(c, "2.01").Done != day("2026-11-22") {
		t.Error("Space did not tick the task")
	}
	if note, want := c.s.UndoNote(), "Tick: Ask electoral services for the date packs and briefing are out"; note != want {
		t.Errorf("the change is called %q, want %q", note, want)
	}
	if at := c.table.body.index("2.01"); at != before {
		t.Errorf("the row went from line %d to %d under the hand", before, at)
	}
	if err := c.s.Undo(); err != nil || !mark(c, "2.01").Done.IsZero() {
		t.Errorf("Undo kept the tick: %v", err)
	}
	w.Press(fyne.KeySpace, fyne.KeySpace)
	if !mark(c, "2.01").Done.IsZero() {
		t.Error("Space twice left the tick")
	}
	w.Press(fyne.KeySpace)
	c.Show("2.01")
	if at := c.table.body.index("2.01"); at >= before {
		t.Errorf("on arriving again the task is on line %d, not among those done", at)
	}
}

func TestATapOnTheBoxTicksAndElsewhereChooses(t *testing.T) {
	c, w := at(t, "2.01")
	other := c.table.body.built["2.02"]
	click(w, other.title)
	if c.chosen != "2.02" || !mark(c, "2.02").Done.IsZero() {
		t.Errorf("%s is chosen, done %v", c.chosen, mark(c, "2.02").Done)
	}
	click(w, other.box)
	if mark(c, "2.02").Done.IsZero() {
		t.Error("a tap on the box did not tick")
	}
	if w.Canvas().Focused() != c.table {
		t.Error("the list lost the focus")
	}
}

func TestArrowsWalkTheWholeList(t *testing.T) {
	c, w := at(t, "")
	c.setScope(scopeAll)
	w.Press(fyne.KeyHome)
	seen := map[string]bool{c.chosen: true}
	for range c.shown {
		w.Press(fyne.KeyDown)
		seen[c.chosen] = true
		if one := c.table.body.built[c.chosen]; one == nil || !one.focused {
			t.Fatalf("%s is chosen and not to be seen", c.chosen)
		}
	}
	if len(seen) != len(c.shown) {
		t.Errorf("%d of %d tasks were reached", len(seen), len(c.shown))
	}
	w.Press(fyne.KeyPageUp, fyne.KeyEnd, fyne.KeyUp)
	if c.table.body.index(c.chosen) < 150 {
		t.Errorf("End and Up lead to line %d", c.table.body.index(c.chosen))
	}
}

func TestOnlyTheRowsInSightAreBuilt(t *testing.T) {
	c, _ := at(t, "")
	c.setScope(scopeAll)
	if n := len(c.table.body.shown); n == 0 || n > 40 {
		t.Errorf("%d rows are shown of %d", n, len(c.shown))
	}
}

func TestWhatTheAppWorksOutCannotBeOverruled(t *testing.T) {
	for _, k := range []struct{ name, id, says string }{
		{"opens later", "2.25", "Opens Wednesday 31 March 2027."},
		{"after another", "2.06", "First: Stand in ward selection."},
	} {
		c, w := at(t, k.id)
		w.Press(fyne.KeySpace)
		click(w, c.table.body.built[k.id].box)
		if mark(c, k.id) != (campaign.Mark{}) {
			t.Errorf("%s: ticked all the same", k.name)
		}
		if c.detail.main.Visible() || c.detail.wait.Visible() {
			t.Errorf("%s: it can be started", k.name)
		}
		if !screentest.Says(c.detail, k.says) {
			t.Errorf("%s: the reason %q is not shown", k.name, k.says)
		}
	}
}

func TestEnterOpensTheDetailsAndEscGoesBack(t *testing.T) {
	c, w := at(t, "2.01")
	w.Press(fyne.KeyReturn)
	if w.Canvas().Focused() != c.detail.main {
		t.Fatalf("Enter leads to %T", w.Canvas().Focused())
	}
	w.Press(fyne.KeyReturn)
	if mark(c, "2.01").Started.IsZero() || c.detail.main.Label() != "Tick as done" {
		t.Errorf("after Start the button says %q", c.detail.main.Label())
	}
	w.Press(fyne.KeyReturn)
	if mark(c, "2.01").Done.IsZero() || w.Canvas().Focused() == nil {
		t.Errorf("done %v, focus on %T", mark(c, "2.01").Done, w.Canvas().Focused())
	}
	w.Press(fyne.KeyEscape)
	if w.Canvas().Focused() != c.table {
		t.Errorf("Esc leads to %T", w.Canvas().Focused())
	}
}

func TestShowChoosesATaskPastTheFilters(t *testing.T) {
	c, _ := at(t, "")
	c.setFilter(filter{Scope: string(campaign.PhaseAfter), Find: "return", Must: true})
	c.Show("2.10")
	if c.chosen != "2.10" || c.filter.Scope != string(campaign.PhaseReady) || c.table.body.index("2.10") < 0 {
		t.Errorf("%s is chosen in %s, line %d", c.chosen, c.filter.Scope, c.table.body.index("2.10"))
	}
	c.Show("2.22")
	if c.filter.Scope != scopeNotNeeded || c.table.body.index("2.22") < 0 {
		t.Errorf("a task not needed is looked for in %s", c.filter.Scope)
	}
	c.Show("no such task")
	if c.chosen != "2.22" {
		t.Errorf("an unknown task chose %q", c.chosen)
	}
}

func TestFiltersAreRememberedAndCountedInWords(t *testing.T) {
	c, w := at(t, "2.01")
	w.Canvas().Focused().TypedRune('/')
	test.Type(w.Canvas().Focused(), "voter")
	w.Press(fyne.KeyReturn)
	if got := c.tools.count.Text(); got != "1 of 21 shown" || w.Canvas().Focused() != c.table {
		t.Errorf("%q, focus on %T", got, w.Canvas().Focused())
	}
	again := New(c.s)
	again.Show("")
	if again.filter != c.filter || again.tools.find.Text() != "voter" || again.tools.count.Text() != "1 of 21 shown" {
		t.Errorf("remembered %+v, want %+v", again.filter, c.filter)
	}
	c.setFilter(filter{Scope: c.filter.Scope, Find: "no such words"})
	if !screentest.Says(c.table, "Nothing matches.") {
		t.Fatal("an empty list does not say so")
	}
	for _, f := range widgets.Focusables(c.table) {
		if b, ok := f.(*widgets.Button); ok {
			click(w, b)
		}
	}
	if c.filter.Find != "" || len(c.shown) != 21 {
		t.Errorf("after clearing %+v shows %d", c.filter, len(c.shown))
	}
}

func TestLeadsOnlyToScreensThatThereAre(t *testing.T) {
	for _, kind := range []election.Kind{election.EnglandPrincipal, election.ScotlandCouncil} {
		c, _ := opened(t, guides.Sample(kind), screentest.Winter, theme.Options{}, screentest.Page)
		var gone []session.Place
		c.s.Go = func(p session.Place, _ string) { gone = append(gone, p) }
		for _, i := range c.items {
			place, label := c.detail.leadsTo(i)
			if (place == "") != (label == "") {
				t.Errorf("%s: %s leads to %q by %q", kind, i.ID, place, label)
			}
		}
	}
}

func TestShowTheCountingLeadsToTheEvent(t *testing.T) {
	c, w := at(t, "3.07")
	var to string
	c.s.Go = func(p session.Place, target string) { to = string(p) + " " + target }
	click(w, c.detail.counting)
	if to != "timeline election_agent_deadline" {
		t.Errorf("leads to %q", to)
	}
	if !screentest.Says(c.detail, "set by law") {
		t.Error("who set the day is not said")
	}
}

func TestAProblemIsShownAndLeadsToItsField(t *testing.T) {
	k := halfway()
	k.Person.Description = "Meadow party"
	c, w := opened(t, k, screentest.Winter, theme.Options{}, screentest.Page)
	c.Show("2.06")
	var to string
	c.s.Go = func(p session.Place, target string) { to = string(p) + " " + target }
	if got := c.table.lines[c.table.body.index("2.06")].look; got.status != widgets.Problem || got.second == "" || !got.locked {
		t.Fatalf("the row shows %+v", got)
	}
	w.Press(fyne.KeyReturn, fyne.KeyReturn)
	if to != "paper description" {
		t.Errorf("leads to %q", to)
	}
}

func TestWithoutATimetableItSaysWhy(t *testing.T) {
	k := halfway()
	k.Choice.Poll = day("2027-05-09") // a Sunday
	c, _ := opened(t, k, screentest.Winter, theme.Options{}, screentest.Page)
	if len(c.shown) != 0 || !screentest.Says(c.table, "Open the timeline") {
		t.Errorf("%d tasks are shown, and no reason", len(c.shown))
	}
	if err := c.s.Change("Poll", func(k *guides.Candidacy) error { k.Choice.Poll = day("2027-05-06"); return nil }); err != nil {
		t.Fatal(err)
	}
	if len(c.shown) == 0 || c.table.head.Hidden {
		t.Error("with a timetable the tasks do not come back")
	}
}

func TestTabGoesThePhasesTheFiltersTheListTheDetails(t *testing.T) {
	c, w := at(t, "2.01")
	all := widgets.Focusables(c.page)
	want := []fyne.Focusable{nil, c.phases, nil, c.tools.owner, c.tools.must, c.tools.order, c.table, c.detail.owner, c.detail.due, nil, c.detail.main}
	for n, f := range want {
		if n >= len(all) || f != nil && all[n] != f {
			t.Fatalf("stop %d is %T", n, all[n])
		}
	}
	w.Canvas().Focus(c.phases)
	for n := 2; n < len(want); n++ {
		w.Canvas().FocusNext()
		if want[n] != nil && w.Canvas().Focused() != want[n] {
			t.Errorf("Tab %d leads to %T", n-1, w.Canvas().Focused())
		}
	}
	for _, p := range c.Panes() {
		if p == nil {
			t.Error("a pane cannot take the focus")
		}
	}
}

func TestPhasesAreChosenByArrows(t *testing.T) {
	c, w := at(t, "2.01")
	w.Canvas().Focus(c.phases)
	w.Press(fyne.KeyDown)
	if c.filter.Scope != string(campaign.PhaseNomination) || !strings.HasPrefix(c.subtitle(campaign.CountPhases(c.items)), "Nomination. 0 of") {
		t.Errorf("Down chooses %s", c.filter.Scope)
	}
	w.Press(fyne.KeyEnd)
	if c.filter.Scope != scopeNotNeeded || len(c.shown) != 1 {
		t.Errorf("End chooses %s with %d tasks", c.filter.Scope, len(c.shown))
	}
}

func TestNothingIsLeftUnsaid(t *testing.T) {
	for _, kind := range []election.Kind{election.EnglandPrincipal, election.WalesCommunity, election.NorthernIrelandCouncil} {
		c, _ := opened(t, guides.Sample(kind), screentest.Winter, theme.Options{}, screentest.Page)
		for _, one := range c.phases.all {
			c.setScope(one.id)
			for _, i := range c.shown {
				c.choose(i.ID)
				if unsaid := screentest.Unsaid(c.page); unsaid != "" {
					t.Fatalf("%s %s %s: %s", kind, one.id, i.ID, unsaid)
				}
			}
		}
	}
}
