package selection

import (
	"testing"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/campaign"
	party "rosette/guides/selection"
	"rosette/ui/screentest"
	"rosette/ui/theme"
)

// opened is the screen on a store of its own, in a window without a display.
type opened struct {
	*Screen
	tb  testing.TB
	win *screentest.Bench
}

func open(tb testing.TB, edit func(*guides.Candidacy)) *opened {
	tb.Helper()
	return openAs(tb, screentest.Light, screentest.Page, edit)
}

func openAs(tb testing.TB, o theme.Options, size fyne.Size, edit func(*guides.Candidacy)) *opened {
	tb.Helper()
	win := screentest.Open(tb, screentest.Options{Look: o, Size: size, Candidacies: []guides.Candidacy{screentest.Sample(edit)}})
	r := &opened{Screen: New(win.Session, win), tb: tb, win: win}
	win.Put(r)
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
