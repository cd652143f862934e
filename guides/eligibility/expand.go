package eligibility

import (
	"regexp"
	"slices"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// expand makes the questions of one kind: for each row, one for each of its
// laws that is about the kind, and after it its follow-ups.
func expand(rows []row, k election.Kind, s *settings) ([]Question, error) {
	var all []Question
	for i := range rows {
		r := &rows[i]
		if r.Of != "" {
			continue
		}
		for _, l := range r.Law {
			if len(l.For) > 0 || !fits(l.Kinds, k) {
				continue
			}
			q, err := r.question(Question{Law: l.law()}, k, s)
			if len(l.At) > 0 {
				q.At = l.At
			}
			if err != nil {
				return nil, err
			}
			all = append(all, q)
			if all, err = followUps(all, q, rows, k, s); err != nil {
				return nil, err
			}
		}
	}
	return all, twice(rows, all, k)
}

// followUps adds what follows up a question, each taking its law.
func followUps(all []Question, parent Question, rows []row, k election.Kind, s *settings) ([]Question, error) {
	for i := range rows {
		r := &rows[i]
		if r.Of != parent.ID || len(r.Kinds) > 0 && !fits(r.Kinds, k) {
			continue
		}
		from := parent
		for _, l := range r.Law {
			if len(l.For) == 0 && fits(l.Kinds, k) {
				from.Law = l.law()
			}
		}
		q, err := r.question(from, k, s)
		if err != nil {
			return nil, err
		}
		q.When, err = r.conditions(append(all, q), parent.ID)
		if err != nil {
			return nil, err
		}
		if len(q.When) > 0 {
			all = append(all, q)
		}
	}
	return all, nil
}

// conditions reads when a follow-up is asked. An answer that its question does
// not take in this kind is left out; reached refuses one that it never takes.
func (r *row) conditions(asked []Question, parent string) (when []Given, err error) {
	for _, text := range r.When {
		id, answer, ok := strings.Cut(text, "=")
		if !ok {
			id, answer = parent, text
		}
		i := slices.IndexFunc(asked, func(q Question) bool { return q.ID == id && q.ID != r.ID })
		if i < 0 {
			return nil, r.refuse("when", "nothing before it asks "+id)
		}
		if asked[i].Takes(answer) {
			when = append(when, Given{id, answer})
		}
	}
	return when, nil
}

// question fills a question from its row; what the row does not say stays the
// parent's.
func (r *row) question(parent Question, k election.Kind, s *settings) (Question, error) {
	q := parent
	q.ID, q.Of, q.Form, q.Asks, q.Help = r.ID, r.Of, r.Answers, r.Asks, r.Help
	q.about, q.test, q.clear, q.Months, q.Private, q.link = r.About, r.Test, r.Clear, r.Months, r.Private, r.Link || parent.link
	q.Options, q.When = nil, nil
	q.Section = or(r.Section, parent.Section)
	section, ok := s.index[q.Section]
	if !ok {
		return q, r.refuse("section", "there is no section "+q.Section)
	}
	q.Goes = or(r.Goes, or(parent.Goes, section.Goes))
	q.Paper = ""
	if section.Declared || q.link {
		q.Paper = s.papers[k]
	}
	q.Public = or(r.Public, or(parent.Public, section.Public))
	q.Legal, q.Why, q.Mistake = or(r.Legal, parent.Legal), or(r.Why, parent.Why), or(r.Mistake, parent.Mistake)
	q.Tell, q.Bring, q.Keep = or(r.Tell, parent.Tell), or(r.Bring, parent.Bring), or(r.Keep, parent.Keep)
	if len(r.At) > 0 {
		q.At = r.At
	}
	for _, o := range r.Options {
		if len(o.Kinds) > 0 && !fits(o.Kinds, k) {
			continue
		}
		if _, twice := q.option(o.ID); twice {
			return q, r.refuse("option", o.ID+" is there twice")
		}
		q.Options = append(q.Options, Option{ID: o.ID, Label: o.Label, Hint: o.Hint, Effect: o.Effect,
			Says: o.Says, Do: o.Do, By: o.By, link: o.Link, law: r.lawOf(o.ID, k)})
	}
	if q.Form != Text {
		q.Options = append(q.Options, s.notSure(q.link))
	}
	q.fill(s.words[k])
	return q, r.complete(q)
}

// lawOf returns the law that is for one option, or nil where it has none of its
// own.
func (r *row) lawOf(option string, k election.Kind) *Law {
	for _, l := range r.Law {
		if slices.Contains(l.For, option) && fits(l.Kinds, k) {
			own := l.law()
			return &own
		}
	}
	return nil
}

// notSure is the last option of every page.
func (s *settings) notSure(link bool) Option {
	o := Option{ID: NotSure, Label: s.NotSure.Label, Hint: s.NotSure.Hint, Effect: Unsure}
	if link {
		o.link = linkUnsure
	}
	return o
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// fill puts the kind's own words into the places left for them.
func (q *Question) fill(r *strings.Replacer) {
	for _, s := range []*string{&q.Asks, &q.Help, &q.about, &q.Legal, &q.Why, &q.Goes, &q.Public, &q.Mistake, &q.Tell, &q.Bring, &q.Keep} {
		*s = r.Replace(*s)
	}
	for i := range q.Options {
		o := &q.Options[i]
		for _, s := range []*string{&o.Label, &o.Hint, &o.Says, &o.Do} {
			*s = r.Replace(*s)
		}
	}
}

var place = regexp.MustCompile(`\{[^}]*\}`)

// complete refuses a question that lacks what every page must have.
func (r *row) complete(q Question) error {
	for _, f := range []struct{ name, text string }{
		{"asks", q.Asks}, {"legal", q.Legal}, {"why", q.Why}, {"mistake", q.Mistake},
		{"tell", q.Tell}, {"bring", q.Bring}, {"keep", q.Keep},
	} {
		if blank(f.text) {
			return r.refuse(f.name, errMissing.Error())
		}
		if p := place.FindString(f.text); p != "" {
			return r.refuse(f.name, "there is nothing to put in "+p)
		}
	}
	if len(q.At) == 0 || slices.ContainsFunc(q.At, func(m Moment) bool { return m != Nomination && m != Poll && m != Term }) {
		return r.refuse("at", "is not of nomination, poll and term")
	}
	if q.test == testYears && q.Months <= 0 || q.test == testSince && q.Months <= 0 {
		return r.refuse("months", errMissing.Error())
	}
	for _, o := range q.Options {
		if p := place.FindString(strings.ReplaceAll(o.Label+o.Hint+o.Says+o.Do, "{by}", "")); p != "" {
			return r.refuse("option."+o.ID, "there is nothing to put in "+p)
		}
		if q.link != (o.link != "") {
			return r.refuse("option."+o.ID+".link", "stands in a question about a link, and only there")
		}
	}
	return r.completeForm(q)
}

func (r *row) completeForm(q Question) error {
	var ids []string
	for _, o := range q.Options {
		ids = append(ids, o.ID)
	}
	switch {
	case q.Form == YesNo && !slices.Equal(ids, []string{"yes", "no", NotSure}):
		return r.refuse("option", "are not yes and no")
	case q.Form == Choice && len(ids) < 3:
		return r.refuse("option", "are fewer than two")
	case q.Form == Text && len(ids) > 0:
		return r.refuse("option", "does not stand with text")
	}
	return nil
}

// twice refuses questions of one kind that share an id and a poll.
func twice(rows []row, all []Question, k election.Kind) error {
	for i, q := range all {
		for _, other := range all[:i] {
			if q.ID == other.ID && q.overlaps(other.Law) {
				r := rows[slices.IndexFunc(rows, func(r row) bool { return r.ID == q.ID })]
				return r.refuse("kinds", "is there twice for "+string(k))
			}
		}
	}
	return nil
}

// overlaps reports whether some poll has both laws.
func (l Law) overlaps(other Law) bool {
	from := max(or(strings.TrimPrefix(l.PollsFrom, open), calendar.Earliest.String()),
		or(strings.TrimPrefix(other.PollsFrom, open), calendar.Earliest.String()))
	day := calendar.MustParse(from)
	return l.holds(day) && other.holds(day)
}
