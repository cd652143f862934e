package selection

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/campaign"
	"rosette/guides/election"
	party "rosette/guides/selection"
	"rosette/ui/screentest"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// tap presses the button with this label on the page.
func (o *opened) tap(label string) {
	o.tb.Helper()
	screentest.Tap(o.tb, o.page, label)
}

// stored is the selection that the store holds.
func (o *opened) stored() party.Plan {
	o.tb.Helper()
	return o.win.Kept(o.tb).Selection
}

func following(id string) func(*guides.Candidacy) {
	return func(c *guides.Candidacy) { c.Selection.Procedure = id }
}

func TestNoProcedureIsPickedForAPartyThatNoneNames(t *testing.T) {
	o := open(t, nil)
	if o.now != o.choose || o.choose.answers.Chosen() != "" || !o.choose.follow.Disabled() || !o.choose.reason.Visible() {
		t.Errorf("chosen: %q", o.choose.answers.Chosen())
	}
	if p := o.stored(); p.Procedure != "" {
		t.Errorf("follows %q", p.Procedure)
	}
}

func TestThePartyTypedIsProposedAndNotStored(t *testing.T) {
	o := open(t, func(c *guides.Candidacy) { c.Person.Party = "Independent" })
	if got := o.choose.answers.Chosen(); got != "independent" {
		t.Errorf("proposed: %q", got)
	}
	if o.stored().Procedure != "" {
		t.Error("stored before anybody chose it")
	}
}

func TestChoosingAProcedureByKeys(t *testing.T) {
	o := open(t, nil)
	o.win.Press(fyne.KeyDown, fyne.KeyUp, fyne.KeyDown)
	chosen := o.choose.answers.Chosen()
	o.win.Tab(1)
	o.win.Press(fyne.KeyReturn)
	if got := o.stored().Procedure; got != chosen || chosen == "" {
		t.Fatalf("follows %q, chosen %q", got, chosen)
	}
	if o.now != o.stages || o.win.Canvas().Focused() != fyne.Focusable(o.stages.list) {
		t.Error("the stages are not shown with the focus in their list")
	}
	if err := o.s.Undo(); err != nil || o.now != o.choose {
		t.Errorf("undo: %v, shows %T", err, o.now)
	}
}

func TestTheTrackDecidesWhatIsOffered(t *testing.T) {
	o := open(t, nil)
	o.track.OnChoose(string(campaign.Sitting))
	o.accept()
	if o.s.Candidacy().Plan.Track != campaign.Sitting || o.page.TitleText() != "Reselection" {
		t.Errorf("track %s, title %s", o.s.Candidacy().Plan.Track, o.page.TitleText())
	}
	ids := ""
	for _, p := range o.choose.offered() {
		ids += p.ID + " "
	}
	if !strings.Contains(ids, "labour-england-incumbent-reselection") || strings.Contains(ids, "labour-england-ordinary ") {
		t.Errorf("offered: %s", ids)
	}
}

func TestALetterStartsItsClock(t *testing.T) {
	o := open(t, func(c *guides.Candidacy) { sitting(c); c.Selection.Facts = nil })
	v, _ := o.s.View()
	if c, _ := v.Party.Clock("appeal"); c.State != party.NotStarted {
		t.Fatalf("the clock is %s", c.State)
	}
	o.stages.list.Choose("assessment-result")
	o.win.Press(fyne.KeyL)
	if o.stage.id != "assessment-result" || o.win.Canvas().Focused() != fyne.Focusable(o.stage.letters.kind) {
		t.Fatalf("L shows %q", o.stage.id)
	}
	o.win.Tab(1)
	o.win.Retype("17 November 2026")
	o.win.Press(fyne.KeyReturn)
	facts := o.stored().Facts
	if len(facts) != 1 || facts[0].Kind != party.LetterReceived || facts[0].On.String() != "2026-11-17" {
		t.Fatalf("logged: %+v", facts)
	}
	v, _ = o.s.View()
	if c, _ := v.Party.Clock("appeal"); c.State != party.Running || c.Last.String() != "2026-12-01" {
		t.Errorf("the clock is %s to %s", c.State, c.Last)
	}
	o.tap("Take it out")
	if len(o.stored().Facts) != 0 {
		t.Error("the letter was not taken out")
	}
}

