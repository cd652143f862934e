package guides

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/guides/words"
)

func TestAFileIsTheSameBytesEveryTime(t *testing.T) {
	c := Sample(election.EnglandPrincipal)
	c.Person.Signing.Parts = map[string]string{"surname": "1", "area": "2", "description": "3"}
	first := Write(c)
	for range 20 {
		if !bytes.Equal(first, Write(c)) {
			t.Fatal("the bytes differ")
		}
	}
	if !bytes.HasPrefix(first, []byte("{\n  \"rosette\": \"candidacy\",\n  \"schema\": 1,\n  \"data\": {\n")) {
		t.Errorf("the file starts %.60s", first)
	}
}

func TestANewCandidacySurvivesTheStore(t *testing.T) {
	for _, c := range []Candidacy{New("a-1"), Sample(election.ScotlandCouncil), {}} {
		back, err := Unmarshal(Marshal(c))
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(c, back); d != "" {
			t.Error(d)
		}
	}
}

func TestReadRefusesByFieldAndSaysWhatToDo(t *testing.T) {
	whole := string(Write(Sample(election.EnglandPrincipal)))
	swap := func(from, to string) string {
		if !strings.Contains(whole, from) {
			t.Fatalf("the sample has no %s", from)
		}
		return strings.Replace(whole, from, to, 1)
	}
	for _, k := range []struct{ name, file, says string }{
		{"empty", " \n", "The file is empty. Choose another file, or save it again from Rosette"},
		{"not JSON", "Surname: Morgan", "The file cannot be read: line 1 is not written as JSON. Save it again from Rosette, or correct that line"},
		{"another kind of file", `{"rosette":"slate","schema":1,"data":{}}`, "This file is not a candidate file made by Rosette. Choose a file that was saved with Save a copy"},
		{"a list", `[1,2]`, "The file stops before its end. Copy it again from where it came from"},
		{"no header", `{"id":"x"}`, "This file is not a candidate file made by Rosette. Choose a file that was saved with Save a copy"},
		{"a newer file", swap(`"schema": 1`, `"schema": 2`), "This file was made by a newer Rosette. Update Rosette, then open it again"},
		{"a schema in words", swap(`"schema": 1`, `"schema": "one"`), "The file's “schema” must be 1. Save the file again from Rosette"},
		{"cut", whole[:len(whole)/2], "The file stops before its end. Copy it again from where it came from"},
		{"more after the end", whole + "{}", "There is more text after the end of the candidate file. Take it out"},
		{"unknown field", swap(`"surname"`, `"sirname"`), "The file has a field that Rosette does not know: data.person.sirname. Take it out, or update Rosette"},
		{"unknown field of a signer", swap(`"letters"`, `"lettres"`), "The file has a field that Rosette does not know: data.person.subscribers.0.lettres. Take it out, or update Rosette"},
		{"other case", swap(`"surname"`, `"Surname"`), "The file has a field that Rosette does not know: data.person.Surname. Take it out, or update Rosette"},
		{"twice", swap(`"surname"`, `"surname": "X", "surname"`), "The file gives data.person.surname twice. Keep one of them"},
		{"a number for a name", swap(`"Morgan"`, `7`), "data.person.surname must be text in quotation marks. Correct it in the file"},
		{"null for a name", swap(`"Morgan"`, `null`), "data.person.surname must be text in quotation marks. Correct it in the file"},
		{"text for a tick", swap(`"held": true`, `"held": "true"`), "data.person.certificate.held must be true or false. Correct it in the file"},
		{"half a seat", swap(`"seats": 1`, `"seats": 1.5`), "data.election.seats must be a whole number. Correct it in the file"},
		{"no seats", swap(`"seats": 1`, `"seats": -1`), "data.election.seats must be from 0 to 100. Correct it in the file"},
		{"no such day", swap(`"1988-03-27"`, `"2027-02-30"`), "data.person.birth_date: “2027-02-30” is not a date. Write it as 2027-05-06"},
		{"a number for a day", swap(`"1988-03-27"`, `19880327`), "data.person.birth_date must be a date such as 2027-05-06. Correct it in the file"},
		{"no such kind", swap(`"england-principal"`, `"england"`), "data.election.kind: “england” is not a kind of election. Write it as england-principal, for example"},
		{"no such choice", swap(`"withheld"`, `"hidden"`), "data.person.address_shown must be public, withheld or blank. Correct it in the file"},
		{"no such answer", swap(`"signing": {`, `"delivery": {"method": "pigeon"}, "signing": {`), "data.person.delivery.method: “pigeon” is not one of its answers. Correct it in the file"},
		{"an object for signers", swap(`"subscribers": [`, `"subscribers": {}, "x": [`), "data.person.subscribers must be a list in square brackets. Correct it in the file"},
		{"control character", swap(`Morgan`, `Mor\u0007gan`), "data.person.surname has a character that cannot be seen or printed. Type it again in the file"},
		{"long text", swap(`Morgan`, strings.Repeat("x", 2001)), "data.person.surname is longer than 2000 characters. Shorten it in the file"},
		{"not UTF-8", swap(`Morgan`, "Mor\xffgan"), "The file has characters that cannot be read. Save it again as UTF-8"},
		{"too big", whole + strings.Repeat(" ", MaxFile), "The file is bigger than 1 MB, so it is not a candidate file. Choose another file"},
		{"a path for an id", swap(`"example"`, `"../x"`), "data.id may hold only letters, figures and hyphens, 64 at most. Correct it in the file"},
		{"too many signers", swap(`"subscribers": [`, `"subscribers": [`+strings.Repeat(`{},`, 400)), "data.person.subscribers has more than 400 entries. Take some out"},
		{"deep", `{"rosette":"candidacy","schema":1,"data":{"person":` + strings.Repeat("[", 5000), "The file stops before its end. Copy it again from where it came from"},
	} {
		t.Run(k.name, func(t *testing.T) {
			_, err := Read([]byte(k.file))
			if got := words.English().Explain(err); got != k.says {
				t.Errorf("got  %s\nwant %s", got, k.says)
			}
		})
	}
}

