package timeline

import (
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/ui/screentest"
	"rosette/ui/widgets"
)

// together fails unless chart, list and panel all have an event chosen.
func (o *opened) together(id, title string) {
	o.t.Helper()
	if got := o.chart.dates.Chosen(); got != id {
		o.t.Errorf("the chart has chosen %s, not %s", got, id)
	}
	if got := o.list.dates.Chosen(); got != id {
		o.t.Errorf("the list has chosen %s, not %s", got, id)
	}
	if got := screentest.Shown(o.panel.card); !strings.Contains(got, title) {
		o.t.Errorf("the panel does not say %q: %s", title, got)
	}
}

func TestChoosingInOneChoosesInAll(t *testing.T) {
	o := open(t, screentest.Winter, nil)
	o.together("nominations_close", "4pm, Thursday 8 April 2027")
	o.win.Press(fyne.KeyRight)
	o.together("withdrawal_deadline", "Last time to withdraw")
	o.win.Press(fyne.KeyLeft)
	o.together("nominations_close", "Last time for delivery of nomination papers")
	o.win.Press(fyne.KeyDown) // which the chart leaves to the list
	o.together("withdrawal_deadline", "Last time to withdraw")
	o.win.Press(fyne.KeyT)
	o.together(o.shown.Next.Event, o.shown.Next.Title)
	o.win.Canvas().Focus(o.export) // which has no use for them
	o.win.Press(fyne.KeyRight)
	o.together("withdrawal_deadline", "Last time to withdraw")
	o.win.Press(fyne.KeyLeft)
	o.together("nominations_close", "Last time for delivery of nomination papers")
}

func TestTappingARowChoosesItEverywhere(t *testing.T) {
	o := open(t, screentest.Winter, nil)
	o.list.scroll.ToTop()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o.list.scroll).Add(fyne.NewPos(60, 16))
	test.TapCanvas(o.win.Canvas(), at)
	first := o.entries[0]
	o.together(first.id, first.task.Title)
}

func TestEnterOpensTheCounting(t *testing.T) {
	o := open(t, screentest.Winter, nil)
	o.Show("nominations_close")
	o.win.Press(fyne.KeyReturn)
	if o.win.Canvas().Focused() != fyne.Focusable(o.panel.counting) {
		t.Fatalf("%T has the focus", o.win.Canvas().Focused())
	}
	o.win.Press(fyne.KeyHome)
	if got := o.panel.counting.Says(); got != "Thu 6 May, day 0: Poll" {
		t.Errorf("the counting says %q", got)
	}
}

func TestTheFiltersShowSomeAndSayHowMany(t *testing.T) {
	o := open(t, screentest.Winter, follows)
	for _, c := range []struct {
		filter *widgets.Select
		choice string
		want   func(entry) bool
	}{
		{o.list.filter.lane, "law", func(e entry) bool { return e.law }},
		{o.list.filter.lane, "party", func(e entry) bool { return e.stage.Stage != "" }},
		{o.list.filter.lane, "mine", func(e entry) bool { return e.task.ID+e.aim.ID != "" }},
		{o.list.filter.who, byMe, func(e entry) bool { return e.actor(byMe) }},
		{o.list.filter.who, byOfficer, func(e entry) bool { return strings.Contains(e.deadline.Binds, "officer") }},
		{o.list.filter.phase, "selection", func(e entry) bool { return e.stage.Stage != "" }},
		{o.list.filter.phase, "nomination", func(e entry) bool { return e.date < day("2027-04-12") }},
		{o.list.filter.phase, "after", func(e entry) bool { return e.date > day("2027-05-06") || e.date.IsZero() }},
	} {
		o.list.filter.clear()
		c.filter.SetChosen(c.choice)
		c.filter.OnChoose(c.choice)
		if c.filter.Chosen() != c.choice || len(o.list.ids) == 0 || len(o.list.ids) >= len(o.entries) {
			t.Errorf("%s shows %d of %d", c.choice, len(o.list.ids), len(o.entries))
		}
		for _, id := range o.list.ids {
			if e, _ := o.find(id); !c.want(e) {
				t.Errorf("%s shows %s", c.choice, id)
			}
		}
		if !strings.Contains(o.list.count.Text(), " of ") {
			t.Errorf("%s says %q", c.choice, o.list.count.Text())
		}
	}
	o.list.filter.clear()
	o.list.filter.lane.SetChosen("mine")
	o.list.filter.lane.OnChoose("mine")
	if o.export.Label() != "Add my dates to calendar" {
		t.Errorf("the button says %q", o.export.Label())
	}
	o.Show("proxy_deadline")
	if o.list.filter.lane.Chosen() != showAll || o.export.Label() != "Add all to calendar" {
		t.Error("a date that the filter hides was chosen, and the filter stayed on")
	}
	o.together("proxy_deadline", "New proxy applications")
}

