package packs

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/pack"
	"rosette/guides/pack/sheet"
	"rosette/ui/preview"
	"rosette/ui/screentest"
	"rosette/ui/theme"
)

// A turns is a main goroutine that does one thing after the other, and knows how
// long each held it up.
type turns struct {
	jobs chan func()
	took []time.Duration
}

func newTurns() *turns { return &turns{jobs: make(chan func(), 100)} }

// until does what comes until something holds.
func (m *turns) until(t testing.TB, holds func() bool) {
	t.Helper()
	for !holds() {
		select {
		case job := <-m.jobs:
			m.do(job)
		case <-time.After(20 * time.Second):
			t.Fatal("what was waited for does not come")
		}
	}
}

func (m *turns) do(job func()) {
	begin := time.Now()
	job()
	m.took = append(m.took, time.Since(begin))
}

func (p *Screen) allLaid() bool {
	_, more := p.behind()
	return !more && !p.laying
}

// shows reports whether the page in the preview has a word on it.
func (p *Screen) shows(word string) bool {
	return slices.ContainsFunc(p.shown().at(p.page).Items, func(it sheet.Item) bool {
		text, ok := it.(sheet.Text)
		return ok && strings.Contains(text.String, word)
	})
}

func TestThePackAtHandIsThereOnArrivingAndTheOthersSoon(t *testing.T) {
	main := newTurns()
	p, _, _ := startWith(t, screentest.Sample(), theme.Options{}, screentest.Page, func(job func()) { main.jobs <- job })
	if !p.shows("Morgan") || len(p.made.all[1].pages) != 0 {
		t.Errorf("on arriving %d and %d pages", len(p.made.all[0].pages), len(p.made.all[1].pages))
	}
	if picks := p.listed.picks; picks[0].Right == "" || picks[1].Right != "" {
		t.Errorf("the list says %q and %q", picks[0].Right, picks[1].Right)
	}
	main.until(t, p.allLaid)
	for _, pick := range p.listed.picks {
		if pick.Right == "" {
			t.Errorf("%s: nothing is said of how many pages it has", pick.Title)
		}
	}
}

func TestAPackThatIsChosenBeforeItsTurnIsThereAtOnce(t *testing.T) {
	main := newTurns()
	p, w, _ := startWith(t, screentest.Sample(), theme.Options{}, screentest.Page, func(job func()) { main.jobs <- job })
	w.Press(fyne.KeyEnd)
	if last := p.made.all[len(p.made.all)-1]; p.shown().ID != last.ID || len(last.pages) == 0 || p.count.Text() == "" {
		t.Errorf("for %s: %d pages", p.shown().ID, len(p.shown().pages))
	}
	main.until(t, p.allLaid)
}

func TestOnlyTheLastOfManyChangesIsLeft(t *testing.T) {
	main := newTurns()
	p, _, seen := startWith(t, screentest.Sample(), theme.Options{}, screentest.Page, func(job func()) { main.jobs <- job })
	for n := range 9 {
		if err := p.s.SetField("surname", fmt.Sprint("Morgan", n)); err != nil {
			t.Fatal(err)
		}
	}
	p.openToPrint() // of what is on the screen a moment later
	if !p.shows("Morgan8") || len(*seen) != 1 {
		t.Errorf("what is printed is not what was typed; opened %v", *seen)
	}
	main.until(t, p.allLaid)
	for _, o := range p.made.all {
		if o.key != p.key() || p.choiceFor(o.ID).Draft {
			t.Errorf("%s is behind", o.ID)
		}
	}
}

func TestAPollThatCannotBeAndCanAgain(t *testing.T) {
	p, _, _ := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	poll := p.s.Candidacy().Choice.Poll
	for _, day := range []int{3, 0} { // a Sunday, and the day it was
		if err := p.s.Change("poll", setPoll(poll.AddDays(day))); err != nil {
			t.Fatal(err)
		}
	}
	if p.made.err != nil || !p.set || p.shown().key != p.key() {
		t.Errorf("%v, set %v", p.made.err, p.set)
	}
}

// BenchmarkArrive is arriving when nothing is laid out yet: shown-ms is until
// the first page is there and drawn, during which the window is held up.
func BenchmarkArrive(b *testing.B) {
	main := newTurns()
	p, _, _ := startWith(b, screentest.Sample(), theme.Options{}, screentest.Page, func(job func()) { main.jobs <- job })
	var shown time.Duration
	for b.Loop() {
		main.until(b, p.allLaid)
		p.made, p.listed, p.setter = unmade(pack.Audiences(p.s.Words)), listed{}, sheet.NewSetter()
		begin := time.Now()
		p.Show("")
		preview.Draw(p.shown().at(p.page), 600, int(preview.HeightFor(600)))
		shown += time.Since(begin)
	}
	b.ReportMetric(ms(shown)/float64(b.N), "shown-ms")
}

func ms(d time.Duration) float64 { return d.Seconds() * 1000 }

// BenchmarkChangedField is what a change elsewhere, such as undoing one, does to
// the page in the preview: shown-ms is until the page is there, held-ms the
// longest for which the window was held up, and all-ms until every pack is.
func BenchmarkChangedField(b *testing.B) {
	main := newTurns()
	p, w, _ := startWith(b, screentest.Sample(), theme.Options{}, screentest.Page, func(job func()) { main.jobs <- job })
	main.until(b, p.allLaid)
	w.Canvas().Capture()
	var shown, all time.Duration
	main.took = nil
	for n := 0; b.Loop(); n++ {
		name := fmt.Sprint("Morgan", n)
		if err := p.s.SetField("surname", name); err != nil {
			b.Fatal(err)
		}
		begin := time.Now()
		main.until(b, func() bool { return p.shows(name) })
		shown += time.Since(begin)
		main.until(b, p.allLaid)
		all += time.Since(begin)
	}
	b.ReportMetric(ms(shown)/float64(b.N), "shown-ms")
	b.ReportMetric(ms(all)/float64(b.N), "all-ms")
	slices.Sort(main.took)
	b.ReportMetric(ms(main.took[len(main.took)*99/100]), "held-ms")
}

func setPoll(day calendar.Date) func(*guides.Candidacy) error {
	return func(c *guides.Candidacy) error {
		c.Choice.Poll = day
		return nil
	}
}
