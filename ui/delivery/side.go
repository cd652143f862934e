package delivery

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// side is what follows from the plan: the time left, whether the plan works,
// what to take along and what comes next.
type side struct {
	d       *Screen
	plan    *fyne.Container // what stands beside the plan
	figure  *widgets.Figure
	where   *widgets.Card
	verdict *widgets.Card
	take    *widgets.Card
	next    *widgets.Card

	judged, taken, after, placed string // what is shown, to see when it changes
}

func newSide(d *Screen) *side {
	say := d.s.Words.Say
	s := &side{d: d, figure: widgets.NewSmallFigure("", "", "")}
	s.where = widgets.NewCard(say("handin.days"))
	s.verdict = widgets.NewCard(say("handin.verdict"))
	s.take = widgets.NewCard(say("handin.take"))
	s.next = widgets.NewCard(say("handin.next"))
	s.plan = widgets.Column(20, s.where, s.verdict, s.take)
	return s
}

func (s *side) refresh(v guides.View) {
	s.showWhere(v)
	s.judge()
	s.showTake(v)
	s.showNext(v)
}

// showWhere says how long there is, and where and when papers are taken.
func (s *side) showWhere(v guides.View) {
	say, notice := s.d.s.Words, s.d.s.Candidacy().Choice.Notice
	close, ok := v.Table.Find("nominations_close")
	if now := fmt.Sprint(v.Today, close.Date, close.Time, notice); now == s.placed {
		return
	} else {
		s.placed = now
	}
	var rows []fyne.CanvasObject
	if ok && !close.Date.IsZero() {
		s.setFigure(v, close)
		rows = append(rows, s.figure, widgets.Rule())
	}
	place, hours := strings.TrimSpace(notice.Place), strings.TrimSpace(notice.Hours)
	if place == "" {
		place = say.Say("handin.place_none")
	}
	switch {
	case hours != "":
	case close.TakenFrom != "" && close.TakenTo != "":
		hours = say.Say("handin.hours_span", "From", say.Clock(close.TakenFrom), "To", say.Clock(close.TakenTo))
	default:
		hours = say.Say("handin.hours_law")
	}
	pairs := []string{say.Say("handin.place"), place, say.Say("handin.hours"), hours}
	if booking := strings.TrimSpace(notice.Booking); booking != "" {
		pairs = append(pairs, say.Say("handin.booking"), booking)
	}
	rows = append(rows, widgets.KeyValues(pairs...), widgets.Row(0, widgets.SmallButton("landmark", say.Say("handin.notice"), func() {
		s.d.s.Go(session.Timeline, "notice")
	})))
	widgets.KeepFocus(s.where, func() { s.where.SetBody(widgets.Column(12, rows...)) })
	widgets.Settle(s.where)
}

func (s *side) setFigure(v guides.View, close election.Deadline) {
	say := s.d.s.Words
	left := v.Table.WorkingDays(v.Today, close.Date)
	when := say.When(close.Date, close.Time)
	switch {
	case close.Date < v.Today:
		s.figure.Set(say.Say("handin.days_over"), "", when)
	case close.Date == v.Today:
		s.figure.Set(say.Say("handin.days_today"), say.Say("handin.days_hours", "Time", say.Clock(close.Time)), when)
	default:
		s.figure.Set(strconv.Itoa(left), say.Count("handin.days_left", left),
			when+". "+say.Count("handin.by_calendar", int(close.Date-v.Today)))
	}
}

