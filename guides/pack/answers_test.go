package pack

import (
	"bytes"
	"testing"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/eligibility"
	"rosette/guides/words"
)

// answeredAll has answered everything that a kind may ask, with words that
// stand nowhere else.
func answeredAll(k election.Kind) guides.Candidacy {
	c := guides.Sample(k)
	c.Eligibility = eligibility.Answers{}
	for _, q := range eligibility.Questions(k) {
		switch q.Form {
		case eligibility.Text:
			c.Eligibility[q.ID] = "zzyzx " + q.ID
		case eligibility.Day:
			c.Eligibility[q.ID] = "1987-12-29"
		default:
			c.Eligibility[q.ID] = q.Options[0].ID
		}
	}
	return c
}

// What a person answered about standing changes no pack by a single byte.
func TestAnswersAboutStandingAreInNoPack(t *testing.T) {
	for _, k := range election.Kinds() {
		with := answeredAll(k)
		if err := with.Eligibility.Check(); err != nil || len(with.Eligibility) < 20 {
			t.Fatalf("%s: %v, %d answers", k, err, len(with.Eligibility))
		}
		for _, a := range Audiences(words.English()) {
			for _, f := range []Format{Text, HTML} {
				o := Options{Today: today}
				got := written(t, with, a.ID, o, f)
				if !bytes.Equal(got, written(t, guides.Sample(k), a.ID, o, f)) {
					t.Errorf("%s, %s, %s: the pack differs once questions are answered", k, a.ID, f)
				}
				if bytes.Contains(got, []byte("zzyzx")) || bytes.Contains(got, []byte("December 1987")) {
					t.Errorf("%s, %s, %s: the pack holds an answer", k, a.ID, f)
				}
			}
		}
	}
}
