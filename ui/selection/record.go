package selection

import (
	"fyne.io/fyne/v2"

	"rosette/guides/campaign"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// Where the card of the record leads: parts of the panel's screen.
const (
	toRecord    = "record"
	toStatement = "statement"
	toPractice  = "practice"
)

// mostSums are shown before the whole record is looked at.
const mostSums = 5

// recordCard says what the record of work adds up to, and leads to what a panel
// asks for. It has counts and dates, and names nobody.
func (t *Screen) recordCard() fyne.CanvasObject {
	c := t.s.Candidacy()
	sitting := c.Plan.Track == campaign.Sitting
	lines := c.Record.Summary(t.s.Words, c.Record.Whole(t.today()))
	title, since := t.say("prepare"), ""
	if sitting || len(lines) > 0 {
		title = t.say("record")
	}
	if from := c.Record.Whole(t.today()).From; !from.IsZero() {
		since = t.say("record_since", "Date", t.s.Words.ShortDateYear(from))
	}
	rows := []fyne.CanvasObject{widgets.Ends(12, widgets.Heading(title), widgets.Small(since).OneLine())}
	for _, l := range lines[:min(len(lines), mostSums)] {
		rows = append(rows, widgets.Ends(12, widgets.Column(0, widgets.Body(l.Name), widgets.Caption(l.Detail).In(theme.Ink2)),
			widgets.NewText(l.Value, theme.Emphasis.WithBold(), theme.Ink).OneLine()), widgets.Rule())
	}
	lead := t.say("prepare_lead")
	if sitting {
		lead = t.say("record_lead")
	}
	rows = append(rows, widgets.IconLine("shield", theme.Ink2, widgets.Small(lead)))
	to := func(icon, key, part string) *widgets.Button {
		return widgets.SmallButton(icon, t.say(key), func() { t.s.Go(session.Panel, part) })
	}
	buttons := []fyne.CanvasObject{to("plus", "record_add", toRecord), to("file-pen-line", "record_statement", toStatement), to("timer", "record_practice", toPractice)}
	if sitting && len(lines) > 0 {
		buttons = append([]fyne.CanvasObject{to("printer", "record_page", toRecord)}, buttons...)
	}
	return widgets.NewCard("", append(rows, widgets.Wrap(8, buttons...))...)
}
