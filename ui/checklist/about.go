package checklist

import (
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/campaign"
	"rosette/guides/nomination"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// about is what is known of a task: how it stands and why, why it is worth
// doing, whose it is and by when, what to watch for, and where it comes from.
func (d *detail) about(i campaign.Item) []fyne.CanvasObject {
	say := d.c.s.Words
	kind := say.Say("checklist_screen.kind", "Phase", i.Phase.Says(say))
	if i.Must {
		kind = say.Say("checklist_screen.kind_must", "Phase", i.Phase.Says(say))
	}
	all := []fyne.CanvasObject{
		widgets.Column(5, widgets.IconLine("flag", theme.Ink2, widgets.Caption(kind).In(theme.Ink2)), widgets.Heading(i.Title)),
		d.standing(i),
	}
	if d.asked != nil {
		all = append(all, d.asked.object)
	}
	if i.Why != "" {
		all = append(all, widgets.Body(sentence(i.Why)))
	}
	if d.open.Visible() {
		all = append(all, widgets.Row(0, d.open))
	}
	all = append(all, widgets.Rule(), d.facts(i), widgets.Wrap(16, d.owner, d.due, d.counting), widgets.Rule())
	for _, part := range []struct{ head, text string }{
		{"checklist_screen.watch", sentence(i.Watch)}, {"checklist_screen.doubt", sentence(i.Doubt)}, {"checklist_screen.source", d.source(i)},
	} {
		if part.text != "" {
			all = append(all, widgets.Column(2, widgets.NewText(say.Say(part.head), theme.Small.WithBold(), theme.Ink), widgets.Small(part.text)))
		}
	}
	return append(all, d.note)
}

// standing is the status with its reason.
func (d *detail) standing(i campaign.Item) fyne.CanvasObject {
	tag := widgets.Row(0, widgets.StatusTag(widgets.Status(i.Status), d.c.statusSays(i)))
	says := i.Says(d.c.s.Words)
	if says == "" {
		return tag
	}
	text := widgets.Small(says)
	if i.Status == campaign.Problem {
		text.In(theme.Bad)
	}
	return widgets.Column(6, tag, text)
}

// factWidth is the least room that a fact has in the details, in units.
const factWidth = 124

func (d *detail) facts(i campaign.Item) fyne.CanvasObject {
	say := d.c.s.Words
	pairs := []string{say.Say("checklist_screen.owner"),
		folded(i.OwnerSays(say), factWidth, theme.Small), say.Say("checklist_screen.due"), i.DueSays(say)}
	if i.DueSays(say) == "" {
		pairs[3] = say.Say("checklist_screen.due_none")
	}
	if i.Minutes > 0 {
		pairs = append(pairs, say.Say("checklist_screen.takes"), say.Count("checklist_screen.minutes", i.Minutes))
	}
	if law, ok := d.law(i); ok {
		pairs = append(pairs, say.Say("checklist_screen.law"), law)
	}
	return widgets.KeyValues(pairs...)
}

// law is the citation of the law that sets the day, where it does.
func (d *detail) law(i campaign.Item) (citation string, ok bool) {
	v, _ := d.c.s.View()
	found, ok := v.Table.Find(i.Event)
	return found.Citation, ok && i.Event != "" && found.Citation != ""
}

func (d *detail) source(i campaign.Item) string {
	if len(i.Sources) == 0 {
		return ""
	}
	var names []string
	for _, s := range i.Sources {
		names = append(names, s.Name)
	}
	say := d.c.s.Words
	return say.Say("checklist_screen.from", "Names", strings.Join(names, "; "), "Date", say.Date(i.Checked))
}

// sentence ends a text with a full stop.
func sentence(s string) string {
	if s == "" || strings.HasSuffix(s, ".") {
		return s
	}
	return s + "."
}

// dressButtons shows what can be done about a task as it stands; a button that
// changes its meaning keeps its place, and the focus with it.
func (d *detail) dressButtons(i campaign.Item) {
	held := d.held()
	say := d.c.s.Words.Say
	type act struct {
		icon, key string
		do        func()
	}
	var first, second act
	tick := act{"check", "checklist_screen.tick", func() { d.c.toggle(i.ID) }}
	start := act{"arrow-right", "checklist_screen.start", func() { d.c.start(i) }}
	switch i.Status {
	case campaign.NotStarted:
		first, second = start, tick
	case campaign.InProgress:
		first = tick
	case campaign.Waiting:
		start.key = "checklist_screen.answered"
		first, second = tick, start
	case campaign.Problem:
		first = act{"file-pen-line", "checklist_screen.put_right", func() { d.putRight(i) }}
	case campaign.Completed:
		second = act{"undo-2", "checklist_screen.untick", func() { d.c.toggle(i.ID) }}
	case campaign.NotNeeded:
		if i.Mark.NotNeeded != "" {
			second = act{"undo-2", "checklist_screen.need", func() { d.c.notNeed(i, "") }}
		}
	}
	for _, b := range []struct {
		button *widgets.Button
		act
	}{{d.main, first}, {d.second, second}} {
		if b.do == nil {
			visible(b.button, false)
			continue
		}
		b.button.SetIcon(b.icon)
		b.button.SetLabel(say(b.key))
		b.button.SetAct(b.do)
		visible(b.button, true)
	}
	open := i.Status != campaign.Completed && i.Status != campaign.NotNeeded
	visible(d.wait, i.Status == campaign.NotStarted || i.Status == campaign.InProgress || i.Status == campaign.Waiting)
	if d.wait.Visible() {
		key := "checklist_screen.wait"
		if i.Status == campaign.Waiting {
			key = "checklist_screen.wait_change"
		}
		d.wait.SetLabel(say(key))
	}
	visible(d.notNeeded, open && !i.Own)
	visible(d.remove, i.Own)
	visible(d.owner, true)
	visible(d.due, open)
	d.counting.SetAct(func() { d.c.s.Go(session.Timeline, i.Event) })
	visible(d.counting, i.Event != "")
	place, label := d.leadsTo(i)
	d.open.SetLabel(label)
	d.open.SetAct(func() { d.c.s.Go(place, d.target(i, place)) })
	visible(d.open, place != "")
	if held != nil && !held.Visible() {
		d.enter()
	}
}

// held is the button that has the focus, if one has.
func (d *detail) held() *widgets.Button {
	for _, b := range d.buttons() {
		if b.Focused() {
			return b
		}
	}
	return nil
}

// visible shows or hides a button.
func visible(b *widgets.Button, on bool) {
	if on {
		b.Show()
		return
	}
	b.Hide()
}

// leadsTo is the screen where a task is done, and the words that lead there;
// none where this app has no such screen.
func (d *detail) leadsTo(i campaign.Item) (session.Place, string) {
	say := d.c.s.Words.Say
	switch i.Screen {
	case campaign.ScreenTimeline:
		return session.Timeline, say("checklist_screen.open_timeline")
	case campaign.ScreenSelection:
		return session.Selection, say("checklist_screen.open_selection")
	case campaign.ScreenEligibility:
		return session.Eligibility, say("checklist_screen.open_eligibility")
	case campaign.ScreenDetails:
		return session.Details, say("checklist_screen.open_details")
	case campaign.ScreenPacks:
		return session.Packs, say("checklist_screen.open_packs")
	case campaign.ScreenPaper:
		return session.Paper, say("checklist_screen.open_paper")
	}
	return "", ""
}

func (d *detail) target(i campaign.Item, p session.Place) string {
	switch p {
	case session.Timeline:
		return i.Event
	case session.Paper:
		return paperTargets[i.ID]
	}
	return ""
}

// paperTargets are the pages of the papers on which tasks are done; the list of
// papers for the others.
var paperTargets = map[string]string{
	"2.05": "subscribers.0.name", "2.06": "form:certificate-of-authorisation", "2.08": "address_shown",
	"2.09": "agent.office", "3.06": "delivery", "3.07": "form:agent-notification",
}

// putRight goes to the field that the problem of a task is about.
func (d *detail) putRight(i campaign.Item) {
	v, _ := d.c.s.View()
	place, field := session.Details, ""
	for _, f := range v.Problems() {
		if f.Says == i.Says(d.c.s.Words) {
			field = f.Field
			if nomination.HasForm(d.c.s.Candidacy().Choice.Kind, field) {
				place = session.Paper
			}
		}
	}
	d.c.s.Go(place, field)
}
