package selection

import (
	"strings"

	"fyne.io/fyne/v2"

	party "rosette/guides/selection"
	"rosette/ui/widgets"
)

// stageForm corrects one stage of a procedure: who acts and when, what it waits
// for, and what it takes.
type stageForm struct {
	e     *editing
	id    string
	cards map[string]fyne.CanvasObject // by side

	texts  []stageText
	timing *timing
	needed *widgets.Tick
	law    *widgets.Tick
	links  []*links
	vary   *vary
}

// stageText is a box of text, and how its text is taken from a stage.
type stageText struct {
	box *text
	get func(party.Stage) string
}

// The sides of a stage.
const (
	sideWho    = "who"
	sideWhen   = "when"
	sideOrder  = "order"
	sidePapers = "papers"
)

// Lines of the boxes that take one thing a line.
const listLines = 3

func newStageForm(e *editing, id string) *stageForm {
	t := e.t
	f := &stageForm{e: e, id: id, vary: newVary(e, id)}
	f.timing = newTiming(f)
	who := []fyne.CanvasObject{f.text("stage_title", widgets.FieldOptions{}, "note_rename", func(s party.Stage) string { return s.Title },
		func(s *party.Stage, text string) { s.Title = strings.TrimSpace(text) }),
		f.text("stage_actor", widgets.FieldOptions{}, "note_actor", func(s party.Stage) string { return s.Actor },
			func(s *party.Stage, text string) { s.Actor = strings.TrimSpace(text) }),
		f.text("stage_audience", widgets.FieldOptions{Optional: true}, "note_stage", func(s party.Stage) string { return s.Audience },
			func(s *party.Stage, text string) { s.Audience = strings.TrimSpace(text) })}
	f.needed = widgets.NewTick(t.say("stage_optional"), t.say("stage_optional_hint"), false, func(on bool) {
		e.fail(f.change("note_stage", func(s *party.Stage) { s.Optional = on }))
	})
	condition := f.text("stage_condition", widgets.FieldOptions{Optional: true}, "note_stage", func(s party.Stage) string { return s.Condition },
		func(s *party.Stage, text string) { s.Condition = strings.TrimSpace(text) })
	f.law = widgets.NewTick(t.say("stage_law"), t.say("stage_law_hint"), false, func(on bool) {
		e.fail(e.apply(t.say("note_stage"), func(p party.Procedure) (party.Procedure, error) { return party.TieToClose(p, id, on) }))
	})
	when := append(f.timing.rows, f.law, f.needed, condition)
	papers := []fyne.CanvasObject{
		f.list("stage_papers", func(s party.Stage) []string { return s.Papers }, func(s *party.Stage, list []string) { s.Papers = list }),
		f.list("stage_shows", func(s party.Stage) []string { return s.Shows }, func(s *party.Stage, list []string) { s.Shows = list }),
		f.text("stage_missed", widgets.FieldOptions{Optional: true}, "note_stage", func(s party.Stage) string { return s.IfMissed },
			func(s *party.Stage, text string) { s.IfMissed = strings.TrimSpace(text) }),
		f.text("stage_note", widgets.FieldOptions{Optional: true, Lines: listLines}, "note_stage", func(s party.Stage) string { return s.Note },
			func(s *party.Stage, text string) { s.Note = strings.TrimSpace(text) })}
	f.cards = map[string]fyne.CanvasObject{sideWho: widgets.NewCard("", who...), sideWhen: widgets.NewCard("", when...),
		sideOrder: widgets.NewCard("", f.order()...), sidePapers: widgets.NewCard("", papers...)}
	return f
}

// order is what the stage waits for, and what changes with a choice.
func (f *stageForm) order() []fyne.CanvasObject {
	f.links = []*links{
		newLinks(f.e, f.id, "links_after", func(s party.Stage) []string { return s.DependsOn }, func(s *party.Stage, ids []string) { s.DependsOn = ids }),
		newLinks(f.e, f.id, "links_open", func(s party.Stage) []string { return s.WaitsFor }, func(s *party.Stage, ids []string) { s.WaitsFor = ids }),
		newLinks(f.e, f.id, "links_notice", func(s party.Stage) []string { return s.NoticeFor }, func(s *party.Stage, ids []string) { s.NoticeFor = ids }),
	}
	var rows []fyne.CanvasObject
	for _, l := range f.links {
		rows = append(rows, l.whole, widgets.Rule())
	}
	return append(rows, f.vary.whole)
}

// text is a box for a text of the stage.
func (f *stageForm) text(key string, o widgets.FieldOptions, note string, get func(party.Stage) string, set func(*party.Stage, string)) *widgets.Field {
	t := f.e.t
	if o.Optional {
		o.Hint = t.say(key + "_hint")
	}
	x := f.e.text(t.say(key), o, func(text string) error {
		return f.change(note, func(s *party.Stage) { set(s, text) })
	})
	f.texts = append(f.texts, stageText{x, get})
	return x.field
}

// list is a box for short texts, one a line.
func (f *stageForm) list(key string, get func(party.Stage) []string, set func(*party.Stage, []string)) *widgets.Field {
	return f.text(key, widgets.FieldOptions{Optional: true, Lines: listLines}, "note_stage",
		func(s party.Stage) string { return strings.Join(get(s), "\n") },
		func(s *party.Stage, text string) { set(s, linesOf(text)) })
}

// linesOf takes a text apart into its lines, without those that are empty.
func linesOf(text string) (lines []string) {
	for _, l := range strings.Split(text, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			lines = append(lines, l)
		}
	}
	return lines
}

func (f *stageForm) change(note string, edit func(*party.Stage)) error {
	return f.e.apply(f.e.t.say(note), func(p party.Procedure) (party.Procedure, error) { return party.EditStage(p, f.id, edit) })
}

func (f *stageForm) refresh(p party.Procedure) {
	s, ok := p.Stage(f.id)
	if !ok {
		return
	}
	for _, x := range f.texts {
		x.box.show(x.get(s))
	}
	if f.needed.On() != s.Optional {
		f.needed.SetOn(s.Optional)
	}
	if tied := s.Law != nil; f.law.On() != tied {
		f.law.SetOn(tied)
	}
	f.timing.refresh(p, s)
	for _, l := range f.links {
		l.refresh(p, s)
	}
	f.vary.refresh(p, s)
}

// text is a box of the editor. What is refused stays in it, with a sentence.
func (e *editing) text(label string, o widgets.FieldOptions, save func(string) error) *text {
	x := newText(label, o, save)
	x.explain = e.explain
	return x
}
