package election

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

func byElection(k Kind, poll, vacancy string) Choice {
	c := Choice{Kind: k, Poll: calendar.MustParse(poll), ByElection: true}
	if vacancy != "" {
		c.Facts.Vacancy = calendar.MustParse(vacancy)
	}
	return c
}

func TestTheSixMonthRuleInEveryNation(t *testing.T) {
	for _, c := range []struct {
		name, ordinary, from string
		choice               Choice
		left                 bool
	}{
		// 10 May 2027 is the fourth day after the poll; a Scottish term has no such day.
		{"Wales, on the day", "", "2026-11-10", byElection(WalesPrincipal, "2027-02-04", "2026-11-10"), true},
		{"Wales, the day before", "", "2026-11-10", byElection(WalesPrincipal, "2027-02-04", "2026-11-09"), false},
		{"Welsh community", "", "2026-11-10", byElection(WalesCommunity, "2027-02-04", "2026-12-01"), true},
		{"Scotland, on the day", "", "2026-11-06", byElection(ScotlandCouncil, "2027-02-04", "2026-11-06"), true},
		{"Scotland, the day before", "", "2026-11-06", byElection(ScotlandCouncil, "2027-02-04", "2026-11-05"), false},
		{"Scotland, after the poll of 2027", "", "2031-11-06", byElection(ScotlandCouncil, "2028-02-03", "2027-12-01"), false},
		{"English parish", "", "2026-11-10", byElection(EnglandParish, "2027-02-04", "2026-12-01"), true},
		{"English district, day given", "2027-05-06", "2026-11-10", byElection(EnglandPrincipal, "2027-02-04", "2026-12-01"), true},
		{"English district, another term", "2028-05-04", "2027-11-08", byElection(EnglandPrincipal, "2027-02-04", "2026-12-01"), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.ordinary != "" {
				c.choice.Facts.Ordinary = calendar.MustParse(c.ordinary)
			}
			table := mustTable(t, c.choice, Options{})
			d, _ := table.Find(leftFrom)
			if d.Date.String() != c.from {
				t.Errorf("vacancies are left from %s, want %s", d.Date, c.from)
			}
			if assumed := c.ordinary == ""; d.Assumed != assumed || assumed != (d.NeedsFact == "ordinary") {
				t.Errorf("assumed %v, needs %q", d.Assumed, d.NeedsFact)
			}
			if d.Assumed && !strings.Contains(table.Assumption(d, words.English()), words.English().Date(table.Ordinary)) {
				t.Errorf("it says %q", table.Assumption(d, words.English()))
			}
			ids := warned(t, c.choice)
			if slices.Contains(ids, vacancyLeft) != c.left || slices.Contains(ids, vacancyNotLeft) == c.left {
				t.Errorf("the warnings are %v", ids)
			}
			for _, w := range table.Warnings {
				if strings.ContainsAny(w.Says, "{}") {
					t.Errorf("%s says %q", w.ID, w.Says)
				}
			}
		})
	}
}

func TestWhereTheTermIsNotKnownNothingIsAssumed(t *testing.T) {
	thirds := only(t, "Burnley")
	for name, c := range map[string]Choice{
		"no council":        byElection(EnglandPrincipal, "2027-02-04", "2026-12-01"),
		"by thirds":         {Kind: EnglandPrincipal, Code: thirds.Code, Poll: calendar.MustParse("2027-02-04"), ByElection: true},
		"a mayor":           byElection(EnglandMayor, "2027-02-04", "2026-12-01"),
		"Northern Ireland":  byElection(NorthernIrelandCouncil, "2027-02-04", "2026-12-01"),
		"an ordinary poll":  {Kind: WalesPrincipal, Poll: ordinary2027.Poll},
		"ends with 2027":    {Kind: EnglandPrincipal, Code: only(t, "Ashfield").Code, Poll: calendar.MustParse("2027-02-04"), ByElection: true},
		"before the cycles": byElection(ScotlandCouncil, "2010-02-04", "2009-12-01"),
	} {
		table := mustTable(t, c, Options{})
		if d, ok := table.Find(leftFrom); ok && d.Date != 0 || table.Ordinary != 0 {
			t.Errorf("%s: vacancies are left from %s, the ordinary election is on %s", name, d.Date, table.Ordinary)
		}
	}
	own := only(t, "Bedford")
	c := Choice{Kind: EnglandPrincipal, Code: own.Code, Poll: calendar.MustParse("2027-02-04"), ByElection: true}
	if table := mustTable(t, c, Options{}); own.Expected2027 == Own && table.Ordinary != OrdinaryPoll {
		t.Errorf("Bedford's next ordinary election is on %s", table.Ordinary)
	}
}

