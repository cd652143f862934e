// Package home is the first screen: the date that could cost the seat, what
// only this person can do, who is waited for, what is wrong, and how far the
// whole way is.
package home

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/campaign"
	"rosette/ui/calendarfile"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// Screen is the first screen.
type Screen struct {
	s       *session.Session
	win     fyne.Window
	page    *widgets.Page
	first   fyne.Focusable
	buttons []fyne.CanvasObject // for the calendar, and to print
	dated   bool                // there are dates for a calendar
}

// New builds the screen.
func New(s *session.Session, win fyne.Window) *Screen {
	say := s.Words.Say
	h := &Screen{s: s, win: win}
	h.buttons = []fyne.CanvasObject{widgets.PlainButton("calendar-plus", say("home.calendar"), h.saveCalendar),
		widgets.PlainButton("printer", say("home.print"), func() { s.Go(session.Packs, "") })}
	h.page = widgets.NewPage(say("home.title"), "", h.buttons[1])
	return h
}

// Object is what the window shows.
func (h *Screen) Object() fyne.CanvasObject { return h.page }

// Show brings the screen up to date.
func (h *Screen) Show(string) { h.Refresh() }

// First is the main button.
func (h *Screen) First() fyne.Focusable { return h.first }

// Leave has nothing to save.
func (h *Screen) Leave() {}

// Refresh works the whole page out anew; it is small.
func (h *Screen) Refresh() { widgets.KeepFocus(h.page, h.build) }

func (h *Screen) build() {
	say := h.s.Words
	v, err := h.s.View()
	poll := h.s.Candidacy().Choice.Poll
	h.page.SetTitle(say.Say("home.title"), h.subtitle())
	h.offerCalendar(v)
	if err != nil || poll.IsZero() {
		sentence := say.Say("home.no_poll")
		if err != nil {
			sentence = say.Explain(err)
		}
		change := widgets.MainButton("calendar-days", say.Say("home.choose_poll"), func() { h.s.Go(session.Timeline, "poll") })
		h.first = change
		h.page.SetBody(widgets.NewCard("", widgets.EmptyState(sentence, change)), h.everythingElse(v))
		return
	}
	h.page.SetBody(
		h.wrongClock(), h.noElection(),
		widgets.Responsive(firstRow, h.hero(v), h.journey(v)),
		widgets.Responsive(secondRow, h.onlyYou(v), h.waiting(v), h.problems(v)),
		h.everythingElse(v),
	)
}

func (h *Screen) subtitle() string {
	say, today, poll := h.s.Words, h.s.Today(), h.s.Candidacy().Choice.Poll
	switch {
	case poll.IsZero(), h.clockIsWrong():
		return say.Say("home.today", "Today", say.Date(today))
	case poll < today:
		return say.Say("home.after_poll", "Today", say.Date(today), "Poll", say.Date(poll))
	case poll == today:
		return say.Say("home.poll_today", "Today", say.Date(today))
	}
	return say.Count("home.before_poll", int(poll-today), "Today", say.Date(today), "Poll", say.Date(poll))
}

// wideRow is the room that a window of 1400 units leaves beside the sidebar
// and the padding of the page.
const wideRow = 1120

func firstRow(width float32) widgets.Arrangement {
	switch {
	case width >= wideRow:
		return widgets.InColumns(20, widgets.Flex(1), widgets.Fixed(444))
	case width >= widgets.NarrowPage:
		return widgets.InColumns(20, widgets.Flex(1), widgets.Fixed(408))
	}
	return widgets.InColumn(16)
}

func secondRow(width float32) widgets.Arrangement {
	if width < widgets.NarrowPage {
		return widgets.InColumn(16)
	}
	return widgets.InColumns(20, widgets.Flex(1), widgets.Flex(1), widgets.Flex(1))
}

// everythingElse counts the tasks that the cards above do not show.
func (h *Screen) everythingElse(v guides.View) fyne.CanvasObject {
	say := h.s.Words
	open, next := 0, ""
	for _, i := range v.Items {
		if i.Status == campaign.Completed || i.Status == campaign.NotNeeded || i.IfOutcome {
			continue
		}
		open++
		if next == "" && i.Due >= v.Today {
			next = say.ShortDateYear(i.Due)
		}
	}
	words := say.Count("home.everything", open)
	if next != "" {
		words = say.Count("home.everything_next", open, "Date", next)
	}
	all := widgets.QuietButton("chevron-right", words, func() { h.s.Go(session.Checklist, "") })
	return widgets.Column(0, all) // at the top of the room that is left
}

// offerCalendar shows the button for a calendar while there is a date to save.
func (h *Screen) offerCalendar(v guides.View) {
	dated := slices.ContainsFunc(v.Dates(), func(d guides.Dated) bool { return d.Date != 0 })
	if dated == h.dated {
		return
	}
	h.dated = dated
	if dated {
		h.page.SetButtons(h.buttons...)
		return
	}
	h.page.SetButtons(h.buttons[1])
}

func (h *Screen) saveCalendar() {
	calendarfile.Save(h.s, h.win, guides.Scope{}, h.s.Words.Say("home.calendar_name"), calendarfile.Saved(h.s, h.win))
}

// heading is a card's heading with the number of things in it at its right.
func (h *Screen) counted(heading string, n int, rows ...fyne.CanvasObject) *widgets.Card {
	count := widgets.Emphasis(strconv.Itoa(n)).OneLine()
	return widgets.NewCardWith(heading, count, append([]fyne.CanvasObject{widgets.Rule()}, rows...)...)
}
