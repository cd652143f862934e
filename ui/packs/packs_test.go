package packs

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/pack"
	"rosette/guides/pack/sheet"
	"rosette/ui/screentest"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

var day = time.Date(2027, 3, 17, 8, 10, 0, 0, time.UTC)

// opened is what the system was asked to open.
type opened []string

// start shows the screen in a window, for a candidacy. Work that is done off
// the main goroutine is done at once, and nothing is opened.
func start(t testing.TB, c guides.Candidacy, o theme.Options, size fyne.Size) (*Screen, *screentest.Bench, *opened) {
	t.Helper()
	return startWith(t, c, o, size, nil)
}

// startWith is start with a main goroutine for what is done away from it.
func startWith(t testing.TB, c guides.Candidacy, o theme.Options, size fyne.Size, run func(func())) (*Screen, *screentest.Bench, *opened) {
	t.Helper()
	screentest.Home(t)
	w := screentest.Open(t, screentest.Options{Now: day, Look: o, Size: size, Candidacies: []guides.Candidacy{c}, Run: run})
	p := New(w.Session, w, "0.1.0")
	var seen opened
	p.away = func(work, then func()) { work(); then() }
	p.open = func(path string, _ func(error)) error { seen = append(seen, path); return nil }
	w.Put(p)
	return p, w, &seen
}

func TestArrowsChooseWhoThePackIsFor(t *testing.T) {
	p, w, _ := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	if p.who.Chosen() != "me" || p.kept.Audience != "" {
		t.Errorf("at first the pack is for %q", p.who.Chosen())
	}
	w.Press(fyne.KeyDown)
	o, second := p.shown(), pack.Audiences(p.s.Words)[1].ID
	if want := fmt.Sprintf("%d pages", len(o.pages)); o.ID != second || p.viewer.page == nil || p.count.Text() != want {
		t.Errorf("for %q: %q, want %q and %q", o.ID, p.count.Text(), second, want)
	}
	if len(p.pictures) < len(o.pages) || p.thumbs.Chosen() != 0 {
		t.Error("the pages are not shown")
	}
	p.Leave()
	again := New(p.s, w, "0.1.0")
	again.Show("")
	if again.who.Chosen() != string(second) {
		t.Errorf("the choice is not remembered: %q", again.who.Chosen())
	}
}

func TestPagesTurn(t *testing.T) {
	p, w, _ := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	last := len(p.shown().pages) - 1
	at := func(want int) {
		t.Helper()
		if p.page != want || p.thumbs.Chosen() != want {
			t.Errorf("at page %d, small page %d; want %d", p.page, p.thumbs.Chosen(), want)
		}
	}
	w.Press(fyne.KeyPageUp)
	at(0)
	w.Press(fyne.KeyPageDown, fyne.KeyPageDown)
	at(2)
	w.Canvas().Focus(p.thumbs)
	w.Press(fyne.KeyRight)
	at(3)
	w.Press(fyne.KeyDown)
	at(5)
	w.Press(fyne.KeyEnd, fyne.KeyPageDown)
	at(last)
	w.Press(fyne.KeyHome)
	at(0)
	test.Tap(p.turner.after)
	at(1)
	test.Tap(p.turner.before)
	at(0)
	if got := p.turner.at.Text(); !strings.HasPrefix(got, "Page 1 of ") {
		t.Errorf("says %q", got)
	}
}

func TestLargerScrollsBeforeItTurns(t *testing.T) {
	p, w, _ := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	test.Tap(p.turner.larger)
	w.Press(fyne.KeyPageDown)
	if p.page != 0 || p.viewer.scroll.Offset.Y == 0 {
		t.Errorf("at page %d, %v down", p.page, p.viewer.scroll.Offset.Y)
	}
	w.Press(fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageDown)
	if p.page == 0 {
		t.Error("the page does not turn at its end")
	}
	test.Tap(p.turner.larger)
	if p.turner.larger.Visible() || p.viewer.page.Size().Width < p.viewer.Size().Width*1.5 {
		t.Errorf("the page is %v wide", p.viewer.page.Size().Width)
	}
	if w.Canvas().Focused() != fyne.Focusable(p.turner.smaller) {
		t.Error("the focus is lost when a button goes away")
	}
	w.Press(fyne.KeyReturn, fyne.KeyReturn)
	if p.viewer.zoom != 0 || p.viewer.page.Size().Height > p.viewer.Size().Height {
		t.Error("the page is not whole again")
	}
}

