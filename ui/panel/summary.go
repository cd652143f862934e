package panel

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"rosette/guides/training"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// summary says what the interview that was just finished comes to.
func (t *practice) summary() fyne.CanvasObject {
	p := t.p
	last, _ := t.kept().Last()
	r := last.Result()
	again := widgets.MainButton("arrow-right", p.say("again"), func() {
		t.to(choosing)
		p.focus(t.setup.first())
	})
	figure := widgets.NewSmallFigure(strconv.Itoa(r.Percent), p.say("of_hundred", "Band", r.Band.Title), r.Band.Says)
	if r.Scored == 0 {
		figure = widgets.NewSmallFigure(strconv.Itoa(r.Scored), p.say("none_scored"), p.say("none_scored_about"))
	}
	rows := []fyne.CanvasObject{figure, widgets.Small(p.say("feedback_only"))}
	for _, f := range r.Flags {
		rows = append(rows, widgets.IconLine("circle-help", theme.Ask, widgets.Body(p.say("flagged", "Competency", f.Title))))
	}
	if r.Scored > 0 && r.Scored < r.Answers {
		rows = append(rows, widgets.IconLine("info", theme.Ink2, widgets.Small(p.count("not_counted", r.Answers-r.Scored))))
	}
	for _, s := range r.Standings {
		rows = append(rows, widgets.Rule(), widgets.Ends(12, widgets.Body(s.Competency.Title),
			widgets.NewText(p.say("standing", "N", tenths(s.Points, s.Answers), "Of", training.MostPoints), theme.Strong, theme.Ink).OneLine()))
	}
	if r.Seconds > 0 {
		rows = append(rows, widgets.Rule(), widgets.Ends(12, widgets.Body(p.say("time_taken")),
			widgets.NewText(p.say("time_of", "Time", minutes(time.Duration(r.Seconds)*time.Second), "Of", minutes(t.asking.each(last)*time.Duration(r.Answers))), theme.Strong, theme.Ink).OneLine()))
	}
	rows = append(rows, widgets.Row(0, again))
	next := append([]fyne.CanvasObject{widgets.Heading(p.say("next"))}, t.advice(t.kept().Next(p.built.sitting, mostNext), true)...)
	return widgets.Responsive(beside(400), widgets.NewCard(p.say("result"), rows...), widgets.NewCard("", next...))
}

// tenths writes a mean with one decimal place, and without it where it is
// whole.
func tenths(sum, n int) string {
	t := (sum*10 + n/2) / n
	if t%10 == 0 {
		return strconv.Itoa(t / 10)
	}
	return strconv.Itoa(t/10) + "." + strconv.Itoa(t%10)
}
