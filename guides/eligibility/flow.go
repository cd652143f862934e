package eligibility

import (
	"slices"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// Questions lists the questions of a kind in the order in which they are
// asked, follow-ups among them, by the law of today's polls.
func Questions(k election.Kind) []Question { return questionsFor(k, 0) }

func questionsFor(k election.Kind, poll calendar.Date) []Question {
	return slices.DeleteFunc(slices.Clone(book().lists[k]), func(q Question) bool { return !q.holds(poll) })
}

// Sections lists the headings under which a kind's questions stand, in order.
func Sections(k election.Kind) []Section {
	return slices.DeleteFunc(slices.Clone(book().Section), func(s Section) bool {
		return !slices.ContainsFunc(book().lists[k], func(q Question) bool { return q.Section == s.ID })
	})
}

// Asked lists the questions that are asked of a person who has given some
// answers: all but the follow-ups that those do not call for.
func Asked(k election.Kind, a Answers) []Question { return AskedAt(k, 0, a) }

// AskedAt is Asked by the law of a poll, as Assess goes by it; no date is the
// law of today's polls.
func AskedAt(k election.Kind, poll calendar.Date, a Answers) []Question {
	return asked(questionsFor(k, poll), a)
}

func asked(all []Question, a Answers) []Question {
	open := map[string]string{} // answers to what is asked
	return slices.DeleteFunc(all, func(q Question) bool {
		if len(q.When) > 0 && !slices.ContainsFunc(q.When, func(g Given) bool { return open[g.Question] == g.Answer }) {
			return true
		}
		open[q.ID] = a.to(q)
		return false
	})
}

// to returns the answer to a question, or "" when there is none that it takes.
func (a Answers) to(q Question) string {
	if text, ok := a[q.ID]; ok && q.Takes(text) {
		return text
	}
	return ""
}

// Next returns the first question that is asked and not answered; ok is false
// when there is none. A text that the person leaves empty is answered with "".
func Next(k election.Kind, a Answers) (q Question, ok bool) {
	for _, q := range Asked(k, a) {
		if text, given := a[q.ID]; !given || !q.Takes(text) {
			return q, true
		}
	}
	return Question{}, false
}

// Progress counts the questions that are asked, and those of them that are
// answered. Texts do not count.
func Progress(k election.Kind, a Answers) (answered, of int) { return progress(Asked(k, a), a) }

func progress(list []Question, a Answers) (answered, of int) {
	for _, q := range list {
		if q.Form == Text {
			continue
		}
		of++
		if a.to(q) != "" {
			answered++
		}
	}
	return answered, of
}
