package guides

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/guides/nomination"
	"rosette/guides/words"
)

// A Move is a date of the timeline that is another than it was. No date means
// that there was none, or is none.
type Move struct {
	Lane            Lane
	ID, Title       string
	Was, Is         calendar.Date
	WasTo, IsTo     calendar.Date // last day of a window of more than a day
	WasTime, IsTime string
	New, Gone       bool // it was not on the line at all, or is no more
	Because         []Cause
}

// Moved lists the dates that differ between two candidacies on a day, lane by
// lane and in order of date, each with what moved it. The error is the
// timetable's, when the poll or a fact of either cannot be as given.
func Moved(was, is Candidacy, today calendar.Date) ([]Move, error) {
	before, err := line(was, today)
	if err != nil {
		return nil, err
	}
	after, err := line(is, today)
	if err != nil {
		return nil, err
	}
	moves := slices.DeleteFunc(differences(before, after), func(m Move) bool {
		return m.Lane == MineLane && max(m.Was, m.Is) < today // gone by either way
	})
	blame(moves, byID(before), changes(was, is), was, today)
	return moves, nil
}

// Kept is the dates of a candidacy as they were last shown. They are kept
// between runs, to tell what an update of the rules moved.
type Kept struct {
	Of    string  `json:"of"` // stands for all that was told and can move a date
	Dates []Dated `json:"dates"`
}

// Keep returns the dates to keep. Days of the checklist are left out, since
// they go by the day on which they are looked at.
func Keep(c Candidacy, v View) Kept {
	told := c
	told.Person = nomination.Particulars{Party: c.partyWords()}
	h := fnv.New64a()
	h.Write(Marshal(told))
	return Kept{Of: fmt.Sprintf("%x", h.Sum64()), Dates: slices.DeleteFunc(v.Dates(), checklistDay)}
}

// Moved lists what the rules moved since the dates were kept: nothing where
// the candidacy itself changed.
func (k Kept) Moved(c Candidacy, v View) []Move {
	now := Keep(c, v)
	if k.Of != now.Of {
		return nil
	}
	moves := differences(k.Dates, now.Dates)
	for i := range moves {
		moves[i].Because = []Cause{{ID: "rules"}}
	}
	return moves
}

func checklistDay(d Dated) bool { return strings.HasPrefix(d.ID, TaskPrefix) }

// line works out the dates of a candidacy and nothing else.
func line(c Candidacy, today calendar.Date) ([]Dated, error) {
	v := View{Today: today}
	if err := v.place(c); err != nil {
		return nil, err
	}
	v.Items = campaign.Checklist(c.Plan, c.who(), v.Table, today, nil)
	return v.Dates(), nil
}

func byID(all []Dated) map[string]Dated {
	found := make(map[string]Dated, len(all))
	for _, d := range all {
		found[d.ID] = d
	}
	return found
}

// differences compares dates by id. One that is done with moves nobody.
func differences(before, after []Dated) (moves []Move) {
	were, are := byID(before), byID(after)
	for _, d := range after {
		old, known := were[d.ID]
		if !d.Over && !d.sameDay(old) {
			moves = append(moves, Move{Lane: d.Lane, ID: d.ID, Title: d.Title, Was: old.Date, WasTo: old.To, WasTime: old.Time,
				Is: d.Date, IsTo: d.To, IsTime: d.Time, New: !known})
		}
	}
	for _, d := range before {
		if _, still := are[d.ID]; !still && !d.Over && d.Date != 0 {
			moves = append(moves, Move{Lane: d.Lane, ID: d.ID, Title: d.Title, Was: d.Date, WasTo: d.To, WasTime: d.Time,
				Gone: true})
		}
	}
	slices.SortStableFunc(moves, func(a, b Move) int {
		return cmp.Or(cmp.Compare(slices.Index(Lanes(), a.Lane), slices.Index(Lanes(), b.Lane)), cmp.Compare(a.day(), b.day()))
	})
	return moves
}

// day is where a move stands in the list: its new day, or the one it had.
func (m Move) day() calendar.Date { return cmp.Or(m.Is, m.Was) }

func (d Dated) sameDay(o Dated) bool {
	return d.Date == o.Date && d.To == o.To && (d.Time == o.Time || d.Date == 0)
}

// blame finds what moved each date: the changes that move it by themselves, or
// else all that there are.
func blame(moves []Move, before map[string]Dated, all []change, was Candidacy, today calendar.Date) {
	if len(all) > 1 { // one alone is at fault for everything
		for _, c := range all {
			c.blame(moves, before, was, today)
		}
	}
	for i := range moves {
		if len(moves[i].Because) > 0 {
			continue
		}
		for _, c := range all {
			moves[i].Because = append(moves[i].Because, c.cause)
		}
	}
}

// blame makes one change by itself, and blames it for what then moves.
func (c change) blame(moves []Move, before map[string]Dated, was Candidacy, today calendar.Date) {
	if len(moves) == 0 {
		return
	}
	c.make(&was)
	dates, err := line(was, today)
	if err != nil {
		return
	}
	after := byID(dates)
	for i := range moves {
		if !after[moves[i].ID].sameDay(before[moves[i].ID]) {
			moves[i].Because = append(moves[i].Because, c.cause)
		}
	}
}

// WasSays says the day that a date had.
func (m Move) WasSays(w *words.Catalogue) string { return span(m.Was, m.WasTo, m.WasTime, w) }

// IsSays says the day that it has.
func (m Move) IsSays(w *words.Catalogue) string { return span(m.Is, m.IsTo, m.IsTime, w) }

func span(d, to calendar.Date, time string, w *words.Catalogue) string {
	switch {
	case d.IsZero():
		return w.Say("moved.no_day")
	case to != 0:
		return w.Say("selection.window", "First", w.ShortDateYear(d), "Last", w.ShortDateYear(to))
	case time != "":
		return w.Say("moved.at", "Date", w.ShortDateYear(d), "Time", w.Clock(time))
	}
	return w.ShortDateYear(d)
}

// Says says why a date moved.
func (m Move) Says(w *words.Catalogue) string {
	said := ""
	for i, c := range m.Because {
		if i > 0 {
			said += w.Say("moved.and")
		}
		said += c.Says(w)
	}
	return said
}
