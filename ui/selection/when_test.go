package selection

import (
	"strings"
	"testing"

	"rosette/guides/calendar"
	party "rosette/guides/selection"
	"rosette/guides/words"
)

func TestParseTimeReadsTimesAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "7.30pm": "19:30", "7pm": "19:00", "7:30 PM": "19:30", "19:30": "19:30", " 9.05am ": "09:05",
		"12am": "00:00", "12pm": "12:00", "noon": "12:00", "0:00": "00:00", "23.59": "23:59",
	} {
		got, err := parseTime(text)
		if err != nil || got != want {
			t.Errorf("%q is %q, %v; want %q", text, got, err, want)
		}
	}
	for _, text := range []string{"7", "soon", "25:00", "7.60pm", "13pm", "0pm", "7.3pm", "19:30:00", "7pm-9pm"} {
		if got, err := parseTime(text); err == nil {
			t.Errorf("%q was read as %q", text, got)
		}
	}
}

func FuzzParseTime(f *testing.F) {
	for _, s := range []string{"7.30pm", "19:30", "noon", "99:99", "７pm"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := parseTime(s)
		if err != nil {
			if says := words.English().Explain(err); says == "" || strings.HasPrefix(says, "[[problem.") {
				t.Fatal(says)
			}
			return
		}
		if again, err := parseTime(got); err != nil || again != got {
			t.Fatalf("%q was read as %q, and that as %q, %v", s, got, again, err)
		}
	})
}

func TestTheBoxesGiveTheDateOfTheNotice(t *testing.T) {
	day := calendar.MustParse
	for _, k := range []struct {
		name string
		x    written
		want string
		says string
	}{
		{"one day", written{shape: oneDay, on: day("2027-01-09")}, "2027-01-09", ""},
		{"a day to be typed", written{shape: oneDay}, "unknown", ""},
		{"a window", written{shape: fromTo, from: day("2027-01-04"), to: day("2027-01-23")}, "2027-01-04..2027-01-23", ""},
		{"by a day", written{shape: fromTo, to: day("2027-02-05")}, "..2027-02-05", ""},
		{"from a day on", written{shape: fromTo, from: day("2027-01-04")}, "2027-01-04..", ""},
		{"backwards", written{shape: fromTo, from: day("2027-01-23"), to: day("2027-01-04")}, "", "The last day is before the first. Swap them"},
		{"a month", written{shape: byMonth, first: "January 2027"}, "2027-01", ""},
		{"months", written{shape: byMonth, first: "Sep 2026", last: "October 2026"}, "2026-09..2026-10", ""},
		{"months backwards", written{shape: byMonth, first: "October 2026", last: "September 2026"}, "", "The last day is before the first. Swap them"},
		{"no month", written{shape: byMonth, first: "soon"}, "", "“soon” is not a month. Write it as January 2027"},
		{"several", written{shape: severally, several: "16 January 2027, 9/1/2027"}, "2027-01-09|2027-01-16", ""},
		{"one or another", written{shape: severally, several: "9 January 2027 or 16 January 2027"}, "2027-01-09|2027-01-16", ""},
		{"no days", written{shape: severally, several: " , "}, "unknown", ""},
		{"a day that is none", written{shape: severally, several: "9 January 2027, 31 February 2027"}, "", "“31 February 2027” is not a day. Write each as 9 January 2027, with commas between"},
		{"too many", written{shape: severally, several: strings.Repeat("9 January 2027,", 21)}, "", "More than 20 days are given. Type the first and the last day instead"},
		{"not yet", written{shape: notYet, on: day("2027-01-09")}, "unknown", ""},
	} {
		t.Run(k.name, func(t *testing.T) {
			w, err := k.x.when()
			if says := explained(err); says != k.says {
				t.Fatalf("says %q, want %q", says, k.says)
			}
			if err == nil && w.String() != k.want {
				t.Errorf("got %s, want %s", w, k.want)
			}
		})
	}
}

func explained(err error) string {
	if err == nil {
		return ""
	}
	return words.English().Explain(err)
}

func TestEveryDateHasItsShape(t *testing.T) {
	for text, want := range map[string]string{
		"unknown": notYet, "2027-01-09": oneDay, "2027-01-04..2027-01-23": fromTo, "..2027-02-05": fromTo,
		"2027-01-04..": fromTo, "2027-01": byMonth, "2026-09..2026-10": byMonth, "2027-01-09|2027-01-16": severally,
	} {
		w, err := party.ParseWhen(text)
		if err != nil || shapeOf(w) != want {
			t.Errorf("%s is %s, %v", text, shapeOf(w), err)
		}
	}
}

func TestChoicesAreSaidInWords(t *testing.T) {
	for id, want := range map[string]string{
		"yes-no-vote-at-shortlisting":        "Yes/no vote at shortlisting",
		"6":                                  "6",
		"half of both (reported, from 2021)": "Half of both (reported, from 2021)",
		"more-than-half-of-all-units (before 2018)": "More-than-half-of-all-units (before 2018)",
	} {
		if got := choiceWords(id); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
