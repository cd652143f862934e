package training

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

// Bounds of a practice.
const (
	MaxSessions = 20
	MaxAnswers  = 20
	MaxNotes    = 1000  // characters of the notes on an answer
	MaxSeconds  = 86400 // of an answer
)

// Practice is what somebody practised: the last MaxSessions interviews.
type Practice struct {
	Sessions []Session `json:"sessions,omitempty"` // the latest last
}

// A Session is one practice interview.
type Session struct {
	On       calendar.Date `json:"on"`
	Format   string        `json:"format"`
	Sitting  bool          `json:"sitting,omitempty"`
	Answers  []Answer      `json:"answers,omitempty"`
	Finished bool          `json:"finished,omitempty"`
}

// An Answer is what was said to one question, by the person's own judgement.
type Answer struct {
	Question string `json:"question"` // id
	Notes    string `json:"notes,omitempty"`
	Scored   bool   `json:"scored,omitempty"`
	Score    int    `json:"score,omitempty"`   // 0 to MostPoints
	Seconds  int    `json:"seconds,omitempty"` // that it took
}

// Counts reports whether the score counts: it has a line of evidence.
func (a Answer) Counts() bool { return a.Scored && strings.TrimSpace(a.Notes) != "" }

// Begin returns the practice with a new interview at its end, in place of one
// that was left unfinished without a word. The oldest go when there are too
// many.
func (p Practice) Begin(on calendar.Date, w Wanted, set []Question) Practice {
	s := Session{On: on, Format: w.Format, Sitting: w.Sitting}
	for _, q := range set {
		s.Answers = append(s.Answers, Answer{Question: q.ID})
	}
	sessions := slices.Clone(p.Sessions)
	if n := len(sessions); n > 0 && !sessions[n-1].Finished && !sessions[n-1].begun() {
		sessions = sessions[:n-1]
	}
	sessions = append(sessions, s)
	p.Sessions = sessions[max(len(sessions)-MaxSessions, 0):]
	return p
}

func (s Session) begun() bool {
	return slices.ContainsFunc(s.Answers, func(a Answer) bool { return a.Notes != "" || a.Scored || a.Seconds > 0 })
}

// Open returns the interview that is under way.
func (p Practice) Open() (Session, bool) {
	if n := len(p.Sessions); n > 0 && !p.Sessions[n-1].Finished {
		return p.Sessions[n-1], true
	}
	return Session{}, false
}

// Last returns the interview that was finished last.
func (p Practice) Last() (Session, bool) {
	for _, s := range slices.Backward(p.Sessions) {
		if s.Finished {
			return s, true
		}
	}
	return Session{}, false
}

// Note returns the practice with the notes on an answer of the interview under
// way. Notes of more than MaxNotes characters, and those that cannot be
// printed, are refused with a *words.Problem.
func (p Practice) Note(at int, notes string) (Practice, error) {
	notes = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", " ").Replace(notes)
	unseen := func(r rune) bool { return r != '\n' && unicode.IsControl(r) }
	switch {
	case utf8.RuneCountInString(notes) > MaxNotes:
		return p, words.Wrong("training_notes_long", nil, "Max", MaxNotes)
	case !utf8.ValidString(notes) || strings.ContainsFunc(notes, unseen):
		return p, words.Wrong("training_notes_control", nil)
	}
	return p.answer(at, func(a *Answer) { a.Notes = notes }), nil
}

// Mark returns the practice with the score of an answer, kept from 0 to
// MostPoints.
func (p Practice) Mark(at, points int) Practice {
	return p.answer(at, func(a *Answer) { a.Scored, a.Score = true, min(max(points, 0), MostPoints) })
}

// Took returns the practice with the seconds that an answer took.
func (p Practice) Took(at, seconds int) Practice {
	return p.answer(at, func(a *Answer) { a.Seconds = min(max(seconds, 0), MaxSeconds) })
}

// Finish ends the interview under way.
func (p Practice) Finish() Practice { return p.last(func(s *Session) { s.Finished = true }) }

func (p Practice) answer(at int, edit func(*Answer)) Practice {
	return p.last(func(s *Session) {
		if at >= 0 && at < len(s.Answers) {
			s.Answers = slices.Clone(s.Answers)
			edit(&s.Answers[at])
		}
	})
}

// last edits a copy of the interview under way, if there is one.
func (p Practice) last(edit func(*Session)) Practice {
	if _, open := p.Open(); !open {
		return p
	}
	p.Sessions = slices.Clone(p.Sessions)
	edit(&p.Sessions[len(p.Sessions)-1])
	return p
}

// asked counts how often each question and each competency came.
func (p Practice) asked() map[string]int {
	n := map[string]int{}
	for _, s := range p.Sessions {
		for _, a := range s.Answers {
			n[a.Question]++
			if q, ok := QuestionOf(a.Question); ok {
				n[q.Competency]++
			}
		}
	}
	return n
}
