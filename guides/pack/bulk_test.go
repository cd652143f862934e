package pack

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"rosette/guides/pack/people"
	"rosette/guides/words"
)

// bulkOf makes packs of a list written as text.
func bulkOf(t *testing.T, text string, more func(*Bulk)) (map[string][]byte, Report, error) {
	t.Helper()
	list, err := people.Read([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	b := Bulk{People: list, Audience: Desk, Options: Options{Today: today}, Format: PDF, Workers: 3}
	if more != nil {
		more(&b)
	}
	files := map[string][]byte{}
	report, err := b.Files(context.Background(), func(file string, data []byte) error {
		files[file] = bytes.Clone(data)
		return nil
	})
	return files, report, err
}

const threePeople = "surname,other_names,kind,council,area,poll\nMorgan,Asha,england-principal,Ashwell Vale Borough Council,Millbrook,2027-05-06\n" +
	"Reed,Sam,england-principal,Ashwell Vale Borough Council,Millbrook,2027-05-06\nDŵr,Zoë,wales-principal,Cyngor,Felin,2027-05-06\n"

func TestEveryRowHasItsPackOrAReason(t *testing.T) {
	files, report, err := bulkOf(t, threePeople+"Patel,Dev,england-principal,A,B,6 May 2027\n,,,,,\nNair\n\"Whelan,Tom\n"+strings.Repeat("n", 5000)+",x,,,,\nO’Brien 😀 שלום,Sam,,,,\n", nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 4 || len(report.Made) != 4 {
		t.Errorf("%d files, %d made, want 4", len(files), len(report.Made))
	}
	var refused []string
	for _, r := range report.Refused {
		refused = append(refused, fmt.Sprintf("%d %s", r.Row, words.English().Explain(r.Err)))
	}
	want := []string{"5 “6 May 2027” is not a day", "7 The row has 1 cells", "8 A quotation mark", "9 "}
	if len(refused) != len(want) {
		t.Fatalf("refused %q", refused)
	}
	for i := range want {
		if !strings.HasPrefix(refused[i], want[i]) {
			t.Errorf("refused %q, want %q", refused[i], want[i])
		}
	}
}

func TestAJobGivesTheSameFilesEachTime(t *testing.T) {
	first, _, err := bulkOf(t, threePeople, nil)
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		again, _, err := bulkOf(t, threePeople, nil)
		if err != nil {
			t.Fatal(err)
		}
		for name, data := range first {
			if !bytes.Equal(data, again[name]) {
				t.Fatalf("%s differs", name)
			}
		}
	}
}

func TestNoFileIsNamedAfterAPerson(t *testing.T) {
	files, _, err := bulkOf(t, threePeople, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name := range files {
		if !strings.HasPrefix(name, "pack-") {
			t.Errorf("a file is called %s", name)
		}
	}
	files, _, _ = bulkOf(t, "file,surname\nmillbrook 1,Morgan\n", nil)
	if files["millbrook 1"] == nil {
		t.Errorf("the name that the user chose is not kept")
	}
}

func TestTheTwinsAreMadeInBulkToo(t *testing.T) {
	for format, begins := range map[Format]string{HTML: "<!DOCTYPE html>", Text: "***"} {
		files, _, err := bulkOf(t, threePeople, func(b *Bulk) { b.Format = format })
		if err != nil || !bytes.HasPrefix(files["pack-2"], []byte(begins)) {
			t.Errorf("%s: %v", format, err)
		}
	}
}

func TestADiskThatIsFullEndsTheJob(t *testing.T) {
	full := errors.New("no space left")
	b := Bulk{People: listOf(t, 40), Audience: Desk, Options: Options{Today: today}, Format: PDF}
	n := 0
	report, err := b.Files(context.Background(), func(string, []byte) error {
		if n++; n > 7 {
			return full
		}
		return nil
	})
	if !errors.Is(err, full) || len(report.Made) != 7 {
		t.Errorf("%d made, %v", len(report.Made), err)
	}
}

func TestAJobCanBeStopped(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	b := Bulk{People: listOf(t, 200), Audience: Desk, Options: Options{Today: today}, Format: PDF,
		Progress: func(done, total int) {
			if done == 5 {
				stop()
			}
		}}
	report, err := b.Files(ctx, func(string, []byte) error { return nil })
	if !errors.Is(err, context.Canceled) || len(report.Made) < 5 || len(report.Made) > 50 {
		t.Errorf("%d made, %v", len(report.Made), err)
	}
}

func TestOneFileThatIsStoppedIsWhole(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	b := Bulk{People: listOf(t, 200), Audience: Desk, Options: Options{Today: today}, Format: PDF,
		Progress: func(done, total int) {
			if done == 5 {
				stop()
			}
		}}
	var file bytes.Buffer
	report, err := b.Single(ctx, &file)
	if !errors.Is(err, context.Canceled) || len(report.Made) < 5 || !bytes.HasSuffix(file.Bytes(), []byte("%%EOF\n")) {
		t.Errorf("%d made, %v", len(report.Made), err)
	}
}

func TestOneFileHoldsEverybody(t *testing.T) {
	b := Bulk{People: listOf(t, 9), Audience: Subscribers, Options: Options{Today: today}, Format: PDF}
	var one, two bytes.Buffer
	for _, w := range []*bytes.Buffer{&one, &two} {
		if report, err := b.Single(context.Background(), w); err != nil || len(report.Made) != 9 {
			t.Fatalf("%d made, %v", len(report.Made), err)
		}
	}
	if !bytes.Equal(one.Bytes(), two.Bytes()) {
		t.Error("the same job gave another file")
	}
}
