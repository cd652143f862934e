package cmd_test

import (
	"strings"
	"testing"
)

// The checker is tested on made-up packages, so that it is known to see what
// it looks for.
func TestBreachesAreSeen(t *testing.T) {
	good := func(path string, imports ...string) pkg {
		return pkg{ImportPath: module + path, Name: "x", Doc: "x", GoFiles: []string{"x.go"}, Imports: imports, Deps: imports}
	}
	with := func(p pkg, change func(*pkg)) pkg {
		change(&p)
		return p
	}
	for _, c := range []struct {
		name string
		pkg  pkg
		want string // part of the breach, or "" for none
	}{
		{"a room imports a lower room", good("guides/nomination", "rosette/guides/election", "rosette/guides/words"), ""},
		{"ui parts import each other", good("ui/screens", "rosette/ui/widgets", "fyne.io/fyne/v2"), ""},
		{"calendar looks up", good("guides/calendar", "rosette/guides/election"), "one way"},
		{"calendar says sentences", good("guides/calendar", "rosette/guides/words"), "one way"},
		{"neighbours look at each other", good("guides/campaign", "rosette/guides/nomination"), "one way"},
		{"a room imports the whole", good("guides/selection", "rosette/guides"), "one way"},
		{"storage imports pack", good("storage", "rosette/guides/pack"), "one way"},
		{"the command line opens the window", good("cmd/rosettectl", "rosette/cmd/rosette"), "one way"},
		{"anything imports a stranger", good("ui", "rosette/extras"), "one way"},
		{"a new room", good("guides/weather"), "no room"},
		{"a new top folder", good("extras"), "no room"},
		{"a screen prints", good("ui/screens", "github.com/jung-kurt/gofpdf"), "only guides/pack may"},
		{"a screen is made for tests", good("ui/home", "rosette/ui/screentest"), "only tests may"},
		{"the tests of a screen", with(good("ui/home"), func(p *pkg) { p.TestImports = []string{"rosette/ui/screentest"} }), ""},
		{"a guide stores", good("guides", "go.etcd.io/bbolt"), "only storage may"},
		{"a guide draws", good("guides/pack", "fyne.io/fyne/v2/canvas"), "only ui and cmd/rosette may"},
		{"a test of the store draws", with(good("storage"), func(p *pkg) { p.TestImports = []string{"fyne.io/fyne/v2"} }), "only ui and cmd/rosette may"},
		{"the command line reaches the toolkit", with(good("cmd/rosettectl"), func(p *pkg) { p.Deps = []string{"fyne.io/fyne/v2"} }), "reaches fyne.io"},
		{"a guide reads files", good("guides/library", "os"), "no disk"},
		{"a guide asks the network", good("guides/election", "net/http"), "no disk"},
		{"words knows system errors", good("guides/words", "syscall"), ""},
		{"storage reads files", good("storage", "os"), ""},
		{"a vague name", with(good("ui/util"), func(p *pkg) { p.Name = "util" }), "says nothing"},
		{"no package comment", with(good("ui/theme"), func(p *pkg) { p.Doc = "" }), "no package comment"},
		{"a folder of tests", pkg{ImportPath: module + "cmd", Name: "cmd_test"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := breaches([]pkg{c.pkg})
			switch {
			case c.want == "" && len(found) > 0:
				t.Errorf("found %q in a package that keeps the rules", found)
			case c.want != "" && !strings.Contains(strings.Join(found, "\n"), c.want):
				t.Errorf("found %q, want a breach that says %q", found, c.want)
			}
		})
	}
}

func TestClockReadingsAreSeen(t *testing.T) {
	src := "package x\nimport \"time\"\nvar a = time.Now()\nfunc f(t time.Time) time.Duration { return time.Since(t) }\nvar day = 24 * time.Hour"
	calls, err := clockReadings([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(calls, " "); got != "time.Now time.Since" {
		t.Errorf("got %q, want time.Now time.Since", got)
	}
}
