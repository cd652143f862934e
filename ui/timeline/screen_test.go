package timeline

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/ui/screentest"
	"rosette/ui/session"
	"rosette/ui/theme"
)

// opened is the screen on a store of its own, in a window without a display.
type opened struct {
	*Screen
	t    testing.TB
	s    *session.Session
	win  *screentest.Bench
	went []string
}

func open(t testing.TB, now time.Time, edit func(*guides.Candidacy)) *opened {
	t.Helper()
	return openAs(t, screentest.Light, screentest.Page, now, edit)
}

func openAs(t testing.TB, o theme.Options, size fyne.Size, now time.Time, edit func(*guides.Candidacy)) *opened {
	t.Helper()
	win := screentest.Open(t, screentest.Options{Now: now, Look: o, Size: size, Candidacies: []guides.Candidacy{screentest.Sample(edit)}})
	r := &opened{Screen: New(win.Session, win), t: t, s: win.Session, win: win}
	r.s.Go = func(p session.Place, target string) { r.went = append(r.went, string(p)+" "+target) }
	win.Put(r)
	return r
}

// follows has the candidacy follow a party's procedure.
func follows(c *guides.Candidacy) { c.Selection = c.Selection.Follow("labour-england-ordinary") }
