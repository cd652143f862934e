package pack

import (
	"slices"
	"strings"

	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/pack/sheet"
	"rosette/guides/selection"
)

func (m *maker) cover(a audience) sheet.Cover {
	c := sheet.Cover{
		For:   m.say.Say("pack.for_" + string(a.id)),
		Name:  m.name(),
		Facts: m.facts(),
		About: m.say.Say("pack.about_cover"),
	}
	for _, s := range []string{m.area(), m.c.Choice.Council} {
		if s := clipped(s, mostName); s != "" {
			c.Lines = append(c.Lines, s)
		}
	}
	if a.id == Desk {
		how := m.say.Say("pack.originals_more", "N", m.v.Draft.Number)
		if m.Backs {
			how = m.say.Say("pack.originals_backs", "N", m.v.Draft.Number)
		}
		c.Boxes = append(c.Boxes, sheet.Box{Icon: "file-pen-line", Words: sheet.Strong(m.say.Say("pack.originals") + " ").And(sheet.Plain(how))})
	}
	if m.attached {
		c.Boxes = append(c.Boxes, sheet.Box{Icon: "paperclip", Words: sheet.Strong(m.say.Say("pack.attached", "File", attachedName) + " ").
			And(sheet.Plain(m.say.Say("pack.attached_holds")))})
	}
	if m.v.Draft.Superseded && !m.aside {
		c.Boxes = append(c.Boxes, sheet.Box{Icon: "stamp",
			Words: sheet.Strong(m.say.Say("pack.superseded") + " ").And(sheet.Plain(m.signAgain()))})
	}
	if fields := m.undrawable(); len(fields) > 0 {
		c.Boxes = append(c.Boxes, sheet.Box{Icon: "octagon-alert",
			Words: sheet.Strong(m.say.Say("pack.undrawable") + " ").And(sheet.Plain(m.say.Say("pack.undrawable_where",
				"Mark", string(sheet.Fallback), "Fields", strings.Join(fields, ", "))))})
	}
	return c
}

func (m *maker) signAgain() string {
	if len(m.v.Draft.SignAgain) == 0 {
		return m.say.Say("pack.superseded_nobody")
	}
	return m.say.Say("pack.superseded_by", "Who", strings.Join(m.v.Draft.SignAgain, ", "))
}

// facts are the few days that a person must know.
func (m *maker) facts() []sheet.Fact {
	if m.c.Choice.Poll.IsZero() {
		return []sheet.Fact{{Label: m.say.Say("pack.fact_poll"), Value: m.say.Say("pack.fact_unknown")}}
	}
	var all []sheet.Fact
	for _, e := range []struct{ label, event string }{
		{m.say.Say("pack.fact_close"), "nominations_close"}, {m.say.Say("pack.fact_poll"), ""}, {m.say.Say("pack.fact_return"), "expenses_return"}} {
		day, clock := m.c.Choice.Poll, ""
		if e.event != "" {
			if m.aside {
				continue
			}
			d, ok := m.v.Table.Find(e.event)
			if !ok || d.Date.IsZero() {
				continue
			}
			day, clock = d.Date, d.Time
		}
		value := m.say.ShortDateYear(day)
		if clock != "" {
			value = m.say.Say("pack.time_day", "Time", m.say.Clock(clock), "Date", value)
		}
		all = append(all, sheet.Fact{Label: e.label, Value: value})
	}
	return all
}

// wardWord is what the council calls the area. In Wales and Scotland all have
// wards; in England boroughs and districts have wards and counties divisions,
// and of another council it cannot be told by name.
func (m *maker) wardWord() string {
	council := strings.ToLower(m.c.Choice.Council)
	switch {
	case m.c.Choice.Kind == election.WalesPrincipal, m.c.Choice.Kind == election.ScotlandCouncil,
		strings.Contains(council, "borough"), strings.Contains(council, "district"), strings.Contains(council, "city council"):
		return m.say.Say("pack.ward")
	case strings.Contains(council, "county council"):
		return m.say.Say("pack.division")
	}
	return m.say.Say("pack.ward_or_division")
}

// area is the ward with the word for it, where that can be told.
func (m *maker) area() string {
	area := clipped(m.c.Choice.Area, mostName)
	word := m.wardWord()
	if area == "" || nomination.KindOf(m.c.Choice.Kind).Area != "ward" || word == m.say.Say("pack.ward_or_division") ||
		strings.HasSuffix(strings.ToLower(area), word) {
		return area
	}
	return area + " " + word
}

// undrawable names the fields in which a character cannot be printed.
func (m *maker) undrawable() []string {
	var fields []string
	note := func(label, text string) {
		if len(sheet.Undrawable(text)) > 0 && !slices.Contains(fields, label) {
			fields = append(fields, label)
		}
	}
	note(m.say.Say("pack.field_council"), m.c.Choice.Council)
	note(m.say.Say("pack.field_area"), m.c.Choice.Area)
	for _, f := range m.fields() {
		for _, id := range m.ids(f.ID) {
			note(f.Label, nomination.Get(m.c.Person, id))
		}
	}
	if m.aside {
		m.eachWritten(func(s selection.Section, text string) { note(s.Title, text) })
	}
	return fields
}
