package checklist

import (
	"cmp"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/guides/words"
)

// tickable reports whether a task can be ticked or unticked: what the app
// works out for itself cannot be overruled.
func tickable(i campaign.Item) bool {
	switch i.Status {
	case campaign.NotStarted, campaign.InProgress, campaign.Waiting, campaign.Completed:
		return true
	}
	return false
}

// change changes the plan under a note for the Edit menu, such as "Tick: Ask
// your employer about time off".
func (c *Screen) change(note, title string, edit func(campaign.Plan) campaign.Plan) {
	err := c.s.Change(c.s.Words.Say("checklist_screen.note_"+note, "Task", title), func(k *guides.Candidacy) error {
		k.Plan = edit(k.Plan)
		return nil
	})
	if err != nil {
		c.trouble(err)
	}
}

// toggle ticks a task, or takes the tick away.
func (c *Screen) toggle(id string) {
	i, ok := c.find(id)
	switch {
	case !ok || !tickable(i):
	case i.Status == campaign.Completed:
		c.change("untick", i.Title, func(p campaign.Plan) campaign.Plan { return p.Untick(id) })
	default:
		c.change("tick", i.Title, func(p campaign.Plan) campaign.Plan { return p.Tick(id, c.s.Today()) })
	}
}

func (c *Screen) start(i campaign.Item) {
	c.change("start", i.Title, func(p campaign.Plan) campaign.Plan { return p.Start(i.ID, c.s.Today()) })
}

func (c *Screen) wait(i campaign.Item, who string, since, chase calendar.Date) {
	since = cmp.Or(since, c.s.Today())
	c.change("wait", i.Title, func(p campaign.Plan) campaign.Plan { return p.Wait(i.ID, who, since, chase) })
}

// notNeed says why a task is not needed; with no reason it is needed again.
func (c *Screen) notNeed(i campaign.Item, reason string) {
	note := "not_need"
	if reason == "" {
		note = "need"
	}
	c.change(note, i.Title, func(p campaign.Plan) campaign.Plan { return p.NotNeed(i.ID, reason) })
}

func (c *Screen) setOwner(i campaign.Item, name string) {
	c.change("owner", i.Title, func(p campaign.Plan) campaign.Plan { return p.SetOwner(i.ID, name) })
}

// setDue sets the person's own day for a task, which may not be later than the
// law's.
func (c *Screen) setDue(i campaign.Item, due calendar.Date) error {
	if law := c.lawDay(i); !law.IsZero() && due > law {
		return words.Wrong("checklist_due_after_law", nil, "Law", c.s.Words.Date(law))
	}
	c.change("due", i.Title, func(p campaign.Plan) campaign.Plan { return p.SetDue(i.ID, due) })
	return nil
}

// lawDay is the day by which the law wants a task, or no day: what the task
// would be due by without a day of the person's own.
func (c *Screen) lawDay(i campaign.Item) calendar.Date {
	k := c.s.Candidacy()
	k.Plan = k.Plan.SetDue(i.ID, 0)
	v, err := guides.Outlook(k, c.s.Today())
	if err != nil {
		return 0
	}
	for _, one := range v.Items {
		if one.ID == i.ID && one.DueBy == campaign.ByLaw {
			return one.Due
		}
	}
	return 0
}

func (c *Screen) setNote(id, note string) {
	if i, ok := c.find(id); ok && i.Mark.Note != note {
		c.change("note", i.Title, func(p campaign.Plan) campaign.Plan { return p.SetNote(id, note) })
	}
}

// add adds a task of the person's own and shows it.
func (c *Screen) add(title string, phase campaign.Phase) {
	var id string
	c.change("add", title, func(p campaign.Plan) campaign.Plan {
		p, id = p.AddTask(title, phase)
		return p
	})
	c.Show(id)
}

func (c *Screen) remove(i campaign.Item) {
	c.chosen = ""
	c.change("remove", i.Title, func(p campaign.Plan) campaign.Plan { return p.RemoveTask(i.ID) })
	focusOn(c.table)
}

func (c *Screen) setOutcome(o campaign.Outcome) {
	c.change("outcome", "", func(p campaign.Plan) campaign.Plan {
		p.Outcome = o
		return p
	})
}
