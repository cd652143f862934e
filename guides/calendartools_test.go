//go:build calendartools

package guides

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

// khal is a calendar program with a calendar of its own, whose user is in New
// York.
type khal struct {
	t      *testing.T
	config string
	folder string
}

func newKhal(t *testing.T) khal {
	t.Helper()
	home := t.TempDir()
	k := khal{t: t, config: filepath.Join(home, "config"), folder: filepath.Join(home, "election")}
	if err := os.Mkdir(k.folder, 0o700); err != nil {
		t.Fatal(err)
	}
	config := `[calendars]
[[election]]
path = ` + k.folder + `
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = America/New_York
default_timezone = Europe/London
[sqlite]
path = ` + filepath.Join(home, "khal.db") + "\n"
	if err := os.WriteFile(k.config, []byte(config), 0o600); err != nil {
		t.Fatal(err)
	}
	return k
}

func (k khal) run(args ...string) string {
	k.t.Helper()
	cmd := exec.Command("khal", append([]string{"-c", k.config}, args...)...)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	out, err := cmd.CombinedOutput()
	if err != nil {
		k.t.Fatalf("khal %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return string(out)
}

// imports exports what follows from a candidacy and lets khal import it; it
// returns how many entries the calendar then has.
func (k khal) imports(c Candidacy, kept Exported) (int, Exported) {
	k.t.Helper()
	v, err := Outlook(c, movedDay)
	if err != nil {
		k.t.Fatal(err)
	}
	file, next := CalendarFile(c, v, Scope{}, kept, words.English())
	path := filepath.Join(k.t.TempDir(), "dates.ics")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		k.t.Fatal(err)
	}
	k.run("import", "--batch", "-a", "election", path)
	entries, err := filepath.Glob(filepath.Join(k.folder, "*.ics"))
	if err != nil {
		k.t.Fatal(err)
	}
	return len(entries), next
}

// starts is when entries begin, in New York, by title.
func (k khal) starts() map[string]string {
	k.t.Helper()
	starts := map[string]string{}
	for _, line := range strings.Split(k.run("list", "--once", "--notstarted", "--day-format", "", "--format", "{title}|{start}", "2026-01-01", "2028-12-31"), "\n") {
		if title, start, ok := strings.Cut(line, "|"); ok {
			starts[title] = start
		}
	}
	return starts
}

// A calendar program takes every entry, at its hour wherever its user is, and
// after a change the same number of them.
func TestACalendarProgramImportsAndImportsAgain(t *testing.T) {
	k, c := newKhal(t), selected()
	first, kept := k.imports(c, nil)
	if first != len(kept) || first < 50 {
		t.Fatalf("%d entries of %d were taken", first, len(kept))
	}
	title := func(s string) string { return summary(s, c) }
	papers := title("Last time for delivery of nomination papers")
	want := map[string]string{papers: "2027-04-08 11:00"}
	v, err := Outlook(c, movedDay)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range v.Dates() { // a whole day is the same day everywhere
		if d.ID == "target-hand-in" {
			want[title(d.Title)] = d.Date.String()
		}
	}
	before := k.starts()
	for title, start := range want {
		if got := before[title]; got != start {
			t.Errorf("%s is at %q, want %q", title, got, start)
		}
	}

	if again, _ := k.imports(c, kept); again != first {
		t.Errorf("the same again leaves %d entries, want %d", again, first)
	}
	c.Choice.Poll = calendar.MustParse("2027-05-13")
	moved, kept := k.imports(c, kept)
	if moved != first {
		t.Errorf("after the poll moved there are %d entries, want %d", moved, first)
	}
	if got := k.starts()[papers]; got != "2027-04-15 11:00" {
		t.Errorf("after the poll moved papers are in by %q", got)
	}
	c.Choice.Poll = calendar.MustParse("2027-05-06")
	if _, _ = k.imports(c, kept); cmp.Diff(before, k.starts()) != "" {
		t.Error("moved back, the calendar is not as it was:\n" + cmp.Diff(before, k.starts()))
	}
}
