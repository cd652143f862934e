package calendar

import (
	"errors"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestCivilPartsAgreeWithPackageTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay(1904, 2195).Draw(t, "day")
		y, m, day := d.Time().Date()
		if d.Year() != y || d.Month() != m || d.Day() != day || d.Weekday() != d.Time().Weekday() {
			t.Fatalf("%s: %d-%d-%d %s", d, d.Year(), d.Month(), d.Day(), d.Weekday())
		}
		n := rapid.IntRange(-40, 40).Draw(t, "n")
		want := time.Date(y, m, day+n, 0, 0, 0, 0, time.UTC)
		if got := Of(y, m, day+n); got.String() != want.Format(time.DateOnly) {
			t.Fatalf("Of: %s, want %s", got, want)
		}
		first := time.Date(y, m+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
		last := first.AddDate(0, 1, -1).Day()
		want = time.Date(first.Year(), first.Month(), min(day, last), 0, 0, 0, 0, time.UTC)
		if got := d.AddMonths(n); got.String() != want.Format(time.DateOnly) {
			t.Fatalf("%s and %d months: %s, want %s", d, n, got, want)
		}
	})
}

func TestCorrespondingDateRule(t *testing.T) {
	for _, k := range []struct {
		from string
		n    int
		want string
	}{
		{"2027-05-06", 2, "2027-07-06"}, {"2027-04-08", -1, "2027-03-08"},
		{"2027-01-31", 1, "2027-02-28"}, {"2028-03-31", -1, "2028-02-29"}, {"2026-12-31", 2, "2027-02-28"},
	} {
		if got := MustParse(k.from).AddMonths(k.n).String(); got != k.want {
			t.Errorf("%s %+d months: %s, want %s", k.from, k.n, got, k.want)
		}
	}
}

// Candidates in their nineties stand, and somebody was born on the day from
// which computers count.
func TestBirthDatesOfTheLastCentury(t *testing.T) {
	for text, weekday := range map[string]time.Weekday{
		"1900-01-01": time.Monday, "1928-02-29": time.Wednesday, "1950-05-05": time.Friday,
		"1969-12-31": time.Wednesday, "1970-01-01": time.Thursday, "1970-01-02": time.Friday,
	} {
		d, err := Parse(text)
		if err != nil || d.IsZero() || d.String() != text || d.Weekday() != weekday || d.Time().Format(time.DateOnly) != text {
			t.Errorf("%s was read as %s, %s, %v", text, d, d.Weekday(), err)
		}
	}
	if d, err := Parse("1899-12-31"); err == nil {
		t.Errorf("a day before all others was read as %d", d)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"2027-05-06", "2027-02-31", "", "1970-01-01", "2200-01-01", "06/05/2027", "２０２７-05-06", strings.Repeat("9", 500)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s)
		if err != nil {
			var p *ParseError
			if !errors.As(err, &p) || d != 0 || len([]rune(p.Text)) > 41 {
				t.Fatalf("%q: %s, %v", s, d, err)
			}
			return
		}
		if d.String() != s || d < Earliest || d > Latest {
			t.Fatalf("%q was read as %s", s, d)
		}
		var again Date
		if err := again.UnmarshalText([]byte(s)); err != nil || again != d {
			t.Fatalf("%q: %s, %v", s, again, err)
		}
	})
}
