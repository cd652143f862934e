package election

import (
	"testing"

	"rosette/guides/calendar"
)

// The dates alone of a whole timetable: under 500 ns and no allocation.
func BenchmarkDates(b *testing.B) {
	c := Choice{Kind: EnglandPrincipal, Poll: may2027}
	l := laws[c.Kind]()
	b.ReportAllocs()
	for b.Loop() {
		p := l.planFor(c.Poll, false)
		var d days
		d.give(&c)
		p.run(&d, p.cals, nil)
	}
}

// The timetable with its counting, doubts and windows: under 50 µs.
func BenchmarkTimetable(b *testing.B) {
	c := Choice{Kind: EnglandPrincipal, Poll: may2027}
	b.ReportAllocs()
	for b.Loop() {
		mustTable(b, c, Options{})
	}
}

func BenchmarkTimetableWithChristmasEve(b *testing.B) {
	c := Choice{Kind: EnglandPrincipal, Poll: calendar.MustParse("2027-01-14"), ByElection: true}
	b.ReportAllocs()
	for b.Loop() {
		mustTable(b, c, Options{})
	}
}

func BenchmarkReadLaw(b *testing.B) {
	const file = "data/timetable/england-principal.toml"
	text, err := data.ReadFile(file)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := readLaw(file, string(text)); err != nil {
			b.Fatal(err)
		}
	}
}

func TestDatesAloneAllocateNothing(t *testing.T) {
	c := Choice{Kind: ScotlandCouncil, Poll: may2027}
	l := laws[c.Kind]()
	if n := testing.AllocsPerRun(100, func() {
		p := l.planFor(c.Poll, false)
		var d days
		d.give(&c)
		p.run(&d, p.cals, nil)
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkTimetableWithAnAddedHoliday(b *testing.B) {
	c := Choice{Kind: EnglandPrincipal, Poll: may2027, Holidays: []calendar.Holiday{{Date: may2027 - 16, Name: "Day of thanks"}}}
	for b.Loop() {
		mustTable(b, c, Options{})
	}
}
