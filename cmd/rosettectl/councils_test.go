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
