package panel

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/guides/selection"
	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

var (
	sampleDay   = time.Date(2026, 11, 22, 14, 2, 0, 0, time.UTC)
	sampleToday = calendar.DayOf(sampleDay)
)

// page is the size of the page in a window of 1440 by 900.
var page = fyne.NewSize(1216, 844)

// opened is the screen on a store of its own, in a window without a display
// and with a clock that only a test moves.
type opened struct {
	*Screen
	tb    testing.TB
	store *storage.Store
	clock time.Time
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
	r := &opened{tb: tb, store: store, clock: sampleDay}
	s := session.New(store, words.English(), func() time.Time { return r.clock }, nil)
	c := guides.Sample(election.EnglandPrincipal)
	if edit != nil {
		edit(&c)
	}
	if err := s.Start(c); err != nil {
		tb.Fatal(err)
	}
	win := test.NewWindow(container.NewStack())
	tb.Cleanup(win.Close)
	r.Screen = New(s, win)
	r.after, r.seed = r.later, func() uint64 { return 5 }
	r.built = identity{}
	r.Refresh() // the clocks are made anew, with the test's own
	s.Listen(r.Refresh)
	r.Show("")
	win.SetPadded(false)
	win.SetContent(container.NewStack(widgets.NewBox(theme.Window, "", 0), r.Object()))
	win.Resize(size)
	win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { r.Key(e) })
	win.Canvas().Focus(r.First())
	return r
}

func (r *opened) later(d time.Duration, f func()) (stop func()) {
	c := &call{at: r.clock.Add(d), f: f}
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
	end := r.clock.Add(d)
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
		r.clock, next.off = next.at, true
		next.f()
	}
	r.clock = end
}

func (r *opened) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		r.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func (r *opened) write(text string) { test.Type(r.win.Canvas().Focused(), text) }

// over replaces what the box in focus holds.
func (r *opened) over(text string) {
	r.win.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	r.write(text)
}

func (r *opened) tab(n int) {
	for range n {
		r.win.Canvas().FocusNext()
	}
}

// walk visits everything that can be seen within an object.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	var within []fyne.CanvasObject
	switch v := o.(type) {
	case *fyne.Container:
		within = v.Objects
	case fyne.Widget:
		within = test.WidgetRenderer(v).Objects()
	}
	for _, one := range within {
		walk(one, visit)
	}
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
		walk(top, look)
	} else {
		walk(r.Object(), look)
	}
	if found == nil {
		r.tb.Fatalf("no button says %q", label)
	}
	return found
}

// says reports whether a text can be seen on the page.
func (r *opened) says(text string) bool {
	found := false
	walk(r.Object(), func(o fyne.CanvasObject) {
		if t, ok := o.(*widgets.Text); ok && strings.Contains(t.Text(), text) {
			found = true
		}
	})
	return found
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

func TestALineIsLoggedByKeys(t *testing.T) {
	r := open(t, nil)
	r.over("14 November 2026")
	r.tab(1)
	r.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown) // attended, missed, casework, doors
	r.tab(1)
	r.over("64")
	r.tab(1)
	r.write("Mill Lane")
	r.press(fyne.KeyReturn)
	want := selection.Deed{On: calendar.MustParse("2026-11-14"), Kind: selection.Doors, Count: 64, Note: "Mill Lane"}
	if got := r.record().Entries; len(got) != 1 || got[0] != want {
		t.Fatalf("the log holds %v", got)
	}
	rec := r.parts[Record].(*record)
	if rec.line.note.Text() != "" || rec.line.many.Text() != "1" || rec.line.on.Date() != want.On {
		t.Error("the line is not ready for the next")
	}
	for _, text := range []string{"Doors knocked: Mill Lane", "64 doors", "Sat 14 Nov"} {
		if !r.says(text) {
			t.Errorf("the page does not say %q", text)
		}
	}
	if err := r.s.Undo(); err != nil || len(r.record().Entries) != 0 || r.says("Mill Lane") {
		t.Errorf("undone, the log holds %v, %v", r.record().Entries, err)
	}
}

