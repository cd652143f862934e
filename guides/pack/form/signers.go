package form

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"rosette/guides/nomination"
	"rosette/guides/pack/sheet"
)

// needed is how many electors must sign.
func (p *pen) needed() int {
	k := nomination.KindOf(p.form.Kind)
	return max(k.Subscribers, k.EachCouncil*len(p.councils()))
}

// councils are the constituent councils of a combined authority, as typed.
func (p *pen) councils() []string {
	var all []string
	for _, s := range strings.Split(p.c.Person.Constituents, "\n") {
		if s = strings.TrimSpace(s); s != "" && !slices.Contains(all, s) && nomination.KindOf(p.form.Kind).EachCouncil > 0 {
			all = append(all, s)
		}
	}
	return all
}

// A group is the signers of one table; they are of no council in particular when
// it has none.
type group struct {
	council string
	signers []nomination.Subscriber
}

// signers sets the places where electors sign, in one table or, by constituent
// council, in a table on a page of its own for each.
func (p *pen) signers(b block) []sheet.Block {
	first, last := max(b.From, 1), p.needed()
	if b.To > 0 {
		last = min(last, b.To)
	}
	var all []nomination.Subscriber
	for i := first - 1; i < last; i++ {
		var s nomination.Subscriber
		if i < len(p.c.Person.Subscribers) {
			s = p.c.Person.Subscribers[i]
		}
		all = append(all, s)
	}
	groups := []group{{"", all}}
	if councils := p.councils(); b.By == "council" && len(councils) > 0 {
		groups = p.grouped(all, councils)
	}
	var out []sheet.Block
	n := first
	for _, g := range groups {
		if b.By != "" || len(groups) > 1 {
			out = append(out, sheet.NewPage{})
		}
		out = append(out, p.signerGrid(b, g, n))
		n += len(g.signers)
	}
	return out
}

// grouped puts signers under their council, each with the places that it must
// still fill as far as there are any, and the rest in a last group.
func (p *pen) grouped(signers []nomination.Subscriber, councils []string) []group {
	known := slices.DeleteFunc(slices.Clone(signers), func(s nomination.Subscriber) bool {
		return p.c.Person.ByHand || s.Name == "" && s.Number == ""
	})
	free := len(signers) - len(known)
	var before []nomination.Subscriber
	if !p.c.Person.ByHand {
		before = p.c.Person.Subscribers[:min(len(p.c.Person.Subscribers), p.needed()-len(signers))]
	}
	var groups []group
	for _, council := range councils {
		there := from(known, council)
		missing := nomination.KindOf(p.form.Kind).EachCouncil - len(there) - len(from(before, council))
		empty := max(0, min(missing, free))
		free -= empty
		groups = append(groups, group{council, append(there, make([]nomination.Subscriber, empty)...)})
	}
	rest := slices.DeleteFunc(known, func(s nomination.Subscriber) bool { return slices.Contains(councils, s.Area) })
	if rest = append(rest, make([]nomination.Subscriber, free)...); len(rest) > 0 {
		groups = append(groups, group{"", rest})
	}
	return slices.DeleteFunc(groups, func(g group) bool { return len(g.signers) == 0 })
}

// from are the signers from the area of a council.
func from(signers []nomination.Subscriber, council string) []nomination.Subscriber {
	return slices.DeleteFunc(slices.Clone(signers), func(s nomination.Subscriber) bool { return s.Area != council })
}

// signerGrid is one table of signers, whose places count on from n.
func (p *pen) signerGrid(b block, g group, n int) sheet.Block {
	grid := sheet.Grid{Shares: p.shares(b)}
	for _, c := range b.Cells {
		grid.Head = append(grid.Head, p.label(b, c))
	}
	if b.Again != "" {
		grid.Title, grid.Again = p.both(p.words(b.Again, b.Wording).String(), b.Welsh, " / "), true
		if b.By != "" {
			grid.Title += "\n" + b.Title + " " + cmp.Or(g.council, blankLine+blankLine)
		}
	}
	for i, s := range g.signers {
		row := sheet.GridRow{High: b.High * mm}
		for _, c := range b.Cells {
			row.Cells = append(row.Cells, p.signerCell(b, c, s, n+i))
		}
		grid.Rows = append(grid.Rows, row)
	}
	return grid
}

func (p *pen) signerCell(b block, c cell, s nomination.Subscriber, n int) sheet.GridCell {
	if c.Of == "place" {
		label := strconv.Itoa(n)
		if n <= len(b.Places) {
			label = b.Places[n-1]
		}
		return sheet.GridCell{Label: label, Strong: true}
	}
	if p.c.Person.ByHand {
		return sheet.GridCell{}
	}
	return sheet.GridCell{Typed: map[string]string{"name": s.Name, "letters": s.Letters, "number": s.Number, "area": s.Area}[c.Of]}
}
