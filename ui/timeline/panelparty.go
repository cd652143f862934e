package timeline

import (
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/selection"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// ofParty tells of a stage or of a clock: where its date comes from, what kind
// of rule it is, and how its clocks are counted.
func (p *panel) ofParty(e entry) []fyne.CanvasObject {
	say := p.t.s.Words
	title := e.stage.Title
	if e.stage.Round != "" {
		title = say.Say("selection.stage_round", "Stage", e.stage.Title, "Round", e.stage.Round)
	}
	if e.clock.Stage != "" {
		title = e.clock.Title(p.t.shown.Party, say)
	}
	objects := []fyne.CanvasObject{p.heading(e, title, e.stage.Time)}
	if e.clock.Stage == "" && (e.date.IsZero() || e.stage.When.Months || len(e.stage.When.OneOf) > 0) {
		objects = append(objects, widgets.Body(e.stage.Says(say)+"."))
	}
	objects = append(objects, p.weeks(e)...)
	objects = append(objects, p.clocks(e)...)
	objects = append(objects, widgets.Rule(), p.partySource(e))
	return append(objects, widgets.Wrap(8, p.party, p.save), p.told)
}

// clocks tells every clock of a stage, and shows the counting of the first
// that counts.
func (p *panel) clocks(e entry) (objects []fyne.CanvasObject) {
	say, party := p.t.s.Words, p.t.shown.Party
	counted := false
	for _, c := range party.Clocks {
		if c.Stage != e.stage.Stage || c.Kind == selection.LawClock || e.clock.Stage != "" && (c.Kind != e.clock.Kind || c.Starts != e.clock.Starts || c.Round != e.clock.Round) {
			continue
		}
		objects = append(objects, widgets.IconLine("clock", theme.Ink2, widgets.Small(c.SaysIn(say, party)).In(theme.Ink)))
		if len(c.Counting) > 0 && !counted {
			counted = true
			p.counting.Set(widgets.Counting{Steps: c.Counting, Anchor: c.Start, AnchorLabel: say.Say("timeline.day_0"),
				Result: c.Last, Calendar: !c.Working})
			objects = append(objects, p.counting)
		}
	}
	return objects
}

// partySource says where the date comes from, what kind of row it rests on, and
// that a party's rules are not law.
func (p *panel) partySource(e entry) fyne.CanvasObject {
	say, st := p.t.s.Words, e.stage
	var lines []fyne.CanvasObject
	if st.Origin != "" {
		lines = append(lines, widgets.Small(say.Say("timetable.from_"+string(st.Origin))).In(theme.Ink))
	}
	lines = append(lines, widgets.Small(say.Say("timeline.flag_"+string(st.Evidence.Status))+" "+
		say.Say("timeline.sure_party_"+string(st.Confidence))+" "+say.Say("timeline.checked_on", "Date", say.ShortDateYear(st.Checked))))
	if names := p.sourceNames(st); names != "" {
		lines = append(lines, widgets.Caption(say.Say("timeline.source", "Source", names)))
	}
	lines = append(lines, widgets.Small(say.Say("timeline.acts", "Actor", st.Actor)), widgets.Small(say.Say("selection.law_note")))
	return widgets.IconLine("flag", theme.Ink2, widgets.Column(4, lines...))
}

func (p *panel) sourceNames(st selection.Placed) string {
	procedure, err := p.t.s.Candidacy().Selection.Template()
	if err != nil {
		return ""
	}
	var names []string
	for _, id := range st.Source {
		if s, ok := procedure.Source(id); ok {
			names = append(names, s.Title)
		}
	}
	return strings.Join(names, "; ")
}

func (p *panel) openStage() { p.t.s.Go(session.Selection, p.shown.stage.Stage) }
