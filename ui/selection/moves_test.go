package selection

import (
	"testing"

	"fyne.io/fyne/v2"

	"rosette/guides"
	party "rosette/guides/selection"
	"rosette/ui/popup"
)

// accept takes what the list of moves proposes, by its main button.
func (o *opened) accept() {
	if popup.Open(o.win) {
		o.win.Press(fyne.KeyReturn)
	}
}

// asked reports whether something is asked over the page.
func (o *opened) asked(what string) {
	o.tb.Helper()
	if !popup.Open(o.win) {
		o.tb.Fatalf("%s is changed without a word on what moves", what)
	}
}

// voted has a shortlisting of its own, so that the vote moves a date.
func voted(c *guides.Candidacy) {
	sitting(c)
	c.Selection = c.Selection.Forget("shortlisting")
}

func TestAnotherVoteOnSittingCouncillorsShowsWhatMoves(t *testing.T) {
	o := open(t, voted)
	s := o.stages.options.selects["incumbent_rule"]
	o.win.Canvas().Focus(s)
	o.win.Press(fyne.KeyDown)
	o.asked("the vote")
	if got := s.Chosen(); got != "yes-no-vote-at-shortlisting" || len(o.stored().Options) != 0 {
		t.Errorf("%q is shown and %v kept before it is accepted", got, o.stored().Options)
	}
	o.accept()
	chosen := o.stored().Options["incumbent_rule"]
	if chosen == "" || s.Chosen() != chosen || o.win.Canvas().Focused() != fyne.Focusable(s) {
		t.Fatalf("chosen %q, shown %q", chosen, s.Chosen())
	}
	if err := o.s.Undo(); err != nil || len(o.stored().Options) != 0 {
		t.Errorf("one Undo leaves %v, %v", o.stored().Options, err)
	}
}

func TestAVoteThatIsNotAcceptedStaysAsItWas(t *testing.T) {
	o := open(t, voted)
	s := o.stages.options.selects["incumbent_rule"]
	was := s.Chosen()
	o.win.Canvas().Focus(s)
	o.win.Press(fyne.KeyDown)
	o.asked("the vote")
	popup.CloseTop(o.win)
	if s.Chosen() != was || len(o.stored().Options) != 0 {
		t.Errorf("shown %q, kept %v", s.Chosen(), o.stored().Options)
	}
}

func TestAnotherProcedureShowsWhatMoves(t *testing.T) {
	o := open(t, sitting)
	before := o.stored()
	o.tap("Choose another")
	o.choose.answers.Choose("generic-party")
	o.choose.allow()
	o.tap("Follow this procedure")
	o.asked("the procedure")
	if got := o.stored().Procedure; got != before.Procedure {
		t.Fatalf("follows %s before it is accepted", got)
	}
	o.accept()
	now := o.stored()
	if now.Procedure != "generic-party" || len(now.Stages) != len(before.Stages) || o.now != o.stages {
		t.Errorf("follows %s with %d dates, shows %T", now.Procedure, len(now.Stages), o.now)
	}
	if err := o.s.Undo(); err != nil || o.stored().Procedure != before.Procedure {
		t.Errorf("one Undo: %s, %v", o.stored().Procedure, err)
	}
}

func TestTheFirstProcedureIsFollowedAtOnce(t *testing.T) {
	o := open(t, nil)
	o.choose.answers.Choose("generic-party")
	o.choose.allow()
	o.tap("Follow this procedure")
	if popup.Open(o.win) || o.stored().Procedure != "generic-party" {
		t.Errorf("follows %q", o.stored().Procedure)
	}
}

func TestAFileShowsWhatItMovesBeforeItIsUsed(t *testing.T) {
	o := open(t, sitting)
	file := must(party.Encode(must(party.Copy(must(party.Find("generic-party")), "branch", "Branch", "Branch"))))
	if err := o.receive(file); err != nil {
		t.Fatal(err)
	}
	o.win.Press(fyne.KeyReturn)
	o.asked("the procedure")
	if o.stored().Own != nil {
		t.Error("the file was used before it was accepted")
	}
	o.accept()
	if own := o.stored().Own; own == nil || own.ID != "branch" || o.now != o.stages {
		t.Errorf("own: %+v, shows %T", own, o.now)
	}
}
