package firstrun

import (
	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

const (
	ordinaryDay = "ordinary"
	otherDay    = "other"
)

func (f *Screen) electionQuestion() fyne.CanvasObject {
	say := f.s.Words
	f.poll = widgets.NewDateField(say.Say("firstrun.poll"), widgets.DateOptions{
		Optional: true, OnLeave: func(calendar.Date) {}})
	f.by = widgets.NewChip(say.Say("firstrun.by_election"), false, func(bool) {})
	f.pollRow = widgets.Column(8, f.poll, widgets.Row(0, f.by))
	f.pollRow.Hide()
	f.when = widgets.NewAnswers(2, ordinaryDay, f.showPoll,
		widgets.Answer{ID: ordinaryDay, Title: say.Date(election.OrdinaryPoll), Sentence: say.Say("firstrun.ordinary")},
		widgets.Answer{ID: otherDay, Title: say.Say("firstrun.different"), Sentence: say.Say("firstrun.different_about")},
	)
	return widgets.Column(10, f.when, f.pollRow)
}

func (f *Screen) showPoll(id string) {
	f.pollRow.Hidden = id != otherDay
	widgets.Settle(f.pollRow)
}

// fillPoll answers the second question from the register: with the ordinary
// day, or, for a council that has no election on it, with the day of its next
// one where that is known. A day that was typed stays.
func (f *Screen) fillPoll() {
	if f.poll.Text() != "" && f.poll.Date() != f.filled {
		return
	}
	day := f.council.Choice().Poll
	id := ordinaryDay
	f.filled = calendar.Date(0)
	if day.IsZero() {
		id = otherDay
		if f.council.Ends.IsZero() {
			f.filled = f.council.NextPoll
		}
	}
	f.poll.SetDate(f.filled)
	f.when.Choose(id)
	f.showPoll(id)
}

func (f *Screen) whoQuestion() fyne.CanvasObject {
	say := f.s.Words.Say
	answer := func(t campaign.Track, key string) widgets.Answer {
		return widgets.Answer{ID: string(t), Title: say("firstrun." + key), Sentence: say("firstrun." + key + "_about")}
	}
	f.who = widgets.NewAnswers(2, string(campaign.FirstTime), func(string) {},
		answer(campaign.FirstTime, "first_time"), answer(campaign.Sitting, "sitting"),
		answer(campaign.AgentFor, "agent"), answer(campaign.Trainer, "trainer"))
	return f.who
}

// welcome is the panel at the left: the rosette, what this is, and what it
// does not do.
func (f *Screen) welcome() fyne.CanvasObject {
	say := f.s.Words.Say
	fact := func(icon, key string) fyne.CanvasObject {
		return widgets.IconLine(icon, theme.Ink2, widgets.Body(say(key)).In(theme.Ink2))
	}
	big := theme.Style{Size: 38, Line: 46, Bold: true}
	words := widgets.Column(16,
		widgets.Row(0, widgets.NewRosetteNamed(234, say("window.name"))),
		widgets.NewText(say("firstrun.headline"), big, theme.Ink),
		widgets.Emphasis(say("firstrun.under_headline")).In(theme.Ink2),
	)
	facts := widgets.Column(10, fact("wifi-off", "firstrun.offline"), fact("lock", "firstrun.stays"), fact("landmark", "firstrun.neutral"))
	foot := &fyne.Container{Layout: footLayout{}, Objects: []fyne.CanvasObject{
		widgets.Padded(words, 64, 52), widgets.Padded(facts, 12, 52, 44, 52)}}
	return widgets.Over(widgets.NewBox(theme.Side, "", 0), foot)
}
