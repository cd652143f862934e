package main

import (
	"io"
	"os"
	"time"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/eligibility"
	"rosette/guides/words"
)

// eligibilityArgs are the options of the eligibility command.
type eligibilityArgs struct {
	*options
	kind      string
	answers   string
	choice    election.Choice
	today     calendar.Date
	questions bool
}

// eligible prints what the answers to the questions of eligibility come to, or
// the questions themselves.
func eligible(args []string, out io.Writer) error {
	a, err := parseEligibility(args, out)
	if err != nil {
		return err
	}
	var t election.Table
	if a.choice.Poll != 0 {
		if t, err = election.Timetable(a.choice, election.Options{Today: a.today}); err != nil {
			return misuse(err)
		}
	}
	if a.questions {
		return a.listQuestions(out, t)
	}
	answers, err := readAnswers(a.answers)
	if err != nil {
		return err
	}
	o := eligibility.Assess(a.choice.Kind, answers, t, a.today)
	if a.json {
		return writeJSON(out, o)
	}
	return printOutcome(out, o)
}

func parseEligibility(args []string, out io.Writer) (*eligibilityArgs, error) {
	a := &eligibilityArgs{options: newOptions("eligibility"), today: calendar.DayOf(time.Now())}
	a.StringVar(&a.kind, "kind", "", say.Say("eligibility.flag_kind"))
	a.StringVar(&a.answers, "answers", "", say.Say("eligibility.flag_answers"))
	a.date(&a.choice.Poll, "poll", say.Say("eligibility.flag_poll"))
	a.BoolVar(&a.choice.ByElection, "by-election", false, say.Say("eligibility.flag_by_election"))
	a.date(&a.choice.Facts.Notice, "notice", say.Say("eligibility.flag_notice"))
	a.date(&a.choice.Facts.Result, "result", say.Say("eligibility.flag_result"))
	a.date(&a.today, "today", say.Say("eligibility.flag_today"))
	a.BoolVar(&a.questions, "questions", false, say.Say("eligibility.flag_questions"))
	rest, err := a.parse(args, out)
	switch {
	case err != nil:
		return nil, err
	case len(rest) > 0:
		return nil, misused("extra_argument", "Text", rest[0], "Command", a.Name())
	case a.kind == "":
		return nil, misused("missing_option", "Option", "kind", "Command", a.Name())
	case a.answers == "" && !a.questions:
		return nil, misused("missing_option", "Option", "answers", "Command", a.Name())
	}
	if a.choice.Kind = election.Kind(a.kind); !a.choice.Kind.Known() {
		return nil, misused("unknown_kind", "Kind", a.kind)
	}
	return a, nil
}

// readAnswers reads an answers file, or what comes in when path is "-".
func readAnswers(path string) (eligibility.Answers, error) {
	if path == "-" {
		data, err := io.ReadAll(io.LimitReader(os.Stdin, eligibility.MaxBytes+1))
		if err != nil {
			return nil, words.Wrong("check_unread", err, "Path", path)
		}
		return eligibility.Read(data)
	}
	data, err := readCapped(path, eligibility.MaxBytes)
	if err != nil {
		return nil, err
	}
	return eligibility.Read(data)
}

// listQuestions prints every question of the kind, follow-ups among them.
func (a *eligibilityArgs) listQuestions(out io.Writer, t election.Table) error {
	list := eligibility.Questions(a.choice.Kind)
	if a.json {
		windows := []eligibility.Window{}
		for _, q := range list {
			windows = append(windows, q.Windows(t)...)
		}
		return writeJSON(out, map[string]any{"kind": a.choice.Kind, "sections": eligibility.Sections(a.choice.Kind),
			"questions": list, "windows": windows})
	}
	return printQuestions(out, a.choice.Kind, list)
}
