package pack

import (
	"fmt"
	"slices"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/pack/sheet"
)

// details is everything that was typed, for the person's own folder. It is the
// only section that may hold a home address.
func (m *maker) details() (sheet.Section, bool) {
	s := sheet.Section{Above: m.above(), Intro: m.say.Say("pack.details_intro"), About: m.say.Say("pack.about_details")}
	if m.hasAddress() {
		s.Blocks = append(s.Blocks, sheet.Box{Icon: "eye-off", Words: sheet.Strong(m.say.Say("pack.details_private") + " ").
			And(sheet.Plain(m.say.Say("pack.details_private_more")))})
	}
	t := m.typedTable()
	t.Rows = append(t.Rows, m.typedRow(m.say.Say("pack.field_council"), m.c.Choice.Council), m.typedRow(m.say.Say("pack.field_area"), m.c.Choice.Area))
	for _, f := range m.fields() {
		switch {
		case strings.HasPrefix(f.ID, signerFields) || m.unusedNote(f):
		case !strings.Contains(f.ID, ".N."):
			t.Rows = append(t.Rows, m.fieldRow(f, f.ID))
		}
	}
	for _, id := range m.appointed() {
		if f, ok := nomination.FieldOf(m.c.Choice.Kind, id); ok {
			t.Rows = append(t.Rows, m.fieldRow(f, id))
		}
	}
	s.Blocks = append(s.Blocks, t)
	if len(m.c.Person.Subscribers) > 0 {
		s.Blocks = append(s.Blocks, sheet.Heading{Level: 2, Text: m.say.Say("pack.signers")}, m.signers())
	}
	return s, true
}

// unusedNote reports whether a field is a note of one's own that was not made:
// its row would tell nothing.
func (m *maker) unusedNote(f nomination.Field) bool {
	return f.Optional && len(f.Papers) == 0 && nomination.Get(m.c.Person, f.ID) == ""
}

// standsApart reports whether a field is printed only on papers that do not go
// in with the nomination.
func (m *maker) standsApart(f nomination.Field) bool {
	return len(f.Papers) > 0 && !slices.ContainsFunc(f.Papers, func(id string) bool {
		p, ok := nomination.PaperOf(m.c.Choice.Kind, id)
		return ok && !p.Apart
	})
}

// fields are what a candidate is asked; before a kind is chosen, what is asked
// at most elections.
func (m *maker) fields() []nomination.Field {
	if m.asked == nil {
		m.asked = m.askedFor()
	}
	return m.asked
}

func (m *maker) askedFor() []nomination.Field {
	if m.c.Choice.Kind.Known() {
		return slices.DeleteFunc(nomination.Fields(m.c.Choice.Kind), func(f nomination.Field) bool {
			return m.standsApart(f) && nomination.Get(m.c.Person, f.ID) == ""
		})
	}
	return nomination.Fields(election.EnglandPrincipal)
}

// hasAddress reports whether anybody's home address is known.
func (m *maker) hasAddress() bool {
	p := m.c.Person
	for _, id := range m.appointed() {
		if strings.HasSuffix(id, ".address") {
			return true
		}
	}
	return strings.TrimSpace(p.HomeAddress+p.Witness.Address+p.Agent.Address+p.Qualifying.Registered+p.Qualifying.Land+
		p.Qualifying.Work+p.Qualifying.Lived+p.Qualifying.Near) != ""
}

func (m *maker) typedTable() sheet.Table {
	return sheet.Table{Columns: []sheet.Column{
		{Title: m.say.Say("pack.col_field"), Share: 2, Lead: true},
		{Title: m.say.Say("pack.col_typed"), Share: 4},
	}}
}

func (m *maker) typedRow(label, value string) sheet.Row {
	typed := sheet.Typed(value)
	if strings.TrimSpace(value) == "" {
		typed = sheet.Dim(m.say.Say("pack.blank"))
	}
	return sheet.Row{Cells: []sheet.Words{sheet.Plain(label), typed}}
}

func (m *maker) fieldRow(f nomination.Field, id string) sheet.Row {
	value := nomination.Get(m.c.Person, id)
	if value == "" {
		return m.typedRow(f.Label, "")
	}
	switch f.Type {
	case nomination.TypeYes:
		value = m.say.Say("pack.yes")
	case nomination.TypeChoice:
		if a, ok := f.Answer(value); ok {
			value = a.Title
		} else {
			value = m.say.Say("pack.address_" + value)
		}
	case nomination.TypeDate:
		if d, err := calendar.Parse(value); err == nil {
			value = m.say.Date(d)
		}
	default:
		return m.typedRow(f.Label, value)
	}
	return sheet.Row{Cells: []sheet.Words{sheet.Plain(f.Label), sheet.Plain(value)}}
}

// signers lists the people who sign the nomination paper.
func (m *maker) signers() sheet.Table {
	t := sheet.Table{Columns: []sheet.Column{
		{Title: m.say.Say("pack.signer_place"), Share: 1.6, Lead: true},
		{Title: m.say.Say("pack.signer_name"), Share: 4, Lead: true},
		{Title: m.say.Say("pack.signer_number"), Share: 2, Light: true},
		{Title: m.say.Say("pack.signer_phone"), Share: 2.4, Light: true},
		{Title: m.say.Say("pack.signer_signed"), Share: 2.2, Light: true},
	}}
	for i, s := range m.c.Person.Subscribers {
		signed := ""
		if !s.Signed.IsZero() {
			signed = m.say.ShortDateYear(s.Signed)
		}
		t.Rows = append(t.Rows, sheet.Row{Cells: []sheet.Words{sheet.Plain(m.place(i)), sheet.Typed(s.Name),
			sheet.Typed(strings.TrimSpace(s.Letters + " " + s.Number)), sheet.Typed(s.Phone), sheet.Plain(signed)}})
	}
	return t
}

// place names the signer's place on the paper.
func (m *maker) place(i int) string {
	switch i {
	case 0:
		return m.say.Say("pack.proposer")
	case 1:
		return m.say.Say("pack.seconder")
	}
	return m.say.Say("pack.signer", "N", i+1)
}

// ids are the fields that stand behind a field's id: for a signer's, one for
// each signer.
func (m *maker) ids(id string) []string {
	group, rest, repeated := strings.Cut(id, ".N.")
	if !repeated {
		return []string{id}
	}
	all := make([]string, m.howMany(group))
	for i := range all {
		all[i] = fmt.Sprintf("%s.%d.%s", group, i, rest)
	}
	return all
}

// The fields of a signer begin like this.
const signerFields = "subscribers."

func (m *maker) howMany(group string) int {
	who := m.c.Person.Appointed
	switch group {
	case "sub_agents":
		return len(who.Sub)
	case "polling_agents":
		return len(who.Polling)
	case "counting_agents":
		return len(who.Counting)
	case "postal_agents":
		return len(who.Postal)
	}
	return len(m.c.Person.Subscribers)
}

// appointed are the fields of everybody who was appointed, person by person,
// that have something in them.
func (m *maker) appointed() []string {
	var all []string
	for _, group := range []string{"sub_agents", "polling_agents", "counting_agents", "postal_agents"} {
		for i := range m.howMany(group) {
			for _, what := range []string{"name", "address", "office", "place"} {
				if id := fmt.Sprintf("%s.%d.%s", group, i, what); nomination.Get(m.c.Person, id) != "" {
					all = append(all, id)
				}
			}
		}
	}
	return all
}
