package election

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"rosette/guides/calendar"
)

// councilColumns are the columns of councils.csv, in their order.
var councilColumns = strings.Split("record_kind,name,alt_names,official_name,gss_code,local_authority_code,nation,type,"+
	"cycle,term_years,last_ordinary_year,next_ordinary_year,ordinary_years,next_ordinary_date,seats_total,seats_up_2027,"+
	"cycle_says_2027,expected_2027,lgr_area,lgr_stage,successor,expected_end_date,county_code,strategic_authority,"+
	"elected_mayor_next_year,wards_count,wards_vintage,website_domain,sources,confidence_identity,confidence_elections,"+
	"notes,checked", ",")

var nationNames = map[string]Nation{
	"England": England, "Wales": Wales, "Scotland": Scotland, "Northern Ireland": NorthernIreland,
}

var councilTypes = []string{"county", "district", "unitary", "metropolitan", "london borough", "sui generis",
	"scottish council", "welsh principal", "ni district", "combined authority", "combined county authority"}

// readCouncils reads a register. A row that lacks what every row must have, or
// says something that cannot be, is refused: the error names file, row and
// field.
func readCouncils(file string, r io.Reader, sources map[string]CouncilSource) ([]Council, error) {
	table := csv.NewReader(r)
	head, err := table.Read()
	if err != nil {
		return nil, fmt.Errorf("%s: row 1: %w", file, err)
	}
	if !slices.Equal(head, councilColumns) {
		return nil, fmt.Errorf("%s: row 1: the columns are not %v", file, councilColumns)
	}
	var list []Council
	seen := map[string]bool{}
	for {
		cells, err := table.Read()
		if err == io.EOF {
			return list, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: row %d: %w", file, len(list)+2, err)
		}
		line, _ := table.FieldPos(0)
		c, err := readCouncil(cells, sources)
		if err == nil && seen[c.key()] {
			err = fmt.Errorf("field gss_code: %q is there already", c.key())
		}
		if err != nil {
			return nil, fmt.Errorf("%s: row %d: %w", file, line, err)
		}
		seen[c.key()] = true
		list = append(list, c)
	}
}

// key tells one body of the register from every other.
func (c Council) key() string {
	if c.Code != "" {
		return c.Code
	}
	return c.OfficialName
}

// A row reads the cells of one row, and keeps the first thing wrong with them.
type row struct {
	cells map[string]string
	err   error
}

func readCouncil(cells []string, sources map[string]CouncilSource) (Council, error) {
	r := &row{cells: make(map[string]string, len(cells))}
	for i, name := range councilColumns {
		r.cells[name] = cells[i]
		if !utf8.ValidString(cells[i]) {
			r.refuse(name, errors.New("is not UTF-8 text"))
		}
	}
	successor, working := strings.CutSuffix(r.cells["successor"], " (working names)")
	c := Council{
		Record:              r.oneOf("record_kind", RecordCouncil, RecordNew, RecordAuthority),
		Name:                r.must("name"),
		OfficialName:        r.must("official_name"),
		AltNames:            list(r.cells["alt_names"], "|"),
		Code:                r.cells["gss_code"],
		ShortCode:           r.cells["local_authority_code"],
		Nation:              r.nation(),
		Type:                r.oneOf("type", councilTypes...),
		Cycle:               r.oneOf("cycle", "all-out", "thirds", "halves", ""),
		TermYears:           r.number("term_years", 0, 5),
		LastYear:            r.year("last_ordinary_year"),
		NextYear:            r.year("next_ordinary_year"),
		Years:               r.years("ordinary_years"),
		NextPoll:            r.date("next_ordinary_date"),
		Seats:               r.number("seats_total", 0, 200),
		SeatsUp2027:         r.number("seats_up_2027", 0, 200),
		CycleSays2027:       r.oneOf("cycle_says_2027", "yes", "no") == "yes",
		Expected2027:        Prospect(r.oneOf("expected_2027", string(Own), string(Successor), string(NoPoll), string(Uncertain))),
		Area:                r.cells["lgr_area"],
		Stage:               r.cells["lgr_stage"],
		Successors:          list(successor, "|"),
		WorkingNames:        working,
		Ends:                r.date("expected_end_date"),
		CountyCode:          r.cells["county_code"],
		Authority:           r.cells["strategic_authority"],
		MayorYear:           r.year("elected_mayor_next_year"),
		Wards:               r.number("wards_count", 0, 200),
		WardsYear:           r.year("wards_vintage"),
		Website:             r.cells["website_domain"],
		Sources:             r.sources(sources),
		IdentityConfidence:  r.confidence("confidence_identity"),
		ElectionsConfidence: r.confidence("confidence_elections"),
		Notes:               r.cells["notes"],
	}
	r.must("checked")
	c.Checked = r.date("checked")
	return c, r.err
}

func (r *row) refuse(field string, err error) {
	if r.err == nil {
		r.err = fmt.Errorf("field %s: %w", field, err)
	}
}

func (r *row) must(field string) string {
	if strings.TrimSpace(r.cells[field]) == "" {
		r.refuse(field, errors.New("is empty"))
	}
	return r.cells[field]
}

func (r *row) oneOf(field string, allowed ...string) string {
	if !slices.Contains(allowed, r.cells[field]) {
		r.refuse(field, fmt.Errorf("%q is not one of %q", r.cells[field], allowed))
	}
	return r.cells[field]
}

func (r *row) nation() Nation {
	n, ok := nationNames[r.cells["nation"]]
	if !ok {
		r.refuse("nation", fmt.Errorf("%q is not a nation", r.cells["nation"]))
	}
	return n
}

// number reads a whole number from low to high; an empty cell is 0.
func (r *row) number(field string, low, high int) int {
	if r.cells[field] == "" {
		return 0
	}
	n, err := strconv.Atoi(r.cells[field])
	if err != nil || n < low || n > high {
		r.refuse(field, fmt.Errorf("%q is not a number from %d to %d", r.cells[field], low, high))
		return 0
	}
	return n
}

func (r *row) year(field string) int { return r.number(field, 2000, 2100) }

func (r *row) years(field string) []int {
	var years []int
	for _, s := range list(r.cells[field], ";") {
		n, err := strconv.Atoi(s)
		if err != nil || n < 2000 || n > 2100 {
			r.refuse(field, fmt.Errorf("%q is not a year", s))
		}
		years = append(years, n)
	}
	return years
}

func (r *row) date(field string) calendar.Date {
	if r.cells[field] == "" {
		return 0
	}
	d, err := calendar.Parse(r.cells[field])
	if err != nil {
		r.refuse(field, err)
	}
	return d
}

func (r *row) confidence(field string) Confidence {
	return Confidence(r.oneOf(field, string(High), string(Medium), string(Low)))
}

func (r *row) sources(known map[string]CouncilSource) []string {
	keys := strings.Fields(r.must("sources"))
	for _, k := range keys {
		if _, ok := known[k]; !ok {
			r.refuse("sources", fmt.Errorf("there is no source %q", k))
		}
	}
	return keys
}

func list(s, sep string) []string {
	var parts []string
	for _, p := range strings.Split(s, sep) {
		if p = strings.TrimSpace(p); p != "" {
			parts = append(parts, p)
		}
	}
	return parts
}
