package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"rosette/ui/theme"
)

func TestCountingSpeaksEachDay(t *testing.T) {
	c := NewCountingCalendar(sampleCounting())
	w := window(t, c)
	w.Canvas().Focus(c)
	for _, step := range []struct {
		key  fyne.KeyName
		says string
	}{
		{fyne.KeyEnd, "Thu 8 Apr, working day 19"},
		{fyne.KeyRight, "Fri 9 Apr, working day 18"},
		{fyne.KeyRight, "Sat 10 Apr, left out: Saturday"},
		{fyne.KeyUp, "Sat 3 Apr, not in the count"},
		{fyne.KeyHome, "Thu 6 May, day 0: Poll"},
		{fyne.KeyLeft, "Wed 5 May, working day 1"},
		{fyne.KeyLeft, "Tue 4 May, working day 2"},
		{fyne.KeyLeft, "Mon 3 May, left out: Early May bank holiday"},
		{fyne.KeyDown, "Mon 3 May, left out: Early May bank holiday"},
	} {
		press(c, step.key)
		if got := c.Says(); got != step.says {
			t.Errorf("after %s it says %q, want %q", step.key, got, step.says)
		}
	}
}

func TestCountingTakesTheDayUnderThePointer(t *testing.T) {
	c := NewCountingCalendar(sampleCounting())
	w := window(t, c)
	at, size := c.cellAt(day("2027-04-14"))
	test.TapCanvas(w.Canvas(), at.AddXY(size.Width/2, size.Height/2))
	if c.Day() != day("2027-04-14") {
		t.Errorf("it took %v", c.Day())
	}
}

func TestCountingNamesWhatWasLeftOut(t *testing.T) {
	c := NewCountingCalendar(sampleCounting())
	window(t, c)
	var says []string
	walkTexts(c.legend, func(x *Text) { says = append(says, x.Text()) })
	want := []string{"Mon 3 May left out: Early May bank holiday", "8 weekend days left out"}
	if diff := cmp.Diff(want, says); diff != "" {
		t.Error(diff)
	}
}

func TestCountingOfNothing(t *testing.T) {
	c := NewCountingCalendar(Counting{})
	w := window(t, c)
	w.Canvas().Focus(c)
	press(c, fyne.KeyRight, fyne.KeyHome, fyne.KeyDown)
	if !c.Day().IsZero() {
		t.Errorf("it went to %v", c.Day())
	}
}

func TestTimelineStepsInOrderOfDateAcrossLanes(t *testing.T) {
	var stepped []string
	selected := ""
	c := NewTimelineChart(sampleTimeline(), func(id string) { selected = id })
	c.OnStep = func(id string) { stepped = append(stepped, id) }
	w := show(t, plain, fyne.NewSize(1200, 600), Column(0, c))
	w.Canvas().Focus(c)
	press(c, fyne.KeyHome, fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft, fyne.KeyReturn, fyne.KeyEnd)
	if diff := cmp.Diff([]string{"apply", "early", "interviews", "early", "office"}, stepped); diff != "" {
		t.Error(diff)
	}
	if selected != "early" || c.Chosen() != "early" {
		t.Errorf("selected %q", selected)
	}
}

func TestTimelineSelectsUnderThePointer(t *testing.T) {
	selected := ""
	c := NewTimelineChart(sampleTimeline(), func(id string) { selected = id })
	w := show(t, plain, fyne.NewSize(1200, 600), Column(0, c))
	s := c.spotOf("poll")
	test.TapCanvas(w.Canvas(), fyne.NewPos(s.x+s.w/2+4, s.y+s.h/2))
	if selected != "poll" {
		t.Errorf("selected %q", selected)
	}
}

func TestTimelineOfNothing(t *testing.T) {
	c := NewTimelineChart(TimelineData{From: day("2026-11-01"), To: day("2027-07-01")}, nil)
	w := show(t, plain, fyne.NewSize(700, 600), Column(0, c))
	w.Canvas().Focus(c)
	press(c, fyne.KeyRight, fyne.KeyReturn, fyne.KeyHome, fyne.KeyPlus)
}

// shapes counts the closed shapes of the paths with an attribute.
func shapes(svg, attribute string) int {
	n := 0
	for _, path := range strings.Split(svg, "<path")[1:] {
		if strings.Contains(path, attribute) {
			n += strings.Count(path, " Z")
		}
	}
	return n
}

func TestRingHasAPleatForEachTask(t *testing.T) {
	show(t, plain, fyne.NewSize(10, 10), NewBox("", "", 0))
	r := NewRosette(200, "9", "of 34 done", samplePhases()...)
	svg := ringSVG(r.phases, 200, true)
	// nine done pleats and the inner halves of the two in progress
	if got := shapes(svg, `fill="`+hex(theme.Color(theme.Accent))+`"`); got != 11 {
		t.Errorf("%d pleats filled with the accent, want 11", got)
	}
	if got := shapes(svg, "stroke-dasharray"); got != 2 {
		t.Errorf("%d dashed pleats, want 2", got)
	}
	if got := shapes(svg, `fill="`+hex(theme.Color(theme.Sunken))+`"`); got != 20 {
		t.Errorf("%d pleats to do, want 20", got)
	}
	if ringPicture(r.phases, 200, true) != ringPicture(r.phases, 200, true) {
		t.Error("the same ring was drawn twice")
	}
}

func TestSmallRingShowsTheNumberAlone(t *testing.T) {
	big, small := NewRosette(168, "9", "of 34 done", samplePhases()...), NewRosette(140, "9", "of 34 done", samplePhases()...)
	window(t, big, small)
	if !big.caption.Visible() || small.caption.Visible() || !small.number.Visible() {
		t.Error("big", big.caption.Visible(), "small", small.caption.Visible())
	}
}

func TestExactMatchWrapsAtTwelve(t *testing.T) {
	m := sampleExactMatch()
	show(t, plain, fyne.NewSize(10, 10), NewBox("", "", 0))
	if m.perLine(900) != 12 || m.perLine(200) != 7 {
		t.Errorf("%d and %d a line", m.perLine(900), m.perLine(200))
	}
	if m.height(200) != 2*m.height(900) {
		t.Errorf("%v and %v tall", m.height(200), m.height(900))
	}
}
