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
		wide float32
		make func() fyne.CanvasObject
		do   []func(fyne.Window, fyne.CanvasObject)
	}{
		{"buttons", 560, sampleButtons, []func(fyne.Window, fyne.CanvasObject){focusFirst}},
		{"card", 560, sampleCard, nil},
		{"nav", 232, func() fyne.CanvasObject { return sampleNav() }, []func(fyne.Window, fyne.CanvasObject){focusFirst}},
		{"tags", 560, sampleTags, nil},
		{"rows", 620, sampleRows, []func(fyne.Window, fyne.CanvasObject){focusFirst}},
		{"checks", 640, sampleChecks, []func(fyne.Window, fyne.CanvasObject){focusFirst}},
		{"form", 420, sampleForm, nil},
		{"choices", 600, sampleChoices, []func(fyne.Window, fyne.CanvasObject){focusFirst}},
		{"facts", 420, sampleFacts, nil},
		{"progress", 760, sampleProgress, nil},
		{"banner", 760, func() fyne.CanvasObject {
			return NewBanner(WaitTone, "clock", "You last worked on this 12 days ago.", LinkButton("", "See what changed", nil))
		}, nil},
		{"why", 380, func() fyne.CanvasObject {
			return NewWhyPanel(Why{WeAsk: "The form needs your actual name in full.", Public: "Yes, after 8 April."})
		}, nil},
		{"exact", 400, func() fyne.CanvasObject { return sampleExactMatch() }, nil},
		{"counting", 600, func() fyne.CanvasObject { return NewCountingCalendar(sampleCounting()) },
			[]func(fyne.Window, fyne.CanvasObject){focusFirst}},
		{"timeline", 1000, func() fyne.CanvasObject {
			c := NewTimelineChart(sampleTimeline(), nil)
			c.Choose("close")
			return c
		}, []func(fyne.Window, fyne.CanvasObject){focusFirst}},
		{"crowd", 1000, func() fyne.CanvasObject { return NewTimelineChart(sampleCrowd(), nil) }, nil},
		{"zoomed", 1000, func() fyne.CanvasObject {
			c := NewTimelineChart(sampleCrowd(), nil)
			c.Choose("day-70")
			return c
		}, []func(fyne.Window, fyne.CanvasObject){focusFirst, func(_ fyne.Window, o fyne.CanvasObject) { o.(*TimelineChart).SetLevel(4) }}},
		{"dates", 480, func() fyne.CanvasObject { return Column(0, DateListHeader(), sampleDates()) },
			[]func(fyne.Window, fyne.CanvasObject){focusFirst}},
		{"rosette", 360, func() fyne.CanvasObject {
			return Row(20, NewRosette(190, "9", "of 34 done", samplePhases()...), NewRosette(100, "9", "", samplePhases()...), NewRosetteMark())
		}, nil},
		{"search", 560, func() fyne.CanvasObject { return sampleSearch() }, nil},
		{"empty", 420, func() fyne.CanvasObject {
			return EmptyState("Choose a poll to see its dates.", PlainButton("", "Choose a poll", nil))
		}, nil},
	} {
		inEveryLook(t, c.name, c.wide, c.make, c.do...)
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
