package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// states draws buttons of every kind at rest, under the pointer and off.
func sampleButtons() fyne.CanvasObject {
	kinds := []func(icon, label string, act func()) *Button{MainButton, PlainButton, SmallButton, LinkButton, QuietButton}
	var rows []fyne.CanvasObject
	for _, kind := range kinds {
		rest, hover, off := kind("calendar-days", "Show the counting", nil), kind("", "Under the pointer", nil), kind("", "Switched off", nil)
		hover.MouseIn(&desktop.MouseEvent{})
		off.Disable()
		rows = append(rows, Row(12, rest, hover, off))
	}
	return Column(12, rows...)
}

func focusFirst(w fyne.Window, o fyne.CanvasObject) { FocusFirst(w.Canvas(), o) }

func TestLooks(t *testing.T) {
	for _, c := range []struct {
		name string
		size fyne.Size
		make func() fyne.CanvasObject
		do   []func(fyne.Window, fyne.CanvasObject)
	}{
		{"buttons", fyne.NewSize(560, 240), sampleButtons, []func(fyne.Window, fyne.CanvasObject){focusFirst}},
		{"card", fyne.NewSize(560, 280), sampleCard, nil},
		{"nav", fyne.NewSize(232, 320), func() fyne.CanvasObject { return sampleNav() }, []func(fyne.Window, fyne.CanvasObject){focusFirst}},
		{"tags", fyne.NewSize(560, 100), sampleTags, nil},
		{"rows", fyne.NewSize(620, 310), sampleRows, []func(fyne.Window, fyne.CanvasObject){focusFirst}},
		{"checks", fyne.NewSize(640, 240), sampleChecks, []func(fyne.Window, fyne.CanvasObject){focusFirst}},
		{"form", fyne.NewSize(420, 600), sampleForm, nil},
		{"choices", fyne.NewSize(600, 170), sampleChoices, []func(fyne.Window, fyne.CanvasObject){focusFirst}},
		{"facts", fyne.NewSize(420, 460), sampleFacts, nil},
		{"progress", fyne.NewSize(760, 100), sampleProgress, nil},
		{"banner", fyne.NewSize(760, 70), func() fyne.CanvasObject {
			return NewBanner(WaitTone, "clock", "You last worked on this 12 days ago.", LinkButton("", "See what changed", nil))
		}, nil},
		{"why", fyne.NewSize(380, 150), func() fyne.CanvasObject {
			return NewWhyPanel(Why{WeAsk: "The form needs your actual name in full.", Public: "Yes, after 8 April."})
		}, nil},
		{"exact", fyne.NewSize(400, 240), func() fyne.CanvasObject { return sampleExactMatch() }, nil},
		{"counting", fyne.NewSize(600, 330), func() fyne.CanvasObject { return NewCountingCalendar(sampleCounting()) },
			[]func(fyne.Window, fyne.CanvasObject){focusFirst}},
		{"timeline", fyne.NewSize(1000, 300), func() fyne.CanvasObject {
			c := NewTimelineChart(sampleTimeline(), nil)
			c.Choose("close")
			return c
		}, []func(fyne.Window, fyne.CanvasObject){focusFirst}},
		{"dates", fyne.NewSize(480, 240), func() fyne.CanvasObject { return Column(0, DateListHeader(), sampleDates()) },
			[]func(fyne.Window, fyne.CanvasObject){focusFirst}},
		{"rosette", fyne.NewSize(360, 250), func() fyne.CanvasObject {
			return Row(20, NewRosette(190, "9", "of 34 done", samplePhases()...), NewRosette(100, "9", "", samplePhases()...), NewRosetteMark())
		}, nil},
		{"search", fyne.NewSize(560, 260), func() fyne.CanvasObject { return sampleSearch() }, nil},
		{"empty", fyne.NewSize(420, 130), func() fyne.CanvasObject {
			return EmptyState("Choose a poll to see its dates.", PlainButton("", "Choose a poll", nil))
		}, nil},
	} {
		inEveryLook(t, c.name, c.size, c.make, c.do...)
	}
}

// BenchmarkPage builds and lays out a page as full as the fullest screen.
func BenchmarkPage(b *testing.B) {
	show(b, plain, fyne.NewSize(10, 10), NewBox("", "", 0))
	for b.Loop() {
		page := gallery()
		page.Resize(fyne.NewSize(1440, 900))
	}
}

// BenchmarkTimeline builds and lays out the chart.
func BenchmarkTimeline(b *testing.B) {
	show(b, plain, fyne.NewSize(10, 10), NewBox("", "", 0))
	for b.Loop() {
		c := NewTimelineChart(sampleTimeline(), nil)
		c.Resize(fyne.NewSize(1100, c.HeightFor(1100)))
	}
}
