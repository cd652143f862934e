package eligibility

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/election"
	rules "rosette/guides/eligibility"
	"rosette/ui/screentest"
	"rosette/ui/session"
)

func TestShowLeadsToItsTarget(t *testing.T) {
	e, _ := open(t, screentest.Light, usual, with(clean()))
	for target, want := range map[string]place{
		"": {view: Outcome}, Review: {view: Review}, Outcome: {view: Outcome}, "job": {asking, "job"},
		"job-ends": {view: Outcome}, // it is not asked of this person
		"nothing":  {view: Outcome},
	} {
		if e.Show(target); e.at != want {
			t.Errorf("%q leads to %v, want %v", target, e.at, want)
		}
	}
	part := clean()
	delete(part, "service")
	e, _ = open(t, screentest.Light, usual, with(part))
	if e.at != (place{asking, "service"}) {
		t.Errorf("with one question open it begins at %v", e.at)
	}
}

func TestAnAnswerIsSavedAsItIsChosenAndCanBeUndone(t *testing.T) {
	e, w := open(t, screentest.Light, usual, screentest.Sample())
	w.Press(fyne.KeySpace)
	if got := w.Kept(t).Eligibility["age"]; got != "yes" {
		t.Errorf("kept %q", got)
	}
	if note := e.s.UndoNote(); note != "Can I stand? About you" {
		t.Errorf("undo is called %q", note)
	}
	if err := e.s.Undo(); err != nil {
		t.Fatal(err)
	}
	p := e.page.(*questionPage)
	if p.box.options.Chosen() != "" || w.Canvas().Focused() != p.box.options {
		t.Errorf("undone, %q is chosen and the focus is on %T", p.box.options.Chosen(), w.Canvas().Focused())
	}
}

func TestWhatRulesOutIsExplainedAndNoEnd(t *testing.T) {
	e, w := open(t, screentest.Light, usual, with(clean()))
	e.Show("job")
	w.Canvas().Focus(e.First())
	w.Canvas().Focused().TypedRune('y')
	screentest.Tap(t, e.object, "Continue")
	if e.at != (place{explaining, "job"}) {
		t.Fatalf("Continue leads to %v", e.at)
	}
	says := screentest.Held(e.page.object())
	for _, want := range []string{"rules you out", "at the latest Wednesday 7 April 2027", "Who can tell you: ", "Bring: ", "EN-D01", "Checked Sun 22 Nov 2026"} {
		if !strings.Contains(says, want) {
			t.Errorf("it does not say %q", want)
		}
	}
	screentest.Tap(t, e.object, "Change this answer")
	if e.at != (place{asking, "job"}) {
		t.Errorf("changing leads to %v", e.at)
	}
	screentest.Tap(t, e.object, "Continue")
	screentest.Tap(t, e.object, "Carry on")
	if e.at.view != asking || e.at.question == "job" {
		t.Errorf("carrying on leads to %v", e.at)
	}
}

func TestNoLinkIsExplainedAfterTheLastOfThem(t *testing.T) {
	a := clean()
	for _, id := range []string{"register", "occupied", "worked", "lived"} {
		a[id] = "no"
	}
	e, w := open(t, screentest.Light, usual, with(a))
	e.Show("register")
	w.Canvas().Focus(e.First())
	w.Press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
	if e.at != (place{asking, "lived"}) {
		t.Fatalf("at %v", e.at)
	}
	if w.Press(fyne.KeyReturn); e.at != (place{explaining, "lived"}) {
		t.Errorf("after the last link at %v", e.at)
	}
}

