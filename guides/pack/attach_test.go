package pack

import (
	"bytes"
	"testing"

	"rosette/guides"
	"rosette/guides/eligibility"
	"rosette/guides/training"
	"rosette/guides/words"
)

func TestOnlyTheAgentCanBeHandedTheCandidacy(t *testing.T) {
	c := applicant()
	for _, info := range Audiences(words.English()) {
		for _, asked := range []bool{false, true} {
			d, err := Compose(c, info.ID, Options{Today: today, Attach: asked})
			if err != nil {
				t.Fatal(err)
			}
			if got, want := len(Meta(d, today).Files) == 1, asked && info.ID == Agent; got != want {
				t.Errorf("%s, asked %v: attached %v", info.ID, asked, got)
			}
		}
	}
}

func TestWhatIsHandedOpensAgainWithoutWhatIsTheCandidatesOwn(t *testing.T) {
	c := applicant()
	c.Practice = training.Practice{}
	got, err := guides.Read(Handed(c))
	if err != nil {
		t.Fatal(err)
	}
	want := c
	want.Eligibility = eligibility.Answers{}
	if !bytes.Equal(guides.Marshal(got), guides.Marshal(want)) {
		t.Errorf("%s", guides.Marshal(got))
	}
	if bytes.Contains(Handed(c), []byte("secret-answer")) {
		t.Error("an answer about eligibility went along")
	}
}

func TestTheCoverSaysWhatIsAttached(t *testing.T) {
	for _, asked := range []bool{false, true} {
		text := written(t, applicant(), Agent, Options{Today: today, Attach: asked}, HTML)
		if got := bytes.Contains(text, []byte("with the home address")); got != asked {
			t.Errorf("asked %v, said %v", asked, got)
		}
	}
}
