package selection

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/words"
)

func TestEveryProcedureAndStageIsThere(t *testing.T) {
	all, err := load(data)
	if err != nil {
		t.Fatal(words.English().Explain(err), err)
	}
	stages := 0
	for _, p := range all {
		stages += len(p.Stages)
	}
	if len(all) != 16 || stages != 172 {
		t.Errorf("%d procedures with %d stages, want 16 with 172", len(all), stages)
	}
}

func TestEveryProcedureSurvivesTheExchangeFile(t *testing.T) {
	for _, p := range Procedures() {
		text, err := Encode(p)
		if err != nil {
			t.Fatalf("%s: %v", p.ID, err)
		}
		got, err := Decode(p.ID+".toml", text)
		if err != nil {
			t.Fatalf("%s: %v\n%s", p.ID, err, text)
		}
		if d := cmp.Diff(p, got); d != "" {
			t.Errorf("%s changed on the way:\n%s", p.ID, d)
		}
	}
}

func TestVoteOnSittingCouncillorsHasFourValues(t *testing.T) {
	p, err := Find("labour-england-incumbent-reselection")
	if err != nil {
		t.Fatal(err)
	}
	o, _ := p.Option("incumbent_rule")
	if len(o.Choices) != 4 {
		t.Errorf("choices are %v", o.Choices)
	}
}

func TestUnsoundRowsAreRefusedByFileRowAndField(t *testing.T) {
	text, err := data.ReadFile("data/procedures/snp-scotland.toml")
	if err != nil {
		t.Fatal(err)
	}
	sources, err := data.ReadFile("data/sources.toml")
	if err != nil {
		t.Fatal(err)
	}
	broken := strings.Replace(string(text), `confidence = "low"`, `confidence = "sure"`, 1)
	_, err = load(fstest.MapFS{
		"data/sources.toml":                 {Data: sources},
		"data/procedures/snp-scotland.toml": {Data: []byte(broken)},
	})
	want := "data/procedures/snp-scotland.toml, stage vetting: confidence: “sure” is not one of high, medium, low. Choose one of them"
	if got := words.English().Explain(err); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
