package election

import (
	"strings"
	"testing"
)

func TestABadRowIsRefusedByFileRowAndField(t *testing.T) {
	head := strings.Join(councilColumns, ",") + "\n"
	good := "council,Ashwell Vale,,Ashwell Vale Borough Council,E07999999,AVB,England,district,thirds,4,2026,2027,2027;2028,2027-05-06,39,13,yes,own,,,,,,,,13,2025,,S1,high,medium,,2026-11-22\n"
	if _, err := readCouncils("f.csv", strings.NewReader(head+good), councilSources()); err != nil {
		t.Fatalf("a good row is refused: %v", err)
	}
	for _, k := range []struct{ name, from, to, want string }{
		{"no name", ",Ashwell Vale,,", ",,,", "f.csv: row 3: field name: is empty"},
		{"no such nation", "England", "Albion", `field nation: "Albion"`},
		{"no such type", "district", "hundred", "field type:"},
		{"no such cycle", "thirds", "fifths", "field cycle:"},
		{"a day that is not", "2027-05-06", "2027-02-30", "field next_ordinary_date:"},
		{"seats in words", ",39,", ",many,", "field seats_total:"},
		{"a bad year", "2027;2028", "2027;28", "field ordinary_years:"},
		{"no such prospect", ",own,", ",maybe,", "field expected_2027:"},
		{"no source", ",S1,", ",,", "field sources: is empty"},
		{"a source unknown", ",S1,", ",S99,", `field sources: there is no source "S99"`},
		{"no confidence", ",medium,", ",,", "field confidence_elections:"},
		{"no day of checking", ",2026-11-22\n", ",\n", "field checked: is empty"},
		{"not text", "Borough Council", "\xff", "field official_name: is not UTF-8 text"},
		{"a cell too few", ",2026-11-22\n", "\n", "row 3:"},
		{"the same code twice", "", "", `row 3: field gss_code: "E07999999" is there already`},
	} {
		bad := strings.Replace(good, k.from, k.to, 1)
		if k.from != "" {
			bad = strings.Replace(bad, "E07999999", "E07999998", 1)
		}
		_, err := readCouncils("f.csv", strings.NewReader(head+good+bad), councilSources())
		if err == nil || !strings.Contains(err.Error(), k.want) {
			t.Errorf("%s: %v, want %q", k.name, err, k.want)
		}
	}
	if _, err := readCouncils("f.csv", strings.NewReader("name\n"), nil); err == nil || !strings.Contains(err.Error(), "row 1") {
		t.Errorf("a file without the columns: %v", err)
	}
}

func FuzzReadCouncils(f *testing.F) {
	head := strings.Join(councilColumns, ",") + "\n"
	f.Add(head)
	f.Add(councilsFile[:3000])
	f.Add(head + `"council`)
	f.Fuzz(func(t *testing.T, text string) {
		list, err := readCouncils("f.csv", strings.NewReader(text), councilSources())
		if err != nil {
			if !strings.Contains(err.Error(), "f.csv: row ") {
				t.Fatalf("the refusal names no row: %v", err)
			}
			return
		}
		for _, c := range list {
			if c.Name == "" || c.Checked.IsZero() || len(c.Sources) == 0 {
				t.Fatalf("a row without what every row must have: %+v", c)
			}
		}
	})
}

func BenchmarkReadCouncils(b *testing.B) {
	for b.Loop() {
		if _, err := readCouncils("councils.csv", strings.NewReader(councilsFile), councilSources()); err != nil {
			b.Fatal(err)
		}
	}
}
