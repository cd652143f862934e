package timeline

import (
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/words"
	"rosette/ui/widgets"
)

// hourField is a field for a time of day, typed as people write it. It says
// where the hour that it holds is not the rule's.
type hourField struct {
	*widgets.Field
	p    *pollEditor
	rule string // the hour that the rule gives, or ""
}

func newHourField(p *pollEditor, label string) *hourField {
	h := &hourField{p: p}
	h.Field = widgets.NewField(label, widgets.FieldOptions{Hint: p.t.s.Words.Say("timeline.hour_hint"), Width: 150, Whole: true,
		OnChanged: func(string) { h.changed() }, OnLeave: func(string) { h.left() }, OnEnter: p.next})
	return h
}

// clock returns the hour as 16:00, and "" for an empty box. What is no time of
// day is not ok.
func (h *hourField) clock() (clock string, ok bool) {
	text := strings.TrimSpace(h.Text())
	if text == "" {
		return "", true
	}
	return calendar.ParseClock(text)
}

// set puts a saved hour into the box, and keeps the rule's to compare with.
func (h *hourField) set(clock, rule string) {
	h.rule = rule
	text := ""
	if clock != "" {
		text = h.p.t.s.Words.Clock(clock)
	}
	h.SetText(text)
	h.SetError("")
	h.compare()
}

func (h *hourField) changed() {
	if _, ok := h.clock(); ok {
		h.SetError("")
	}
	h.compare()
}

func (h *hourField) left() {
	if h.refuse() {
		return
	}
	h.p.left()
}

// refuse says at the box that it holds no time of day, and reports whether it
// did.
func (h *hourField) refuse() bool {
	if _, ok := h.clock(); ok {
		return false
	}
	h.SetError(h.p.t.s.Words.Explain(words.Wrong("notice_hour", nil, "Text", strings.TrimSpace(h.Text()))))
	return true
}

// compare says under the box how the hour was understood, or how it differs
// from the rule's.
func (h *hourField) compare() {
	say, note := h.p.t.s.Words, ""
	switch clock, ok := h.clock(); {
	case !ok:
	case clock == "" && h.rule != "":
		note = say.Say("timeline.hour_rule", "Rule", say.Clock(h.rule))
	case clock != "" && h.rule != "" && clock != h.rule:
		note = say.Say("timeline.hour_differs", "Rule", say.Clock(h.rule), "Notice", say.Clock(clock))
	case clock != "" && say.Clock(clock) != strings.TrimSpace(h.Text()):
		note = say.Clock(clock)
	}
	h.SetNote(note)
}
