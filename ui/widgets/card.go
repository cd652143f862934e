package widgets

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// Card is a raised panel: a heading row, a body, and a sunken footer where
// there is one.
type Card struct {
	panel
	Heading *Text // nil in a card without a heading
	body    *fyne.Container
	footer  *fyne.Container
}

// NewCard returns a card. heading may be empty; objects are set one under
// another, 12 units apart.
func NewCard(heading string, objects ...fyne.CanvasObject) *Card {
	var head *Text
	if heading != "" {
		head = Heading(heading)
	}
	return newCard(head, nil, objects)
}

// NewCardWith returns a card whose heading row has something at its right end:
// a count, a tag, a small button.
func NewCardWith(heading string, right fyne.CanvasObject, objects ...fyne.CanvasObject) *Card {
	return newCard(Heading(heading), right, objects)
}

func newCard(head *Text, right fyne.CanvasObject, objects []fyne.CanvasObject) *Card {
	c := &Card{Heading: head}
	c.body = Column(12, objects...)
	inside := c.body
	if head != nil {
		row := fyne.CanvasObject(head)
		if right != nil {
			row = Ends(12, head, right)
		}
		inside = Column(12, row, c.body)
	}
	c.footer = &fyne.Container{Layout: &columnLayout{}, Hidden: true}
	back := NewBox(theme.Surface, theme.Line, theme.CardRadius)
	back.Raised = true
	c.init(c, Over(back, &fyne.Container{Layout: &cardLayout{}, Objects: []fyne.CanvasObject{
		Padded(inside, 20, 22), c.footer}}), nil)
	return c
}

// WithFooter gives the card a sunken footer and returns the card.
func (c *Card) WithFooter(o fyne.CanvasObject) *Card {
	back := NewBox(theme.Sunken, "", theme.CardRadius-1)
	back.flatTop = true
	c.footer.Objects = []fyne.CanvasObject{Column(0, Rule(), Over(back, Padded(o, 12, 22)))}
	c.footer.Hidden = o == nil
	return c
}

// SetBody replaces what the card holds.
func (c *Card) SetBody(objects ...fyne.CanvasObject) {
	c.body.Objects = objects
	c.Refresh()
}

// cardLayout stacks body and footer; the footer sticks to the bottom edge.
type cardLayout struct{ width float32 }

func (l *cardLayout) heightFor(o []fyne.CanvasObject, width float32) float32 {
	h := HeightFor(o[0], width)
	if o[1].Visible() {
		h += HeightFor(o[1], width)
	}
	return h
}

func (l *cardLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return knownLeast(l, func() fyne.Size { return minAt(l, o, widest(visible(o)), l.width) })
}

func (l *cardLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	forget()
	l.width = size.Width
	var foot float32
	if o[1].Visible() {
		foot = HeightFor(o[1], size.Width)
		place(o[1], 1, size.Height-foot-1, size.Width-2, foot)
	}
	place(o[0], 0, 0, size.Width, size.Height-foot)
}

// Plate is a flat sunken panel with rounded corners.
func Plate(o fyne.CanvasObject) *fyne.Container {
	return Over(NewBox(theme.Sunken, theme.Line, theme.CardRadius), Padded(o, 14))
}
