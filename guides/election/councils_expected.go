package election

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

// OrdinaryPoll is the day of the ordinary elections that the register tells of.
var OrdinaryPoll = calendar.MustParse("2027-05-06")

// An Expectation is what the register expects of a council on one polling day.
// It is no law: Ask is set wherever the elections office should be asked which
// election is held.
type Expectation struct {
	Council    Council
	Poll       calendar.Date
	What       Prospect
	Confidence Confidence
	Ask        bool
}

// Expected says what the register expects in the council's area on a polling
// day. It knows most of 6 May 2027; on another day it goes by the council's
// own cycle. By-elections can be held on any day and are not in it.
func (c Council) Expected(poll calendar.Date) Expectation {
	e := Expectation{Council: c, Poll: poll, What: c.prospect(poll), Confidence: c.ElectionsConfidence}
	if poll != OrdinaryPoll && e.Confidence == High {
		e.Confidence = Medium // a cycle can change before then
	}
	e.Ask = e.Confidence != High || e.What == Successor || e.What == Uncertain || c.OwnLaw()
	return e
}

func (c Council) prospect(poll calendar.Date) Prospect {
	switch {
	case !c.Ends.IsZero() && c.Ends <= poll:
		return Ended
	case poll == OrdinaryPoll:
		return c.Expected2027
	case poll == c.NextPoll, slices.Contains(c.Years, poll.Year()) && poll == ordinaryDay(poll.Year()):
		return Own
	}
	return NoPoll
}

// ordinaryDay returns the ordinary day of election of a year, the first
// Thursday in May (Representation of the People Act 1983 s.37; in Scotland and
// Northern Ireland the same by their own law).
func ordinaryDay(year int) calendar.Date {
	d := calendar.Of(year, time.May, 1)
	for d.Weekday() != time.Thursday {
		d = d.AddDays(1)
	}
	return d
}

// Key is the catalogue key of the sentence that says what is expected.
func (e Expectation) Key() string {
	c := e.Council
	switch {
	case e.What == Own && c.Record == RecordAuthority:
		return "councils.expect_mayor"
	case e.What == Own && e.Poll == OrdinaryPoll && c.SeatsUp2027 > 0 && c.SeatsUp2027 < c.Seats:
		return "councils.expect_some"
	case e.What == Own && c.Cycle == "all-out":
		return "councils.expect_all"
	case e.What == Own:
		return "councils.expect_own"
	case e.What == Successor && !c.CycleSays2027:
		return "councils.expect_successor_only"
	case e.What == Successor:
		return "councils.expect_successor"
	case e.What == Uncertain:
		return "councils.expect_uncertain"
	case e.What == Ended && c.Ends < OrdinaryPoll:
		return "councils.expect_ended"
	case e.What == Ended:
		return "councils.expect_ended_planned"
	case c.Record == RecordAuthority && c.NextYear == 0:
		return "councils.expect_no_mayor"
	}
	return e.noPollKey()
}

func (e Expectation) noPollKey() string {
	switch {
	case !e.Council.NextPoll.IsZero() && e.Poll < e.Council.NextPoll:
		return "councils.expect_none_until"
	case e.Council.NextYear > 0 && e.Poll.Year() < e.Council.NextYear:
		return "councils.expect_none_year"
	}
	return "councils.expect_none"
}

// Sentences say in full what is expected: what is elected, the successor's
// names, the mayor, and how sure the register is.
func (e Expectation) Sentences(say *words.Catalogue) []string {
	c := e.Council
	out := []string{say.Say(e.Key(), e.pairs(say)...)}
	if len(c.Successors) > 0 && e.What == Successor {
		key := "councils.successor_names"
		if c.WorkingNames {
			key = "councils.successor_working_names"
		}
		out = append(out, say.Count(key, len(c.Successors), e.pairs(say)...))
	}
	if why := e.why(say); why != "" {
		out = append(out, why)
	}
	if c.Record == RecordCouncil && c.MayorYear > 0 && c.MayorYear == e.Poll.Year() {
		out = append(out, say.Say("councils.mayor_"+string(e.What), e.pairs(say)...))
	}
	out = append(out, say.Say("councils.as_of_"+string(e.Confidence), "Date", say.Date(c.Checked)))
	if c.OwnLaw() {
		out = append(out, say.Say("councils.own_law", e.pairs(say)...))
	}
	if e.Ask {
		out = append(out, say.Say("councils.ask", e.pairs(say)...))
	}
	return out
}

// why says how far reorganisation has got where the expectation rests on it.
func (e Expectation) why(say *words.Catalogue) string {
	c := e.Council
	if c.Stage == "" || c.Area == "" {
		return ""
	}
	stage := isoDate.ReplaceAllStringFunc(c.Stage, func(d string) string {
		day, err := calendar.Parse(d)
		if err != nil {
			return d
		}
		return say.Date(day)
	})
	return say.Say("councils.stage", "Area", c.Area, "Stage", stage)
}

var isoDate = regexp.MustCompile(`\d{4}-\d{2}-\d{2}`)

// Noted is what else the register knows of the council's elections, such as a
// poll that was put off, and "" where that is nothing.
func (e Expectation) Noted(say *words.Catalogue) string {
	if e.Council.Notes == "" {
		return ""
	}
	return say.Say("councils.noted", "Notes", e.Council.Notes)
}

// Sources are the sources on which the expectation rests, in the order of the
// register.
func (e Expectation) Sources() (found []CouncilSource) {
	for _, key := range e.Council.Sources {
		if s, ok := SourceOfCouncils(key); ok && s.Elections {
			found = append(found, s)
		}
	}
	return found
}

// Sourced names those sources in a sentence.
func (e Expectation) Sourced(say *words.Catalogue) string {
	var names []string
	for _, s := range e.Sources() {
		names = append(names, s.Brief())
	}
	return say.Say("councils.sourced", "Sources", strings.Join(names, "; "), "Date", say.Date(e.Council.Checked))
}

// Says is Sentences as one paragraph.
func (e Expectation) Says(say *words.Catalogue) string {
	return strings.Join(e.Sentences(say), " ")
}

// Brief says in a few words what is expected, for a row of a list: "Seats up on
// Thursday 6 May 2027".
func (e Expectation) Brief(say *words.Catalogue) string {
	key := "councils.brief_" + string(e.What)
	if e.What == Own && e.Council.Record == RecordAuthority {
		key = "councils.brief_mayor"
	}
	return say.Say(key, e.pairs(say)...)
}

func (e Expectation) pairs(say *words.Catalogue) []any {
	c := e.Council
	return []any{
		"Council", c.OfficialName,
		"Date", say.Date(e.Poll),
		"Year", e.Poll.Year(),
		"Seats", c.Seats,
		"Up", c.SeatsUp2027,
		"NextYear", c.NextYear,
		"NextPoll", said(say, c.NextPoll),
		"Names", joinNames(say, c.Successors),
		"Ends", said(say, c.Ends),
	}
}

func joinNames(say *words.Catalogue, names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return say.Say("councils.names_and", "First", strings.Join(names[:last], ", "), "Last", names[last])
}

func said(say *words.Catalogue, d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	return say.Date(d)
}
