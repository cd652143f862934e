package selection

import (
	"strings"
	"testing"

	"rosette/guides/words"
)

func TestTheStatementOfEachTrackComesTo500Words(t *testing.T) {
	for _, sitting := range []bool{false, true} {
		total := 0
		for _, s := range Sections(PersonalStatement, sitting) {
			total += s.Words
		}
		if total != 500 {
			t.Errorf("sitting %v: %d words", sitting, total)
		}
		if n := len(Sections(CV, sitting)); n != 5 {
			t.Errorf("sitting %v: a CV of %d sections", sitting, n)
		}
	}
}

func TestARowOfTheStatementThatIsNotWhole(t *testing.T) {
	text, err := statementFile.ReadFile("data/statement.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range []struct{ from, to, says string }{
		{`document = "statement"`, `document = "letter"`, "row 1 (why): field document"},
		{`checked = "2026-11-22"`, `checked = ""`, "row 1 (why): field checked"},
		{`confidence = "medium"`, `confidence = "high"`, "row 1 (why): field doubt"},
		{`evidence = ["community", "casework", "mentoring"]`, `evidence = ["gossip"]`, "row 2 (community): field evidence"},
		{`id = "community"`, `id = "why"`, "row 2 (why): field id: is there twice"},
		{`words = 60`, `wrods = 60`, "field section.wrods: there is no such field"},
	} {
		_, err := readSections("statement.toml", strings.Replace(string(text), k.from, k.to, 1))
		if err == nil || !strings.Contains(err.Error(), k.says) {
			t.Errorf("%s: %v", k.to, err)
		}
	}
}

func TestWordsAreCountedAsAFormCounts(t *testing.T) {
	for text, want := range map[string]int{"": 0, "  \n ": 0, "One": 1, "I knocked 64 doors - twice.": 5, "re-elected councillor’s": 2, "– —": 0, "£600,000 & more": 2} {
		if got := WordsIn(text); got != want {
			t.Errorf("%q: %d words, not %d", text, got, want)
		}
	}
}

func TestTextComesBackAsWritten(t *testing.T) {
	for _, text := range []string{"", "One line", "Two\nlines", "A gap\n\nand an end\n", strings.Repeat("word ", 300)} {
		s, err := Statement{}.Write("why", text)
		if err != nil || s.Text("why") != text {
			t.Errorf("%q became %q, %v", text, s.Text("why"), err)
		}
	}
	s, _ := Statement{}.Write("why", "Tab\tand\r\nreturn")
	if got := s.Text("why"); got != "Tab and\nreturn" {
		t.Errorf("%q", got)
	}
	if _, err := (Statement{}).Write("why", strings.Repeat("x", MaxSection+1)); err == nil {
		t.Error("a text of any length is kept")
	}
	long, err := Statement{}.Write("why", strings.Repeat("word ", 900))
	if err != nil || WordsIn(long.Text("why")) != 900 {
		t.Errorf("%d words, %v", WordsIn(long.Text("why")), err)
	}
	for _, p := range long.Texts["why"] {
		if len(p) > mostInParagraph {
			t.Errorf("a paragraph of %d", len(p))
		}
	}
	if s, _ := s.Write("why", ""); s.Texts != nil {
		t.Errorf("emptied, it holds %v", s.Texts)
	}
}

func TestNotesOnASection(t *testing.T) {
	community := Sections(PersonalStatement, false)[1]
	s, _ := Statement{}.Allow("community", 3)
	s, _ = s.Write("community", "I ran the food bank")
	got := strings.Join(s.Notes(words.English(), community), " | ")
	want := "2 words over 3. Take them out, or change the length if your form allows more. | No figure yet. A count from your record makes it easier to believe."
	if got != want {
		t.Errorf("notes %q", got)
	}
	s, _ = s.Allow("community", 0)
	if s.Limit(community) != 120 || s.Limits != nil {
		t.Errorf("the length is %d", s.Limit(community))
	}
	if _, err := s.Allow("community", MaxWords+1); err == nil {
		t.Error("any length is allowed")
	}
}

func TestTheWardIsSpeltRight(t *testing.T) {
	sections := Sections(PersonalStatement, false)
	s := Statement{}
	if !s.Names("Millbrook", sections) {
		t.Error("an empty statement is told off")
	}
	s, _ = s.Write("why", "Milbrook is my home")
	if s.Names("Millbrook", sections) {
		t.Error("a ward spelt wrong passes")
	}
	s, _ = s.Write("first", "Millbrook needs a crossing")
	if !s.Names(" Millbrook", sections) || !s.Names("", sections) {
		t.Error("the ward is named")
	}
}

func TestThePageLeavesOutEmptySections(t *testing.T) {
	s, _ := Statement{}.Write("why", "Because.\n\nAnd again.")
	s, _ = s.Write("cv-who", "A baker")
	page := s.Page(words.English(), PersonalStatement, false, "Asha Morgan", "Millbrook")
	want := "Personal statement of Asha Morgan\n=================================\nMillbrook\n\nWhy you are standing\n--------------------\nBecause.\n\nAnd again.\n"
	if got := page.Text(); got != want {
		t.Errorf("%s", got)
	}
}

func TestAStatementSaysWhatCouldLeadToAHome(t *testing.T) {
	section := Sections(PersonalStatement, true)[0]
	for text, says := range map[string]string{
		"I live at 12 Mill Lane and know it well.": "12 Mill Lane",
		"Ring me on 07700 900123.":                 "07700 900123",
		"Write to AV1 2CD.":                        "AV1 2CD",
		"I knocked on 1,140 doors in two years.":   "",
	} {
		s, err := Statement{}.Write(section.ID, text)
		if err != nil {
			t.Fatal(err)
		}
		said := strings.Join(s.Notes(words.English(), section), " ")
		if found := strings.Contains(said, "could lead to a person or a home"); found != (says != "") || !strings.Contains(said, says) {
			t.Errorf("%q: %s", text, said)
		}
	}
}
