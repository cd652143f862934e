package selection

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides/calendar"
	party "rosette/guides/selection"
	"rosette/ui/popup"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// to tabs on until the box with this label has the focus.
func (o *opened) to(label string) {
	o.tb.Helper()
	for range 120 {
		if b, ok := o.win.Canvas().Focused().(interface{ AccessibilityLabel() string }); ok && strings.HasPrefix(b.AccessibilityLabel(), label) {
			return
		}
		o.win.Tab(1)
	}
	o.tb.Fatalf("Tab does not reach %q", label)
}

// A trainer writes a procedure from the notice of a local party, with the
// keyboard alone: stages, weeks, an appeal with its clock, a point on which
// rounds differ, a membership rule, and the file to share.
func TestAProcedureIsWrittenWithTheKeyboard(t *testing.T) {
	o := open(t, nil)
	o.to("Write a new one")
	o.win.Press(fyne.KeyReturn)
	if o.now != o.Screen.edit || o.stored().Own == nil {
		t.Fatal("no new procedure is open for writing")
	}
	o.win.Press(fyne.KeyA)
	test.Type(o.win.Canvas().Focused(), "Applications close | Secretary | 40-36")
	for _, line := range []string{"Interview | Panel | 34-30", "Result letter | Panel", "Appeal | Applicant", "Members' vote | Members | 20-16"} {
		o.win.Press(fyne.KeyReturn)
		test.Type(o.win.Canvas().Focused(), line)
	}
	o.to("Add them")
	o.win.Press(fyne.KeyReturn)
	own := o.stored().Own
	if len(own.Stages) != 8 || own.Stages[5].Title != "Members' vote" || own.Stages[5].Weeks[0] != 20 || own.Stages[6].DependsOn[0] != own.Stages[5].ID {
		t.Fatalf("stages %+v", own.Stages)
	}

	o.win.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown) // the appeal
	if id := o.Screen.edit.stages.list.Chosen(); id != own.Stages[4].ID {
		t.Fatalf("chosen %s", id)
	}
	o.side(sideWhen)
	when := o.Screen.edit.stages.stage.timing
	when.from.OnChoose(choose(when.from, own.Stages[3].ID))
	o.win.Canvas().Focus(firstOf(when.limitDays.field))
	o.win.Retype("14")
	o.win.Tab(1)
	when.starts.OnChoose(choose(when.starts, fromReceipt))
	if l := o.stored().Own.Stages[4].Limit; l == nil || l.Days != 14 || l.From != own.Stages[3].ID || l.Starts != "receipt" {
		t.Fatalf("the appeal's clock is %+v", l)
	}
	o.do("letter", func(pl party.Plan) party.Plan {
		return pl.Log(party.Fact{Stage: own.Stages[3].ID, Kind: party.LetterReceived, On: calendar.MustParse("2027-01-11")})
	})
	if c, _ := must(o.s.View()).Party.Clock(own.Stages[4].ID); c.Last.String() != "2027-01-25" {
		t.Errorf("the last day to appeal is %s", c.Last)
	}

	o.win.Canvas().Focus(o.Screen.edit.stages.list)
	o.win.Press(fyne.Key2)
	if o.Screen.edit.now() != editPart(o.Screen.edit.points) || o.win.Canvas().Focused() != fyne.Focusable(o.Screen.edit.points.add) {
		t.Fatal("2 does not turn to the points")
	}
	o.tap("Add a point")
	point := o.Screen.edit.points.rows[0]
	o.win.Retype("How members vote")
	o.win.Canvas().Focus(firstOf(point.choices.field))
	o.win.Retype("At a meeting\nBy post")
	o.win.Tab(1)
	o.part(partStages)
	o.Screen.edit.stages.list.Choose(own.Stages[2].ID)
	o.Screen.edit.refresh()
	o.side(sideOrder)
	vary := o.Screen.edit.stages.stage.vary
	vary.choice.SetChosen("By post")
	vary.another()
	if v := o.stored().Own.Stages[2].Variations; len(v) != 1 || v[0].Is[0] != "By post" || !v[0].Skip {
		t.Fatalf("variations %+v", v)
	}

	o.part(partMembers)
	o.tap("Add a rule")
	rule := o.Screen.edit.members.rows[0]
	rule.asAt.OnChoose(choose(rule.asAt, own.Stages[1].ID))
	if m := o.stored().Own.Memberships; len(m) != 1 || m[0].Months != 12 || m[0].AsAtStage != own.Stages[1].ID {
		t.Fatalf("membership %+v", m)
	}

	path := filepath.Join(t.TempDir(), "own.toml")
	if err := writeProcedure(path, must(o.plan().Template())); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	back, err := party.Decode("own.toml", data)
	if err != nil {
		t.Fatal(err)
	}
	if d := party.Differences(*o.stored().Own, back); len(d) != 0 {
		t.Errorf("the file that is shared differs: %v", d)
	}
}

// choose shows a choice as chosen and returns it.
func choose(s *widgets.Select, id string) string {
	s.SetChosen(id)
	return id
}

// part shows a part of the editor.
func (o *opened) part(id string) {
	o.Screen.edit.part.Choose(id)
	o.Screen.edit.turn()
}

