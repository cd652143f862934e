package training

import (
	"strings"
	"testing"
	"time"
)

func TestTheBankHasAHundredQuestionsOnTwelveCompetencies(t *testing.T) {
	if n := len(Questions()); n != 100 {
		t.Errorf("%d questions", n)
	}
	for sitting, want := range map[bool]struct{ n, weight int }{false: {11, 19}, true: {12, 23}} {
		weight := 0
		for _, c := range Competencies(sitting) {
			weight += c.Weight(sitting)
		}
		if n := len(Competencies(sitting)); n != want.n || weight != want.weight {
			t.Errorf("sitting %v: %d competencies that weigh %d", sitting, n, weight)
		}
	}
	for _, c := range bank().Competency {
		n := 0
		for _, q := range Questions() {
			if q.Competency == c.ID {
				n++
			}
		}
		if n < 6 {
			t.Errorf("%s has %d questions", c.ID, n)
		}
	}
}

func TestTheBankIsForEveryParty(t *testing.T) {
	for _, q := range Questions() {
		for _, party := range []string{"Labour", "Conservative", "Liberal", "Green", "Reform", "Plaid", "SNP"} {
			if strings.Contains(q.Text+q.Listen, party) {
				t.Errorf("%s names a party: %s", q.ID, q.Text)
			}
		}
		if strings.ContainsAny(q.Text, "'\"") {
			t.Errorf("%s has a straight quotation mark: %s", q.ID, q.Text)
		}
	}
}

func TestRowsThatAreNotWholeAreRefused(t *testing.T) {
	for _, k := range []struct{ file, from, to, says string }{
		{"questions.csv", "I001,MV", "I001,XX", "questions.csv: row 2 (I001): field competency"},
		{"questions.csv", "I002,MV", "I001,MV", "questions.csv: row 3 (I001): field id: is there twice"},
		{"questions.csv", "newcomer,1", "newcomer,4", "row 2 (I001): field difficulty"},
		{"questions.csv", "newcomer,1", "beginner,1", "row 2 (I001): field level"},
		{"questions.csv", "OWN,medium", "ELSE,medium", "row 2 (I001): field source"},
		{"questions.csv", "2026-11-22,,2026-11-22", "2026-11-22,,", "row 2 (I001): field checked"},
		{"questions.csv", "id,competency", "id,code", "row 1: the columns are not"},
		{"competencies.toml", "work = ", "wrok = ", "field competency.wrok: there is no such field"},
		{"competencies.toml", `confidence = "medium"`, `confidence = "high"`, "row 1 (MV): field doubt"},
		{"competencies.toml", `sources = ["APPLY", "HELP"]`, `sources = ["APPLY", "NONE"]`, "row 1 (MV): field source"},
		{"practice.toml", "points = 2", "points = 3", "score 2: field points"},
		{"practice.toml", "from = 60", "from = 30", "band 3 (ready): field from"},
		{"practice.toml", "minutes = 30", "minutes = 35", "format 2 (30): field minutes: the parts come to 30"},
		{"practice.toml", "share = 40", "share = 41", "field share: the parts come to 101 per cent"},
		{"sources.toml", `date = "2026"`, `date = ""`, "must be given"},
	} {
		text := string(fileText(k.file))
		if !strings.Contains(text, k.from) {
			t.Fatalf("%s has no %s", k.file, k.from)
		}
		changed := []byte(strings.Replace(text, k.from, k.to, 1))
		var err error
		if k.file == "questions.csv" {
			_, err = readQuestions(k.file, changed, bank())
		} else {
			fresh := rows{}
			if k.file != "sources.toml" {
				fresh.Source = bank().Source
			}
			err = fresh.read(k.file, changed)
		}
		if err == nil || !strings.Contains(err.Error(), k.says) {
			t.Errorf("%s, %s: %v", k.file, k.to, err)
		}
	}
}

func TestTheRubricAndItsBands(t *testing.T) {
	if n := len(Scores()); n != MostPoints+1 {
		t.Errorf("%d scores", n)
	}
	for percent, want := range map[int]string{0: "not-yet", 39: "not-yet", 40: "developing", 59: "developing", 60: "ready", 79: "ready", 80: "strong", 100: "strong"} {
		if got := BandOf(percent).ID; got != want {
			t.Errorf("%d%% is %s", percent, got)
		}
	}
}

func TestASpeechOfThreeMinutes(t *testing.T) {
	all := Speech(3 * time.Minute)
	words := 0
	for i, s := range all {
		words += s.Words
		if i > 0 && s.From != all[i-1].To {
			t.Errorf("%s starts at %s", s.Title, s.From)
		}
	}
	if words != 390 || all[len(all)-1].To != 3*time.Minute || all[2].From != 54*time.Second {
		t.Errorf("%d words: %v", words, all)
	}
	for d, want := range map[time.Duration]int{2 * time.Minute: 260, 5 * time.Minute: 650} {
		if got := WordsFor(d); got != want {
			t.Errorf("%s: %d words", d, got)
		}
	}
	if got := Speech(-time.Hour); got[len(got)-1].To != 30*time.Second {
		t.Errorf("%v", got)
	}
}

func FuzzQuestions(f *testing.F) {
	f.Add(fileText("questions.csv"))
	f.Add([]byte(questionHead + "\nI1,MV,both,1,a,b,OWN,low,2026-01-01,,2026-01-01\n"))
	f.Add([]byte("a\"b"))
	f.Fuzz(func(t *testing.T, text []byte) {
		all, err := readQuestions("q.csv", text, bank())
		if err != nil && len(all) > 0 {
			t.Fatal("questions beside an error")
		}
		for _, q := range all {
			if q.ID == "" || q.Text == "" || q.Origin.Checked.IsZero() {
				t.Fatalf("a row that is not whole: %+v", q)
			}
		}
	})
}
