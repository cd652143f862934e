package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

func TestCouncilsForMachines(t *testing.T) {
	for _, k := range []struct {
		args  []string
		count int
		first string
	}{
		{[]string{"councils", "--json"}, 406, "Aberdeen City"},
		{[]string{"councils", "--json", "--search", "ynys mon"}, 1, "Isle of Anglesey"},
		{[]string{"councils", "--json", "--search", "qqqqqqqq"}, 0, ""},
	} {
		var out, errs bytes.Buffer
		if code := run(k.args, &out, &errs); code != 0 || errs.Len() > 0 {
			t.Fatalf("%v: exit %d, %s", k.args, code, &errs)
		}
		var got struct{ Councils []councilJSON }
		if err := json.Unmarshal(out.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		if len(got.Councils) != k.count {
			t.Errorf("%v: %d councils, want %d", k.args, len(got.Councils), k.count)
		}
		if k.count > 0 && (got.Councils[0].Name != k.first || got.Councils[0].ExpectedSays == "") {
			t.Errorf("%v: first is %+v", k.args, got.Councils[0])
		}
	}
}

func TestCouncilsForPeople(t *testing.T) {
	for _, k := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"councils", "--search", "woking borough"}, 0, "has no further election"},
		{[]string{"councils", "--search", "qqqqqqqq"}, 0, "No council has that name. Type it in full and choose its kind."},
		{[]string{"councils", "leeds"}, 2, "“leeds” was not expected"},
	} {
		var out, errs bytes.Buffer
		if code := run(k.args, &out, &errs); code != k.code || !strings.Contains(out.String()+errs.String(), k.says) {
			t.Errorf("%v: exit %d, %s%s", k.args, code, &out, &errs)
		}
	}
}

func TestCouncilsSayWhyAndOnWhatSources(t *testing.T) {
	_, out, _ := runFor("councils --search Burnley")
	for _, want := range []string{"Reorganisation of Lancashire: decision announced Thursday 16 July 2026.", "Sources, as of Sunday 22 November 2026: Open Council Data UK"} {
		if !strings.Contains(out, want) {
			t.Errorf("it does not say %q: %s", want, out)
		}
	}
	_, out, _ = runFor("councils --search Norfolk")
	if !strings.Contains(out, "Elected 2026 after a one-year postponement") {
		t.Errorf("the postponement is not told: %s", out)
	}
	_, out, _ = runFor("councils --search Burnley --json")
	if !strings.Contains(out, `"sourced": [`) || !strings.Contains(out, `"licence": "CC BY-SA 4.0"`) {
		t.Errorf("the sources are not there: %s", out)
	}
}
