package panel

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/guides"
	"rosette/guides/training"
	"rosette/ui/screentest"
)

// practising is the screen at the first question of a short interview.
func practising(t *testing.T) (*opened, *asking) {
	t.Helper()
	r := open(t, nil)
	r.Show(Practice)
	r.win.Canvas().Focus(r.First())
	test.Tap(r.button("Start the interview"))
	return r, r.parts[Practice].(*practice).asking
}

func (r *opened) last() training.Session {
	all := r.s.Candidacy().Practice.Sessions
	if len(all) == 0 {
		return training.Session{}
	}
	return all[len(all)-1]
}

func TestAnInterviewByKeys(t *testing.T) {
	r, q := practising(t)
	if r.win.Canvas().Focused() != q.time || !r.says("Question 1 of 4. Motivation and values") {
		t.Fatalf("the focus is on %T", r.win.Canvas().Focused())
	}
	for i := range 4 {
		r.win.Press(fyne.KeyT)
		r.pass(95 * time.Second)
		r.win.Press(fyne.KeyT, fyne.KeyName("2"))
		r.win.Canvas().Focus(firstOf(q.notes))
		r.win.Type("My example of the crossing")
		if i == 1 {
			r.win.Canvas().Focus(q.score)
			r.win.Press(fyne.KeyDown)
		}
		test.Tap(q.next)
	}
	s := r.last()
	if !s.Finished || len(s.Answers) != 4 {
		t.Fatalf("kept %+v", s)
	}
	for i, a := range s.Answers {
		want := 2
		if i == 1 {
			want = 3
		}
		if a.Seconds != 95 || a.Score != want || !a.Counts() {
			t.Errorf("answer %d: %+v", i, a)
		}
	}
	for _, text := range []string{"of 100. Developing", "2 of 4", "6:20 of 12:00", "It says nothing about what a panel will decide"} {
		if !r.says(text) {
			t.Errorf("the page does not say %q", text)
		}
	}
	if r.waiting() != 0 {
		t.Errorf("%d calls wait", r.waiting())
	}
}

func TestAScoreAloneDoesNotCount(t *testing.T) {
	r, q := practising(t)
	r.win.Press(fyne.KeyName("4"))
	if !r.says("Write one line of what you said, and the score counts.") {
		t.Error("nothing says that the score does not count")
	}
	r.win.Canvas().Focus(firstOf(q.notes))
	r.win.Type("The crossing")
	r.win.Canvas().Focus(q.next)
	if !r.says("The score counts.") {
		t.Error("with a line of notes it counts")
	}
}

func TestTheClockChangesOnceASecondAndStopsWhenLeft(t *testing.T) {
	r, q := practising(t)
	r.win.Press(fyne.KeyT)
	faces := map[string]bool{}
	for range 10 {
		r.pass(time.Second)
		face, _ := q.clock.face()
		faces[face] = true
	}
	if len(faces) != 10 || !faces["2:50"] || r.waiting() != 1 {
		t.Errorf("%d faces, %d calls wait", len(faces), r.waiting())
	}
	r.Leave()
	if r.waiting() != 0 || q.clock.running || r.last().Answers[0].Seconds != 10 {
		t.Errorf("%d calls wait, kept %+v", r.waiting(), r.last().Answers[0])
	}
	r.pass(time.Minute)
	if face, _ := q.clock.face(); face != "2:50" {
		t.Errorf("paused, the clock went to %s", face)
	}
	r.win.Press(fyne.KeyT)
	r.pass(3 * time.Minute)
	if face, over := q.clock.face(); face != "0:10" || !over || !r.says("over 3 minutes") {
		t.Errorf("%s, over %v", face, over)
	}
	r.Show(Record)
	if r.waiting() != 0 {
		t.Errorf("turned away, %d calls wait", r.waiting())
	}
}

func TestALongClockChangesOnceAMinuteBeforeItsLastFive(t *testing.T) {
	r := &opened{win: &screentest.Bench{Now: screentest.Winter}}
	shown := 0
	c := &clock{now: func() time.Time { return r.win.Now }, after: r.later, show: func() { shown++ }}
	c.set(12*time.Minute, 0)
	c.start()
	shown = 0
	r.pass(7 * time.Minute)
	if shown != 7 {
		t.Errorf("changed %d times in seven minutes", shown)
	}
	r.pass(30 * time.Second)
	if face, _ := c.face(); shown != 37 || face != "4:30" {
		t.Errorf("changed %d times, says %s", shown, face)
	}
	c.pause()
	c.start()
	c.pause()
	if r.waiting() != 0 {
		t.Errorf("%d calls wait", r.waiting())
	}
}

