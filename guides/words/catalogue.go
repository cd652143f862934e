// Package words turns facts into sentences: the translation catalogue, dates
// and times as people read them, and the one place where an error becomes a
// sentence that says what is wrong and what to do next.
package words

import (
	"fmt"
	"io/fs"
	"path"
	"sync"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"rosette/assets"
)

// A Catalogue says things in one language. It is read when the first of them
// is said. It is safe for concurrent use.
type Catalogue struct {
	Lang string // BCP 47 tag, for example "en"
	say  func() *i18n.Localizer
	said sync.Map // sentences without values, by key: a pack says hundreds of them again and again
}

var bundle = sync.OnceValue(func() *i18n.Bundle {
	b := i18n.NewBundle(language.English)
	b.RegisterUnmarshalFunc("toml", toml.Unmarshal)
	files, err := fs.Glob(assets.Translations, "translations/*/*.toml")
	if err != nil {
		panic(err)
	}
	for _, f := range files {
		text, err := assets.Translations.ReadFile(f)
		if err != nil {
			panic(err)
		}
		lang := path.Base(path.Dir(f))
		if _, err := b.ParseMessageFileBytes(text, path.Base(f)+"."+lang+".toml"); err != nil {
			panic(fmt.Errorf("translation file %s: %w", f, err))
		}
	}
	return b
})

// English returns the English catalogue.
func English() *Catalogue { return In("en") }

// In returns the catalogue of a language; a sentence not yet translated is
// said in English.
func In(lang string) *Catalogue {
	return &Catalogue{Lang: lang, say: sync.OnceValue(func() *i18n.Localizer { return i18n.NewLocalizer(bundle(), lang) })}
}

// Say returns the sentence of a key, with values given in pairs: name, value.
// A key that the catalogue lacks comes back in double brackets, so that it is
// seen and a test can find it.
func (c *Catalogue) Say(key string, pairs ...any) string {
	if len(pairs) > 0 {
		return c.localize(&i18n.LocalizeConfig{MessageID: key, TemplateData: values(pairs)})
	}
	if s, found := c.said.Load(key); found {
		return s.(string)
	}
	s := c.localize(&i18n.LocalizeConfig{MessageID: key})
	c.said.Store(key, s)
	return s
}

// Count is Say for a sentence whose form depends on a number; the number is
// its value N.
func (c *Catalogue) Count(key string, n int, pairs ...any) string {
	v := values(pairs)
	v["N"] = n
	return c.localize(&i18n.LocalizeConfig{MessageID: key, TemplateData: v, PluralCount: n})
}

// Has reports whether the catalogue knows a key.
func (c *Catalogue) Has(key string) bool {
	_, _, err := c.say().LocalizeWithTag(&i18n.LocalizeConfig{MessageID: key, PluralCount: 2,
		TemplateData: map[string]any{}})
	return err == nil
}

func (c *Catalogue) localize(cfg *i18n.LocalizeConfig) string {
	s, err := c.say().Localize(cfg)
	if err != nil && s == "" {
		return "[[" + cfg.MessageID + "]]"
	}
	return s
}

func values(pairs []any) map[string]any {
	v := make(map[string]any, len(pairs)/2+1)
	for i := 0; i+1 < len(pairs); i += 2 {
		v[pairs[i].(string)] = pairs[i+1]
	}
	return v
}
