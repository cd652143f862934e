package eligibility

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	rules "rosette/guides/eligibility"
	"rosette/ui/screentest"
	"rosette/ui/widgets"
)

// The whole of it, from the first question to the last page, with no mouse.
func TestTheWholeInterviewByKeyboard(t *testing.T) {
	e, w := open(t, screentest.Light, usual, screentest.Sample())
	pages := 0
	for e.at.view == asking {
		if pages++; pages > 60 {
			t.Fatalf("it never ends: %v", e.at)
		}
		q := e.now.question(e.at.question)
		switch {
		case q.ID == "lived":
			w.Press(fyne.KeySpace, fyne.KeyDown) // for part of it
		case q.Form == rules.Day:
			test.Type(w.Canvas().Focused(), "1 March 2024")
		case q.Form == rules.Text:
			test.Type(w.Canvas().Focused(), "14 Orchard Lane")
			for e.box().Focused() {
				w.Canvas().FocusNext()
			}
		case q.Section == "person" || q.ID == "register":
			w.Press(fyne.KeySpace)
		default:
			w.Canvas().Focused().TypedRune('n')
			w.Press(fyne.KeyN)
			if e.now.answer(q) == "" {
				w.Press(fyne.KeySpace)
			}
		}
		w.Press(fyne.KeyReturn)
	}
	if e.at.view != Review {
		t.Fatalf("it ends at %v", e.at)
	}
	w.Press(fyne.KeyReturn)
	if e.at.view != Outcome {
		t.Fatalf("the review leads to %v", e.at)
	}
	a := w.Kept(t).Eligibility
	if a["age"] != "yes" || a["lived"] != "part" || a["lived-since"] != "2024-03-01" || a["job"] != "no" || a["addresses"] != "14 Orchard Lane" {
		t.Errorf("kept %v", map[string]string(a))
	}
	if !e.now.outcome.Complete() {
		t.Errorf("%d of %d answered", e.now.outcome.Answered, e.now.outcome.Asked)
	}
}

// box is the field of a note.
func (e *Screen) box() *widgets.Field { return e.page.(*questionPage).box.note }

func TestLettersAnswerAndEnterGoesOn(t *testing.T) {
	e, w := open(t, screentest.Light, usual, with(clean()))
	e.Show("joint")
	w.Canvas().Focus(e.First())
	for _, k := range []struct {
		rune rune
		key  fyne.KeyName
		want string
	}{{'u', fyne.KeyU, rules.NotSure}, {'N', fyne.KeyN, "no"}} {
		w.Canvas().Focused().TypedRune(k.rune)
		w.Press(k.key)
		if got := w.Kept(t).Eligibility["joint"]; got != k.want {
			t.Errorf("%c keeps %q", k.rune, got)
		}
	}
	for _, b := range widgets.Focusables(e.object) { // from any control of the page
		if b, ok := b.(*widgets.Button); ok && b.Label() == "Continue" {
			w.Canvas().Focus(b)
		}
	}
	w.Press(fyne.KeyU)
	if got := w.Kept(t).Eligibility["joint"]; got != rules.NotSure {
		t.Errorf("with the focus on Continue, U keeps %q", got)
	}
	if p := e.page.(*questionPage); p.who.Hidden {
		t.Error("it does not say who can tell")
	}
	w.Press(fyne.KeyReturn)
	if want := e.now.asked[e.now.index("joint")+1].ID; e.at.question != want {
		t.Errorf("Enter leads to %v, want %s", e.at, want)
	}
}

