package form

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"

	"rosette/guides/calendar"
)

const wordsName = "words.toml"

// commonWords are those that every form has, in the language of the form,
// which is not the language of the window.
type commonWords struct {
	Date     string `toml:"date"` // before the date of the election
	Office   string `toml:"office"`
	Received string `toml:"received"`
	Time     string `toml:"time"`
	Number   string `toml:"number"`
	Initials string `toml:"initials"`
	Yes      string `toml:"yes"`

	Days   []string `toml:"days"` // Sunday first
	Months []string `toml:"months"`
}

type wordsFile struct {
	English commonWords `toml:"english"`
	Welsh   commonWords `toml:"welsh"`

	Foot map[string]string `toml:"foot"` // by standing, and "check" where words are recalled
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
	for _, key := range []string{prescribed, likeEffect, free, "check"} {
		if w.Foot[key] == "" {
			return w, fmt.Errorf("%s: foot: %s is missing", wordsName, key)
		}
	}
	for name, c := range map[string]commonWords{"english": w.English, "welsh": w.Welsh} {
		for key, s := range map[string]string{"date": c.Date, "office": c.Office, "received": c.Received, "time": c.Time,
			"number": c.Number, "initials": c.Initials, "yes": c.Yes} {
			if s == "" {
				return w, fmt.Errorf("%s: %s: %s is missing", wordsName, name, key)
			}
		}
		if len(c.Days) != 7 || len(c.Months) != 12 {
			return w, fmt.Errorf("%s: %s: 7 days and 12 months are needed", wordsName, name)
		}
	}
	return w, nil
}

// day is a day in full: Thursday 6 May 2027.
func (c commonWords) day(d calendar.Date) string {
	return c.Days[d.Weekday()] + " " + c.date(d)
}

// date is a day without its weekday.
func (c commonWords) date(d calendar.Date) string {
	return strings.Join([]string{strconv.Itoa(d.Day()), c.Months[d.Month()-1], strconv.Itoa(d.Year())}, " ")
}
