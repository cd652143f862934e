//go:build journey && linux

package main_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/storage"
)

// Parts of a window of 1440 by 900 with the timeline in it.
var (
	sidebarPart = area{10, 90, 200, 300}
	chartPart   = area{440, 150, 900, 200}
	listPart    = area{280, 640, 440, 200}
	wholePart   = area{240, 100, 1180, 760}
)

// How long after a key, the wheel or the pointer the window shows what came of
// it, with more than 200 dates on the timeline. "repaint" moves the pointer over
// the list of places: next to nothing to work out, and the whole window painted,
// which the processor does here. What another line takes beyond it is Rosette's.
func BenchmarkTimelineFrames(b *testing.B) {
	d := newDesktop(b, "1440x900")
	d.keepBusy()
	w := d.open()
	w.resize(1440, 900)
	w.key("ctrl+2")
	x, err := dialX(d.display)
	if err != nil {
		b.Fatal(err)
	}
	defer x.Close()
	if err := x.SetDeadline(time.Now().Add(10 * time.Minute)); err != nil {
		b.Fatal(err)
	}
	hands, err := x.hands()
	if err != nil {
		b.Fatal(err)
	}
	h := &frames{b: b, x: x, hands: hands}
	h.rest()

	back := func(there, here key) func(i int) {
		return func(i int) { hands.press([]key{there, here}[i%2]) }
	}
	h.latency("repaint", sidebarPart, 40, func(i int) { hands.move(100, 120+40*(i%2)) })
	hands.move(700, 500)
	h.rest()
	h.latency("zoom", chartPart, 40, func(i int) { hands.press([]key{keyEqual, keyEqual, keyMinus, keyMinus}[i%4]) })
	h.latency("next date", chartPart, 40, back(keyRight, keyLeft))
	w.key("F6") // to the list
	h.rest()
	h.latency("next row", listPart, 40, back(keyDown, keyUp))
	hands.move(400, 750)
	h.rest()
	h.latency("wheel on the list", listPart, 40, func(i int) { hands.click(wheel(i / 20)) })
	h.flow("scrolling the list", listPart, func(i int) { hands.click(wheel(i / 100)) })
	w.key("shift+F6", "equal", "equal", "equal")
	hands.move(900, 260)
	h.rest()
	h.latency("wheel on the chart", chartPart, 40, func(i int) { hands.click(wheel(i / 10)) })
	h.flow("scrolling the chart", chartPart, func(i int) { hands.click(wheel(i / 30)) })

	h.movePoll(w)
	b.ReportMetric(0, "ns/op")
}

// movePoll moves the poll by a week and back: the first key lists what moves,
// the second accepts it.
func (h *frames) movePoll(w *window) {
	var list, accept []float64
	for i := range 6 {
		w.key("Escape", "ctrl+1", "ctrl+2", "shift+Tab", "shift+Tab", "Return", "ctrl+a")
		w.write([]string{"13 May 2027", "6 May 2027"}[i%2])
		h.rest()
		list = append(list, h.once(wholePart, func() { h.hands.press(keyReturn) }))
		h.rest()
		accept = append(accept, h.once(wholePart, func() { h.hands.press(keyReturn) }))
		h.rest()
	}
	h.report("listing what moves with the poll", list)
	h.report("moving the poll", accept)
}

// wheel is the button that the wheel presses: down at first, then up.
func wheel(turn int) byte { return 5 - byte(turn%2) }

// frames measures when a part of the display changes.
type frames struct {
	b     *testing.B
	x     *xClient
	hands *hands
}

// settled is how long nothing must change for the window to be at rest.
const settled = 150 * time.Millisecond

// rest waits until nothing changes any more.
func (h *frames) rest() {
	last, since := h.sum(wholePart), time.Now()
	for time.Since(since) < settled {
		time.Sleep(5 * time.Millisecond)
		if now := h.sum(wholePart); now != last {
			last, since = now, time.Now()
		}
	}
}

func (h *frames) sum(a area) uint64 {
	n, err := h.x.sum(a)
	if err != nil {
		h.b.Fatal(err)
	}
	return n
}

// once does something and returns the milliseconds until a part has changed,
// or 0 when it does not.
func (h *frames) once(a area, do func()) float64 {
	before, began := h.sum(a), time.Now()
	do()
	for time.Since(began) < time.Second {
		if h.sum(a) != before {
			return time.Since(began).Seconds() * 1000
		}
		time.Sleep(200 * time.Microsecond)
	}
	return 0
}

func (h *frames) latency(name string, a area, times int, do func(i int)) {
	var all []float64
	for i := range times {
		all = append(all, h.once(a, func() { do(i) }))
		h.rest()
	}
	h.report(name, all)
}

// flow does something 125 times a second and reports how long each picture
// stays.
func (h *frames) flow(name string, a area, do func(i int)) {
	var all []float64
	last, since, began := h.sum(a), time.Time{}, time.Now()
	for i := 0; time.Since(began) < 2*time.Second; {
		if time.Since(began) > time.Duration(i)*8*time.Millisecond {
			do(i)
			i++
		}
		if now := h.sum(a); now != last {
			if !since.IsZero() {
				all = append(all, time.Since(since).Seconds()*1000)
			}
			last, since = now, time.Now()
		}
		time.Sleep(200 * time.Microsecond)
	}
	h.report(name+", between pictures", all)
	h.rest()
}

func (h *frames) report(name string, ms []float64) {
	ms = slices.DeleteFunc(ms, func(v float64) bool { return v == 0 })
	if len(ms) == 0 {
		h.b.Errorf("%s: nothing changed", name)
		return
	}
	slices.Sort(ms)
	fmt.Printf("%-44s %3d times  median %5.1f ms  19 of 20 %5.1f ms  longest %5.1f ms\n", name, len(ms),
		ms[len(ms)/2], ms[len(ms)*19/20], ms[len(ms)-1])
}

// keepBusy puts a candidacy with more than 200 dates into the store.
func (d *desktop) keepBusy() {
	c := guides.Sample(election.EnglandPrincipal)
	c.Selection = c.Selection.Follow("labour-england-ordinary")
	c.Choice.With = []election.Combined{{Kind: election.EnglandParish, Council: "Millbrook Parish Council"}}
	for i := range 150 {
		id := fmt.Sprintf("own-%d", i+1)
		c.Plan.Own = append(c.Plan.Own, campaign.OwnTask{ID: id, Title: fmt.Sprintf("Knock on the doors of Mill Row, round %d", i+1),
			Phase: string(campaign.PhaseReady)})
		c.Plan = c.Plan.SetDue(id, calendar.DayOf(time.Now()).AddDays(1+i))
	}
	d.put(c)
}

// put puts a candidacy into the store.
func (d *desktop) put(c guides.Candidacy) {
	d.t.Helper()
	now := time.Now()
	store, err := storage.Open(d.data(), now)
	if err != nil {
		d.t.Fatal(err)
	}
	if err := store.Save(storage.Summary{ID: c.ID, Title: c.Name(), Detail: c.Detail()}, guides.Marshal(c), "kept", now); err != nil {
		d.t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		d.t.Fatal(err)
	}
}
