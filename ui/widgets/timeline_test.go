package widgets

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"rosette/guides/calendar"
)

func (c *TimelineChart) spotOf(id string) spot {
	c.lay()
	for _, l := range c.laid {
		for _, i := range l.items {
			if c.data.Items[i].ID == id {
				return c.spot(l)
			}
		}
	}
	return spot{}
}

// crowd is so many days in one lane, one after another or all together.
func crowd(n int, apart int) TimelineData {
	d := sampleTimeline()
	for i := range n {
		d.Items = append(d.Items, TimelineItem{ID: fmt.Sprintf("day-%d", i), Lane: 2, Kind: SquareMark,
			From: day("2026-12-01").AddDays(i * apart), Label: fmt.Sprintf("Knock on doors in round %d", i)})
	}
	return d
}

// Whatever there is to show, at whatever zoom: everything has its place, on one
// mark, and no two marks or labels touch.
func TestEverythingStandsOnTheTimelineAndNothingTouches(t *testing.T) {
	show(t, plain, fyne.NewSize(10, 10), NewBox("", "", 0))
	rapid.Check(t, func(t *rapid.T) {
		d := TimelineData{From: day("2026-11-01"), To: day("2027-07-31"), Lanes: sampleTimeline().Lanes}
		days := int(d.To - d.From)
		for i := range rapid.IntRange(0, 120).Draw(t, "items") {
			item := TimelineItem{ID: fmt.Sprint(i), Lane: rapid.IntRange(0, 2).Draw(t, "lane"),
				Kind:   MarkKind(rapid.IntRange(0, 2).Draw(t, "kind")),
				From:   d.From.AddDays(rapid.IntRange(-5, days).Draw(t, "day")),
				Label:  strings.Repeat("n", rapid.IntRange(0, 40).Draw(t, "label")),
				Weight: rapid.IntRange(0, 3).Draw(t, "weight")}
			if item.Kind == BarMark {
				item.To = item.From.AddDays(rapid.IntRange(1, 60).Draw(t, "long"))
			}
			d.Items = append(d.Items, item)
		}
		c := NewTimelineChart(d, nil)
		c.Resize(fyne.NewSize(rapid.Float32Range(400, 1500).Draw(t, "width"), 400))
		for level := range ZoomLevels() {
			c.SetLevel(level)
			c.lay()
			on := map[int]int{}
			for i, a := range c.laid {
				for _, item := range a.items {
					on[item]++
				}
				for _, b := range c.laid[:i] {
					if a.lane == b.lane && a.row == b.row && a.from < b.to-0.5 && b.from < a.to-0.5 {
						t.Fatalf("level %d: %+v and %+v touch", level, a, b)
					}
				}
				if a.row >= c.rows[a.lane] {
					t.Fatalf("level %d: %+v is below its lane of %d rows", level, a, c.rows[a.lane])
				}
			}
			for i := range d.Items {
				if on[i] != 1 {
					t.Fatalf("level %d: item %d stands on %d marks", level, i, on[i])
				}
			}
		}
	})
}

func TestZoomKeepsTheHeightAndShowsTheDayInHand(t *testing.T) {
	c := NewTimelineChart(crowd(150, 1), nil)
	w := show(t, plain, fyne.NewSize(1200, 700), Column(0, c))
	w.Canvas().Focus(c)
	c.Choose("day-70")
	tall := c.HeightFor(1200)
	c.SetLevel(0)
	for level := 2; level < ZoomLevels(); level++ { // ahead is all there is
		press(c, fyne.KeyPlus)
		if c.Level() != level || c.HeightFor(1200) != tall {
			t.Errorf("level %d: it is %d, and %v tall instead of %v", level, c.Level(), c.HeightFor(1200), tall)
		}
		if s := c.spotOf("day-70"); s.x < 118 || s.x+s.w > 1200 {
			t.Errorf("level %d: the day in hand is at %v", level, s.x)
		}
	}
	press(c, fyne.KeyPlus, fyne.KeyMinus)
	if c.Level() != ZoomLevels()-2 {
		t.Errorf("it is at level %d", c.Level())
	}
}

func TestEveryNameInHandIsReadWholeAtTheDays(t *testing.T) {
	c := NewTimelineChart(crowd(40, 1), nil)
	w := show(t, plain, fyne.NewSize(1200, 700), Column(0, c))
	w.Canvas().Focus(c)
	c.SetLevel(ZoomLevels() - 1)
	for i := range 40 {
		id := fmt.Sprintf("day-%d", i)
		c.Choose(id)
		if !strings.Contains(seen(c), fmt.Sprintf("Knock on doors in round %d ", i)) {
			t.Errorf("the name of %s is not there: %s", id, seen(c))
		}
	}
}

