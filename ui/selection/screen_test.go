package selection

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/guides/election"
	party "rosette/guides/selection"
	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

var sampleDay = time.Date(2026, 11, 22, 14, 2, 0, 0, time.UTC)

// page is the size of the page in a window of 1440 by 900.
var page = fyne.NewSize(1216, 844)

// opened is the screen on a store of its own, in a window without a display.
type opened struct {
	*Screen
	tb    testing.TB
	store *storage.Store
}

func open(tb testing.TB, edit func(*guides.Candidacy)) *opened {
	tb.Helper()
	return openAs(tb, theme.Options{Mode: theme.Light}, page, edit)
}

func openAs(tb testing.TB, o theme.Options, size fyne.Size, edit func(*guides.Candidacy)) *opened {
	tb.Helper()
	if t, ok := tb.(*testing.T); ok {
		test.NewTempApp(t)
	} else {
		test.NewApp()
	}
	fyne.CurrentApp().Settings().SetTheme(theme.New(o))
	store, err := storage.Open(tb.TempDir(), sampleDay)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { store.Close() })
	s := session.New(store, words.English(), func() time.Time { return sampleDay }, nil)
	c := guides.Sample(election.EnglandPrincipal)
	if edit != nil {
		edit(&c)
	}
	if err := s.Start(c); err != nil {
		tb.Fatal(err)
	}
	win := test.NewWindow(container.NewStack())
	tb.Cleanup(win.Close)
	r := &opened{Screen: New(s, win), tb: tb, store: store}
	s.Listen(r.Refresh)
	r.Show("")
	win.SetPadded(false)
	win.SetContent(container.NewStack(widgets.NewBox(theme.Window, "", 0), r.Object()))
	win.Resize(size)
	win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { r.Key(e) })
	win.Canvas().Focus(r.First())
	return r
}

// sitting is a sitting councillor with dates from a notice and a letter logged.
func sitting(c *guides.Candidacy) {
	c.Plan.Track = campaign.Sitting
	c.Selection.Procedure = "labour-england-incumbent-reselection"
	set := func(stage, when string, origin party.Origin) {
		w, err := party.ParseWhen(when)
		if err != nil {
			panic(err)
		}
		c.Selection = c.Selection.SetEntry(stage, 0, party.Entry{When: w, Origin: origin})
	}
	set("timetable-agreed", "2026-10-12", party.FromNotice)
	set("update-form-sent", "2026-11-11", party.FromNotice)
	set("update-form-returned", "2026-11-27", party.FromNotice)
	set("record-check", "..2026-12-11", party.FromNotice)
	set("interview", "2027-01-04..2027-01-23", party.FromNotice)
	set("shortlisting", "2027-04-20", party.FromNotice)
	c.Selection = c.Selection.Log(party.Fact{Stage: "timetable-agreed", Kind: party.Done, On: sampleToday - 41}).
		Log(party.Fact{Stage: "assessment-result", Kind: party.LetterReceived, On: sampleToday - 5})
}

var sampleToday = calendar.MustParse("2026-11-22")