func TestStagesThatWouldWaitForOneAnotherAreRefusedByName(t *testing.T) {
	o := open(t, following("generic-party"))
	o.open(o.Screen.edit)
	o.side(sideOrder)
	after := o.Screen.edit.stages.stage.links[0]
	after.pick.SetChosen("call")
	after.another()
	want := "These stages would wait for one another:"
	if got := after.wrong.Text(); !strings.HasPrefix(got, want) || !strings.Contains(got, "“") || strings.Contains(got, "depends_on") || o.stored().Own != nil {
		t.Errorf("says %q, own %v", got, o.stored().Own != nil)
	}
	after.pick.SetChosen("")
	open := o.Screen.edit.stages.stage.links[1]
	open.pick.SetChosen("appeal")
	open.another()
	if own := o.stored().Own; own == nil || len(own.Stages[0].WaitsFor) != 1 {
		t.Fatal("a link that can be was not kept")
	}
	o.tap("Take it out")
	if len(o.stored().Own.Stages[0].WaitsFor) != 0 {
		t.Error("the link was not taken out")
	}
}

func TestWhatIsRefusedStaysAndIsSaidAtItsBox(t *testing.T) {
	o := open(t, following("generic-party"))
	o.open(o.Screen.edit)
	title := o.Screen.edit.stages.stage.texts[0].box.field
	title.Focus()
	o.win.Retype("")
	o.win.Tab(1)
	if title.Error() != "This is missing. Fill it in" || o.stored().Own != nil {
		t.Errorf("says %q", title.Error())
	}
	o.side(sideWhen)
	when := o.Screen.edit.stages.stage.timing
	when.early.field.Focus()
	o.win.Retype("10")
	when.late.field.Focus()
	o.win.Retype("35")
	o.win.Tab(1)
	if got := when.late.field.Error(); !strings.HasPrefix(got, "The earliest week before the poll comes first") {
		t.Errorf("says %q", got)
	}
}

func TestCorrectionsSayWhatTheyMovedAndArePutBackAsOneStep(t *testing.T) {
	o := open(t, following("generic-party"))
	o.open(o.Screen.edit)
	e := o.Screen.edit
	if e.moved.banner.Visible() {
		t.Fatal("something is said to have moved before anything was changed")
	}
	o.side(sideWhen)
	for _, weeks := range []string{"70", "71"} {
		e.stages.stage.timing.early.field.Focus()
		o.win.Retype(weeks)
		o.win.Tab(1)
	}
	if !e.moved.banner.Visible() || len(e.moved.list) == 0 {
		t.Fatal("nothing is said of the dates that moved")
	}
	o.tap("Show which")
	if !popup.Open(o.win) {
		t.Fatal("the dates that moved are not listed")
	}
	if says := e.moved.list[0].Says(o.s.Words); says != "the procedure was corrected" {
		t.Errorf("it says because %s", says)
	}
	popup.CloseTop(o.win)
	o.tap("Put everything back")
	if o.stored().Own != nil || e.moved.banner.Visible() {
		t.Error("not everything was put back")
	}
	if err := o.s.Undo(); err != nil || o.stored().Own == nil {
		t.Errorf("Undo does not bring the corrections again: %v", err)
	}
}

func TestTheEditorIsNotCutAtTwiceTheTextSize(t *testing.T) {
	o := openAs(t, theme.Options{Mode: theme.Light, Scale: 2}, fyne.NewSize(1366, 768), sitting)
	o.open(o.Screen.edit)
	for _, part := range []string{partPoints, partMembers, partHead, partStages} {
		o.part(part)
		if min := o.page.MinSize().Width; min > 1366 {
			t.Errorf("%s needs %v", part, min)
		}
	}
	for _, side := range []string{sideWho, sideWhen, sideOrder, sidePapers} {
		o.side(side)
		if min := o.page.MinSize().Width; min > 1366 {
			t.Errorf("%s needs %v", side, min)
		}
	}
}

func TestTabGoesThroughTheEditorInReadingOrder(t *testing.T) {
	o := open(t, sitting)
	o.open(o.Screen.edit)
	o.side(sideWhen)
	e := o.Screen.edit
	at := func(f fyne.Focusable) int { return slices.Index(widgets.Focusables(o.page), f) }
	when := e.stages.stage.timing
	order := []fyne.Focusable{e.part, e.stages.list, e.stages.about, firstOf(when.early.field), firstOf(when.late.field),
		firstOf(when.notice.field), when.from, e.stages.stage.law, e.stages.stage.needed}
	for i, f := range order[1:] {
		if at(order[i]) < 0 || at(f) <= at(order[i]) {
			t.Errorf("control %d comes at %d, the one before it at %d", i+1, at(f), at(order[i]))
		}
	}
}

func BenchmarkACorrection(b *testing.B) {
	o := open(b, sitting)
	o.open(o.Screen.edit)
	o.Screen.edit.stages.about.Choose(sideWhen)
	o.Screen.edit.stages.turn()
	n := 0
	for b.Loop() {
		n++
		err := o.Screen.edit.stages.stage.change("note_stage", func(s *party.Stage) { s.Weeks = []int{72 + n%20, 40} })
		if err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTheNextStageToCorrect(b *testing.B) {
	o := open(b, sitting)
	o.open(o.Screen.edit)
	stages := must(o.plan().Template()).Stages
	n := 0
	for b.Loop() {
		n++
		o.Screen.edit.stages.list.Choose(stages[n%len(stages)].ID)
		o.Screen.edit.refresh()
	}
}
