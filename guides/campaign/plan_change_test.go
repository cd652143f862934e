package campaign

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

var (
	ids   = rapid.SampledFrom([]string{"0.01", "2.06", "3.05", "7.07", "own-1"})
	dates = rapid.Custom(func(t *rapid.T) calendar.Date {
		return calendar.Date(rapid.IntRange(20000, 22000).Draw(t, "day"))
	})
	texts = rapid.StringMatching(`[A-Z][a-z ]{0,12}[a-z]`)
)

// change makes one change of any sort to one task.
func change(t *rapid.T, p Plan, id string) Plan {
	switch rapid.IntRange(0, 8).Draw(t, "change") {
	case 0:
		return p.Tick(id, dates.Draw(t, "done"))
	case 1:
		return p.Untick(id)
	case 2:
		return p.Start(id, dates.Draw(t, "started"))
	case 3:
		return p.Wait(id, texts.Draw(t, "who"), dates.Draw(t, "since"), dates.Draw(t, "chase"))
	case 4:
		return p.NotNeed(id, texts.Draw(t, "reason"))
	case 5:
		return p.SetDue(id, dates.Draw(t, "due"))
	case 6:
		return p.SetOwner(id, texts.Draw(t, "owner"))
	case 7:
		return p.SetNote(id, texts.Draw(t, "note"))
	default:
		return p.NotNeed(id, "")
	}
}

func plans(t *rapid.T) Plan {
	var p Plan
	for range rapid.IntRange(0, 8).Draw(t, "changes") {
		p = change(t, p, ids.Draw(t, "id"))
	}
	return p
}

func copied(t *rapid.T, p Plan) (c Plan) {
	text, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &c); err != nil {
		t.Fatal(err)
	}
	return c
}

func TestAChangeTouchesOneMarkAndNeverTheOldPlan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := plans(t)
		before := copied(t, p)
		id := ids.Draw(t, "id")
		after := change(t, p, id)
		if d := cmp.Diff(before, p, cmpopts.EquateEmpty()); d != "" {
			t.Fatalf("the old plan changed: %s", d)
		}
		for other, m := range before.Marks {
			if other != id && after.Marks[other] != m {
				t.Fatalf("the mark of %s was lost when %s changed", other, id)
			}
		}
		if len(after.Marks) > len(before.Marks)+1 {
			t.Fatal("marks came from nowhere")
		}
	})
}

func TestUntickBringsBackWhatWasThere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		id := ids.Draw(t, "id")
		p := plans(t).Untick(id)
		back := p.Tick(id, dates.Draw(t, "done")).Untick(id)
		if d := cmp.Diff(p, back, cmpopts.EquateEmpty()); d != "" {
			t.Fatal(d)
		}
	})
}

func TestWhatThePersonSaysLastIsHowTheTaskStands(t *testing.T) {
	p := Plan{}.NotNeed("2.06", "No party")
	for _, k := range []struct {
		name string
		plan Plan
		want Mark
	}{
		{"started after all", p.Start("2.06", today), Mark{Started: today}},
		{"waiting after all", p.Wait("2.06", "Priya Nair", today, 0), Mark{Waiting: "Priya Nair", Since: today}},
		{"needed again", p.NotNeed("2.06", ""), Mark{}},
		{"not needed after it was done", Plan{}.Tick("2.06", today).NotNeed("2.06", "No party"), Mark{NotNeeded: "No party"}},
		{"nobody is waited for once it is started", Plan{}.Wait("2.06", "Priya Nair", today, today).Start("2.06", today), Mark{Started: today}},
		{"own day", Plan{}.SetDue("2.06", today), Mark{Due: today}},
		{"own day taken back", Plan{}.SetDue("2.06", today).SetDue("2.06", 0), Mark{}},
	} {
		if d := cmp.Diff(k.want, k.plan.Marks["2.06"]); d != "" {
			t.Errorf("%s: %s", k.name, d)
		}
	}
}

func TestOwnTasks(t *testing.T) {
	p, first := Plan{}.AddTask("Ring the printer", PhaseReady)
	q, second := p.AddTask(" Book the hall ", PhaseCampaign)
	if first != "own-1" || second != "own-2" || len(p.Own) != 1 || q.Own[1].Title != "Book the hall" {
		t.Errorf("%s, %s: %+v", first, second, q.Own)
	}
	if same, id := q.AddTask("  ", PhaseReady); id != "" || len(same.Own) != 2 {
		t.Errorf("a task of nothing was added as %q", id)
	}
	q = q.SetDue(second, today).SetDue("2.06", today)
	i := item(t, Checklist(q, asha, election.Table{}, today, nil), second)
	if i.Due != today || i.DueBy != ByYou || !i.Own || !i.Yours || i.Phase != PhaseCampaign {
		t.Errorf("%+v", i)
	}
	r := q.RemoveTask(second)
	if _, there := r.Marks[second]; there || len(r.Own) != 1 || len(r.Marks) != 1 || len(q.Own) != 2 {
		t.Errorf("%+v", r)
	}
	if d := cmp.Diff(r, r.RemoveTask("2.06")); d != "" {
		t.Errorf("a task of the checklist was taken away: %s", d)
	}
}
