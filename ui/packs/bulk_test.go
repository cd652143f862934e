package packs

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides/pack"
	"rosette/ui/screentest"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// names lists a folder.
func names(t *testing.T, folder string) []string {
	t.Helper()
	list, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range list {
		all = append(all, e.Name())
	}
	return all
}

func TestPacksAreMadeForTheCandidaciesThatAreTicked(t *testing.T) {
	p, w, seen := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	for range 2 {
		if err := p.s.Start(other(t)); err != nil {
			t.Fatal(err)
		}
	}
	g := p.gather()
	if len(g.kept) != 3 || g.from != keptHere {
		t.Fatalf("%d candidacies, from %q", len(g.kept), g.from)
	}
	w.Canvas().Focus(g.kept[1].tick)
	w.Press(fyne.KeySpace)
	folder := filepath.Join(t.TempDir(), "new", "packs")
	g.folder.SetText(folder)
	g.make()
	if got := names(t, folder); fmt.Sprint(got) != "[pack-1.pdf pack-2.pdf]" {
		t.Errorf("the folder has %v", got)
	}
	if got := said(t, p); !strings.Contains(got, "2 packs are in") {
		t.Errorf("says %s", got)
	}
	for _, o := range widgets.Focusables(p.desk.foot) {
		if b, ok := o.(*widgets.Button); ok && strings.Contains(b.Label(), "folder") {
			test.Tap(b)
		}
	}
	if len(*seen) != 1 || (*seen)[0] != folder {
		t.Errorf("opened %v", *seen)
	}
}

func list(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "people.csv")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestEachRowOfAListIsMadeOrRefusedWithItsReason(t *testing.T) {
	p, w, _ := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	g := p.gather()
	if g.from != inList {
		t.Errorf("one candidacy, and the choice is %q", g.from)
	}
	g.list.SetText(list(t, "surname,other_names,kind\nMorgan,Asha,england-principal\n,,\nReed,Sam,nowhere\n,,england-parish\n"))
	folder := t.TempDir()
	g.folder.SetText(folder)
	g.audience, g.format = pack.Workbook, pack.HTML
	g.make()
	if got := names(t, folder); fmt.Sprint(got) != "[pack-2.html]" {
		t.Errorf("the folder has %v", got)
	}
	if got := said(t, p); !strings.Contains(got, "See which and why") {
		t.Errorf("says %s", got)
	}
	for _, o := range widgets.Focusables(p.desk.foot) {
		if b, ok := o.(*widgets.Button); ok && strings.Contains(b.Label(), "why") {
			test.Tap(b)
		}
	}
	shown := test.RenderObjectToMarkup(w.Canvas().Overlays().Top())
	for _, want := range []string{"Row 4", "nowhere", "Row 5", "no name"} {
		if !strings.Contains(shown, want) {
			t.Errorf("the list lacks %q", want)
		}
	}
}

func TestAListThatCannotBeReadIsSaidWhereItWasTyped(t *testing.T) {
	p, _, _ := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	for _, k := range []struct{ text, want string }{
		{"", "The file is empty"}, {"surname\n", "nobody below it"}, {"hat\nx\n", "no column “hat”"}, {"PK\x03\x04", "not CSV text"},
	} {
		g := p.gather()
		g.list.SetText(list(t, k.text))
		g.folder.SetText(t.TempDir())
		g.make()
		if !strings.Contains(g.list.Error(), k.want) {
			t.Errorf("%q: says %q", k.text, g.list.Error())
		}
		g.box.Hide()
	}
	g := p.gather()
	g.list.SetText(filepath.Join(t.TempDir(), "none.csv"))
	g.make()
	if g.list.Error() == "" {
		t.Error("a list that is not there was taken")
	}
}

