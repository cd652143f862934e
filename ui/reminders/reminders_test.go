package reminders

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/ui/screentest"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// opened is reminders of a candidacy on a store of its own; said is what was
// sent.
type opened struct {
	*Reminders
	s    *session.Session
	win  *screentest.Bench // its clock is that of the reminders
	said []string
}

func open(t *testing.T, now time.Time, edit func(*guides.Candidacy)) *opened {
	t.Helper()
	c := screentest.Sample(func(c *guides.Candidacy) { c.Example = false }, edit)
	o := &opened{win: screentest.Open(t, screentest.Options{Now: now, Candidacies: []guides.Candidacy{c}})}
	o.s = o.win.Session
	o.Reminders = New(o.s, func(title, body string) { o.said = append(o.said, title+": "+body) })
	return o
}

var weekBefore = time.Date(2027, 4, 1, 9, 0, 0, 0, time.UTC)

func TestADayIsToldOnce(t *testing.T) {
	o := open(t, weekBefore, nil)
	o.Tell()
	all := strings.Join(o.said, "\n")
	if !strings.Contains(all, "In 7 days, Thursday 8 April 2027: ") || !strings.Contains(all, "Last time for delivery of nomination papers, 4pm") {
		t.Errorf("it says %s", all)
	}
	if strings.Contains(all, "[[") || strings.Contains(all, "Morgan") || strings.Contains(all, "Orchard") {
		t.Errorf("it says what it must not: %s", all)
	}
	n := len(o.said)
	o.Tell()
	New(o.s, o.send).Tell() // as after a start
	if len(o.said) != n {
		t.Errorf("%d are told, then %d", n, len(o.said))
	}
	o.win.Now = o.win.Now.AddDate(0, 0, 6)
	o.s.Refresh()
	o.Tell()
	if got := o.said[n:]; len(got) == 0 || !strings.HasPrefix(got[0], "Tomorrow, Thursday 8 April 2027") {
		t.Errorf("the day before it says %v", got)
	}
}

func TestAnHourOfTheNoticeIsToldBesideTheRules(t *testing.T) {
	o := open(t, weekBefore, func(c *guides.Candidacy) { c.Choice.Hours = map[string]string{"nominations_close": "12:00"} })
	o.Tell()
	if all := strings.Join(o.said, "\n"); !strings.Contains(all, "Last time for delivery of nomination papers, noon, as your notice says; the rule says 4pm") {
		t.Errorf("it says %s", all)
	}
}

func TestNobodyIsToldOfAnExample(t *testing.T) {
	o := open(t, weekBefore, func(c *guides.Candidacy) { c.Example = true })
	o.Tell()
	if len(o.said) != 0 {
		t.Errorf("it says %v", o.said)
	}
}

func TestWhoDoesNotWantItIsNotTold(t *testing.T) {
	o := open(t, weekBefore, nil)
	card := Card(o.s)
	tick := widgets.Focusables(card)[0]
	tick.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	o.Tell()
	if len(o.said) != 0 {
		t.Errorf("it says %v", o.said)
	}
	widgets.Focusables(Card(o.s))[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	o.Tell()
	if len(o.said) == 0 {
		t.Error("asked again to remind, it does not")
	}
}

func TestStartSendsThroughTheSystem(t *testing.T) {
	o := open(t, weekBefore, nil)
	v, err := o.s.View()
	if err != nil {
		t.Fatal(err)
	}
	list := guides.Reminders(o.s.Candidacy(), v, func(string) bool { return false })
	last := fyne.NewNotification(o.says(list[len(list)-1]))
	test.AssertNotificationSent(t, last, func() {
		done := make(chan bool, 1)
		Start(fyne.CurrentApp(), o.s, func(tell func()) {
			tell()
			done <- true // the next one waits, a minute later
		})
		<-done
	})
}
