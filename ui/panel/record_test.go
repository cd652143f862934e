package panel

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides/calendar"
	"rosette/guides/selection"
	"rosette/ui/screentest"
	"rosette/ui/widgets"
)

func TestALineIsLoggedByKeys(t *testing.T) {
	r := open(t, nil)
	r.win.Retype("14 November 2026")
	r.win.Tab(1)
	r.win.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown) // attended, missed, casework, doors
	r.win.Tab(1)
	r.win.Retype("64")
	r.win.Tab(1)
	r.win.Type("Mill Lane")
	r.win.Press(fyne.KeyReturn)
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
	r.win.Tab(3)
	r.win.Type("Mrs Khan, 14 Orchard Lane")
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
	r.win.Press(fyne.KeyHome, fyne.KeyReturn)
	r.win.Tab(2)
	r.win.Retype("46")
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
	r.win.Press(fyne.KeyHome, fyne.KeyDown, fyne.KeyDelete)
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
	r.win.Retype("1 January 2026")
	r.win.Tab(1)
	if got := r.record().Since; got != calendar.MustParse("2026-01-01") || !r.says("64 doors") || r.says("1,140 doors") {
		t.Errorf("added up from %s", got)
	}
}

func TestTheSavedRecordIsOnePageWithoutResidents(t *testing.T) {
	r := open(t, councillor)
	at := filepath.Join(t.TempDir(), "mine.html")
	test.Tap(r.button("Save to print"))
	r.win.Retype(at)
	r.win.Press(fyne.KeyReturn)
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

func TestTabsGoThroughTheRecordInReadingOrder(t *testing.T) {
	r := open(t, councillor)
	rec := r.parts[Record].(*record)
	r.win.Canvas().Focus(r.choice)
	want := []fyne.Focusable{firstOf(rec.line.on), rec.line.kind, firstOf(rec.line.many), firstOf(rec.line.note), rec.add, rec.list, firstOf(rec.since)}
	for i, f := range want {
		r.win.Tab(1)
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
	r.win.Press(fyne.KeyReturn)
	if !save.Visible() || len(r.record().Entries) != 1 {
		t.Error("a record with a line cannot be saved")
	}
}

func TestALongLogIsShownInParts(t *testing.T) {
	r := open(t, crowded)
	rec := r.parts[Record].(*record)
	shown := func() (n int) {
		screentest.Walk(rec.list, func(o fyne.CanvasObject) {
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

func TestALineThatIsRefusedStaysInItsBoxWhenThePartIsLeft(t *testing.T) {
	r := open(t, nil)
	r.win.Tab(3)
	r.win.Type("Mrs Khan")
	r.win.Canvas().Focus(r.choice)
	r.win.Press(fyne.KeyRight)
	if r.win.Canvas().Focused() != r.choice || r.choice.Chosen() != Statement {
		t.Errorf("the focus is on %T, %s is shown", r.win.Canvas().Focused(), r.choice.Chosen())
	}
	r.win.Press(fyne.KeyLeft)
	line := r.parts[Record].(*record).line
	if line.note.Text() != "Mrs Khan" || line.note.Error() == "" || len(r.record().Entries) != 0 {
		t.Errorf("the box holds %q and says %q", line.note.Text(), line.note.Error())
	}
}
