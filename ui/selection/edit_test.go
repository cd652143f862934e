package selection

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	party "rosette/guides/selection"
)

func TestEditingMakesACopyAndLeavesTheTemplate(t *testing.T) {
	o := open(t, following("generic-party"))
	o.win.Press(fyne.KeyC)
	if o.now != o.Screen.edit || o.stored().Own != nil {
		t.Fatal("C does not open the procedure as it is")
	}
	f := o.Screen.edit.stages.stage
	f.texts[0].box.field.Focus()
	o.win.Retype("Dates agreed with the branch")
	o.win.Tab(1)
	own := o.stored().Own
	if own == nil || own.Stages[0].Title != "Dates agreed with the branch" || own.VariantOf != "generic-party" {
		t.Fatalf("own: %+v", own)
	}
	if p := must(party.Find("generic-party")); p.Stages[0].Title == own.Stages[0].Title {
		t.Error("the template changed")
	}
	o.side(sideWhen)
	f.timing.notice.field.Focus()
	o.win.Retype("7")
	o.win.Tab(1)
	f.timing.early.field.Focus()
	o.win.Retype("30")
	f.timing.late.field.Focus()
	o.win.Retype("20")
	o.win.Tab(1)
	s := o.stored().Own.Stages[0]
	if s.NoticeDays != 7 || len(s.Weeks) != 2 || s.Weeks[0] != 30 || s.Weeks[1] != 20 {
		t.Errorf("timing: %+v", s)
	}
	f.timing.notice.field.Focus()
	o.win.Retype("a week")
	o.win.Tab(1)
	if f.timing.notice.field.Error() == "" || o.stored().Own.Stages[0].NoticeDays != 7 {
		t.Error("a number in words was kept")
	}
}

func TestStagesAreMovedAddedAndRemoved(t *testing.T) {
	o := open(t, following("generic-party"))
	o.open(o.Screen.edit)
	before := must(o.plan().Template()).Stages
	o.tap("Move down")
	if got := o.stored().Own.Stages; got[0].ID != before[1].ID || got[1].ID != before[0].ID {
		t.Fatalf("order: %s, %s", got[0].ID, got[1].ID)
	}
	o.tap("Move up")
	o.tap("Add stages")
	o.win.Retype("Hustings")
	o.Screen.edit.stages.adding.take()
	got := o.stored().Own.Stages
	if got[0].ID != before[0].ID || got[1].Title != "Hustings" || len(got) != len(before)+1 {
		t.Fatalf("stages: %s, %s, %d", got[0].Title, got[1].Title, len(got))
	}
	o.tap("Remove")
	if len(o.stored().Own.Stages) != len(before) {
		t.Error("the stage was not removed")
	}
	o.tap("Go back to the template")
	if p := o.stored(); p.Own != nil || p.Procedure != "generic-party" {
		t.Errorf("follows %q, own %v", p.Procedure, p.Own != nil)
	}
}

func TestAFileThatIsNotSoundChangesNothing(t *testing.T) {
	o := open(t, sitting)
	before := o.stored()
	good := must(party.Encode(must(party.Find("generic-party"))))
	for name, k := range map[string]struct{ file, says string }{
		"unknown field": {strings.Replace(string(good), "title =", "titel =", 1), "The file, titel: a procedure has no such field. Correct its name or take it out"},
		"packed":        {"PK\x03\x04", "The file is a packed file. Unpack it and choose the .toml file inside"},
		"no stages":     {"id = \"x\"", "The file, stage: this is missing. Fill it in"},
	} {
		err := o.receive([]byte(k.file))
		if got := explained(err); got != k.says {
			t.Errorf("%s: %s", name, got)
		}
	}
	if o.now != o.stages || o.stored().Procedure != before.Procedure || o.stored().Own != nil {
		t.Error("a refused file changed something")
	}
}

func TestAFileIsComparedBeforeItIsUsed(t *testing.T) {
	o := open(t, following("generic-party"))
	p := must(party.Copy(must(party.Find("generic-party")), "ashwell-vale", "Ashwell Vale procedure", "Ashwell Vale branch"))
	p = must(party.Rename(p, "call", "Call for names"))
	file := must(party.Encode(p))
	if err := o.receive(file); err != nil {
		t.Fatal(err)
	}
	if o.now != o.compare || o.stored().Own != nil {
		t.Fatal("the file was used before anybody saw what it changes")
	}
	found := false
	for _, d := range party.Differences(must(o.plan().Template()), p) {
		found = found || strings.HasPrefix(o.differs(must(o.plan().Template()), p, d), "Stage “Call for names”, title: “")
	}
	if !found {
		t.Error("the new name of the stage is not among the differences")
	}
	o.win.Press(fyne.KeyReturn)
	if own := o.stored().Own; own == nil || own.ID != "ashwell-vale" || o.now != o.stages {
		t.Errorf("own: %+v", own)
	}
}

func TestASharedFileCanBeImported(t *testing.T) {
	o := open(t, sitting)
	path := filepath.Join(t.TempDir(), "own.toml")
	if err := writeProcedure(path, must(o.plan().Template())); err != nil {
		t.Fatal(err)
	}
	if err := o.receive(readFile(t, path)); err != nil {
		t.Fatal(err)
	}
}

func readFile(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// side shows a side of the chosen stage.
func (o *opened) side(id string) {
	o.Screen.edit.stages.about.Choose(id)
	o.Screen.edit.stages.turn()
}
