package training

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

var sunday = calendar.MustParse("2026-11-22")

func codes(set []Question) []string {
	var all []string
	for _, q := range set {
		all = append(all, q.Competency)
	}
	return all
}

func pick(t testing.TB, w Wanted, past Practice) []Question {
	t.Helper()
	set, err := Pick(w, past)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func TestTheUsualMix(t *testing.T) {
	six := codes(pick(t, Wanted{Format: "45", Seed: 7}, Practice{}))
	if !slices.Equal(six[:5], []string{"MV", "KL", "CW", "CA", "RE"}) || !slices.Contains(oneOf, six[5]) {
		t.Errorf("six questions: %v", six)
	}
	six = codes(pick(t, Wanted{Format: "45", Sitting: true, Seed: 7}, Practice{}))
	if six[0] != "IN" || slices.Contains(six, "MV") {
		t.Errorf("a sitting councillor: %v", six)
	}
	if four := codes(pick(t, Wanted{Format: "20", Seed: 3}, Practice{})); len(four) != 4 || four[0] != "MV" {
		t.Errorf("four questions: %v", four)
	}
	if _, err := Pick(Wanted{Format: "90"}, Practice{}); words.English().Explain(err) != "There is no interview of length “90”. Choose one of those on the page" {
		t.Error(err)
	}
}

func TestOnlyWhatIsChosen(t *testing.T) {
	got := codes(pick(t, Wanted{Format: "30", Competencies: []string{"RM", "SC"}, Seed: 1}, Practice{}))
	if want := []string{"RM", "RM", "SC", "SC", "SC"}; !slices.Equal(got, want) {
		t.Errorf("%v", got)
	}
	if got := pick(t, Wanted{Format: "30", Competencies: []string{"IN"}, Seed: 1}, Practice{}); len(got) != 0 {
		t.Errorf("somebody new is asked for a record: %v", codes(got))
	}
}

func TestPickingHoldsToItsRules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := Wanted{
			Sitting: rapid.Bool().Draw(t, "sitting"), Seed: rapid.Uint64().Draw(t, "seed"),
			Format:       rapid.SampledFrom([]string{"20", "30", "45"}).Draw(t, "format"),
			Competencies: rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"MV", "KL", "CW", "CA", "CS", "PW", "RE"}), 0, 3, rapid.ID).Draw(t, "only"),
		}
		var past Practice
		for range rapid.IntRange(0, 5).Draw(t, "past") {
			set, _ := Pick(w, past)
			past = past.Begin(sunday, w, set)
			past = past.Took(0, 1).Finish()
			w.Seed++
		}
		set, err := Pick(w, past)
		again, _ := Pick(w, past)
		if err != nil || !cmp.Equal(set, again) {
			t.Fatalf("one seed picks two sets, %v", err)
		}
		f, _ := FormatOf(w.Format)
		seen := map[string]bool{}
		for _, q := range set {
			if seen[q.ID] || !q.For(w.Sitting) || len(w.Competencies) > 0 && !slices.Contains(w.Competencies, q.Competency) {
				t.Fatalf("%s does not belong in %v", q.ID, codes(set))
			}
			seen[q.ID] = true
		}
		if len(set) > f.Questions || len(set) < 5 && len(set) < f.Questions {
			t.Fatalf("%d questions of %d", len(set), f.Questions) // the bank has at least five of each
		}
	})
}

func TestAQuestionComesAgainOnlyWhenAllHaveCome(t *testing.T) {
	var p Practice
	w := Wanted{Format: "20", Competencies: []string{"KL"}}
	seen := map[string]bool{}
	for seed := range uint64(2) {
		w.Seed = seed
		set := pick(t, w, p)
		for _, q := range set {
			if seen[q.ID] {
				t.Errorf("%s came again", q.ID)
			}
			seen[q.ID] = true
		}
		p = p.Begin(sunday, w, set).Took(0, 30).Finish()
	}
}

// scored is a finished interview of questions and their scores.
func scored(sitting bool, pairs ...any) Session {
	s := Session{On: sunday, Format: "20", Sitting: sitting, Finished: true}
	for i := 0; i < len(pairs); i += 2 {
		s.Answers = append(s.Answers, Answer{Question: pairs[i].(string), Scored: true, Score: pairs[i+1].(int), Notes: "said so", Seconds: 100})
	}
	return s
}

