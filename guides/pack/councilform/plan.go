package councilform

import (
	"regexp"
	"strings"
)

// A Put is what goes into one box: a value by its id, or else a text that
// somebody typed.
type Put struct {
	Value string `json:"value,omitempty"`
	Text  string `json:"text,omitempty"`
}

// A Plan says what goes into the boxes, by their numbers.
type Plan map[int]Put

// PlanOf puts into each box what it seems to ask for.
func (f *Form) PlanOf(values []Value) Plan {
	p := Plan{}
	for number, id := range f.Suggest(values) {
		p[number] = Put{Value: id}
	}
	return p
}

// An Entry is one box with what would go into it.
type Entry struct {
	Box     Box
	Value   Value // zero for a text that was typed, and for nothing
	Text    string
	Outcome Outcome
}

// Entries says of every box what the plan would put into it and what would
// become of that.
func (f *Form) Entries(p Plan, values []Value) []Entry {
	byID := map[string]Value{}
	for _, v := range values {
		byID[v.ID] = v
	}
	entries := make([]Entry, len(f.Boxes))
	for i, b := range f.Boxes {
		put := p[b.Number]
		e := Entry{Box: b, Value: byID[put.Value], Text: put.Text}
		if put.Value != "" {
			e.Text = b.cells(e.Value)
		}
		e.Outcome = b.takes(e.Text)
		entries[i] = e
	}
	return entries
}

// cells is a value's text as the box takes it: of a date only the figures, where
// there are eight cells.
func (b Box) cells(v Value) string {
	if date := strings.ReplaceAll(v.Text, "/", ""); b.Most == len("ddmmyyyy") && dated.MatchString(v.Text) {
		return date
	}
	return v.Text
}

var dated = regexp.MustCompile(`^\d\d/\d\d/\d{4}$`)

// FillBy is Fill for a plan.
func (f *Form) FillBy(p Plan, values []Value) ([]byte, []Entry, error) {
	texts := map[int]string{}
	entries := f.Entries(p, values)
	for _, e := range entries {
		texts[e.Box.Number] = e.Text
	}
	file, _, err := f.Fill(texts)
	return file, entries, err
}
