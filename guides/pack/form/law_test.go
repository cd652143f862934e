package form

import (
	"bytes"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"rosette/guides"
	"rosette/guides/pack/sheet"
	"rosette/guides/words"
)

// A passage is what was read in the law, line by line.
type passage struct {
	Citation string   `toml:"citation"`
	Source   string   `toml:"source"`
	Lang     string   `toml:"lang"`
	Lines    []string `toml:"lines"`
}

// lawRead is every line that was read, by language: whether a text was found in
// it.
func lawRead(t *testing.T) map[string]map[string]bool {
	t.Helper()
	var file struct {
		Passage []passage `toml:"passage"`
	}
	text, err := os.ReadFile("testdata/law.toml")
	if err == nil {
		_, err = toml.Decode(string(text), &file)
	}
	if err != nil {
		t.Fatal(err)
	}
	read := map[string]map[string]bool{"en": {}, welshLang: {}}
	for _, p := range file.Passage {
		if p.Citation == "" || p.Source == "" || read[p.Lang] == nil || len(p.Lines) == 0 {
			t.Errorf("%q: a passage needs citation, source, lang and lines", p.Citation)
			continue
		}
		for _, line := range p.Lines {
			read[p.Lang][line] = false
		}
	}
	return read
}

var (
	numbering = regexp.MustCompile(`^(\d+ |\([a-z]+\))\s*`)
	breaks    = regexp.MustCompile(`\{[a-z_.]+\}|[.:;]\s|\s/\s`)
)

// pieces are the parts of a text that the law is to have word by word: a form
// numbers them, joins them, and sets values between them.
func pieces(text string) []string {
	var all []string
	for _, s := range breaks.Split(numbering.ReplaceAllString(text, ""), -1) {
		if s = strings.ToLower(strings.Trim(s, " .,:;")); s != "" {
			all = append(all, s)
		}
	}
	return all
}

// missing are the pieces of a text that are no part of a line that was read;
// the lines that hold the others are marked.
func missing(text string, read map[string]bool) []string {
	var all []string
	for _, s := range pieces(text) {
		whole := regexp.MustCompile(`(^|[^\pL’])` + regexp.QuoteMeta(s) + `($|[^\pL’])`)
		found := false
		for line := range read {
			if whole.MatchString(strings.ToLower(line)) {
				read[line], found = true, true
			}
		}
		if !found {
			all = append(all, s)
		}
	}
	return all
}

// said are the texts of a block: its English ones when they are prescribed, and
// all its Welsh.
func (b block) said() (english, welsh []string) {
	add := func(wording, cymraeg string, texts ...string) {
		if wording == wordsPrescribed {
			english = append(english, texts...)
		}
		welsh = append(welsh, cymraeg)
	}
	or := func(wording string) string {
		if wording != "" {
			return wording
		}
		return b.Wording
	}
	add(b.Wording, b.Welsh, b.Text, b.One, b.More, b.Title, b.Again)
	for _, c := range b.Cells {
		add(or(c.Wording), c.Welsh, c.Label, c.Text)
	}
	for _, i := range b.Items {
		add(or(i.Wording), i.Welsh, i.Text, i.Note)
	}
	return english, welsh
}

func TestPrescribedAndWelshWordsAreThoseThatWereRead(t *testing.T) {
	read := lawRead(t)
	check := func(name string, lang string, texts ...string) {
		for _, text := range texts {
			for _, s := range missing(text, read[lang]) {
				t.Errorf("%s: no line of law that was read (%s) has: %s", name, lang, s)
			}
		}
	}
	files, _ := fs.Sub(dataFiles, "data")
	err := fs.WalkDir(files, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".toml") || path == wordsName {
			return err
		}
		text, err := fs.ReadFile(files, path)
		if err != nil {
			return err
		}
		var f file
		if _, err := toml.Decode(string(text), &f); err != nil {
			return err
		}
		check(path, welshLang, f.Form.Welsh)
		walk(f.Block, func(b block) {
			english, welsh := b.said()
			check(path, "en", english...)
			check(path, welshLang, welsh...)
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	w := common()
	check(wordsName, welshLang, w.Welsh.Date, w.Welsh.Office, w.Welsh.Received, w.Welsh.Time, w.Welsh.Number, w.Welsh.Initials, w.Welsh.Yes)
	check(wordsName, welshLang, slices.Concat(w.Welsh.Days, w.Welsh.Months)...)
	for _, c := range w.Contest {
		check(wordsName, welshLang, c.Welsh)
	}
	for lang, lines := range read {
		for line, used := range lines {
			if !used {
				t.Errorf("testdata/law.toml (%s): no form says: %s", lang, line)
			}
		}
	}
}

func TestPiecesOfATextAreFoundInTheLawOrNot(t *testing.T) {
	read := func() map[string]bool {
		return map[string]bool{"I consent to my nomination at the election in {area}": false}
	}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"2  I consent to my nomination.", nil},
		{"(b) my nomination: at the election", nil},
		{"I consent {name} to my nomination / at the election", nil},
		{"I consent to my nominations", []string{"i consent to my nominations"}},
		{"I hereby consent to my nomination", []string{"i hereby consent to my nomination"}},
		{"consent; at an election", []string{"at an election"}},
		{"sent", []string{"sent"}},
	} {
		if got := missing(c.text, read()); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestTheFootSaysWhereWelshIsLacking(t *testing.T) {
	every(func(f *Form) {
		c := guides.Sample(f.Kind)
		marked := strings.Contains(text(laid(t, f, c, sheet.Normal())...), "‡")
		about := f.Section(subject(t, c)).About
		if marked != strings.Contains(about, "‡ marks Welsh wording") || marked != f.bilingual() {
			t.Errorf("%s, %s: Welsh is marked as lacking: %v, on a bilingual form: %v, and the foot says: %s", f.Kind, f.Paper, marked, f.bilingual(), about)
		}
	})
}

func TestWelshIsMarkedAsWelshInTheTwin(t *testing.T) {
	every(func(f *Form) {
		c := guides.Sample(f.Kind)
		var page bytes.Buffer
		if err := sheet.WriteHTML(&page, sheet.Document{Title: f.Title, Bare: true, Sections: []sheet.Section{f.Section(subject(t, c))}, Words: words.English()}); err != nil {
			t.Fatal(err)
		}
		spans := regexp.MustCompile(`<(\w+)[^>]* lang="cy"[^>]*>([^<]*)`).FindAllStringSubmatch(page.String(), -1)
		var welsh []string
		for _, m := range spans {
			welsh = append(welsh, m[2])
		}
		for _, want := range []string{f.Welsh, "Llofnod"} {
			if f.bilingual() && !slices.ContainsFunc(welsh, func(s string) bool { return strings.Contains(s, want) }) {
				t.Errorf("%s, %s: %q is not marked as Welsh", f.Kind, f.Paper, want)
			}
		}
		if !f.bilingual() && len(spans) > 0 {
			t.Errorf("%s, %s: marked as Welsh: %q", f.Kind, f.Paper, spans[0])
		}
	})
}
