package widgets

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"
)

func TestNavListIsWorkedByKeys(t *testing.T) {
	var went []string
	n := sampleNav()
	n.OnGo = func(id string) { went = append(went, id); n.SetChosen(id) }
	w := window(t, n)
	w.Canvas().Focus(n)
	press(n, fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyDown, fyne.KeySpace, fyne.KeyHome, fyne.KeyUp, fyne.KeyReturn)
	if diff := cmp.Diff([]string{"timeline", "help", "home"}, went); diff != "" {
		t.Error(diff)
	}
	if n.Chosen() != "home" {
		t.Errorf("%q is open", n.Chosen())
	}
}

func TestNavListIsWorkedByPointer(t *testing.T) {
	went := ""
	n := sampleNav()
	n.OnGo = func(id string) { went = id }
	w := show(t, plain, fyne.NewSize(240, 600), n)
	at, size := n.partAt(n.rows[3])
	test.TapCanvas(w.Canvas(), at.AddXY(size.Width/2, size.Height/2))
	if went != "papers" || w.Canvas().Focused() != n {
		t.Errorf("went to %q, focus on %T", went, w.Canvas().Focused())
	}
	n.SetProblems("papers", 0)
	if n.rows[3].badge.Visible() {
		t.Error("a count of none is shown")
	}
}

func TestAnswersMoveAndChoose(t *testing.T) {
	var got []string
	a := NewAnswers(1, "", func(id string) { got = append(got, id) },
		Answer{ID: "yes", Title: "Yes", Key: 'y'}, Answer{ID: "no", Title: "No", Key: 'n'},
		Answer{ID: "unsure", Title: "Not sure", Key: 'u'})
	w := window(t, a)
	w.Canvas().Focus(a)
	if a.Chosen() != "" {
		t.Errorf("%q is chosen at first", a.Chosen())
	}
	press(a, fyne.KeySpace, fyne.KeyDown, fyne.KeyUp)
	a.TypedRune('U')
	a.TypedRune('n')
	a.TypedRune('x')
	test.Tap(a.cards[0])
	if diff := cmp.Diff([]string{"yes", "no", "yes", "unsure", "no", "yes"}, got); diff != "" {
		t.Error(diff)
	}
	a.Choose("unsure")
	if a.Chosen() != "unsure" || len(got) != 6 {
		t.Errorf("%q is chosen, %d calls", a.Chosen(), len(got))
	}
}

