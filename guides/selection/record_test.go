package selection

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

var sundayInNovember = calendar.MustParse("2026-11-22")

func logged(t testing.TB, deeds ...Deed) (r Record) {
	t.Helper()
	for _, d := range deeds {
		var err error
		if r, err = r.Log(d); err != nil {
			t.Fatal(err)
		}
	}
	return r
}

func deed(on string, k DeedKind, n int, note string) Deed {
	return Deed{calendar.MustParse(on), k, n, note}
}

func term(t testing.TB) Record {
	return logged(t, deed("2026-11-14", Doors, 64, "Mill Lane"), deed("2026-11-11", Meeting, 1, "Planning"),
		deed("2025-03-02", Meeting, 20, "Full council and planning, from the council’s own report"), deed("2025-03-02", Absence, 3, ""),
		deed("2026-11-03", Training, 1, "Licensing"), deed("2024-05-20", Training, 2, "Planning, code of conduct"),
		deed("2025-06-01", Doors, 1076, ""), deed("2026-11-01", Casework, 5, "Ward surgery"))
}

func TestARecordAddsUpToOnePage(t *testing.T) {
	r := term(t)
	r.Since = calendar.MustParse("2023-05-04")
	got := r.Summary(words.English(), r.Whole(sundayInNovember))
	want := []Line{
		{"Meetings attended", "3 apologies sent", "21 of 24"},
		{"Casework closed", "Last on Sun 1 Nov 2026", "5 cases"},
		{"Doors knocked", "Last on Sat 14 Nov 2026", "1,140 doors"},
		{"Training", "Licensing, Planning, code of conduct", "3 courses"},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestTheLastTwelveMonthsCountAlone(t *testing.T) {
	r := term(t)
	got := r.Summary(words.English(), LastYear(sundayInNovember))
	want := []Line{
		{"Meetings attended", "Last on Wed 11 Nov 2026", "1 meeting"},
		{"Casework closed", "Last on Sun 1 Nov 2026", "5 cases"},
		{"Doors knocked", "Last on Sat 14 Nov 2026", "64 doors"},
		{"Training", "Licensing", "1 course"},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if p := LastYear(sundayInNovember); p.From != calendar.MustParse("2025-11-23") {
		t.Errorf("the year starts on %s", p.From)
	}
}

func TestAnAbsenceAloneIsALine(t *testing.T) {
	r := logged(t, deed("2026-11-11", Absence, 1, ""))
	got := r.Summary(words.English(), r.Whole(sundayInNovember))
	if len(got) != 1 || got[0].Value != "1 meeting" {
		t.Errorf("says %v", got)
	}
}

func TestTheRecordHoldsNoResidents(t *testing.T) {
	for _, k := range []struct{ note, key string }{
		{"damp, priya@example.org", "record_email"},
		{"call 01632 960203 back", "record_phone"},
		{"+44 1632 960203", "record_phone"},
		{"near AV1 4QZ", "record_postcode"},
		{"14 Orchard Lane, damp", "record_address"},
		{"Flat 2, 9a Market Street", "record_address"},
		{"Mrs Khan’s fence", "record_name"},
	} {
		_, err := Record{}.Log(deed("2026-11-14", Casework, 1, k.note))
		if p, ok := err.(*words.Problem); !ok || p.Key != k.key {
			t.Errorf("%q: %v", k.note, err)
		}
		if says := words.English().Explain(err); strings.Contains(says, "[[") {
			t.Error(says)
		}
	}
	for _, note := range []string{"Mill Lane", "64 doors in Mill Lane", "Planning, 3 hours", "Licensing course 2026",
		"Ward surgery, 5 cases", "Councillor Reed’s training", "Motion 12 on the High Street", "MB1 and MB2", ""} {
		if _, err := (Record{}).Log(deed("2026-11-14", Doors, 1, note)); err != nil {
			t.Errorf("%q: %v", note, err)
		}
	}
}

func TestALineThatCannotBeKept(t *testing.T) {
	for _, k := range []struct {
		d   Deed
		key string
	}{
		{Deed{Kind: Doors}, "record_day"},
		{Deed{On: sundayInNovember, Kind: "phone-calls"}, "record_kind"},
		{Deed{On: sundayInNovember, Kind: Doors, Count: -1}, "record_count"},
		{Deed{On: sundayInNovember, Kind: Doors, Count: MaxCount + 1}, "record_count"},
		{deed("2026-11-14", Doors, 1, strings.Repeat("é", MaxNote+1)), "record_note_long"},
		{deed("2026-11-14", Doors, 1, "a\x07b"), "record_note_control"},
	} {
		r, err := Record{}.Log(k.d)
		if p, ok := err.(*words.Problem); !ok || p.Key != k.key || len(r.Entries) > 0 {
			t.Errorf("%v: %v", k.d, err)
		}
	}
	full := Record{Entries: make([]Deed, MaxDeeds)}
	if _, err := full.Log(deed("2026-11-14", Doors, 1, "")); err == nil {
		t.Error("one line more than the most was taken")
	}
}

func TestCorrectingAndTakingOutLeaveTheOldRecord(t *testing.T) {
	old := logged(t, deed("2026-11-14", Doors, 64, "Mill Lane"), deed("2026-11-11", Meeting, 1, ""))
	changed, err := old.Correct(0, deed("2026-11-14", Doors, 46, "Mill Lane"))
	if err != nil || changed.Entries[0].Count != 46 || old.Entries[0].Count != 64 {
		t.Errorf("%v, from %v, %v", changed, old, err)
	}
	if out := old.TakeOut(0); len(out.Entries) != 1 || out.Entries[0].Kind != Meeting || len(old.Entries) != 2 {
		t.Errorf("%v", out)
	}
	if same := old.TakeOut(7); len(same.Entries) != 2 {
		t.Errorf("%v", same)
	}
	if none := old.TakeOut(0).TakeOut(0); none.Entries != nil {
		t.Errorf("%v", none)
	}
}

func TestANoteFromAFileThatNamesSomebodyIsNotPrinted(t *testing.T) {
	r := Record{Entries: []Deed{deed("2026-11-14", Training, 1, "with Mrs Khan"), deed("2026-11-13", Training, 1, "Planning")}}
	page := r.Page(words.English(), "", "", sundayInNovember)
	if text := page.Text(); strings.Contains(text, "Khan") || !strings.Contains(text, "Planning") {
		t.Error(text)
	}
}

func TestThePageOfARecord(t *testing.T) {
	r := term(t)
	r.Since = calendar.MustParse("2023-05-04")
	page := r.Page(words.English(), "Asha Morgan", "Millbrook", sundayInNovember)
	text := page.Text()
	for _, want := range []string{"Record of Asha Morgan\n=====================\nMillbrook, Thursday 4 May 2023 to Sunday 22 November 2026\n",
		"In all\n------\n", " 21 of 24\n  3 apologies sent\n", "In the last twelve months\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	for _, line := range strings.Split(text, "\n") {
		if len([]rune(line)) > textWidth {
			t.Errorf("a line of %d: %s", len([]rune(line)), line)
		}
	}
	html := Page{Title: "A <b>", Parts: []Part{{"H", []Line{{"a&b", "", "1"}}, []string{"<p>"}}}}.HTML("en")
	if strings.Contains(html, "A <b>") || !strings.Contains(html, "A &lt;b&gt;") || !strings.Contains(html, "<p>&lt;p&gt;</p>") {
		t.Error(html)
	}
}

func TestSumsOfPartsAreTheSumOfTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var r Record
		for range rapid.IntRange(0, 30).Draw(t, "entries") {
			r.Entries = append(r.Entries, Deed{
				On:    sundayInNovember - calendar.Date(rapid.IntRange(0, 900).Draw(t, "days ago")),
				Kind:  rapid.SampledFrom(DeedKinds()).Draw(t, "kind"),
				Count: rapid.IntRange(0, 500).Draw(t, "count"),
			})
		}
		cut := sundayInNovember - calendar.Date(rapid.IntRange(0, 900).Draw(t, "cut"))
		before := r.Sums(Period{0, cut})
		after := r.Sums(Period{cut + 1, sundayInNovember})
		whole := r.Sums(r.Whole(sundayInNovember))
		for _, k := range DeedKinds() {
			if countOf(before, k)+countOf(after, k) != countOf(whole, k) {
				t.Fatalf("%s: %d and %d are not %d", k, countOf(before, k), countOf(after, k), countOf(whole, k))
			}
		}
	})
}

func BenchmarkSummaryOfAFullRecord(b *testing.B) {
	var r Record
	for i := range MaxDeeds {
		r.Entries = append(r.Entries, Deed{sundayInNovember - calendar.Date(i), DeedKinds()[i%10], i % 90, "Mill Lane and Canal Row"})
	}
	for b.Loop() {
		r.Summary(words.English(), r.Whole(sundayInNovember))
	}
}

func FuzzTrace(f *testing.F) {
	f.Add("14 Orchard Lane")
	f.Add("Mrs Khan, 01632 960203")
	f.Add("\xff @@.")
	f.Fuzz(func(t *testing.T, note string) {
		r, err := Record{}.Log(deed("2026-11-14", Casework, 1, note))
		if err != nil {
			if says := words.English().Explain(err); strings.Contains(says, "[[problem.") {
				t.Fatal(says)
			}
			return
		}
		if kept := r.Entries[0].Note; kept != strings.TrimSpace(note) || traceIn(kept).kind != "" {
			t.Fatalf("kept %q of %q", kept, note)
		}
	})
}
