package election

import (
	"maps"
	"slices"

	"rosette/guides/calendar"
)

// Choice is what a person has told us of the election they stand in. Every
// default that the register of councils gave can be changed.
type Choice struct {
	Kind       Kind          `json:"kind"`
	Council    string        `json:"council"`         // the body being elected, as the person wants it printed
	Code       string        `json:"code,omitempty"`  // GSS code of the council picked from the register, if any
	Area       string        `json:"area,omitempty"`  // ward, division or district electoral area
	Seats      int           `json:"seats,omitempty"` // vacancies in the area; 0 = not known
	Poll       calendar.Date `json:"poll,omitempty"`  // polling day; no date = not known yet
	ByElection bool          `json:"by_election,omitempty"`
	Facts      Facts         `json:"facts"`

	// Printed holds days, by event, that the returning officer's notice prints
	// in place of the computed ones. The notice always wins.
	Printed map[string]calendar.Date `json:"printed,omitempty"`
	// Hours holds hours, as 12:00 and by event, that the notice prints in place
	// of the rule's.
	Hours map[string]string `json:"hours,omitempty"`
	// Notice is what else the notice of election says.
	Notice Notice `json:"notice,omitzero"`
	// Holidays are days that the person knows to be bank holidays and the
	// published lists do not have.
	Holidays []calendar.Holiday `json:"holidays,omitempty"`
	// With are the other elections on the day.
	With []Combined `json:"with,omitempty"`
}

// Combined is another election on the same polling day in the same area, whose
// poll is taken together with this one.
type Combined struct {
	Kind       Kind   `json:"kind"`
	Council    string `json:"council,omitempty"` // the body being elected, as the person wants it shown
	ByElection bool   `json:"by_election,omitempty"`
}

// MaxCombined is the most other elections that somebody can name.
const MaxCombined = 4

// Beside returns the choice of another election on the same day. What is known
// only of the person's own, such as its result, is left out.
func (c Choice) Beside(o Combined) Choice {
	return Choice{Kind: o.Kind, Council: o.Council, Poll: c.Poll, ByElection: o.ByElection, Holidays: c.Holidays}
}

// MaxHolidays is the most holidays that somebody can add.
const MaxHolidays = 20

// Notice is what a notice of election says beside its days, as typed.
type Notice struct {
	Place   string `json:"place,omitempty"`   // where papers are delivered
	Opens   string `json:"opens,omitempty"`   // hour from which papers are taken each working day, as 10:00
	Closes  string `json:"closes,omitempty"`  // hour until which they are taken each working day
	Hours   string `json:"hours,omitempty"`   // in its own words: "10am to 4pm, noon on the last day"
	Booking string `json:"booking,omitempty"` // how to make an appointment
}

// DaysOfNotice reports whether days or hours of a notice of election are typed
// in.
func (c Choice) DaysOfNotice() bool {
	return c.Facts.Notice != 0 || len(c.Printed) > 0 || len(c.Hours) > 0
}

// WithoutDaysOf leaves out the days and hours of the notice that an earlier
// choice has too: a poll that is moved to another day has a notice of its own.
// Where papers are taken, and how to book, stays.
func (c Choice) WithoutDaysOf(was Choice) Choice {
	if c.Facts.Notice == was.Facts.Notice {
		c.Facts.Notice = 0
	}
	c.Printed = without(c.Printed, was.Printed)
	c.Hours = without(c.Hours, was.Hours)
	return c
}

// without copies a map, leaving out what another has too; nothing left is nil.
func without[V comparable](all, known map[string]V) map[string]V {
	left := maps.Clone(all)
	maps.DeleteFunc(left, func(k string, v V) bool { was, has := known[k]; return has && was == v })
	if len(left) == 0 {
		return nil
	}
	return left
}

// Holiday reports whether a day is one that the person added.
func (c Choice) Holiday(d calendar.Date) bool { return hasHoliday(c.Holidays, d) }

func hasHoliday(list []calendar.Holiday, d calendar.Date) bool {
	return slices.ContainsFunc(list, func(h calendar.Holiday) bool { return h.Date == d })
}

// Facts are days that no rule can compute and on which other days hang. A day
// that is not known is no date.
type Facts struct {
	Notice         calendar.Date `json:"notice,omitempty"`          // the notice of election was published
	Result         calendar.Date `json:"result,omitempty"`          // the result was declared
	Return         calendar.Date `json:"return,omitempty"`          // the spending return was delivered
	PostalOpening  calendar.Date `json:"postal_opening,omitempty"`  // the postal vote opening session
	Vacancy        calendar.Date `json:"vacancy,omitempty"`         // the seat fell vacant (or was deemed to)
	VacancyNotice  calendar.Date `json:"vacancy_notice,omitempty"`  // the notice of vacancy was published
	ElectorsNotice calendar.Date `json:"electors_notice,omitempty"` // electors asked for the by-election, or the declaration
	Ordinary       calendar.Date `json:"ordinary,omitempty"`        // polling day of the seat's next ordinary election after the vacancy
	TakeOffice     calendar.Date `json:"take_office,omitempty"`     // the person took office
	Acceptance     calendar.Date `json:"acceptance,omitempty"`      // the acceptance of office was signed
	FirstMeeting   calendar.Date `json:"first_meeting,omitempty"`   // first meeting of the council
}
