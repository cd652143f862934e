// Package cmd_test holds the programs, and every package below them, to the
// rules of the house: who may import whom, and what the folders are called.
package cmd_test

import (
	"fmt"
	"slices"
	"strings"
)

// A pkg is what the rules need to know of a package. Paths of the project
// start with its module path.
type pkg struct {
	ImportPath string
	Name       string
	Doc        string
	GoFiles    []string
	Imports    []string
	TestImports,
	XTestImports []string
	Deps []string
}

const module = "rosette/"

// rank orders the rooms: a room imports only rooms of a lower rank. Packages
// inside one room may import each other.
var rank = map[string]int{
	"assets":             0,
	"guides/calendar":    1,
	"guides/words":       2,
	"guides/election":    3,
	"guides/eligibility": 4,
	"guides/selection":   4,
	"guides/nomination":  4,
	"guides/campaign":    4,
	"guides/training":    4,
	"guides/library":     4,
	"guides":             5,
	"guides/pack":        6,
	"storage":            6,
	"ui":                 7,
	"cmd/rosette":        8,
	"cmd/rosettectl":     8,
}

// owners says which rooms alone may import a library.
var owners = map[string][]string{
	"github.com/jung-kurt/gofpdf": {"guides/pack"},
	"github.com/pdfcpu/":          {"guides/pack"},
	"go.etcd.io/bbolt":            {"storage"},
	"fyne.io/":                    {"ui", "cmd/rosette"},
}

// forTests are the packages that only tests may import.
var forTests = []string{module + "ui/screentest"}

// outside are the packages through which a guide could reach disk, network
// or another program. Guides are plain Go over plain data.
var outside = []string{"os", "os/exec", "os/user", "io/ioutil", "net", "net/http", "syscall", "log", "log/slog"}

// allowed are the exceptions to outside: words explains the errors of the
// operating system, so it must know them.
var allowed = map[string][]string{"guides/words": {"syscall"}}

var vagueNames = []string{"util", "utils", "common", "helper", "helpers", "model", "models", "misc", "shared", "base", "lib"}

// room returns the room of an import path: the longest name in rank that it
// starts with, or "" for a path that is in no room.
func room(importPath string) string {
	path, ours := strings.CutPrefix(importPath, module)
	if !ours {
		return ""
	}
	for p := path; p != ""; {
		if _, ok := rank[p]; ok {
			// A new folder straight under guides is a new room, not a part of guides.
			if p == "guides" && path != "guides" {
				return ""
			}
			return p
		}
		i := strings.LastIndexByte(p, '/')
		if i < 0 {
			return ""
		}
		p = p[:i]
	}
	return ""
}

func isGuide(r string) bool { return r == "guides" || strings.HasPrefix(r, "guides/") }

// breaches says each way in which the packages break the rules of the house.
func breaches(pkgs []pkg) (found []string) {
	for _, p := range pkgs {
		path := strings.TrimPrefix(p.ImportPath, module)
		say := func(format string, args ...any) {
			found = append(found, path+" "+fmt.Sprintf(format, args...))
		}
		if len(p.GoFiles) == 0 {
			continue // tests only
		}
		if slices.Contains(vagueNames, p.Name) {
			say("is called %s, which says nothing about what is in it", p.Name)
		}
		if p.Doc == "" {
			say("has no package comment")
		}
		here := room(p.ImportPath)
		if here == "" {
			say("is in no room of the house")
			continue
		}
		for _, to := range p.Imports {
			there := room(to)
			if slices.Contains(forTests, to) {
				say("imports %s, which only tests may", strings.TrimPrefix(to, module))
			}
			if strings.HasPrefix(to, module) && there != here && (there == "" || rank[there] >= rank[here]) {
				say("imports %s: imports run one way", strings.TrimPrefix(to, module))
			}
			if isGuide(here) && slices.Contains(outside, to) && !slices.Contains(allowed[here], to) {
				say("imports %s: a guide touches no disk, network or program", to)
			}
		}
		for library, rooms := range owners {
			for _, to := range slices.Concat(p.Imports, p.TestImports, p.XTestImports) {
				if strings.HasPrefix(to, library) && !slices.Contains(rooms, here) {
					say("imports %s, which only %s may", to, strings.Join(rooms, " and "))
				}
			}
		}
		if here == "ui" || here == "cmd/rosette" {
			continue
		}
		if i := slices.IndexFunc(p.Deps, func(d string) bool { return strings.HasPrefix(d, "fyne.io/") }); i >= 0 {
			say("reaches %s through what it imports", p.Deps[i])
		}
	}
	return found
}
