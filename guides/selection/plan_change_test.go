package selection

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/calendar"
)

func TestAChangeLeavesThePlanBeforeItAsItWas(t *testing.T) {
	day := calendar.MustParse("2026-11-13")
	before := Plan{Procedure: "generic-party"}.
		SetEntry("interview", 0, Entry{When: On(day)}).Skip("appeal", "none lodged").
		Log(Fact{Stage: "call", Kind: LetterDated, On: day}).Choose("run_by", "panel").
		SetSpells("franchise", []Spell{{From: day}}).SetAsAt("franchise", day)
	kept := before.With(Plan{})
	kept.Facts = append([]Fact{}, before.Facts...)
	changes := map[string]func(Plan) Plan{
		"date":       func(p Plan) Plan { return p.SetEntry("interview", 0, Entry{When: On(day + 1)}) },
		"round":      func(p Plan) Plan { return p.SetEntry("interview", 1, Entry{Round: "second"}) },
		"no date":    func(p Plan) Plan { return p.SetEntry("interview", 0, Entry{}) },
		"hold":       func(p Plan) Plan { return p.Hold("appeal") },
		"forget":     func(p Plan) Plan { return p.Forget("interview") },
		"log":        func(p Plan) Plan { return p.Log(Fact{Stage: "call", Kind: LetterDated, On: day + 1}) },
		"unlog":      func(p Plan) Plan { return p.Unlog("call", LetterDated, "") },
		"choose":     func(p Plan) Plan { return p.Choose("run_by", "ward") },
		"spells":     func(p Plan) Plan { return p.SetSpells("franchise", nil) },
		"as at":      func(p Plan) Plan { return p.SetAsAt("franchise", 0) },
		"follow":     func(p Plan) Plan { return p.Follow("independent") },
		"follow own": func(p Plan) Plan { return p.FollowOwn(Procedure{ID: "x"}) },
	}
	for name, change := range changes {
		after := change(before)
		if cmp.Equal(before, after) {
			t.Errorf("%s: nothing changed", name)
		}
		if d := cmp.Diff(kept, before); d != "" {
			t.Errorf("%s changed the plan before it: %s", name, d)
		}
	}
}

func TestTakingBackEveryChangeLeavesAnEmptyPlan(t *testing.T) {
	day := calendar.MustParse("2026-11-13")
	p := Plan{}.SetEntry("interview", 0, Entry{Time: "19:30"}).SetEntry("interview", 0, Entry{}).
		Skip("appeal", "").Hold("appeal").
		Log(Fact{Stage: "call", Kind: Done, On: day}).Unlog("call", Done, "").
		Choose("run_by", "panel").Choose("run_by", "").
		SetSpells("franchise", []Spell{{From: day}}).SetSpells("franchise", []Spell{{}}).
		SetAsAt("franchise", day).SetAsAt("franchise", 0)
	if d := cmp.Diff(Plan{}, p); d != "" {
		t.Error(d)
	}
}

func TestAFactTakesThePlaceOfOneOfItsKind(t *testing.T) {
	day := calendar.MustParse("2026-11-13")
	p := Plan{}.Log(Fact{Stage: "call", Kind: LetterDated, On: day}).
		Log(Fact{Stage: "call", Kind: LetterReceived, On: day + 2}).
		Log(Fact{Stage: "call", Kind: LetterDated, On: day + 1})
	want := []Fact{{Stage: "call", Kind: LetterReceived, On: day + 2}, {Stage: "call", Kind: LetterDated, On: day + 1}}
	if d := cmp.Diff(want, p.Facts); d != "" {
		t.Error(d)
	}
}

func TestAnOwnProcedureRemembersItsTemplate(t *testing.T) {
	for _, k := range []struct{ id, from, want string }{
		{"ashwell-vale", "generic-party", "generic-party"},
		{"independent", "", "independent"},
		{"ashwell-vale", "meadow", "before"},
	} {
		p := Plan{Procedure: "before"}.FollowOwn(Procedure{ID: k.id, VariantOf: k.from})
		if p.Procedure != k.want || p.Own == nil {
			t.Errorf("%s from %q follows %q", k.id, k.from, p.Procedure)
		}
	}
}
