package paper

import (
	"fmt"

	"fyne.io/fyne/v2"

	"rosette/guides/nomination"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// shows says where the home address can be read by what was chosen, or, while
// nothing is chosen, by each of the two choices.
type shows struct {
	p     *Screen
	card  *widgets.Card
	shown string
}

func newShows(p *Screen) *shows {
	return &shows{p: p, card: widgets.NewCard("")}
}

func (d *shows) refresh() {
	c := d.p.s.Candidacy()
	own := c.Person.Agent.Self || c.Person.Agent.Name == ""
	now := fmt.Sprint(c.Choice.Kind, c.Choice.Poll, c.Person.AddressShown, own)
	if now == d.shown {
		return
	}
	d.shown = now
	say := d.p.s.Words.Say
	body := []fyne.CanvasObject{widgets.Heading(say("paper.shows"))}
	choices := []nomination.AddressChoice{c.Person.AddressShown}
	if c.Person.AddressShown == nomination.AddressUnchosen {
		choices = []nomination.AddressChoice{nomination.AddressWithheld, nomination.AddressPublic}
	}
	for _, choice := range choices {
		body = append(body, widgets.Strong(say("paper.shows_"+string(choice))))
		for _, one := range nomination.AddressShows(c.Choice, choice, own) {
			body = append(body, d.place(one))
		}
	}
	d.card.SetBody(body...)
	widgets.Settle(d.card)
}

var showsIcons = map[string]string{
	nomination.ShowsAddress: "eye", nomination.ShowsFew: "eye", nomination.ShowsOffice: "eye",
	nomination.ShowsArea: "eye-off", nomination.ShowsNone: "eye-off", nomination.ShowsAsk: "circle-help",
}

func (d *shows) place(one nomination.Publication) fyne.CanvasObject {
	lines := []fyne.CanvasObject{widgets.Small(one.Title).In(theme.Ink), widgets.Small(one.Says)}
	if one.Do != "" {
		lines = append(lines, widgets.Small(one.Do).In(theme.Ink))
	}
	if one.Doubt != "" {
		lines = append(lines, widgets.Small(one.Doubt).In(theme.Ask))
	}
	return widgets.IconLine(showsIcons[one.Shows], theme.Ink2, widgets.Column(0, lines...))
}
