package guides

import (
	"fmt"

	"rosette/guides/selection"
	"rosette/guides/training"
	"rosette/guides/words"
)

// soundPanel refuses what cannot be in a record of work, a statement or a
// practice. A section or a question that is not known is kept, so that one
// that is given up keeps nobody from their candidacy.
func soundPanel(c Candidacy, at string) error {
	if len(c.Record.Entries) > selection.MaxDeeds {
		return words.Wrong("candidacy_many", nil, "Field", at+"record.entries", "Max", selection.MaxDeeds)
	}
	for i, d := range c.Record.Entries {
		field := fmt.Sprintf("%srecord.entries.%d.", at, i)
		if !d.Kind.Known() {
			return words.Wrong("candidacy_deed", nil, "Field", field+"kind", "Text", clip(string(d.Kind)))
		}
		if d.Count < 0 || d.Count > selection.MaxCount {
			return words.Wrong("candidacy_range", nil, "Field", field+"count", "Most", selection.MaxCount)
		}
	}
	for id, n := range c.Statement.Limits {
		if n < 0 || n > selection.MaxWords {
			return words.Wrong("candidacy_range", nil, "Field", at+"statement.limits."+clip(id), "Most", selection.MaxWords)
		}
	}
	return soundPractice(c.Practice, at+"practice.sessions")
}

func soundPractice(p training.Practice, at string) error {
	if len(p.Sessions) > training.MaxSessions {
		return words.Wrong("candidacy_many", nil, "Field", at, "Max", training.MaxSessions)
	}
	for i, s := range p.Sessions {
		if len(s.Answers) > training.MaxAnswers {
			return words.Wrong("candidacy_many", nil, "Field", fmt.Sprintf("%s.%d.answers", at, i), "Max", training.MaxAnswers)
		}
		for j, a := range s.Answers {
			field := fmt.Sprintf("%s.%d.answers.%d.", at, i, j)
			if a.Score < 0 || a.Score > training.MostPoints {
				return words.Wrong("candidacy_range", nil, "Field", field+"score", "Most", training.MostPoints)
			}
			if a.Seconds < 0 || a.Seconds > training.MaxSeconds {
				return words.Wrong("candidacy_range", nil, "Field", field+"seconds", "Most", training.MaxSeconds)
			}
		}
	}
	return nil
}
