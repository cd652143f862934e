package guides

import (
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/words"
)

// Exported is what calendar files of a candidacy have held so far, by UID. It
// is kept between exports, so that a later file changes and cancels entries of
// an earlier one.
type Exported map[string]Sent

// Sent is an entry as it was last exported.
type Sent struct {
	Lane      Lane          `json:"lane"`
	Sequence  int           `json:"sequence"`
	Print     string        `json:"print"` // of all that the entry says
	Title     string        `json:"title"`
	Date      calendar.Date `json:"date"`
	To        calendar.Date `json:"to,omitempty"`
	Time      string        `json:"time,omitempty"`
	Cancelled bool          `json:"cancelled,omitempty"`
}

// A Scope is what a calendar file holds: every date, or those of a lane, or one.
type Scope struct {
	Lane Lane   // "" = all lanes
	ID   string // of one date; "" = all
}

func (s Scope) holds(lane Lane, uid, candidacy string) bool {
	return (s.Lane == "" || s.Lane == lane) && (s.ID == "" || uid == election.UID(candidacy, s.ID))
}

// CalendarFile writes the dates of a candidacy as an iCalendar file, and
// returns what to keep for the next one. Dates that are done with are left out,
// and days of one's own that have gone by;
// those that an earlier file held and that are no more are cancelled. The
// sequence of an entry rises only when it changes.
func CalendarFile(c Candidacy, v View, scope Scope, kept Exported, w *words.Catalogue) ([]byte, Exported) {
	next := maps.Clone(kept)
	if next == nil {
		next = Exported{}
	}
	var entries []election.Entry
	there := map[string]bool{}
	for _, d := range v.Dates() {
		uid := election.UID(c.ID, d.ID)
		_, sent := next[uid]
		late := d.Lane == MineLane && d.Date < v.Today && !sent
		if d.Date.IsZero() || d.Over || late || !scope.holds(d.Lane, uid, c.ID) {
			continue
		}
		there[uid] = true
		e := election.Entry{UID: uid, Summary: summary(d.Title, c), Description: v.describe(d, w), Date: d.Date, To: d.To, Time: d.Time}
		next[uid] = next.send(e, d.Lane)
		e.Sequence = next[uid].Sequence
		entries = append(entries, e)
	}
	for _, uid := range slices.Sorted(maps.Keys(next)) {
		s := next[uid]
		if there[uid] || !scope.holds(s.Lane, uid, c.ID) {
			continue
		}
		if !s.Cancelled {
			s.Sequence, s.Cancelled = s.Sequence+1, true
			next[uid] = s
		}
		entries = append(entries, election.Entry{UID: uid, Summary: s.Title, Date: s.Date, To: s.To, Time: s.Time,
			Sequence: s.Sequence, Cancelled: true})
	}
	return election.File(w.Say("timetable.calendar_name", "Date", w.Date(v.Table.Poll)), v.Today, entries), next
}

// send returns how an entry is kept: as before where nothing of it changed.
func (x Exported) send(e election.Entry, lane Lane) Sent {
	h := fnv.New64a()
	fmt.Fprintln(h, e.Date, e.To, e.Time, e.Summary, e.Description)
	s := Sent{Lane: lane, Print: fmt.Sprintf("%x", h.Sum64()), Title: e.Summary, Date: e.Date, To: e.To, Time: e.Time}
	if old, sent := x[e.UID]; sent {
		s.Sequence = old.Sequence
		if old.Print != s.Print || old.Cancelled {
			s.Sequence++
		}
	}
	return s
}

func summary(title string, c Candidacy) string {
	if area := strings.TrimSpace(c.Choice.Area); area != "" {
		return words.English().Say("timetable.entry", "Title", title, "Area", area)
	}
	return title
}

// describe says of a date who sets it, how it comes about and what rests on it.
func (v View) describe(d Dated, w *words.Catalogue) string {
	switch {
	case d.Lane == LawLane:
		table, deadline := v.Legal(d.ID)
		return table.Description(deadline, w)
	case d.Lane == PartyLane:
		return v.describeParty(d, w)
	}
	lines := []string{}
	for _, a := range v.Aims {
		if TargetPrefix+a.ID == d.ID {
			lines = append(lines, a.Why, a.Says(w))
		}
	}
	for _, i := range v.Items {
		if TaskPrefix+i.ID == d.ID && i.Why != "" {
			lines = append(lines, i.Why)
		}
	}
	return strings.Join(append(lines, w.Say("timetable.no_law")), "\n")
}

func (v View) describeParty(d Dated, w *words.Catalogue) string {
	lines := []string{v.Party.Title}
	for _, p := range v.Party.Stages {
		if StageID(p) == d.ID && p.Origin != "" {
			lines = append(lines, w.Say("timetable.from_"+string(p.Origin)))
		}
	}
	for _, c := range v.Party.Clocks {
		if ClockID(c) == d.ID || StagePrefix+ofRound(c.Stage, c.Round) == d.ID {
			lines = append(lines, c.SaysIn(w, v.Party))
		}
	}
	return strings.Join(append(lines, w.Say("selection.law_note")), "\n")
}
