package people

import (
	"fmt"
	"strconv"
	"strings"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/words"
)

// A Person is a row of a list.
type Person struct {
	Row       int    // in the file, where the head is row 1
	File      string // what the pack's file is to be called, without an ending; never made of what the row says of the person
	Candidacy guides.Candidacy
}

// At returns a person of the list, 0 being the first, or why the row cannot be
// taken; row and file are known even then. The error is a *words.Problem.
func (l *List) At(i int) (Person, error) {
	r := l.rows[i]
	p := Person{Row: r.number, File: r.file, Candidacy: guides.New(r.file)}
	if r.err != nil {
		return p, r.err
	}
	c := &p.Candidacy
	var err error
	if c.Choice, err = l.choice(r); err != nil {
		return p, err
	}
	for n, col := range l.columns {
		if col.field == "" || r.cells[n] == "" {
			continue
		}
		value := strings.ReplaceAll(r.cells[n], "\r\n", "\n")
		if c.Person, err = nomination.Set(c.Person, col.field, value); err != nil {
			return p, err
		}
	}
	if strings.TrimSpace(c.Person.Surname+c.Person.OtherNames) == "" {
		return p, words.Wrong("people_nameless", nil)
	}
	return p, nil
}

// choice is the election that a row names: what the register says of the
// council's code, and what the row says itself.
func (l *List) choice(r row) (election.Choice, error) {
	var c election.Choice
	if code := l.cell(r, codeColumn); code != "" {
		council, ok := election.CouncilByCode(code)
		if !ok {
			return c, words.Wrong("people_code", nil, "Code", clip(code))
		}
		c = council.Choice()
	}
	for n, col := range l.columns {
		value := strings.TrimSpace(r.cells[n])
		if col.field != "" || value == "" {
			continue
		}
		if err := setChoice(&c, col.name, value); err != nil {
			return c, err
		}
	}
	return c, nil
}

func setChoice(c *election.Choice, column, value string) (err error) {
	switch column {
	case kindColumn:
		if c.Kind = election.Kind(value); !c.Kind.Known() {
			return words.Wrong("people_kind", nil, "Kind", clip(value))
		}
	case councilColumn:
		c.Council = value
		return nomination.Storable(column, value)
	case areaColumn:
		c.Area = value
		return nomination.Storable(column, value)
	case seatsColumn:
		if c.Seats, err = strconv.Atoi(value); err != nil || c.Seats < 0 || c.Seats > 100 {
			return words.Wrong("people_seats", err, "Text", clip(value))
		}
	case pollColumn:
		if c.Poll, err = calendar.Parse(value); err != nil {
			return words.Wrong("people_poll", err, "Text", clip(value))
		}
	case byElectionColumn:
		if value != "yes" && value != "no" {
			return words.Wrong("people_yes", nil, "Column", column)
		}
		c.ByElection = value == "yes"
	}
	return nil
}

func (l *List) cell(r row, name string) string {
	for n, c := range l.columns {
		if c.name == name {
			return strings.TrimSpace(r.cells[n])
		}
	}
	return ""
}

// nameFiles gives each row the name of its file: the user's own from the
// column file, else the row's number. A name that no disk takes, or that
// another row has, is refused.
func (l *List) nameFiles() {
	taken := map[string]int{}
	digits := len(strconv.Itoa(l.rows[len(l.rows)-1].number))
	for i := range l.rows {
		r := &l.rows[i]
		r.file = fmt.Sprintf("pack-%0*d", digits, r.number)
		if r.err != nil {
			continue
		}
		if own := l.cell(*r, fileColumn); own != "" {
			if !writable(own) {
				r.err = words.Wrong("people_file", nil, "File", clip(own))
				continue
			}
			r.file = own
		}
		key := strings.ToLower(r.file)
		if other := taken[key]; other != 0 {
			r.err = words.Wrong("people_same_file", nil, "File", clip(r.file), "Row", other)
			continue
		}
		taken[key] = r.number
	}
}

// writable reports whether every common file system takes a name.
func writable(name string) bool {
	const most = 80
	if len(name) > most || strings.HasPrefix(name, ".") || strings.HasSuffix(name, ".") || reserved[strings.ToLower(name)] {
		return false
	}
	for _, r := range name {
		if !strings.ContainsRune(" -_.", r) && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') {
			return false
		}
	}
	return true
}

// reserved are the names of devices on Windows.
var reserved = map[string]bool{"con": true, "prn": true, "aux": true, "nul": true,
	"com1": true, "com2": true, "com3": true, "com4": true, "com5": true, "com6": true, "com7": true, "com8": true, "com9": true,
	"lpt1": true, "lpt2": true, "lpt3": true, "lpt4": true, "lpt5": true, "lpt6": true, "lpt7": true, "lpt8": true, "lpt9": true}
