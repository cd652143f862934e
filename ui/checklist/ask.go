package checklist

import (
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/campaign"
	"rosette/ui/widgets"
)

// A question is a few fields in the details: who is waited for, a reason, an
// owner, a day, or a new task. What is typed is kept when it is answered and
// when the task is left; only Esc and "Leave it" drop it.
type question struct {
	object fyne.CanvasObject
	first  func()      // puts the typing mark into the first field
	keep   func() bool // false when something is missing, which it then says
	empty  func() bool // nothing was typed
}

// The questions that can be asked of a task.
const (
	askOwner     = "owner"
	askDue       = "due"
	askWait      = "wait"
	askNotNeeded = "not_needed"
)

func (d *detail) question(kind string, i campaign.Item) *question {
	switch kind {
	case askOwner:
		return d.ownerQuestion(i)
	case askDue:
		return d.dueQuestion(i)
	case askWait:
		return d.waitQuestion(i)
	}
	return d.notNeededQuestion(i)
}

// framed sets the fields of a question over its two buttons.
func (d *detail) framed(answer string, fields ...fyne.CanvasObject) fyne.CanvasObject {
	say := d.c.s.Words.Say
	buttons := widgets.Wrap(12, widgets.SmallMainButton("check", answer, d.answer),
		widgets.QuietButton("", say("checklist_screen.leave_it"), func() { d.escape() }))
	return widgets.Plate(widgets.Column(12, append(fields, buttons)...))
}

func (d *detail) ownerQuestion(i campaign.Item) *question {
	say := d.c.s.Words.Say
	role := i
	role.Owner, role.Yours = "", false
	name := widgets.NewField(say("checklist_screen.owner"), widgets.FieldOptions{Text: i.Mark.Owner,
		Hint: say("checklist_screen.owner_hint", "Role", role.OwnerSays(d.c.s.Words)), OnEnter: d.answer})
	return &question{
		object: d.framed(say("checklist_screen.keep"), name), first: name.Focus,
		empty: func() bool { return strings.TrimSpace(name.Text()) == i.Mark.Owner },
		keep:  func() bool { d.c.setOwner(i, name.Text()); return true },
	}
}

func (d *detail) dueQuestion(i campaign.Item) *question {
	say := d.c.s.Words.Say
	day := widgets.NewDateField(say("checklist_screen.due_own"), widgets.DateOptions{Date: i.Mark.Due,
		Hint: say("checklist_screen.due_hint"), OnEnter: d.answer})
	return &question{
		object: d.framed(say("checklist_screen.keep"), day), first: day.Focus,
		empty: func() bool { return day.Error() == "" && day.Date() == i.Mark.Due },
		keep: func() bool {
			if day.Flush(); day.Error() != "" {
				return false
			}
			if err := d.c.setDue(i, day.Date()); err != nil {
				day.SetError(d.c.s.Words.Explain(err))
				return false
			}
			return true
		},
	}
}

func (d *detail) waitQuestion(i campaign.Item) *question {
	say := d.c.s.Words.Say
	since := i.Mark.Since
	if since.IsZero() {
		since = d.c.s.Today()
	}
	who := widgets.NewField(say("checklist_screen.wait_who"), widgets.FieldOptions{Text: i.Mark.Waiting, OnEnter: d.answer})
	from := widgets.NewDateField(say("checklist_screen.wait_since"), widgets.DateOptions{Date: since, OnEnter: d.answer})
	chase := widgets.NewDateField(say("checklist_screen.wait_chase"), widgets.DateOptions{Date: i.Mark.Chase, Optional: true, OnEnter: d.answer})
	return &question{
		object: d.framed(say("checklist_screen.keep"), who, from, chase), first: who.Focus,
		empty: func() bool { return strings.TrimSpace(who.Text()) == i.Mark.Waiting && chase.Date() == i.Mark.Chase },
		keep: func() bool {
			from.Flush()
			chase.Flush()
			name := strings.TrimSpace(who.Text())
			if name == "" {
				who.SetError(say("checklist_screen.wait_nobody"))
			}
			if name == "" || from.Error() != "" || chase.Error() != "" {
				return false
			}
			d.c.wait(i, name, from.Date(), chase.Date())
			return true
		},
	}
}

func (d *detail) notNeededQuestion(i campaign.Item) *question {
	say := d.c.s.Words.Say
	why := widgets.NewField(say("checklist_screen.reason"), widgets.FieldOptions{Text: i.Mark.NotNeeded,
		Hint: say("checklist_screen.reason_hint"), OnEnter: d.answer})
	return &question{
		object: d.framed(say("checklist_screen.not_needed"), why), first: why.Focus,
		empty: func() bool { return strings.TrimSpace(why.Text()) == i.Mark.NotNeeded },
		keep: func() bool {
			reason := strings.TrimSpace(why.Text())
			if reason == "" {
				why.SetError(say("checklist_screen.reason_none"))
				return false
			}
			d.c.notNeed(i, reason)
			return true
		},
	}
}

// newTask asks for a task of the person's own.
func (d *detail) newTask(phase string) *question {
	say := d.c.s.Words.Say
	title := widgets.NewField(say("checklist_screen.add_title"), widgets.FieldOptions{OnEnter: d.answer})
	var options []widgets.Option
	for _, p := range campaign.Phases() {
		options = append(options, widgets.Option{ID: string(p), Label: p.Says(d.c.s.Words)})
	}
	in := widgets.NewSelect("", phase, func(string) {}, options...)
	fields := widgets.Column(6, widgets.Strong(say("checklist_screen.add_phase")), widgets.Row(0, in))
	return &question{
		object: d.framed(say("checklist_screen.add_it"), widgets.Heading(say("checklist_screen.add")), title, fields),
		first:  title.Focus,
		empty:  func() bool { return strings.TrimSpace(title.Text()) == "" },
		keep: func() bool {
			name := strings.TrimSpace(title.Text())
			if name == "" {
				title.SetError(say("checklist_screen.add_none"))
				return false
			}
			d.c.add(name, campaign.Phase(in.Chosen()))
			return true
		},
	}
}