func TestEscapeGoesBackAndLeavesTheFirstPageToTheWindow(t *testing.T) {
	e, w := open(t, screentest.Light, usual, screentest.Sample())
	esc := &fyne.KeyEvent{Name: fyne.KeyEscape}
	if e.Key(esc) {
		t.Error("Escape is used on the first page")
	}
	w.Press(fyne.KeySpace, fyne.KeyReturn)
	if e.at.question != "nationality" {
		t.Fatalf("at %v", e.at)
	}
	w.Press(fyne.KeyEscape)
	if e.at.question != "age" || e.page.(*questionPage).box.options.Chosen() != "yes" {
		t.Errorf("back at %v", e.at)
	}
	for _, at := range []struct{ from, to string }{{Outcome, Review}, {Review, asking}} {
		e.Show(at.from)
		if !e.Key(esc) || e.at.view != at.to {
			t.Errorf("back from %s is %v", at.from, e.at)
		}
	}
}

func TestEnterWithoutAnAnswerStaysAndSaysSo(t *testing.T) {
	e, w := open(t, screentest.Light, usual, screentest.Sample())
	w.Press(fyne.KeyReturn)
	p := e.page.(*questionPage)
	if e.at.question != "age" || p.unsaid.Hidden || len(w.Kept(t).Eligibility) != 0 {
		t.Errorf("at %v, said %v, kept %d", e.at, !p.unsaid.Hidden, len(w.Kept(t).Eligibility))
	}
	w.Press(fyne.KeySpace)
	if !p.unsaid.Hidden {
		t.Error("it still says that there is no answer")
	}
}

func TestADayThatIsNoneStaysInTheBox(t *testing.T) {
	e, w := open(t, screentest.Light, usual, with(rules.Answers{"age": "near"}))
	e.Show("turns-18")
	w.Canvas().Focus(e.First())
	test.Type(w.Canvas().Focused(), "31 February 2027")
	w.Press(fyne.KeyReturn)
	b := e.page.(*questionPage).box
	if e.at.question != "turns-18" || b.day.Text() != "31 February 2027" || !strings.Contains(b.day.Error(), "31 February") {
		t.Errorf("at %v, the box holds %q and says %q", e.at, b.day.Text(), b.day.Error())
	}
	b.day.SetText("")
	test.Type(w.Canvas().Focused(), "7 April 2027")
	w.Canvas().Focus(b.options)
	if got := w.Kept(t).Eligibility["turns-18"]; got != "2027-04-07" {
		t.Errorf("kept %q", got)
	}
	w.Canvas().Focused().TypedRune('u')
	if got := w.Kept(t).Eligibility["turns-18"]; got != rules.NotSure || b.day.Text() != "" {
		t.Errorf("kept %q, the box holds %q", got, b.day.Text())
	}
}

func TestTabGoesDownThePage(t *testing.T) {
	e, w := open(t, screentest.Light, usual, with(clean()))
	e.Show("lived")
	w.Canvas().Focus(e.First())
	name := func(f fyne.Focusable) string {
		switch f := f.(type) {
		case *widgets.Button:
			return f.Label()
		case *widgets.Answers:
			return "answers"
		}
		return ""
	}
	var got []string
	for range 12 {
		if n := name(w.Canvas().Focused()); n != "" {
			got = append(got, n)
		}
		w.Canvas().FocusNext()
		if len(got) > 0 && name(w.Canvas().Focused()) == got[0] {
			break
		}
	}
	if diff := cmp.Diff([]string{"answers", "Continue", "See all answers", "See the paper this fills", "Read the words of the law", "Back"}, got); diff != "" {
		t.Error(diff)
	}
}

// The last page is longer than the window, and its end holds no control.
func TestTheLastPageIsReadToItsEndByKeys(t *testing.T) {
	e, w := open(t, screentest.Light, usual, with(clean()))
	e.Show(Outcome)
	w.Canvas().Focus(e.First())
	w.Press(fyne.KeyPageDown)
	down := e.scroller.Offset()
	w.Press(fyne.KeyEnd)
	if end := e.scroller.Offset(); down == 0 || end <= down {
		t.Errorf("PageDown leads to %v, End to %v", down, end)
	}
	if w.Press(fyne.KeyHome); e.scroller.Offset() != 0 {
		t.Errorf("Home leads to %v", e.scroller.Offset())
	}
}
