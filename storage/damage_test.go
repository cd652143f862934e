package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"rosette/guides/words"
)

// sample fills a store with enough to have branch pages, long values, free
// pages and small buckets, closes it and returns the bytes of its file.
func sample(t testing.TB, dir string) []byte {
	t.Helper()
	s := mustOpen(t, dir)
	s.db.NoSync = true
	for i := range 40 {
		of := Summary{ID: fmt.Sprintf("id%02d", i), Title: fmt.Sprint("Person ", i)}
		for v := range 3 {
			mustSave(t, s, of, fmt.Sprintf(`{"v":%d,"long":"%0*d"}`, v, 50*i, i), "Value")
		}
	}
	if err := s.Delete("id07", noon); err != nil {
		t.Fatal(err)
	}
	if err := s.SetSettings("window", 7, noon); err != nil {
		t.Fatal(err)
	}
	path := s.db.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// contents is every record of a store as text.
func contents(t interface{ Fatal(...any) }, s *Store) string {
	var all []byte
	err := s.view(func(tx *bolt.Tx) error {
		return tx.ForEach(func(name []byte, b *bolt.Bucket) error {
			return b.ForEach(func(k, v []byte) error {
				all = fmt.Appendf(all, "%s %q %q\n", name, k, v)
				return nil
			})
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return string(all)
}

// A damaged file either opens with all that was saved in it or is said to be
// damaged. The one thing between: a bad meta page, where bbolt goes one change
// back; then a warning says so.
func TestDamageIsNeverPassedOver(t *testing.T) {
	made := t.TempDir()
	file := sample(t, made)
	s := mustOpen(t, made)
	whole := contents(t, s)
	s.Close()
	free := freelistAt(t, filepath.Join(made, fileName))
	dir := t.TempDir()
	damagedCount, opened := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		bytes := append([]byte(nil), file...)
		switch rapid.SampledFrom([]string{"cut", "flip", "flip in a header", "flip in a free list", "zero a page", "swap pages"}).Draw(t, "how") {
		case "cut":
			bytes = bytes[:rapid.IntRange(0, len(bytes)).Draw(t, "at")]
		case "flip":
			bytes[rapid.IntRange(0, len(bytes)-1).Draw(t, "at")] ^= rapid.ByteRange(1, 255).Draw(t, "by")
		case "flip in a header":
			page := rapid.IntRange(0, len(bytes)/os.Getpagesize()-1).Draw(t, "page")
			at := rapid.IntRange(0, 63).Draw(t, "at")
			bytes[page*os.Getpagesize()+at] ^= rapid.ByteRange(1, 255).Draw(t, "by")
		case "flip in a free list":
			at := free + rapid.IntRange(0, 200).Draw(t, "at")
			bytes[at] ^= rapid.ByteRange(1, 255).Draw(t, "by")
		case "zero a page":
			page := rapid.IntRange(0, len(bytes)/os.Getpagesize()-1).Draw(t, "page")
			clear(bytes[page*os.Getpagesize():][:os.Getpagesize()])
		case "swap pages":
			size := os.Getpagesize()
			a := rapid.IntRange(0, len(bytes)/size-1).Draw(t, "a")
			b := rapid.IntRange(0, len(bytes)/size-1).Draw(t, "b")
			copy(bytes[a*size:][:size], file[b*size:])
			copy(bytes[b*size:][:size], file[a*size:])
		}
		if err := os.WriteFile(filepath.Join(dir, fileName), bytes, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := Open(dir, noon)
		if err != nil {
			var d *Damaged
			if !errors.As(err, &d) {
				t.Fatalf("not said to be damaged: %v", err)
			}
			damagedCount++
			return
		}
		defer s.Close()
		opened++
		if len(s.Warnings()) == 0 && contents(t, s) != whole {
			t.Fatal("opened with something else than was saved")
		}
		goOn(t, s)
	})
	if damagedCount == 0 || opened == 0 {
		t.Errorf("%d damaged and %d opened: this test shows nothing", damagedCount, opened)
	}
}

// goOn changes a store that was opened, closes it, and checks it again: damage
// to the list of free pages shows only then.
func goOn(t *rapid.T, s *Store) {
	s.db.NoSync = true
	for i := range 4 {
		of := Summary{ID: fmt.Sprintf("id%02d", 20+i)}
		if err := s.Save(of, fmt.Appendf(nil, `{"long":"%09000d"}`, i), "Value", noon); err != nil {
			t.Fatal(err)
		}
	}
	path := s.db.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := inspect(path); err != nil {
		t.Fatal("damaged after going on: ", err)
	}
}

func TestEachKindOfDamageIsSaid(t *testing.T) {
	file := sample(t, t.TempDir())
	page := os.Getpagesize()
	spoil := func(from, to int) []byte {
		b := append([]byte(nil), file...)
		for i := from; i < to; i++ {
			b[i] ^= 0x55
		}
		return b
	}
	for _, k := range []struct {
		name  string
		bytes []byte
		key   string
	}{
		{"empty", nil, "store_damaged"},
		{"a text file", []byte("Dear Leila,\nthe count is on Friday.\n"), "store_damaged"},
		{"cut to a third", file[:len(file)/3], "store_damaged"},
		{"cut to one page", file[:page], "store_damaged"},
		{"both meta pages spoiled", spoil(0, 2*page), "store_damaged"},
		{"every page but the metas spoiled", spoil(2*page, len(file)), "store_damaged"},
	} {
		t.Run(k.name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, fileName), k.bytes, 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := Open(dir, noon)
			wantDamaged(t, err, k.key)
		})
	}
}

func wantDamaged(t *testing.T, err error, key string) *Damaged {
	t.Helper()
	var d *Damaged
	if !errors.As(err, &d) {
		t.Fatalf("got %v, want it said to be damaged", err)
	}
	wantProblem(t, err, key)
	return d
}

func TestAStoreOfAnotherProgramIsRefused(t *testing.T) {
	dir := t.TempDir()
	db, err := bolt.Open(filepath.Join(dir, fileName), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bolt.Tx) error {
		_, err := tx.CreateBucket([]byte("recipes"))
		return err
	})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	_, err = Open(dir, noon)
	wantDamaged(t, err, "store_not_ours")
}

// With one meta page bad, bbolt opens the file as the other page has it.
func TestOneBadMetaPageIsSaid(t *testing.T) {
	for page := range 2 {
		t.Run(fmt.Sprint("page ", page), func(t *testing.T) {
			dir := t.TempDir()
			s := mustOpen(t, dir)
			mustSave(t, s, asha, `{"v":1}`, "")
			mustSave(t, s, asha, `{"v":2}`, "Value")
			newest := txid(t, s)
			s.Close()
			path := filepath.Join(dir, fileName)
			file, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			file[page*os.Getpagesize()+40] ^= 1
			if err := os.WriteFile(path, file, 0o600); err != nil {
				t.Fatal(err)
			}

			s = mustOpen(t, dir)
			if len(s.Warnings()) != 1 {
				t.Fatalf("warnings: %v", s.Warnings())
			}
			wantProblem(t, s.Warnings()[0], "store_one_change_back")
			want := `{"v":2}`
			if int(newest%2) == page {
				want = `{"v":1}`
			}
			wantData(t, s, "asha", want)

			mustSave(t, s, asha, `{"v":3}`, "Value") // writes the bad page anew
			s.Close()
			s = mustOpen(t, dir)
			if len(s.Warnings()) != 0 {
				t.Errorf("warnings after a save: %v", s.Warnings())
			}
			wantData(t, s, "asha", `{"v":3}`)
		})
	}
}

// Every problem of this room has its sentence.
func TestEveryProblemExplainsItself(t *testing.T) {
	for _, key := range []string{"store_locked", "store_newer", "store_damaged", "store_missing",
		"store_not_ours", "store_one_change_back", "store_synced", "store_on_network", "store_folder",
		"store_no_folder", "store_read_only", "store_full", "store_save", "store_read", "store_closed",
		"store_unknown", "store_removed", "store_name", "store_no_point", "nothing_to_undo",
		"nothing_to_redo", "backup_failed", "backup_full", "backup_damaged", "file_is_folder",
		"file_not_written", "disk_full", "not_allowed"} {
		if !words.English().Has("problem." + key) {
			t.Errorf("no sentence for %s", key)
		}
	}
}

// freelistAt is where the list of free pages starts in the bytes of a store.
func freelistAt(t interface{ Fatal(...any) }, path string) int {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, _, err := readMetas(f)
	if err != nil {
		t.Fatal(err)
	}
	return int(m.freelist * m.pageSize)
}
