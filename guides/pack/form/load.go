package form

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// A file is one form as it is written down.
type file struct {
	Form struct {
		Paper    string `toml:"paper"`
		Title    string `toml:"title"`
		Welsh    string `toml:"welsh"`
		Standing string `toml:"standing"`
		Notes    string `toml:"notes"`
		Who      string `toml:"who"` // writes in its boxes: the candidate, when it does not say
	} `toml:"form"`
	Law   []Law   `toml:"law"`
	Block []block `toml:"block"`
}

// load reads every form under a folder, and refuses one that is not complete
// or two that could be meant at once.
func load(files fs.FS) ([]*Form, error) {
	var all []*Form
	err := fs.WalkDir(files, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".toml") || path == wordsName {
			return err
		}
		text, err := fs.ReadFile(files, path)
		if err != nil {
			return err
		}
		some, err := read(path, string(text))
		all = append(all, some...)
		return err
	})
	if err != nil {
		return nil, err
	}
	for i, f := range all {
		for _, g := range all[:i] {
			if f.Paper == g.Paper && f.Kind == g.Kind && f.Law.PollsFrom <= g.Law.last() && g.Law.PollsFrom <= f.Law.last() {
				return nil, fmt.Errorf("%s, %s: two forms for one poll", f.Paper, f.Kind)
			}
		}
	}
	return all, nil
}

func (l Law) last() string {
	if l.PollsTo == open {
		return "9999-12-31"
	}
	return l.PollsTo
}

// read reads the forms of one file, one for each kind that it serves. An error
// names the file, the row and the field.
func read(name, text string) ([]*Form, error) {
	var f file
	meta, err := toml.Decode(text, &f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if extra := meta.Undecoded(); len(extra) > 0 {
		return nil, fmt.Errorf("%s: %s is not a key of a form", name, extra[0])
	}
	if err := f.check(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var raw struct {
		Block []map[string]any `toml:"block"`
	}
	if _, err := toml.Decode(text, &raw); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if err := f.checkBlocks("block", f.Block, raw.Block); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var all []*Form
	for _, law := range f.Law {
		for _, k := range law.Kinds {
			all = append(all, &Form{Paper: f.Form.Paper, Title: f.Form.Title, Welsh: f.Form.Welsh, Law: law, Kind: k,
				standing: f.Form.Standing, who: f.Form.Who, blocks: of(k, f.Block)})
		}
	}
	return all, nil
}

func (f file) kinds() (all []election.Kind) {
	for _, l := range f.Law {
		all = append(all, l.Kinds...)
	}
	return all
}

func (f file) check() error {
	switch {
	case !slices.Contains(papers, f.Form.Paper):
		return fmt.Errorf("form: paper: there is no paper %q", f.Form.Paper)
	case f.Form.Title == "":
		return fmt.Errorf("form: title is missing")
	case !slices.Contains([]string{prescribed, likeEffect, free}, f.Form.Standing):
		return fmt.Errorf("form: standing is to be prescribed, like-effect or free, not %q", f.Form.Standing)
	case !slices.Contains(whoever, f.Form.Who):
		return fmt.Errorf("form: who: %q writes on no form", f.Form.Who)
	case len(f.Law) == 0:
		return fmt.Errorf("law is missing")
	case len(f.Block) == 0:
		return fmt.Errorf("block is missing")
	}
	for i, l := range f.Law {
		if err := l.check(); err != nil {
			return fmt.Errorf("law %d: %w", i+1, err)
		}
	}
	return nil
}

func (l Law) check() error {
	for _, need := range []struct{ field, value string }{
		{"citation", l.Citation}, {"source", l.Source}, {"polls_from", l.PollsFrom}, {"polls_to", l.PollsTo},
		{"checked", l.Checked.String()}, {"confidence", string(l.Confidence)},
	} {
		if strings.TrimSpace(need.value) == "" {
			return fmt.Errorf("%s is missing", need.field)
		}
	}
	for field, day := range map[string]string{"polls_from": l.PollsFrom, "polls_to": l.PollsTo} {
		var d calendar.Date
		if day != open && d.UnmarshalText([]byte(day)) != nil {
			return fmt.Errorf("%s: %q is not a day", field, day)
		}
	}
	if l.PollsFrom == open {
		return fmt.Errorf("polls_from: a day is needed")
	}
	if len(l.Kinds) == 0 {
		return fmt.Errorf("kinds is missing")
	}
	return checkKinds(l.Kinds, election.Kinds())
}

func checkKinds(kinds, known []election.Kind) error {
	for _, k := range kinds {
		if !slices.Contains(known, k) {
			return fmt.Errorf("kinds: %q is not a kind of this form", k)
		}
	}
	return nil
}