// judge checks the plan as it stands in the boxes now.
func (s *side) judge() {
	c := s.d.s.Candidacy()
	v, _ := s.d.s.View()
	person := s.d.live()
	found := nomination.PlanFindings(nomination.Check(person, c.Choice, v.Table, v.Today))
	slices.SortStableFunc(found, func(a, b nomination.Finding) int { return weight(a) - weight(b) })
	begun := person.Delivery.Method != "" || !person.Delivery.Day.IsZero()
	if now := fmt.Sprint(begun, found); now == s.judged {
		return
	} else {
		s.judged = now
	}
	say := s.d.s.Words.Say
	var rows []fyne.CanvasObject
	for _, f := range found {
		rows = append(rows, widgets.Rule(), widgets.SeverityLine(widgets.Severity(f.Severity), f.Says, s.law(f)))
	}
	stops := len(nomination.Stopping(found, "")) > 0
	switch {
	case stops:
		rows = append([]fyne.CanvasObject{widgets.IconLine("octagon-alert", theme.Bad,
			widgets.NewText(say("handin.verdict_no"), theme.Strong, theme.Bad))}, rows...)
	case len(found) > 0:
		rows = append([]fyne.CanvasObject{widgets.Strong(say("handin.verdict_ask"))}, rows...)
	case !begun:
		rows = []fyne.CanvasObject{widgets.Body(say("handin.verdict_none"))}
	default:
		rows = []fyne.CanvasObject{widgets.IconLine("check", theme.Ink, widgets.Body(say("handin.verdict_works")))}
	}
	s.verdict.SetBody(widgets.Column(9, rows...))
	widgets.Settle(s.verdict)
}

// weight puts what stops a plan first.
func weight(f nomination.Finding) int {
	return slices.Index([]nomination.Severity{nomination.Stops, nomination.Ask, nomination.Advice}, f.Severity)
}

func (s *side) law(f nomination.Finding) string {
	r, _ := nomination.RuleOf(f.Rule)
	return s.d.basis(nomination.Basis{Citation: r.Citation, Checked: r.Checked, Confidence: r.Confidence})
}

// showTake lists what to have in hand on leaving the house.
func (s *side) showTake(v guides.View) {
	c := s.d.s.Candidacy()
	list := nomination.ToTake(c.Person, c.Choice, v.Papers)
	if now := fmt.Sprint(list); now == s.taken {
		return
	} else {
		s.taken = now
	}
	say := s.d.s.Words.Say
	rows := []fyne.CanvasObject{widgets.Small(say("handin.take_about"))}
	for _, t := range list {
		words := []fyne.CanvasObject{widgets.Body(t.Text)}
		if t.Paper != "" {
			words = []fyne.CanvasObject{widgets.Ends(8, widgets.Strong(t.Text), widgets.Caption(say("pack.paper_"+t.Status)).In(theme.Ink2).OneLine()),
				widgets.Small(t.Form + ".")}
		}
		rows = append(rows, widgets.Rule(), widgets.IconLine("square", theme.Ink2, widgets.Column(2, words...)))
	}
	s.take.SetBody(widgets.Column(9, rows...))
	widgets.Settle(s.take)
}

// showNext lists what comes after the papers are in.
func (s *side) showNext(v guides.View) {
	c := s.d.s.Candidacy()
	list := nomination.WhatNext(c.Person, c.Choice, v.Table)
	if now := fmt.Sprint(list); now == s.after {
		return
	} else {
		s.after = now
	}
	say := s.d.s.Words
	rows := []fyne.CanvasObject{widgets.Small(say.Say("handin.next_about"))}
	for _, a := range list {
		words := []fyne.CanvasObject{}
		if !a.Day.IsZero() {
			words = append(words, widgets.Strong(say.When(a.Day, a.Time)))
		}
		words = append(words, widgets.Small(a.Text+".").In(theme.Ink), widgets.Caption(s.d.basis(a.Basis)).In(theme.Ink3))
		rows = append(rows, widgets.Rule(), widgets.Column(2, words...))
	}
	s.next.SetBody(widgets.Column(9, rows...))
	widgets.Settle(s.next)
}

// basis is where something was read, with the day it was checked and any doubt.
func (d *Screen) basis(b nomination.Basis) string {
	key := "handin.basis"
	switch b.Confidence {
	case election.Medium:
		key = "handin.basis_doubt"
	case election.Low:
		key = "handin.basis_low"
	}
	return d.s.Words.Say(key, "Citation", b.Citation, "Date", d.s.Words.ShortDateYear(b.Checked))
}