func TestARequestOutOfTimeIsSaid(t *testing.T) {
	c := byElection(EnglandParish, "2026-03-19", "")
	c.Facts.VacancyNotice = calendar.MustParse("2026-01-05") // 14 working days end on 23 January
	for _, k := range []struct{ asked, today, want string }{
		{"2026-01-23", "2026-02-01", ""},
		{"2026-01-26", "2026-02-01", requestLate},
		{"", "2026-01-23", ""},
		{"", "2026-01-24", requestOver},
	} {
		c.Facts.ElectorsNotice = 0
		if k.asked != "" {
			c.Facts.ElectorsNotice = calendar.MustParse(k.asked)
		}
		var ids []string
		for _, w := range mustTable(t, c, Options{Today: calendar.MustParse(k.today)}).Warnings {
			if strings.HasPrefix(w.ID, "request-") {
				ids = append(ids, w.ID)
			}
		}
		if strings.Join(ids, " ") != k.want {
			t.Errorf("asked on %q, seen on %s: %v, want %q", k.asked, k.today, ids, k.want)
		}
	}
}

func TestDaysOfAVacancyThatCannotBeAreRefused(t *testing.T) {
	day := calendar.MustParse
	for _, c := range []struct {
		name, key string
		edit      func(*Facts)
	}{
		{"vacancy after the poll", "vacancy_after_poll", func(f *Facts) { f.Vacancy = day("2027-03-18") }},
		{"asked before the vacancy", "before_vacancy", func(f *Facts) { f.Vacancy, f.ElectorsNotice = day("2027-01-10"), day("2027-01-09") }},
		{"notice before the vacancy", "before_vacancy", func(f *Facts) { f.Vacancy, f.VacancyNotice = day("2027-01-10"), day("2027-01-09") }},
		{"ordinary election before it", "ordinary_before_vacancy", func(f *Facts) { f.Vacancy, f.Ordinary = day("2027-01-10"), day("2026-05-07") }},
		{"ordinary election too far", "ordinary_far", func(f *Facts) { f.Ordinary = day("2047-05-02") }},
	} {
		choice := byElection(EnglandPrincipal, "2027-03-18", "")
		c.edit(&choice.Facts)
		_, err := Timetable(choice, Options{})
		p := (*words.Problem)(nil)
		if !errors.As(err, &p) || p.Key != c.key {
			t.Errorf("%s: got %v", c.name, err)
		}
		choice.ByElection = false
		if _, err := Timetable(choice, Options{}); err != nil && c.key != "ordinary_far" {
			t.Errorf("%s: an ordinary election is refused: %v", c.name, err)
		}
	}
}

func TestAFarOrdinaryElectionIsCountedAroundAddedHolidays(t *testing.T) {
	c := byElection(EnglandPrincipal, "2027-02-04", "2026-12-01")
	c.Facts.Ordinary = calendar.MustParse("2031-05-01")
	c.Holidays = []calendar.Holiday{{Date: calendar.MustParse("2027-01-20"), Name: "Day of thanks"}}
	if d := dated(t, c, "regular_retirement"); d.Date.String() != "2031-05-06" { // 5 May is the early May bank holiday
		t.Errorf("the councillor would retire on %s", d.Date)
	}
}

func TestOrdinaryDaysThatWereMoved(t *testing.T) {
	for _, c := range []struct {
		kind     Kind
		poll, to string
	}{
		{EnglandPrincipal, "2020-05-07", "2021-05-06"}, {EnglandParish, "2014-05-01", "2014-05-22"},
		{NorthernIrelandCouncil, "2023-05-04", "2023-05-18"}, {WalesPrincipal, "2027-05-06", ""}, {ScotlandCouncil, "2022-05-05", ""},
	} {
		choice := Choice{Kind: c.kind, Poll: calendar.MustParse(c.poll)}
		to := ""
		for _, w := range mustTable(t, choice, Options{}).Warnings {
			if w.ID == pollMoved {
				to = w.Other.String()
			}
		}
		if to != c.to {
			t.Errorf("%s on %s was moved to %q, want %q", c.kind, c.poll, to, c.to)
		}
	}
	for kind, want := range map[Kind]string{ScotlandCouncil: "four weeks", NorthernIrelandCouncil: "an order", EnglandPrincipal: "an order", WalesPrincipal: ""} {
		if says := Mover(kind, OrdinaryPoll); !strings.Contains(says, want) || want == "" && says != "" || strings.Contains(says, "[[") {
			t.Errorf("%s: %q", kind, says)
		}
	}
}
