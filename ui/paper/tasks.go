package paper

import (
	"slices"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/ui/papertask"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// tasks says how far the tasks of this paper are, and lets the person say it.
type tasks struct {
	p     *Screen
	card  *widgets.Card
	shown []nomination.Task
}

func newTasks(p *Screen) *tasks {
	return &tasks{p: p, card: widgets.NewCard(p.s.Words.Say("paper.how_far"))}
}

func (t *tasks) refresh(v guides.View) {
	var mine []nomination.Task
	for _, one := range v.Tasks.Tasks {
		if one.Paper == t.p.id {
			mine = append(mine, one)
		}
	}
	if slices.Equal(mine, t.shown) {
		return
	}
	t.shown = mine
	widgets.KeepFocus(t.card, func() {
		var rows []fyne.CanvasObject
		for _, one := range mine {
			id := one.ID
			row := widgets.NewTaskRow(one.Title, second(one), widgets.Status(one.Status), papertask.Tag(t.p.s.Words, one),
				func() { papertask.Ask(t.p.s, t.p.win, id) })
			if one.Status == nomination.TaskCannotStart {
				row.Disable() // it can be read, but leads nowhere
			}
			row.OnRune = func(r rune) bool { return t.letter(id, r) }
			rows = append(rows, row)
		}
		widgets.LinkRows(rows...)
		t.card.SetBody(widgets.Padded(widgets.Column(0, rows...), 0, -10),
			widgets.Caption(t.p.s.Words.Say("paper.how_far_about")).In(theme.Ink2))
	})
	t.card.Hidden = len(mine) == 0
	widgets.Settle(t.card)
}

// second is the line under a task: not the problem, which stands at the top.
func second(t nomination.Task) string {
	if t.Status == nomination.TaskProblem {
		return ""
	}
	return t.Says
}

func (t *tasks) letter(id string, r rune) bool {
	switch r {
	case 'w', 'W':
		papertask.Wait(t.p.s, t.p.win, id)
	case 'd', 'D':
		papertask.Complete(t.p.s, t.p.win, id)
	default:
		return false
	}
	return true
}
