package paper

import (
	"rosette/ui/ask"
	"rosette/ui/widgets"
)

// why is the card about the box in focus: why it is asked, where it goes, who
// sees it, what people get wrong, and by which law.
type why struct {
	card  *widgets.Card
	about *ask.Question
	open  bool
}

func newWhy(p *Screen) *why {
	w := &why{card: widgets.NewCard("")}
	w.card.Hide()
	return w
}

// lookAt lets the card speak of a question.
func (w *why) lookAt(q *ask.Question) {
	if w.about == q && w.open == q.Open() {
		return
	}
	w.about, w.open = q, q.Open()
	said := q.Why
	said.Closed = !w.open
	w.card.SetBody(widgets.Heading(q.Label), widgets.NewWhyPanel(said))
	w.card.Show()
	widgets.Settle(w.card)
}
