package ui

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// statusBar says in words what is saved, which rules are in force, what day it
// is, and where everything is kept.
type statusBar struct {
	w                        *Window
	object                   fyne.CanvasObject
	saved, rules, day, place *widgets.Text
}

func newStatusBar(w *Window) *statusBar {
	b := &statusBar{w: w}
	text := func() *widgets.Text { return widgets.NewText("", theme.Caption, theme.Ink2).OneLine() }
	b.saved, b.rules, b.day, b.place = text(), text(), text(), text()
	bar := widgets.NewBox(theme.Side, "", 0)
	bar.Min = fyne.NewSize(0, theme.StatusBarHeight)
	line := widgets.Ends(20, widgets.Row(20, b.saved, b.rules), b.day, b.place)
	b.object = widgets.Over(bar, widgets.Padded(line, 4, 14))
	return b
}

func (b *statusBar) refresh() {
	say := b.w.words
	b.saved.SetText(b.savedSays())
	b.rules.SetText(b.rulesSay())
	b.day.SetText(say.Date(b.w.session.Today()))
	b.place.SetText(say.Say("window.private"))
	widgets.Settle(b.saved)
	b.object.Refresh()
}

func (b *statusBar) savedSays() string {
	say, status := b.w.words, b.w.session.Status()
	b.saved.Role = theme.Ink2
	switch {
	case status.Problem != nil:
		b.saved.Role = theme.Bad
		return say.Say("window.not_saved", "Why", say.Explain(status.Problem))
	case status.Saving:
		return say.Say("window.saving")
	case status.SavedAt.IsZero():
		return say.Say("window.nothing_saved")
	}
	at := status.SavedAt.Local()
	clock := at.Format(time.TimeOnly)[:5]
	if day := calendar.DayOf(at); day != b.w.session.Today() {
		return say.Say("window.saved_on", "Date", say.ShortDate(day), "Time", clock)
	}
	return say.Say("window.saved", "Time", clock)
}

func (b *statusBar) rulesSay() string {
	say := b.w.words
	kind := b.w.session.Candidacy().Choice.Kind
	checked := say.ShortDateYear(election.Checked())
	if !kind.Known() {
		return say.Say("window.rules_all", "Councils", strconv.Itoa(len(election.Councils())), "Date", checked)
	}
	return say.Say("window.rules", "Kind", say.Say("kind."+string(kind)), "Date", checked)
}
