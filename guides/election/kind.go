// Package election knows the kinds of UK local election, the register of
// councils, and the statutory timetable of each election: what must happen by
// which day, by which law, and how the day was counted.
package election

// Kind is a kind of local election, as the command line and stored files spell
// it.
type Kind string

// The eight kinds.
const (
	EnglandPrincipal       Kind = "england-principal"
	EnglandParish          Kind = "england-parish"
	EnglandMayor           Kind = "england-mayor"
	EnglandCombinedMayor   Kind = "england-combined-mayor"
	WalesPrincipal         Kind = "wales-principal"
	WalesCommunity         Kind = "wales-community"
	ScotlandCouncil        Kind = "scotland-council"
	NorthernIrelandCouncil Kind = "northern-ireland-council"
)

// Kinds lists every kind in the order in which they are offered.
func Kinds() []Kind {
	return []Kind{EnglandPrincipal, EnglandParish, EnglandMayor, EnglandCombinedMayor,
		WalesPrincipal, WalesCommunity, ScotlandCouncil, NorthernIrelandCouncil}
}

// Nation is a part of the United Kingdom.
type Nation string

// The four nations.
const (
	England         Nation = "england"
	Wales           Nation = "wales"
	Scotland        Nation = "scotland"
	NorthernIreland Nation = "northern-ireland"
)

var nations = map[Kind]Nation{
	EnglandPrincipal: England, EnglandParish: England,
	EnglandMayor: England, EnglandCombinedMayor: England,
	WalesPrincipal: Wales, WalesCommunity: Wales,
	ScotlandCouncil: Scotland, NorthernIrelandCouncil: NorthernIreland,
}

// Nation returns the part of the United Kingdom in which the election is held,
// and "" for an unknown kind.
func (k Kind) Nation() Nation { return nations[k] }

// Known reports whether k is one of the eight kinds.
func (k Kind) Known() bool { return nations[k] != "" }

// Parish reports whether k is a parish, town or community election, which has
// no election agent and its own spending clock.
func (k Kind) Parish() bool { return k == EnglandParish || k == WalesCommunity }