func TestTheResultIsWeighted(t *testing.T) {
	// MV weighs 3 and KL 2 for somebody new: (4·3 + 2·2) of (4·3 + 4·2).
	r := scored(false, "I001", 4, "I009", 2).Result()
	if r.Percent != 80 || r.Band.ID != "strong" || r.Scored != 2 || r.Seconds != 200 {
		t.Errorf("%+v", r)
	}
	// For a sitting councillor MV weighs 1: (4 + 4) of 12.
	if r := scored(true, "I008", 4, "I017", 2).Result(); r.Percent != 67 {
		t.Errorf("%d per cent", r.Percent)
	}
	// Two answers on one competency count by their mean.
	if r := scored(false, "I001", 4, "I003", 0).Result(); r.Percent != 50 || r.Standings[0].Percent() != 50 {
		t.Errorf("%+v", r)
	}
}

func TestAScoreWithoutEvidenceDoesNotCount(t *testing.T) {
	s := scored(false, "I001", 4, "I009", 0)
	s.Answers[0].Notes = "  "
	if r := s.Result(); r.Scored != 1 || r.Percent != 0 || r.Answers != 2 {
		t.Errorf("%+v", r)
	}
	if r := (Session{}).Result(); r.Percent != 0 || r.Band.ID != "not-yet" || r.Standings != nil {
		t.Errorf("an empty interview: %+v", r)
	}
}

func TestAnUnsafeAnswerIsPointedOutWhateverTheTotal(t *testing.T) {
	s := scored(false, "I001", 4, "I009", 4, "I071", 0)
	if r := s.Result(); len(r.Flags) != 1 || r.Flags[0].ID != "RM" || r.Percent < 80 {
		t.Errorf("%+v", r)
	}
	next := Practice{Sessions: []Session{s}}.Next(false, 3)
	if len(next) != 3 || next[0].Competency.ID != "RM" || !next[0].Flag || !slices.Equal(next[0].Again, []string{"I071"}) {
		t.Errorf("%+v", next)
	}
}

func TestWhatToWorkOnNext(t *testing.T) {
	p := Practice{Sessions: []Session{scored(false, "I001", 4, "I009", 1, "I020", 3, "I030", 4)}}
	var got []string
	for _, a := range p.Next(false, 12) {
		got = append(got, a.Competency.ID)
	}
	// KL misses 75 times 2; then what weighs 2 and was never practised, at 50;
	// CW misses 25 times 2, as much as what weighs 1 and was never practised;
	// MV and CA have the best score.
	want := []string{"KL", "CS", "RE", "LL", "CW", "PW", "PU", "SC", "RM"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if next := (Practice{}).Next(true, 2); len(next) != 2 || next[0].Competency.ID != "IN" {
		t.Errorf("before any practice: %+v", next)
	}
}

func TestAnInterviewIsKeptAsItGoes(t *testing.T) {
	w := Wanted{Format: "20", Seed: 5}
	set := pick(t, w, Practice{})
	p := Practice{}.Begin(sunday, w, set)
	q, err := p.Mark(1, 3).Took(1, 95).Note(1, "My example\r\nand more")
	if err != nil || q.Sessions[0].Answers[1] != (Answer{set[1].ID, "My example\nand more", true, 3, 95}) {
		t.Errorf("%+v, %v", q, err)
	}
	if p.Sessions[0].Answers[1].Scored {
		t.Error("the practice before was changed")
	}
	if _, err := p.Note(0, strings.Repeat("x", MaxNotes+1)); err == nil {
		t.Error("notes of any length are kept")
	}
	if again := p.Begin(sunday, w, set); len(again.Sessions) != 1 {
		t.Error("an interview without a word stays")
	}
	if again := q.Begin(sunday, w, set); len(again.Sessions) != 2 {
		t.Error("an interview that was begun is dropped")
	}
	done := q.Finish()
	if _, open := done.Open(); open {
		t.Error("finished, it is still open")
	}
	if s, ok := done.Last(); !ok || s.Answers[1].Score != 3 {
		t.Errorf("the last is %+v", s)
	}
	if late := done.Mark(0, 4); late.Sessions[0].Answers[0].Scored {
		t.Error("a finished interview was scored")
	}
}

func TestOnlyTheLatestInterviewsAreKept(t *testing.T) {
	var p Practice
	for i := range MaxSessions + 3 {
		p = p.Begin(sunday+calendar.Date(i), Wanted{Format: "20"}, Questions()[:1]).Finish()
	}
	if len(p.Sessions) != MaxSessions || p.Sessions[0].On != sunday+3 {
		t.Errorf("%d, from %s", len(p.Sessions), p.Sessions[0].On)
	}
}

func BenchmarkPick(b *testing.B) {
	var p Practice
	for i := range MaxSessions {
		p = p.Begin(sunday, Wanted{}, Questions()[i:i+6]).Finish()
	}
	for b.Loop() {
		if _, err := Pick(Wanted{Format: "45", Seed: 1}, p); err != nil {
			b.Fatal(err)
		}
	}
}
