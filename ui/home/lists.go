package home

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/campaign"
	"rosette/guides/nomination"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// shown is how many rows each of the three lists shows.
const shown = 3

// onlyYou lists the next things that nobody else can do. A trainer does none of
// them: it lists what only the candidate can do.
func (h *Screen) onlyYou(v guides.View) fyne.CanvasObject {
	heading, none := "home.only_you", "home.only_you_none"
	if h.track() == campaign.Trainer {
		heading, none = "home.only_candidate", "home.only_candidate_none"
	}
	say := h.s.Words
	var rows []fyne.CanvasObject
	n := 0
	for _, i := range v.Items {
		if !h.ownTask(i) || !i.Must || i.IfOutcome || !doable(i.Status) {
			continue
		}
		n++
		if len(rows) == shown {
			continue
		}
		right := ""
		if len(rows) == 0 {
			right = say.Say("home.first")
		}
		id := i.ID
		rows = append(rows, widgets.NewItemRow("circle", theme.Ink2, i.Title, h.due(i), right,
			func() { h.s.Go(session.Checklist, id) }))
	}
	return h.list(say.Say(heading), n, rows, say.Say(none))
}

func (h *Screen) track() campaign.Track { return h.s.Candidacy().Plan.Track }

func (h *Screen) ownTask(i campaign.Item) bool {
	if h.track() == campaign.Trainer {
		return i.Role == campaign.Candidate && i.Mark.Owner == ""
	}
	return i.Yours
}

func doable(s campaign.Status) bool {
	return s == campaign.NotStarted || s == campaign.InProgress || s == campaign.Problem
}

func (h *Screen) due(i campaign.Item) string {
	switch {
	case i.Due.IsZero():
		return i.Why
	case i.Passed && i.DueBy != campaign.ByYou:
		return h.s.Words.Say("home.usually", "Month", h.s.Words.Month(i.Due), "Year", i.Due.Year())
	}
	return h.s.Words.Say("home.due", "Date", h.s.Words.ShortDateYear(i.Due))
}

// waiting lists who is waited for, the longest first.
func (h *Screen) waiting(v guides.View) fyne.CanvasObject {
	say := h.s.Words
	var list []campaign.Item
	for _, i := range v.Items {
		if i.Status == campaign.Waiting {
			list = append(list, i)
		}
	}
	slices.SortStableFunc(list, func(a, b campaign.Item) int { return int(a.Mark.Since - b.Mark.Since) })
	var rows []fyne.CanvasObject
	for _, i := range list[:min(len(list), shown)] {
		id := i.ID
		rows = append(rows, widgets.NewItemRow("hourglass", theme.Wait, i.Mark.Waiting, i.Title,
			say.Days(int(v.Today-i.Mark.Since)), func() { h.s.Go(session.Checklist, id) }))
	}
	return h.list(say.Say("home.waiting"), len(list), rows, say.Say("home.waiting_none"))
}

// problems lists what would stop the papers.
func (h *Screen) problems(v guides.View) fyne.CanvasObject {
	say := h.s.Words
	found := v.Problems()
	var rows []fyne.CanvasObject
	for _, f := range found[:min(len(found), shown)] {
		field := f.Field
		rows = append(rows, widgets.NewItemRow("octagon-alert", theme.Bad, f.Says, "", "",
			func() { h.s.Go(h.fieldPlace(f), field) }))
	}
	card := h.list(say.Say("home.problems"), len(found), rows, say.Say("home.problems_none"))
	return card
}

// fieldPlace is the screen where the field of a finding is filled in.
func (h *Screen) fieldPlace(f nomination.Finding) session.Place {
	if nomination.HasForm(h.s.Candidacy().Choice.Kind, f.Field) {
		return session.Paper
	}
	return session.Details
}

func (h *Screen) list(heading string, n int, rows []fyne.CanvasObject, none string) fyne.CanvasObject {
	if len(rows) == 0 {
		return h.counted(heading, 0, widgets.IconLine("info", theme.Ink2, widgets.Small(none)))
	}
	widgets.LinkRows(rows...)
	return h.counted(heading, n, widgets.Column(0, rows...))
}

// journey is the rosette with one pleat for each must-do task, and the same by
// phase in words.
func (h *Screen) journey(v guides.View) fyne.CanvasObject {
	say := h.s.Words
	phases := campaign.Progress(v.Items)
	done, total := campaign.Totals(phases)
	var pleats [][]widgets.Pleat
	var rows []fyne.CanvasObject
	for _, p := range phases {
		var group []widgets.Pleat
		for _, one := range p.Pleats {
			group = append(group, pleatOf[one.State])
		}
		pleats = append(pleats, group)
		rows = append(rows, h.phaseRow(p))
	}
	ring := widgets.NewRosette(176, strconv.Itoa(done), say.Say("home.of_done", "N", total), pleats...)
	table := widgets.Column(5, rows...)
	body := widgets.Responsive(journeyRow, widgets.Column(0, ring), table)
	heading := say.Say("home.journey")
	if h.forAnother() {
		heading = say.Say("home.journey_theirs")
	}
	return widgets.NewCardWith(heading, widgets.Small(say.Say("home.one_pleat")).OneLine(), body, h.legend())
}

func journeyRow(width float32) widgets.Arrangement {
	if width < 340 {
		return widgets.InColumn(12)
	}
	return widgets.InColumns(20, widgets.Fixed(184), widgets.Flex(1))
}

func (h *Screen) phaseRow(p campaign.PhaseCount) fyne.CanvasObject {
	count := h.s.Words.Say("home.of", "Done", p.Done, "Total", p.Total)
	end := widgets.NewIcon("check", theme.Ink2).Sized(16)
	end.Hidden = p.Done < p.Total
	for _, one := range p.Pleats {
		if one.State == campaign.Problem {
			end = widgets.NewIcon("octagon-alert", theme.Bad).Sized(16)
		}
	}
	line := widgets.Across(6, widgets.Middle, []widgets.Span{widgets.Flex(1), widgets.Own(), widgets.Fixed(18)},
		widgets.Small(p.Phase.Says(h.s.Words)).In(theme.Ink), widgets.Small(count).In(theme.Ink).OneLine(), end)
	return widgets.Column(3, line, widgets.Rule())
}

var pleatOf = map[campaign.Status]widgets.Pleat{
	campaign.Completed: widgets.PleatDone, campaign.InProgress: widgets.PleatProgress,
	campaign.Waiting: widgets.PleatWaiting, campaign.Problem: widgets.PleatProblem,
	campaign.NotStarted: widgets.PleatToDo,
}

// legend names the looks of a pleat.
func (h *Screen) legend() fyne.CanvasObject {
	say := h.s.Words.Say
	return widgets.Wrap(10,
		widgets.PleatKey(widgets.PleatDone, say("home.key_done")),
		widgets.PleatKey(widgets.PleatProgress, say("home.key_started")),
		widgets.PleatKey(widgets.PleatWaiting, say("home.key_waiting")),
		widgets.PleatKey(widgets.PleatProblem, say("home.key_problem")),
		widgets.PleatKey(widgets.PleatToDo, say("home.key_todo")),
	)
}
