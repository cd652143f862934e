package selection

import (
	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/ui/widgets"
)

// subtitle names party, area and poll.
func (t *Screen) subtitle() string {
	c := t.s.Candidacy()
	text := ""
	for _, part := range []string{c.Person.Party, c.Choice.Area} {
		if part != "" && text != "" {
			text += ", "
		}
		text += part
	}
	poll := t.say("no_poll")
	if c.Choice.Poll != 0 {
		poll = t.say("poll_on", "Date", t.s.Words.Date(c.Choice.Poll))
	}
	if text == "" {
		return poll
	}
	return t.say("subtitle", "Who", text, "Poll", poll)
}

func (t *Screen) title() string {
	if t.s.Candidacy().Plan.Track == campaign.Sitting {
		return t.say("title_sitting")
	}
	return t.say("title")
}

func (t *Screen) say(key string, pairs ...any) string {
	return t.s.Words.Say("selection_screen."+key, pairs...)
}

func (t *Screen) count(key string, n int, pairs ...any) string {
	return t.s.Words.Count("selection_screen."+key, n, pairs...)
}

// letter does what a key with a letter is for, once the toolkit has handed the
// letter itself to whatever has the focus now: it would else be typed into the
// box that takes the focus.
func letter(act func()) bool {
	fyne.Do(act)
	return true
}

func (t *Screen) today() calendar.Date { return t.s.Today() }

func firstOf(root fyne.CanvasObject) fyne.Focusable {
	if all := widgets.Focusables(root); len(all) > 0 {
		return all[0]
	}
	return nil
}

func firstOfEach(roots ...fyne.CanvasObject) (panes []fyne.Focusable) {
	for _, o := range roots {
		if f := firstOf(o); f != nil {
			panes = append(panes, f)
		}
	}
	return panes
}
