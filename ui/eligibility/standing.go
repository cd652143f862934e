package eligibility

import (
	"slices"

	"rosette/guides/calendar"
	"rosette/guides/election"
	rules "rosette/guides/eligibility"
	"rosette/ui/session"
)

// A standing is what the open candidacy's answers come to today.
type standing struct {
	kind    election.Kind
	table   election.Table // empty while the poll is not known
	answers rules.Answers
	asked   []rules.Question
	outcome rules.Outcome
}

func standingOf(s *session.Session) standing {
	c := s.Candidacy()
	v, _ := s.View() // where there is no timetable, what hangs on its days is unsure
	n := standing{kind: c.Choice.Kind, table: v.Table, answers: c.Eligibility}
	n.asked = rules.AskedAt(n.kind, n.table.Poll, n.answers)
	n.outcome = rules.Assess(n.kind, n.answers, n.table, s.Today())
	return n
}

func (n standing) index(id string) int {
	return slices.IndexFunc(n.asked, func(q rules.Question) bool { return q.ID == id })
}

func (n standing) asks(id string) bool { return n.index(id) >= 0 }

// question returns a question that is asked.
func (n standing) question(id string) rules.Question { return n.asked[n.index(id)] }

// answer returns the answer to a question as it is kept, or nothing where the
// question does not take it.
func (n standing) answer(q rules.Question) string {
	if text := n.answers[q.ID]; q.Takes(text) {
		return text
	}
	return ""
}

// open returns the first of some questions that counts and has no answer.
func (n standing) open(list []rules.Question) (id string, ok bool) {
	for _, q := range list {
		if q.Form != rules.Text && n.answer(q) == "" {
			return q.ID, true
		}
	}
	return "", false
}

// number says which of how many a question is. Notes are not counted.
func (n standing) number(id string) (at, of int) {
	for _, q := range n.asked {
		if q.Form == rules.Text {
			continue
		}
		of++
		if q.ID == id {
			at = of
		}
	}
	return at, of
}

// barred returns what rules the person out as of a question: the reasons about
// it and, after the last of the local links, those about the links together.
func (n standing) barred(q rules.Question) []rules.Reason {
	return slices.DeleteFunc(n.outcome.With(rules.RulesOut), func(r rules.Reason) bool {
		return r.Question != q.ID && (r.Question != "" || !n.lastOfLinks(q))
	})
}

// about returns the reasons of one effect about a question.
func (n standing) about(q rules.Question, e rules.Effect) []rules.Reason {
	return slices.DeleteFunc(n.outcome.With(e), func(r rules.Reason) bool { return r.Question != q.ID })
}

// linkSection is the section of the local links.
const linkSection = "link"

func (n standing) lastOfLinks(q rules.Question) bool {
	for _, later := range n.asked[n.index(q.ID)+1:] {
		if later.Section == linkSection && later.Form != rules.Text {
			return false
		}
	}
	return q.Section == linkSection
}

func (n standing) section(id string) string {
	for _, s := range rules.Sections(n.kind) {
		if s.ID == id {
			return s.Title
		}
	}
	return ""
}

// closes returns the last day for papers, or no date.
func (n standing) closes() calendar.Date { return n.outcome.Close }
