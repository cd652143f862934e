package selection

import (
	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	party "rosette/guides/selection"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// members asks since when somebody has been a member, and says on which day
// that is long enough.
type members struct {
	t     *Screen
	terms []*memberCard
	shown string
}

// memberCard is one length of membership that a procedure asks for.
type memberCard struct {
	t      *Screen
	rule   party.Membership
	says   *fyne.Container
	asAt   *day
	spells []*spellRow
	card   *widgets.Card
}

type spellRow struct{ from, to *day }

func newMembers(t *Screen) *members { return &members{t: t} }

// refresh returns the cards. They are made anew only when there are others or
// a membership has been added, so that typing stays.
func (m *members) refresh(p party.Procedure, line party.Timeline) (cards []fyne.CanvasObject) {
	shape := p.ID
	for _, rule := range p.Memberships {
		shape += "|" + rule.ID + rule.Title + string(rune('0'+min(9, len(m.t.plan().Members[rule.ID]))))
	}
	if shape != m.shown {
		m.shown, m.terms = shape, nil
		for _, rule := range p.Memberships {
			m.terms = append(m.terms, m.t.newMemberCard(p, rule))
		}
	}
	for _, c := range m.terms {
		c.refresh(line)
		cards = append(cards, c.card)
	}
	return cards
}

func (t *Screen) newMemberCard(p party.Procedure, rule party.Membership) *memberCard {
	c := &memberCard{t: t, rule: rule, says: widgets.Column(6)}
	rows := []fyne.CanvasObject{c.says}
	for i := range max(1, len(t.plan().Members[rule.ID])) {
		row := &spellRow{}
		joined, hint := t.say("joined"), t.say("joined_hint")
		if i > 0 {
			joined, hint = t.say("rejoined"), ""
		}
		row.from = newDay(joined, hint, func(d calendar.Date) error { return c.set(i, func(s *party.Spell) { s.From = d }) })
		row.to = newDay(t.say("left_on"), t.say("left_hint"), func(d calendar.Date) error { return c.set(i, func(s *party.Spell) { s.To = d }) })
		c.spells = append(c.spells, row)
		rows = append(rows, widgets.Responsive(pairs, row.from.field, row.to.field))
	}
	c.asAt = newDay(t.say("as_at"), t.say("as_at_hint"), c.setAsAt)
	again := widgets.SmallButton("plus", t.say("left_rejoined"), c.again)
	rows = append(rows, widgets.Wrap(8, again), c.asAt.field)
	if rule.Note != "" {
		rows = append(rows, widgets.Small(rule.Note))
	}
	c.card = widgets.NewCard(rule.Title, append(rows, t.evidence(p, rule.Evidence))...)
	return c
}

func (c *memberCard) refresh(line party.Timeline) {
	spells := c.t.plan().Members[c.rule.ID]
	for i, row := range c.spells {
		var s party.Spell
		if i < len(spells) {
			s = spells[i]
		}
		row.from.show(s.From)
		row.to.show(s.To)
	}
	c.asAt.show(c.t.plan().AsAt[c.rule.ID])
	c.says.Objects = nil
	for _, term := range line.Memberships {
		if term.ID == c.rule.ID {
			c.says.Objects = []fyne.CanvasObject{c.t.termLine(term)}
		}
	}
	c.says.Refresh()
}

// termLine says whether a membership is long enough, and from which day.
func (t *Screen) termLine(m party.MembershipTerm) fyne.CanvasObject {
	icon, role := "circle-help", theme.Ask
	switch {
	case m.Met:
		icon, role = "circle-check", theme.Ink2
	case m.AsAt != 0 && m.Since != 0:
		icon, role = "octagon-alert", theme.Bad
	}
	says := widgets.Column(4, widgets.Body(m.Says(t.s.Words)))
	if m.Met || m.From != 0 && m.AsAt == 0 {
		says.Objects = append(says.Objects, widgets.Small(t.say("earliest", "Date", t.s.Words.Date(m.From))))
	}
	return widgets.IconLine(icon, role, says)
}

// set changes one time of membership; the first one typed is added.
func (c *memberCard) set(at int, edit func(*party.Spell)) error {
	return c.t.set(c.t.say("note_member"), func(pl party.Plan) party.Plan {
		spells := append([]party.Spell{}, pl.Members[c.rule.ID]...)
		for len(spells) <= at {
			spells = append(spells, party.Spell{})
		}
		edit(&spells[at])
		return pl.SetSpells(c.rule.ID, spells)
	})
}

func (c *memberCard) setAsAt(d calendar.Date) error {
	return c.t.set(c.t.say("note_member"), func(pl party.Plan) party.Plan { return pl.SetAsAt(c.rule.ID, d) })
}

// again asks for the day of rejoining: the day after the last end, until
// another is typed.
func (c *memberCard) again() {
	spells := c.t.plan().Members[c.rule.ID]
	if len(spells) == 0 || spells[len(spells)-1].To == 0 {
		c.spells[max(0, len(spells)-1)].to.field.Focus()
		c.spells[max(0, len(spells)-1)].to.field.SetError(c.t.say("left_first"))
		return
	}
	last := spells[len(spells)-1].To
	if err := c.set(len(spells), func(s *party.Spell) { s.From = last.AddDays(1) }); err != nil {
		return
	}
	now := c.t.stages.members.card(c.rule.ID)
	c.t.focus(firstOf(now.spells[len(now.spells)-1].from.field))
}

func (m *members) card(id string) *memberCard {
	for _, c := range m.terms {
		if c.rule.ID == id {
			return c
		}
	}
	return nil
}
