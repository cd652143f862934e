package timeline

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/ui/screentest"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

func TestTabGoesInReadingOrder(t *testing.T) {
	o := open(t, screentest.Winter, nil)
	o.Show("nominations_close")
	want := []any{o.change, o.export, o.chart.dates, o.chart.zoom, o.list.filter.lane, o.list.filter.who, o.list.filter.phase, o.list.dates,
		o.panel.counting, o.panel.export, o.panel.copy, o.panel.notice}
	got := widgets.Focusables(o.page)
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || any(got[i]) != want[i] {
			t.Fatalf("stop %d of %d is not as wanted: %T", i, len(got), got[min(i, len(got)-1)])
		}
	}
	if panes := o.Panes(); len(panes) != 3 || panes[0] != o.First() {
		t.Errorf("F6 goes round %v", panes)
	}
}

func TestTheKeyAAddsOneDateToTheCalendar(t *testing.T) {
	home := screentest.Home(t)
	o := open(t, screentest.Winter, nil)
	o.Show("election_agent_deadline")
	o.win.Press(fyne.KeyA, fyne.KeyReturn)
	text, err := os.ReadFile(filepath.Join(home, "election-agent-deadline.ics"))
	if err != nil {
		t.Fatal(err)
	}
	whole := strings.ReplaceAll(string(text), "\r\n ", "") // lines are folded
	if n := strings.Count(whole, "BEGIN:VEVENT"); n != 1 || !strings.Contains(whole, "“Last time to withdraw”") {
		t.Errorf("%d entries in\n%s", n, text)
	}
	if got := o.panel.told.Text(); !strings.HasSuffix(got, "election-agent-deadline.ics") {
		t.Errorf("the panel says %q", got)
	}
}

func TestAllDatesGoToTheCalendar(t *testing.T) {
	home := screentest.Home(t)
	o := open(t, screentest.Winter, nil)
	test.Tap(o.export)
	o.win.Press(fyne.KeyReturn)
	text, err := os.ReadFile(filepath.Join(home, "election dates.ics"))
	if err != nil {
		t.Fatal(err)
	}
	want := 0
	for _, e := range o.entries {
		if !e.date.IsZero() {
			want++
		}
	}
	if n := strings.Count(string(text), "BEGIN:VEVENT"); n != want {
		t.Errorf("%d entries for %d dates", n, want)
	}
}

func TestTheCountingIsCopiedOneDayALine(t *testing.T) {
	o := open(t, screentest.Winter, nil)
	o.Show("nominations_close")
	test.Tap(o.panel.copy)
	text := fyne.CurrentApp().Clipboard().Content()
	for _, want := range []string{"Count back 19 working days", "Mon  3 May 2027", "left out: Early May bank holiday", "SI 2006/3304"} {
		if !strings.Contains(text, want) {
			t.Errorf("the text lacks %q:\n%s", want, text)
		}
	}
}

func TestAChangeElsewhereKeepsFocusAndChoice(t *testing.T) {
	o := open(t, screentest.Winter, nil)
	o.Show("proxy_deadline")
	o.win.Canvas().Focus(o.panel.copy)
	body := o.panel.card
	if err := o.s.SetField("email", "asha.morgan@example.org"); err != nil {
		t.Fatal(err)
	}
	if o.win.Canvas().Focused() != fyne.Focusable(o.panel.copy) || o.panel.card != body {
		t.Error("a change that moves no date took the focus away")
	}
	o.together("proxy_deadline", "New proxy applications")
}

func TestReflow(t *testing.T) {
	for _, c := range []struct {
		width        float32
		scale        float32
		under, chart bool
	}{{1216, 1, false, true}, {975, 1, false, true}, {720, 1, true, true}, {640, 1, true, false}, {1366, 2, true, true}} {
		t.Run(fmt.Sprintf("%v at %v", c.width, c.scale), func(t *testing.T) {
			o := openAs(t, theme.Options{Mode: theme.Light, Scale: c.scale}, fyne.NewSize(c.width, 900), screentest.Winter, nil)
			if got := o.panel.card.Position().Y > 0; got != c.under {
				t.Errorf("the panel under the list: %v", got)
			}
			if got := o.chart.card.Visible(); got != c.chart {
				t.Errorf("the chart is shown: %v", got)
			}
			if o.First() == nil || !o.First().(fyne.CanvasObject).Visible() {
				t.Error("nothing takes the focus")
			}
		})
	}
}

func BenchmarkRefreshAfterAChangeThatMovesNothing(b *testing.B) {
	o := open(b, screentest.Winter, nil)
	for b.Loop() {
		o.Refresh()
	}
}

func BenchmarkChoose(b *testing.B) {
	o := open(b, screentest.Winter, nil)
	for i := 0; b.Loop(); i++ {
		o.choose(o.entries[i%len(o.entries)].id)
	}
}