func TestAResidentIsNotLoggedAndStaysInTheBox(t *testing.T) {
	r := open(t, nil)
	rec := r.parts[Record].(*record)
	r.tab(3)
	r.write("Mrs Khan, 14 Orchard Lane")
	test.Tap(r.button("Add to the log"))
	if len(r.record().Entries) != 0 || rec.line.note.Text() != "Mrs Khan, 14 Orchard Lane" {
		t.Errorf("the log holds %v, the box %q", r.record().Entries, rec.line.note.Text())
	}
	if got := rec.line.note.Error(); !strings.Contains(got, "Name the street without a number") {
		t.Errorf("says %q", got)
	}
}

func TestWhatALineMustHave(t *testing.T) {
	r := open(t, nil)
	l := r.parts[Record].(*record).line
	for _, k := range []struct{ day, many, says string }{
		{"", "1", "Enter the day, for example 14 November 2026"},
		{"31 February 2026", "1", "There is no 31 February 2026. Check the day and the month"},
		{"23 November 2026", "1", "That day is still to come. Log it once it is done"},
		{"22 November 2026", "a few", "Enter a whole number from 0 to 99999"},
		{"22 November 2026", "-2", "Enter a whole number from 0 to 99999"},
	} {
		l.on.SetText(k.day)
		l.many.SetText(k.many)
		test.Tap(r.button("Add to the log"))
		if got := l.on.Error() + l.many.Error(); got != k.says || len(r.record().Entries) > 0 {
			t.Errorf("%s, %s: says %q", k.day, k.many, got)
		}
	}
	l.on.SetText("22 November 2026")
	l.many.SetText("1,140")
	test.Tap(r.button("Add to the log"))
	if got := r.record().Entries; len(got) != 1 || got[0].Count != 1140 {
		t.Errorf("the log holds %v", got)
	}
}

func TestALineIsCorrectedAndTakenOut(t *testing.T) {
	r := open(t, councillor)
	rec := r.parts[Record].(*record)
	r.focus(rec.list)
	r.press(fyne.KeyHome, fyne.KeyReturn)
	r.tab(2)
	r.over("46")
	test.Tap(r.button("Keep it"))
	if got := r.record().Entries[12].Count; got != 46 {
		t.Errorf("the count is %d", got)
	}
	if r.win.Canvas().Overlays().Top() != nil || r.win.Canvas().Focused() != rec.list {
		t.Error("the pop-up stays, or the focus is lost")
	}
	test.Tap(r.button("Take it out"))
	if got := len(r.record().Entries); got != 12 || r.says("Mill Lane") {
		t.Errorf("%d lines", got)
	}
	r.press(fyne.KeyHome, fyne.KeyDown, fyne.KeyDelete)
	if got := len(r.record().Entries); got != 11 {
		t.Errorf("%d lines", got)
	}
}

func TestTheRecordAddsUpBesideTheLog(t *testing.T) {
	r := open(t, councillor)
	for _, text := range []string{"21 of 24", "3 apologies sent", "312 cases", "1,140 doors", "3 courses", "Licensing, Code of conduct, Planning"} {
		if !r.says(text) {
			t.Errorf("the page does not say %q", text)
		}
	}
	rec := r.parts[Record].(*record)
	rec.since.Focus()
	r.over("1 January 2026")
	r.tab(1)
	if got := r.record().Since; got != calendar.MustParse("2026-01-01") || !r.says("64 doors") || r.says("1,140 doors") {
		t.Errorf("added up from %s", got)
	}
}

func TestWhatIsTypedIsKeptOnLeaving(t *testing.T) {
	r := open(t, nil)
	r.tab(3)
	r.write("Budget meeting")
	r.Leave()
	if got := r.record().Entries; len(got) != 1 || got[0].Note != "Budget meeting" || got[0].Kind != selection.Meeting {
		t.Errorf("the log holds %v", got)
	}
	r.Show(Statement)
	r.win.Canvas().Focus(r.First())
	r.write("Because of the crossing")
	r.Leave()
	if got := r.s.Candidacy().Statement.Text("why"); got != "Because of the crossing" {
		t.Errorf("the statement holds %q", got)
	}
}

