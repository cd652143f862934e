package papers

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/ui/screentest"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

var noon = time.Date(2027, 3, 16, 14, 2, 0, 0, time.UTC)

// open shows the place in a window, for a candidacy.
func open(t testing.TB, o theme.Options, size fyne.Size, c guides.Candidacy) (*Screen, *screentest.Bench) {
	t.Helper()
	w := screentest.Open(t, screentest.Options{Now: noon, Look: o, Size: size, Candidacies: []guides.Candidacy{c}})
	p := New(w.Session, w)
	w.Put(p)
	return p, w
}

var usual = fyne.NewSize(1216, 840)

// focused is the id of the task whose row has the focus.
func focused(p *Screen, w fyne.Window) string {
	for _, r := range p.list.rows {
		if w.Canvas().Focused() == fyne.Focusable(r.widget) {
			return r.task.ID
		}
	}
	return ""
}

// to puts the focus in the row of a task.
func to(t testing.TB, p *Screen, w fyne.Window, id string) {
	t.Helper()
	for _, r := range p.list.rows {
		if r.task.ID == id {
			w.Canvas().Focus(r.widget)
			return
		}
	}
	t.Fatalf("there is no row for %s", id)
}

func formOf(p *Screen) string {
	for target, one := range p.pages {
		if one == p.now {
			return target
		}
	}
	return ""
}

func TestFocusBeginsWhereThereIsAProblem(t *testing.T) {
	p, w := open(t, screentest.Light, usual, screentest.Nearly())
	if got := focused(p, w); got != "nomination-paper" {
		t.Errorf("the focus is in %q", got)
	}
	task, _ := w.View(t).Tasks.Find("nomination-paper")
	const says = "The form says “Meadow party”. The certificate says “Meadow Party”. Character 8 differs"
	if task.Says != says {
		t.Errorf("the row says %q", task.Says)
	}
	if got := p.list.sums(w.View(t)); got != "Originals go in by hand. 2 of 13 tasks done, 1 problem." {
		t.Errorf("under the title stands %q", got)
	}
}

func TestEnterOpensAndEscapeComesBackToTheRow(t *testing.T) {
	p, w := open(t, screentest.Light, usual, screentest.Nearly())
	for i := range p.list.rows {
		task := p.list.rows[i].task
		if p.list.rows[i].widget.Disabled() {
			continue
		}
		to(t, p, w, task.ID)
		w.Press(fyne.KeyReturn)
		want := "form:" + task.Paper
		if task.Page != "" {
			want = task.Page
		}
		if got := formOf(p); got != want {
			t.Errorf("%s opens %q, want %q", task.ID, got, want)
		}
		if w.Canvas().Focused() == nil {
			t.Errorf("%s: nothing has the focus on %s", task.ID, want)
		}
		if !p.Back() {
			t.Errorf("%s: there is no way back from %s", task.ID, want)
		}
		if got := focused(p, w); got != task.ID {
			t.Errorf("%s: back, the focus is in %q", task.ID, got)
		}
	}
	to(t, p, w, "consent")
	w.Press(fyne.KeyReturn)
	w.Canvas().Unfocus()
	w.Press(fyne.KeyEscape)
	if got := focused(p, w); got != "consent" {
		t.Errorf("Escape led to %q", got)
	}
	if p.Key(&fyne.KeyEvent{Name: fyne.KeyEscape}) {
		t.Error("the list used Escape, which leads out of the place")
	}
}

func TestArrowsGoThroughTheRowsPastLockedOnes(t *testing.T) {
	p, w := open(t, screentest.Light, usual, screentest.Nearly())
	to(t, p, w, "address-choice")
	var got []string
	for range p.list.rows {
		got = append(got, focused(p, w))
		w.Press(fyne.KeyDown)
	}
	want := []string{"address-choice", "names", "nomination-paper", "home-address-form", "consent", "certificate", "agent", "emblem",
		"sign-consent", "sign-address-form", "informal-check", "deliver", "register-request", "absent-voters-request", "sub-agents",
		"polling-agents", "postal-agents", "counting-agents", "withdrawal"}
	if diff := cmp.Diff(want, got[:len(want)]); diff != "" {
		t.Error(diff)
	}
}

