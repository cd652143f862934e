package training

import "time"

// A Score is a step of the rubric.
type Score struct {
	ID     string `toml:"id"`
	Points int    `toml:"points"` // 0 to MostPoints
	Title  string `toml:"title"`
	Origin
}

// MostPoints is the best score of an answer.
const MostPoints = 4

// A Band is a stretch of results, in per cent from From on.
type Band struct {
	ID    string `toml:"id"`
	From  int    `toml:"from"`
	Title string `toml:"title"`
	Says  string `toml:"says"`
	Origin
}

// A Format is a length of interview: its parts in minutes, and how many
// questions of how many minutes each.
type Format struct {
	ID        string `toml:"id"`
	Minutes   int    `toml:"minutes"` // in all, without the feedback
	Welcome   int    `toml:"welcome"`
	Statement int    `toml:"statement"`
	Questions int    `toml:"questions"`
	Each      int    `toml:"each"`
	Exercise  int    `toml:"exercise"`
	Own       int    `toml:"own"` // the candidate's own questions
	Close     int    `toml:"close"`
	Feedback  int    `toml:"feedback"`
	Origin
}

// Scores lists the rubric, from 0 to MostPoints.
func Scores() []Score { return bank().Score }

// Formats lists the lengths of interview, the shortest first.
func Formats() []Format { return bank().Format }

// FormatOf returns a length of interview by its id.
func FormatOf(id string) (Format, bool) {
	for _, f := range bank().Format {
		if f.ID == id {
			return f, true
		}
	}
	return Format{}, false
}

// BandOf returns the band of a result in per cent.
func BandOf(percent int) Band {
	all := bank().Band
	band := all[0]
	for _, b := range all {
		if percent >= b.From {
			band = b
		}
	}
	return band
}

// PerMinute is how many words are spoken in a minute.
const PerMinute = 130

// A Stretch is a part of a speech: from when to when it is spoken, and in
// about how many words.
type Stretch struct {
	Title    string
	From, To time.Duration
	Words    int
}

// Speech parts a speech of some length, from 30 seconds to an hour; other
// lengths are taken as the nearest of these.
func Speech(length time.Duration) []Stretch {
	length = min(max(length, 30*time.Second), time.Hour)
	var all []Stretch
	share := 0
	for _, p := range bank().Speech {
		s := Stretch{Title: p.Title, From: length * time.Duration(share) / 100}
		share += p.Share
		s.To = length * time.Duration(share) / 100
		s.Words = WordsFor(s.To) - WordsFor(s.From)
		all = append(all, s)
	}
	return all
}

// WordsFor is about how many words are spoken in a time.
func WordsFor(d time.Duration) int { return int(d * PerMinute / time.Minute) }

type speechPart struct {
	ID    string `toml:"id"`
	Share int    `toml:"share"` // of the speech, in per cent
	Title string `toml:"title"`
	Origin
}