func TestOnePDFForPrintingIsAskedAboutBeforeItReplacesAnother(t *testing.T) {
	p, _, _ := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	folder := t.TempDir()
	g := p.gather()
	g.list.SetText(list(t, "surname\nMorgan\nReed\n"))
	g.folder.SetText(filepath.Join(folder, "all"))
	g.setSingle(true)
	if want := filepath.Join(folder, "all.pdf"); g.folder.Text() != want {
		t.Errorf("the file is %q, want %q", g.folder.Text(), want)
	}
	if err := os.WriteFile(g.folder.Text(), []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	g.make()
	if data, _ := os.ReadFile(g.folder.Text()); string(data) != "old" || g.folder.Error() == "" {
		t.Error("it was replaced at once")
	}
	g.make()
	if data, _ := os.ReadFile(g.folder.Text()); !strings.HasPrefix(string(data), "%PDF") {
		t.Errorf("it begins %.8q", data)
	}
	if got := names(t, folder); len(got) != 1 {
		t.Errorf("the folder has %v", got)
	}
}

func TestAJobThatIsStoppedKeepsWholeFilesAlone(t *testing.T) {
	p, _, _ := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	var rows strings.Builder
	rows.WriteString("surname\n")
	for i := range 40 {
		fmt.Fprintf(&rows, "Reed %d\n", i)
	}
	for _, single := range []bool{false, true} {
		g := p.gather()
		g.list.SetText(list(t, rows.String()))
		folder := t.TempDir()
		g.folder.SetText(filepath.Join(folder, "p"))
		g.setSingle(single)
		who, name, err := g.people()
		if err != nil {
			t.Fatal(err)
		}
		ctx, stop := context.WithCancel(context.Background())
		j := &job{Bulk: pack.Bulk{People: who, Audience: pack.Workbook, Options: p.options(), Format: pack.PDF,
			Progress: func(done, _ int) {
				if done == 3 {
					stop()
				}
			}}, to: g.folder.Text(), single: single, name: name}
		j.make(ctx)
		g.box.Hide()
		p.reportJob(j)
		if got := said(t, p); !strings.Contains(got, "Stopped.") || !strings.Contains(got, fmt.Sprint(len(j.report.Made))) {
			t.Errorf("says %s", got)
		}
		in := folder
		if !single {
			in = g.folder.Text()
		}
		for _, n := range names(t, in) {
			if !strings.HasSuffix(n, ".pdf") {
				t.Errorf("half a file is left: %s", n)
			}
		}
	}
}

func TestClosingTheWindowDuringAJobLeavesNoHalfFile(t *testing.T) {
	p, _, _ := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	p.End() // nothing is being written
	var rows strings.Builder
	rows.WriteString("surname\n")
	for i := range 400 {
		fmt.Fprintf(&rows, "Reed %d\n", i)
	}
	p.away = func(work, _ func()) { go work() }
	for _, single := range []bool{false, true} {
		g := p.gather()
		g.list.SetText(list(t, rows.String()))
		folder := filepath.Join(t.TempDir(), "new")
		if err := os.Mkdir(folder, 0o700); err != nil {
			t.Fatal(err)
		}
		g.folder.SetText(folder)
		if g.setSingle(single); single {
			g.folder.SetText(filepath.Join(folder, "all.pdf"))
		}
		g.make()
		for len(names(t, folder)) == 0 {
			time.Sleep(time.Millisecond)
		}
		p.End()
		for _, n := range names(t, folder) {
			if !strings.HasSuffix(n, ".pdf") {
				t.Errorf("half a file is left: %s", n)
			}
		}
		if n := len(names(t, folder)); !single && n == 400 {
			t.Error("the job was not stopped")
		}
		p.stop = nil // as the window would do, were it not closed
	}
}

func TestPacksForManyAreMadeAsTheOneAtHandWasChanged(t *testing.T) {
	p, _, _ := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	p.setChoice(pack.Me, choice{Out: []string{"timetable"}, Draft: true, Backs: true})
	p.setChoice(pack.Agent, choice{Attach: inside})
	g := p.gather()
	o := g.options()
	if slices.Contains(o.Sections, "timetable") || len(o.Sections) == 0 || !o.Draft || !o.Backs || !g.backs.On() || g.as.Hidden {
		t.Errorf("%+v, both sides %v, says %q", o, g.backs.On(), g.as.Text())
	}
	g.backs.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if g.options().Backs || !p.choiceFor(pack.Me).Backs {
		t.Error("the tick is not for this job alone")
	}
	g.choose(pack.Agent)
	if o := g.options(); o.Attach || !strings.Contains(g.as.Text(), "not in them") {
		t.Errorf("the file for one agent goes to all: %q", g.as.Text())
	}
	g.choose(pack.Polling)
	if o := g.options(); o.Draft || o.Sections != nil || !g.as.Hidden {
		t.Errorf("%+v, says %q", o, g.as.Text())
	}
}

func TestTimeLeftIsSaidRoughly(t *testing.T) {
	p, _, _ := start(t, screentest.Sample(), theme.Options{}, screentest.Page)
	for d, want := range map[time.Duration]string{
		300 * time.Millisecond: "", time.Second: "About 1 second left", 40 * time.Second: "About 40 seconds left",
		95 * time.Second: "About 2 minutes left",
	} {
		if got := p.timeLeft(d); got != want {
			t.Errorf("%v: %q, want %q", d, got, want)
		}
	}
}
