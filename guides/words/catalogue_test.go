package words

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"rosette/assets"
)

// A message is the forms of one sentence: only "other", or one for each
// plural of the language.
type message map[string]string

var (
	action = regexp.MustCompile(`{{[^}]*}}`)
	field  = regexp.MustCompile(`\.([A-Z]\w*)`)
)

// fields lists the values that the sentence needs.
func (m message) fields() (names []string) {
	for _, form := range m {
		for _, a := range action.FindAllString(form, -1) {
			for _, f := range field.FindAllStringSubmatch(a, -1) {
				names = append(names, f[1])
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

var pluralForms = []string{"zero", "one", "two", "few", "many", "other"}

// messages flattens a table of a translation file into keys.
func messages(prefix string, table map[string]any, into map[string]message, twice func(key string)) {
	for name, v := range table {
		key := strings.TrimPrefix(prefix+"."+name, ".")
		var m message
		switch v := v.(type) {
		case string:
			m = message{"other": v}
		case map[string]any:
			if _, plural := v["other"].(string); !plural {
				messages(key, v, into, twice)
				continue
			}
			m = message{}
			for _, form := range pluralForms {
				if s, ok := v[form].(string); ok {
					m[form] = s
				}
			}
		}
		if _, ok := into[key]; ok {
			twice(key)
		}
		into[key] = m
	}
}

// catalogue reads every file of a language, and the keys that are in more
// than one.
func catalogue(t *testing.T, lang string) (keys map[string]message, twice []string) {
	t.Helper()
	files, err := fs.Glob(assets.Translations, path.Join("translations", lang, "*.toml"))
	if err != nil {
		t.Fatal(err)
	}
	keys = map[string]message{}
	for _, f := range files {
		text, err := assets.Translations.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var table map[string]any
		if err := toml.Unmarshal(text, &table); err != nil {
			t.Fatalf("%s: %v", f, err)
		}
		messages("", table, keys, func(key string) { twice = append(twice, key+" in "+path.Base(f)) })
	}
	return keys, twice
}

func TestEverySentenceThatTheCodeSaysIsInTheCatalogue(t *testing.T) {
	u, err := usageOf("../..")
	if err != nil {
		t.Fatal(err)
	}
	if len(u.sayings) < 20 {
		t.Fatalf("only %d places say something: the source was not read", len(u.sayings))
	}
	keys, _ := catalogue(t, "en")
	for _, s := range u.missing(keys) {
		t.Error(s)
	}
	for _, s := range u.valueless(keys) {
		t.Error(s)
	}
	for _, key := range u.unused(keys) {
		t.Errorf("nothing says %s: take it out of the catalogue", key)
	}
}

var unkind = regexp.MustCompile(`(?i)\b(please|sorry|oops|invalid|illegal|forbidden|error)\b|!`)

func TestSentencesKeepTheVoice(t *testing.T) {
	keys, _ := catalogue(t, "en")
	for key, m := range keys {
		for _, form := range m {
			if w := unkind.FindString(form); w != "" {
				t.Errorf("%s says %q in %q", key, w, form)
			}
		}
	}
}

func TestLanguagesHaveTheSameKeysOnceEach(t *testing.T) {
	english, _ := catalogue(t, "en")
	folders, err := fs.ReadDir(assets.Translations, "translations")
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range folders {
		keys, twice := catalogue(t, lang.Name())
		for _, key := range twice {
			t.Errorf("%s: %s is in another file too", lang.Name(), key)
		}
		for key, m := range keys {
			e, ok := english[key]
			if !ok {
				t.Errorf("%s: %s is not in English", lang.Name(), key)
				continue
			}
			for _, f := range m.fields() {
				if !slices.Contains(e.fields(), f) && f != "N" {
					t.Errorf("%s: %s needs %s, which English does not give", lang.Name(), key, f)
				}
			}
		}
	}
}

// The reader of the source is tested on a made-up file.
func TestUsageIsRead(t *testing.T) {
	u := &usage{words: map[string]bool{}}
	err := u.addGo("x.go", []byte(`package x
func f(c C, id string, n int, more []any) {
	c.Say("home.title")
	c.Say("home.lead", "Day", n)
	c.Say("home.task_" + id + ".name")
	c.Count("home.days", n)
	Wrong("lost", nil)
	c.Say("home.gone")
	c.Say("home.many", more...)
	strings.Count("a.b", "b")
	c.Say(id)
	_ = "agent"
	tell("plain", "Day", n)
	tell("bare")
}
func tell(key string, pairs ...any) string { return c.Say("room."+key, pairs...) }`))
	if err != nil {
		t.Fatal(err)
	}
	u.read()
	one := func(s string) message { return message{"other": s} }
	keys := map[string]message{
		"home.title":           one("Home"),
		"home.lead":            one("{{.Day}} and {{ .Hour }}"),
		"home.task_agent.name": one("Agent"),
		"home.task_other.name": one("Other"),
		"home.days":            {"one": "{{.N}} day", "other": "{{.N}} days"},
		"home.many":            one("{{.A}}"),
		"home.idle":            one("Idle"),
		"room.plain":           one("{{.Day}}"),
		"problem.lost":         one("{{.Path}} is lost"),
	}
	for _, c := range []struct {
		name      string
		got, want []string
	}{
		{"missing", u.missing(keys), []string{"x.go:8:2 says home.gone, which the catalogue lacks", "x.go:14:2 says room.bare, which the catalogue lacks"}},
		{"valueless", u.valueless(keys), []string{"x.go:4:2 says home.lead without Hour", "x.go:7:2 says problem.lost without Path"}},
		{"unused", u.unused(keys), []string{"home.idle", "home.task_other.name"}},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, c.got, c.want)
		}
	}
}
