package timeline

import (
	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/ui/moves"
	"rosette/ui/widgets"
)

// rules tells once which dates an update of the rules moved.
type rules struct {
	t     *Screen
	moves []guides.Move
	card  *widgets.Card
	seen  *widgets.Button
}

func newRules(t *Screen) *rules {
	r := &rules{t: t, card: widgets.NewCard("")}
	r.seen = widgets.PlainButton("check", t.s.Words.Say("timeline.rules_seen"), r.keep)
	return r
}

// compare looks for dates that moved since they were last shown. Where none
// did, what is shown now is kept.
func (r *rules) compare() {
	t := r.t
	if !t.hasDates() {
		r.moves = nil
		return
	}
	var kept guides.Kept
	found, err := t.s.Store().Settings(r.area(), &kept)
	r.moves = nil
	if found && err == nil {
		r.moves = kept.Moved(t.s.Candidacy(), t.shown)
	}
	if len(r.moves) == 0 {
		r.keep()
		return
	}
	r.fill()
	t.arrange()
}

func (r *rules) fill() {
	say := r.t.s.Words
	rows := moves.Rows(r.t.s, say.Count("timeline.rules_moved", len(r.moves)), r.moves)
	r.card.SetBody(widgets.Column(12, widgets.Column(0, rows...), widgets.Wrap(8, r.seen)))
}

// keep keeps what is shown now, so that the list is not shown again. A store
// that cannot be written to says so at the next change of the candidacy.
func (r *rules) keep() {
	had := len(r.moves) > 0
	r.moves = nil
	_ = r.t.s.Store().SetSettings(r.area(), guides.Keep(r.t.s.Candidacy(), r.t.shown), r.t.s.Now())
	if had {
		r.t.arrange()
		r.t.focus(r.t.First())
	}
}

func (r *rules) area() string { return "dates-" + r.t.s.Candidacy().ID }

// notice is the list, while there is one to show.
func (r *rules) notice() []fyne.CanvasObject {
	if len(r.moves) == 0 {
		return nil
	}
	return []fyne.CanvasObject{r.card}
}
