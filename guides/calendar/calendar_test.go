package calendar

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func without(s, line string) []byte { return []byte(strings.Replace(s, line+"\n", "", 1)) }

func swap(s, old, new string) string { return strings.Replace(s, old, new, 1) }

func anyCalendar() *rapid.Generator[*Calendar] {
	return rapid.Custom(func(t *rapid.T) *Calendar {
		c := ByID(rapid.SampledFrom(Laws()).Draw(t, "law").ID)
		v := Variant{CountChristmasEve: rapid.Bool().Draw(t, "christmas eve")}
		if rapid.Bool().Draw(t, "extra") {
			v.Extra = []Holiday{{Date: anyDay(2026, 2027).Draw(t, "extra day"), Name: "Day of mourning"}}
		}
		if rapid.Bool().Draw(t, "known") {
			v.Known = anyDay(2010, 2027).Draw(t, "known on")
		}
		return c.With(v, MustParse("2027-05-06"))
	})
}

func anyDay(from, to int) *rapid.Generator[Date] {
	return rapid.Map(rapid.IntRange(int(Of(from, time.January, 1)), int(Of(to, time.December, 31))), func(n int) Date { return Date(n) })
}

// naive counts a day at a time, as a person does with a calendar on the wall.
func naive(c *Calendar, d Date, n int) Date {
	step := Date(1)
	if n < 0 {
		step, n = -1, -n
	}
	for n > 0 {
		d += step
		if c.Excluded(d) == "" {
			n--
		}
	}
	return d
}

func TestIndexCountsAsDayByDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCalendar().Draw(t, "calendar")
		d := anyDay(2025, 2028).Draw(t, "day")
		n := rapid.IntRange(1, 90).Draw(t, "n")
		if got, want := c.Before(d, n), naive(c, d, -n); got != want {
			t.Fatalf("%d before %s: %s, want %s", n, d, got, want)
		}
		if got, want := c.After(d, n), naive(c, d, n); got != want {
			t.Fatalf("%d after %s: %s, want %s", n, d, got, want)
		}
		if got := c.OrNext(d); got != naive(c, d-1, 1) || !c.Counts(got) {
			t.Fatalf("on or after %s: %s", d, got)
		}
		if c.Between(d, c.After(d, n)) != n || c.Between(d, d) != 0 {
			t.Fatalf("between %s and %s are not %d days", d, c.After(d, n), n)
		}
	})
}

func TestOneMoreDayLeftOutNeverShortensTheCount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := ByID(rapid.SampledFrom(Laws()).Draw(t, "law").ID)
		d := anyDay(2026, 2028).Draw(t, "day")
		n := rapid.IntRange(1, 60).Draw(t, "n")
		extra := Holiday{Date: d - Date(rapid.IntRange(1, 80).Draw(t, "days before")), Name: "X"}
		more := c.With(Variant{Extra: []Holiday{extra}}, d)
		if more.Before(d, n) > c.Before(d, n) || c.Before(d, n+1) >= c.Before(d, n) {
			t.Fatalf("%d before %s: %s, with %s left out %s", n, d, c.Before(d, n), extra.Date, more.Before(d, n))
		}
	})
}

func TestStepsTellTheWholeWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCalendar().Draw(t, "calendar")
		from := anyDay(2025, 2028).Draw(t, "day")
		n := rapid.IntRange(1, 60).Draw(t, "n")
		to, step := c.After(from, n), Date(1)
		if rapid.Bool().Draw(t, "back") {
			to, step = c.Before(from, n), -1
		}
		steps := c.Steps(from, to)
		counted, day := 0, from
		for _, s := range steps {
			day += step
			if s.Date != day || (s.Excluded == "") != (s.N > 0) {
				t.Fatalf("step %+v, want %s numbered or named", s, day)
			}
			if s.N > 0 {
				if counted++; s.N != counted {
					t.Fatalf("step %+v, want number %d", s, counted)
				}
			}
		}
		if counted != n || day != to {
			t.Fatalf("counted %d to %s, want %d to %s", counted, day, n, to)
		}
	})
}

