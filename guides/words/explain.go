package words

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"syscall"

	"rosette/guides/calendar"
)

// A Problem is an error that knows its sentence in the catalogue: the key
// "problem.<Key>" said with the values in Pairs.
type Problem struct {
	Key   string
	Pairs []any
	Err   error // the cause, or nil
}

// Wrong makes a Problem. Pairs are names and values, as for Say.
func Wrong(key string, cause error, pairs ...any) *Problem {
	return &Problem{Key: key, Pairs: pairs, Err: cause}
}

func (p *Problem) Error() string {
	s := p.Key
	for i := 0; i+1 < len(p.Pairs); i += 2 {
		s += fmt.Sprintf(" %v=%v", p.Pairs[i], p.Pairs[i+1])
	}
	if p.Err != nil {
		s += ": " + p.Err.Error()
	}
	return s
}

func (p *Problem) Unwrap() error { return p.Err }

// Explain turns any error into one sentence for a person: what is wrong and
// what to do next.
func (c *Catalogue) Explain(err error) string {
	if err == nil {
		return ""
	}
	if p := (*Problem)(nil); errors.As(err, &p) {
		return c.Say("problem."+p.Key, c.inWords(p.Pairs)...)
	}
	if p := (*calendar.ParseError)(nil); errors.As(err, &p) {
		return c.Say("problem.date", "Text", p.Text)
	}
	file := ""
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		file = p.Path
	}
	for _, k := range []struct {
		err error
		key string
	}{
		{syscall.ENOSPC, "problem.disk_full"},
		{syscall.EROFS, "problem.read_only"},
		{fs.ErrPermission, "problem.not_allowed"},
		{fs.ErrNotExist, "problem.not_found"},
	} {
		if errors.Is(err, k.err) {
			return c.Say(k.key, "Path", file)
		}
	}
	return c.Say("problem.unknown", "Cause", err.Error())
}

// inWords says the days among a problem's values in full.
func (c *Catalogue) inWords(pairs []any) []any {
	said := slices.Clone(pairs)
	for i, v := range said {
		if d, ok := v.(calendar.Date); ok {
			said[i] = c.Date(d)
		}
	}
	return said
}
