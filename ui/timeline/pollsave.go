package timeline

import (
	"rosette/guides"
	"rosette/guides/election"
	"rosette/ui/moves"
	"rosette/ui/widgets"
)

// next shows what would move, and once that is shown, saves.
func (p *pollEditor) next() {
	widgets.FlushAll(p.object)
	p.holidays.take()
	p.with.take()
	if !p.check() {
		p.showFault()
		return
	}
	if p.t.hasDates() && p.previewed == nil {
		c := p.choice()
		p.previewed = &c
		p.preview(moves.List(p.t.s, p.moves(c)))
		p.t.focus(p.use)
		return
	}
	p.save()
}

// showFault leads to the first field that says what is wrong with it.
func (p *pollEditor) showFault() {
	for _, f := range p.fields() {
		if f.Error() != "" {
			p.reveal(f)
			return
		}
	}
	for _, h := range p.notice.clocks() {
		if h.Error() != "" {
			p.reveal(h)
			return
		}
	}
}

// moves is what would move if the election were as typed.
func (p *pollEditor) moves(c election.Choice) []guides.Move {
	was := p.t.s.Candidacy()
	is := was
	is.Choice = c
	list, err := guides.Moved(was, is, p.t.s.Today())
	p.explain(err)
	return list
}

// note names the change for Undo.
func (p *pollEditor) note(c election.Choice) string {
	was, key := p.from, "timeline.note"
	was.Printed, was.Hours, was.Notice, was.Facts.Notice = c.Printed, c.Hours, c.Notice, c.Facts.Notice
	if sameDays(was, c) {
		key = "timeline.note_notice"
	}
	was = p.from
	was.Holidays = c.Holidays
	if sameDays(was, c) {
		key = "timeline.note_holidays"
	}
	was = p.from
	was.With = c.With
	if sameDays(was, c) {
		key = "timeline.note_with"
	}
	return p.t.s.Words.Say(key)
}

// save keeps what is typed, as one change that Undo takes back.
func (p *pollEditor) save() {
	c := p.choice()
	err := p.t.s.Change(p.note(c), func(now *guides.Candidacy) error {
		now.Choice = c
		return nil
	})
	if err != nil {
		p.poll.SetError(p.t.s.Words.Explain(err))
		return
	}
	p.t.Refresh()
	p.giveUp()
}

// giveUp closes the editor with the election as it is saved.
func (p *pollEditor) giveUp() {
	p.reset()
	p.t.closeEditor()
	p.t.focus(p.t.First())
}
