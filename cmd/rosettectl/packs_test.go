package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const twoPeople = "file,surname,other_names,kind,council,area,poll\n" +
	"one,Morgan,Asha,england-principal,Ashwell Vale Borough Council,Millbrook,2027-05-06\n" +
	",Reed,Sam,england-principal,Ashwell Vale Borough Council,Millbrook,2027-05-06\n"

func peopleFile(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "people.csv")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// packsRun runs rosettectl packs and returns its output, progress and status.
func packsRun(t *testing.T, args ...string) (out, progress string, err error) {
	t.Helper()
	var o, p bytes.Buffer
	err = packsUntil(context.Background(), args, &o, &p)
	return o.String(), p.String(), err
}

func TestPacksForEveryRow(t *testing.T) {
	to := filepath.Join(t.TempDir(), "new", "packs")
	out, progress, err := packsRun(t, peopleFile(t, twoPeople), "--for", "subscribers", "-o", to, "--today", "2027-03-17")
	if err != nil || out != "2 packs made.\n" || !strings.HasSuffix(progress, "2 of 2\n") {
		t.Fatalf("%q, %q, %v", out, progress, err)
	}
	for _, name := range []string{"one.pdf", "pack-3.pdf"} {
		if text, err := os.ReadFile(filepath.Join(to, name)); err != nil || !bytes.HasPrefix(text, []byte("%PDF-")) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if left, _ := os.ReadDir(to); len(left) != 2 {
		t.Errorf("%d files, want 2", len(left))
	}
}

func TestPacksSayWhichRowsWereRefused(t *testing.T) {
	list := peopleFile(t, twoPeople+"three,,,,,,\n\"four\n")
	out, _, err := packsRun(t, list, "--for", "desk", "-o", t.TempDir(), "--today", "2027-03-17")
	if err == nil || !strings.Contains(out, "2 rows refused:\nRow 4: The row has no name\nRow 5: A quotation mark") {
		t.Errorf("%q, %v", out, err)
	}
	out, _, _ = packsRun(t, list, "--for", "desk", "-o", t.TempDir(), "--today", "2027-03-17", "--json")
	var report struct {
		Packs   []packJSON
		Refused []refusedJSON
	}
	if err := json.Unmarshal([]byte(out), &report); err != nil || len(report.Packs) != 2 || len(report.Refused) != 2 {
		t.Errorf("%s: %v", out, err)
	}
}

func TestPacksInOneFile(t *testing.T) {
	to := filepath.Join(t.TempDir(), "all.pdf")
	if _, _, err := packsRun(t, peopleFile(t, twoPeople), "--for", "desk", "--single", to, "--today", "2027-03-17"); err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(to); err != nil || !bytes.HasPrefix(text, []byte("%PDF-")) || !bytes.HasSuffix(text, []byte("%%EOF\n")) {
		t.Errorf("the file is not whole: %d bytes (%v)", len(text), err)
	}
}

func TestPacksExplainWhatTheyCannotDo(t *testing.T) {
	list := peopleFile(t, twoPeople)
	for _, k := range []struct {
		args []string
		says string
	}{
		{nil, "Name the CSV file"},
		{[]string{list}, "Add --for"},
		{[]string{list, "--for", "me"}, "Add -o with a folder, or --single"},
		{[]string{list, "--for", "me", "-o", "x", "--single", "y"}, "not both"},
		{[]string{list, "--for", "nobody", "-o", "x"}, "no pack for “nobody”"},
		{[]string{list, "--for", "me", "-o", "x", "--format", "docx"}, "“docx”"},
		{[]string{list, "--for", "me", "--single", "x", "--format", "text"}, "PDF only"},
		{[]string{list, "--for", "me", "-o", "x", "--workers", "99"}, "1 to 64"},
		{[]string{list, "--for", "me", "-o", list}, "people.csv"},
		{[]string{list + "x", "--for", "me", "-o", t.TempDir()}, "is not there"},
		{[]string{peopleFile(t, "colour\nred\n"), "--for", "me", "-o", t.TempDir()}, "no column “colour”"},
	} {
		if _, _, err := packsRun(t, k.args...); err == nil || !strings.Contains(say.Explain(err), k.says) {
			t.Errorf("%v: %v, want %q", k.args, err, k.says)
		}
	}
	if _, err := os.Stat("x"); !errors.Is(err, os.ErrNotExist) {
		t.Error("a folder was made for nothing")
	}
}

func TestPacksStoppedInTheMiddleSaySo(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	var out bytes.Buffer
	err := packsUntil(ctx, []string{peopleFile(t, twoPeople), "--for", "desk", "-o", t.TempDir()}, &out, &out)
	if err == nil || !strings.Contains(say.Explain(err), "Stopped") {
		t.Errorf("%v: %s", err, out.String())
	}
}

func TestPacksShowTheirColumns(t *testing.T) {
	out, _, err := packsRun(t, "--columns")
	if err != nil || !strings.Contains(out, "signer_1_name") || !strings.Contains(out, "by_election") {
		t.Errorf("%s: %v", out, err)
	}
}
