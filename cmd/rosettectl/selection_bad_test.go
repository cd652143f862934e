package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A procedure file that is not sound is refused by name, in one sentence and
// without falling over.
func TestBadProcedureFilesAreRefused(t *testing.T) {
	var shared bytes.Buffer
	if code := run([]string{"selection", "--procedure", "generic-party", "--export"}, &shared, &shared); code != 0 {
		t.Fatal(shared.String())
	}
	good := shared.String()
	var many strings.Builder
	for i := range 100_000 {
		fmt.Fprintf(&many, "[[stage]]\nid = \"s%d\"\n", i)
	}
	var bomb bytes.Buffer
	z := gzip.NewWriter(&bomb)
	if _, err := z.Write(make([]byte, 10<<20)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for name, k := range map[string]struct{ file, says string }{
		"cycle":   {strings.Replace(good, `id = "timetable-agreed"`, "id = \"timetable-agreed\"\ndepends_on = [\"adoption\"]", 1), "these stages wait for one another: timetable-agreed"},
		"unknown": {strings.Replace(good, `depends_on = ["timetable-agreed"]`, `depends_on = ["nowhere"]`, 1), "stage call: depends_on: there is no stage “nowhere”"},
		"date":    {strings.Replace(good, `checked = "2026-11-22"`, `checked = "2027-02-30"`, 1), "checked: this cannot be read"},
		"many":    {many.String(), "is longer than 512 KB"},
		"bomb":    {bomb.String(), "is a packed file"},
		"zip":     {"PK\x03\x04", "is a packed file"},
		"path":    {strings.Replace(good, `id = "generic-party"`, `id = "../../x"`, 1), "id: an id has only small letters"},
		"field":   {strings.Replace(good, "title =", "titel =", 1), "titel: a procedure has no such field"},
	} {
		path := filepath.Join(dir, name+".toml")
		if err := os.WriteFile(path, []byte(k.file), 0o600); err != nil {
			t.Fatal(err)
		}
		var out, errs bytes.Buffer
		code := run([]string{"selection", "--file", path, "--poll", "2027-05-06"}, &out, &errs)
		if code != 1 || out.Len() > 0 || !strings.Contains(errs.String(), name+".toml") || !strings.Contains(errs.String(), k.says) ||
			strings.Count(errs.String(), "\n") != 1 {
			t.Errorf("%s: exit %d, %s%s", name, code, &out, &errs)
		}
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 8 {
		t.Errorf("%d files are left, %v", len(left), err)
	}
}