func TestEveryDateHasSomebodyWhoActs(t *testing.T) {
	o := open(t, screentest.Winter, follows)
	for _, e := range o.entries {
		acts := 0
		for _, who := range []string{byMe, byAgent, byParty, byOfficer, byOthers} {
			if e.actor(who) {
				acts++
			}
		}
		if acts == 0 {
			t.Errorf("nobody acts on %s", e.id)
		}
	}
}

func TestStepsGoThroughEveryDateInOrderAtEveryZoom(t *testing.T) {
	o := open(t, screentest.Winter, follows)
	for level := range widgets.ZoomLevels() {
		o.chart.show(strconv.Itoa(level))
		o.win.Press(fyne.KeyHome)
		seen := map[string]bool{}
		last := calendar.Date(0)
		for before := ""; before != o.chosen; {
			before = o.chosen
			e, _ := o.find(o.chosen)
			if e.date < last {
				t.Errorf("level %d: %s comes after a later day", level, e.id)
			}
			last, seen[e.id] = e.date, true
			o.win.Press(fyne.KeyRight)
		}
		for _, e := range o.entries {
			if !e.date.IsZero() && !seen[e.id] {
				t.Errorf("level %d: no step leads to %s", level, e.id)
			}
		}
	}
}

func TestRowsSayWhatIsKnown(t *testing.T) {
	may := screentest.Winter.AddDate(0, 5, 0) // 22 April 2027
	o := open(t, may, nil)
	for _, c := range []struct {
		id, date, what, days string
		doubt                bool
	}{
		{"nominations_close", "Thu 8 Apr", "Last time for delivery of nomination papers, 4pm", "Passed", false},
		{"proxy_deadline", "Tue 27 Apr", "New proxy applications, 5pm", "3", false},
		{"election_petition", "Thu 27 May", "Petition presented", "24", true},
		{"candidate_declaration", "No day yet", "Candidate declaration on expenses, after the spending return is delivered", "", false},
	} {
		e, ok := o.find(c.id)
		if !ok {
			t.Fatalf("there is no %s", c.id)
		}
		got := o.row(e)
		if got.Date != c.date || got.What != c.what || got.Days != c.days || got.Doubt != c.doubt || got.SetBy != "Law" {
			t.Errorf("%s is told as %+v", c.id, got)
		}
	}
	if last := o.entries[len(o.entries)-1]; !last.date.IsZero() {
		t.Errorf("%s has a day and is last", last.id)
	}
}

func TestEveryDateOfEveryKindCanBeChosen(t *testing.T) {
	for _, kind := range election.Kinds() {
		o := open(t, screentest.Winter, func(c *guides.Candidacy) {
			*c = guides.Sample(kind)
			c.Choice.ByElection = kind == election.WalesCommunity
		})
		if got := screentest.Shown(o.page); strings.Contains(got, "[[") || strings.Contains(got, "<no value>") {
			t.Errorf("%s: the page says %s", kind, got)
		}
		for _, e := range o.entries {
			o.Show(e.id)
			o.together(e.id, "")
			if got := screentest.Shown(o.panel.card); strings.Contains(got, "[[") || strings.Contains(got, "<no value>") {
				t.Errorf("%s, %s: the panel says %s", kind, e.id, got)
			}
		}
	}
}

func TestAPastPollIsAnsweredAndSaidToBePast(t *testing.T) {
	o := open(t, screentest.Winter, func(c *guides.Candidacy) { c.Choice.Poll = calendar.MustParse("2024-05-02") })
	if got := screentest.Shown(o.page); !strings.Contains(got, "This poll is past.") || !strings.Contains(got, "2 May 2024") {
		t.Errorf("the page says %s", got)
	}
	o.together(pollingDay, "Polling opens")
}

func TestTheOwnDayLeadsToTheChecklist(t *testing.T) {
	o := open(t, screentest.Winter, nil)
	o.Show("target-hand-in")
	o.together("target-hand-in", "No law sets this day")
	test.Tap(o.panel.open)
	if len(o.went) != 1 || o.went[0] != "checklist 3.05" {
		t.Errorf("went %v", o.went)
	}
}
