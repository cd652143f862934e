package panel

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/guides/selection"
	"rosette/ui/screentest"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

var sampleToday = calendar.DayOf(screentest.Winter)

// opened is the screen on a store of its own, in a window without a display
// and with a clock that only a test moves.
type opened struct {
	*Screen
	tb    testing.TB
	win   *screentest.Bench
	calls []*call
}

// call is a function that waits for its time.
type call struct {
	at  time.Time
	f   func()
	off bool
}

func open(tb testing.TB, edit func(*guides.Candidacy)) *opened {
	tb.Helper()
	return openAs(tb, screentest.Light, screentest.Page, edit)
}

func openAs(tb testing.TB, o theme.Options, size fyne.Size, edit func(*guides.Candidacy)) *opened {
	tb.Helper()
	r := &opened{tb: tb}
	r.win = screentest.Open(tb, screentest.Options{Look: o, Size: size, Candidacies: []guides.Candidacy{screentest.Sample(edit)}})
	r.Screen = New(r.win.Session, r.win)
	r.after, r.seed = r.later, func() uint64 { return 5 }
	r.built = identity{}
	r.Refresh() // the clocks are made anew, with the test's own
	r.win.Put(r)
	return r
}

func (r *opened) later(d time.Duration, f func()) (stop func()) {
	c := &call{at: r.win.Now.Add(d), f: f}
	r.calls = append(r.calls, c)
	return func() { c.off = true }
}

// waiting counts the calls that still wait.
func (r *opened) waiting() (n int) {
	for _, c := range r.calls {
		if !c.off {
			n++
		}
	}
	return n
}

// pass lets time go by, and the calls come when they are due.
func (r *opened) pass(d time.Duration) {
	end := r.win.Now.Add(d)
	for {
		var next *call
		for _, c := range r.calls {
			if !c.off && !c.at.After(end) && (next == nil || c.at.Before(next.at)) {
				next = c
			}
		}
		if next == nil {
			break
		}
		r.win.Now, next.off = next.at, true
		next.f()
	}
	r.win.Now = end
}

// button is the first button of a label that can be seen, in a pop-up before
// the page.
func (r *opened) button(label string) *widgets.Button {
	r.tb.Helper()
	var found *widgets.Button
	look := func(o fyne.CanvasObject) {
		if b, ok := o.(*widgets.Button); ok && b.Label() == label && found == nil {
			found = b
		}
	}
	if top := r.win.Canvas().Overlays().Top(); top != nil {
		screentest.Walk(top, look)
	} else {
		screentest.Walk(r.Object(), look)
	}
	if found == nil {
		r.tb.Fatalf("no button says %q", label)
	}
	return found
}

// says reports whether a text can be seen on the page.
func (r *opened) says(text string) bool {
	return screentest.Says(r.Object(), text)
}

func (r *opened) record() selection.Record { return r.s.Candidacy().Record }

// councillor is a sitting councillor with some lines logged.
func councillor(c *guides.Candidacy) {
	c.Plan.Track = campaign.Sitting
	c.Record.Since = calendar.MustParse("2023-05-04")
	for _, d := range []struct {
		on   string
		kind selection.DeedKind
		n    int
		note string
	}{
		{"2025-05-20", selection.Meeting, 18, "From the council’s own report"}, {"2025-05-20", selection.Absence, 3, "Two for illness"},
		{"2025-05-21", selection.Casework, 307, "Since the last election"}, {"2025-05-22", selection.Doors, 1076, "Three campaigns"},
		{"2023-07-03", selection.Training, 1, "Planning"}, {"2023-07-10", selection.Training, 1, "Code of conduct"},
		{"2024-05-20", selection.Office, 1, "Chair of scrutiny"}, {"2026-10-02", selection.Reported, 4, "Ward newsletter"},
		{"2026-09-12", selection.Mentoring, 2, "New candidates’ evening"},
		{"2026-11-01", selection.Casework, 5, "Ward surgery"}, {"2026-11-03", selection.Training, 1, "Licensing"},
		{"2026-11-11", selection.Meeting, 3, "Planning"}, {"2026-11-14", selection.Doors, 64, "Mill Lane"},
	} {
		var err error
		c.Record, err = c.Record.Log(selection.Deed{On: calendar.MustParse(d.on), Kind: d.kind, Count: d.n, Note: d.note})
		if err != nil {
			panic(err)
		}
	}
}

func TestWhatIsTypedIsKeptOnLeaving(t *testing.T) {
	r := open(t, nil)
	r.win.Tab(3)
	r.win.Type("Budget meeting")
	r.Leave()
	if got := r.record().Entries; len(got) != 1 || got[0].Note != "Budget meeting" || got[0].Kind != selection.Meeting {
		t.Errorf("the log holds %v", got)
	}
	r.Show(Statement)
	r.win.Canvas().Focus(r.First())
	r.win.Type("Because of the crossing")
	r.Leave()
	if got := r.s.Candidacy().Statement.Text("why"); got != "Because of the crossing" {
		t.Errorf("the statement holds %q", got)
	}
}

func TestEAddsFromAnyPart(t *testing.T) {
	r := open(t, nil)
	r.Show(Practice)
	r.win.Canvas().Focus(r.First())
	r.win.Press(fyne.KeyE)
	if r.choice.Chosen() != Record || r.win.Canvas().Focused() != r.parts[Record].first() {
		t.Errorf("%s is shown, the focus is on %T", r.choice.Chosen(), r.win.Canvas().Focused())
	}
}

func TestAnotherCandidacyIsNotWrittenTo(t *testing.T) {
	r := open(t, councillor)
	first := r.s.Candidacy().ID
	r.Show(Statement)
	r.win.Canvas().Focus(r.First())
	r.win.Type("Only mine")
	other := guides.Sample(election.WalesPrincipal)
	if err := r.s.Start(other); err != nil {
		t.Fatal(err)
	}
	r.win.Canvas().Unfocus()
	if got := r.s.Candidacy().Statement.Texts; r.s.Candidacy().ID == first || got != nil {
		t.Errorf("the other's statement holds %v", got)
	}
	if len(r.record().Entries) != 0 || r.says("Mill Lane") {
		t.Error("the record of the first is shown")
	}
}

func TestEverySentenceIsSaid(t *testing.T) {
	r := open(t, crowded)
	look := func(where string) {
		if unsaid := screentest.Unsaid(r.Object()); unsaid != "" {
			t.Errorf("%s: %s", where, unsaid)
		}
	}
	look("the record")
	r.Show(Statement)
	look("the statement")
	st := r.parts[Statement].(*statement)
	st.document.OnChoose(string(selection.CV))
	look("the CV")
	r.Show(Practice)
	look("the choice")
	test.Tap(r.button("Start the interview"))
	q := r.parts[Practice].(*practice).asking
	q.unfold()
	look("a question")
	if !r.says("checked Sun 22 Nov 2026") {
		t.Error("nothing says what the competency rests on")
	}
	for range 4 {
		q.step(1)
	}
	look("the result")
}
