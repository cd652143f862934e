package eligibility

import (
	"testing"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/election"
	rules "rosette/guides/eligibility"
	"rosette/ui/screentest"
	"rosette/ui/theme"
)

var usual = fyne.NewSize(1216, 840)

// open shows the screen in a window of a size, for a candidacy. Keys that no
// control used go to the screen, as in the app's window.
func open(t testing.TB, o theme.Options, size fyne.Size, c guides.Candidacy) (*Screen, *screentest.Bench) {
	t.Helper()
	w := screentest.Open(t, screentest.Options{Look: o, Size: size, Candidacies: []guides.Candidacy{c}})
	e := New(w.Session, w)
	w.Put(e)
	return e, w
}

// with is the sample with some answers.
func with(answers rules.Answers) guides.Candidacy {
	c := screentest.Sample()
	c.Eligibility = answers
	return c
}

// clean answers every question so that nothing rules the person out.
func clean() rules.Answers {
	a := rules.Answers{"age": "yes", "nationality": "uk", "register": "yes"}
	for {
		q, ok := rules.Next(election.EnglandPrincipal, a)
		if !ok {
			return a
		}
		a[q.ID] = ""
		for _, o := range q.Options {
			if o.ID == "no" || a[q.ID] == "" && o.Effect != rules.RulesOut {
				a[q.ID] = o.ID
			}
		}
	}
}
