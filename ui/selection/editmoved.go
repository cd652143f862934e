package selection

import (
	"reflect"

	"rosette/guides"
	party "rosette/guides/selection"
	"rosette/ui/moves"
	"rosette/ui/popup"
	"rosette/ui/widgets"
)

// movedSince says which dates the corrections have moved since the editor was
// opened, and puts everything back as it was then, as one step.
type movedSince struct {
	e      *editing
	banner *widgets.Banner
	was    guides.Candidacy
	list   []guides.Move
	shown  party.Plan
}

func newMovedSince(e *editing) *movedSince {
	m := &movedSince{e: e}
	m.banner = widgets.NewBanner(widgets.AskTone, "calendar-clock", "",
		widgets.SmallButton("", e.t.say("moved_show"), m.show), widgets.SmallButton("undo-2", e.t.say("moved_back"), m.back))
	m.banner.Hide()
	return m
}

// begin takes how things stand now as what to go back to.
func (m *movedSince) begin() {
	m.was = m.e.t.s.Candidacy()
	m.shown, m.list = m.was.Selection, nil
	m.banner.Hide()
}

func (m *movedSince) refresh() {
	t := m.e.t
	now := t.s.Candidacy()
	if reflect.DeepEqual(now.Selection, m.shown) {
		return
	}
	m.shown = now.Selection
	var err error
	if m.list, err = guides.Moved(m.was, now, t.today()); err != nil {
		m.list = nil // what cannot be worked out is said where the dates are
	}
	hidden := len(m.list) == 0
	if !hidden {
		m.banner.SetText(t.count("moved_since", len(m.list)))
	}
	if m.banner.Hidden != hidden {
		m.banner.Hidden = hidden
		widgets.Settle(m.banner)
	}
}

// show lists what moved.
func (m *movedSince) show() {
	t := m.e.t
	sentence := t.count("moved_since", len(m.list))
	rows := moves.Rows(t.s, t.say("moved_list"), m.list)
	var box *popup.Popup
	box = popup.Show(t.win, sentence, 760, widgets.Column(0, rows...),
		widgets.PlainButton("undo-2", t.say("moved_back"), func() { box.Hide(); m.back() }),
		widgets.MainButton("check", t.say("moved_keep"), func() { box.Hide() }))
}

// back takes back every correction made since. Undo brings them all again.
func (m *movedSince) back() {
	t := m.e.t
	was := m.was.Selection
	t.do(t.say("note_moved_back"), func(pl party.Plan) party.Plan {
		pl.Procedure, pl.Own = was.Procedure, was.Own
		return pl
	})
	t.focus(m.e.first())
}
