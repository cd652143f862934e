package timeline

import (
	"net/url"
	"reflect"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/selection"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// panel shows the counting of the date that is chosen.
type panel struct {
	t        *Screen
	card     *widgets.Card
	counting *widgets.CountingCalendar
	export   *widgets.Button
	save     *widgets.Button // the same where another button is the main one
	copy     *widgets.Button
	give     *widgets.Button // leads to the poll editor, for a date that waits for a day
	notice   *widgets.Button // leads to what the notice of election prints
	open     *widgets.Button // leads to the checklist, for a day of mine
	party    *widgets.Button // leads to the selection, for a stage
	own      *ownDay
	told     *widgets.Text
	shown    entry
	today    calendar.Date
	election election.Choice
}

func newPanel(t *Screen) *panel {
	say := t.s.Words.Say
	p := &panel{t: t}
	p.counting = widgets.NewCountingCalendar(widgets.Counting{})
	p.export = widgets.MainButton("calendar-plus", say("timeline.add"), t.saveOne)
	p.save = widgets.PlainButton("calendar-plus", say("timeline.add"), t.saveOne)
	p.copy = widgets.PlainButton("copy", say("timeline.copy"), t.copyText)
	p.give = widgets.PlainButton("calendar-days", say("timeline.give_day"), p.giveDay)
	p.open = widgets.MainButton("list-checks", say("timeline.open_task"), p.openTask)
	p.notice = widgets.PlainButton("pencil", say("timeline.from_notice"), p.openNotice)
	p.party = widgets.MainButton("flag", say("timeline.open_stage"), p.openStage)
	p.own = newOwnDay(t)
	p.told = widgets.Caption("")
	p.card = widgets.NewCard("")
	return p
}

// first is what takes the focus when the counting is opened.
func (p *panel) first() fyne.Focusable {
	if all := widgets.Focusables(p.card); len(all) > 0 {
		return all[0]
	}
	return nil
}

// show tells of an entry. The calendar and the buttons stay the same objects,
// so that one of them may keep the focus.
func (p *panel) show(e entry) {
	choice := p.t.s.Candidacy().Choice
	if reflect.DeepEqual(e, p.shown) && p.today == p.t.shown.Today && reflect.DeepEqual(choice, p.election) {
		return
	}
	p.shown, p.today, p.election = e, p.t.shown.Today, choice
	p.tell("")
	p.save.Hidden = e.date.IsZero()
	switch e.lane {
	case guides.LawLane:
		p.card.SetBody(p.law(e)...)
	case guides.PartyLane:
		p.card.SetBody(p.ofParty(e)...)
	default:
		p.card.SetBody(p.mine(e)...)
	}
	widgets.Settle(p.card)
}

// tell says under the buttons what one of them has done.
func (p *panel) tell(s string) {
	if s == p.told.Text() && p.told.Hidden == (s == "") {
		return
	}
	p.told.Hidden = s == ""
	p.told.SetText(s)
	widgets.Settle(p.told)
}

// law tells of a date set by law, from what is known of it to where it is
// written.
func (p *panel) law(e entry) []fyne.CanvasObject {
	say, d := p.t.s.Words, e.deadline
	table, _ := p.t.shown.Legal(e.id)
	objects := []fyne.CanvasObject{p.heading(e, d.Title, d.Time)}
	if other, ok := p.t.shown.Of(e.id); ok {
		objects = append(objects, widgets.IconLine("vote", theme.Ink2, widgets.Small(say.Say("timeline.of_other", "Name", other.Name(say))).In(theme.Ink)))
	}
	counting := p.countingOf(table, d)
	if len(counting) > 0 {
		objects = append(objects, counting[0])
	}
	if s := table.Assumption(d, say); s != "" {
		objects = append(objects, widgets.IconLine("info", theme.Ink2, widgets.Small(s)))
	}
	objects = append(objects, p.doubts(e)...)
	if len(counting) > 1 {
		objects = append(objects, counting[1:]...)
	}
	if d.From != 0 && d.To > d.From && !opensWindow(d) {
		objects = append(objects, widgets.IconLine("calendar-clock", theme.Ink2,
			widgets.Small(say.Say("timeline.window", "From", say.Date(d.From), "To", say.Date(d.To)))))
	}
	objects = append(objects, p.onDelivery(d)...)
	objects = append(objects, widgets.Rule(), p.source(d))
	p.give.Hidden = d.NeedsFact == ""
	p.notice.Hidden = p.t.poll.notice.of(e.id) == nil
	if d.Date.IsZero() {
		return append(objects, widgets.Wrap(8, p.give, p.copy), p.told)
	}
	return append(objects, widgets.Wrap(8, p.export, p.copy, p.give, p.notice), p.told)
}

// giveDay leads to the field of the day that a date waits for.
func (p *panel) giveDay() {
	p.t.openEditor()
	p.t.poll.reveal(p.t.poll.fact(p.shown.deadline.NeedsFact))
}

// openNotice leads to the field of the day that the notice prints.
func (p *panel) openNotice() {
	p.t.openEditor()
	p.t.poll.reveal(p.t.poll.notice.of(p.shown.id))
}

// onDelivery tells what the notice says of handing papers in.
func (p *panel) onDelivery(d election.Deadline) (lines []fyne.CanvasObject) {
	say, n := p.t.s.Words, p.t.s.Candidacy().Choice.Notice
	if d.Event != "nominations_open" && d.Event != selection.NominationsClose || n == (election.Notice{}) {
		return nil
	}
	for _, f := range []struct{ key, value string }{{"place", n.Place}, {"hours", n.Hours}, {"booking", n.Booking}} {
		if f.value != "" {
			lines = append(lines, widgets.KeyValues(say.Say("timeline.notice_"+f.key), f.value))
		}
	}
	return lines
}

// count is the counting of a deadline as the calendar shows it.
func (p *panel) count(d election.Deadline) widgets.Counting {
	say, c := p.t.s.Words.Say, d.Counting
	label := say("timeline.day_0")
	if c.From == p.t.shown.Table.Poll {
		label = say("timeline.poll_day")
	}
	return widgets.Counting{Steps: c.Steps, Anchor: c.From, AnchorLabel: label, Result: d.Date,
		Calendar: c.Unit != "working_day"}
}

// doubts says why a date may be another, and how sure its rule is.
func (p *panel) doubts(e entry) []fyne.CanvasObject {
	say, d := p.t.s.Words, e.deadline
	var says []string
	if d.Doubt != nil {
		if d.Printed && d.Doubt.Other != 0 {
			says = append(says, say.Say("timeline.notice_differs", "Notice", say.Date(d.Date), "Rule", say.Date(d.Rule), "Safe", say.Date(min(d.Date, d.Rule))))
		}
		says = append(says, d.Doubt.Says)
		if d.Doubt.Other != 0 && !d.Printed {
			says = append(says, say.Say("timetable.other_day", "Date", say.Date(d.Doubt.Other)))
		}
	}
	if d.Confidence != election.High && !d.Printed && (d.Doubt == nil || d.Doubt.ID != "rule-"+string(d.Confidence)) {
		says = append(says, say.Say("timeline.sure_"+string(d.Confidence)))
	}
	if len(says) == 0 {
		return nil
	}
	if !d.Printed && (d.Doubt == nil || !strings.HasPrefix(d.Doubt.ID, "rule-")) { // which say so themselves
		says = append(says, say.Say("timeline.check_sentence"))
	}
	var lines []fyne.CanvasObject
	for _, s := range says {
		lines = append(lines, widgets.Small(s).In(theme.Ink))
	}
	text := widgets.IconLine("circle-help", theme.Ask, widgets.Column(4, lines...))
	return []fyne.CanvasObject{widgets.Over(
		widgets.NewBox(theme.AskTint, theme.AskEdge, theme.BannerRadius), widgets.Padded(text, 10, 14))}
}

// source says where the rule is written and when it was last checked.
func (p *panel) source(d election.Deadline) fyne.CanvasObject {
	say := p.t.s.Words
	lines := []fyne.CanvasObject{
		widgets.NewRuns(theme.Small, theme.Ink,
			widgets.Run{Text: say.Say("timeline.the_law") + " ", Bold: true},
			widgets.Run{Text: d.Citation + ". "},
			widgets.Run{Text: say.Say("timeline.checked", "Date", say.ShortDateYear(d.Checked)), Role: theme.Ink2}),
		widgets.Small(say.Say("timeline.binds", "Binds", d.Binds, "Binding", d.Binding)),
	}
	if d.Notes != "" {
		lines = append(lines, widgets.Small(d.Notes))
	}
	if u, err := url.Parse(d.Source); err == nil && u.Host != "" {
		lines = append(lines, widgets.Caption(say.Say("timeline.source", "Source", strings.TrimPrefix(u.Host, "www."))))
	}
	return widgets.IconLine("scale", theme.Ink2, widgets.Column(4, lines...))
}
