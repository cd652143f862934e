package timeline

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/ui/screentest"
	"rosette/ui/widgets"
)

func TestAByElectionAsksForItsVacancyAtOnce(t *testing.T) {
	for kind, want := range map[election.Kind][]string{
		election.EnglandPrincipal:       {"electors_notice", "ordinary", "vacancy"},
		election.EnglandParish:          {"electors_notice", "ordinary", "vacancy", "vacancy_notice"},
		election.EnglandMayor:           {"electors_notice"},
		election.WalesPrincipal:         {"electors_notice", "ordinary", "vacancy"},
		election.WalesCommunity:         {"electors_notice", "ordinary", "vacancy", "vacancy_notice"},
		election.ScotlandCouncil:        {"ordinary", "vacancy"},
		election.NorthernIrelandCouncil: {"vacancy"},
	} {
		o := open(t, screentest.Winter, func(c *guides.Candidacy) { *c = guides.Sample(kind) })
		o.Show(ChangePoll)
		p := o.Screen.poll
		if p.vacancy.box.Visible() {
			t.Errorf("%s: an ordinary election asks for a vacancy", kind)
		}
		test.Tap(p.byElection)
		asked := map[string]bool{}
		for _, name := range ofVacancy {
			asked[name] = p.vacancy.box.Visible() && p.fact(name).Visible()
		}
		for _, name := range want {
			if !asked[name] {
				t.Errorf("%s does not ask for %s", kind, name)
			}
			delete(asked, name)
		}
		for name, on := range asked {
			if on {
				t.Errorf("%s asks for %s", kind, name)
			}
		}
		if got := screentest.Shown(p.object); strings.Contains(got, "[[") || strings.Contains(got, "no value") {
			t.Errorf("%s: it says %s", kind, got)
		}
	}
}

func TestWhatTheVacancyComesToIsSaidWhileItIsTyped(t *testing.T) {
	o := open(t, screentest.Winter, func(c *guides.Candidacy) { *c = guides.Sample(election.WalesCommunity) })
	o.Show(ChangePoll)
	p := o.Screen.poll
	p.poll.Focus()
	o.win.Retype("4 March 2027")
	test.Tap(p.byElection)
	p.fact("vacancy").Focus()
	o.win.Retype("9 November 2026")
	p.fact("vacancy_notice").Focus()
	o.win.Retype("16 November 2026")
	p.fact("vacancy_notice").Flush()
	got := screentest.Shown(p.vacancy.box)
	for _, want := range []string{"Ten electors ask for an election: Friday 4 December 2026.", "The six-month rule does not stop this by-election",
		"Worked out as if the seat’s next ordinary election were Thursday 6 May 2027."} {
		if !strings.Contains(got, want) {
			t.Errorf("it does not say %q: %s", want, got)
		}
	}
	p.fact("vacancy").Focus()
	o.win.Retype("12 November 2026")
	p.fact("vacancy").Flush()
	if got := screentest.Shown(p.vacancy.box); !strings.Contains(got, "there is no by-election: the council may co-opt") {
		t.Errorf("it says %s", got)
	}
	p.fact("vacancy_notice").Focus()
	o.win.Retype("2 November 2026")
	o.win.Press(fyne.KeyReturn)
	if got := p.fact("vacancy_notice").Error(); !strings.Contains(got, "before the seat fell vacant on Thursday 12 November 2026") {
		t.Errorf("the field says %q", got)
	}
}

func TestTheLastDayForAPollIsToldBeforeThereIsOne(t *testing.T) {
	o := open(t, screentest.Winter, func(c *guides.Candidacy) { c.Choice.Poll = 0 })
	p := o.Screen.poll
	test.Tap(p.byElection)
	p.fact("vacancy").Focus()
	o.win.Retype("9 November 2026")
	p.fact("electors_notice").Focus()
	o.win.Retype("16 November 2026")
	p.fact("electors_notice").Flush()
	if got := screentest.Shown(p.vacancy.box); !strings.Contains(got, "Latest day for a by-election: Friday 8 January 2027.") || strings.Contains(got, "The poll is later") {
		t.Errorf("it says %s", got)
	}
}

func TestTheNoticeIsTypedInByTheKeyboardRowByRow(t *testing.T) {
	o := noticePart(t, nil)
	n := o.Screen.poll.notice
	boxes := widgets.Focusables(o.Screen.poll.body)
	want := []box{o.Screen.poll.fact("notice")}
	for i := range n.days {
		want = append(want, n.days[i], n.hours[i])
	}
	want = append(want, n.opens, n.closes, n.place, n.prose, n.booking)
	if len(boxes) != len(want) {
		t.Fatalf("%d boxes, want %d", len(boxes), len(want))
	}
	for i, f := range boxes {
		want[i].Focus()
		if o.win.Canvas().Focused() != f {
			t.Errorf("box %d is out of order", i)
		}
	}
}
