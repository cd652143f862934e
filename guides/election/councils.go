package election

import (
	_ "embed"
	"strings"
	"sync"

	"rosette/guides/calendar"
)

// A Council is a body of the register: a principal council, a council already
// elected that has not yet taken over, or a strategic authority. It is what
// open sources said on the day in Checked, and none of it is law: the
// council's own notice of election always wins.
type Council struct {
	Record              string   // RecordCouncil, RecordNew or RecordAuthority
	Name, OfficialName  string   // "Ashfield", "Ashfield District Council"
	AltNames            []string // other names that people use, Welsh ones among them
	Code                string   // GSS code, or "" where no official list had one
	ShortCode           string   // the three-letter code of local authorities, or ""
	Nation              Nation
	Type                string // "district", "unitary", "welsh principal" …, as in the file
	Cycle               string // "all-out", "thirds", "halves", or "" where nothing is elected
	TermYears           int    // length of a term, 4 or 5; 0 where nothing is elected
	LastYear            int    // year of the last ordinary election; 0 = not in the file
	NextYear            int    // year of the next on the council's own cycle; 0 = none
	Years               []int  // ordinary years on its own cycle, as if it lived on
	NextPoll            calendar.Date
	Seats               int      // all seats; 0 = not in the file
	SeatsUp2027         int      // on the council's own cycle; not the size of a successor
	CycleSays2027       bool     // the council's own cycle has 2027 in it
	Expected2027        Prospect // what is expected on 6 May 2027
	Area                string   // reorganisation area, or ""
	Stage               string   // how far reorganisation has got there, or ""
	Successors          []string // names of the replacing councils, where a source gave them
	WorkingNames        bool     // the successors' names are not in law
	Ends                calendar.Date
	CountyCode          string // ShortCode of a district's county, or ""
	Authority           string // strategic authority whose area it lies in, or ""
	MayorYear           int    // next election of its own directly elected mayor; 0 = no such mayor
	Wards, WardsYear    int    // a rough count, and the year it is of; 0 = not in the file
	Website             string
	Sources             []string // keys of CouncilSource
	IdentityConfidence  Confidence
	ElectionsConfidence Confidence
	Notes               string
	Checked             calendar.Date
}

// The kinds of record in the register.
const (
	RecordCouncil   = "council"
	RecordNew       = "new council" // elected, and not yet in office
	RecordAuthority = "strategic authority"
)

// Prospect is what is expected to be elected in a council's area on a day.
type Prospect string

// The prospects. The register knows the first four for 6 May 2027; Ended is
// for a day on which the council is expected to be gone.
const (
	Own       Prospect = "own"       // the council's own ordinary election
	Successor Prospect = "successor" // the first election to the council that replaces it
	NoPoll    Prospect = "none"      // no ordinary election
	Uncertain Prospect = "uncertain" // could be either
	Ended     Prospect = "ended"
)

//go:embed data/councils.csv
var councilsFile string

var register = sync.OnceValue(func() []Council {
	list, err := readCouncils("councils.csv", strings.NewReader(councilsFile), councilSources())
	if err != nil {
		panic(err)
	}
	return list
})

// Councils returns the register in the order of the file: councils of all four
// nations, the new councils, then strategic authorities. It is shared, and is
// not to be changed.
func Councils() []Council { return register() }

// CouncilByCode finds a council by its GSS code or its three-letter code, in
// any case.
func CouncilByCode(code string) (Council, bool) {
	code = strings.ToUpper(strings.TrimSpace(code))
	if code == "" {
		return Council{}, false
	}
	for _, c := range register() {
		if c.Code == code || c.ShortCode == code {
			return c, true
		}
	}
	return Council{}, false
}

// CouncilOf finds the council that was picked for an election: by its code,
// and for a body without one by its official name.
func CouncilOf(choice Choice) (Council, bool) {
	if c, ok := CouncilByCode(choice.Code); ok {
		return c, true
	}
	return councilNamed(choice.Council)
}

func councilNamed(name string) (Council, bool) {
	for _, c := range register() {
		if name != "" && c.OfficialName == name {
			return c, true
		}
	}
	return Council{}, false
}

// County returns the county council of a district.
func (c Council) County() (Council, bool) { return CouncilByCode(c.CountyCode) }
