package training

import (
	"cmp"
	"math/rand/v2"
	"slices"

	"rosette/guides/words"
)

// Wanted says what a practice is to be like.
type Wanted struct {
	Sitting      bool
	Format       string   // id of a format
	Competencies []string // only these; none for the usual mix
	Seed         uint64   // the same seed and the same past pick the same
}

// The usual mix: what opens the interview, what always may come, and the rest,
// of which one comes. A sitting councillor is asked for the record in place of
// the motivation.
var (
	always = []string{"KL", "CW", "CA", "RE"}
	oneOf  = []string{"CS", "PW", "PU", "SC", "RM", "LL"}
)

const (
	opens        = "MV"
	opensSitting = "IN"
)

// Pick picks the questions of a practice. Competencies and questions that were
// practised least come first, and chance decides between equals; no question
// comes twice. A length of interview that is not known is refused with a
// *words.Problem.
func Pick(w Wanted, past Practice) ([]Question, error) {
	f, ok := FormatOf(w.Format)
	if !ok {
		return nil, words.Wrong("training_format", nil, "Format", w.Format)
	}
	p := picker{w: w, asked: past.asked(), chance: rand.New(rand.NewPCG(w.Seed, 0)), taken: map[string]bool{}}
	var set []Question
	for _, code := range p.codes(f.Questions) {
		if q, ok := p.question(code); ok {
			set = append(set, q)
		}
	}
	return set, nil
}

type picker struct {
	w      Wanted
	asked  map[string]int // times, by question and by competency
	chance *rand.Rand
	taken  map[string]bool
}

// codes returns the competencies of n questions, in the order of asking.
func (p *picker) codes(n int) []string {
	if len(p.w.Competencies) > 0 {
		var some []string
		for _, c := range Competencies(p.w.Sitting) {
			if slices.Contains(p.w.Competencies, c.ID) {
				some = append(some, c.ID)
			}
		}
		var codes []string
		for i := 0; i < n && len(some) > 0; i++ {
			codes = append(codes, some[i%len(some)])
		}
		slices.Sort(codes)
		return codes
	}
	first := opens
	if p.w.Sitting {
		first = opensSitting
	}
	order := append(slices.Clone(always), p.least(oneOf))
	some := p.leastFirst(order)[:min(n-1, len(order))]
	slices.SortFunc(some, func(a, b string) int { return cmp.Compare(slices.Index(order, a), slices.Index(order, b)) })
	return append([]string{first}, some...)
}

func (p *picker) least(ids []string) string { return p.leastFirst(ids)[0] }

// leastFirst orders ids by how often they came, and equals by chance.
func (p *picker) leastFirst(ids []string) []string {
	ids = slices.Clone(ids)
	p.chance.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
	slices.SortStableFunc(ids, func(a, b string) int { return cmp.Compare(p.asked[a], p.asked[b]) })
	return ids
}

func (p *picker) question(code string) (Question, bool) {
	var ids []string
	for _, q := range Questions() {
		if q.Competency == code && q.For(p.w.Sitting) && !p.taken[q.ID] {
			ids = append(ids, q.ID)
		}
	}
	if len(ids) == 0 {
		return Question{}, false
	}
	id := p.least(ids)
	p.taken[id] = true
	return QuestionOf(id)
}
