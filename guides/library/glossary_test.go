package library

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTermsAreFoundInTexts(t *testing.T) {
	for text, want := range map[string]string{
		"Hand them to the Returning Officer by 4pm.":               "Returning officer",
		"Polling agents and counting agents, 5 working days":       "Counting agent, Polling agent, Working day",
		"He spoc of a board, a walk and a group of friends.":       "",
		"Ask the SPOC; the proposer signs the nomination paper.":   "Proposer and seconder, SPOC",
		"Returning\nofficer (see the notice of election), returns": "Notice of election, Returning officer",
		"": "",
	} {
		var got []string
		for _, term := range Used(text) {
			got = append(got, term.Term)
		}
		if d := cmp.Diff(want, strings.Join(got, ", ")); d != "" {
			t.Errorf("%q: %s", text, d)
		}
	}
}

func TestEveryTermSaysWhereItComesFrom(t *testing.T) {
	if n := len(Glossary()); n < 150 {
		t.Fatalf("only %d terms", n)
	}
	for _, term := range Glossary() {
		if term.Source.Name == "" || term.Checked.IsZero() || !strings.HasSuffix(term.Meaning, ".") {
			t.Errorf("%+v", term)
		}
	}
}

func TestARowWithoutItsSourceIsRefused(t *testing.T) {
	head := "id,term,found_as,meaning,source,valid_from,valid_to,checked,confidence\n"
	sources := map[string]Source{"GEN": {"GEN", "General usage", ""}}
	for row, want := range map[string]string{
		"a,A,,What it is.,GEN,2026-11-22,,2026-11-22,sure\n":     "row 2 (a): confidence",
		"a,A,,What it is.,,2026-11-22,,2026-11-22,low\n":         "row 2 (a): source is missing",
		"a,A,,What it is.,EC,2026-11-22,,2026-11-22,low\n":       "row 2 (a): source",
		"a,A,,What it is.,GEN,2026-11-22,,tomorrow,low\n":        "row 2 (a): checked",
		"a,A,,What it is.,GEN,2026-11-22,,2026-11-22,low,more\n": "wrong number of fields",
	} {
		if _, err := readGlossary("g.csv", head+row, sources); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", row, err, want)
		}
	}
}
