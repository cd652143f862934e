package moves

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/ui/popup"
	"rosette/ui/screentest"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

func open(t *testing.T) (*session.Session, fyne.Window) {
	t.Helper()
	win := screentest.Open(t, screentest.Options{Look: screentest.Light, Candidacies: []guides.Candidacy{screentest.Sample()}})
	win.SetContent(container.NewStack(widgets.MainButton("", "x", func() {})))
	return win.Session, win
}

func later(c *guides.Candidacy) error {
	c.Choice.Poll = calendar.MustParse("2027-05-13")
	return nil
}

func TestAChangeIsMadeOnceWhatItMovesIsAccepted(t *testing.T) {
	s, win := open(t)
	done := 0
	if err := Ask(s, win, "another poll", later, func() { done++ }); err != nil {
		t.Fatal(err)
	}
	if got := screentest.Shown(screentest.Over(win)); !strings.Contains(got, "Thu 15 Apr 2027") || !strings.Contains(got, "the poll moved from") {
		t.Errorf("it says %s", got)
	}
	if s.Candidacy().Choice.Poll != calendar.MustParse("2027-05-06") || done != 0 {
		t.Fatal("the change was made before it was accepted")
	}
	win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // the last button has the focus
	if s.Candidacy().Choice.Poll != calendar.MustParse("2027-05-13") || done != 1 || popup.Open(win) {
		t.Errorf("the poll is %s, done %d, open %v", s.Candidacy().Choice.Poll, done, popup.Open(win))
	}
	if err := s.Undo(); err != nil || s.Candidacy().Choice.Poll != calendar.MustParse("2027-05-06") {
		t.Errorf("after one Undo the poll is %s, %v", s.Candidacy().Choice.Poll, err)
	}
}

func TestAChangeThatIsNotAcceptedIsNotMade(t *testing.T) {
	s, win := open(t)
	if err := Ask(s, win, "another poll", later, nil); err != nil {
		t.Fatal(err)
	}
	if !popup.CloseTop(win) || s.Candidacy().Choice.Poll != calendar.MustParse("2027-05-06") {
		t.Errorf("the poll is %s", s.Candidacy().Choice.Poll)
	}
}

func TestAChangeThatMovesNothingIsMadeAtOnce(t *testing.T) {
	s, win := open(t)
	err := Ask(s, win, "area", func(c *guides.Candidacy) error { c.Choice.Area = "Ashwell"; return nil }, nil)
	if err != nil || popup.Open(win) || s.Candidacy().Choice.Area != "Ashwell" {
		t.Errorf("%v, open %v, area %s", err, popup.Open(win), s.Candidacy().Choice.Area)
	}
}

func TestAnEditThatFailsIsHandedBack(t *testing.T) {
	s, win := open(t)
	boom := errors.New("no")
	if err := Ask(s, win, "x", func(*guides.Candidacy) error { return boom }, nil); !errors.Is(err, boom) {
		t.Errorf("got %v", err)
	}
}