func TestTabGoesThroughButtonsRowsAndCards(t *testing.T) {
	_, w := open(t, screentest.Light, usual, screentest.Nearly())
	w.Canvas().Unfocus()
	var got []string
	for range 60 {
		w.Canvas().FocusNext()
		switch f := w.Canvas().Focused().(type) {
		case *widgets.Button:
			got = append(got, f.Label())
		case *widgets.TaskRow:
			got = append(got, f.Name())
		}
	}
	want := []string{"Check as the returning officer", "The council's own form", "Make the pack", "Choose how your home address is handled"}
	if diff := cmp.Diff(want, got[:4]); diff != "" {
		t.Error(diff)
	}
	if i := slices.Index(got, "Plan the delivery"); i < 0 || got[i-1] != "Withdraw" {
		t.Errorf("the card comes after %v", got)
	}
}

func TestMouseOpensATask(t *testing.T) {
	p, w := open(t, screentest.Light, usual, screentest.Nearly())
	test.Tap(p.list.rows[4].widget)
	if got := formOf(p); got != "form:consent" || w.Canvas().Focused() == nil {
		t.Errorf("a tap opens %q", got)
	}
	test.Tap(widgets.Focusables(p.Object())[0].(*widgets.Button))
	if formOf(p) != "" || focused(p, w) != "consent" {
		t.Error("the way back does not lead to the row")
	}
}

func TestWaitingForSomebody(t *testing.T) {
	p, w := open(t, screentest.Light, usual, screentest.Nearly())
	to(t, p, w, "agent")
	w.Canvas().Focused().TypedRune('w')
	box, ok := w.Canvas().Focused().(interface{ SetText(string) })
	if !ok {
		t.Fatal("nothing is asked")
	}
	box.SetText("Tom Whelan")
	w.Press(fyne.KeyReturn)
	got := w.Kept(t).Person.Tasks["agent"]
	if got.Waiting != "Tom Whelan" || got.Since != calendar.DayOf(noon) || got.Chase != calendar.MustParse("2027-03-23") {
		t.Errorf("kept %+v", got)
	}
	task, _ := w.View(t).Tasks.Find("agent")
	if task.Status != nomination.TaskWaiting || task.Says != "Tom Whelan, since Tue 16 Mar. Chase on Tue 23 Mar" || focused(p, w) != "agent" {
		t.Errorf("the row says %q, and the focus is in %q", task.Says, focused(p, w))
	}
	if err := p.s.Undo(); err != nil {
		t.Fatal(err)
	}
	if len(w.Kept(t).Person.Tasks) != 0 {
		t.Error("Undo left the mark")
	}
}

func TestCompletingByKey(t *testing.T) {
	p, w := open(t, screentest.Light, usual, guides.Sample(election.EnglandPrincipal))
	to(t, p, w, "names")
	w.Canvas().Focused().TypedRune('d')
	if got := w.Kept(t).Person.Tasks["names"].Done; got != calendar.DayOf(noon) {
		t.Errorf("completed on %s", got)
	}
	for _, r := range p.list.rows {
		if r.task.ID == "names" && (r.task.Status != nomination.TaskCompleted || focused(p, w) != "names") {
			t.Errorf("the row is %s", r.task.Status)
		}
	}
	w.Canvas().Focused().TypedRune('D')
	if len(w.Kept(t).Person.Tasks) != 0 {
		t.Error("a second D does not take it back")
	}
}

func TestWhatIsWrongCannotBeCompleted(t *testing.T) {
	p, w := open(t, screentest.Light, usual, screentest.Nearly())
	to(t, p, w, "nomination-paper")
	w.Canvas().Focused().TypedRune('d')
	if b, ok := w.Canvas().Focused().(*widgets.Button); !ok || b.Label() != "Close" {
		t.Fatal("it does not say why")
	}
	w.Press(fyne.KeyReturn)
	if len(w.Kept(t).Person.Tasks) != 0 || focused(p, w) != "nomination-paper" {
		t.Error("it was completed, or the focus is lost")
	}
}

