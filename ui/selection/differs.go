package selection

import (
	"strings"

	party "rosette/guides/selection"
)

// differs says one difference in a sentence, with the titles of both sides.
func (t *Screen) differs(old, new party.Procedure, d party.Change) string {
	row := t.rowName(old, new, d.Row)
	field := strings.ReplaceAll(d.Field, "_", " ")
	switch {
	case d.Kind != party.Changed:
		return t.say("differs_"+string(d.Kind), "Row", row)
	case d.Was == "":
		return t.say("differs_set", "Row", row, "Field", field, "Is", short(d.Is))
	case d.Is == "":
		return t.say("differs_unset", "Row", row, "Field", field, "Was", short(d.Was))
	}
	return t.say("differs_changed", "Row", row, "Field", field, "Was", short(d.Was), "Is", short(d.Is))
}

// rowName is what a row is called: a stage or an option by its title.
func (t *Screen) rowName(old, new party.Procedure, row string) string {
	kind, id, _ := strings.Cut(row, " ")
	for _, p := range []party.Procedure{new, old} {
		title := ""
		switch kind {
		case "stage":
			s, _ := p.Stage(id)
			title = s.Title
		case "option":
			o, _ := p.Option(id)
			title = o.Title
		case "source":
			s, _ := p.Source(id)
			title = s.Title
		case "membership":
			for _, m := range p.Memberships {
				if m.ID == id {
					title = m.Title
				}
			}
		}
		if title != "" {
			return t.say("row_"+kind, "Title", title)
		}
	}
	return t.say("row_head")
}

// short keeps a value of a difference to a line or two.
func short(s string) string {
	const most = 160
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
