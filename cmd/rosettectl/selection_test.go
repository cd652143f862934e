package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSelectionForMachines(t *testing.T) {
	var out, errs bytes.Buffer
	args := []string{"selection", "--procedure", "labour-england-ordinary", "--poll", "2027-05-06", "--json",
		"--dated", "assessment-result=2027-01-09", "--notice", "shortlisting@first wards=2027-02-01",
		"--notice", "shortlisting@second wards=2027-02-08", "--set", "ward-selection=2027-04-20"}
	if code := run(args, &out, &errs); code != 0 || errs.Len() > 0 {
		t.Fatalf("exit %d, %s", code, &errs)
	}
	var got struct {
		Stages  []struct{ Stage, First, Last, From, Round string }
		Clocks  []struct{ Stage, Last, Says string }
		Clashes []struct{ Kind, Stage, Says string }
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	appeal, rounds := "", 0
	for _, c := range got.Clocks {
		if c.Stage == "appeal" {
			appeal = c.Last
		}
	}
	for _, s := range got.Stages {
		if s.Stage == "shortlisting" && s.From == "notice" && s.Round != "" {
			rounds++
		}
	}
	if appeal != "2027-01-23" || rounds != 2 {
		t.Errorf("last day of the appeal is %s, and there are %d rounds", appeal, rounds)
	}
	if len(got.Clashes) != 1 || got.Clashes[0].Kind != "after-nominations" || got.Clashes[0].Says == "" {
		t.Errorf("clashes are %+v", got.Clashes)
	}
}

func TestSelectionForPeople(t *testing.T) {
	cycle := filepath.Join(t.TempDir(), "cycle.toml")
	var shared bytes.Buffer
	if code := run([]string{"selection", "--procedure", "snp-scotland", "--export"}, &shared, &shared); code != 0 {
		t.Fatal(shared.String())
	}
	text := strings.Replace(shared.String(), "id = \"vetting\"", "id = \"vetting\"\ndepends_on = [\"adoption\"]", 1)
	if err := os.WriteFile(cycle, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, k := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"--list"}, 0, "independent "},
		{[]string{"--procedure", "independent", "--poll", "2027-05-06", "--kind", "scotland-council"}, 0, "Nominations close Friday 2 April 2027"},
		{[]string{"--procedure", "independent"}, 0, "The poll has no date yet"},
		{[]string{"--procedure", "independent", "--poll", "2027-02-30"}, 2, "2027-02-30"},
		{[]string{"--procedure", "independent", "--set", "team=2027-02-30"}, 2, "“2027-02-30” is not a date"},
		{[]string{"--procedure", "independent", "--set", "party=2027-02-03"}, 2, "There is no stage “party” in independent"},
		{[]string{"--procedure", "nobody"}, 2, "There is no procedure “nobody”"},
		{[]string{}, 2, "Name a procedure"},
		{[]string{"--file", cycle}, 1, "these stages wait for one another: vetting, nomination, member-vote, adoption"},
		{[]string{"--procedure", "labour-england-ordinary", "--joined", "2026-03-01", "--as-at", "2026-12-01"}, 0, "It is long enough from Mon 1 Mar 2027"},
	} {
		var out, errs bytes.Buffer
		code := run(append([]string{"selection"}, k.args...), &out, &errs)
		if code != k.code || !strings.Contains(out.String()+errs.String(), k.says) {
			t.Errorf("%v: exit %d, %s%s", k.args, code, &out, &errs)
		}
	}
}
