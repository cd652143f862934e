package people

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/words"
)

func TestListsOfManySpreadsheetsAreRead(t *testing.T) {
	for name, text := range map[string]string{
		"commas":         "surname,other_names,poll\nMorgan,Asha,2027-05-06\n",
		"semicolons":     "surname;other_names;poll\r\nMorgan;Asha;2027-05-06\r\n",
		"tabs":           "surname\tother_names\tpoll\nMorgan\tAsha\t2027-05-06",
		"a mark first":   "\uFEFFsurname,other_names,poll\nMorgan,Asha,2027-05-06\n",
		"heads in words": "Surname, Other names ,POLL\nMorgan,Asha,2027-05-06\n",
		"empty columns":  "surname,other_names,poll,,\nMorgan,Asha,2027-05-06,,\n,,,,\n",
		"quotes":         "surname,other_names,poll\n\"Morgan\",\"Asha\",2027-05-06\n",
	} {
		l, err := Read([]byte(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		p, err := l.At(0)
		if err != nil || l.Len() != 1 || p.Row != 2 || p.Candidacy.Person.Surname != "Morgan" || p.Candidacy.Choice.Poll.String() != "2027-05-06" {
			t.Errorf("%s: %+v (%v)", name, p, err)
		}
	}
}

func TestACellOfSeveralLinesAndSigners(t *testing.T) {
	l, err := Read([]byte("surname,home_address,signer_2_name,agent_name\r\nMorgan,\"14 Orchard Lane\r\nMillbrook\",Leila Haddad,Tom Whelan\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	p, err := l.At(0)
	if err != nil {
		t.Fatal(err)
	}
	got := []string{p.Candidacy.Person.HomeAddress, p.Candidacy.Person.Subscribers[1].Name, p.Candidacy.Person.Agent.Name}
	if d := cmp.Diff([]string{"14 Orchard Lane\nMillbrook", "Leila Haddad", "Tom Whelan"}, got); d != "" {
		t.Error(d)
	}
}

func TestFilesThatAreNoListsAreRefused(t *testing.T) {
	for text, want := range map[string]string{
		"":                             "people_empty",
		"\n\n":                         "people_empty",
		"surname\n":                    "people_nobody",
		"surname\n\n,\n":               "people_nobody",
		"surname\nMorgan,x\n":          "people_cells",
		"PK\x03\x04xlsx":               "people_not_csv",
		"\xFF\xFEs\x00":                "people_not_csv",
		"surname,colour\nMorgan,red\n": "people_column",
		"surname,Surname\nA,B\n":       "people_twice",
		"poll\n2027-05-06\n":           "people_no_name",
		"\"surname\nMorgan\n":          "people_head",
	} {
		l, err := Read([]byte(text))
		if err == nil {
			_, err = l.At(0)
		}
		var p *words.Problem
		if !errors.As(err, &p) || p.Key != want {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}

func TestABrokenRowDoesNotTakeOthersWithIt(t *testing.T) {
	l, err := Read([]byte("file,surname,code,kind,seats,poll,by_election\n" +
		"a,Morgan,,,,,\n" +
		"b,\"Reed,,,,,\n" + // 3: never closes
		"c,Haddad,,,,,\n" +
		"d,Whe\"lan,,,,,\n" + // 5: a quote in the middle
		"a,Patel,,,,,\n" + // 6: a's again
		"../x,Nair,,,,,\n" + // 7
		"e,Nair,X99,,,,\n" + // 8
		"f,Nair,,nowhere,,,\n" + // 9
		"g,Nair,,,many,,\n" + // 10
		"h,Nair,,,,2027-02-30,\n" + // 11
		"i,Nair,,,,,perhaps\n" + // 12
		"j,,,,,,yes\n" + // 13
		"CON,Nair,,,,,\n" + // 14
		"k,Na\x00ir,,,,,\n" + // 15
		"l,Na\xFFir,,,,,\n" + // 16
		"m,Nair,,,2,2027-05-06,yes\n"))
	if err != nil {
		t.Fatal(err)
	}
	got := map[int]string{}
	for i := range l.Len() {
		p, err := l.At(i)
		var wrong *words.Problem
		if err == nil {
			got[p.Row] = "taken"
		} else if errors.As(err, &wrong) {
			got[p.Row] = wrong.Key
		} else {
			t.Errorf("row %d: %v is not a sentence", p.Row, err)
		}
	}
	want := map[int]string{2: "taken", 3: "people_quotes", 4: "taken", 5: "people_quotes", 6: "people_same_file", 7: "people_file",
		8: "people_code", 9: "people_kind", 10: "people_seats", 11: "people_poll", 12: "people_yes", 13: "people_nameless", 14: "people_file",
		15: "field_control", 16: "field_utf8", 17: "taken"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestTenThousandPeopleAreRead(t *testing.T) {
	l, err := Read([]byte("surname,other_names\n" + strings.Repeat("Morgan,Asha\n", 10_000)))
	if err != nil || l.Len() != 10_000 {
		t.Fatalf("%v", err)
	}
	if p, err := l.At(9_999); err != nil || p.File != "pack-10001" {
		t.Errorf("%+v, %v", p.File, err)
	}
	if _, err := Read([]byte("surname\n" + strings.Repeat("x\n", MostRows+1))); err == nil {
		t.Error("a list without an end was taken")
	}
}

func TestEveryColumnThatIsNamedIsTaken(t *testing.T) {
	var head []string
	for _, c := range Columns(words.English()) {
		head = append(head, c.Name)
		if c.Says == "" || strings.Contains(c.Says, "[[") {
			t.Errorf("%s: says %q", c.Name, c.Says)
		}
	}
	if _, err := Read([]byte(strings.Join(head, ",") + "\n" + "a" + strings.Repeat(",", len(head)-1))); err != nil {
		t.Error(err)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"surname\nMorgan\n", "surname;poll\nMorgan;2027-05-06\n", "\"surname\"\n\"a\nb\"\n\"", "file,surname\na,b\na,b\nc,\"d\n", "signer_9_name,surname\nx,y"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		l, err := Read(text)
		var p *words.Problem
		if err != nil {
			if !errors.As(err, &p) {
				t.Fatalf("%v is not a sentence", err)
			}
			return
		}
		files := map[string]bool{}
		for i := range l.Len() {
			person, err := l.At(i)
			if err != nil && !errors.As(err, &p) {
				t.Fatalf("%v is not a sentence", err)
			}
			if key := strings.ToLower(person.File); err == nil && files[key] {
				t.Fatalf("two packs are called %q", key)
			} else if err == nil {
				files[key] = true
			}
		}
	})
}
