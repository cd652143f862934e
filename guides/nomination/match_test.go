package nomination

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestMatchNamesTheFirstCharacterThatDiffers(t *testing.T) {
	for _, k := range []struct {
		name, form, cert string
		at               int
		says             string
	}{
		{"same", "Meadow Party", "Meadow Party", 0, "The same: all 12 characters"},
		{"nothing yet", "", "", 0, "Nothing to compare yet"},
		{"case", "Meadow party", "Meadow Party", 8, "Character 8: the form has a small p, the certificate a capital P. Everything else is the same."},
		{"double space", "Meadow  Party", "Meadow Party", 8, "Character 8: the form has a second space that the certificate does not have. Everything else is the same."},
		{"space at the end", "Meadow Party ", "Meadow Party", 13, "Character 13: the form has a space at the end that the certificate does not have. Everything else is the same."},
		{"no-break space", "Meadow\u00a0Party", "Meadow Party", 7, "Character 7: the form has a no-break space, the certificate a space. Everything else is the same."},
		{"curly apostrophe", "People's Party", "People’s Party", 7, "Character 7: the form has a straight apostrophe, the certificate a curly apostrophe. Everything else is the same."},
		{"dash", "Meadow - First", "Meadow – First", 8, "Character 8: the form has a hyphen, the certificate an en dash. Everything else is the same."},
		{"circumflex", "Plaid Dwr", "Plaid Dŵr", 8, "Character 8: the form has a small w, the certificate a small w with a circumflex. Everything else is the same."},
		{"loose accent", "Cafe\u0301", "Café", 0, "The same: all 4 characters"},
		{"Cyrillic look-alike", "Me\u0430dow", "Meadow", 3, "Character 3: the form has a small Cyrillic а, the certificate a small a. Everything else is the same."},
		{"letter missing at the end", "Meadow Part", "Meadow Party", 12, "Character 12: the certificate has a small y that the form does not have. Everything else is the same."},
		{"words missing at the end", "Meadow", "Meadow Party", 7, "From character 7 the certificate has “ Party”, which the form does not have."},
		{"words too many", "Meadow Party of Ashwell", "Meadow Party", 13, "From character 13 the form has “ of Ashwell”, which the certificate does not have."},
		{"two letters", "meadow party", "Meadow Party", 1, "Character 1: the form has a small m, the certificate a capital M. 1 more character differs."},
		{"other words", "Meadow Group", "Meadow Party First", 8, "Character 8: the form has a capital G, the certificate a capital P. From there on the words differ."},
		{"figure", "Party l", "Party 1", 7, "Character 7: the form has a small l, the certificate the figure 1. Everything else is the same."},
		{"nothing on the form", "", "Meadow", 1, "From character 1 the certificate has “Meadow”, which the form does not have."},
	} {
		t.Run(k.name, func(t *testing.T) {
			d := Match(k.form, k.cert)
			if d.At != k.at || d.Says != k.says {
				t.Errorf("got %d %q, want %d %q", d.At, d.Says, k.at, k.says)
			}
			if d.Same() != (k.at == 0) {
				t.Errorf("Same is %v", d.Same())
			}
		})
	}
}

func TestMatchLinesUpWhatIsTheSame(t *testing.T) {
	d := Match("Meadow  Party", "Meadow Party")
	var form, cert strings.Builder
	for i := range d.Form {
		form.WriteString(cmpText(d.Form[i]))
		cert.WriteString(cmpText(d.Certificate[i]))
	}
	if form.String() != "Meadow··Party" || cert.String() != "Meadow·_Party" {
		t.Errorf("rows are %q and %q", form.String(), cert.String())
	}
	if d.Form[7].State != Extra || d.Certificate[7] != (Cell{State: Extra}) {
		t.Errorf("column 8 is %v over %v", d.Form[7], d.Certificate[7])
	}
}

func cmpText(c Cell) string {
	if c.Text == "" {
		return "_"
	}
	return c.Shown()
}

func TestEveryNameOfACharacterIsInTheCatalogue(t *testing.T) {
	for r := range signs {
		if s := nameOf(string(r)); strings.Contains(s, "[[") {
			t.Errorf("%U has no name: %s", r, s)
		}
	}
	for r := range accents {
		if s := nameOf("x" + string(r)); strings.Contains(s, "[[") {
			t.Errorf("%U has no name: %s", r, s)
		}
	}
}

func FuzzMatch(f *testing.F) {
	f.Add("Meadow party", "Meadow Party")
	f.Add("", "\u200b")
	f.Add("e\u0301\u200d", "👩‍🌾")
	f.Fuzz(func(t *testing.T, form, cert string) {
		d := Match(form, cert)
		if len(d.Form) != len(d.Certificate) {
			t.Fatalf("rows of %d and %d", len(d.Form), len(d.Certificate))
		}
		same := strings.ReplaceAll(form, "\r\n", "\n") == strings.ReplaceAll(cert, "\r\n", "\n")
		if utf8.ValidString(form) && utf8.ValidString(cert) && d.Same() != same {
			t.Fatalf("Same is %v for %q and %q", d.Same(), form, cert)
		}
		if d.Says == "" || strings.Contains(d.Says, "[[char.") || strings.Contains(d.Says, "[[match.") {
			t.Fatalf("says %q", d.Says)
		}
	})
}
