package election

import (
	"encoding/csv"
	"os"
	"testing"

	"rosette/guides/calendar"
)

// The rows of testdata/elections.csv and published.csv are days that returning
// officers, the Electoral Commission or the press printed for real elections.
// A row with a doubt was printed against the text of the rules: the printed day
// must be the Other day of that doubt.
func TestTimetablesOfRealElectionsAreAsPublished(t *testing.T) {
	tables := map[string]Table{}
	for _, r := range rows(t, "testdata/elections.csv") {
		table, err := Timetable(Choice{
			Kind: Kind(r["kind"]), Poll: day(t, r["poll"]), ByElection: r["by_election"] == "yes",
			Facts: Facts{Notice: day(t, r["notice"]), Result: day(t, r["result"])},
		}, Options{KnownOn: day(t, r["known_on"])})
		if err != nil {
			t.Fatal(r["id"], err)
		}
		tables[r["id"]] = table
	}
	for _, r := range rows(t, "testdata/published.csv") {
		name := r["election"] + " " + r["event"]
		d, ok := tables[r["election"]].Find(r["event"])
		if !ok {
			t.Errorf("%s: no such event", name)
			continue
		}
		if r["time"] != "" && d.Time != r["time"] {
			t.Errorf("%s: at %s, printed %s", name, d.Time, r["time"])
		}
		switch {
		case r["doubt"] == "" && d.Date.String() != r["date"]:
			t.Errorf("%s: on %s, printed %s", name, d.Date, r["date"])
		case r["doubt"] != "" && (d.Doubt == nil || d.Doubt.ID != r["doubt"] || d.Doubt.Other.String() != r["date"]):
			t.Errorf("%s: on %s with doubt %+v, printed %s", name, d.Date, d.Doubt, r["date"])
		case r["doubt"] != "" && d.Date >= d.Doubt.Other:
			t.Errorf("%s: %s is not the safe day", name, d.Date)
		}
	}
}

// rows reads a table of testdata by its column names.
func rows(t *testing.T, file string) []map[string]string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var all []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, name := range lines[0] {
			row[name] = line[i]
		}
		all = append(all, row)
	}
	return all
}

func day(t *testing.T, s string) (d calendar.Date) {
	t.Helper()
	if err := d.UnmarshalText([]byte(s)); err != nil {
		t.Fatal(err)
	}
	return d
}
