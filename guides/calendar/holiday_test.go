package calendar

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var divisions = []Division{EnglandAndWales, Scotland, NorthernIreland}

func dates(days []Holiday) []Date {
	var d []Date
	for _, h := range days {
		d = append(d, h.Date)
	}
	return d
}

// The fixed rules and the one-off days together give the published lists of
// 2011 to 2028 and the computed ones beside them.
func TestRulesGiveThePublishedLists(t *testing.T) {
	list := publishedList()
	if list.first != 2010 || list.last != 2030 {
		t.Fatalf("the list runs from %d to %d", list.first, list.last)
	}
	for _, div := range divisions {
		for y := list.first; y <= list.last; y++ {
			want := dates(Holidays(div, y, 0))
			got := dates(ByRule(div, y))
			for _, o := range oneOffs() {
				if o.Date.Year() == y && slices.Contains(o.Where, div) {
					got = slices.DeleteFunc(got, func(d Date) bool { return d == o.Replaces })
					got = append(got, o.Date)
				}
			}
			slices.Sort(got)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s %d (-list +rules):\n%s", div, y, diff)
			}
		}
	}
}

func TestSubstituteDays(t *testing.T) {
	for _, k := range []struct {
		about   string
		div     Division
		year    int
		holiday string
		want    string
	}{
		{"Christmas on Saturday", EnglandAndWales, 2032, "Christmas Day", "2032-12-27"},
		{"Christmas on Saturday, Boxing Day on Sunday", EnglandAndWales, 2032, "Boxing Day", "2032-12-28"},
		{"Christmas on Sunday", EnglandAndWales, 2033, "Christmas Day", "2033-12-27"},
		{"Christmas on Sunday, Boxing Day on Monday", EnglandAndWales, 2033, "Boxing Day", "2033-12-26"},
		{"Boxing Day on Saturday", EnglandAndWales, 2037, "Boxing Day", "2037-12-28"},
		{"New Year on Saturday", EnglandAndWales, 2033, "New Year's Day", "2033-01-03"},
		{"Scotland, 1 January on Saturday", Scotland, 2033, "New Year's Day", "2033-01-03"},
		{"Scotland, 2 January on Sunday", Scotland, 2033, "2nd January", "2033-01-04"},
		{"Scotland, 1 January on Sunday", Scotland, 2034, "New Year's Day", "2034-01-03"},
		{"Scotland, 2 January on Monday", Scotland, 2034, "2nd January", "2034-01-02"},
		{"Scotland, 2 January on Saturday", Scotland, 2038, "2nd January", "2038-01-04"},
		{"St Andrew's Day on Sunday", Scotland, 2031, "St Andrew's Day", "2031-12-01"},
		{"12 July on Saturday", NorthernIreland, 2031, "Battle of the Boyne", "2031-07-14"},
		{"17 March on Saturday", NorthernIreland, 2035, "St Patrick's Day", "2035-03-19"},
		{"before the list", EnglandAndWales, 2009, "Boxing Day", "2009-12-28"},
	} {
		days := Holidays(k.div, k.year, 0)
		i := slices.IndexFunc(days, func(h Holiday) bool { return h.Name == k.holiday })
		if i < 0 || days[i].Date.String() != k.want {
			t.Errorf("%s: want %s among %v", k.about, k.want, days)
		}
	}
}

func TestEaster(t *testing.T) {
	for year, want := range map[int]string{
		2008: "2008-03-23", 2011: "2011-04-24", 2026: "2026-04-05", 2027: "2027-03-28", 2030: "2030-04-21",
		2038: "2038-04-25", 2049: "2049-04-18", 2076: "2076-04-19", 2099: "2099-04-12",
	} {
		if got := Easter(year).String(); got != want {
			t.Errorf("%d: %s, want %s", year, got, want)
		}
	}
}

func TestHolidaysAsKnownOnADay(t *testing.T) {
	for _, k := range []struct {
		known, day string
		want       bool
	}{
		{"", "2022-06-02", true}, {"", "2022-05-30", false},
		{"2020-11-11", "2022-06-02", false}, {"2020-11-11", "2022-05-30", true}, {"2020-11-12", "2022-05-30", false},
		{"2022-09-09", "2022-09-19", false}, {"2022-09-10", "2022-09-19", true},
	} {
		var known Date
		if k.known != "" {
			known = MustParse(k.known)
		}
		day := MustParse(k.day)
		if got := slices.Contains(dates(Holidays(EnglandAndWales, 2022, known)), day); got != k.want {
			t.Errorf("known on %q: %s is a holiday: %t, want %t", k.known, k.day, got, k.want)
		}
	}
	if !slices.Contains(dates(Holidays(Scotland, 2026, 0)), MustParse("2026-06-15")) ||
		slices.Contains(dates(Holidays(EnglandAndWales, 2026, 0)), MustParse("2026-06-15")) {
		t.Error("15 June 2026 is a holiday in Scotland only")
	}
}

func TestLoadingRefusesRowsWithoutTheirSource(t *testing.T) {
	const whole = `[[day]]
id = "x"
date = "2030-01-02"
name = "X"
where = ["scotland"]
citation = "c"
source = "s"
confidence = "high"
checked = "2026-11-22"
`
	if _, err := readOneOffs([]byte(whole)); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{`id = "x"`, `date = "2030-01-02"`, `where = ["scotland"]`, `citation = "c"`, `source = "s"`, `confidence = "high"`, `checked = "2026-11-22"`} {
		if _, err := readOneOffs(without(whole, line)); err == nil {
			t.Errorf("a row without %s was taken", line)
		}
	}
	for name, bad := range map[string]func() error{
		"unknown field":    func() error { _, err := readOneOffs([]byte(whole + "wher = 1\n")); return err },
		"unknown division": func() error { _, err := readOneOffs([]byte(swap(whole, "scotland", "narnia"))); return err },
		"bad rule": func() error {
			_, err := readHolidayRules([]byte(swap(swap(whole, "[[day]]", "[[holiday]]"), `date = "2030-01-02"`, `on = "31 Juni"`)))
			return err
		},
		"short list": func() error { _, err := readList([]byte("date,where\n")); return err },
		"list without a source": func() error {
			_, err := readList([]byte("date,where,name,status,citation,source,confidence,checked\n2030-01-01,scotland,N,published,c,,high,2026-11-22\n"))
			return err
		},
	} {
		if bad() == nil {
			t.Errorf("%s was taken", name)
		}
	}
}
