package storage

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"
)

var writeFixture = flag.Bool("fixture", false, "write testdata/schemaN.db for the schema of today")

func fixture(schema int) string { return filepath.Join("testdata", fmt.Sprintf("schema%d.db", schema)) }

// TestStoresOfEverySchemaOpen opens a file that each released schema wrote.
// Before a schema changes, its file is written with
//
//	go test ./storage -run EverySchema -fixture
func TestStoresOfEverySchemaOpen(t *testing.T) {
	if *writeFixture {
		makeFixture(t)
	}
	for schema := 1; schema <= schemaNow; schema++ {
		t.Run(fmt.Sprint("schema ", schema), func(t *testing.T) {
			dir := t.TempDir()
			file, err := os.ReadFile(fixture(schema))
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, fileName), file, 0o600); err != nil {
				t.Fatal(err)
			}
			s := mustOpen(t, dir)
			wantData(t, s, "asha", `{"surname":"Morgan","ward":"Millbrook"}`)
			if data, note, err := s.Undo("asha", noon); note != "Surname" || string(data) != `{"surname":"Morgen","ward":"Millbrook"}` || err != nil {
				t.Errorf("undid %q to %s, %v", note, data, err)
			}
			if _, err := s.ReturnTo("asha", "Ready to sign", noon); err != nil {
				t.Error(err)
			}
			if err := s.Recover("sam"); err != nil {
				t.Error(err)
			}
			if last, err := s.Last(); last != "asha" || err != nil {
				t.Errorf("last is %q, %v", last, err)
			}
			var width int
			if found, err := s.Settings("window", &width); !found || width != 1024 || err != nil {
				t.Errorf("settings are %v, %v, %v", width, found, err)
			}
		})
	}
}

func makeFixture(t *testing.T) {
	dir := t.TempDir()
	s := mustOpen(t, dir)
	mustSave(t, s, asha, `{"surname":"Morgen","ward":"Millbrook"}`, "")
	mustSave(t, s, asha, `{"surname":"Morgan","ward":"Millbrook"}`, "Surname")
	mustSave(t, s, Summary{ID: "sam", Title: "Sam Reed"}, `{}`, "")
	err := errors.Join(s.Mark("asha", "Ready to sign", noon), s.Delete("sam", noon), s.SetLast("asha"),
		s.SetSettings("window", 1024, noon), s.Close())
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(filepath.Join(dir, fileName))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(fixture(schemaNow), file, 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestEachSchemaHasItsMigration(t *testing.T) {
	if len(migrations)+1 != schemaNow {
		t.Errorf("%d migrations lead to schema %d", len(migrations), schemaNow)
	}
}

// capitals is a migration such as a later schema might need.
func capitals(c *change) error {
	value := bytes.ToUpper(c.get(bucketStore, keyLast))
	return c.put(bucketStore, keyLast, value)
}

func TestAMigrationRunsOnceAfterABackup(t *testing.T) {
	dir := t.TempDir()
	s := mustOpen(t, dir)
	if err := s.SetLast("asha"); err != nil {
		t.Fatal(err)
	}
	s.Close()
	for range 2 {
		s, err := open(dir, noon, []migration{capitals})
		if err != nil {
			t.Fatal(err)
		}
		s.view(func(tx *bolt.Tx) error {
			if got := tx.Bucket(bucketStore).Get(keyLast); string(got) != "ASHA" {
				t.Errorf("after the migration: %s", got)
			}
			counted, err := countSeal(tx)
			if counted != readSeal(tx) {
				t.Error("the migration broke the seal")
			}
			return err
		})
		s.Close()
	}
	if b := Backups(dir); len(b) != 1 || filepath.Base(b[0].Path) != "2027-04-08-120000.000-before-schema-2.db" {
		t.Errorf("backups: %v", b)
	}

	_, err := Open(dir, noon) // which knows schema 1 only
	wantProblem(t, err, "store_newer")
	if !errors.Is(err, ErrNewer) {
		t.Errorf("not ErrNewer: %v", err)
	}
	var d *Damaged
	if errors.As(err, &d) {
		t.Error("a newer file is not a damaged one")
	}
}

func TestAMigrationThatFailsChangesNothing(t *testing.T) {
	dir := t.TempDir()
	s := mustOpen(t, dir)
	if err := s.SetLast("asha"); err != nil {
		t.Fatal(err)
	}
	whole := contents(t, s)
	s.Close()
	fails := func(*change) error { return errors.New("a record it does not understand") }
	if _, err := open(dir, noon, []migration{capitals, fails}); err == nil {
		t.Fatal("opened")
	}
	if got := contents(t, mustOpen(t, dir)); got != whole {
		t.Errorf("now:\n%s", got)
	}
}
