package storage

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestUndoAndRedoNameTheChange(t *testing.T) {
	s := mustOpen(t, t.TempDir())
	mustSave(t, s, asha, `{"surname":"Morgen","ward":"Hill"}`, "")
	mustSave(t, s, asha, `{"surname":"Morgan","ward":"Hill"}`, "Surname")
	mustSave(t, s, asha, `{"surname":"Morgan","ward":"Millbrook"}`, "Ward")

	_, note, err := s.Undo("asha", noon)
	if note != "Ward" || err != nil {
		t.Fatalf("undid %q, %v", note, err)
	}
	data, note, err := s.Undo("asha", noon)
	if string(data) != `{"surname":"Morgen","ward":"Hill"}` || note != "Surname" || err != nil {
		t.Fatalf("undid %q to %s, %v", note, data, err)
	}
	if note, ok := s.UndoNote("asha"); ok {
		t.Errorf("there is still %q to undo", note)
	}
	_, _, err = s.Undo("asha", noon)
	wantProblem(t, err, "nothing_to_undo")

	if note, ok := s.RedoNote("asha"); note != "Surname" || !ok {
		t.Errorf("redo is %q, %v", note, ok)
	}
	data, note, err = s.Redo("asha", noon)
	if string(data) != `{"surname":"Morgan","ward":"Hill"}` || note != "Surname" || err != nil {
		t.Fatalf("redid %q to %s, %v", note, data, err)
	}
	mustSave(t, s, asha, `{"surname":"Morgan","ward":"North"}`, "Ward")
	_, _, err = s.Redo("asha", noon)
	wantProblem(t, err, "nothing_to_redo")
	_, _, err = s.Undo("tom", noon)
	wantProblem(t, err, "store_unknown")
}

func TestUndoGivesTheNameInTheListBack(t *testing.T) {
	s := mustOpen(t, t.TempDir())
	mustSave(t, s, Summary{ID: "asha", Title: "Asha Morgen"}, `{"surname":"Morgen"}`, "")
	mustSave(t, s, Summary{ID: "asha", Title: "Asha Morgan"}, `{"surname":"Morgan"}`, "Surname")
	title := func() string {
		is, _, err := s.Load("asha")
		if err != nil {
			t.Fatal(err)
		}
		return is.Title
	}
	if _, _, err := s.Undo("asha", noon); err != nil || title() != "Asha Morgen" {
		t.Errorf("after undo: %q, %v", title(), err)
	}
	if _, _, err := s.Redo("asha", noon); err != nil || title() != "Asha Morgan" {
		t.Errorf("after redo: %q, %v", title(), err)
	}
}

func TestHistoryOutlivesClosing(t *testing.T) {
	dir := t.TempDir()
	s := mustOpen(t, dir)
	for i := range 60 {
		mustSave(t, s, asha, fmt.Sprintf(`{"step":%d}`, i), fmt.Sprint("Step ", i))
	}
	s.Close()
	s = mustOpen(t, dir)
	for i := 59; i > 0; i-- {
		data, note, err := s.Undo("asha", noon)
		if want := fmt.Sprintf(`{"step":%d}`, i-1); string(data) != want || note != fmt.Sprint("Step ", i) || err != nil {
			t.Fatalf("undid %q to %s, %v", note, data, err)
		}
	}
}

func TestOldStepsAreLetGo(t *testing.T) {
	s := mustOpen(t, t.TempDir())
	s.db.NoSync = true // hundreds of saves whose loss would not matter
	for i := range historyKept + 20 {
		mustSave(t, s, asha, fmt.Sprintf(`{"step":%d}`, i), "Step")
	}
	steps, err := s.History("asha")
	if err != nil || len(steps) != historyKept {
		t.Fatalf("%d steps are kept, %v", len(steps), err)
	}
	if steps[0].Number != historyKept+19 || steps[historyKept-1].Number != 20 {
		t.Errorf("steps %d to %d are kept", steps[historyKept-1].Number, steps[0].Number)
	}
	for range historyKept {
		if _, _, err := s.Undo("asha", noon); err != nil {
			t.Fatal(err)
		}
	}
	_, _, err = s.Undo("asha", noon)
	wantProblem(t, err, "nothing_to_undo")
	wantData(t, s, "asha", `{"step":19}`)
}

