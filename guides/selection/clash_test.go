package selection

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/words"
)

var may2027 = mustAnchors("england-principal", "2027-05-06")

func mustAnchors(kind election.Kind, poll string) Anchors {
	at, err := AnchorsOf(election.Choice{Kind: kind, Poll: calendar.MustParse(poll)})
	if err != nil {
		panic(err)
	}
	return at
}

// dated makes a plan from "stage=date" and "stage:fact=date".
func dated(t *testing.T, procedure string, set ...string) Plan {
	t.Helper()
	pl := Plan{Procedure: procedure, Stages: map[string]Said{}}
	for _, text := range set {
		name, value, _ := strings.Cut(text, "=")
		if stage, kind, ok := strings.Cut(name, ":"); ok {
			pl.Facts = append(pl.Facts, Fact{Stage: stage, Kind: FactKind(kind), On: calendar.MustParse(value)})
			continue
		}
		if value == "skip" {
			pl.Stages[name] = Said{Skip: true}
			continue
		}
		w, err := ParseWhen(value)
		if err != nil {
			t.Fatal(err)
		}
		said := pl.Stages[name]
		said.Dates = append(said.Dates, Entry{When: w, Origin: FromNotice})
		pl.Stages[name] = said
	}
	return pl
}

func TestClashesAreNamedWithWhatToDo(t *testing.T) {
	const ordinary, sitting, byElection = "labour-england-ordinary", "labour-england-incumbent-reselection", "labour-byelection-fast-track"
	for _, k := range []struct {
		name, procedure string
		options         map[string]string
		set             []string
		want            []string
	}{
		{"nothing typed", ordinary, nil, nil, nil},
		{"one notice covers two meetings five days apart, as in Haringey", ordinary, nil,
			[]string{"shortlisting-notice=2026-10-20", "shortlisting=2026-11-08", "ward-selection=2026-11-13"}, nil},
		{"two notices leave no day for the second", ordinary, map[string]string{"meeting_pattern": "two-meetings-two-notices"},
			[]string{"shortlisting=2026-11-08", "ward-selection=2026-11-13"},
			[]string{"“Notice of selection meeting with the shortlist and hustings rules” has no day left: “Shortlisting meeting of ward members” puts it on Sun 8 Nov 2026 or later, and “Selection meeting: speeches, questions, eliminating ballot, one member one vote” puts it on Fri 6 Nov 2026 or earlier. Move one of them, or skip this stage if it will not be held."}},
		{"six days of notice", ordinary, nil, []string{"shortlisting-notice:done=2026-12-03", "shortlisting=2026-12-09"},
			[]string{"“Shortlisting meeting of ward members” on Wed 9 Dec 2026 is 6 days after “Notice of shortlisting meeting to eligible ward members” on Thu 3 Dec 2026, and the notice is 7 days. Hold it on Thu 10 Dec 2026 or later, give notice earlier, or change the number of days if your rules say so."}},
		{"seven days of notice", ordinary, nil, []string{"shortlisting-notice:notice=2026-12-03", "shortlisting=2026-12-10"}, nil},
		{"a selection after nominations close", ordinary, nil, []string{"ward-selection=2027-04-09"},
			[]string{"“Selection meeting: speeches, questions, eliminating ballot, one member one vote” on Fri 9 Apr 2027 is after nominations close on Thu 8 Apr 2027. Move it to Thu 8 Apr 2027 or earlier."}},
		{"an interview before applications close", ordinary, nil, []string{"applications-close=2026-06-30", "interview=2026-06-20"},
			[]string{"“Assessment interview and exercise; nationally set questions” on Sat 20 Jun 2026 is before “Closing date for applications” on Tue 30 Jun 2026, which must be finished first. Move one of them, or check both dates in the notice."}},
		{"one of two days is too early", ordinary, nil, []string{"applications-close=2026-06-30", "interview=2026-06-20|2026-07-04"},
			[]string{"“Assessment interview and exercise; nationally set questions” on Sat 20 Jun 2026 is before “Closing date for applications” on Tue 30 Jun 2026, which must be finished first. Move one of them, or check both dates in the notice."}},
		{"a month that could be either side", ordinary, nil, []string{"applications-close=2026-06-20", "interview=2026-06"}, nil},
		{"an appeal a day late", ordinary, nil, []string{"assessment-result:received=2027-01-09", "appeal=2027-01-24"},
			[]string{"“Appeal against non-approval to the regional board / regional executive” on Sun 24 Jan 2027 is after its last day, Sat 23 Jan 2027, counted from “Written recommendation with reasons sent to the LGC and shared with the applicant”. Do it by Sat 23 Jan 2027, or correct the day on which the count starts."}},
		{"a meeting while an appeal can still come", sitting, nil, []string{"assessment-result:dated=2027-01-09", "reselection-vote=2027-01-23"},
			[]string{"“Vote of ward members for or against each sitting councillor at the shortlisting meeting (decides how many vacancies are filled)” on Sat 23 Jan 2027 comes before “Appeal to the regional board / regional executive” is over on Sat 23 Jan 2027. Ask who runs the selection whether it can go ahead, or move it to a later day. If nobody appeals, skip the appeal."}},
		{"nobody appeals", sitting, nil, []string{"assessment-result:dated=2027-01-09", "reselection-vote=2027-01-23", "appeal=skip"}, nil},
		{"an appeal not decided, as in Newham in 2017", ordinary, nil, []string{"assessment-result:dated=2026-10-01", "appeal:done=2026-10-10", "shortlisting=2026-12-09"},
			[]string{"“Shortlisting meeting of ward members” on Wed 9 Dec 2026 is set, and “Appeal heard and decided” has no date yet. Ask when the appeal will be decided and type that date in."}},
		{"the poll more than 35 working days after the request", byElection, nil, []string{"request=2027-03-01"},
			[]string{"“Polling day” on Thu 6 May 2027 is after its last day, Wed 21 Apr 2027, counted from “Notice in writing by two local government electors of the authority”. Do it by Wed 21 Apr 2027, or correct the day on which the count starts."}},
		{"same evening chosen, two days typed", byElection, nil, []string{"shortlist=2027-03-20", "ward-selection=2027-03-22"},
			[]string{"“Selection meeting or online ballot of ward members” is on Mon 22 Mar 2027 and “Shortlist drawn up” on Sat 20 Mar 2027, and the chosen option holds them on one day. Change the option, or one of the dates."}},
		{"a date for a stage that was removed", ordinary, nil, []string{"rally=2027-01-01"},
			[]string{"A date is typed in for “rally”, and this procedure has no such stage. Add the stage, or take the date out."}},
		{"a choice that no longer exists", ordinary, map[string]string{"run_by": "lottery"}, nil,
			[]string{"“lottery” is not a choice of “run_by” in this procedure. The usual choice is used. Choose again."}},
	} {
		t.Run(k.name, func(t *testing.T) {
			p, err := Find(k.procedure)
			if err != nil {
				t.Fatal(err)
			}
			pl := dated(t, k.procedure, k.set...)
			pl.Options = k.options
			_, clashes := Place(p, pl, may2027)
			var got []string
			for _, c := range clashes {
				got = append(got, c.Says(words.English()))
			}
			if d := cmp.Diff(k.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestClocks(t *testing.T) {
	for _, k := range []struct {
		name, procedure, stage string
		kind                   ClockKind
		set                    []string
		state                  ClockState
		start, last, giveBy    string
	}{
		{"notice received on 3 December", "labour-england-ordinary", "shortlisting", NoticeClock,
			[]string{"shortlisting:notice=2026-12-03"}, Running, "2026-12-03", "2026-12-10", ""},
		{"decision letter dated 9 January", "labour-england-ordinary", "appeal", LimitClock,
			[]string{"assessment-result:dated=2027-01-09"}, Running, "2027-01-09", "2027-01-23", ""},
		{"the same letter received on 12 January", "labour-england-ordinary", "appeal", LimitClock,
			[]string{"assessment-result:dated=2027-01-09", "assessment-result:received=2027-01-12"}, Running, "2027-01-12", "2027-01-26", ""},
		{"a result that is only planned", "labour-england-ordinary", "appeal", LimitClock,
			[]string{"assessment-result=2027-01-09"}, Expected, "2027-01-09", "2027-01-23", ""},
		{"no letter yet", "labour-england-ordinary", "appeal", LimitClock, nil, NotStarted, "", "", ""},
		{"a meeting on a day, notice not given yet", "labour-england-ordinary", "shortlisting", NoticeClock,
			[]string{"shortlisting=2026-12-10"}, NotStarted, "", "", "2026-12-03"},
		{"Wales, where the meeting has its own notice", "labour-wales", "shortlisting", NoticeClock,
			[]string{"shortlisting:notice=2026-12-03"}, Running, "2026-12-03", "2026-12-10", ""},
		{"35 working days over Easter", "labour-byelection-fast-track", "poll", LimitClock,
			[]string{"request=2027-03-01"}, Running, "2027-03-01", "2027-04-21", ""},
	} {
		t.Run(k.name, func(t *testing.T) {
			p, err := Find(k.procedure)
			if err != nil {
				t.Fatal(err)
			}
			timeline, _ := Place(p, dated(t, k.procedure, k.set...), may2027)
			for _, c := range timeline.Clocks {
				if c.Stage != k.stage || c.Kind != k.kind {
					continue
				}
				got := []string{string(c.State), c.Start.String(), c.Last.String(), c.GiveBy.String()}
				if d := cmp.Diff([]string{string(k.state), k.start, k.last, k.giveBy}, got); d != "" {
					t.Error(d)
				}
				if n := len(c.Counting); c.Last != 0 && (c.Counting[n-1].N != c.Days || c.Counting[n-1].Date != c.Last) {
					t.Errorf("counting ends with %+v", c.Counting[n-1])
				}
				return
			}
			t.Error("no such clock")
		})
	}
}

func TestClearDaysCountNeitherEnd(t *testing.T) {
	p, err := Find("labour-wales")
	if err != nil {
		t.Fatal(err)
	}
	p.ClearDays = true
	timeline, _ := Place(p, dated(t, p.ID, "shortlisting:notice=2026-12-03"), may2027)
	if c, _ := timeline.Clock("shortlisting"); c.Last.String() != "2026-12-11" {
		t.Errorf("first day is %s", c.Last)
	}
}

func TestNominationsCloseOfEachNation(t *testing.T) {
	for kind, want := range map[election.Kind]string{
		election.EnglandPrincipal: "2027-04-08", election.WalesPrincipal: "2027-04-08", election.ScotlandCouncil: "2027-04-02",
	} {
		if at := mustAnchors(kind, "2027-05-06"); at.NominationsClose.String() != want {
			t.Errorf("%s: %s, want %s", kind, at.NominationsClose, want)
		}
	}
}

// A local notice gives 14 days to send the update form back; the template has
// no figure. One edit makes the clock.
func TestALocalNoticeGivesAStageItsClock(t *testing.T) {
	p, err := Find("labour-england-incumbent-reselection")
	if err != nil {
		t.Fatal(err)
	}
	own, err := Retime(p, "update-form-returned", Timing{Limit: &Limit{Days: 14, From: "update-form-sent", Starts: "receipt"}})
	if err != nil {
		t.Fatal(err)
	}
	pl := dated(t, p.ID, "update-form-sent=2026-11-11", "update-form-sent:received=2026-11-13")
	pl.Own = &own
	used, err := pl.Template()
	if err != nil {
		t.Fatal(err)
	}
	timeline, clashes := Place(used, pl, may2027)
	c, _ := timeline.Clock("update-form-returned")
	if c.State != Running || c.Last.String() != "2026-11-27" || c.Left(calendar.MustParse("2026-11-22")) != 5 {
		t.Errorf("clock is %+v", c)
	}
	if s := timeline.Of("update-form-returned")[0]; s.Last.String() != "2026-11-27" || s.Origin != FromClock {
		t.Errorf("stage is %+v", s)
	}
	if len(clashes) > 0 {
		t.Errorf("clashes: %+v", clashes)
	}
}