func TestLargePrintStaysInTheSection(t *testing.T) {
	p, _, _ := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	p.Show("paper")
	section, pages := p.shown().at(p.page).Section, len(p.shown().pages)
	if section != "Nomination paper" {
		t.Fatalf("at %q", section)
	}
	test.Tap(p.large)
	if got := p.shown().at(p.page).Section; got != section || len(p.shown().pages) <= pages {
		t.Errorf("at %q of %d pages, before %d", got, len(p.shown().pages), pages)
	}
}

func TestAChangeShowsAtOnceAndMovesNothing(t *testing.T) {
	p, w, _ := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	w.Press(fyne.KeyPageDown)
	w.Canvas().Focus(p.thumbs)
	before := p.s.Candidacy().Person.Surname
	if err := p.s.SetField("surname", before+"-Vale"); err != nil {
		t.Fatal(err)
	}
	if p.page != 1 || w.Canvas().Focused() != fyne.Focusable(p.thumbs) {
		t.Errorf("at page %d, focus on %T", p.page, w.Canvas().Focused())
	}
	for _, it := range p.shown().pages[0].Items {
		if text, ok := it.(sheet.Text); ok && strings.Contains(text.String, before+"-Vale") {
			return
		}
	}
	t.Error("the cover has the old name")
}

func TestTabOrder(t *testing.T) {
	p, w, _ := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	want := []fyne.Focusable{p.large, p.parts, p.many, p.save, p.print, p.who, p.thumbs, p.turner.before, p.turner.after, p.turner.larger}
	got := widgets.Focusables(w.Content())
	if len(got) != len(want) {
		t.Fatalf("%d controls, want %d", len(got), len(want))
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("control %d is %T", i, got[i])
		}
	}
}

func TestWhatStopsThePapersIsSaid(t *testing.T) {
	c := screentest.Sample()
	c.Person.Surname = ""
	p, _, _ := start(t, c, theme.Options{}, screentest.Page)
	if p.print.Label() != "Print a draft" {
		t.Errorf("the button says %q", p.print.Label())
	}
	if got := p.subtitle(p.shown()); !strings.Contains(got, "DRAFT") {
		t.Errorf("the subtitle says %q", got)
	}
}

func TestAPollThatCannotBeLeadsToItsDay(t *testing.T) {
	c := screentest.Sample()
	c.Choice.Poll = calendar.Of(2027, 5, 9) // a Sunday
	p, _, _ := start(t, c, theme.Options{}, screentest.Page)
	if p.made.err == nil {
		t.Fatal("a pack was made for a poll on a Sunday")
	}
	if p.First() != nil || len(widgets.Focusables(p.Object())) != 1 {
		t.Error("there should be one thing to do")
	}
}

func TestNothingIsCutAtTwiceTheTextSize(t *testing.T) {
	p, w, _ := start(t, screentest.Sample(), theme.Options{Scale: 2}, fyne.NewSize(1366, 700))
	if got := p.desk.content.Size().Width; got > w.Canvas().Size().Width {
		t.Errorf("the page is %v wide", got)
	}
	if top, foot := p.viewer.Position().Y, p.desk.side.holds.Position().Y; top < foot {
		t.Error("the page should stand below the list")
	}
}

// BenchmarkRefresh is what happens after a change elsewhere that is not on the
// pages.
func BenchmarkRefresh(b *testing.B) {
	p, _, _ := start(b, screentest.Sample(), theme.Options{}, screentest.Page)
	for b.Loop() {
		p.Refresh()
	}
}
