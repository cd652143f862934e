package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rosette/guides/election"
)

// checkRun runs the command line and returns what it printed.
func checkRun(t *testing.T, args ...string) (status int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	status = run(args, &o, &e)
	return status, o.String(), e.String()
}

// checkFile writes a changed sample to a file and returns its path.
func checkFile(t *testing.T, kind election.Kind, swap ...string) string {
	t.Helper()
	status, out, errs := checkRun(t, "sample", "--kind", string(kind))
	if status != 0 {
		t.Fatal(errs)
	}
	path := filepath.Join(t.TempDir(), "candidacy.json")
	if err := os.WriteFile(path, []byte(strings.NewReplacer(swap...).Replace(out)), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestASampleOfEveryKindIsCheckedWithNothingThatStops(t *testing.T) {
	for _, k := range election.Kinds() {
		status, out, errs := checkRun(t, "check", checkFile(t, k), "--json", "--today", "2027-03-16")
		if status != 0 {
			t.Fatalf("%s: %s", k, errs)
		}
		var j checkJSON
		if err := json.Unmarshal([]byte(out), &j); err != nil {
			t.Fatal(err)
		}
		if len(j.Papers) == 0 || len(j.Findings) == 0 || strings.Contains(out, `"stops"`) {
			t.Errorf("%s: %s", k, out)
		}
		if want := fmt.Sprintf("judged %d of %d rules", len(j.Evaluated), j.Listed); !strings.Contains(j.Note, want) {
			t.Errorf("%s: note %q, want %q", k, j.Note, want)
		}
	}
}

func TestCheckSaysWhatStopsAndWhere(t *testing.T) {
	path := checkFile(t, election.EnglandPrincipal, `"description": "Meadow Party"`, `"description": "Meadow party"`)
	status, out, errs := checkRun(t, "check", "--today", "2027-03-16", path)
	if status != 0 {
		t.Fatal(errs)
	}
	for _, want := range []string{
		"Asha Morgan\nMillbrook, Ashwell Vale Borough Council\n",
		"4pm, Thursday 8 April 2027. 15 working days left",
		"Nomination paper               There is a problem",
		"Stops the paper\n  NP-022  The form says “Meadow party”. The certificate says “Meadow Party”. Character 8 differs\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in:\n%s", want, out)
		}
	}
	if strings.Contains(out, "Orchard") || strings.Contains(out, "1988") {
		t.Error("it tells an address or a birth date")
	}
}

func TestCheckRefusesWithOneSentence(t *testing.T) {
	good := checkFile(t, election.EnglandPrincipal)
	broken := checkFile(t, election.EnglandPrincipal, `"surname"`, `"sirname"`)
	for _, k := range []struct {
		args   []string
		status int
		says   string
	}{
		{[]string{"check"}, 2, "Say which file to check, or - to read what comes in. Run rosettectl check --help to see its options\n"},
		{[]string{"check", good, "no-such-file"}, 1, "no-such-file is not there. Check the name, or choose another file\n"},
		{[]string{"check", broken}, 1,
			"The file has a field that Rosette does not know: data.person.sirname. Take it out, or update Rosette\n"},
		{[]string{"check", good, broken}, 1,
			broken + ": The file has a field that Rosette does not know: data.person.sirname. Take it out, or update Rosette\n"},
		{[]string{"sample", "extra"}, 2, "“extra” was not expected. Run rosettectl sample --help to see its options\n"},
	} {
		status, out, errs := checkRun(t, k.args...)
		if status != k.status || out != "" || errs != k.says {
			t.Errorf("%v: %d %q %q", k.args, status, out, errs)
		}
	}
	if status, _, _ := checkRun(t, "sample", "--kind", "mars"); status != 2 {
		t.Errorf("an unknown kind exits with %d", status)
	}
}

func TestSeveralFilesAreLookedAtTogether(t *testing.T) {
	first := checkFile(t, election.EnglandPrincipal)
	second := checkFile(t, election.EnglandPrincipal, `"surname": "Morgan"`, `"surname": "Patel"`, `"description": "Meadow Party"`, `"description": "Meadow party"`)
	status, out, errs := checkRun(t, "check", "--today", "2027-03-16", first, second)
	if status != 0 {
		t.Fatal(errs)
	}
	for _, want := range []string{"Across 2 files\n", "Asha Patel's paper: The form says “Meadow party”", "Sam Reed"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in:\n%s", want, out)
		}
	}
	status, out, errs = checkRun(t, "check", "--json", "--today", "2027-03-16", first, second)
	if status != 0 {
		t.Fatal(errs)
	}
	var j slateJSON
	if err := json.Unmarshal([]byte(out), &j); err != nil {
		t.Fatal(err)
	}
	if len(j.Files) != 2 || j.Files[1].File != second || len(j.Files[1].Findings) == 0 || len(j.Slate) == 0 {
		t.Errorf("%s", out)
	}
	for _, secret := range []string{"Orchard", "1988", "MB2", "1047"} {
		if slate, _ := json.Marshal(j.Slate); strings.Contains(string(slate), secret) {
			t.Errorf("the slate tells %q", secret)
		}
	}
}
