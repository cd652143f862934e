package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rosette/guides"
	"rosette/guides/election"
)

// sampleFile is a candidacy file in a folder of its own.
func sampleFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "asha.json")
	if err := os.WriteFile(path, guides.Write(guides.Sample(election.EnglandPrincipal)), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestPackFollowsTheEndingOfTheFile(t *testing.T) {
	from := sampleFile(t)
	for _, k := range []struct {
		name, begins string
		more         []string
	}{
		{"pack.pdf", "%PDF-", nil},
		{"pack.html", "<!DOCTYPE html>", nil},
		{"pack.txt", "*** EXAMPLE ***", nil},
		{"pack", "%PDF-", nil},
		{"pack.txt", "<!DOCTYPE html>", []string{"--format", "html"}},
		{"large.pdf", "%PDF-", []string{"--large-print"}},
	} {
		to := filepath.Join(t.TempDir(), k.name)
		var out, errs bytes.Buffer
		args := append([]string{"pack", from, "--for", "me", "-o", to, "--today", "2027-03-17"}, k.more...)
		if status := run(args, &out, &errs); status != 0 {
			t.Fatalf("%s: %s", k.name, errs.String())
		}
		text, err := os.ReadFile(to)
		if err != nil || !bytes.HasPrefix(text, []byte(k.begins)) {
			t.Errorf("%s %v begins %q (%v)", k.name, k.more, text[:min(len(text), 20)], err)
		}
	}
}

func TestPackToStandardOutput(t *testing.T) {
	var out, errs bytes.Buffer
	if status := run([]string{"pack", sampleFile(t), "--for", "desk", "-o", "-", "--format", "text", "--today", "2027-03-17"}, &out, &errs); status != 0 {
		t.Fatal(errs.String())
	}
	if !strings.Contains(out.String(), "Asha Louise Morgan") {
		t.Error(out.String())
	}
}

func TestOnePaperIsPrintedAlone(t *testing.T) {
	var out, errs bytes.Buffer
	if status := run([]string{"pack", sampleFile(t), "--paper", "consent", "-o", "-", "--format", "text", "--today", "2027-03-17"}, &out, &errs); status != 0 {
		t.Fatal(errs.String())
	}
	if text := out.String(); !strings.Contains(text, "I, Asha Louise Morgan, hereby consent") || strings.Contains(text, "Nomination paper") {
		t.Error(text)
	}
}

func TestPackExplainsWhatItCannotDo(t *testing.T) {
	from, folder := sampleFile(t), t.TempDir()
	to := filepath.Join(folder, "pack.pdf")
	for _, k := range []struct {
		args   []string
		status int
		says   string
	}{
		{[]string{"pack"}, 2, "Name the candidacy file"},
		{[]string{"pack", from}, 2, "Add --for"},
		{[]string{"pack", from, "--for", "me"}, 2, "Add --o"},
		{[]string{"pack", from, "--for", "me", "-o", to, "--format", "docx"}, 2, "“docx”"},
		{[]string{"pack", from, "--paper", "passport", "-o", to}, 1, "does not draw “passport”"},
		{[]string{"pack", from, "--for", "me", "--paper", "consent", "-o", to}, 2, "not both"},
		{[]string{"pack", from, "--for", "everyone", "-o", to}, 1, "no pack for “everyone”"},
		{[]string{"pack", from, "--for", "me", "-o", to, "--json"}, 2, "not written as JSON"},
		{[]string{"pack", filepath.Join(folder, "gone.json"), "--for", "me", "-o", to}, 1, "is not there"},
		{[]string{"pack", from, "--for", "me", "-o", filepath.Join(folder, "no", "such", "pack.pdf")}, 1, "pack.pdf"},
		{[]string{"pack", from, "--for", "me", "-o", folder}, 1, folder},
	} {
		var out, errs bytes.Buffer
		if status := run(k.args, &out, &errs); status != k.status || !strings.Contains(errs.String(), k.says) {
			t.Errorf("%v: exit %d, %q; want exit %d and %q", k.args[1:], status, errs.String(), k.status, k.says)
		}
		if out.Len() > 0 {
			t.Errorf("%v wrote to standard output", k.args[1:])
		}
	}
	left, err := os.ReadDir(folder)
	if err != nil || len(left) > 0 {
		t.Errorf("something was left behind: %v (%v)", left, err)
	}
}
