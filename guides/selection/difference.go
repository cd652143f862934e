package selection

import (
	"encoding/json"
	"reflect"
	"strings"
)

// A Change is one difference between two procedures, for the preview before an
// import replaces anything.
type Change struct {
	Kind  ChangeKind `json:"kind"`
	Row   string     `json:"row"`   // "stage shortlisting", "option run_by", "" for the head of the file
	Field string     `json:"field"` // "" when the whole row was added, removed or moved
	Was   string     `json:"was,omitempty"`
	Is    string     `json:"is,omitempty"`
}

// ChangeKind is a kind of difference.
type ChangeKind string

// The kinds of difference.
const (
	Added   ChangeKind = "added"
	Removed ChangeKind = "removed"
	Moved   ChangeKind = "moved"
	Changed ChangeKind = "changed"
)

// Differences lists what a new procedure would change of an old one: first the
// head, then options, memberships and stages, then sources.
func Differences(old, new Procedure) []Change {
	out := fields("", head(old), head(new))
	out = append(out, rows("option", old.Options, new.Options, func(o Option) string { return o.ID })...)
	out = append(out, rows("membership", old.Memberships, new.Memberships, func(m Membership) string { return m.ID })...)
	out = append(out, rows("stage", old.Stages, new.Stages, func(s Stage) string { return s.ID })...)
	return append(out, rows("source", old.Sources, new.Sources, func(s Source) string { return s.ID })...)
}

func head(p Procedure) Procedure {
	p.Options, p.Memberships, p.Stages, p.Sources = nil, nil, nil, nil
	return p
}

func rows[T any](name string, old, new []T, id func(T) string) (out []Change) {
	was, is := map[string]T{}, map[string]T{}
	var kept []string // ids in both, in the old order
	for _, r := range new {
		is[id(r)] = r
	}
	for _, r := range old {
		was[id(r)] = r
		if _, ok := is[id(r)]; ok {
			kept = append(kept, id(r))
			continue
		}
		out = append(out, Change{Kind: Removed, Row: name + " " + id(r)})
	}
	n := 0
	for _, r := range new {
		row := name + " " + id(r)
		before, ok := was[id(r)]
		if !ok {
			out = append(out, Change{Kind: Added, Row: row})
			continue
		}
		if kept[n] != id(r) {
			out = append(out, Change{Kind: Moved, Row: row})
		}
		n++
		out = append(out, fields(row, before, r)...)
	}
	return out
}

// fields compares two rows field by field, under the names of the file.
func fields(row string, old, new any) (out []Change) {
	a, b := reflect.ValueOf(old), reflect.ValueOf(new)
	for i := range a.NumField() {
		f := a.Type().Field(i)
		was, is := a.Field(i).Interface(), b.Field(i).Interface()
		if reflect.DeepEqual(was, is) {
			continue
		}
		if f.Anonymous {
			out = append(out, fields(row, was, is)...)
			continue
		}
		name, _, _ := strings.Cut(f.Tag.Get("toml"), ",")
		out = append(out, Change{Kind: Changed, Row: row, Field: name, Was: shown(was), Is: shown(is)})
	}
	return out
}

// shown writes a value on one line.
func shown(v any) string {
	if s, ok := v.(string); ok {
		return s
	}
	text, err := json.Marshal(v)
	if err != nil || string(text) == "null" {
		return ""
	}
	return strings.Trim(string(text), `"`)
}
