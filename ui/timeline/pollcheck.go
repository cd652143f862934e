package timeline

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/election"
	"rosette/guides/words"
	"rosette/ui/widgets"
)

func (p *pollEditor) dirty() bool {
	for _, f := range p.fields() {
		if f.Error() != "" || unread(f) {
			return true
		}
	}
	for _, h := range p.notice.clocks() {
		if _, ok := h.clock(); !ok || h.Error() != "" {
			return true
		}
	}
	return !sameDays(p.choice(), p.from)
}

func sameDays(a, b election.Choice) bool {
	return a.Kind == b.Kind && a.Poll == b.Poll && a.ByElection == b.ByElection && a.Facts == b.Facts &&
		a.Notice == b.Notice && maps.Equal(a.Printed, b.Printed) && slices.Equal(a.Holidays, b.Holidays) &&
		slices.Equal(a.With, b.With) && maps.Equal(a.Hours, b.Hours)
}

// unread reports whether a field holds a text that is no day.
func unread(f *widgets.DateField) bool { return f.Date().IsZero() && strings.TrimSpace(f.Text()) != "" }

// left follows a change of a field: it says at once what cannot be, and what
// was shown to move no longer holds.
func (p *pollEditor) left() {
	if p.previewed != nil && sameDays(*p.previewed, p.choice()) {
		return
	}
	p.stale()
	p.follow()
	if !p.poll.Date().IsZero() {
		p.check()
	}
}

func (p *pollEditor) stale() {
	p.previewed = nil
	p.preview("", nil)
}

// preview shows what would move, beside the fields and in a sentence at the
// button.
func (p *pollEditor) preview(sentence string, moved []fyne.CanvasObject) {
	p.summary.Hidden = sentence == ""
	p.summary.SetText(sentence)
	p.moved.Objects = moved
	p.label()
	p.moved.Refresh()
	widgets.Settle(p.moved)
}

// label says what the main button does next.
func (p *pollEditor) label() {
	key := "timeline.show_moves"
	if p.previewed != nil || !p.t.hasDates() {
		key = "timeline.use_" + p.part.Chosen()
	}
	p.use.SetLabel(p.t.s.Words.Say(key))
	widgets.Settle(p.use)
}

// check works out the dates of what is typed. What cannot be is said at the
// field that it is about, and what was typed stays there.
func (p *pollEditor) check() bool {
	for _, f := range p.fields() {
		if unread(f) {
			_, err := widgets.ParseDate(f.Text())
			f.SetError(p.t.s.Words.Explain(err))
			return false
		}
		f.SetError("")
	}
	for _, h := range p.notice.clocks() {
		if h.refuse() {
			return false
		}
		h.SetError("")
	}
	_, err := election.Timetable(p.choice(), election.Options{Today: p.t.s.Today()})
	p.explain(err)
	return err == nil
}

// explain says at its field why there is no timetable.
func (p *pollEditor) explain(err error) {
	if err != nil {
		p.fieldOf(err).SetError(p.t.s.Words.Explain(err))
	}
}

// fieldOf is the field that an error of the timetable is about.
func (p *pollEditor) fieldOf(err error) box {
	problem := (*words.Problem)(nil)
	if !errors.As(err, &problem) {
		return p.poll
	}
	if event, ok := about(problem, "Event").(string); ok {
		if h := p.notice.hour(event); h != nil && strings.HasPrefix(problem.Key, "notice_hour") {
			return h
		}
	}
	if name, ok := about(problem, "Fact").(string); ok {
		return p.fact(name)
	}
	switch problem.Key {
	case "result_before_poll":
		return p.fact("result")
	case "notice_after_poll":
		return p.fact("notice")
	case "fact_far_from_poll":
		for _, f := range slices.Concat(p.days, p.notice.days) {
			if about(problem, "Day") == any(f.Date()) {
				return f
			}
		}
	}
	return p.poll
}

// about is what a problem says under a name, or nil.
func about(p *words.Problem, name string) any {
	for i := 0; i+1 < len(p.Pairs); i += 2 {
		if p.Pairs[i] == name {
			return p.Pairs[i+1]
		}
	}
	return nil
}
