package timeline

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/guides/words"
	"rosette/ui/screentest"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
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
	if o := open(t, screentest.Winter, busy); len(o.entries) < 200 {
		t.Errorf("it has %d dates", len(o.entries))
	}
}

func BenchmarkBusyChoose(b *testing.B) {
	o := open(b, screentest.Winter, busy)
	for i := 0; b.Loop(); i++ {
		o.choose(o.entries[i%len(o.entries)].id)
	}
}

func BenchmarkBusyStep(b *testing.B) {
	o := open(b, screentest.Winter, busy)
	o.win.Canvas().Focus(o.list.dates)
	for i := 0; b.Loop(); i++ {
		key := fyne.KeyDown
		if i/100%2 == 1 {
			key = fyne.KeyUp
		}
		o.win.Press(key)
	}
}

func BenchmarkBusyZoom(b *testing.B) {
	o := open(b, screentest.Winter, busy)
	for i := 0; b.Loop(); i++ {
		key := fyne.KeyPlus
		if i/2%2 == 1 {
			key = fyne.KeyMinus
		}
		o.win.Press(key)
	}
}

func BenchmarkBusyScrollList(b *testing.B) {
	o := open(b, screentest.Winter, busy)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o.list.scroll).Add(fyne.NewPos(60, 60))
	for i := 0; b.Loop(); i++ {
		by := float32(-40)
		if i/100%2 == 1 {
			by = 40
		}
		test.Scroll(o.win.Canvas(), at, 0, by)
	}
}

// The poll moves by a week and back. Each of its two steps is one interaction:
// what moves is worked out and listed, and, once that is accepted, the dates are
// worked out anew and all that is shown is brought up to date.
func BenchmarkBusyListMoves(b *testing.B) {
	o := open(b, screentest.Winter, busy)
	later := o.saveLater()
	for i := 0; b.Loop(); i++ {
		b.StopTimer()
		o.typePoll(i)
		b.StartTimer()
		test.Tap(o.Screen.poll.use)
		b.StopTimer()
		test.Tap(o.Screen.poll.use)
		later()
		b.StartTimer()
	}
}

func BenchmarkBusyMovePoll(b *testing.B) {
	o := open(b, screentest.Winter, busy)
	later := o.saveLater()
	for i := 0; b.Loop(); i++ {
		b.StopTimer()
		o.typePoll(i)
		test.Tap(o.Screen.poll.use)
		b.StartTimer()
		test.Tap(o.Screen.poll.use)
		b.StopTimer()
		later()
		b.StartTimer()
	}
	if len(o.entries) < 200 || o.editing {
		b.Fatal("there are too few dates, or they are not shown")
	}
}

// saveLater has changes saved in the background, as they are in the window. The
// function waits until they are, and hands over what came of it.
func (o *opened) saveLater() func() {
	done := make(chan func(), 16)
	was := o.s
	o.s = session.New(o.win.Store, words.English(), was.Now, func(f func()) { done <- f })
	if err := o.s.Open(was.Candidacy().ID); err != nil {
		o.t.Fatal(err)
	}
	o.Screen = New(o.s, o.win)
	o.s.Listen(o.Refresh)
	o.Show("")
	o.win.SetContent(container.NewStack(widgets.NewBox(theme.Window, "", 0), o.Object()))
	return func() {
		o.s.Flush()
		(<-done)()
	}
}

// typePoll opens the editor and types in a poll a week later, or earlier.
func (o *opened) typePoll(i int) {
	o.openEditor()
	o.Screen.poll.poll.SetDate(day("2027-05-13").AddDays(-7 * (i % 2)))
	o.Screen.poll.left()
}