func TestAChangeComesBackToTheReview(t *testing.T) {
	e, w := open(t, screentest.Light, usual, with(clean()))
	e.Show(Review)
	test.Tap(e.page.(*review).rows["lived"])
	if e.at != (place{asking, "lived"}) {
		t.Fatalf("the row leads to %v", e.at)
	}
	w.Canvas().Focus(e.First())
	w.Press(fyne.KeyReturn)
	if e.at.view != Review {
		t.Fatalf("unchanged, Continue leads to %v", e.at)
	}
	e.change("lived")
	e.page.(*questionPage).box.keep("part")
	screentest.Tap(t, e.object, "Continue")
	if e.at != (place{asking, "lived-since"}) {
		t.Fatalf("what the answer calls for is not asked: %v", e.at)
	}
	e.page.(*questionPage).box.keep("2024-03-01")
	screentest.Tap(t, e.object, "Continue")
	e.page.(*questionPage).box.keep("staying")
	screentest.Tap(t, e.object, "Continue")
	if e.at.view != Review {
		t.Errorf("it ends at %v", e.at)
	}
	if got := w.Kept(t).Eligibility["lived-until"]; got != "staying" {
		t.Errorf("kept %q", got)
	}
	if len(e.now.outcome.Unused) != 0 {
		t.Errorf("not needed: %v", e.now.outcome.Unused)
	}
}

func TestAQuestionThatIsNoLongerAskedGivesWay(t *testing.T) {
	e, w := open(t, screentest.Light, usual, with(rules.Answers{"age": "near"}))
	e.Show("turns-18")
	w.Canvas().Focus(e.First())
	if err := e.s.Change("", func(c *guides.Candidacy) error { c.Eligibility["age"] = "yes"; return nil }); err != nil {
		t.Fatal(err)
	}
	if e.at != (place{asking, "age"}) || w.Canvas().Focused() != e.First() {
		t.Errorf("at %v, the focus is on %T", e.at, w.Canvas().Focused())
	}
}

func TestTypingIsLeftAlone(t *testing.T) {
	a := clean()
	a["lived"] = "yes"
	delete(a, "addresses")
	e, w := open(t, screentest.Light, usual, with(a))
	e.Show("addresses")
	w.Canvas().Focus(e.First())
	box := w.Canvas().Focused()
	test.Type(box, "14 Orchard Lane")
	if err := e.s.SetField("phone", "01632 960209"); err != nil {
		t.Fatal(err)
	}
	if e.box().Text() != "14 Orchard Lane" || w.Canvas().Focused() != box {
		t.Errorf("the box holds %q", e.box().Text())
	}
	if e.Leave(); w.Kept(t).Eligibility["addresses"] != "14 Orchard Lane" {
		t.Error("leaving does not keep what was typed")
	}
	test.Type(box, strings.Repeat("x", 2001))
	screentest.Tap(t, e.object, "Continue")
	if e.at.question != "addresses" || !strings.Contains(e.box().Error(), "2000") {
		t.Errorf("at %v, it says %q", e.at, e.box().Error())
	}
}

func TestEveryPageOfEveryKindIsBuilt(t *testing.T) {
	for _, k := range election.Kinds() {
		e, _ := open(t, screentest.Light, usual, guides.Sample(k))
		for _, q := range rules.Questions(k) {
			e.now.asked = []rules.Question{q}
			p := newQuestionPage(e, q)
			p.bring()
			if says := screentest.Held(p.whole); !strings.Contains(says, q.Asks) || !strings.Contains(says, q.Citation) {
				t.Errorf("%s: %s is not all there", k, q.ID)
			}
		}
	}
}

func TestWithoutACouncilItAsksForOne(t *testing.T) {
	e, w := open(t, screentest.Light, usual, guides.New("x"))
	var went string
	e.s.Go = func(p session.Place, target string) { went = string(p) + " " + target }
	w.Canvas().Focus(e.First())
	w.Press(fyne.KeyReturn)
	if e.at.view != empty || went != "details council" {
		t.Errorf("at %v, went to %q", e.at, went)
	}
	if e.Show(Review); e.at.view != empty {
		t.Errorf("at %v", e.at)
	}
}

func TestWithoutAPollTheQuestionsAreAsked(t *testing.T) {
	c := with(clean())
	c.Choice.Poll = 0
	e, _ := open(t, screentest.Light, usual, c)
	e.Show("lived")
	if says := screentest.Held(e.page.object()); !strings.Contains(says, "Polling day is not known yet") {
		t.Error("it does not say that the days are not known")
	}
}
