package selection

import (
	"strings"

	"fyne.io/fyne/v2"

	"rosette/ui/widgets"
)

// cardList is what the parts of the editor share that show a card for each
// thing of one sort, and under them a button for another.
type cardList struct {
	e      *editing
	whole  *fyne.Container
	cards  *fyne.Container
	add    *widgets.Button
	titles []*text // the first box of each card
	shown  string  // ids of the things that the cards were made for
}

func newCardList(e *editing, lead, add string, another func()) cardList {
	f := cardList{e: e, cards: widgets.Column(16), add: widgets.PlainButton("plus", add, another)}
	f.whole = widgets.Column(16, widgets.Small(lead), f.cards, widgets.Wrap(0, f.add))
	return f
}

func (f *cardList) object() fyne.CanvasObject { return f.whole }

func (f *cardList) first() fyne.Focusable {
	if len(f.titles) > 0 {
		return firstOf(f.titles[0].field)
	}
	return f.add
}

func (f *cardList) key(fyne.KeyName) bool { return false }

// clear takes the cards away where they were made for other things than these,
// and reports whether it did.
func (f *cardList) clear(ids []string) bool {
	shown := strings.Join(ids, "\n")
	if shown == f.shown && len(ids) == len(f.titles) {
		return false
	}
	f.shown, f.titles, f.cards.Objects = shown, nil, nil
	return true
}

// put adds a card: its title, the rest, and a button that takes the thing away.
func (f *cardList) put(title *text, rest []fyne.CanvasObject, remove string, away func() error) {
	out := widgets.SmallButton("x", remove, func() {
		f.e.fail(away())
		f.e.t.focus(f.first())
	})
	all := append([]fyne.CanvasObject{title.field}, rest...)
	f.titles = append(f.titles, title)
	f.cards.Objects = append(f.cards.Objects, widgets.NewCard("", append(all, widgets.Wrap(0, out))...))
}

// settle lays out the cards that were put.
func (f *cardList) settle() {
	f.cards.Refresh()
	widgets.Settle(f.cards)
}

// added goes to the card that was added last, or says why there is none.
func (f *cardList) added(err error) {
	f.e.fail(err)
	if err == nil {
		f.e.t.focus(firstOf(f.titles[len(f.titles)-1].field))
	}
}
