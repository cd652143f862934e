package campaign

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rosette/guides/words"
)

// Says is what goes beside the status: the problem, who is waited for, what
// must be done first, why it is not open yet, and that its day has passed. It
// is "" where there is nothing to add.
func (i Item) Says(say *words.Catalogue) string {
	standing := i.standing(say)
	if !i.Passed || i.Status == Problem || standing != "" && i.DueBy != ByLaw {
		return standing
	}
	passed := say.Say("checklist.passed_"+string(i.DueBy), "When", say.When(i.Due, i.Hour))
	return strings.TrimSpace(passed + " " + standing)
}

// standing says more of the status, if there is more to say.
func (i Item) standing(say *words.Catalogue) string {
	switch i.Status {
	case Problem:
		return i.problem
	case Completed:
		return i.saysCompleted(say)
	case Waiting:
		return i.saysWaiting(say)
	case CannotStart:
		return say.Say("checklist.first", "Task", i.blocker)
	case Opens:
		return say.Say("checklist.opens", "Date", say.Date(i.Opens)) + " " + i.whyOpens(say)
	case NotNeeded:
		return i.saysNotNeeded(say)
	}
	if i.IfOutcome {
		return say.Say("checklist.if_" + string(i.Phase))
	}
	return ""
}

func (i Item) saysNotNeeded(say *words.Catalogue) string {
	if i.Mark.NotNeeded != "" {
		return i.Mark.NotNeeded
	}
	return say.Say("checklist.outcome_" + string(i.outcome))
}

func (i Item) saysCompleted(say *words.Catalogue) string {
	if i.DueBy == ByLaw && i.Mark.Done > i.Due {
		return say.Say("checklist.completed_late", "Date", say.Date(i.Mark.Done), "Due", say.When(i.Due, i.Hour))
	}
	return say.Say("checklist.completed", "Date", say.Date(i.Mark.Done))
}

func (i Item) saysWaiting(say *words.Catalogue) string {
	s := say.Say("checklist.waiting", "Who", i.Mark.Waiting)
	if !i.Mark.Since.IsZero() {
		s = say.Say("checklist.waiting_since", "Who", i.Mark.Waiting, "Since", say.Date(i.Mark.Since))
	}
	if !i.Mark.Chase.IsZero() {
		s += " " + say.Say("checklist.chase", "Date", say.Date(i.Mark.Chase))
	}
	return s
}

// whyOpens says why a task is not open yet: the law's day or the plan's.
func (i Item) whyOpens(say *words.Catalogue) string {
	if i.IfOutcome {
		return say.Say("checklist.if_" + string(i.Phase))
	}
	if i.When.From.Anchor == AnchorPoll && i.When.From.Offset != 0 {
		return say.Say("checklist.opens_plan")
	}
	return say.Say("checklist.opens_after", "Anchor", say.Say("checklist.anchor."+i.When.From.Anchor))
}

// DueSays says by when the task is due, and who says so; where there is no day
// it says the moment in words.
func (i Item) DueSays(say *words.Catalogue) string {
	if !i.Due.IsZero() {
		return say.Say("checklist.due_"+string(i.DueBy), "When", say.When(i.Due, i.Hour))
	}
	return i.When.Says(say)
}

// Says names the phase.
func (p Phase) Says(say *words.Catalogue) string { return say.Say("checklist.phase." + string(p)) }

// OwnerSays names whose task it is: a name, you, the agent, the team.
func (i Item) OwnerSays(say *words.Catalogue) string {
	switch {
	case i.Owner != "":
		return i.Owner
	case i.Yours:
		return say.Say("checklist.you")
	}
	return say.Say("checklist.role_" + string(i.Role))
}

// Says tells the moment in words, for a list with no polling day yet: "18
// months before polling day".
func (w When) Says(say *words.Catalogue) string {
	switch {
	case w.Event != "":
		return capital(w.Event)
	case w.Rhythm != "":
		return say.Say("checklist.rhythm_" + string(w.Rhythm))
	case len(w.Due) > 0:
		parts := make([]string, len(w.Due))
		for i, m := range w.Due {
			parts[i] = m.Says(say)
		}
		return capital(strings.Join(parts, say.Say("checklist.and_again")))
	}
	return capital(w.Law.Says(say))
}

var unitKeys = map[Unit]string{UnitDays: "days", UnitWorkingDays: "working_days", UnitWeeks: "weeks",
	UnitMonths: "months", UnitYears: "years"}

// Says tells the moment in words: "2 working days before the close of
// nominations".
func (m Moment) Says(say *words.Catalogue) string {
	if m.IsZero() {
		return ""
	}
	anchor := say.Say("checklist.anchor." + m.Anchor)
	switch {
	case m.Offset < 0:
		return say.Count("checklist.before."+unitKeys[m.Unit], -m.Offset, "Anchor", anchor)
	case m.Offset > 0:
		return say.Count("checklist.after."+unitKeys[m.Unit], m.Offset, "Anchor", anchor)
	}
	return say.Say("checklist.at", "Anchor", anchor)
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
