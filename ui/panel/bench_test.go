package panel

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/selection"
)

// crowded is somebody with as much logged as a record holds.
func crowded(c *guides.Candidacy) {
	councillor(c)
	for i := len(c.Record.Entries); i < selection.MaxDeeds; i++ {
		c.Record.Entries = append(c.Record.Entries, selection.Deed{On: sampleToday - calendar.Date(i), Kind: selection.Doors, Count: 40, Note: "Mill Lane and Canal Row"})
	}
}

func BenchmarkRefreshOfAFullRecord(b *testing.B) {
	r := open(b, crowded)
	for b.Loop() {
		r.now.(*record).filled = false
		r.Refresh()
	}
}

func BenchmarkASecondOfTheClock(b *testing.B) {
	r := open(b, crowded)
	r.Show(Practice)
	test.Tap(r.button("Start the interview"))
	r.win.Press(fyne.KeyT)
	for b.Loop() {
		r.pass(time.Second)
	}
}

func BenchmarkAKeyInTheStatement(b *testing.B) {
	r := open(b, crowded)
	r.Show(Statement)
	r.win.Canvas().Focus(r.First())
	n := 0
	for b.Loop() {
		if n++; n > 2000 {
			r.win.Retype("a")
			n = 0
		}
		r.win.Type("a ")
	}
}

func BenchmarkRefreshWithoutAChange(b *testing.B) {
	r := open(b, crowded)
	r.Show(Statement)
	for b.Loop() {
		r.Refresh()
	}
}
