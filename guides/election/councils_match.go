package election

import (
	"cmp"
	"slices"
)

// shown is the order in which fields are looked at for what to set in bold:
// the official name is what a list shows, so it comes first.
var shown = []string{"official_name", "name", "alt_name", "successor", "county", "code"}

// match says which part of which field fitted: the field in which most typed
// words fit best.
func (f found) match(typed []string) Match {
	m := Match{Council: f.council, Near: f.near}
	least := len(typed)*fitsNot + 1
	for _, name := range shown {
		for _, field := range f.fields {
			if field.name != name {
				continue
			}
			if cost, spans := field.spans(f.fits); cost < least && len(spans) > 0 {
				least = cost
				m.Field, m.Text, m.Spans = field.name, field.text, spans
			}
		}
	}
	return m
}

// spans returns the parts of the field that fit, and the cost of all typed
// words in this field alone.
func (f field) spans(fits [][]fit) (cost int, spans []Span) {
	for _, typed := range fits {
		best, at := fit{cost: fitsNot}, -1
		for i, id := range f.ids {
			if typed[id].cost < best.cost {
				best, at = typed[id], i
			}
		}
		cost += best.cost
		if at >= 0 {
			spans = append(spans, f.words[at].span(best.from, best.to))
		}
	}
	return cost, joined(spans)
}

// joined puts spans in order and makes one of those that overlap.
func joined(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Compare(a.From, b.From) })
	var out []Span
	for _, s := range spans {
		if n := len(out); n > 0 && s.From <= out[n-1].To {
			out[n-1].To = max(out[n-1].To, s.To)
			continue
		}
		out = append(out, s)
	}
	return out
}
