package cmd_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const root = ".."

func goList(t *testing.T, args ...string) []byte {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-e"}, args...)...)
	cmd.Dir = root
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list %s: %v\n%s", strings.Join(args, " "), err, errs.String())
	}
	return out
}

func TestThePackagesKeepTheRulesOfTheHouse(t *testing.T) {
	var pkgs []pkg
	for dec := json.NewDecoder(bytes.NewReader(goList(t, "-json", "./..."))); ; {
		var p pkg
		err := dec.Decode(&p)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		pkgs = append(pkgs, p)
	}
	if len(pkgs) < 5 {
		t.Fatalf("go list found %d packages, too few to be the project", len(pkgs))
	}
	for _, b := range breaches(pkgs) {
		t.Error(b)
	}
}

// A guide is given the day; it does not look at the clock.
func TestGuidesDoNotReadTheClock(t *testing.T) {
	err := filepath.WalkDir(filepath.Join(root, "guides"), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		calls, err := clockReadings(src)
		for _, c := range calls {
			t.Errorf("%s calls %s", path, c)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// clockReadings lists the calls in a Go file that read or wait for the clock.
func clockReadings(src []byte) (calls []string, err error) {
	file, err := parser.ParseFile(token.NewFileSet(), "", src, 0)
	if err != nil {
		return nil, err
	}
	ast.Inspect(file, func(n ast.Node) bool {
		sel, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if x, ok := sel.X.(*ast.Ident); ok && x.Name == "time" {
			switch sel.Sel.Name {
			case "Now", "Since", "Until", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker", "Sleep":
				calls = append(calls, "time."+sel.Sel.Name)
			}
		}
		return true
	})
	return calls, nil
}

func TestOnlyTheNamedFoldersAreAtTheTop(t *testing.T) {
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	named := []string{"assets", "cmd", "guides", "script", "storage", "ui"}
	made := []string{"build", "screenshots"}
	for _, e := range entries {
		if e.IsDir() && !strings.HasPrefix(e.Name(), ".") && !slices.Contains(named, e.Name()) && !slices.Contains(made, e.Name()) {
			t.Errorf("%s is a folder that the house does not know", e.Name())
		}
	}
}

func TestNoticeNamesEveryModuleThatIsLinked(t *testing.T) {
	notice, err := os.ReadFile(filepath.Join(root, "NOTICE.md"))
	if err != nil {
		t.Fatal(err)
	}
	modules := strings.Fields(string(goList(t, "-deps", "-f", "{{with .Module}}{{.Path}}{{end}}", "./cmd/...")))
	slices.Sort(modules)
	for _, m := range slices.Compact(modules) {
		if m+"/" != module && !strings.Contains(string(notice), "| "+m+" ") {
			t.Errorf("NOTICE.md does not say the licence of %s", m)
		}
	}
}
