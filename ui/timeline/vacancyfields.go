package timeline

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/election"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// vacancyFields take the days of the vacancy that a by-election fills, and say
// what they come to.
type vacancyFields struct {
	p     *pollEditor
	box   *fyne.Container
	about *widgets.Text
	told  *fyne.Container
}

// ofVacancy are the facts that only a by-election has, in the order in which
// they come to be known.
var ofVacancy = []string{"vacancy", "vacancy_notice", "electors_notice", "ordinary"}

func newVacancyFields(p *pollEditor) *vacancyFields {
	v := &vacancyFields{p: p, about: widgets.Small(p.t.s.Words.Say("timeline.vacancy_about")), told: widgets.Column(6)}
	objects := []fyne.CanvasObject{v.about}
	for _, name := range ofVacancy {
		objects = append(objects, p.fact(name))
	}
	v.box = widgets.Column(16, append(objects, v.told)...)
	return v
}

// follow asks for the days on which something hangs in the by-election as
// typed, and says what follows from them.
func (v *vacancyFields) follow() {
	p := v.p
	c := p.choice()
	v.box.Hidden = !c.ByElection
	table, ok := v.table(c)
	if v.box.Hidden || !ok {
		widgets.Settle(v.box)
		return
	}
	for _, name := range ofVacancy {
		p.fact(name).Hidden = c.Facts.Get(name).IsZero() && !needed(table, name) && !judged(table, name)
	}
	v.say(table, !c.Poll.IsZero())
	widgets.Settle(v.box)
}

// table is the timetable of a by-election. Its last days hang on the vacancy
// alone: while it has no poll yet, that of any poll to come tells them.
func (v *vacancyFields) table(c election.Choice) (election.Table, bool) {
	o := election.Options{Today: v.p.t.s.Today()}
	if !c.Poll.IsZero() {
		table, err := election.Timetable(c, o)
		return table, err == nil
	}
	latest := o.Today
	for _, name := range ofVacancy[:3] {
		latest = max(latest, c.Facts.Get(name))
	}
	for range 14 { // the longest run of days left out is shorter
		latest++
		c.Poll = latest
		if table, err := election.Timetable(c, o); err == nil {
			return table, true
		}
	}
	return election.Table{}, false
}

// judged reports whether a fact on which no date hangs says something of the
// by-election all the same: whether the seat is left, or electors asked in time.
func judged(t election.Table, fact string) bool {
	event := map[string]string{"vacancy": "vacancy_left_from", "electors_notice": "byelection_request_deadline"}[fact]
	_, has := t.Find(event)
	return has
}

// say tells the last days that the law gives the by-election, and whether the
// seat is left until the ordinary election. What is only known of a poll is left
// out while there is none.
func (v *vacancyFields) say(table election.Table, polled bool) {
	w := v.p.t.s.Words
	v.told.Objects = nil
	line := func(icon string, role fyne.ThemeColorName, text string) {
		v.told.Objects = append(v.told.Objects, widgets.IconLine(icon, role, widgets.Small(text).In(theme.Ink)))
	}
	for _, event := range []string{"byelection_request_deadline", "byelection_latest_poll", "byelection_notice_latest", "vacancy_left_from"} {
		d, ok := table.Find(event)
		if !ok || d.Date.IsZero() {
			continue
		}
		line("calendar-days", theme.Ink2, strings.TrimSpace(w.Say("timeline.vacancy_day", "Title", d.Title, "Date", w.Date(d.Date))+" "+table.Assumption(d, w)))
	}
	for _, warning := range table.Warnings {
		if slices.Contains(vacancyWarnings, warning.ID) && (polled || warning.ID != "by-election-late") {
			line("circle-help", theme.Ask, warning.Says)
		}
	}
	v.told.Hidden = len(v.told.Objects) == 0
	v.told.Refresh()
}

// vacancyWarnings are what is known of a by-election as a whole.
var vacancyWarnings = []string{"vacancy-left", "vacancy-not-left", "request-late", "request-over", "by-election-late",
	"six-months-principal", "co-option", "six-months-scotland", "substitution-northern-ireland", "vacancy-mayor"}
