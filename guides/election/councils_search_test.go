package election

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSearchFindsWhatPeopleType(t *testing.T) {
	for _, k := range []struct {
		text, first string // name of the first match
		bold        string // the parts in bold, with "|" between
		field       string
	}{
		{"ynys mon", "Isle of Anglesey", "Ynys|Môn", "alt_name"},
		{"Ynys Mo\u0302n", "Isle of Anglesey", "Ynys|Môn", "alt_name"},
		{"caerdydd", "Cardiff", "Caerdydd", "alt_name"},
		{"sir gar", "Carmarthenshire", "Sir|Gâr", "alt_name"},
		{"ashf", "Ashfield", "Ashf", "official_name"},
		{"bradf", "Bradford", "Bradf", "official_name"},
		{"kings lynn", "King's Lynn and West Norfolk", "Kings|Lynn", "official_name"},
		{"st helens", "St. Helens", "St|Helens", "official_name"},
		{"E08000032", "Bradford", "E08000032", "code"},
		{"bcp", "Bournemouth, Christchurch and Poole", "BCP", "alt_name"},
		{"field", "Ashfield", "field", "official_name"},
		{"western isles", "Na h-Eileanan Siar", "Western|Isles", "alt_name"},
		{"the city of bristol", "Bristol", "Bristol|City", "official_name"},
		{"londonderry", "Derry City and Strabane", "Londonderry", "alt_name"},
		{"bristol", "Bristol", "Bristol", "official_name"},
		{"york", "York", "York", "official_name"},
		{"greater norwich", "Norwich", "Greater|Norwich", "successor"},
		{"hull", "Kingston upon Hull", "Hull", "official_name"},
		{"birmnigham", "Birmingham", "Birmingham", "official_name"},
		{"lancastor", "Lancaster", "Lancaster", "official_name"},
		{"Tauton Deane", "", "", ""},
	} {
		got := SearchCouncils(k.text, 5)
		if k.first == "" {
			if len(got) > 0 {
				t.Errorf("%q finds %s", k.text, got[0].Council.Name)
			}
			continue
		}
		if len(got) == 0 {
			t.Errorf("%q finds nothing", k.text)
			continue
		}
		m := got[0]
		if m.Council.Name != k.first || bold(m) != k.bold || m.Field != k.field {
			t.Errorf("%q finds %s by %s of %s %q, want %s by %q of %s",
				k.text, m.Council.Name, bold(m), m.Field, m.Text, k.first, k.bold, k.field)
		}
	}
}

func bold(m Match) string {
	var parts []string
	for _, s := range m.Spans {
		parts = append(parts, m.Text[s.From:s.To])
	}
	return strings.Join(parts, "|")
}

func TestTheStartOfAWordComesBeforeItsMiddle(t *testing.T) {
	got := SearchCouncils("ford", 0)
	if len(got) < 5 {
		t.Fatalf("ford finds %d", len(got))
	}
	middle := false
	for _, m := range SearchCouncils("bur", 0) {
		name := " " + strings.ToLower(m.Council.Name+" "+m.Council.OfficialName+" "+strings.Join(m.Council.AltNames, " "))
		starts := strings.Contains(name, " bur")
		if starts && middle {
			t.Errorf("%s, whose word starts with it, comes after a middle", m.Council.Name)
		}
		middle = middle || !starts
	}
	if !middle {
		t.Error("no middle of a word was found")
	}
}

func TestACountyFindsItsDistricts(t *testing.T) {
	got := SearchCouncils("nottinghamshire", 0)
	names := map[string]bool{}
	for _, m := range got {
		names[m.Council.Name] = true
	}
	for _, want := range []string{"Nottinghamshire", "Ashfield", "Bassetlaw", "Rushcliffe"} {
		if !names[want] {
			t.Errorf("%s is not found by its county", want)
		}
	}
	if got[0].Council.Name != "Nottinghamshire" {
		t.Errorf("first is %s", got[0].Council.Name)
	}
}

func TestEveryCouncilIsFoundByEachOfItsNames(t *testing.T) {
	for _, c := range Councils() {
		for _, name := range append([]string{c.Name, c.OfficialName, c.Code}, c.AltNames...) {
			if name == "" {
				continue
			}
			got := SearchCouncils(name, 3)
			ok := false
			for _, m := range got {
				ok = ok || m.Council.OfficialName == c.OfficialName
			}
			if !ok {
				t.Errorf("%q does not find %s among the first three", name, c.OfficialName)
			}
		}
	}
}

func TestAnEmptySearchFindsNothing(t *testing.T) {
	for _, text := range []string{"", "  ", "…", "--"} {
		if got := SearchCouncils(text, 5); got != nil {
			t.Errorf("%q finds %d", text, len(got))
		}
	}
}

func FuzzSearchCouncils(f *testing.F) {
	for _, s := range []string{"ashw", "ynys môn", "Łódź straße", "\xff\xfe", "İstanbul", strings.Repeat("birmnigham ", 40), "ﬁfe", "o\u0302"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, m := range SearchCouncils(text, 10) {
			last := 0
			for _, s := range m.Spans {
				if s.From < last || s.To <= s.From || s.To > len(m.Text) {
					t.Fatalf("%q: span %v of %q", text, s, m.Text)
				}
				if !utf8.ValidString(m.Text[s.From:s.To]) {
					t.Fatalf("%q: span %v cuts a letter of %q", text, s, m.Text)
				}
				last = s.To
			}
			if len(m.Spans) == 0 {
				t.Fatalf("%q: nothing of %q is in bold", text, m.Text)
			}
		}
	})
}

func BenchmarkSearchCouncils(b *testing.B) {
	SearchCouncils("warm", 1)
	for _, text := range []string{"a", "ashw", "birmnigham", "north east lincolnshire council"} {
		b.Run(text, func(b *testing.B) {
			for b.Loop() {
				SearchCouncils(text, 8)
			}
		})
	}
}