// seen is what the chart has drawn of what is in view.
func seen(c *TimelineChart) string {
	var b strings.Builder
	for _, o := range c.pic.objects {
		if text, ok := o.(*canvas.Text); ok {
			b.WriteString(text.Text + " ")
		}
	}
	return b.String()
}

func TestAPileSaysHowManyAndOpensAsAList(t *testing.T) {
	selected := ""
	c := NewTimelineChart(crowd(150, 1), func(id string) { selected = id })
	w := show(t, plain, fyne.NewSize(1200, 700), Column(0, c))
	c.lay()
	for _, l := range c.laid {
		if !l.pile() {
			continue
		}
		if l.label != fmt.Sprintf("+%d", len(l.items)) {
			t.Errorf("a pile of %d says %s", len(l.items), l.label)
		}
		s := c.spot(l)
		test.TapCanvas(w.Canvas(), fyne.NewPos(s.x+s.w/2, s.y+s.h/2))
		menu := w.Canvas().Focused()
		menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if want := c.data.Items[l.items[1]].ID; selected != want {
			t.Errorf("the second of the list chose %q, want %q", selected, want)
		}
		return
	}
	t.Fatal("there is no pile")
}

func TestTheWheelMovesAPartOfTheTimeAndElseThePage(t *testing.T) {
	c := NewTimelineChart(crowd(150, 1), nil)
	c.SetLevel(0)
	page := NewPage("Timeline", "")
	page.SetBody(c, Gap(2000))
	w := show(t, plain, fyne.NewSize(1200, 700), page)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(c).AddXY(600, 60)
	test.Scroll(w.Canvas(), at, 0, -50)
	if page.Scroller.Offset() == 0 {
		t.Error("the page stays where it is")
	}
	page.Scroller.ToTop()
	c.SetLevel(4)
	before := c.DayInView()
	test.Scroll(w.Canvas(), at, 0, -200)
	if c.DayInView() <= before || page.Scroller.Offset() != 0 {
		t.Errorf("from %s to %s, page at %v", before, c.DayInView(), page.Scroller.Offset())
	}
	test.Drag(w.Canvas(), at, 300, 0)
	if got := c.DayInView(); got >= before.AddDays(40) {
		t.Errorf("dragged to %s", got)
	}
	for range 100 {
		test.Scroll(w.Canvas(), at, 0, -500)
	}
	if got, last := c.DayInView(), day("2027-07-10"); got > last || got < last.AddDays(-31) {
		t.Errorf("at the end it shows %s", got)
	}
}

func TestWhatIsUnderThePointerSaysWhatItIs(t *testing.T) {
	d := sampleTimeline()
	d.Items[5].Tip = "Papers in, 4pm\nThu 8 Apr 2027. Law"
	c := NewTimelineChart(d, nil)
	w := show(t, plain, fyne.NewSize(1200, 700), Column(0, c))
	s := c.spotOf("close")
	test.MoveMouse(w.Canvas(), fyne.NewPos(s.x+s.w/2, s.y+s.h/2))
	if !strings.Contains(seen(c), "Papers in, 4pm Thu 8 Apr 2027. Law") {
		t.Errorf("it says %s", seen(c))
	}
	test.MoveMouse(w.Canvas(), fyne.NewPos(20, 10))
	if strings.Contains(seen(c), "4pm") {
		t.Error("it stays when the pointer has gone")
	}
	c.Choose("close")
	w.Canvas().Focus(c)
	if !strings.Contains(seen(c), "Papers in, 4pm") {
		t.Error("with the focus a mark without a label says nothing")
	}
}

func TestAChartOfAnyDaysIsDrawn(t *testing.T) {
	show(t, plain, fyne.NewSize(10, 10), NewBox("", "", 0))
	for _, d := range []TimelineData{{}, {From: day("2027-01-01")}, {From: day("2027-01-01"), To: day("2027-01-01"), Lanes: sampleTimeline().Lanes},
		{Lanes: []Lane{{}}, Items: []TimelineItem{{}}}} {
		c := NewTimelineChart(d, nil)
		for _, width := range []float32{0, 1, 100, 300, 3000} {
			c.Resize(fyne.NewSize(width, 300))
			for level := range ZoomLevels() {
				c.SetLevel(level)
			}
			c.SetLevel(0)
		}
		_ = calendar.Date(c.DayInView())
	}
}

// BenchmarkTimelineCrowd lays out and draws 200 dates anew.
func BenchmarkTimelineCrowd(b *testing.B) {
	c := NewTimelineChart(crowd(190, 1), nil)
	show(b, plain, fyne.NewSize(1200, 700), Column(0, c))
	for i := 0; b.Loop(); i++ {
		c.SetLevel(i % ZoomLevels())
	}
}
