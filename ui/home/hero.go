package home

import (
	"strconv"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// hard is the next hard deadline, of law or of the party.
type hard struct {
	date        calendar.Date
	clock, what string
	working     int // working days after today, up to and including the day
	days        int // by the calendar
	tag         fyne.CanvasObject
	act, show   *widgets.Button
	remark      fyne.CanvasObject // a doubt, or what is left to do; nil for nothing
}

// hero is the next hard deadline: how long is left, what it is, and what to do
// about it. A person who reads nothing else is safe.
func (h *Screen) hero(v guides.View) fyne.CanvasObject {
	say := h.s.Words
	d, party := h.next(v)
	if d == nil {
		open := widgets.MainButton("list-checks", say.Say("home.open_checklist"), func() { h.s.Go(session.Checklist, "") })
		h.first = open
		return widgets.NewCard("", widgets.Caption(say.Say("home.next")), widgets.Lead(say.Say("home.none_left")), widgets.Row(0, open))
	}
	h.first = d.act
	right := []fyne.CanvasObject{
		widgets.Wrap(10, widgets.NewText(say.Say("home.next"), theme.Small.WithBold(), theme.Ink2).OneLine(), d.tag),
		widgets.Lead(h.leadDate(d.date, d.clock)),
		widgets.Emphasis(say.Say("home.deadline", "Title", d.what)),
		widgets.Wrap(8, d.act, d.show),
	}
	if d.remark != nil {
		right = append(right, d.remark)
	}
	card := widgets.NewCard("", widgets.Responsive(heroRow, h.figure(d), widgets.Column(10, right...)))
	switch {
	case party && v.Next.Known():
		card.WithFooter(h.inLaw(v.Next))
	case !party && v.InLaw.Known() && v.InLaw.Event != v.Next.Event:
		card.WithFooter(h.inLaw(v.InLaw))
	}
	return card
}

// next is the sooner of the deadline that the law sets and the one that the
// party's notice gives; nil when there is neither.
func (h *Screen) next(v guides.View) (d *hard, party bool) {
	p := v.PartyDeadline()
	if p.Known() && (!v.Next.Known() || p.Date < v.Next.Date) {
		return h.partyDeadline(p), true
	}
	if !v.Next.Known() {
		return nil, false
	}
	return h.lawDeadline(v), false
}

func (h *Screen) lawDeadline(v guides.View) *hard {
	say, n := h.s.Words, v.Next
	d := &hard{date: n.Date, clock: n.Time, what: n.Title, working: n.WorkingDays, days: n.Days,
		tag: widgets.NewTag(widgets.NeutralTone, "landmark", say.Say("home.by_law")), act: h.mainAction(v)}
	d.show = widgets.PlainButton("calendar-days", say.Say("home.counting"), func() { h.s.Go(session.Timeline, n.Event) })
	if n.Doubt != nil {
		d.remark = widgets.IconLine("circle-help", theme.Ask, widgets.Small(n.Doubt.Says))
	} else if left := h.leftToDo(v); left != "" {
		d.remark = widgets.IconLine("list-checks", theme.Ink2, widgets.Body(left).In(theme.Ink2))
	}
	return d
}

func (h *Screen) partyDeadline(p guides.PartyDeadline) *hard {
	say := h.s.Words
	d := &hard{date: p.Date, clock: p.Time, what: p.Title, working: p.WorkingDays, days: p.Days,
		tag: widgets.NewTag(widgets.NeutralTone, "flag", say.Say("home.by_party"))}
	d.act = widgets.MainButton("vote", say.Say("home.open_selection"), func() { h.s.Go(session.Selection, p.Stage) })
	d.show = widgets.PlainButton("calendar-days", say.Say("home.open_timeline"), func() { h.s.Go(session.Timeline, "") })
	d.remark = widgets.IconLine("flag", theme.Ink2, widgets.Body(say.Say("home.party_not_law")).In(theme.Ink2))
	return d
}

func heroRow(width float32) widgets.Arrangement {
	if width < 520 {
		return widgets.InColumn(12)
	}
	return widgets.InColumns(24, widgets.Fixed(172), widgets.Flex(1))
}

func (h *Screen) leadDate(day calendar.Date, clock string) string {
	say := h.s.Words
	if clock == "" {
		return say.Date(day)
	}
	return say.Say("home.lead", "Date", say.Date(day), "Time", say.Clock(clock))
}

// figure is the number of working days left; on the last day it turns to words.
func (h *Screen) figure(d *hard) fyne.CanvasObject {
	say := h.s.Words
	if h.clockIsWrong() {
		return widgets.NewText(say.Say("home.clock_figure"), theme.Lead, theme.Ask)
	}
	if d.days == 0 {
		words := say.Say("home.today_only")
		if d.clock != "" {
			words = say.Say("home.today_by", "Time", say.Clock(d.clock))
		}
		return widgets.NewText(words, theme.Lead, theme.Accent)
	}
	return widgets.NewFigure(strconv.Itoa(d.working), say.Count("home.working_days_left", d.working),
		say.Count("home.by_calendar", d.days))
}

// mainAction leads to the screen where the next deadline is met.
func (h *Screen) mainAction(v guides.View) *widgets.Button {
	say := h.s.Words
	place, target, label, icon := session.Checklist, "", "home.open_checklist", "list-checks"
	switch {
	case v.Table.Kind.Known() && h.s.Candidacy().Name() != "":
		place, label, icon = session.Paper, "home.open_paper", "file-pen-line"
	case h.s.Candidacy().Name() == "":
		place, target, label, icon = session.Details, "surname", "home.open_details", "user-round"
		if h.forAnother() {
			label = "home.open_details_theirs"
		}
	}
	return widgets.MainButton(icon, say.Say(label), func() { h.s.Go(place, target) })
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
func (h *Screen) inLaw(d guides.Countdown) fyne.CanvasObject {
	say := h.s.Words
	text := widgets.NewRuns(theme.Body, theme.Ink,
		widgets.Run{Text: say.Say("home.in_law") + " ", Bold: true},
		widgets.Run{Text: d.Title + ", "},
		widgets.Run{Text: say.When(d.Date, d.Time), Bold: true})
	away := widgets.Small(say.Count("home.working_days", d.WorkingDays)).OneLine()
	show := widgets.LinkButton("", say.Say("home.show"), func() { h.s.Go(session.Timeline, d.Event) })
	return widgets.Across(12, widgets.Middle, []widgets.Span{widgets.Own(), widgets.Flex(1), widgets.Own(), widgets.Own()},
		widgets.NewIcon("landmark", theme.Ink2), text, away, show)
}