func TestTargets(t *testing.T) {
	tests := []struct{ target, page string }{
		{"", ""}, {"officer", "officer"}, {"delivery", "delivery"}, {"form:consent", "form:consent"}, {"form:deposit", ""},
		{"surname", "form:nomination-paper"}, {"birth_date", "form:consent"}, {"home_address", "form:home-address-form"},
		{"certificate.held", "form:certificate-of-authorisation"}, {"agent.office", "form:agent-notification"},
		{"subscribers.1.number", "form:nomination-paper"}, {"polling_agents.0.name", "form:polling-agents"},
		{"delivery.day", "delivery"}, {"informal.day", "delivery"}, {"council", "form:nomination-paper"}, {"withdrawal.signed", "form:withdrawal"},
	}
	p, _ := open(t, screentest.Light, usual, screentest.Nearly())
	for _, tt := range tests {
		p.Show(tt.target)
		if got := formOf(p); got != tt.page {
			t.Errorf("%q leads to %q, want %q", tt.target, got, tt.page)
		}
		if p.First() == nil {
			t.Errorf("%q: nothing takes the focus", tt.target)
		}
	}
}

func TestEveryPaperOfEveryKindHasAForm(t *testing.T) {
	for _, k := range election.Kinds() {
		p, w := open(t, screentest.Light, usual, guides.Sample(k))
		for _, paper := range nomination.Papers(k) {
			p.Show("form:" + paper.ID)
			if formOf(p) != "form:"+paper.ID || p.First() == nil {
				t.Errorf("%s: no form of %s", k, paper.ID)
				continue
			}
			for _, pane := range p.Panes() {
				w.Canvas().Focus(pane)
			}
		}
		p.Show("")
		if len(p.list.rows) < 14 {
			t.Errorf("%s: %d rows", k, len(p.list.rows))
		}
	}
}

func TestAnotherKindHasOtherPages(t *testing.T) {
	p, _ := open(t, screentest.Light, usual, screentest.Nearly())
	p.Show("form:consent")
	if err := p.s.Start(guides.Sample(election.WalesPrincipal)); err != nil {
		t.Fatal(err)
	}
	if formOf(p) != "" {
		t.Error("the form of another election is still shown")
	}
	p.Show("form:party-membership-statement")
	if formOf(p) != "form:party-membership-statement" {
		t.Error("Wales has no statement of party membership")
	}
}

func TestSupersededDraftIsSaidOnTheList(t *testing.T) {
	c := guides.Sample(election.EnglandPrincipal)
	c.Person = nomination.Ready(c.Person, c.Choice, calendar.DayOf(noon))
	old := c.Person.Signing.Fingerprint
	c.Person.Surname = "Morgan-Lane"
	p, w := open(t, screentest.Light, usual, c)
	v := w.View(t)
	if got := p.list.side.again(v, p.s.Candidacy()); got != "You changed the name. 4 people must sign again: Sam Reed, Leila Haddad, Asha Louise Morgan-Lane, Dev Patel" {
		t.Errorf("says %q", got)
	}
	if !strings.Contains(screentest.Shown(p.list.side.object), old) || !strings.Contains(screentest.Shown(p.list.side.object), "Draft 1 is superseded") {
		t.Error("the old fingerprint is not called superseded")
	}
}

func TestNoElectionYet(t *testing.T) {
	p, w := open(t, screentest.Light, usual, guides.New(""))
	if w.Canvas().Focused() != fyne.Focusable(p.list.poll) {
		t.Error("the way to a polling day has not got the focus")
	}
}

func TestHomeAddressStaysOffTheList(t *testing.T) {
	for _, k := range election.Kinds() {
		p, _ := open(t, screentest.Light, usual, guides.Sample(k))
		if text := screentest.Held(p.Object()); strings.Contains(text, "Orchard") || strings.Contains(text, "1988") {
			t.Errorf("%s: the list shows what is private", k)
		}
	}
}

func TestEverySizeAndLook(t *testing.T) {
	for _, o := range []theme.Options{{Mode: theme.Light}, {Mode: theme.Dark}, {Mode: theme.Light, Scale: 2}} {
		for _, size := range []fyne.Size{{Width: 1216, Height: 840}, {Width: 1158, Height: 708}, {Width: 640, Height: 480}} {
			p, w := open(t, o, size, screentest.Nearly())
			if min := p.Object().MinSize(); min.Width > size.Width {
				t.Errorf("%v at %v: the list is %v wide", o, size, min.Width)
			}
			w.Canvas().Capture()
		}
	}
}

func BenchmarkRefresh(b *testing.B) {
	p, _ := open(b, screentest.Light, usual, guides.Sample(election.EnglandCombinedMayor))
	for b.Loop() {
		p.Refresh()
	}
}