func TestTheSavedRecordIsOnePageWithoutResidents(t *testing.T) {
	r := open(t, councillor)
	at := filepath.Join(t.TempDir(), "mine.html")
	test.Tap(r.button("Save to print"))
	r.over(at)
	r.press(fyne.KeyReturn)
	data, err := os.ReadFile(at)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"<h1>Record of Asha Morgan</h1>", "<td>21 of 24</td>", "<p>Millbrook, Thursday 4 May 2023 to Sunday 22 November 2026</p>"} {
		if !strings.Contains(string(data), want) {
			t.Errorf("no %s", want)
		}
	}
	if strings.Contains(string(data), "Orchard") {
		t.Error("the home address is in it")
	}
	var opens string
	r.open = func(path string) error { opens = path; return nil }
	test.Tap(r.button("Open it to print"))
	if opens != at {
		t.Errorf("opens %q", opens)
	}
	test.Tap(r.button("Dismiss"))
	if r.says("Saved to") {
		t.Error("the notice stays")
	}
}

func TestEAddsFromAnyPart(t *testing.T) {
	r := open(t, nil)
	r.Show(Practice)
	r.win.Canvas().Focus(r.First())
	r.press(fyne.KeyE)
	if r.choice.Chosen() != Record || r.win.Canvas().Focused() != r.parts[Record].first() {
		t.Errorf("%s is shown, the focus is on %T", r.choice.Chosen(), r.win.Canvas().Focused())
	}
}

func TestAnotherCandidacyIsNotWrittenTo(t *testing.T) {
	r := open(t, councillor)
	first := r.s.Candidacy().ID
	r.Show(Statement)
	r.win.Canvas().Focus(r.First())
	r.write("Only mine")
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

func TestTabsGoThroughTheRecordInReadingOrder(t *testing.T) {
	r := open(t, councillor)
	rec := r.parts[Record].(*record)
	r.win.Canvas().Focus(r.choice)
	want := []fyne.Focusable{firstOf(rec.line.on), rec.line.kind, firstOf(rec.line.many), firstOf(rec.line.note), rec.add, rec.list, firstOf(rec.since)}
	for i, f := range want {
		r.tab(1)
		if r.win.Canvas().Focused() != f {
			t.Errorf("stop %d is %T, not %T", i, r.win.Canvas().Focused(), f)
		}
	}
}

func TestNothingIsSavedBeforeThereIsSomething(t *testing.T) {
	r := open(t, nil)
	save := r.parts[Record].(*record).save
	if save.Visible() {
		t.Error("an empty record can be saved")
	}
	r.press(fyne.KeyReturn)
	if !save.Visible() || len(r.record().Entries) != 1 {
		t.Error("a record with a line cannot be saved")
	}
}

func TestALongLogIsShownInParts(t *testing.T) {
	r := open(t, crowded)
	rec := r.parts[Record].(*record)
	shown := func() (n int) {
		walk(rec.list, func(o fyne.CanvasObject) {
			if text, ok := o.(*widgets.Text); ok && strings.HasPrefix(text.Text(), "Doors knocked") {
				n++
			}
		})
		return n
	}
	before := shown()
	test.Tap(r.button("Show more lines"))
	if after := shown(); before > someLines || after <= before || after > 2*someLines || !r.says("1500 lines") {
		t.Errorf("%d lines, then %d", before, after)
	}
}

func TestEverySentenceIsSaid(t *testing.T) {
	r := open(t, crowded)
	look := func(where string) {
		walk(r.Object(), func(o fyne.CanvasObject) {
			if text, ok := o.(*widgets.Text); ok && (strings.Contains(text.Text(), "[[") || strings.Contains(text.Text(), "<no value>")) {
				t.Errorf("%s: %s", where, text.Text())
			}
		})
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
