package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rosette/guides/election"
)

const councilForm = "../../guides/pack/councilform/testdata/reportlab.pdf"

func TestACouncilsFormIsFilledIntoACopy(t *testing.T) {
	was, err := os.ReadFile(councilForm)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "filled.pdf")
	status, out, errs := checkRun(t, "fill", councilForm, checkFile(t, election.EnglandPrincipal), "-o", path, "--set", "4=Independent", "--set", "3=surname")
	if status != 0 {
		t.Fatal(errs)
	}
	for _, want := range []string{"filled with Surname (Morgan)", "filled with Independent", "Ashwell Vale is not one of its answers", path} {
		if !strings.Contains(out, want) {
			t.Errorf("it does not say %q:\n%s", want, out)
		}
	}
	if now, err := os.ReadFile(councilForm); err != nil || !bytes.Equal(was, now) {
		t.Errorf("the form itself was changed, %v", err)
	}
	if filled, err := os.ReadFile(path); err != nil || bytes.Equal(filled, was) || !bytes.HasPrefix(filled, []byte("%PDF-")) {
		t.Errorf("the copy: %d bytes, %v", len(filled), err)
	}
}

func TestTheBoxesOfAFormAreListedWithoutWhatIsPrivate(t *testing.T) {
	status, out, errs := checkRun(t, "fill", councilForm, checkFile(t, election.EnglandPrincipal), "--list", "--json")
	if status != 0 {
		t.Fatal(errs)
	}
	var got struct{ Boxes []boxJSON }
	if err := json.Unmarshal([]byte(out), &got); err != nil || len(got.Boxes) != 9 || got.Boxes[0].Value != "surname" {
		t.Errorf("%v: %s", err, out)
	}
	if strings.Contains(out, "Orchard") || strings.Contains(out, "1988") {
		t.Errorf("it tells an address or a birth date: %s", out)
	}
}

func TestWrongUseOfFillIsSaid(t *testing.T) {
	file := checkFile(t, election.EnglandPrincipal)
	own := filepath.Join(t.TempDir(), "form.pdf")
	text, err := os.ReadFile(councilForm)
	if err == nil {
		err = os.WriteFile(own, text, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args   []string
		status int
		says   string
	}{
		{[]string{"fill", own}, 2, "Give the council's form and the candidacy"},
		{[]string{"fill", own, file}, 2, "Say where to write the copy"},
		{[]string{"fill", own, file, "-o", own}, 1, "is the council's form itself"},
		{[]string{"fill", own, file, "-o", own + "x", "--set", "one"}, 2, "is not NUMBER=VALUE"},
		{[]string{"fill", own, file, "-o", own + "x", "--set", "44=a"}, 2, "no box 44"},
		{[]string{"fill", file, file, "--list"}, 1, "not a PDF"},
	} {
		status, _, errs := checkRun(t, c.args...)
		if status != c.status || !strings.Contains(errs, c.says) {
			t.Errorf("%v: %d, %s", c.args[1:], status, errs)
		}
	}
	if now, err := os.ReadFile(own); err != nil || !bytes.Equal(now, text) {
		t.Error("the form itself was changed")
	}
}
