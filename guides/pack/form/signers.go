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

// A group is signers of one table. Those that nobody is known for have no name.
type group struct {
	council string
	signers []nomination.Subscriber
}

// signers sets the places where electors sign, in one table or, by constituent
// council, in a table on a page of its own for each.
func (p *pen) signers(b block) []sheet.Block {
	from, to := max(b.From, 1), p.needed()
	if b.To > 0 {
		to = min(to, b.To)
	}
	var all []nomination.Subscriber
	for i := from - 1; i < to; i++ {
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
	n := from
	for _, g := range groups {
		if b.By != "" || len(groups) > 1 {
			out = append(out, sheet.NewPage{})
		}
		out = append(out, p.signerGrid(b, g, n))
		n += len(g.signers)
	}
	return out
}

// grouped puts signers under their council, each with at least the places that
// it must fill, and the rest in a last group.
func (p *pen) grouped(signers []nomination.Subscriber, councils []string) []group {
	each := nomination.KindOf(p.form.Kind).EachCouncil
	var groups []group
	left := len(signers)
	for _, council := range councils {
		g := group{council: council}
		for _, s := range signers {
			if s.Area == council {
				g.signers = append(g.signers, s)
			}
		}
		missing := each - len(g.signers)
		for _, s := range p.c.Person.Subscribers[:min(len(p.c.Person.Subscribers), p.needed()-len(signers))] {
			if s.Area == council {
				missing--
			}
		}
		g.signers = append(g.signers, make([]nomination.Subscriber, max(missing, 0))...)
		left -= len(g.signers)
		groups = append(groups, g)
	}
	var rest []nomination.Subscriber
	for _, s := range signers {
		if !slices.Contains(councils, s.Area) && (s.Name != "" || s.Number != "") {
			rest = append(rest, s)
		}
	}
	rest = append(rest, make([]nomination.Subscriber, max(left-len(rest), 0))...)
	if len(rest) > 0 {
		groups = append(groups, group{"", rest})
	}
	return groups
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
