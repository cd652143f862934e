package checklist

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"rosette/guides/campaign"
	"rosette/guides/words"
	"rosette/ui/theme"
)

func due(s string) campaign.Item {
	i := campaign.Item{Status: campaign.NotStarted}
	i.ID = s
	if s != "" {
		i.Due = day(s)
	}
	return i
}

func TestTasksStandUnderTheirMonths(t *testing.T) {
	done := due("2026-10-01")
	done.Status = campaign.Completed
	passed := due("2026-11-01")
	passed.Passed = true
	for _, k := range []struct {
		name, today string
		last        bool
		items       []campaign.Item
		want        []string
	}{
		{"as the design draws it", "2026-11-22", false,
			[]campaign.Item{done, passed, due("2026-11-30"), due("2026-12-31"), due("2027-01-01"), due("2027-03-31"), due("2027-05-06"), due("")},
			[]string{"Done", "Passed", "By the end of December", "January to March 2027", "April to June 2027", "No date"}},
		{"a quarter that has begun", "2027-01-10", false,
			[]campaign.Item{due("2027-02-28"), due("2027-03-01"), due("2027-04-01")},
			[]string{"By the end of February", "March 2027", "April to June 2027"}},
		{"two months of a quarter", "2026-12-05", false,
			[]campaign.Item{due("2027-01-31"), due("2027-02-01"), due("2027-03-31")},
			[]string{"By the end of January", "February to March 2027"}},
		{"latest first", "2026-11-22", true,
			[]campaign.Item{done, passed, due("2026-11-30"), due("2027-01-01"), due("")},
			[]string{"Done", "January to March 2027", "By the end of December", "Passed", "No date"}},
		{"nothing", "2026-11-22", false, nil, nil},
	} {
		var got []string
		n := 0
		for _, g := range groups(k.items, nil, k.last, day(k.today), words.English()) {
			got = append(got, g.title)
			n += len(g.items)
		}
		if d := cmp.Diff(k.want, got); d != "" || n != len(k.items) {
			t.Errorf("%s: %d of %d tasks\n%s", k.name, n, len(k.items), d)
		}
	}
}

func TestATaskTickedStaysWhereItWas(t *testing.T) {
	i := due("2026-11-30")
	was := map[string]standing{i.ID: standingOf(i)}
	i.Status = campaign.Completed
	for name, k := range map[string]struct {
		was  map[string]standing
		want string
	}{"grouped before": {was, "By the end of December"}, "grouped anew": {nil, "Done"}} {
		if got := groups([]campaign.Item{i}, k.was, false, day("2026-11-22"), words.English())[0].title; got != k.want {
			t.Errorf("%s: under %q, want %q", name, got, k.want)
		}
	}
}

func TestLongNamesAreFoldedWithinTheirColumn(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Options{}))
	for name, lines := range map[string]int{"You": 1, "The candidate": 1, "Leila Haddad": 1, "Bartholomew Featherstonehaugh": 3, "": 1} {
		got := folded(name, ownerWidth, theme.Small)
		if n := strings.Count(got, "\n") + 1; n != lines || strings.ReplaceAll(got, "\n", "") != name {
			t.Errorf("%q is folded into %d: %q", name, n, got)
		}
		for _, word := range strings.Fields(got) {
			if w := fyne.MeasureText(word, theme.Small.Size, theme.Small.TextStyle()).Width; w > ownerWidth {
				t.Errorf("%q is %v wide", word, w)
			}
		}
	}
}

func TestFiltersLetThrough(t *testing.T) {
	i := campaign.Item{Status: campaign.NotStarted}
	i.Title, i.Why, i.Must, i.Phase, i.Minutes = "Book the briefing", "The police speak", true, campaign.PhaseReady, 15
	for _, k := range []struct {
		name string
		f    filter
		want bool
	}{
		{"none", filter{}, true},
		{"title, any case", filter{Find: " BRIEFING "}, true},
		{"why", filter{Find: "police"}, true},
		{"other words", filter{Find: "return"}, false},
		{"owner", filter{Owner: "You"}, true},
		{"other owner", filter{Owner: "The agent"}, false},
		{"must", filter{Must: true}, true},
	} {
		if got := k.f.lets(i, "You"); got != k.want {
			t.Errorf("%s: %v", k.name, got)
		}
	}
	for scope, want := range map[string]bool{scopeAll: true, "ready": true, "count": false, scopeShort: true, scopeWaiting: false,
		scopePassed: false, scopeNotNeeded: false} {
		if got := inScope(scope, i); got != want {
			t.Errorf("%s: %v", scope, got)
		}
	}
}