func TestAStageIsSkippedWithAReasonAndHeldAgain(t *testing.T) {
	o := open(t, following("generic-party"))
	o.Show("call")
	o.stage.skip.why.Focus()
	o.win.Retype("no call this time")
	o.tap("Skip this stage")
	if said := o.stored().Stages["call"]; !said.Skip || said.Why != "no call this time" {
		t.Fatalf("said: %+v", said)
	}
	o.tap("It will be held")
	if said := o.stored().Stages["call"]; said.Skip {
		t.Errorf("said: %+v", said)
	}
}

func TestMarkingAStageDone(t *testing.T) {
	o := open(t, following("generic-party"))
	o.Show("call")
	o.tap("Mark as done")
	facts := o.stored().Facts
	if len(facts) != 1 || facts[0].Kind != party.Done || facts[0].On != sampleToday {
		t.Errorf("logged: %+v", facts)
	}
}

func titles(rows []widgets.StageItem) (all string) {
	for _, r := range rows {
		all += r.Title + "\n"
	}
	return all
}

func TestMembershipSaysFromWhenItIsLongEnough(t *testing.T) {
	o := open(t, func(c *guides.Candidacy) {
		sitting(c)
		c.Selection = c.Selection.SetAsAt("franchise", sampleToday)
	})
	card := o.stages.members.card("franchise")
	card.spells[0].from.field.Focus()
	o.win.Retype("9 January 2021")
	o.win.Tab(1)
	term := must(o.s.View()).Party.Memberships[0]
	if !term.Met || term.From.String() != "2021-07-09" {
		t.Fatalf("met %v from %s", term.Met, term.From)
	}
	card.spells[0].to.field.Focus()
	o.win.Retype("1 June 2026")
	o.win.Tab(1)
	card.again()
	card = o.stages.members.card("franchise")
	card.spells[1].from.field.Focus()
	o.win.Retype("1 August 2026")
	o.win.Tab(1)
	term = must(o.s.View()).Party.Memberships[0]
	if term.Met || !term.Broken || term.From.String() != "2027-02-01" {
		t.Errorf("met %v, broken %v, from %s", term.Met, term.Broken, term.From)
	}
	if len(o.stored().Members["franchise"]) != 2 {
		t.Errorf("kept: %+v", o.stored().Members)
	}
}

func TestAClashLeadsToItsStageAndAStrangerIsTakenOut(t *testing.T) {
	o := open(t, sitting)
	for _, c := range must(o.s.View()).Clashes {
		switch c.Kind {
		case party.NoSuchStage:
			o.settle(c)
			if _, left := o.stored().Stages[c.Stage]; left {
				t.Errorf("%s is still there", c.Stage)
			}
		default:
			o.settle(c)
			if o.now != o.stage || o.stage.id != c.Stage {
				t.Errorf("%s leads to %q", c.Stage, o.stage.id)
			}
			o.home()
		}
	}
}

func TestShowOpensAStage(t *testing.T) {
	o := open(t, sitting)
	o.Show("interview")
	if o.now != o.stage || o.stage.id != "interview" {
		t.Errorf("shows %q", o.stage.id)
	}
	o.win.Press(fyne.KeyEscape)
	if o.now != o.stages {
		t.Error("Esc does not go back to the stages")
	}
	o.Show("no-such-stage")
	if o.now != o.stages {
		t.Error("a stage that is not there was opened")
	}
}

func TestRefreshKeepsWhatIsBeingTyped(t *testing.T) {
	o := open(t, sitting)
	o.Show("interview")
	f := o.stage.date.note.field
	f.Focus()
	o.win.Retype("Village ha")
	o.Refresh()
	if f.Text() != "Village ha" || !f.Focused() || o.stage.date.note.field != f {
		t.Errorf("the box holds %q, focused %v", f.Text(), f.Focused())
	}
	o.Leave()
	if got := o.stored().Stages["interview"].Dates[0].Note; got != "Village ha" {
		t.Errorf("leaving kept %q", got)
	}
}

