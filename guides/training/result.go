package training

import (
	"cmp"
	"slices"
)

// A Result is what the scores of an interview come to. It is practice
// feedback.
type Result struct {
	Percent   int // of the best, weighted; of the answers whose score counts
	Band      Band
	Scored    int // answers whose score counts
	Answers   int
	Seconds   int // of all answers
	Standings []Standing
	Flags     []Competency // scored 0 where that is pointed out whatever the total
}

// A Standing is how a competency scored.
type Standing struct {
	Competency Competency
	Points     int // sum of the scores that count
	Answers    int // how many those are
}

// Percent is the standing out of the best.
func (s Standing) Percent() int {
	if s.Answers == 0 {
		return 0
	}
	return rounded(s.Points*100, s.Answers*MostPoints)
}

// Result adds the scores up: the mean of each competency times its weight, out
// of the most that the competencies scored could come to.
func (s Session) Result() Result {
	r := Result{Answers: len(s.Answers), Standings: standings(s.Sitting, s), Band: BandOf(0)}
	got, most := 0.0, 0.0
	for _, st := range r.Standings {
		weight := float64(st.Competency.Weight(s.Sitting))
		got += weight * float64(st.Points) / float64(st.Answers)
		most += weight * MostPoints
		r.Scored += st.Answers
	}
	if most > 0 {
		r.Percent = int(got*100/most + 0.5)
		r.Band = BandOf(r.Percent)
	}
	for _, a := range s.Answers {
		r.Seconds += a.Seconds
		c, ok := competencyOf(a)
		if ok && c.Flag && a.Counts() && a.Score == 0 && !slices.ContainsFunc(r.Flags, func(f Competency) bool { return f.ID == c.ID }) {
			r.Flags = append(r.Flags, c)
		}
	}
	return r
}

func competencyOf(a Answer) (Competency, bool) {
	q, ok := QuestionOf(a.Question)
	if !ok {
		return Competency{}, false
	}
	return CompetencyOf(q.Competency)
}

// standings adds up the scores that count, by competency in the order of the
// bank. Those that weigh nothing are left out.
func standings(sitting bool, sessions ...Session) []Standing {
	byID := map[string]*Standing{}
	for _, s := range sessions {
		for _, a := range s.Answers {
			c, ok := competencyOf(a)
			if !ok || !a.Counts() || c.Weight(sitting) == 0 {
				continue
			}
			if byID[c.ID] == nil {
				byID[c.ID] = &Standing{Competency: c}
			}
			byID[c.ID].Points += a.Score
			byID[c.ID].Answers++
		}
	}
	var all []Standing
	for _, c := range Competencies(sitting) {
		if st := byID[c.ID]; st != nil {
			all = append(all, *st)
		}
	}
	return all
}

// Advice is what to work on.
type Advice struct {
	Standing          // how it scored; without answers it was not practised yet
	Flag     bool     // a 0 that is pointed out whatever the total
	Again    []string // ids of the questions that scored lowest, at most two
}

// The scores of the latest interviews say what to work on.
const latest = 3

// Next says what to work on, the most pressing first, at most as many as
// wanted: what scored an unsafe 0, then by what is missing to the best times
// the weight in the latest interviews, and what was never practised as though
// it had scored half.
func (p Practice) Next(sitting bool, most int) []Advice {
	var done []Session
	for _, s := range p.Sessions {
		if s.Finished {
			done = append(done, s)
		}
	}
	done = done[max(len(done)-latest, 0):]
	scored := standings(sitting, done...)
	var all []Advice
	for _, c := range Competencies(sitting) {
		a := Advice{Standing: Standing{Competency: c}}
		if i := slices.IndexFunc(scored, func(s Standing) bool { return s.Competency.ID == c.ID }); i >= 0 {
			a.Standing = scored[i]
		}
		a.Flag, a.Again = lowest(c, done)
		if a.Answers == 0 || a.Percent() < 100 {
			all = append(all, a)
		}
	}
	slices.SortStableFunc(all, func(a, b Advice) int { return cmp.Compare(b.press(sitting), a.press(sitting)) })
	return all[:min(most, len(all))]
}

// press is how much a competency wants work.
func (a Advice) press(sitting bool) int {
	missing := 50
	if a.Answers > 0 {
		missing = 100 - a.Percent()
	}
	press := missing * a.Competency.Weight(sitting)
	if a.Flag {
		press += 100000
	}
	return press
}

// lowest returns the questions of a competency that scored under 3, the lowest
// first, and whether one of them is to be pointed out.
func lowest(c Competency, sessions []Session) (flag bool, ids []string) {
	var answers []Answer
	for _, s := range sessions {
		for _, a := range s.Answers {
			if of, ok := competencyOf(a); ok && of.ID == c.ID && a.Counts() && a.Score < 3 {
				answers = append(answers, a)
				flag = flag || c.Flag && a.Score == 0
			}
		}
	}
	slices.SortStableFunc(answers, func(a, b Answer) int { return cmp.Compare(a.Score, b.Score) })
	for _, a := range answers {
		if len(ids) < 2 && !slices.Contains(ids, a.Question) {
			ids = append(ids, a.Question)
		}
	}
	return flag, ids
}

func rounded(a, b int) int { return (a + b/2) / b }
