package election

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/BurntSushi/toml"

	"rosette/guides/calendar"
)

//go:embed data/timetable data/doubts.toml data/cycles.toml
var data embed.FS

// A law is the timetable file of one kind, compiled.
type law struct {
	Kind        Kind   `toml:"kind"`
	Name        string `toml:"name"`
	Instruments string `toml:"instruments"`
	Rules       []rule `toml:"rule"`
	plans       []plan
}

var laws = func() map[Kind]func() *law {
	all := map[Kind]func() *law{}
	for _, k := range Kinds() {
		all[k] = sync.OnceValue(func() *law { return mustLoad(k) })
	}
	return all
}()

func mustLoad(k Kind) *law {
	file := "data/timetable/" + string(k) + ".toml"
	text, err := data.ReadFile(file)
	if err != nil {
		panic(err)
	}
	l, err := readLaw(file, string(text))
	if err != nil {
		panic(err)
	}
	return l
}

// readLaw reads and compiles one timetable file. The error names the file, the
// row and the field that it refuses.
func readLaw(file, text string) (*law, error) {
	l := &law{}
	meta, err := toml.Decode(text, l)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if extra := meta.Undecoded(); len(extra) > 0 {
		return nil, fmt.Errorf("%s: there is no field %s", file, extra[0])
	}
	for i := range l.Rules {
		if field, err := l.Rules[i].check(); err != nil {
			return nil, fmt.Errorf("%s: row %d (%s): field %s: %w", file, i+1, l.Rules[i].Event, field, err)
		}
	}
	if l.plans, err = compile(l.Rules); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return l, nil
}

var bindings = []string{"not later than", "not before", "not earlier than", "on", "from", "before or at", "as soon as practicable after"}

// check returns the first field that a row may not have so, and why.
func (r *rule) check() (field string, err error) {
	for _, f := range []struct{ name, value string }{
		{"event", r.Event}, {"title", r.Title}, {"binds", r.Binds}, {"anchor", r.Anchor},
		{"citation", r.Citation}, {"source", r.Source}, {"confidence", string(r.Confidence)},
		{"checked", r.Checked.String()},
	} {
		if f.value == "" {
			return f.name, fmt.Errorf("is missing")
		}
	}
	for _, f := range []struct {
		name, value string
		allowed     []string
	}{
		{"unit", r.Unit, []string{workingDay, calendarDay, month, sameAs, eventSpecific}},
		{"direction", r.Direction, []string{"", before, after}},
		{"binding", r.Binding, bindings},
		{"roll", r.Roll, []string{"", nextWorkingDay}},
		{"held", r.Held, []string{"", heldOrdinary, heldByElection}},
		{"confidence", string(r.Confidence), []string{string(High), string(Medium), string(Low)}},
	} {
		if !slices.Contains(f.allowed, f.value) {
			return f.name, fmt.Errorf("%q is not one of %s", f.value, strings.Join(f.allowed, ", "))
		}
	}
	return r.checkNumbers()
}

func (r *rule) checkNumbers() (field string, err error) {
	counted := r.Unit == workingDay || r.Unit == calendarDay || r.Unit == month
	switch {
	case r.Offset < 0 || r.Offset > 366:
		return "offset", fmt.Errorf("%d is not from 0 to 366", r.Offset)
	case counted && r.Direction == "":
		return "direction", fmt.Errorf("is missing")
	case r.Calendar != "" && !calendar.Has(r.Calendar):
		return "calendar", fmt.Errorf("there is no calendar %q", r.Calendar)
	case (r.Unit == workingDay || r.Roll != "") && r.Calendar == "":
		return "calendar", fmt.Errorf("is missing")
	case r.PollsFrom != 0 && r.PollsTo != 0 && r.PollsFrom > r.PollsTo:
		return "polls_to", fmt.Errorf("%s is before polls_from", r.PollsTo)
	case r.Time != "" && !IsClock(r.Time):
		return "time", fmt.Errorf("%q is not a time such as 16:00", r.Time)
	}
	return "", nil
}

// IsClock reports whether a text is a time of day as 16:00.
func IsClock(s string) bool {
	t, err := time.Parse("15:04", s)
	return err == nil && t.Format("15:04") == s
}