func TestALateCallOfAPausedClockDoesNothing(t *testing.T) {
	var late func()
	shown := 0
	c := &clock{now: func() time.Time { return screentest.Winter }, show: func() { shown++ },
		after: func(_ time.Duration, f func()) func() { late = f; return func() {} }}
	c.set(time.Minute, 0)
	c.start()
	was := late
	c.pause()
	shown = 0
	was()
	if shown != 0 {
		t.Error("a call that came too late changed the clock")
	}
}

func TestAnInterviewIsCarriedOn(t *testing.T) {
	r, q := practising(t)
	r.win.Press(fyne.KeyName("3"))
	r.win.Canvas().Focus(firstOf(q.notes))
	r.win.Type("An example")
	test.Tap(q.next)
	test.Tap(r.button("Stop here"))
	if !r.says("is under way: 1 of 4 answers scored.") {
		t.Fatal("nothing says that it is under way")
	}
	test.Tap(r.button("Carry on"))
	if !r.says("Question 2 of 4") {
		t.Error("it is not carried on at the second question")
	}
	test.Tap(r.button("Question before"))
	if q.notes.Text() != "An example" || q.score.Chosen() != "3" {
		t.Errorf("the first holds %q, %q", q.notes.Text(), q.score.Chosen())
	}
}

func TestUndoOfAScoreIsSeen(t *testing.T) {
	r, q := practising(t)
	r.win.Press(fyne.KeyName("3"), fyne.KeyName("1"))
	if err := r.s.Undo(); err != nil || q.score.Chosen() != "3" {
		t.Errorf("%q is chosen, %v", q.score.Chosen(), err)
	}
	for range 2 {
		if err := r.s.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if len(r.s.Candidacy().Practice.Sessions) != 0 || r.parts[Practice].(*practice).stage != choosing {
		t.Error("an interview that was taken back is still asked")
	}
}

func TestNotesThatCannotBeKeptHoldTheInterview(t *testing.T) {
	r, q := practising(t)
	q.notes.SetText("")
	r.win.Canvas().Focus(firstOf(q.notes))
	r.win.Type(strings.Repeat("word ", training.MaxNotes/4))
	test.Tap(q.next)
	if !r.says("Question 1 of 4") || q.notes.Error() == "" || r.last().Answers[0].Notes != "" {
		t.Errorf("says %q", q.notes.Error())
	}
}

func TestOnlyTheCompetenciesChosen(t *testing.T) {
	r := open(t, councillor)
	r.Show(Practice)
	u := r.parts[Practice].(*practice).setup
	test.Tap(u.only["IN"])
	test.Tap(r.button("Start the interview"))
	for _, a := range r.last().Answers {
		if q, _ := training.QuestionOf(a.Question); q.Competency != "IN" {
			t.Errorf("%s is asked", a.Question)
		}
	}
	if s := r.last(); len(s.Answers) != 4 || !s.Sitting {
		t.Errorf("%+v", s)
	}
}

func TestWhatToWorkOnStartsAPractice(t *testing.T) {
	r := open(t, func(c *guides.Candidacy) {
		c.Practice.Sessions = []training.Session{{On: sampleToday, Format: "20", Finished: true, Answers: []training.Answer{
			{Question: "I071", Scored: true, Score: 0, Notes: "Said how I would vote"},
			{Question: "I009", Scored: true, Score: 3, Notes: "Bins and roads"}}}}
	})
	r.Show(Practice)
	for _, text := range []string{"Regulating and monitoring", "You scored an answer 0", "You are on planning committee"} {
		if !r.says(text) {
			t.Errorf("the page does not say %q", text)
		}
	}
	test.Tap(r.button("Practise this"))
	if q, _ := training.QuestionOf(r.last().Answers[0].Question); q.Competency != "RM" {
		t.Errorf("%s is asked", q.ID)
	}
}

func TestTheSpeechIsTimedByItsParts(t *testing.T) {
	r := open(t, nil)
	r.Show(Practice)
	h := r.parts[Practice].(*practice).speech
	r.win.Canvas().Focus(h.time)
	r.win.Press(fyne.KeyReturn)
	r.pass(60 * time.Second)
	face, _ := h.clock.face()
	if face != "2:00" || h.rows[1].mark.Name != "check" || h.rows[2].mark.Name != "play" || h.rows[3].mark.Name != "circle" {
		t.Errorf("%s: %s %s %s", face, h.rows[1].mark.Name, h.rows[2].mark.Name, h.rows[3].mark.Name)
	}
	r.win.Canvas().Focus(h.length)
	r.win.Press(fyne.KeyLeft)
	if face, _ := h.clock.face(); face != "2:00" || r.waiting() != 0 || !r.says("About 260 words in all.") {
		t.Errorf("%s, %d calls wait", face, r.waiting())
	}
	if len(r.s.Candidacy().Practice.Sessions) != 0 {
		t.Error("a speech is kept")
	}
}
