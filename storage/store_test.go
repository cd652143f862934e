package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/words"
)

var noon = time.Date(2027, 4, 8, 12, 0, 0, 0, time.UTC)

var asha = Summary{ID: "asha", Title: "Asha Louise Morgan", Detail: "Millbrook, Ashwell Vale Borough Council"}

func mustOpen(t testing.TB, dir string) *Store {
	t.Helper()
	s, err := Open(dir, noon)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func mustSave(t testing.TB, s *Store, of Summary, data, note string) {
	t.Helper()
	if err := s.Save(of, []byte(data), note, noon); err != nil {
		t.Fatal(err)
	}
}

func wantData(t testing.TB, s *Store, id, want string) {
	t.Helper()
	_, got, err := s.Load(id)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("%s is not what was saved (-want +got):\n%s", id, diff)
	}
}

func wantProblem(t testing.TB, err error, key string) {
	t.Helper()
	var p *words.Problem
	if !errors.As(err, &p) || p.Key != key {
		t.Fatalf("got %v, want the problem %q", err, key)
	}
	if says := words.English().Explain(err); strings.Contains(says, "[[") || strings.Contains(says, "<no value>") {
		t.Errorf("%s says %q", key, says)
	}
}

func TestWhatWasSavedIsThereAfterOpeningAgain(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "folder")
	s := mustOpen(t, dir)
	mustSave(t, s, asha, `{"surname": "Morgan", "note": "<b> & Ŵyn 🌹"}`, "Surname")
	if err := s.SetLast("asha"); err != nil {
		t.Fatal(err)
	}
	type window struct{ Width, Height int }
	if err := s.SetSettings("window", window{1024, 768}, noon); err != nil {
		t.Fatal(err)
	}
	s.Close()

	s = mustOpen(t, dir)
	if w := s.Warnings(); len(w) != 0 {
		t.Errorf("warnings of a sound store: %v", w)
	}
	wantData(t, s, "asha", `{"surname":"Morgan","note":"<b> & Ŵyn 🌹"}`)
	list, err := s.List()
	want := []Summary{{ID: "asha", Title: asha.Title, Detail: asha.Detail, SavedAt: noon}}
	if diff := cmp.Diff(want, list); diff != "" || err != nil {
		t.Errorf("list (-want +got):\n%s%v", diff, err)
	}
	if last, err := s.Last(); last != "asha" || err != nil {
		t.Errorf("last is %q, %v", last, err)
	}
	var w window
	if found, err := s.Settings("window", &w); !found || err != nil || w != (window{1024, 768}) {
		t.Errorf("settings are %v, %v, %v", w, found, err)
	}
	if found, err := s.Settings("workshop", &w); found || err != nil {
		t.Errorf("settings never kept: %v, %v", found, err)
	}
}

func TestOnlyTheOwnerCanReadTheStore(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "rosette")
	s := mustOpen(t, dir)
	mustSave(t, s, asha, `{}`, "")
	if err := s.Backup(noon); err != nil {
		t.Fatal(err)
	}
	err := filepath.Walk(dir, func(path string, info os.FileInfo, err error) error {
		if err == nil && info.Mode().Perm()&0o077 != 0 && os.PathSeparator == '/' {
			t.Errorf("%s can be read by others: %v", path, info.Mode())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestListShowsTheLastSavedFirst(t *testing.T) {
	s := mustOpen(t, t.TempDir())
	for i, id := range []string{"sam", "leila", "tom"} {
		if err := s.Save(Summary{ID: id, Title: id}, []byte(`{}`), "", noon.Add(time.Duration(i)*time.Minute)); err != nil {
			t.Fatal(err)
		}
	}
	list, err := s.List()
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(list[0].ID, " ", list[1].ID, " ", list[2].ID); got != "tom leila sam" {
		t.Errorf("got %s", got)
	}
}

func TestSavingTheSameAddsNothing(t *testing.T) {
	s := mustOpen(t, t.TempDir())
	mustSave(t, s, asha, `{"ward":"Millbrook"}`, "")
	mustSave(t, s, asha, `{"ward":"Hill"}`, "Ward")
	before := txid(t, s)
	mustSave(t, s, asha, ` { "ward" : "Hill" } `, "Ward")
	if err := s.SetLast(""); err != nil {
		t.Fatal(err)
	}
	if after := txid(t, s); after != before {
		t.Errorf("the file changed: transaction %d after %d", after, before)
	}
	steps, err := s.History("asha")
	if err != nil || len(steps) != 1 {
		t.Errorf("history has %d steps, %v", len(steps), err)
	}
}

func txid(t testing.TB, s *Store) uint64 {
	t.Helper()
	f, err := os.Open(s.db.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, _, err := readMetas(f)
	if err != nil {
		t.Fatal(err)
	}
	return m.txid
}

func TestADeletedCandidacyComesBackWithItsHistory(t *testing.T) {
	s := mustOpen(t, t.TempDir())
	mustSave(t, s, asha, `{"surname":"Morgen"}`, "")
	mustSave(t, s, asha, `{"surname":"Morgan"}`, "Surname")
	if err := s.Mark("asha", "Ready to sign", noon); err != nil {
		t.Fatal(err)
	}
	if err := s.SetLast("asha"); err != nil {
		t.Fatal(err)
	}
	if err := s.Delete("asha", noon.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	_, _, err := s.Load("asha")
	wantProblem(t, err, "store_unknown")
	wantProblem(t, s.Delete("asha", noon), "store_unknown")
	wantProblem(t, s.Save(asha, []byte(`{}`), "", noon), "store_removed")
	if list, err := s.List(); len(list) != 0 || err != nil {
		t.Errorf("still listed: %v, %v", list, err)
	}
	if last, err := s.Last(); last != "" || err != nil {
		t.Errorf("last is %q, %v", last, err)
	}
	gone, err := s.Removed()
	want := []Summary{{ID: "asha", Title: asha.Title, Detail: asha.Detail, SavedAt: noon.Add(time.Hour)}}
	if diff := cmp.Diff(want, gone); diff != "" || err != nil {
		t.Errorf("removed (-want +got):\n%s%v", diff, err)
	}
	if err := s.Recover("asha"); err != nil {
		t.Fatal(err)
	}
	wantProblem(t, s.Recover("asha"), "store_unknown")
	wantData(t, s, "asha", `{"surname":"Morgan"}`)
	if note, ok := s.UndoNote("asha"); note != "Surname" || !ok {
		t.Errorf("undo is %q, %v", note, ok)
	}
	if points, err := s.Points("asha"); len(points) != 1 || err != nil {
		t.Errorf("points: %v, %v", points, err)
	}
}

func TestWhatCannotBeKeptIsRefused(t *testing.T) {
	s := mustOpen(t, t.TempDir())
	for _, id := range []string{"", "a\x00b", strings.Repeat("x", longestID+1)} {
		wantProblem(t, s.Save(Summary{ID: id}, []byte(`{}`), "", noon), "store_name")
	}
	for _, data := range []string{"", "{", "{} {}"} {
		if err := s.Save(asha, []byte(data), "", noon); err == nil {
			t.Errorf("%q was kept", data)
		}
	}
	s.Close()
	wantProblem(t, s.Save(asha, []byte(`{}`), "", noon), "store_closed")
	_, err := s.List()
	wantProblem(t, err, "store_closed")
	wantProblem(t, s.Backup(noon), "store_closed")
}
