package councilform

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/pack/councilform"
	"rosette/ui/screentest"
)

const blankForm = "../../guides/pack/councilform/testdata/reportlab.pdf"

// shown is a screen with a form open, in a window.
func shown(t *testing.T) (*Screen, *screentest.Bench) {
	t.Helper()
	win := screentest.Open(t, screentest.Options{Look: screentest.Light, Candidacies: []guides.Candidacy{screentest.Sample()}})
	c := New(win.Session, win, func() {})
	win.SetContent(c.Object())
	c.Show("")
	return c, win
}

func openBlank(t *testing.T, c *Screen) []byte {
	t.Helper()
	data, err := os.ReadFile(blankForm)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "nomination.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := c.opened(path, data); err != nil {
		t.Fatal(err)
	}
	return data
}

func TestAFormIsFilledByKeyboardAlone(t *testing.T) {
	screentest.Home(t)
	c, win := shown(t)
	was := openBlank(t, c)
	win.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn) // to the description
	test.Type(win.Canvas().Focused(), "Independent")
	win.Press(fyne.KeyDown, fyne.KeyReturn)
	if got := c.plan[4]; got != (councilform.Put{Text: "Independent"}) {
		t.Fatalf("box 4 gets %+v", got)
	}
	if win.Canvas().Focused() != fyne.Focusable(c.rows[3]) {
		t.Errorf("the focus came back to %T", win.Canvas().Focused())
	}
	c.saveFilled()
	win.Press(fyne.KeyReturn)
	path := filepath.Join(os.Getenv("HOME"), "nomination filled.pdf")
	filled, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	form, err := councilform.Read(filled)
	if err != nil || form.Boxes[0].Holds != "Morgan" || form.Boxes[3].Holds != "Independent" {
		t.Errorf("%v, %+v", err, form)
	}
	if kept, err := os.ReadFile(c.path); err != nil || !bytes.Equal(kept, was) {
		t.Error("the form itself was changed")
	}
}

func TestTheFormItselfIsNeverWrittenOver(t *testing.T) {
	screentest.Home(t)
	c, win := shown(t)
	was := openBlank(t, c)
	c.saveFilled()
	win.Retype(c.path)
	win.Press(fyne.KeyReturn, fyne.KeyReturn)
	if kept, err := os.ReadFile(c.path); err != nil || !bytes.Equal(kept, was) {
		t.Error("the form itself was changed")
	}
}

// choose types into the question of a box and takes the first answer.
func choose(c *Screen, win *screentest.Bench, number int, text string) {
	win.Canvas().Focus(c.rows[number-1])
	win.Press(fyne.KeyReturn)
	test.Type(win.Canvas().Focused(), text)
	win.Press(fyne.KeyDown, fyne.KeyReturn)
}

func TestWhatGoesIntoABoxIsRememberedForEverybodyOfTheCouncil(t *testing.T) {
	c, win := shown(t)
	openBlank(t, c)
	choose(c, win, 3, "Surname")
	if err := c.s.Start(guides.Sample(election.EnglandPrincipal)); err != nil {
		t.Fatal(err)
	}
	c.Refresh()
	if c.form != nil {
		t.Fatal("the form of another candidacy is still open")
	}
	openBlank(t, c)
	if got := c.plan[3]; got.Value != "surname" {
		t.Errorf("box 3 gets %+v", got)
	}
}

func TestATextOfOnesOwnIsNotKept(t *testing.T) {
	c, win := shown(t)
	openBlank(t, c)
	choose(c, win, 4, "19 Secret Street")
	if got := c.plan[4]; got.Text != "19 Secret Street" {
		t.Fatalf("box 4 gets %+v", got)
	}
	kept := map[int]string{}
	if _, err := c.s.Store().Settings(c.area(), &kept); err != nil {
		t.Fatal(err)
	}
	for n, id := range kept {
		if strings.Contains(id, "Secret") {
			t.Errorf("box %d keeps %q", n, id)
		}
	}
}

func TestAFileThatIsNoFormIsRefused(t *testing.T) {
	c, _ := shown(t)
	if err := c.opened("x.pdf", []byte("%PDF-1.4 nothing more")); err == nil || c.form != nil {
		t.Errorf("got %v", err)
	}
}

func TestASheetToCopyFromIsMadeByKeyboardAlone(t *testing.T) {
	screentest.Home(t)
	c, win := shown(t)
	win.Canvas().Focus(c.First())
	win.Canvas().FocusNext() // the first paper
	win.Press(fyne.KeyReturn, fyne.KeyReturn)
	file, err := os.ReadFile(filepath.Join(os.Getenv("HOME"), "copy from - Nomination paper.pdf"))
	if err != nil || !bytes.HasPrefix(file, []byte("%PDF-")) {
		t.Errorf("%d bytes, %v", len(file), err)
	}
}
