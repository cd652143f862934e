package timeline

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/campaign"
	"rosette/guides/election"
)

// busy is a candidacy with more than 200 dates: it follows a party's procedure,
// has another election on the day, and 150 tasks of the person's own.
func busy(c *guides.Candidacy) {
	follows(c)
	c.Choice.With = []election.Combined{{Kind: election.EnglandParish, Council: "Millbrook Parish Council"}}
	for i := range 150 {
		id := fmt.Sprintf("own-%d", i+1)
		c.Plan.Own = append(c.Plan.Own, campaign.OwnTask{ID: id, Title: fmt.Sprintf("Knock on the doors of Mill Row, round %d", i+1),
			Phase: string(campaign.PhaseReady)})
		c.Plan = c.Plan.SetDue(id, day("2026-11-23").AddDays(i*6/5))
	}
}

func TestABusyTimelineHasMoreThan200Dates(t *testing.T) {
	if o := open(t, sampleDay, busy); len(o.entries) < 200 {
		t.Errorf("it has %d dates", len(o.entries))
	}
}

func BenchmarkBusyChoose(b *testing.B) {
	o := open(b, sampleDay, busy)
	for i := 0; b.Loop(); i++ {
		o.choose(o.entries[i%len(o.entries)].id)
	}
}

func BenchmarkBusyStep(b *testing.B) {
	o := open(b, sampleDay, busy)
	o.win.Canvas().Focus(o.list.dates)
	for i := 0; b.Loop(); i++ {
		key := fyne.KeyDown
		if i/100%2 == 1 {
			key = fyne.KeyUp
		}
		o.press(key)
	}
}

func BenchmarkBusyZoom(b *testing.B) {
	o := open(b, sampleDay, busy)
	for i := 0; b.Loop(); i++ {
		key := fyne.KeyPlus
		if i/2%2 == 1 {
			key = fyne.KeyMinus
		}
		o.press(key)
	}
}

func BenchmarkBusyScrollList(b *testing.B) {
	o := open(b, sampleDay, busy)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o.list.scroll).Add(fyne.NewPos(60, 60))
	for i := 0; b.Loop(); i++ {
		by := float32(-40)
		if i/100%2 == 1 {
			by = 40
		}
		test.Scroll(o.win.Canvas(), at, 0, by)
	}
}

// The poll moves by a week and back: the dates are worked out anew, what moves
// is listed, and, once accepted, all that is shown is brought up to date.
func BenchmarkBusyMovePoll(b *testing.B) {
	o := open(b, sampleDay, busy)
	for i := 0; b.Loop(); i++ {
		o.movePoll(i)
		test.Tap(o.Screen.poll.use)
		test.Tap(o.Screen.poll.use)
	}
	if len(o.entries) < 200 {
		b.Fatal("there are too few dates")
	}
}

// The same, up to the list of what moves.
func BenchmarkBusyListMoves(b *testing.B) {
	o := open(b, sampleDay, busy)
	for i := 0; b.Loop(); i++ {
		o.movePoll(i)
		test.Tap(o.Screen.poll.use)
	}
}

func (o *opened) movePoll(i int) {
	if !o.editing {
		o.openEditor()
	}
	o.Screen.poll.poll.SetDate(day("2027-05-13").AddDays(-7 * (i % 2)))
	o.Screen.poll.left()
}
