package widgets

import (
	"testing"

	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// sizes asks a page and all that it holds for their sizes.
func sizes(o fyne.CanvasObject) (all []fyne.Size) {
	all = append(all, o.MinSize(), fyne.NewSize(300, HeightFor(o, 300)), fyne.NewSize(1100, HeightFor(o, 1100)))
	for _, part := range partsOf(o) {
		if part != nil {
			all = append(all, sizes(part)...)
		}
	}
	return all
}

// What is known of sizes is what they are, whatever was changed.
func TestWhatIsKnownOfSizesIsTrue(t *testing.T) {
	var text, other *Text
	var list *DateList
	var card *Card
	page := NewPage("Timeline", "Thursday 6 May 2027")
	list, text, other = sampleDates(), Body("Short"), Small("Another")
	card = NewCard("A card", text, Wrap(8, PlainButton("", "One", nil), PlainButton("", "Two", nil)), Ends(8, other, NewIcon("check", theme.Ink)))
	page.SetBody(Grid(16, 300, 2, card, NewCard("Dates", DateListHeader(), list), NewCard("", NewTimelineChart(sampleTimeline(), nil))))
	show(t, plain, fyne.NewSize(1200, 800), page)
	for name, change := range map[string]func(){
		"a longer text": func() {
			text.SetText("A text that is so long that it needs more than the one line that it had before, and then some more")
		},
		"a hidden text": func() { other.Hidden = true; Settle(other) },
		"another body": func() {
			card.SetBody(Body("One line"), Body("and another"))
			Settle(card)
		},
		"fewer rows":      func() { list.SetItems(DateItem{ID: "x", Date: "Fri 11 Dec", What: "Application closes"}) },
		"another title":   func() { page.SetTitle("Timeline", "") },
		"another width":   func() { page.Resize(fyne.NewSize(640, 800)) },
		"nothing at all":  func() {},
		"more of a row":   func() { list.Choose("x") },
		"chosen in a row": func() { list.Choose("papers") },
	} {
		sizes(page)
		change()
		got := sizes(page)
		forget()
		for i, want := range sizes(page) {
			forget()
			if got[i] != want {
				t.Errorf("after %s size %d of %d is known as %v, and is %v", name, i, len(got), got[i], want)
				break
			}
		}
	}
}
