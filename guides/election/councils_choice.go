package election

import (
	"slices"
	"strings"

	"rosette/guides/calendar"
)

// Kind returns the kind of election that the body holds: of a strategic
// authority its mayor, of every other its councillors. The Greater London
// Authority and the City of London have election law of their own; theirs is
// the nearest kind.
func (c Council) Kind() Kind {
	if c.Record == RecordAuthority {
		return EnglandCombinedMayor
	}
	return principal[c.Nation]
}

var principal = map[Nation]Kind{
	England: EnglandPrincipal, Wales: WalesPrincipal,
	Scotland: ScotlandCouncil, NorthernIreland: NorthernIrelandCouncil,
}

// Kinds returns every kind of election that the body holds, its own kind
// first: a council with a directly elected mayor has two.
func (c Council) Kinds() []Kind {
	if c.Record == RecordCouncil && c.MayorYear > 0 {
		return []Kind{c.Kind(), EnglandMayor}
	}
	return []Kind{c.Kind()}
}

// OwnLaw reports whether the body is elected under law of its own, which none
// of the eight kinds is: the City of London and the Greater London Authority.
func (c Council) OwnLaw() bool { return c.Type == "sui generis" && c.Name != "Isles of Scilly" }

// Choice fills in what the register knows of standing for this body on 6 May
// 2027. The poll is left open where no election is expected on that day, and
// everything is the person's to change.
func (c Council) Choice() Choice {
	choice := Choice{Kind: c.Kind(), Council: c.OfficialName, Code: c.Code}
	switch c.Expected(OrdinaryPoll).What {
	case Own, Successor, Uncertain:
		choice.Poll = OrdinaryPoll
	}
	return choice
}

// Also returns the other bodies that people in this council's area may be
// voting for: a district's county, and the strategic authority where a mayor
// is elected on that day.
func (c Council) Also(poll calendar.Date) []Council {
	var also []Council
	if county, ok := c.County(); ok {
		also = append(also, county)
	}
	if a, ok := councilNamed(c.Authority); ok && a.Expected(poll).What == Own {
		also = append(also, a)
	}
	return also
}

// KindsFor orders the eight kinds for a body that is not in the register, the
// likeliest by its name first. All eight are always there, since a name can
// mislead.
func KindsFor(name string) []Kind {
	text := " " + strings.Join(foldedWords(name), " ") + " "
	var likely []Kind
	for _, hint := range kindHints {
		if strings.Contains(text, " "+hint.word+" ") {
			likely = append(likely, hint.kinds...)
		}
	}
	var kinds []Kind
	for _, k := range append(likely, Kinds()...) {
		if !slices.Contains(kinds, k) {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// kindHints are words in the name of a body that tell its kind, the surest
// first.
var kindHints = []struct {
	word  string
	kinds []Kind
}{
	{"community", []Kind{WalesCommunity}},
	{"cymuned", []Kind{WalesCommunity}},
	{"tref", []Kind{WalesCommunity}},
	{"parish", []Kind{EnglandParish}},
	{"town", []Kind{EnglandParish, WalesCommunity}},
	{"village", []Kind{EnglandParish}},
	{"combined", []Kind{EnglandCombinedMayor}},
	{"mayor", []Kind{EnglandMayor, EnglandCombinedMayor}},
}

func foldedWords(text string) []string {
	var all []string
	for _, w := range fold(text) {
		all = append(all, w.text)
	}
	return all
}