func TestAByteOrderMarkIsNoFault(t *testing.T) {
	if _, err := Read(append([]byte("\ufeff"), Write(New("x"))...)); err != nil {
		t.Error(err)
	}
}

func TestTitleAndDetailHoldNothingPrivate(t *testing.T) {
	c := Sample(election.EnglandPrincipal)
	if c.Title() != "Asha Morgan" || c.Detail() != "Millbrook, Ashwell Vale Borough Council" {
		t.Errorf("got %q and %q", c.Title(), c.Detail())
	}
	if n := New("x"); n.Title() != "New candidacy" || n.Detail() != "" || n.Name() != "" {
		t.Errorf("new: %q, %q, %q", n.Title(), n.Detail(), n.Name())
	}
}

func FuzzRead(f *testing.F) {
	f.Add(Write(Sample(election.EnglandPrincipal)))
	f.Add(Write(New("x")))
	f.Add([]byte(`{"rosette":"candidacy","schema":1,"data":{"person":null}}`))
	f.Add(Write(reselecting(f)))
	f.Add([]byte(`{"rosette":"candidacy","schema":1,"data":{"plan":{"marks":{"a":{"done":"2027-02-30"}}}}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := Read(data)
		if err != nil {
			if says := words.English().Explain(err); says == "" || strings.Contains(says, "[[problem.") {
				t.Fatalf("no sentence for %v: %q", err, says)
			}
			return
		}
		back, err := Read(Write(c))
		if err != nil {
			t.Fatalf("what was read cannot be read again: %v", err)
		}
		if d := cmp.Diff(c, back, cmpopts.EquateEmpty()); d != "" {
			t.Fatalf("written and read again:\n%s", d)
		}
		_, _ = Outlook(c, sunday)
	})
}

func TestACopyIsTheSameAndSharesNothing(t *testing.T) {
	for _, kind := range election.Kinds() {
		c := Sample(kind)
		c.Plan.Marks = map[string]campaign.Mark{"1.01": {Note: "asked"}}
		own, err := Copy(c)
		if diff := cmp.Diff(Marshal(c), Marshal(own)); err != nil || diff != "" {
			t.Fatalf("%s: %v\n%s", kind, err, diff)
		}
		own.Plan.Marks["1.01"] = campaign.Mark{Note: "another"}
		if c.Plan.Marks["1.01"].Note != "asked" {
			t.Errorf("%s: the marks are shared", kind)
		}
	}
}
