package form

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

const wordsName = "words.toml"

// commonWords are those that every form has, in the language of the form,
// which is not the language of the window. In Welsh one may be lacking.
type commonWords struct {
	Date     string `toml:"date"` // before the date of the election
	Office   string `toml:"office"`
	Received string `toml:"received"`
	Time     string `toml:"time"`
	Number   string `toml:"number"`
	Initials string `toml:"initials"`
	Yes      string `toml:"yes"`

	Gap    string   `toml:"gap"`  // in place of a text whose Welsh is not known
	Days   []string `toml:"days"` // Sunday first
	Months []string `toml:"months"`
}

// A contest is how an election is called at the top of a form that does not
// say it itself.
type contest struct {
	Kinds []election.Kind `toml:"kinds"`
	Text  string          `toml:"text"`
	One   string          `toml:"one"`   // for one seat
	More  string          `toml:"more"`  // for more
	Whole string          `toml:"whole"` // where no area is given
	Welsh string          `toml:"welsh"`
}

type wordsFile struct {
	English commonWords `toml:"english"`
	Welsh   commonWords `toml:"welsh"`
	Contest []contest   `toml:"contest"`

	Foot map[string]string `toml:"foot"` // by standing; "check" where words are recalled, "gap" where Welsh is lacking
}

var common = sync.OnceValue(func() wordsFile {
	text, err := dataFiles.ReadFile("data/" + wordsName)
	var w wordsFile
	if err == nil {
		w, err = readWords(string(text))
	}
	if err != nil {
		panic(err)
	}
	return w
})

func readWords(text string) (wordsFile, error) {
	var w wordsFile
	meta, err := toml.Decode(text, &w)
	if err != nil {
		return w, fmt.Errorf("%s: %w", wordsName, err)
	}
	if extra := meta.Undecoded(); len(extra) > 0 {
		return w, fmt.Errorf("%s: %s is not a key of this file", wordsName, extra[0])
	}
	for _, key := range []string{prescribed, likeEffect, free, "check", "gap"} {
		if w.Foot[key] == "" {
			return w, fmt.Errorf("%s: foot: %s is missing", wordsName, key)
		}
	}
	c := w.English
	for key, s := range map[string]string{"date": c.Date, "office": c.Office, "received": c.Received, "time": c.Time,
		"number": c.Number, "initials": c.Initials, "yes": c.Yes, "gap": c.Gap} {
		if s == "" {
			return w, fmt.Errorf("%s: english: %s is missing", wordsName, key)
		}
	}
	for i, c := range w.Contest {
		if c.Text == "" || len(c.Kinds) == 0 {
			return w, fmt.Errorf("%s: contest %d: text or kinds is missing", wordsName, i+1)
		}
	}
	for _, k := range election.Kinds() {
		if w.contest(k).Text == "" {
			return w, fmt.Errorf("%s: contest: none for %s", wordsName, k)
		}
	}
	for name, c := range map[string]commonWords{"english": w.English, "welsh": w.Welsh} {
		if len(c.Days) != 7 || len(c.Months) != 12 {
			return w, fmt.Errorf("%s: %s: 7 days and 12 months are needed", wordsName, name)
		}
	}
	return w, nil
}

func (w wordsFile) contest(k election.Kind) contest {
	for _, c := range w.Contest {
		if slices.Contains(c.Kinds, k) {
			return c
		}
	}
	return contest{}
}

// day is a day in full: Thursday 6 May 2027.
func (c commonWords) day(d calendar.Date) string {
	return c.Days[d.Weekday()] + " " + c.date(d)
}

// date is a day without its weekday.
func (c commonWords) date(d calendar.Date) string {
	return strings.Join([]string{strconv.Itoa(d.Day()), c.Months[d.Month()-1], strconv.Itoa(d.Year())}, " ")
}
