package widgets

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

func TestScrollFollowsTheFocus(t *testing.T) {
	var fields []fyne.CanvasObject
	for i := range 30 {
		fields = append(fields, NewField(fmt.Sprint("Field ", i), FieldOptions{}))
	}
	page := NewPage("Papers", "").SetBody(fields...)
	w := show(t, plain, fyne.NewSize(700, 500), page)
	last := fields[29].(*Field)
	w.Canvas().Focus(last.entry)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(last)
	if at.Y < 0 || at.Y+last.Size().Height > 500 {
		t.Errorf("the last field is at %v with the focus", at)
	}
	w.Canvas().Focus(fields[0].(*Field).entry)
	if at := fyne.CurrentApp().Driver().AbsolutePositionForObject(fields[0]); at.Y < 0 {
		t.Errorf("the first field is at %v with the focus", at)
	}
}

func TestPageMakesRoomWhenAnErrorAppears(t *testing.T) {
	a, b := NewField("Description", FieldOptions{}), NewField("Surname", FieldOptions{})
	show(t, plain, fyne.NewSize(700, 500), NewPage("Papers", "").SetBody(a, b))
	before := b.Position().Y
	a.SetError("The form says “Meadow party”. The certificate says “Meadow Party”. Character 8 differs")
	if b.Position().Y <= before {
		t.Errorf("the next field stayed at %v", before)
	}
	a.SetError("")
	if b.Position().Y != before {
		t.Errorf("the next field is at %v, was at %v", b.Position().Y, before)
	}
}

func TestButtonsGoUnderTheTitleWhereThereIsNoRoom(t *testing.T) {
	b := PlainButton("printer", "Print today’s sheet", nil)
	page := NewPage("What to do next", "Sunday 22 November 2026.", b)
	w := show(t, plain, fyne.NewSize(1200, 500), page)
	beside := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
	w.Resize(fyne.NewSize(360, 500))
	under := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
	if beside.X < 900 || under.X > 40 || under.Y <= beside.Y {
		t.Errorf("beside at %v, under at %v", beside, under)
	}
}

func TestResponsiveGoesByEffectiveWidth(t *testing.T) {
	for scale, want := range map[float32]float32{1: 2, 2: 1} {
		show(t, theme.Options{Scale: scale}, fyne.NewSize(10, 10), NewBox("", "", 0))
		a, b := NewCard("One"), NewCard("Two")
		g := Grid(16, 400, 2, a, b)
		g.Resize(fyne.NewSize(900, 600))
		if got := float32(900) / a.Size().Width; got < want-0.1 || got > want+0.2 {
			t.Errorf("at scale %v a card is %v wide", scale, a.Size().Width)
		}
	}
}

func TestCardsSideBySideAreEquallyTall(t *testing.T) {
	window(t)
	a, b := NewCard("One", Body("Short")), NewCard("Two", Body("Long"), Body("Longer"))
	row := Columns(16, []Span{Flex(1), Fixed(300)}, a, b)
	row.Resize(fyne.NewSize(900, HeightFor(row, 900)))
	if a.Size().Height != b.Size().Height || b.Size().Width != 300 {
		t.Errorf("%v and %v", a.Size(), b.Size())
	}
}

func TestNothingIsCutAtTwiceTheTextSize(t *testing.T) {
	o := theme.Options{Scale: 2}
	page := NewPage("What to do next", "Sunday 22 November 2026.", PlainButton("printer", "Print today’s sheet", nil))
	page.SetBody(sampleCard(), sampleRows(), sampleForm(), sampleChoices())
	show(t, o, fyne.NewSize(1366, 768), page)
	view := page.Scroller.scroll
	if got := view.Content.Size().Width; got > view.Size().Width {
		t.Errorf("the page is %v wide in a view of %v", got, view.Size().Width)
	}
	walkTexts(page, func(x *Text) {
		for _, c := range x.lines {
			if c.Position().X+c.MinSize().Width > x.Size().Width+1 {
				t.Errorf("%q is wider than its place of %v", c.Text, x.Size().Width)
			}
		}
	})
}

func walkTexts(o fyne.CanvasObject, f func(*Text)) {
	if o == nil || !o.Visible() {
		return
	}
	if x, ok := o.(*Text); ok {
		f(x)
	}
	for _, p := range partsOf(o) {
		walkTexts(p, f)
	}
}

func TestHeadingsAndBackOfAPage(t *testing.T) {
	went := false
	page := NewPage("Nomination paper", "").WithBack("Papers", func() { went = true })
	w := show(t, plain, fyne.NewSize(700, 500), page)
	if !FocusFirst(w.Canvas(), page) {
		t.Fatal("nothing took the focus")
	}
	press(w.Canvas().Focused(), fyne.KeyReturn)
	if !went || page.TitleText() != "Nomination paper" {
		t.Errorf("went back %v, title %q", went, page.TitleText())
	}
}
