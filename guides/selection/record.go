package selection

import (
	"cmp"
	"slices"

	"rosette/guides/calendar"
)

// Bounds of a record.
const (
	MaxDeeds = 1500
	MaxCount = 99999
	MaxNote  = 120 // characters
)

// A Record is the evidence of somebody's work: days, counts and a few words.
// It holds nothing about any resident.
type Record struct {
	Since   calendar.Date `json:"since,omitzero"`    // the first day that it is added up from; none: from the first entry
	Entries []Deed        `json:"entries,omitempty"` // as they were logged
}

// A Deed is one line of the log.
type Deed struct {
	On    calendar.Date `json:"on"`
	Kind  DeedKind      `json:"kind"`
	Count int           `json:"count"` // 0 to MaxCount, of what the kind counts
	Note  string        `json:"note,omitempty"`
}

// DeedKind is a kind of work.
type DeedKind string

// The kinds of work, in the order of the record.
const (
	Meeting   DeedKind = "meeting"   // meetings attended
	Absence   DeedKind = "absence"   // meetings missed, with apologies
	Casework  DeedKind = "casework"  // cases closed
	Doors     DeedKind = "doors"     // doors knocked
	Community DeedKind = "community" // community events and projects
	Reported  DeedKind = "report"    // reports and newsletters to the ward
	Training  DeedKind = "training"  // courses finished
	Mentoring DeedKind = "mentoring" // sessions with people who are new
	Office    DeedKind = "office"    // offices held in the group or the party
	Elsewhere DeedKind = "elsewhere" // campaign sessions in other wards
)

// DeedKinds lists the kinds.
func DeedKinds() []DeedKind {
	return []DeedKind{Meeting, Absence, Casework, Doors, Community, Reported, Training, Mentoring, Office, Elsewhere}
}

// Known reports whether it is one of the kinds.
func (k DeedKind) Known() bool { return slices.Contains(DeedKinds(), k) }

// Log returns the record with one more line. It refuses what Deed.Check does,
// and more than MaxDeeds lines.
func (r Record) Log(d Deed) (Record, error) { return r.Correct(len(r.Entries), d) }

// Correct returns the record with the line at a place changed, or added at the
// end.
func (r Record) Correct(at int, d Deed) (Record, error) {
	d, err := d.tidy()
	if err != nil {
		return r, err
	}
	if at >= MaxDeeds {
		return r, tooMany()
	}
	r.Entries = slices.Clone(r.Entries)
	if at < 0 || at >= len(r.Entries) {
		r.Entries = append(r.Entries, d)
		return r, nil
	}
	r.Entries[at] = d
	return r, nil
}

// TakeOut returns the record without the line at a place.
func (r Record) TakeOut(at int) Record {
	if at < 0 || at >= len(r.Entries) {
		return r
	}
	r.Entries = slices.Delete(slices.Clone(r.Entries), at, at+1)
	if len(r.Entries) == 0 {
		r.Entries = nil
	}
	return r
}

// A Period is the days from From to To, both counted.
type Period struct{ From, To calendar.Date }

func (p Period) holds(d calendar.Date) bool { return d >= p.From && d <= p.To }

// Whole is the period that the record is about on a day: from Since, or else
// from the first entry.
func (r Record) Whole(today calendar.Date) Period {
	from := r.Since
	if from.IsZero() {
		for _, d := range r.Entries {
			if from.IsZero() || d.On < from {
				from = d.On
			}
		}
	}
	return Period{from, today}
}

// LastYear is the twelve months up to a day.
func LastYear(today calendar.Date) Period { return Period{today.AddMonths(-12) + 1, today} }

// A Sum is what the entries of one kind come to in a period.
type Sum struct {
	Kind        DeedKind
	Count       int // of what the kind counts
	Entries     int
	First, Last calendar.Date
	Notes       []string // each once, the latest first
}

// Sums adds up the entries of a period, by kind in the order of DeedKinds. A
// kind without an entry is left out. A note that could say who somebody is
// stays out.
func (r Record) Sums(p Period) []Sum {
	deeds := slices.Clone(r.Entries)
	slices.SortStableFunc(deeds, func(a, b Deed) int { return cmp.Compare(b.On, a.On) })
	byKind := map[DeedKind]*Sum{}
	for _, d := range deeds {
		if !p.holds(d.On) {
			continue
		}
		s := byKind[d.Kind]
		if s == nil {
			s = &Sum{Kind: d.Kind, Last: d.On}
			byKind[d.Kind] = s
		}
		s.Count += d.Count
		s.Entries++
		s.First = d.On
		if d.Note != "" && !slices.Contains(s.Notes, d.Note) && traceIn(d.Note).kind == "" {
			s.Notes = append(s.Notes, d.Note)
		}
	}
	var sums []Sum
	for _, k := range DeedKinds() {
		if s := byKind[k]; s != nil {
			sums = append(sums, *s)
		}
	}
	return sums
}
