package election

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// A Match is a council that fits a search, and where it fitted.
type Match struct {
	Council Council
	Field   string // "official_name", "name", "alt_name", "successor", "county" or "code"
	Text    string // the text of that field
	Spans   []Span // the parts of Text that matched, in order, apart from each other
	Near    bool   // it fits only if a slip of the fingers is forgiven
}

// A Span is a range of bytes of a text: Text[From:To].
type Span struct{ From, To int }

// SearchCouncils finds councils by any part of a name (official, short, Welsh
// or other), county, successor or code; every word must fit somewhere. Case,
// accents and apostrophes do not count, and slips are forgiven in words of
// four letters and more. Best first, at most limit of them; all when limit is
// 0 or less. A text with no letter or digit in it finds nothing.
func SearchCouncils(text string, limit int) []Match {
	typed := typedWords(text)
	if len(typed) == 0 {
		return nil
	}
	found := index().find(typed)
	if limit > 0 && len(found) > limit {
		found = found[:limit]
	}
	matches := make([]Match, len(found))
	for i, f := range found {
		matches[i] = f.match(typed)
	}
	return matches
}

// small words that need not fit when others are there.
var small = []string{"of", "the", "and", "on", "upon", "council"}

// most words that a search looks at; nobody types more, and a long paste must
// not hold up the keys.
const mostWords = 8

func typedWords(text string) []string {
	var all, weighty []string
	for _, w := range fold(clipText(text)) {
		all = append(all, w.text)
		if !slices.Contains(small, w.text) {
			weighty = append(weighty, w.text)
		}
	}
	if len(weighty) == 0 {
		weighty = all
	}
	return weighty[:min(len(weighty), mostWords)]
}

func clipText(text string) string { return text[:min(len(text), 200)] }

// How well a typed word fits a word of the register, best first. To each is
// added the cost of the field.
const (
	fitsWhole  = 0
	fitsStart  = 2
	fitsMiddle = 12
	fitsNear   = 30 // and 4 for each slip
	fitsNot    = 1000
)

// fields of a council in the order of their worth, with their cost.
var fieldCost = map[string]int{"name": 0, "alt_name": 1, "official_name": 3, "code": 3, "successor": 6, "county": 7}

type entry struct {
	council Council
	fields  []field
}

type field struct {
	name, text string
	words      []word
	ids        []int // of each word, in the vocabulary
}

type searchIndex struct {
	entries    []entry
	vocabulary []string
}

var index = sync.OnceValue(func() *searchIndex {
	x := &searchIndex{}
	ids := map[string]int{}
	for _, c := range register() {
		e := entry{council: c}
		add := func(name, text string) {
			f := field{name: name, text: text, words: fold(text)}
			for _, w := range f.words {
				if _, ok := ids[w.text]; !ok {
					ids[w.text] = len(x.vocabulary)
					x.vocabulary = append(x.vocabulary, w.text)
				}
				f.ids = append(f.ids, ids[w.text])
			}
			e.fields = append(e.fields, f)
		}
		add("name", c.Name)
		for _, alt := range c.AltNames {
			add("alt_name", alt)
		}
		add("official_name", c.OfficialName)
		add("code", strings.TrimSpace(c.Code+" "+c.ShortCode))
		for _, s := range c.Successors {
			add("successor", s)
		}
		if county, ok := c.County(); ok {
			add("county", county.OfficialName)
		}
		x.entries = append(x.entries, e)
	}
	return x
})

// A fit is how one typed word fits one word of the vocabulary.
type fit struct {
	cost     int
	from, to int // the part of the word that fitted
}

func fitOf(typed, target string) fit {
	switch at := strings.Index(target, typed); {
	case typed == target:
		return fit{fitsWhole, 0, len(target)}
	case at == 0:
		return fit{fitsStart, 0, len(typed)}
	case at > 0 && len(typed) > 1:
		return fit{fitsMiddle, at, at + len(typed)}
	}
	allowed := 0
	switch {
	case len(typed) >= 8:
		allowed = 2
	case len(typed) >= 4:
		allowed = 1
	}
	if allowed == 0 {
		return fit{cost: fitsNot}
	}
	n, length := slips(typed, target, allowed)
	if n > allowed {
		return fit{cost: fitsNot}
	}
	return fit{fitsNear + 4*n, 0, length}
}

type found struct {
	*entry
	fits [][]fit // by typed word, then by word of the vocabulary
	cost int
	near bool
}

func (x *searchIndex) find(typed []string) []found {
	fits := make([][]fit, len(typed))
	for i, t := range typed {
		fits[i] = make([]fit, len(x.vocabulary))
		for id, target := range x.vocabulary {
			fits[i][id] = fitOf(t, target)
		}
	}
	var all []found
	for i := range x.entries {
		f := found{entry: &x.entries[i], fits: fits}
		if f.weigh() {
			all = append(all, f)
		}
	}
	if slices.ContainsFunc(all, func(f found) bool { return !f.near }) {
		all = slices.DeleteFunc(all, func(f found) bool { return f.near })
	}
	slices.SortStableFunc(all, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.cost, b.cost), strings.Compare(a.council.Name, b.council.Name))
	})
	return all
}

// weigh adds up the best fit of every typed word, and reports whether each has
// one.
func (f *found) weigh() bool {
	for _, fits := range f.fits {
		best := fit{cost: fitsNot}
		for _, field := range f.fields {
			for i, id := range field.ids {
				fit := fits[id]
				fit.cost += fieldCost[field.name]
				if i > 0 {
					fit.cost++ // the first word of a name is worth a little more
				}
				if fit.cost < best.cost {
					best = fit
				}
			}
		}
		if best.cost >= fitsNot {
			return false
		}
		f.near = f.near || best.cost >= fitsNear
		f.cost += best.cost
	}
	if f.council.Record != RecordCouncil {
		f.cost++
	}
	if slices.ContainsFunc(f.fields, f.isWhole) {
		f.cost -= wholeName
	}
	return true
}

// wholeName is taken off the cost where the text is a name from end to end.
const wholeName = 5

func (f *found) isWhole(of field) bool {
	if len(of.ids) != len(f.fits) {
		return false
	}
	for i, id := range of.ids {
		if f.fits[i][id].cost != fitsWhole {
			return false
		}
	}
	return true
}
