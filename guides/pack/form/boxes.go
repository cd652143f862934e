package form

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rosette/guides/nomination"
)

// A Box is a place of a paper where something is written.
type Box struct {
	Part    string // the heading that it stands under; "" before the first
	Label   string // what the paper calls it; "" where only Value tells
	Value   string // "council", "area", "poll" or "name", for what is not a field
	Text    string // what is written in it; "" for nothing that is known
	Tick    bool   // a box to tick, or not
	On      bool   // it is ticked
	Sign    bool   // somebody signs in it
	ByHand  bool   // nothing that is typed decides on it: a date beside a signature
	Who     string // one of the Who constants
	Address bool   // it is for somebody's home address

	Optional bool // nothing is refused when it is empty
}

// Who writes in a box.
const (
	WhoCandidate = "candidate"
	WhoWitness   = "witness"
	WhoSigner    = "signer"
	WhoAgent     = "agent"
	WhoParty     = "party"   // the party's nominating officer
	WhoOfficer   = "officer" // the returning officer: nobody else writes there
)

var whoever = []string{"", WhoCandidate, WhoWitness, WhoSigner, WhoAgent, WhoParty, WhoOfficer}

// Boxes lists the boxes of the paper in the order of the form, with what belongs
// in each, for whoever copies it onto another form by hand. What is left to the
// returning officer is not in it.
func (f *Form) Boxes(s Subject) []Box {
	s.Candidacy.Person.ByHand = false
	p := &pen{form: f, c: s.Candidacy, v: s.View}
	l := &boxLister{pen: p, who: f.who}
	l.list(f.blocks)
	return l.boxes
}

// A boxLister goes through the blocks of a form from its top.
type boxLister struct {
	pen   *pen
	part  string
	who   string // writes in the boxes, where a block does not say
	again bool   // past the first sheet, where the election and the name are said again
	boxes []Box
}

func (l *boxLister) list(blocks []block) {
	for _, b := range blocks {
		if l.pen.left(b) || b.Who == WhoOfficer {
			continue
		}
		l.block(b)
		l.list(b.Left)
		l.list(b.Right)
	}
}

func (l *boxLister) block(b block) {
	switch b.Type {
	case "head":
		for _, id := range []string{"council", "area", "poll"} {
			l.add(b, Box{Value: id, Text: l.pen.value(id)})
		}
	case "page":
		l.again = true
	case "heading":
		l.part = l.pen.words(b.Text, "").String()
	case "text":
		if strings.Contains(b.Text, "{name}") {
			l.add(b, Box{Value: "name", Text: l.pen.value("name")})
		}
	case "boxes":
		for _, c := range b.Cells {
			l.cell(b, c)
		}
	case "ticks":
		for _, i := range b.Items {
			l.add(b, Box{Label: strings.TrimSpace(i.Mark + " " + l.pen.words(i.Text, "").String()), Tick: true, On: l.pen.ticked(b, i),
				ByHand: b.Field == "" && i.Field == ""})
		}
	case "list":
		l.people(b)
	case "signers":
		l.signers(b)
	}
}

func (l *boxLister) add(b block, box Box) {
	box.Part = l.part
	for _, who := range []string{box.Who, b.Who, l.who, WhoCandidate} {
		if box.Who = who; who != "" {
			break
		}
	}
	l.boxes = append(l.boxes, box)
}

func (l *boxLister) cell(b block, c cell) {
	if l.again && c.Text != "" {
		return
	}
	box := Box{Label: l.pen.words(c.Label, "").String(), Sign: c.Sign, Text: l.pen.entry(c), Address: isAddress(c.Field)}
	if box.Label == "" {
		box.Label = strings.TrimLeft(l.part, "0123456789 ")
	}
	if b.Title != "" && b.Layout != "rows" {
		box.Label = b.Title + ": " + box.Label
	}
	box.ByHand = !c.Sign && c.Field == "" && c.Text == ""
	if field, ok := nomination.FieldOf(l.pen.form.Kind, c.Field); ok {
		box.Optional = field.Optional
	}
	l.add(b, box)
}

// people lists the cells of each row that is filled in.
func (l *boxLister) people(b block) {
	rows := l.pen.lines(b)
	if b.Group != "" {
		rows = l.pen.people(b)
	}
	for i, row := range rows {
		for j, text := range row {
			l.add(b, Box{Label: strconv.Itoa(i+1) + ": " + l.pen.words(b.Cells[j].Label, "").String(), Text: text})
		}
	}
}

// signers lists what stands beside the signature of everybody who must sign.
func (l *boxLister) signers(b block) {
	last := l.pen.needed()
	if b.To > 0 {
		last = min(last, b.To)
	}
	for n := max(b.From, 1); n <= last; n++ {
		place := strconv.Itoa(n)
		if n <= len(b.Places) {
			place = b.Places[n-1]
		}
		for _, c := range b.Cells {
			box := Box{Label: place + ": " + c.Label, Who: WhoSigner, Sign: c.Of == "signature", ByHand: c.Of == "blank"}
			if c.Of == "place" {
				continue
			}
			if slices.Contains([]string{"name", "letters", "number", "area"}, c.Of) {
				box.Text, box.Who = nomination.Get(l.pen.c.Person, fmt.Sprintf("subscribers.%d.%s", n-1, c.Of)), WhoCandidate
			}
			l.add(b, box)
		}
	}
}
