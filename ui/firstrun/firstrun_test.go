package firstrun

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/ui/screentest"
	"rosette/ui/widgets"
)

type stage struct {
	*Screen
	t    *testing.T
	win  *screentest.Bench
	went int // times that Back was asked for
}

func newStage(t *testing.T, kept ...guides.Candidacy) *stage {
	t.Helper()
	g := &stage{t: t}
	g.win = screentest.Open(t, screentest.Options{Look: screentest.Light, Size: fyne.NewSize(1440, 860), Candidacies: kept})
	g.Screen = New(g.win.Session, func() {}, func() { g.went++ })
	g.win.Put(g)
	return g
}

// name puts a name into the empty search box and chooses a row under it.
func (g *stage) name(text string, row int) {
	g.t.Helper()
	g.search.Focus()
	g.win.Retype(text)
	for range row {
		g.win.Press(fyne.KeyDown)
	}
	if row > 0 {
		g.win.Press(fyne.KeyReturn)
	}
}

func (g *stage) started() bool { return g.s.Candidacy().ID != "" }

func TestANameThatIsChangedIsNoLongerPicked(t *testing.T) {
	g := newStage(t)
	g.name("glasgow", 1)
	if g.council.Name == "" || !g.expected.Visible() {
		t.Fatal("the first match was not picked")
	}
	g.name("somewhere else", 0)
	if g.picked() || g.expected.Visible() || g.kindRow.Visible() {
		t.Error("another name stands in the box, and the council picked before it still counts")
	}
	g.begin()
	if g.started() {
		t.Errorf("it started with %q", g.s.Candidacy().Choice.Council)
	}
	if !g.problem.Visible() {
		t.Error("nothing says why it did not start")
	}
}

func TestTheKindOfABodyThatIsNotListedIsAskedFor(t *testing.T) {
	g := newStage(t)
	g.name("Little Millbrook", 1)
	if got := g.kinds.Chosen(); got != "" {
		t.Fatalf("%q was taken for granted", got)
	}
	g.begin()
	if g.started() || g.win.Canvas().Focused() != fyne.Focusable(g.kinds) {
		t.Fatal("it started, or the kind has not the focus")
	}
	g.kinds.SetChosen(string(election.EnglandParish))
	g.begin()
	if got := g.s.Candidacy().Choice; got.Council != "Little Millbrook" || got.Kind != election.EnglandParish {
		t.Errorf("kept: %+v", got)
	}
}

func TestTheNameOfAParishTellsItsKind(t *testing.T) {
	g := newStage(t)
	g.name("Llanfair Community Council", 1)
	if got := g.kinds.Chosen(); got != string(election.WalesCommunity) {
		t.Errorf("the kind is %q", got)
	}
}

func TestTheRegisterAnswersTheSecondQuestion(t *testing.T) {
	for _, c := range []struct{ typed, answer string }{
		{"Glasgow City Council", ordinaryDay},
		{"Greater Manchester Combined", otherDay},
		{"Surrey Heath", otherDay},
	} {
		t.Run(c.typed, func(t *testing.T) {
			g := newStage(t)
			g.name(c.typed, 1)
			if g.when.Chosen() != c.answer || g.pollRow.Visible() != (c.answer == otherDay) {
				t.Errorf("the answer is %s", g.when.Chosen())
			}
			g.begin()
			if poll := g.s.Candidacy().Choice.Poll; (poll == election.OrdinaryPoll) != (c.answer == ordinaryDay) {
				t.Errorf("it started for a poll on %s", poll)
			}
		})
	}
}

func TestADayThatWasTypedStays(t *testing.T) {
	g := newStage(t)
	g.when.Choose(otherDay)
	g.showPoll(otherDay)
	g.poll.SetDate(calendar.MustParse("2027-03-11"))
	g.name("Glasgow City Council", 1)
	g.begin()
	if got := g.s.Candidacy().Choice.Poll; got != calendar.MustParse("2027-03-11") {
		t.Errorf("the poll is on %s", got)
	}
}

func TestAPollOnASundayIsNotTaken(t *testing.T) {
	g := newStage(t)
	g.name("Glasgow City Council", 1)
	g.when.Choose(otherDay)
	g.showPoll(otherDay)
	g.poll.SetDate(calendar.MustParse("2027-05-09"))
	g.begin()
	if g.started() || g.poll.Error() == "" {
		t.Error("a poll on a Sunday was taken")
	}
}

func TestTheQuestionsAreReadyForAnotherCandidacy(t *testing.T) {
	g := newStage(t)
	g.name("Glasgow City Council", 1)
	g.when.Choose(otherDay)
	g.showPoll(otherDay)
	g.poll.SetDate(calendar.MustParse("2027-03-11"))
	g.by.SetOn(true)
	g.begin()
	if !g.started() {
		t.Fatal("it did not start")
	}
	if g.search.Text() != "" || g.when.Chosen() != ordinaryDay || g.pollRow.Visible() || g.by.On() || g.poll.Text() != "" {
		t.Error("an answer of the first candidacy is still there")
	}
}

func TestBackIsThereOnlyWhenThereIsSomewhereToGo(t *testing.T) {
	if g := newStage(t); g.back.Visible() {
		t.Error("there is a way back on a first start")
	}
	g := newStage(t, guides.Sample(election.ScotlandCouncil))
	if !g.back.Visible() {
		t.Fatal("there is no way back to the candidacy")
	}
	test.Tap(widgets.Focusables(g.back)[0].(fyne.Tappable))
	if g.went != 1 {
		t.Error("Back led nowhere")
	}
}
