package selection

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"sync"

	"github.com/BurntSushi/toml"

	"rosette/guides/words"
)

//go:embed data/sources.toml data/procedures/*.toml
var data embed.FS

// Procedures returns the procedures that come with Rosette, by id. The slice
// is the caller's; what it points to is shared and must not be changed.
func Procedures() []Procedure { return slices.Clone(library()) }

// Find returns the procedure of an id.
func Find(id string) (Procedure, error) {
	for _, p := range library() {
		if p.ID == id {
			return p, nil
		}
	}
	return Procedure{}, words.Wrong("procedure_unknown", nil, "ID", clip(id))
}

// library loads the embedded procedures on first use. A test keeps them sound,
// so a fault here is a fault of the build.
var library = sync.OnceValue(func() []Procedure {
	all, err := load(data)
	if err != nil {
		panic(err)
	}
	return all
})

// load reads data/sources.toml and data/procedures/*.toml of a file system.
// The error names the file, the row and the field.
func load(files fs.FS) ([]Procedure, error) {
	text, err := fs.ReadFile(files, "data/sources.toml")
	if err != nil {
		return nil, fmt.Errorf("sources of the procedures: %w", err)
	}
	var known struct {
		Sources []Source `toml:"source"`
	}
	if _, err := toml.Decode(string(text), &known); err != nil {
		return nil, fmt.Errorf("data/sources.toml: %w", err)
	}
	names, err := fs.Glob(files, "data/procedures/*.toml")
	if err != nil {
		return nil, fmt.Errorf("list of procedures: %w", err)
	}
	var all []Procedure
	for _, name := range names {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, fmt.Errorf("procedure %s: %w", name, err)
		}
		p, err := parse(name, text)
		if err != nil {
			return nil, err
		}
		p.Sources = used(p, known.Sources)
		if err := check(name, p); err != nil {
			return nil, err
		}
		if p.ID+".toml" != path.Base(name) {
			return nil, faulty(name, "id", "procedure_id")
		}
		all = append(all, p)
	}
	return all, nil
}

// used picks the sources that a procedure's rows name, in their order.
func used(p Procedure, known []Source) []Source {
	named := map[string]bool{}
	for _, ids := range sourceLists(p) {
		for _, id := range ids {
			named[id] = true
		}
	}
	var out []Source
	for _, s := range known {
		if named[s.ID] {
			out = append(out, s)
		}
	}
	return out
}

func sourceLists(p Procedure) (lists [][]string) {
	for _, o := range p.Options {
		lists = append(lists, o.Source)
	}
	for _, m := range p.Memberships {
		lists = append(lists, m.Source)
	}
	for _, s := range p.Stages {
		lists = append(lists, s.Source)
		if s.Observed != nil {
			lists = append(lists, s.Observed.Source)
		}
	}
	return lists
}
