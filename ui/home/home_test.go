package home

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/guides/selection"
	"rosette/ui/screentest"
	"rosette/ui/session"
)

// show opens Home on a day for the sample candidacy, changed as a case needs.
func show(t *testing.T, day string, change func(*guides.Candidacy)) (*Screen, *session.Session, fyne.Window) {
	t.Helper()
	now, err := time.Parse(time.DateOnly, day)
	if err != nil {
		t.Fatal(err)
	}
	w := screentest.Open(t, screentest.Options{Now: now, Candidacies: []guides.Candidacy{screentest.Sample(change)}})
	h := New(w.Session, w)
	w.Put(h)
	return h, w.Session, w
}

// says reports whether the page holds a text, if only out of sight.
func says(w fyne.Window, text string) bool {
	return strings.Contains(screentest.Held(w.Content()), text)
}

func mustSay(t *testing.T, w fyne.Window, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if !screentest.Says(w.Content(), text) {
			t.Errorf("Home does not say %q", text)
		}
	}
}

func TestTheFirstLineIsTheDateThatCouldCostTheSeat(t *testing.T) {
	h, s, w := show(t, "2026-11-22", nil)
	mustSay(t, w, "93", "working days left", "137 days by the calendar", "Thursday 8 April 2027, 4pm", "Set by law")
	var at session.Place
	s.Go = func(p session.Place, _ string) { at = p }
	h.First().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if at != session.Paper {
		t.Errorf("Enter led to %q, want the paper", at)
	}
}

func TestOnTheLastDayTheFigureTurnsToWords(t *testing.T) {
	_, _, w := show(t, "2027-04-08", nil)
	mustSay(t, w, "Closes today at 4pm")
	if says(w, "working days left") {
		t.Error("a number of days is still shown")
	}
}

func TestAPartyDeadlineAndALegalOneNeverShareALabel(t *testing.T) {
	var stage string
	_, _, w := show(t, "2026-11-22", func(c *guides.Candidacy) {
		p := c.Procedures()[0]
		for _, one := range p.Stages {
			if strings.Contains(strings.ToLower(one.Actor), "applicant") {
				stage = one.ID
				break
			}
		}
		when, err := selection.ParseWhen("2026-12-11")
		if err != nil {
			t.Fatal(err)
		}
		c.Selection = c.Selection.Follow(p.ID).SetEntry(stage, 0, selection.Entry{When: when, Origin: selection.FromNotice})
	})
	if stage == "" {
		t.Fatal("no stage of the procedure is the applicant's")
	}
	mustSay(t, w, "Party deadline", "Friday 11 December 2026", "15", "19 days by the calendar", "Next in law:", "Party rules are not law.")
	if says(w, "Set by law") {
		t.Error("the party's day is said to be set by law")
	}
}

func TestWhoIsWaitedForStandsWithTheDays(t *testing.T) {
	_, _, w := show(t, "2026-11-22", func(c *guides.Candidacy) {
		id := campaign.For(campaign.Who{Kind: c.Choice.Kind, Track: campaign.FirstTime, Party: true})[0].ID
		c.Plan = c.Plan.Wait(id, "Priya Nair", calendar.MustParse("2026-11-03"), 0)
	})
	mustSay(t, w, "Priya Nair", "19 days")
}

func TestAProblemIsSaidInTheWordsOfThePaper(t *testing.T) {
	_, s, w := show(t, "2026-11-22", func(c *guides.Candidacy) { c.Person.Description = "Meadow party" })
	v, err := s.View()
	if err != nil || len(v.Problems()) == 0 {
		t.Fatalf("the wrong description is no problem: %v", err)
	}
	mustSay(t, w, v.Problems()[0].Says)
}

func TestWithoutAPollHomeAsksForOne(t *testing.T) {
	h, s, w := show(t, "2026-11-22", func(c *guides.Candidacy) { c.Choice.Poll = 0 })
	mustSay(t, w, "Choose a poll to see its dates.")
	var at session.Place
	s.Go = func(p session.Place, _ string) { at = p }
	h.First().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if at != session.Timeline {
		t.Errorf("Enter led to %q, want the timeline", at)
	}
}

func TestAfterThePollTheReturnComesFirst(t *testing.T) {
	_, _, w := show(t, "2027-06-01", nil)
	mustSay(t, w, "Polling day was Thursday 6 May 2027")
	if says(w, "nomination papers.") {
		t.Error("the papers are still the next deadline after the poll")
	}
}
