package election

import (
	"errors"
	"strings"
	"testing"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

func withHours(pairs ...string) Choice {
	c := ordinary2027
	c.Hours = map[string]string{}
	for i := 0; i < len(pairs); i += 2 {
		c.Hours[pairs[i]] = pairs[i+1]
	}
	return c
}

func TestTheNoticesHourWinsAndADifferenceIsSaid(t *testing.T) {
	for _, c := range []struct{ name, event, typed, time, rule, doubt, says string }{
		{"close at noon", "nominations_close", "12:00", "12:00", "16:00", noticeHour, "The rule says 4pm; your notice says noon."},
		{"close later than the rule", "nominations_close", "17:00", "17:00", "16:00", noticeHour, "the earlier of the two hours"},
		{"as the rule", "withdrawal_deadline", "16:00", "16:00", "16:00", "", ""},
		{"where the rule has none", "nominations_open", "09:30", "09:30", "", "nominations-first-day", ""},
		{"registration", "registration_deadline", "17:00", "17:00", "23:59", noticeHour, "The rule says midnight; your notice says 5pm."},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := dated(t, withHours(c.event, c.typed), c.event)
			if d.Time != c.time || d.RuleTime != c.rule || !d.TimePrinted || d.Printed {
				t.Errorf("it is at %s, by the rule at %s", d.Time, d.RuleTime)
			}
			switch {
			case c.doubt == "" && d.Doubt != nil && strings.HasPrefix(d.Doubt.ID, "notice-"):
				t.Errorf("the doubt is %+v", d.Doubt)
			case c.doubt != "" && (d.Doubt == nil || d.Doubt.ID != c.doubt || !strings.Contains(d.Doubt.Says, c.says)):
				t.Errorf("the doubt is %+v", d.Doubt)
			}
			table := mustTable(t, withHours(c.event, c.typed), Options{})
			if says := table.Sentence(d, words.English()); !strings.Contains(says, "is the notice’s") {
				t.Errorf("it says %q", says)
			}
		})
	}
}

func TestAnHourThatLeansOnAnotherFollowsIt(t *testing.T) {
	if d := dated(t, withHours("withdrawal_deadline", "12:00"), "election_agent_deadline"); d.Time != "12:00" || d.RuleTime != "16:00" {
		t.Errorf("the agent is named by %s, by the rule by %s", d.Time, d.RuleTime)
	}
	if d := dated(t, withHours("withdrawal_deadline", "12:00", "election_agent_deadline", "15:00"), "election_agent_deadline"); d.Time != "15:00" {
		t.Errorf("its own hour is %s", d.Time)
	}
}

func TestTheHoursOfEveryDay(t *testing.T) {
	c := Choice{Kind: ScotlandCouncil, Poll: ordinary2027.Poll, Notice: Notice{Opens: "09:00", Closes: "15:00"}}
	first := dated(t, c, "nominations_open")
	if first.Time != "09:00" || first.RuleTime != "10:00" || first.Doubt == nil || first.Doubt.ID != noticeOpens {
		t.Errorf("the first day: %s, rule %s, %+v", first.Time, first.RuleTime, first.Doubt)
	}
	last := dated(t, c, "nominations_close")
	if last.Time != "16:00" || last.Doubt == nil || last.Doubt.ID != noticeShuts || !strings.Contains(last.Doubt.Says, "until 3pm each working day") {
		t.Errorf("the last day: %s, %+v", last.Time, last.Doubt)
	}
	if says := mustTable(t, c, Options{}).Sentence(last, words.English()); !strings.Contains(says, "from 9am to 3pm each working day") {
		t.Errorf("it says %q", says)
	}
	c.Hours = map[string]string{"nominations_open": "11:00", "nominations_close": "16:00"}
	if d := dated(t, c, "nominations_open"); d.Time != "11:00" {
		t.Errorf("the first day's own hour gives way to %s", d.Time)
	}
	if d := dated(t, c, "nominations_close"); d.Doubt != nil && d.Doubt.ID == noticeShuts {
		t.Error("the last day has an hour of its own, and is doubted all the same")
	}
}

func TestADayAndAnHourCanBothDiffer(t *testing.T) {
	c := withHours("nominations_close", "12:00")
	c.Printed = map[string]calendar.Date{"nominations_close": calendar.MustParse("2027-04-07")}
	d := dated(t, c, "nominations_close")
	if d.Doubt == nil || d.Doubt.Other.String() != "2027-04-08" || !strings.Contains(d.Doubt.Says, "your notice says noon") {
		t.Errorf("%+v", d.Doubt)
	}
}

func TestHoursThatCannotBeAreRefused(t *testing.T) {
	oneDay := withHours("nominations_open", "16:00")
	oneDay.Printed = map[string]calendar.Date{"nominations_open": calendar.MustParse("2027-04-08")}
	for _, c := range []struct {
		name, key, says string
		choice          Choice
	}{
		{"no hour", "notice_hour", "“25:00” is no time of day", withHours("nominations_close", "25:00")},
		{"words", "notice_hour", "“teatime”", withHours("proxy_deadline", "teatime")},
		{"before dawn", "notice_hour_night", "If the notice prints 4pm, type 4pm", withHours("nominations_close", "04:00")},
		{"just after midnight", "notice_hour_night", "12.30pm", withHours("nominations_close", "00:30")},
		{"late at night", "notice_hour_late", "No office takes papers at 11pm", withHours("withdrawal_deadline", "23:00")},
		{"shut before open", "notice_hours_order", "from 4pm to 10am", Choice{Kind: EnglandPrincipal, Poll: ordinary2027.Poll, Notice: Notice{Opens: "16:00", Closes: "10:00"}}},
		{"no hour of a day", "notice_hour", "“10am”", Choice{Kind: EnglandPrincipal, Poll: ordinary2027.Poll, Notice: Notice{Opens: "10am"}}},
		{"closed as it opens", "notice_hours_day", "open at 4pm and close at 4pm", oneDay},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Timetable(c.choice, Options{})
			p := (*words.Problem)(nil)
			if !errors.As(err, &p) || p.Key != c.key {
				t.Fatalf("got %v", err)
			}
			if says := words.English().Explain(err); !strings.Contains(says, c.says) || strings.Contains(says, "[[") {
				t.Errorf("it says %q", says)
			}
		})
	}
	if _, err := Timetable(withHours("registration_deadline", "23:59"), Options{}); err != nil {
		t.Errorf("midnight is refused for an application: %v", err)
	}
}

func TestAMovedPollLeavesTheDaysOfItsOldNotice(t *testing.T) {
	was := withHours("nominations_close", "12:00")
	was.Notice, was.Facts.Notice = Notice{Place: "Town Hall"}, calendar.MustParse("2027-03-29")
	was.Printed = map[string]calendar.Date{"nominations_close": calendar.MustParse("2027-04-07")}
	if got := was.WithoutDaysOf(was); got.DaysOfNotice() || got.Notice.Place != "Town Hall" || !was.DaysOfNotice() {
		t.Errorf("it is left with %+v", got)
	}
	is := was
	is.Printed = map[string]calendar.Date{"nominations_close": calendar.MustParse("2027-04-14")}
	if got := is.WithoutDaysOf(was); len(got.Printed) != 1 || len(got.Hours) != 0 {
		t.Errorf("a day of the new notice is gone too: %+v", got)
	}
}
