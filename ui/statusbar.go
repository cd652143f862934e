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
	short                    *widgets.Text // for saved, where that is too long
}

func newStatusBar(w *Window) *statusBar {
	b := &statusBar{w: w}
	text := func() *widgets.Text { return widgets.NewText("", theme.Caption, theme.Ink2).OneLine() }
	b.saved, b.rules, b.day, b.place, b.short = text(), text(), text(), text(), text()
	bar := widgets.NewBox(theme.Side, "", 0)
	bar.Min = fyne.NewSize(0, theme.StatusBarHeight)
	line := &fyne.Container{Layout: statusLayout{}, Objects: []fyne.CanvasObject{b.saved, b.rules, b.day, b.place, b.short}}
	b.object = widgets.Over(bar, widgets.Padded(line, 4, 14))
	return b
}

// statusLayout sets two texts at the left and two at the right. Where they do
// not all fit, the rules give way first, then the day, then the place: what is
// saved always stays, in few words where there is no room for all of them.
type statusLayout struct{}

func (statusLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, o[0].MinSize().Height)
}

func (statusLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	gap := theme.Units(20)
	saved, rules, day, place := o[0].MinSize(), o[1].MinSize(), o[2].MinSize(), o[3].MinSize()
	o[0].(*widgets.Text).Hidden = saved.Width > size.Width
	o[4].(*widgets.Text).Hidden = saved.Width <= size.Width
	room := size.Width - min(saved.Width, size.Width)
	for _, i := range []int{3, 2, 1} { // the first to stay comes first
		need := o[i].MinSize().Width + gap
		o[i].(*widgets.Text).Hidden = need > room
		room -= min(need, room)
	}
	at := func(i int, x float32, s fyne.Size) {
		o[i].Resize(s)
		o[i].Move(fyne.NewPos(x, 0))
	}
	at(0, 0, saved)
	at(4, 0, o[4].MinSize())
	at(1, saved.Width+gap, rules)
	at(2, size.Width-place.Width-gap-day.Width, day)
	at(3, size.Width-place.Width, place)
}

func (b *statusBar) refresh() {
	say := b.w.words
	b.saved.SetText(b.savedSays())
	b.short.SetText(say.Say("window.not_saved_short"))
	b.short.Role = theme.Bad
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
	v, err := b.w.session.View()
	if !kind.Known() || err != nil || v.Table.Checked.IsZero() {
		all := election.Councils()
		return say.Say("window.rules_all", "Councils", strconv.Itoa(len(all)), "Date", say.ShortDateYear(all[0].Checked))
	}
	checked := say.ShortDateYear(v.Table.Checked)
	return say.Say("window.rules", "Kind", say.Say("kind."+string(kind)), "Date", checked)
}
