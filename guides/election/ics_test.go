package election

import (
	"bytes"
	"strings"
	"testing"

	ics "github.com/arran4/golang-ical"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

func TestCalendarFile(t *testing.T) {
	table := mustTable(t, Choice{Kind: EnglandPrincipal, Poll: may2027}, Options{})
	x := Export{ID: "a1b2", Area: "Millbrook, Ashwell Vale", Day: calendar.MustParse("2026-11-22"), Revision: 7}
	text := Calendar(table, x, words.English())
	if !bytes.Equal(text, Calendar(table, x, words.English())) {
		t.Error("the same export gives two different files")
	}
	for _, line := range bytes.SplitAfter(text, []byte("\n")) {
		if len(line) > 0 && !bytes.HasSuffix(line, []byte("\r\n")) || len(line) > 77 {
			t.Fatalf("line %q is not folded or does not end in CRLF", line)
		}
	}
	cal, err := ics.ParseCalendar(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	dated := 0
	for _, d := range table.Deadlines {
		if d.Date != 0 {
			dated++
		}
	}
	if len(cal.Events()) != dated {
		t.Errorf("%d entries for %d dated events", len(cal.Events()), dated)
	}
	for event, start := range map[string]string{
		"nominations_close":  "DTSTART;TZID=Europe/London:20270408T160000",
		"notice_of_election": "DTSTART;VALUE=DATE:20270331",
	} {
		entry := entryOf(string(text), "a1b2-england-principal-"+event+"@rosette")
		for _, want := range []string{start, "DTSTAMP:20261122T000000Z", "SEQUENCE:7", `Millbrook\, Ashwell Vale`} {
			if !strings.Contains(entry, want) {
				t.Errorf("%s lacks %s:\n%s", event, want, entry)
			}
		}
	}
	for _, want := range []string{"TZID:Europe/London", "TZNAME:BST", "BEGIN:DAYLIGHT", "BEGIN:STANDARD", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("the time zone lacks %s", want)
		}
	}
}

// entryOf returns the unfolded entry with a UID.
func entryOf(text, uid string) string {
	text = strings.ReplaceAll(text, "\r\n ", "")
	_, entry, _ := strings.Cut(text, "UID:"+uid)
	entry, _, _ = strings.Cut(entry, "END:VEVENT")
	return entry
}

func TestEntriesKeepTheirIdentityWhenThePollMoves(t *testing.T) {
	x := Export{ID: "a 1/b", Day: calendar.MustParse("2026-11-22")}
	for _, poll := range []string{"2027-05-06", "2027-06-10"} {
		text := string(Calendar(mustTable(t, Choice{Kind: ScotlandCouncil, Poll: calendar.MustParse(poll)}, Options{}), x, words.English()))
		if !strings.Contains(text, "UID:a-1-b-scotland-council-nominations_close@rosette") {
			t.Errorf("poll %s: no entry of that identity", poll)
		}
	}
}

func TestCountingAsText(t *testing.T) {
	table := mustTable(t, Choice{Kind: EnglandPrincipal, Poll: may2027}, Options{})
	w := words.English()
	for event, want := range map[string][]string{
		"nominations_close":              {"Count back 19 working days from polling day, which is day 0.", "  Mon  3 May 2027   -  left out: Early May bank holiday", "  Thu  8 Apr 2027  19  this day"},
		"expenses_return":                {"Count on 35 days from the day of the result, which is day 0.", "as if the day of the result were Friday 7 May 2027", "  Fri 11 Jun 2027  35  this day"},
		"election_agent_deadline":        {"4pm, Thursday 8 April 2027", "The same day as “Last time to withdraw”."},
		"polls_close":                    {"10pm, Thursday 6 May 2027", "The same day as polling day."},
		"acceptance_of_office":           {"Count on 2 months from polling day"},
		"candidate_declaration":          {"Depends on the day on which the spending return is delivered.", "Give the day on which"},
		"register_of_interests":          {"Count on 28 days from the day of taking office, which is day 1.", "  Mon 10 May 2027   1"},
		"notice_of_election":             {"The law: SI 2006/3304 Sch 2 r.1 (Sch 3 r.1 if combined). Checked Sunday 22 November 2026."},
		"nominations_open":               {"The same day as the day of the notice of election."},
		"consent_to_nomination_earliest": {"Count back 1 month from “Last time for delivery of nomination papers”"},
	} {
		d, _ := table.Find(event)
		text := table.AsText(d, w)
		for _, s := range want {
			if !strings.Contains(text, s) {
				t.Errorf("%s lacks %q:\n%s", event, s, text)
			}
		}
	}
}