func TestWhatIsTypedStaysWithItsCandidacy(t *testing.T) {
	o := open(t, sitting)
	o.Show("interview")
	o.stage.date.note.field.Focus()
	o.win.Retype("Village hall")
	second := guides.Sample(election.EnglandPrincipal)
	sitting(&second)
	first := o.s.Candidacy().ID
	if err := o.s.Start(second); err != nil {
		t.Fatal(err)
	}
	if o.now != o.stages {
		t.Errorf("shows %T", o.now)
	}
	if got := o.stored().Stages["interview"].Dates[0].Note; got != "" || o.s.Candidacy().ID == first {
		t.Errorf("the other candidacy got %q", got)
	}
}

func TestAProcedureThatIsNotKnownIsSaid(t *testing.T) {
	o := open(t, following("meadow-2031"))
	if o.now != o.stages || len(o.stages.notices.Objects) != 1 {
		t.Fatal("nothing is said")
	}
	o.tap("Choose another")
	if o.now != o.choose {
		t.Error("another cannot be chosen")
	}
}

func TestTabGoesInReadingOrder(t *testing.T) {
	o := open(t, sitting)
	var seen []fyne.Focusable
	for range widgets.Focusables(o.page) {
		seen = append(seen, o.win.Canvas().Focused())
		o.win.Tab(1)
	}
	if seen[0] != fyne.Focusable(o.stages.list) {
		t.Errorf("the first is %T", seen[0])
	}
	at := func(f fyne.Focusable) float32 {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(f.(fyne.CanvasObject)).Y
	}
	want := widgets.Focusables(o.page)
	for i, f := range want[1:] {
		sameColumn := fyne.CurrentApp().Driver().AbsolutePositionForObject(f.(fyne.CanvasObject)).X ==
			fyne.CurrentApp().Driver().AbsolutePositionForObject(want[i].(fyne.CanvasObject)).X
		if sameColumn && at(f) < at(want[i]) {
			t.Errorf("control %d stands above the one before it", i+1)
		}
	}
}

func TestNothingIsCutAtTwiceTheTextSize(t *testing.T) {
	for _, kind := range election.Kinds() {
		o := openAs(t, theme.Options{Mode: theme.Light, Scale: 2}, fyne.NewSize(1366, 768), func(c *guides.Candidacy) {
			*c = guides.Sample(kind)
			c.Selection.Procedure = c.Procedures()[0].ID
		})
		if min := o.page.MinSize().Width; min > 1366 {
			t.Errorf("%s needs %v", kind, min)
		}
	}
}

func TestTheRecordAndTheStatementAreOneStepAway(t *testing.T) {
	o := open(t, func(c *guides.Candidacy) {
		sitting(c)
		for i, n := range []int{1, 1, 64} {
			kind := []party.DeedKind{party.Meeting, party.Absence, party.Doors}[i]
			var err error
			if c.Record, err = c.Record.Log(party.Deed{On: sampleToday - 8, Kind: kind, Count: n}); err != nil {
				t.Fatal(err)
			}
		}
	})
	went := ""
	o.s.Go = func(p session.Place, target string) { went = string(p) + " " + target }
	o.win.Press(fyne.KeyE)
	if went != "panel record" || o.now != o.stages {
		t.Errorf("E leads to %q and shows %T", went, o.now)
	}
	for label, want := range map[string]string{"Make my one-page record": "panel record", "Add to the log": "panel record",
		"Statement and CV": "panel statement", "Practise the interview": "panel practice"} {
		if o.tap(label); went != want {
			t.Errorf("%q leads to %q", label, went)
		}
	}
	o.Show("interview")
	o.win.Press(fyne.KeyEscape, fyne.KeyE)
	if went != "panel record" {
		t.Errorf("E leads to %q", went)
	}
}

func TestEveryNationTellsAnIndependentWhatToFollow(t *testing.T) {
	for _, kind := range election.Kinds() {
		o := open(t, func(c *guides.Candidacy) {
			*c = guides.New("")
			c.Choice.Kind = kind
			c.Person.Party = "Independent"
		})
		template := o.choose.answers.Chosen() == "independent"
		sentence := false
		for _, f := range widgets.Focusables(o.page) {
			b, ok := f.(*widgets.Button)
			sentence = sentence || ok && b.Label() == "Open the timeline"
		}
		if template == sentence {
			t.Errorf("%s: template %v, sentence %v", kind, template, sentence)
		}
	}
}
