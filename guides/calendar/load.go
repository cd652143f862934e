package calendar

import (
	"bytes"
	_ "embed" // the tables of holidays and calendars
	"encoding/csv"
	"fmt"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
)

//go:embed data/bank-holidays.csv
var listCSV []byte

//go:embed data/one-off-days.toml
var oneOffTOML []byte

//go:embed data/holiday-rules.toml
var holidayRuleTOML []byte

//go:embed data/calendars.toml
var calendarTOML []byte

// provenance is what every row must say of where it comes from.
type provenance struct {
	Citation   string `toml:"citation"`
	Source     string `toml:"source"`
	Confidence string `toml:"confidence"`
	Checked    Date   `toml:"checked"`
}

type oneOff struct {
	ID       string     `toml:"id"`
	Date     Date       `toml:"date"`
	Name     string     `toml:"name"`
	Where    []Division `toml:"where"`
	Replaces Date       `toml:"replaces"`
	Known    Date       `toml:"known"`
	provenance
}

type holidayRule struct {
	ID    string     `toml:"id"`
	Name  string     `toml:"name"`
	Where []Division `toml:"where"`
	On    string     `toml:"on"`
	Moves bool       `toml:"moves"`
	provenance
	when func(year int) Date // the day, before any move from a weekend
}

func readOneOffs(text []byte) ([]oneOff, error) {
	const file = "one-off-days.toml"
	var t struct{ Day []oneOff }
	if err := decode(file, text, &t); err != nil {
		return nil, err
	}
	for _, o := range t.Day {
		if o.Date == 0 || o.Name == "" {
			return nil, fmt.Errorf("%s: row %q: date and name are both needed", file, o.ID)
		}
		if err := o.check(file, o.ID, o.Where...); err != nil {
			return nil, err
		}
	}
	return t.Day, nil
}

func readHolidayRules(text []byte) ([]holidayRule, error) {
	const file = "holiday-rules.toml"
	var t struct{ Holiday []holidayRule }
	if err := decode(file, text, &t); err != nil {
		return nil, err
	}
	for i := range t.Holiday {
		r := &t.Holiday[i]
		if err := r.check(file, r.ID, r.Where...); err != nil {
			return nil, err
		}
		when, err := parseWhen(r.On)
		if err != nil {
			return nil, fmt.Errorf("%s: row %q: field on: %w", file, r.ID, err)
		}
		r.when = when
	}
	return t.Holiday, nil
}

func decode(file string, text []byte, into any) error {
	meta, err := toml.Decode(string(text), into)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if extra := meta.Undecoded(); len(extra) > 0 {
		return fmt.Errorf("%s: there is no field %s", file, extra[0])
	}
	return nil
}

// check refuses a row that does not say where it comes from.
func (p provenance) check(file, id string, where ...Division) error {
	missing := ""
	switch {
	case id == "":
		missing = "id"
	case p.Citation == "":
		missing = "citation"
	case p.Source == "":
		missing = "source"
	case !slices.Contains([]string{"high", "medium", "low"}, p.Confidence):
		missing = "confidence"
	case p.Checked == 0:
		missing = "checked"
	case len(where) == 0:
		missing = "where"
	}
	if missing != "" {
		return fmt.Errorf("%s: row %q: field %s is missing or not one of its values", file, id, missing)
	}
	for _, w := range where {
		if w != EnglandAndWales && w != Scotland && w != NorthernIreland {
			return fmt.Errorf("%s: row %q: field where: there is no division %q", file, id, w)
		}
	}
	return nil
}

// readList reads the table of published and computed bank holidays.
func readList(text []byte) (listed, error) {
	const file = "bank-holidays.csv"
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		return listed{}, fmt.Errorf("%s: %w", file, err)
	}
	head := []string{"date", "where", "name", "status", "citation", "source", "confidence", "checked"}
	if len(rows) < 2 || !slices.Equal(rows[0], head) {
		return listed{}, fmt.Errorf("%s: the first line must be %s", file, strings.Join(head, ","))
	}
	l := listed{days: map[yearIn][]Holiday{}}
	for i, row := range rows[1:] {
		if err := l.add(row); err != nil {
			return listed{}, fmt.Errorf("%s: line %d: %w", file, i+2, err)
		}
	}
	return l, nil
}

func (l *listed) add(row []string) error {
	day, err := Parse(row[0])
	if err != nil {
		return fmt.Errorf("field date: %w", err)
	}
	checked, err := Parse(row[7])
	if err != nil {
		return fmt.Errorf("field checked: %w", err)
	}
	if row[2] == "" || (row[3] != "published" && row[3] != "computed") {
		return fmt.Errorf("fields name and status: %q, %q", row[2], row[3])
	}
	var where []Division
	for _, w := range strings.Fields(row[1]) {
		where = append(where, Division(w))
	}
	p := provenance{Citation: row[4], Source: row[5], Confidence: row[6], Checked: checked}
	if err := p.check("bank-holidays.csv", row[0], where...); err != nil {
		return err
	}
	for _, w := range where {
		in := yearIn{day.Year(), w}
		l.days[in] = append(l.days[in], Holiday{Date: day, Name: row[2]})
	}
	if l.first == 0 {
		l.first = day.Year()
	}
	l.last = max(l.last, day.Year())
	return nil
}
