package storage

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// candidacyJSON is as long as a real one, with one field that changes.
func candidacyJSON(n int) []byte {
	return fmt.Appendf(nil, `{"surname":"Morgan %06d","rest":"%s"}`, n, strings.Repeat("all she typed, ", 500))
}

func filled(b *testing.B, candidacies int) (dir string) {
	b.Helper()
	dir = b.TempDir()
	s := mustOpen(b, dir)
	s.db.NoSync = true
	for i := range candidacies {
		of := Summary{ID: fmt.Sprintf("id%04d", i), Title: "Asha Louise Morgan", Detail: asha.Detail}
		for v := range 3 {
			if err := s.Save(of, candidacyJSON(v), "Surname", noon); err != nil {
				b.Fatal(err)
			}
		}
	}
	if err := s.db.Sync(); err != nil {
		b.Fatal(err)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	return dir
}

// BenchmarkOpen1000 opens, and so checks, a store of 1,000 candidacies.
func BenchmarkOpen1000(b *testing.B) {
	openAgain(b, filled(b, 1000))
}

// BenchmarkOpen1 opens the store of somebody who stands themselves.
func BenchmarkOpen1(b *testing.B) {
	openAgain(b, filled(b, 1))
}

func openAgain(b *testing.B, dir string) {
	for b.Loop() {
		s, err := Open(dir, noon)
		if err != nil {
			b.Fatal(err)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkList1000(b *testing.B) {
	s := mustOpen(b, filled(b, 1000))
	for b.Loop() {
		if list, err := s.List(); len(list) != 1000 || err != nil {
			b.Fatal(len(list), err)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	s := mustOpen(b, filled(b, 1000))
	for b.Loop() {
		if _, _, err := s.Load("id0500"); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSaveField saves one changed field of one of 1,000 candidacies.
func BenchmarkSaveField(b *testing.B) {
	s := mustOpen(b, filled(b, 1000))
	of := Summary{ID: "id0500", Title: asha.Title, Detail: asha.Detail}
	n := 0
	for b.Loop() {
		n++
		if err := s.Save(of, candidacyJSON(n), "Surname", noon); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFloor is what the disk asks for at least: 8 KB in place, and a
// sync. Saving a field is judged as a multiple of it.
func BenchmarkFloor(b *testing.B) {
	f, err := os.Create(filepath.Join(b.TempDir(), "floor"))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	data := make([]byte, 8<<10)
	for b.Loop() {
		if _, err := f.WriteAt(data, 0); err != nil {
			b.Fatal(err)
		}
		if err := f.Sync(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBackup1000(b *testing.B) {
	s := mustOpen(b, filled(b, 1000))
	for b.Loop() {
		if _, err := s.writeBackup("benchmark.db"); err != nil {
			b.Fatal(err)
		}
	}
}
