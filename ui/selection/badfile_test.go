package selection

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"strings"
	"testing"

	party "rosette/guides/selection"
	"rosette/guides/words"
)

// bad are procedure files that must be refused, each with what is said of it.
func bad(t *testing.T) map[string]struct{ file, says string } {
	t.Helper()
	good := string(must(party.Encode(must(party.Find("generic-party")))))
	with := func(old, new string) string {
		if !strings.Contains(good, old) {
			t.Fatalf("the good file has no %q", old)
		}
		return strings.Replace(good, old, new, 1)
	}
	var many strings.Builder
	many.WriteString(good)
	for i := range 100_000 {
		fmt.Fprintf(&many, "\n[[stage]]\nid = \"s%d\"\n", i)
	}
	var few strings.Builder
	few.WriteString(good)
	for i := range 400 {
		fmt.Fprintf(&few, "\n[[stage]]\nid = \"s%d\"\n", i)
	}
	var bomb bytes.Buffer
	z := gzip.NewWriter(&bomb)
	if _, err := z.Write(make([]byte, 10<<20)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return map[string]struct{ file, says string }{
		"a cycle":                      {with(`id = "timetable-agreed"`, "id = \"timetable-agreed\"\ndepends_on = [\"adoption\"]"), "these stages wait for one another: timetable-agreed"},
		"a stage that is not there":    {with(`depends_on = ["timetable-agreed"]`, `depends_on = ["nowhere"]`), "stage call: depends_on: there is no stage “nowhere”"},
		"30 February":                  {with(`checked = "2026-11-22"`, `checked = "2027-02-30"`), "checked: this cannot be read"},
		"100,000 stages":               {many.String(), "is longer than 512 KB"},
		"400 stages in a short file":   {few.String(), "stage: 413 are too many; 300 is the most"},
		"a zip file":                   {"PK\x03\x04" + strings.Repeat("\x00", 100), "is a packed file"},
		"a bomb":                       {bomb.String(), "is a packed file"},
		"a path for an id":             {with(`id = "generic-party"`, `id = "../../etc/passwd"`), "id: an id has only small letters"},
		"a path for the id of a stage": {with(`id = "timetable-agreed"`, `id = "..\\..\\x"`), "stage 1: id: an id has only small letters"},
		"a field that is not one":      {with("title =", "titel ="), "titel: a procedure has no such field"},
		"hidden characters":            {with(`actor = "Party officers"`, "actor = \"Party \u202eofficers\""), "the text holds hidden characters"},
		"nesting":                      {"x = " + strings.Repeat("[", 5000), "nests brackets too deep"},
		"no text":                      {"\xff\xfe\x00", "is not a text file"},
		"an empty file":                {"", "stage: this is missing"},
	}
}

func TestABadProcedureFileIsRefusedByNameAndTheStoreIsUntouched(t *testing.T) {
	o := open(t, sitting)
	_, before, err := o.win.Store.Load(o.s.Candidacy().ID)
	if err != nil {
		t.Fatal(err)
	}
	for name, k := range bad(t) {
		err := o.receive([]byte(k.file))
		if err == nil || !strings.Contains(words.English().Explain(err), k.says) {
			t.Errorf("%s: says %q, want %q", name, words.English().Explain(err), k.says)
		}
	}
	_, after, err := o.win.Store.Load(o.s.Candidacy().ID)
	if err != nil || !bytes.Equal(before, after) || o.now != o.stages || o.s.UndoNote() != "" && strings.Contains(o.s.UndoNote(), "mport") {
		t.Errorf("something changed: %v, shows %T, undo %q", err, o.now, o.s.UndoNote())
	}
}
