package home

import (
	"strconv"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/campaign"
	"rosette/guides/nomination"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// hero is the next hard deadline: how long is left, what it is, and what to do
// about it. A person who reads nothing else is safe.
func (h *Screen) hero(v guides.View) fyne.CanvasObject {
	say := h.s.Words
	if !v.Next.Known() {
		go1 := widgets.MainButton("list-checks", say.Say("home.open_checklist"), func() { h.s.Go(session.Checklist, "") })
		h.first = go1
		return widgets.NewCard("", widgets.Caption(say.Say("home.next")), widgets.Lead(say.Say("home.none_left")), widgets.Row(0, go1))
	}
	d := v.Next
	act := h.mainAction(v)
	counting := widgets.PlainButton("calendar-days", say.Say("home.counting"), func() { h.s.Go(session.Timeline, d.Event) })
	h.first = act
	right := []fyne.CanvasObject{
		widgets.Wrap(10, widgets.NewText(say.Say("home.next"), theme.Small.WithBold(), theme.Ink2).OneLine(),
			widgets.NewTag(widgets.NeutralTone, "landmark", say.Say("home.by_law"))),
		widgets.Lead(h.leadDate(d)),
		widgets.Emphasis(say.Say("home.deadline", "Title", d.Title)),
		widgets.Wrap(8, act, counting),
	}
	if d.Doubt != nil {
		right = append(right, widgets.IconLine("circle-help", theme.Ask, widgets.Small(d.Doubt.Says)))
	} else if left := h.leftToDo(v); left != "" {
		right = append(right, widgets.IconLine("list-checks", theme.Ink2, widgets.Body(left).In(theme.Ink2)))
	}
	row := widgets.Responsive(heroRow, h.figure(v), widgets.Column(10, right...))
	card := widgets.NewCard("", row)
	if v.InLaw.Known() && v.InLaw.Event != d.Event {
		card.WithFooter(h.inLaw(v))
	}
	return card
}

func heroRow(width float32) widgets.Arrangement {
	if width < 520 {
		return widgets.InColumn(12)
	}
	return widgets.InColumns(24, widgets.Fixed(172), widgets.Flex(1))
}

func (h *Screen) leadDate(d guides.Countdown) string {
	say := h.s.Words
	if d.Time == "" {
		return say.Date(d.Date)
	}
	return say.Say("home.lead", "Date", say.Date(d.Date), "Time", say.Clock(d.Time))
}

// figure is the number of working days left; on the last day it turns to words.
func (h *Screen) figure(v guides.View) fyne.CanvasObject {
	say, d := h.s.Words, v.Next
	if d.Days == 0 {
		words := say.Say("home.today_only")
		if d.Time != "" {
			words = say.Say("home.today_by", "Time", say.Clock(d.Time))
		}
		return widgets.NewText(words, theme.Lead, theme.Accent)
	}
	return widgets.NewFigure(strconv.Itoa(d.WorkingDays), say.Count("home.working_days_left", d.WorkingDays),
		say.Count("home.by_calendar", d.Days))
}

// mainAction leads to the screen where the next deadline is met.
func (h *Screen) mainAction(v guides.View) *widgets.Button {
	say := h.s.Words
	place, label, icon := session.Checklist, "home.open_checklist", "list-checks"
	switch {
	case nomination.KindOf(v.Table.Kind).Drawn && h.s.Candidacy().Name() != "":
		place, label, icon = session.Paper, "home.open_paper", "file-pen-line"
	case h.s.Candidacy().Name() == "":
		place, label, icon = session.Details, "home.open_details", "user-round"
	}
	return widgets.MainButton(icon, say.Say(label), func() { h.s.Go(place, "") })
}

// leftToDo says how many must-do tasks are still open before that day.
func (h *Screen) leftToDo(v guides.View) string {
	n := 0
	for _, i := range v.Items {
		if i.Must && !i.IfOutcome && !i.Due.IsZero() && i.Due <= v.Next.Date &&
			i.Status != campaign.Completed && i.Status != campaign.NotNeeded {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return h.s.Words.Count("home.left", n)
}

// inLaw is the next event of the timetable, where another comes before the
// deadline above.
func (h *Screen) inLaw(v guides.View) fyne.CanvasObject {
	say, d := h.s.Words, v.InLaw
	text := widgets.NewRuns(theme.Body, theme.Ink,
		widgets.Run{Text: say.Say("home.in_law") + " ", Bold: true},
		widgets.Run{Text: d.Title + ", "},
		widgets.Run{Text: say.When(d.Date, d.Time), Bold: true})
	away := widgets.Small(say.Count("home.working_days", d.WorkingDays)).OneLine()
	show := widgets.LinkButton("", say.Say("home.show"), func() { h.s.Go(session.Timeline, d.Event) })
	return widgets.Across(12, widgets.Middle, []widgets.Span{widgets.Own(), widgets.Flex(1), widgets.Own(), widgets.Own()},
		widgets.NewIcon("landmark", theme.Ink2), text, away, show)
}
