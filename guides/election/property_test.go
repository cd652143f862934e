package election

import (
	"testing"

	"pgregory.net/rapid"

	"rosette/guides/calendar"
)

func anyChoice() *rapid.Generator[Choice] {
	return rapid.Custom(func(t *rapid.T) Choice {
		c := Choice{Kind: rapid.SampledFrom(Kinds()).Draw(t, "kind"), ByElection: rapid.Bool().Draw(t, "by-election")}
		cal := calendar.ByID(rulesCalendar[c.Kind.Nation()])
		start := calendar.Date(rapid.IntRange(int(firstPoll)+400, int(lastPoll)-400).Draw(t, "poll from"))
		c.Poll = cal.OrNext(start)
		if rapid.Bool().Draw(t, "facts") {
			day := func(name string, from, to int) calendar.Date {
				return c.Poll + calendar.Date(rapid.IntRange(from, to).Draw(t, name))
			}
			c.Facts = Facts{Notice: day("notice", -80, -62), Result: day("result", 0, 4), Return: day("return", 5, 40),
				PostalOpening: day("postal", -9, 0), Vacancy: day("vacancy", -90, -80), VacancyNotice: day("notice of vacancy", -80, -30),
				ElectorsNotice: day("electors", -60, -40), TakeOffice: day("office", 1, 6), Acceptance: day("acceptance", 1, 60),
				FirstMeeting: day("meeting", 5, 30), Ordinary: day("ordinary", -20, 2000)}
		}
		if rapid.Bool().Draw(t, "hours") {
			c.Hours = map[string]string{}
			for _, event := range rapid.SliceOfDistinct(rapid.SampledFrom(atTheDesk), rapid.ID).Draw(t, "hours of") {
				c.Hours[event] = rapid.SampledFrom([]string{"12:00", "14:30", "16:00", "17:00"}).Draw(t, "hour")
			}
			c.Notice = Notice{Opens: "09:00", Closes: "15:00"}
		}
		return c
	})
}

// An hour that the notice prints is the deadline's, whatever else is known, and
// it moves no day.
func TestHoursMoveNoDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyChoice().Draw(t, "choice")
		plain := c
		plain.Hours, plain.Notice = nil, Notice{}
		a, errA := Timetable(c, Options{})
		b, errB := Timetable(plain, Options{})
		if errA != nil || errB != nil {
			t.Fatal(errA, errB)
		}
		for _, d := range a.Deadlines {
			rule, _ := b.Find(d.Event)
			typed := c.Hours[d.Event]
			if d.Date != rule.Date || typed != "" && d.Time != typed || d.TimePrinted && d.RuleTime != rule.Time || !d.TimePrinted && d.Time != rule.Time {
				t.Fatalf("%s is on %s at %s; without hours on %s at %s", d.Event, d.Date, d.Time, rule.Date, rule.Time)
			}
		}
	})
}

// Every day is where its own counting ends, counted a day at a time by the
// calendar that it names.
func TestEveryCountingEndsOnItsDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table, err := Timetable(anyChoice().Draw(t, "choice"), Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range table.Deadlines {
			c := d.Counting
			if d.Date == 0 {
				if d.NeedsFact == "" || d.Assumed || len(c.Steps) > 0 {
					t.Fatalf("%s has no day: needs %q, %d steps", d.Event, d.NeedsFact, len(c.Steps))
				}
				continue
			}
			n, last := 0, c.From
			for _, s := range c.Steps {
				if s.N > 0 {
					if n++; s.N != n {
						t.Fatalf("%s: step %+v, want number %d", d.Event, s, n)
					}
				}
				if (s.N > 0) == (s.Excluded != "") {
					t.Fatalf("%s: step %+v is neither numbered nor left out", d.Event, s)
				}
				last = s.Date
			}
			want := c.Offset
			if want == 0 && len(c.Steps) > 0 {
				want = 1 // an anchor that is left out moves on to the next day that counts
			}
			if last != d.Date || n != want && len(c.Steps) > 0 {
				t.Fatalf("%s: the counting ends on %s after %d, not on %s after %d", d.Event, last, n, d.Date, c.Offset)
			}
			if d.From != 0 && d.To != 0 && d.Event != "regulated_period_start_earliest" && (d.Date < d.From || d.Date > d.To) {
				t.Fatalf("%s on %s is outside its window %s to %s", d.Event, d.Date, d.From, d.To)
			}
		}
	})
}

// Deadlines come in date order with the undated last, and the events of a
// timetable keep their lawful order.
func TestOrderOfATimetable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyChoice().Draw(t, "choice")
		c.ByElection = false
		table, err := Timetable(c, Options{})
		if err != nil {
			t.Fatal(err)
		}
		for i := 1; i < len(table.Deadlines); i++ {
			a, b := table.Deadlines[i-1], table.Deadlines[i]
			if a.Date == 0 && b.Date != 0 || b.Date != 0 && (a.Date > b.Date || a.Date == b.Date && a.Time > b.Time) {
				t.Fatalf("%s %s comes before %s %s", a.Event, a.Date, b.Event, b.Date)
			}
		}
		var last Deadline
		for _, event := range []string{"notice_of_election_earliest", "notice_of_election", "nominations_close", "sopn_publication",
			"registration_deadline", "proxy_deadline", "polling_counting_agents_deadline", "polls_open", "polls_close", "invoices_deadline", "payment_deadline", "expenses_return"} {
			d, ok := table.Find(event)
			if !ok || event == "proxy_deadline" && c.Kind == NorthernIrelandCouncil {
				continue
			}
			if d.Date < last.Date {
				t.Fatalf("%s on %s is before %s on %s", d.Event, d.Date, last.Event, last.Date)
			}
			last = d
		}
	})
}

// A later poll never has an earlier deadline, while the law stays the same.
func TestLaterPollsHaveLaterDeadlines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyChoice().Draw(t, "choice")
		c.Facts = Facts{}
		next := c
		next.Poll = calendar.ByID(rulesCalendar[c.Kind.Nation()]).After(c.Poll, rapid.IntRange(1, 20).Draw(t, "days later"))
		l := laws[c.Kind]()
		if l.planFor(c.Poll, c.ByElection) != l.planFor(next.Poll, c.ByElection) {
			t.Skip("the law changes between the polls")
		}
		a, errA := Timetable(c, Options{})
		b, errB := Timetable(next, Options{})
		if errA != nil || errB != nil {
			t.Fatal(errA, errB)
		}
		for _, d := range a.Deadlines {
			if later, _ := b.Find(d.Event); d.Date > later.Date {
				t.Fatalf("%s: %s for %s, but %s for %s", d.Event, d.Date, c.Poll, later.Date, next.Poll)
			}
		}
	})
}