func TestSegmentedAndChip(t *testing.T) {
	var got []string
	s := NewSegmented("a", func(id string) { got = append(got, id) }, Answer{ID: "a", Title: "First time"}, Answer{ID: "b", Title: "Sitting councillor"})
	c := NewChip("Must do only", false, func(on bool) { got = append(got, fmt.Sprint(on)) })
	window(t, s, c)
	press(s, fyne.KeyRight, fyne.KeyRight)
	press(c, fyne.KeySpace, fyne.KeySpace)
	if diff := cmp.Diff([]string{"b", "true", "false"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestSelectByKeyAndMenu(t *testing.T) {
	var got []string
	s := NewSelect("Owner: ", "any", func(id string) { got = append(got, id) },
		Option{"any", "anyone"}, Option{"you", "you"}, Option{"tom", "Tom"})
	w := window(t, s)
	w.Canvas().Focus(s)
	press(s, fyne.KeyUp, fyne.KeyDown, fyne.KeyReturn)
	menu := w.Canvas().Overlays().Top()
	if menu == nil {
		t.Fatal("Enter opened no list")
	}
	press(w.Canvas().Focused(), fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if diff := cmp.Diff([]string{"you", "tom"}, got); diff != "" {
		t.Error(diff)
	}
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the list stayed open")
	}
	if s.label.Text() != "Owner: Tom" || s.Chosen() != "tom" {
		t.Errorf("it shows %q", s.label.Text())
	}
}

func TestDateListChoosesAndOpens(t *testing.T) {
	var got []string
	l := sampleDates()
	l.OnChoose = func(id string) { got = append(got, "choose "+id) }
	l.OnOpen = func(id string) { got = append(got, "open "+id) }
	w := window(t, l)
	w.Canvas().Focus(l)
	press(l, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyHome)
	test.Tap(l.rows[1])
	want := []string{"choose proxy", "open proxy", "choose apply", "choose notice"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	l.SetItems(DateItem{ID: "x"}, DateItem{ID: "notice"})
	if l.Chosen() != "notice" {
		t.Errorf("%q is chosen after a change", l.Chosen())
	}
	l.SetItems()
	press(l, fyne.KeyReturn, fyne.KeyDown, fyne.KeyHome)
	if l.Chosen() != "" {
		t.Errorf("%q is chosen in an empty list", l.Chosen())
	}
}

func TestSearchBoxIsWorkedFromTheBox(t *testing.T) {
	var got []string
	s := sampleSearch()
	s.options.OnChoose = func(id string) { got = append(got, id) }
	w := window(t, s)
	s.Focus()
	press(w.Canvas().Focused(), fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	test.Tap(s.rows[2])
	press(s.field.entry, fyne.KeyUp, fyne.KeyReturn)
	if diff := cmp.Diff([]string{"water", "wick", "water"}, got); diff != "" {
		t.Error(diff)
	}
	if s.count.Text() != "3 matches" {
		t.Errorf("it says %q", s.count.Text())
	}
	s.Close()
	if s.holder.Visible() {
		t.Error("the list stayed")
	}
	test.Type(s.field.entry, "x")
	if !s.holder.Visible() {
		t.Error("typing brought no list")
	}
}

func TestMatched(t *testing.T) {
	for _, c := range []struct{ title, part, bold string }{
		{"Upper Ashwick", "ashw", "Ashw"}, {"Upper Ashwick", "", ""}, {"Upper", "x", ""}, {"İstanbul", "stan", ""},
	} {
		bold, all := "", ""
		for _, r := range Matched(c.title, c.part) {
			all += r.Text
			if r.Bold {
				bold = r.Text
			}
		}
		if all != c.title || bold != c.bold && c.title != "İstanbul" {
			t.Errorf("%q in %q: bold %q, all %q", c.part, c.title, bold, all)
		}
	}
}

func TestErrorSummaryTakesTheFocusAndLeadsOn(t *testing.T) {
	went := ""
	e := NewErrorSummary("")
	w := window(t, e)
	if e.Visible() {
		t.Error("a summary of nothing is shown")
	}
	e.Set("2 things stop this paper", Fault{"Enter your surname", func() { went = "surname" }},
		Fault{"Enter your full forename", func() { went = "forename" }})
	w.Content().Refresh()
	e.Focus()
	press(w.Canvas().Focused(), fyne.KeyDown)
	press(w.Canvas().Focused(), fyne.KeyReturn)
	if went != "forename" || !e.Visible() {
		t.Errorf("went to %q", went)
	}
}

func TestProgressStopsAndShowsItsPart(t *testing.T) {
	stopped := false
	p := NewProgress("package", "Making all 6 packs", func() { stopped = true })
	window(t, p)
	p.Set(0.5, "Now: signers’ call sheet", "3 of 6 done")
	track, done := p.bar.Objects[0].Size().Width, p.bar.Objects[1].Size().Width
	if done < track*0.49 || done > track*0.51 {
		t.Errorf("%v of %v", done, track)
	}
	press(p.Stop, fyne.KeyReturn)
	if !stopped {
		t.Error("Stop did not stop")
	}
}

func TestSearchBoxCountsOnlyMatches(t *testing.T) {
	var typed []string
	s := NewSearchBox(SearchOptions{
		OnChanged: func(text string) { typed = append(typed, text) },
		Search: func(text string) []SearchResult {
			return []SearchResult{{ID: "a", Title: "Ashwell"}, {ID: "typed", Title: text, Offer: true}}
		}})
	window(t, s)
	test.Type(s.field.entry, "a")
	if s.count.Text() != "1 match" {
		t.Errorf("it says %q", s.count.Text())
	}
	s.SetText("Ashwell")
	s.Close()
	if s.count.Text() != "" {
		t.Errorf("it still says %q after a choice", s.count.Text())
	}
	if diff := cmp.Diff([]string{"a", "Ashwell"}, typed); diff != "" {
		t.Error(diff)
	}
}
