package words

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
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
	files   []*source
	sayers  map[string]sayer // by folder and name
}

// A source is a parsed Go file.
type source struct {
	set    *token.FileSet
	folder string
	file   *ast.File
}

// A sayer is a function that says the key it is given: one of the
// catalogue's own, or one of a package that hands its first argument on.
type sayer struct {
	prefix string // what it puts before the key
	first  int    // how many arguments stand before the names and values
	counts bool   // it gives the value N itself
}

var own = map[string]sayer{
	"Say":   {first: 1},
	"Count": {first: 2, counts: true},
	"Wrong": {prefix: "problem.", first: 2},
}

// Ids in data files can be the last part of a key.
var dataWord = regexp.MustCompile(`[A-Za-z0-9][A-Za-z0-9_.-]*`)

// A sum of strings that is handed on to be said elsewhere.
var likeKey = regexp.MustCompile(`^[a-z_]+\.[a-z0-9_.*-]*$`)

// usageOf reads the source under a folder: Go files but for tests, and the
// data files beside them.
func usageOf(root string) (*usage, error) {
	u := &usage{words: map[string]bool{}}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
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
	u.read()
	return u, err
}

func (u *usage) addGo(path string, text []byte) error {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, path, text, 0)
	u.files = append(u.files, &source{set, filepath.Dir(path), file})
	return err
}

// read looks through the files that were added.
func (u *usage) read() {
	u.sayers = map[string]sayer{}
	for _, f := range u.files {
		for _, d := range f.file.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok {
				u.addSayer(f.folder, fn)
			}
		}
	}
	for _, f := range u.files {
		ast.Inspect(f.file, func(n ast.Node) bool {
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
				if s, ok := u.sayingOf(f.folder, n); ok {
					s.where = f.set.Position(n.Pos()).String()
					u.sayings = append(u.sayings, s)
				}
			}
			return true
		})
	}
}

// addSayer notes a function that hands its first argument on as a key.
func (u *usage) addSayer(folder string, fn *ast.FuncDecl) {
	params := fn.Type.Params.List
	if fn.Body == nil || len(params) == 0 || len(params[0].Names) != 1 {
		return
	}
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) == 0 || !call.Ellipsis.IsValid() {
			return true
		}
		s, ok := own[called(call)]
		if !ok {
			return true
		}
		last := call.Args[0]
		if sum, ok := last.(*ast.BinaryExpr); ok {
			if before, ok := literal(sum.X); ok {
				s.prefix += before
				last = sum.Y
			}
		}
		if id, ok := last.(*ast.Ident); ok && id.Name == params[0].Names[0].Name {
			s.first = fn.Type.Params.NumFields() - 1
			u.sayers[folder+" "+fn.Name.Name] = s
		}
		return true
	})
}

// called is the name of the function that a call calls, but for those of
// package strings.
func called(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		if x, ok := f.X.(*ast.Ident); ok && (x.Name == "strings" || x.Name == "bytes") {
			return ""
		}
		return f.Sel.Name
	}
	return ""
}

// sayingOf reads a call of a sayer.
func (u *usage) sayingOf(folder string, call *ast.CallExpr) (s saying, ok bool) {
	name := called(call)
	by, ok := u.sayers[folder+" "+name]
	if !ok {
		by, ok = own[name]
	}
	if !ok || len(call.Args) == 0 {
		return s, false
	}
	s.key, ok = keyOf(call.Args[0])
	s.key = by.prefix + s.key
	if !ok || !strings.Contains(s.key, ".") {
		return s, false // a key from elsewhere, or some other function of that name
	}
	if strings.Contains(s.key, "*") {
		u.sums = append(u.sums, s.key)
	}
	if by.counts {
		s.given = append(s.given, "N")
	}
	s.open = call.Ellipsis.IsValid()
	for i := by.first; i < len(call.Args); i += 2 {
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
