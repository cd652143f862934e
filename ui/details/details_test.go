package details

import (
	"flag"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

var pictures = flag.String("pictures", "", "folder for pictures of the screen")

var day = time.Date(2026, 11, 22, 14, 2, 0, 0, time.UTC)

// open shows the screen in a window of a size, for a candidacy.
func open(t testing.TB, o theme.Options, size fyne.Size, c guides.Candidacy) (*Screen, fyne.Window) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(o))
	store, err := storage.Open(t.TempDir(), day)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	s := session.New(store, words.English(), func() time.Time { return day }, nil)
	if err := s.Start(c); err != nil {
		t.Fatal(err)
	}
	d := New(s)
	s.Listen(d.Refresh)
	d.Show("")
	w := test.NewTempWindow(t, widgets.Over(widgets.NewBox(theme.Window, "", 0), d.Object()))
	w.SetPadded(false)
	w.Resize(size)
	w.Canvas().Focus(d.First())
	return d, w
}

var plain = theme.Options{Mode: theme.Light}

var usual = fyne.NewSize(1216, 840)

func sample() guides.Candidacy { return guides.Sample(election.EnglandPrincipal) }

// to puts the focus in a field.
func to(t testing.TB, d *Screen, w fyne.Window, id string) fyne.Focusable {
	t.Helper()
	q := d.question(id)
	if q == nil {
		t.Fatalf("there is no box for %s", id)
	}
	w.Canvas().Focus(q.First())
	return q.First()
}

func press(w fyne.Window, k fyne.KeyName) { w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }

func shoot(t *testing.T, w fyne.Window, name string) {
	t.Helper()
	if *pictures == "" {
		return
	}
	f, err := os.Create(filepath.Join(*pictures, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, w.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}

func TestEveryFieldHasABox(t *testing.T) {
	for _, kind := range election.Kinds() {
		d, _ := open(t, plain, usual, guides.Sample(kind))
		for _, f := range nomination.Fields(kind) {
			if strings.HasPrefix(f.ID, "subscribers.") {
				continue
			}
			q := d.question(f.ID)
			if q == nil {
				t.Errorf("%s: no box for %s", kind, f.ID)
				continue
			}
			if q.Public == "" || q.Why.WeAsk == "" || q.Why.Goes == "" || q.Why.Source == "" {
				t.Errorf("%s: %s does not say who sees it, or why it is asked", kind, f.ID)
			}
		}
	}
}

func TestPictures(t *testing.T) {
	if *pictures == "" {
		t.Skip("no folder for pictures was given")
	}
	for name, o := range map[string]theme.Options{"light": plain, "dark": {Mode: theme.Dark}, "200": {Mode: theme.Light, Scale: 2}} {
		size := usual
		if name == "200" {
			size = fyne.NewSize(1366, 640)
		}
		d, w := open(t, o, size, sample())
		shoot(t, w, name)
		to(t, d, w, "home_address")
		shoot(t, w, name+"-address")
		to(t, d, w, "birth_date")
		shoot(t, w, name+"-birth")
	}
}
