package main

import (
	"fmt"
	"io"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// councils prints the register of councils, or the part of it that fits a
// search, with what is expected on 6 May 2027.
func councils(args []string, out io.Writer) error {
	o := newOptions("councils")
	text := o.String("search", "", say.Say("councils.flag_search"))
	rest, err := o.parse(args, out)
	if err != nil {
		return err
	}
	if len(rest) > 0 {
		return misused("extra_argument", "Text", rest[0], "Command", o.Name())
	}
	list := election.Councils()
	if *text != "" {
		list = nil
		for _, m := range election.SearchCouncils(*text, 0) {
			list = append(list, m.Council)
		}
	}
	if o.json {
		return writeJSON(out, councilsJSON(list))
	}
	return printCouncils(out, list)
}

func printCouncils(out io.Writer, list []election.Council) error {
	if len(list) == 0 {
		_, err := fmt.Fprintln(out, say.Say("councils.not_found"))
		return err
	}
	for _, c := range list {
		key := "councils.row"
		if c.Code == "" {
			key = "councils.row_without_code"
		}
		fmt.Fprintln(out, say.Say(key, "Council", c.OfficialName, "Code", c.Code,
			"Nation", say.Say("councils.nation_"+string(c.Nation))))
		e := c.Expected(election.OrdinaryPoll)
		for _, s := range e.Sentences(say) {
			fmt.Fprintln(out, "  "+s)
		}
		if noted := e.Noted(say); noted != "" {
			fmt.Fprintln(out, "  "+noted)
		}
		if e.Ask {
			fmt.Fprintln(out, "  "+e.Sourced(say))
		}
	}
	_, err := fmt.Fprintln(out, "\n"+say.Count("councils.found", len(list)))
	return err
}

type councilJSON struct {
	Name            string              `json:"name"`
	OfficialName    string              `json:"official_name"`
	AltNames        []string            `json:"alt_names,omitempty"`
	Code            string              `json:"code"`
	ShortCode       string              `json:"short_code,omitempty"`
	Record          string              `json:"record"`
	Nation          election.Nation     `json:"nation"`
	Type            string              `json:"type"`
	Kind            election.Kind       `json:"kind"`
	Kinds           []election.Kind     `json:"kinds"`
	Cycle           string              `json:"cycle"`
	TermYears       int                 `json:"term_years,omitempty"`
	OrdinaryYears   []int               `json:"ordinary_years,omitempty"`
	NextPoll        calendar.Date       `json:"next_poll"`
	CycleSays2027   bool                `json:"cycle_says_2027"`
	Expected2027    election.Prospect   `json:"expected_2027"`
	ExpectedSays    string              `json:"expected_says"`
	Confidence      election.Confidence `json:"confidence"`
	Ask             bool                `json:"ask"`
	Stage           string              `json:"stage,omitempty"`
	Successors      []string            `json:"successors,omitempty"`
	ExpectedEndDate calendar.Date       `json:"expected_end_date,omitzero"`
	County          string              `json:"county,omitempty"`
	Authority       string              `json:"strategic_authority,omitempty"`
	MayorYear       int                 `json:"mayor_next_year,omitempty"`
	Seats           int                 `json:"seats,omitempty"`
	SeatsUp2027     int                 `json:"seats_up_2027,omitempty"`
	Wards           int                 `json:"wards,omitempty"`
	WardsYear       int                 `json:"wards_year,omitempty"`
	Website         string              `json:"website,omitempty"`
	Sources         []string            `json:"sources"`
	Sourced         []sourceJSON        `json:"sourced"` // what the election expected rests on
	Checked         calendar.Date       `json:"checked"`
	Notes           string              `json:"notes,omitempty"`
}

func councilsJSON(list []election.Council) any {
	rows := make([]councilJSON, 0, len(list))
	for _, c := range list {
		e := c.Expected(election.OrdinaryPoll)
		county, _ := c.County()
		rows = append(rows, councilJSON{
			Name: c.Name, OfficialName: c.OfficialName, AltNames: c.AltNames, Code: c.Code, ShortCode: c.ShortCode,
			Record: c.Record, Nation: c.Nation, Type: c.Type, Kind: c.Kind(), Kinds: c.Kinds(),
			Cycle: c.Cycle, TermYears: c.TermYears, OrdinaryYears: c.Years, NextPoll: c.NextPoll,
			CycleSays2027: c.CycleSays2027, Expected2027: c.Expected2027, ExpectedSays: e.Says(say),
			Confidence: e.Confidence, Ask: e.Ask, Stage: c.Stage, Successors: c.Successors, ExpectedEndDate: c.Ends,
			County: county.Name, Authority: c.Authority, MayorYear: c.MayorYear, Seats: c.Seats,
			SeatsUp2027: c.SeatsUp2027, Wards: c.Wards, WardsYear: c.WardsYear, Website: c.Website,
			Sources: c.Sources, Sourced: sourcesJSON(e), Checked: c.Checked, Notes: c.Notes,
		})
	}
	return map[string]any{"councils": rows}
}

type sourceJSON struct {
	Key     string `json:"key"`
	Name    string `json:"name"`
	Says    string `json:"says"`
	URL     string `json:"url"`
	Date    string `json:"date"`
	Licence string `json:"licence"`
}

func sourcesJSON(e election.Expectation) []sourceJSON {
	all := []sourceJSON{}
	for _, s := range e.Sources() {
		all = append(all, sourceJSON{s.Key, s.Name, s.Says, s.URL, s.Date, s.Licence})
	}
	return all
}
