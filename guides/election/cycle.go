package election

import (
	"fmt"
	"slices"
	"sync"

	"github.com/BurntSushi/toml"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

// A cycle is a row of data/cycles.toml: the ordinary elections of a kind that
// come round in the same years everywhere, or nearly so.
type cycle struct {
	Kind       Kind          `toml:"kind"`
	First      int           `toml:"first"` // a year of ordinary elections
	Years      int           `toml:"years"` // between one and the next
	PollsFrom  calendar.Date `toml:"polls_from"`
	Citation   string        `toml:"citation"`
	Source     string        `toml:"source"`
	Confidence Confidence    `toml:"confidence"`
	Checked    calendar.Date `toml:"checked"`
	Notes      string        `toml:"notes"`
}

// A moved is a row of data/cycles.toml too: ordinary elections that were held
// on another day than the ordinary one.
type moved struct {
	Kinds      []Kind        `toml:"kinds"`
	Day        calendar.Date `toml:"day"` // the ordinary day
	To         calendar.Date `toml:"to"`  // the day to which it was moved
	Says       string        `toml:"says"`
	Citation   string        `toml:"citation"`
	Source     string        `toml:"source"`
	Confidence Confidence    `toml:"confidence"`
	Checked    calendar.Date `toml:"checked"`
}

// A power is a row of data/cycles.toml as well: who can move the ordinary day.
type power struct {
	Kinds      []Kind        `toml:"kinds"`
	PollsFrom  calendar.Date `toml:"polls_from"`
	PollsTo    calendar.Date `toml:"polls_to"` // no date = no end
	Says       string        `toml:"says"`
	Citation   string        `toml:"citation"`
	Source     string        `toml:"source"`
	Confidence Confidence    `toml:"confidence"`
	Checked    calendar.Date `toml:"checked"`
}

type cycleFile struct {
	Cycle []cycle
	Moved []moved
	Power []power
}

var cycles = sync.OnceValue(func() cycleFile {
	const file = "data/cycles.toml"
	text, err := data.ReadFile(file)
	if err != nil {
		panic(err)
	}
	f, err := readCycles(file, string(text))
	if err != nil {
		panic(err)
	}
	return f
})

func readCycles(file, text string) (f cycleFile, err error) {
	meta, err := toml.Decode(text, &f)
	if err != nil {
		return f, fmt.Errorf("%s: %w", file, err)
	}
	if extra := meta.Undecoded(); len(extra) > 0 {
		return f, fmt.Errorf("%s: there is no field %s", file, extra[0])
	}
	for i, c := range f.Cycle {
		if !c.Kind.Known() || c.Years < 1 || c.Years > 6 || c.First < 2007 || c.First > 2100 {
			return f, fmt.Errorf("%s: cycle %d: field kind, first or years cannot be so", file, i+1)
		}
		if field := unsaid(c.Citation, c.Source, c.Confidence, c.Checked); field != "" {
			return f, fmt.Errorf("%s: cycle %d (%s): field %s is missing", file, i+1, c.Kind, field)
		}
	}
	for i, m := range f.Moved {
		if m.Day == 0 || m.To == 0 || m.Says == "" || len(m.Kinds) == 0 {
			return f, fmt.Errorf("%s: moved %d: field kinds, day, to or says is missing", file, i+1)
		}
		if field := unsaid(m.Citation, m.Source, m.Confidence, m.Checked); field != "" {
			return f, fmt.Errorf("%s: moved %d (%s): field %s is missing", file, i+1, m.Day, field)
		}
	}
	for i, p := range f.Power {
		if p.Says == "" || len(p.Kinds) == 0 || p.PollsFrom == 0 {
			return f, fmt.Errorf("%s: power %d: field kinds, polls_from or says is missing", file, i+1)
		}
		if field := unsaid(p.Citation, p.Source, p.Confidence, p.Checked); field != "" {
			return f, fmt.Errorf("%s: power %d: field %s is missing", file, i+1, field)
		}
	}
	return f, nil
}

// unsaid names the first field that a row of law may not lack, and does.
func unsaid(citation, source string, sure Confidence, checked calendar.Date) string {
	switch {
	case citation == "":
		return "citation"
	case source == "":
		return "source"
	case sure == "":
		return "confidence"
	case checked == 0:
		return "checked"
	}
	return ""
}

// cycleOf returns the cycle of a kind; it is empty where every council has its
// own.
func cycleOf(k Kind) cycle {
	all := cycles().Cycle
	if i := slices.IndexFunc(all, func(c cycle) bool { return c.Kind == k }); i >= 0 {
		return all[i]
	}
	return cycle{}
}

// next returns the first ordinary day after a day, and no date where the cycle
// does not reach there.
func (c cycle) next(after calendar.Date) calendar.Date {
	if c.Years == 0 || after < c.PollsFrom {
		return 0
	}
	year := c.First
	for ordinaryDay(year) <= after {
		year += c.Years
	}
	return ordinaryDay(year)
}

// movedFrom returns what is known of ordinary elections that were due on a day
// and held on another.
func movedFrom(k Kind, day calendar.Date) (moved, bool) {
	all := cycles().Moved
	i := slices.IndexFunc(all, func(m moved) bool { return m.Day == day && slices.Contains(m.Kinds, k) })
	if i < 0 {
		return moved{}, false
	}
	return all[i], true
}

// Mover says who can move the ordinary elections of a kind to another day, by
// what law, and "" where that is not known.
func Mover(k Kind, poll calendar.Date) string {
	all := cycles().Power
	i := slices.IndexFunc(all, func(p power) bool {
		return poll >= p.PollsFrom && (p.PollsTo == 0 || poll <= p.PollsTo) && slices.Contains(p.Kinds, k)
	})
	if i < 0 {
		return ""
	}
	return all[i].Says + " " + words.English().Say("timetable.law", "Citation", all[i].Citation, "Date", words.English().Date(all[i].Checked))
}
