package words

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// missing lists the sayings whose key is not in the catalogue; for a key put
// together at run time, those that no key fits.
func (u *usage) missing(keys map[string]message) (found []string) {
	for _, s := range u.sayings {
		fits := pattern(s.key)
		known := false
		for key := range keys {
			known = known || fits.MatchString(key)
		}
		if !known {
			found = append(found, s.where+" says "+s.key+", which the catalogue lacks")
		}
	}
	return found
}

// valueless lists the sayings that leave out a value their sentence needs.
func (u *usage) valueless(keys map[string]message) (found []string) {
	for _, s := range u.sayings {
		if s.open {
			continue
		}
		for _, field := range keys[s.key].fields() {
			if !slices.Contains(s.given, field) {
				found = append(found, s.where+" says "+s.key+" without "+field)
			}
		}
	}
	return found
}

// unused lists the keys that nothing says. A part of a key that is known only
// at run time must be a number or a word that the source or data has.
func (u *usage) unused(keys map[string]message) (found []string) {
	said := map[string]bool{}
	for _, s := range u.sayings {
		said[s.key] = true
	}
	var patterns []*regexp.Regexp
	for _, sum := range u.sums {
		patterns = append(patterns, pattern(sum))
	}
	for key := range keys {
		if said[key] || u.words[key] || u.words[strings.TrimPrefix(key, "problem.")] {
			continue
		}
		if !slices.ContainsFunc(patterns, func(p *regexp.Regexp) bool { return u.puts(p, key) }) {
			found = append(found, key)
		}
	}
	slices.Sort(found)
	return found
}

// puts reports whether a pattern can be put together into a key.
func (u *usage) puts(p *regexp.Regexp, key string) bool {
	m := p.FindStringSubmatch(key)
	if m == nil {
		return false
	}
	for _, part := range m[1:] {
		if _, err := strconv.Atoi(part); err != nil && !u.words[part] {
			return false
		}
	}
	return true
}

func pattern(key string) *regexp.Regexp {
	return regexp.MustCompile("^" + strings.ReplaceAll(regexp.QuoteMeta(key), `\*`, "(.+)") + "$")
}