func TestWhyADayIsLeftOut(t *testing.T) {
	for _, k := range []struct{ law, day, want string }{
		{"ew_rules", "2027-05-03", "Early May bank holiday"},
		{"ew_rules", "2027-05-01", "Saturday"},
		{"ew_rules", "2026-12-24", "Christmas Eve (left out by the rule)"},
		{"ew_rules", "2027-03-29", "Easter Monday"},
		{"sco_rules", "2027-03-29", "Easter Monday (left out by the rule)"},
		{"sco_regs", "2027-03-29", ""},
		{"s119_sco", "2027-03-29", ""},
		{"sco_rules", "2027-01-04", "2nd January"},
		{"ni_rules", "2027-07-12", "Battle of the Boyne"},
		{"ew_rules", "2027-03-25", ""}, // Maundy Thursday counts
	} {
		if got := ByID(k.law).Excluded(MustParse(k.day)); got != k.want {
			t.Errorf("%s %s: %q, want %q", k.law, k.day, got, k.want)
		}
	}
}

func TestEveryLawHasItsCalendar(t *testing.T) {
	if n := len(Laws()); n != 9 {
		t.Errorf("there are %d calendars, want 9", n)
	}
	if Has("none") || Has("") || !Has("lga243_ew") {
		t.Error("Has does not know the calendars")
	}
	if d := ByID("ew_rules").After(MustParse("2102-12-30"), 40); d != 0 {
		t.Errorf("past the end of the calendar: %s, want no date", d)
	}
	if d := ByID("ew_rules").Before(MustParse("2003-01-01"), 1); d != 0 {
		t.Errorf("before its start: %s, want no date", d)
	}
}

func TestCountingChristmasEveChangesOnlyThat(t *testing.T) {
	eve := MustParse("2026-12-24")
	for _, l := range Laws() {
		c := ByID(l.ID)
		with := c.With(Variant{CountChristmasEve: true}, eve)
		if with.Law != l {
			t.Errorf("%s: the law became %+v", l.ID, with.Law)
		}
		for d := MustParse("2024-01-01"); d < MustParse("2030-01-01"); d++ {
			_, month, day := d.Civil()
			if l.ChristmasEve && month == 12 && day == 24 {
				if !isWeekend(d) && (c.Counts(d) || !with.Counts(d)) {
					t.Errorf("%s: %s counts: %v, want a day left out until it is counted", l.ID, d, with.Counts(d))
				}
			} else if c.Excluded(d) != with.Excluded(d) {
				t.Errorf("%s: %s is left out for %q, want %q", l.ID, d, with.Excluded(d), c.Excluded(d))
			}
		}
	}
}

func BenchmarkBefore(b *testing.B) {
	c, d := ByID("ew_rules"), MustParse("2027-05-06")
	for b.Loop() {
		c.Before(d, 19)
	}
}

func BenchmarkMakeCalendar(b *testing.B) {
	l := leavesOut{where: EnglandAndWales, eve: true}
	for b.Loop() {
		build(l, Variant{}, firstYear, lastYear)
	}
}

func TestCalendarsThatLeaveOutTheSameAreChangedAlike(t *testing.T) {
	poll := MustParse("2027-05-06")
	v := Variant{Extra: []Holiday{{Date: MustParse("2027-04-20"), Name: "Day of thanks"}}}
	cals := []*Calendar{ByID("ew_rules"), ByID("ew_regs"), ByID("sco_rules"), ByID("sco_regs")}
	for i, c := range WithAll(cals, v, poll) {
		alone := cals[i].With(v, poll)
		for d := poll - 60; d < poll+60; d++ {
			if c.ID != cals[i].ID || c.Excluded(d) != alone.Excluded(d) || c.Before(d, 19) != alone.Before(d, 19) {
				t.Fatalf("%s on %s: %q, alone %q", c.ID, d, c.Excluded(d), alone.Excluded(d))
			}
		}
	}
}
