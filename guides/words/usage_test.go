package words

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A saying is one place in the code that asks the catalogue for a sentence.
type saying struct {
	where string
	key   string   // with * for each part that is known only when the program runs
	given []string // names of the values
	open  bool     // more values may be given than can be seen here
}

// A usage is what the source says about keys: where they are said, and every
// word that a key could be put together from.
type usage struct {
	sayings []saying
	sums    []string        // other sums of strings that look like a key, with *
	words   map[string]bool // string constants in Go; names and ids in data
}

// Ids in data files can be the last part of a key.
var dataWord = regexp.MustCompile(`[A-Za-z0-9][A-Za-z0-9_.-]*`)

// A sum of strings that is handed on to be said elsewhere.
var likeKey = regexp.MustCompile(`^[a-z_]+\.[a-z0-9_.*-]*$`)

// usageOf reads the source under a folder: Go files but for tests, and the
// data files beside them.
func usageOf(root string) (*usage, error) {
	u := &usage{words: map[string]bool{}}
	return u, filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "translations" || d.Name() == "testdata" || d.Name() == "build"):
			return filepath.SkipDir
		case d.IsDir() || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		switch filepath.Ext(path) {
		case ".go":
			return u.addGo(path, text)
		case ".toml", ".csv":
			for _, w := range dataWord.FindAllString(string(text), -1) {
				u.words[w] = true
			}
		}
		return nil
	})
}

func (u *usage) addGo(path string, text []byte) error {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, path, text, 0)
	if err != nil {
		return err
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BasicLit:
			if s, ok := literal(n); ok {
				u.words[s] = true
			}
		case *ast.BinaryExpr:
			if key, ok := keyOf(n); ok && likeKey.MatchString(key) {
				u.sums = append(u.sums, key)
			}
		case *ast.CallExpr:
			if s, ok := sayingOf(n); ok {
				s.where = set.Position(n.Pos()).String()
				u.sayings = append(u.sayings, s)
			}
		}
		return true
	})
	return nil
}

// sayingOf reads a call of Say, Count or Wrong.
func sayingOf(call *ast.CallExpr) (s saying, ok bool) {
	var name string
	switch f := call.Fun.(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		name = f.Sel.Name
		if x, ok := f.X.(*ast.Ident); ok && (x.Name == "strings" || x.Name == "bytes") {
			return s, false
		}
	}
	if len(call.Args) == 0 {
		return s, false
	}
	s.key, ok = keyOf(call.Args[0])
	if !ok {
		return s, false
	}
	first := 0
	switch name {
	case "Say", "say":
		first = 1
	case "Count", "count":
		first = 2
		s.given = append(s.given, "N")
	case "Wrong":
		first = 2
		s.key = "problem." + s.key
	default:
		return s, false
	}
	if !strings.Contains(s.key, ".") {
		return s, false // some other function of that name
	}
	s.open = call.Ellipsis.IsValid()
	for i := first; i < len(call.Args); i += 2 {
		if text, ok := literal(call.Args[i]); ok {
			s.given = append(s.given, text)
		} else {
			s.open = true
		}
	}
	return s, true
}

// keyOf reads a key that is a string constant, or a sum with some in it.
func keyOf(e ast.Expr) (string, bool) {
	if text, ok := literal(e); ok {
		return text, true
	}
	sum, ok := e.(*ast.BinaryExpr)
	if !ok || sum.Op != token.ADD {
		return "*", false
	}
	left, lok := keyOf(sum.X)
	right, rok := keyOf(sum.Y)
	return left + right, lok || rok
}

func literal(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

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
