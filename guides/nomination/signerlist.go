package nomination

import (
	"encoding/csv"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A SignerList is what was read from a list of signers that somebody pasted.
type SignerList struct {
	Signers []Subscriber
	Unread  []string // lines in which no name was found, as they stand
	Left    int      // lines past the most that can be kept
}

// signerColumns are the words by which the first line of a list names its
// columns.
var signerColumns = map[string]string{
	"name": "name", "full name": "name", "signer": "name", "elector": "name", "elector name": "name",
	"letters": "letters", "district": "letters", "polling district": "letters", "pd": "letters", "register": "letters",
	"number": "number", "no": "number", "no.": "number", "elector number": "number", "electoral number": "number", "elector no": "number",
	"phone": "phone", "telephone": "phone", "mobile": "phone", "tel": "phone",
	"area": "area", "ward": "area", "council": "area", "constituent council": "area",
}

// usualColumns is the order of a list that does not name them.
var usualColumns = []string{"name", "letters", "number", "area", "phone"}

// ReadSigners reads a list of signers, one a line: as a spreadsheet or a CSV
// file has it, with or without a line of headings, or as people write it: "Sam
// Reed MB2 1047". What is not a name, letters or a number is kept exactly as
// typed. Nothing is refused: what could not be read comes back as it stands.
func ReadSigners(text string) SignerList {
	var list SignerList
	columns := usualColumns
	first := true
	for line := range strings.Lines(strings.ToValidUTF8(text, "�")) {
		line = strings.TrimSpace(strings.Map(printing, line))
		if line == "" {
			continue
		}
		cells := cellsOf(line)
		if heads, ok := headings(cells); first && ok {
			columns, first = heads, false
			continue
		}
		first = false
		s := signerOf(cells, columns)
		switch {
		case blank(s.Name) || tooLong(s):
			list.Unread = append(list.Unread, line)
		case len(list.Signers) == MaxSubscribers:
			list.Left++
		default:
			list.Signers = append(list.Signers, s)
		}
	}
	return list
}

// printing drops what no field can keep, but for the tab between two cells.
func printing(r rune) rune {
	if r != '\t' && (r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0) {
		return -1
	}
	return r
}

func tooLong(s Subscriber) bool {
	return slices.ContainsFunc([]string{s.Name, s.Letters, s.Number, s.Phone, s.Area}, func(t string) bool {
		return utf8.RuneCountInString(t) > MaxText
	})
}

// cellsOf takes a line apart at the tab, semicolon or comma that it uses.
func cellsOf(line string) []string {
	for _, sep := range []rune{'\t', ';', ','} {
		if !strings.ContainsRune(line, sep) {
			continue
		}
		r := csv.NewReader(strings.NewReader(line))
		r.Comma, r.FieldsPerRecord, r.LazyQuotes, r.TrimLeadingSpace = sep, -1, true, sep != '\t'
		if cells, err := r.Read(); err == nil {
			for i := range cells {
				cells[i] = strings.TrimSpace(strings.ReplaceAll(cells[i], "\t", " "))
			}
			return cells
		}
		return strings.Split(line, string(sep))
	}
	return []string{line}
}

// headings reads a line that names its columns; there is one only when a
// column is the name.
func headings(cells []string) ([]string, bool) {
	columns := make([]string, len(cells))
	for i, c := range cells {
		columns[i] = signerColumns[strings.ToLower(strings.TrimSpace(c))]
	}
	return columns, slices.Contains(columns, "name")
}

var (
	wholeNumber = regexp.MustCompile(`^([A-Za-z]{1,4}[0-9]{0,2})[-/ ]+([0-9]{1,5}(?:[/.][0-9]{1,2})?)$`)
	atTheEnd    = regexp.MustCompile(`^(.*?)[\s(]+(?:([A-Z]{1,4}[0-9]{0,2})[-/ ]+)?([0-9]{1,5}(?:[/.][0-9]{1,2})?)\)?$`)
)

func signerOf(cells, columns []string) Subscriber {
	var s Subscriber
	if len(cells) == 1 {
		s.Name = cells[0]
		if m := atTheEnd.FindStringSubmatch(cells[0]); m != nil && !blank(m[1]) {
			s.Name, s.Letters, s.Number = strings.TrimSpace(m[1]), m[2], m[3]
		}
		return s
	}
	for i, cell := range cells {
		if i >= len(columns) {
			break
		}
		switch columns[i] {
		case "name":
			s.Name = cell
		case "letters":
			s.Letters = cell
		case "number":
			s.Number = cell
		case "phone":
			s.Phone = cell
		case "area":
			s.Area = cell
		}
	}
	s.split()
	return s
}

// split takes letters and number apart where they stand in one cell, in either
// column: "MB2-1047".
func (s *Subscriber) split() {
	for _, whole := range []string{s.Letters, s.Number} {
		other := s.Letters + s.Number
		if m := wholeNumber.FindStringSubmatch(whole); m != nil && other == whole {
			s.Letters, s.Number = m[1], m[2]
			return
		}
	}
}

// AddSigners returns p with more signers: they take the places in which nobody
// is named, and then those after the last. left is how many had no place.
func AddSigners(p Particulars, more []Subscriber) (next Particulars, left int) {
	p.Subscribers = slices.Clone(p.Subscribers)
	at := 0
	for i, s := range more {
		for at < len(p.Subscribers) && p.Subscribers[at] != (Subscriber{}) {
			at++
		}
		switch {
		case at < len(p.Subscribers):
			p.Subscribers[at] = s
		case at == MaxSubscribers:
			return p, len(more) - i
		default:
			p.Subscribers = append(p.Subscribers, s)
		}
	}
	return p, 0
}

// MoveSigner returns p with the signer in a place moved by so many places, as
// far as there are any.
func MoveSigner(p Particulars, i, by int) Particulars {
	to := i + by
	if i < 0 || to < 0 || i >= len(p.Subscribers) || to >= len(p.Subscribers) {
		return p
	}
	p.Subscribers = slices.Clone(p.Subscribers)
	s := p.Subscribers[i]
	p.Subscribers = slices.Insert(slices.Delete(p.Subscribers, i, i+1), to, s)
	return p
}