func TestHistorySaysWhatChangedSince(t *testing.T) {
	s := mustOpen(t, t.TempDir())
	for day := range 4 {
		at := noon.AddDate(0, 0, day)
		if err := s.Save(asha, fmt.Appendf(nil, `{"day":%d}`, day), fmt.Sprint("Day ", day), at); err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := s.Undo("asha", noon.AddDate(0, 0, 4)); err != nil {
		t.Fatal(err)
	}
	steps, err := s.History("asha")
	want := []Step{
		{Number: 3, Note: "Day 3", At: noon.AddDate(0, 0, 3), Undone: true},
		{Number: 2, Note: "Day 2", At: noon.AddDate(0, 0, 2)},
		{Number: 1, Note: "Day 1", At: noon.AddDate(0, 0, 1)},
	}
	if diff := cmp.Diff(want, steps); diff != "" || err != nil {
		t.Errorf("history (-want +got):\n%s%v", diff, err)
	}
	for _, k := range []struct {
		at   time.Time
		want string
	}{
		{noon.AddDate(0, 0, -1), `{"day":0}`},
		{noon.AddDate(0, 0, 1), `{"day":1}`},
		{noon.AddDate(0, 0, 9), `{"day":2}`},
	} {
		if got, err := s.AsOf("asha", k.at); string(got) != k.want || err != nil {
			t.Errorf("as of %v: %s, %v", k.at, got, err)
		}
	}
}

func TestHistoriesOfDifferentCandidaciesStayApart(t *testing.T) {
	s := mustOpen(t, t.TempDir())
	for _, id := range []string{"a", "aa", "a2"} {
		of := Summary{ID: id}
		mustSave(t, s, of, `{"v":1}`, "")
		mustSave(t, s, of, `{"v":2}`, "of "+id)
		if err := s.Mark(id, "point of "+id, noon); err != nil {
			t.Fatal(err)
		}
	}
	steps, err := s.History("a")
	if err != nil || len(steps) != 1 || steps[0].Note != "of a" {
		t.Errorf("history of a is %v, %v", steps, err)
	}
	points, err := s.Points("a")
	if err != nil || len(points) != 1 || points[0].Name != "point of a" {
		t.Errorf("points of a are %v, %v", points, err)
	}
}

func TestReturningToAPointCanBeUndone(t *testing.T) {
	s := mustOpen(t, t.TempDir())
	mustSave(t, s, asha, `{"poll":"2027-05-06"}`, "")
	if err := s.Mark("asha", "Before the new date", noon); err != nil {
		t.Fatal(err)
	}
	mustSave(t, s, asha, `{"poll":"2027-05-13"}`, "Day of the poll")
	data, err := s.ReturnTo("asha", "Before the new date", noon)
	if string(data) != `{"poll":"2027-05-06"}` || err != nil {
		t.Fatalf("returned to %s, %v", data, err)
	}
	wantData(t, s, "asha", `{"poll":"2027-05-06"}`)
	data, note, err := s.Undo("asha", noon)
	if string(data) != `{"poll":"2027-05-13"}` || note != "Before the new date" || err != nil {
		t.Errorf("undid %q to %s, %v", note, data, err)
	}
	_, err = s.ReturnTo("asha", "Ready to sign", noon)
	wantProblem(t, err, "store_no_point")
	wantProblem(t, s.Mark("tom", "Ready to sign", noon), "store_unknown")
}

// A history kept as steps says the same as one kept as whole copies.
func TestUndoAndRedoFollowAListOfCopies(t *testing.T) {
	dir := t.TempDir()
	s := mustOpen(t, dir)
	s.db.NoSync = true
	run := 0
	rapid.Check(t, func(t *rapid.T) {
		run++
		of := Summary{ID: fmt.Sprint("run", run)}
		text := rapid.StringMatching(`\{"a":"[xyŵ]{0,4}","b":"[xyŵ]{0,4}"\}`)
		copies := []string{text.Draw(t, "first")}
		mustSave2(t, s, of, copies[0])
		at := 0
		for range rapid.IntRange(1, 12).Draw(t, "changes") {
			switch rapid.SampledFrom([]string{"save", "undo", "redo"}).Draw(t, "do") {
			case "save":
				is := text.Draw(t, "text")
				mustSave2(t, s, of, is)
				if is != copies[at] {
					copies = append(copies[:at+1], is)
					at++
				}
			case "undo":
				if _, _, err := s.Undo(of.ID, noon); (err == nil) != (at > 0) {
					t.Fatalf("undo at %d: %v", at, err)
				}
				at = max(at-1, 0)
			case "redo":
				if _, _, err := s.Redo(of.ID, noon); (err == nil) != (at < len(copies)-1) {
					t.Fatalf("redo at %d of %d: %v", at, len(copies), err)
				}
				at = min(at+1, len(copies)-1)
			}
			if _, got, err := s.Load(of.ID); string(got) != copies[at] || err != nil {
				t.Fatalf("%s is kept, %v, want %s", got, err, copies[at])
			}
		}
	})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := inspect(filepath.Join(dir, fileName)); err != nil {
		t.Errorf("after it all: %v", err)
	}
}

func mustSave2(t *rapid.T, s *Store, of Summary, data string) {
	if err := s.Save(of, []byte(data), "Change", noon); err != nil {
		t.Fatal(err)
	}
}

func TestASpliceLeadsBothWays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SliceOfN(rapid.SampledFrom([]byte("ab")), 0, 12)
		was, is := text.Draw(t, "was"), text.Draw(t, "is")
		sp := difference(was, is)
		if got, err := sp.forward(was); string(got) != string(is) || err != nil {
			t.Fatalf("forward: %q, %v", got, err)
		}
		if got, err := sp.back(is); string(got) != string(was) || err != nil {
			t.Fatalf("back: %q, %v", got, err)
		}
	})
}
