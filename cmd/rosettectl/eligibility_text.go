package main

import (
	"fmt"
	"io"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/eligibility"
	"rosette/guides/words"
)

func printOutcome(out io.Writer, o eligibility.Outcome) error {
	var b strings.Builder
	words.Fold(&b, textWidth, 0, o.Says)
	if o.Poll != 0 {
		words.Fold(&b, textWidth, 0, say.Say("eligibility.days", "Opens", say.Date(o.Opens), "Close", say.Date(o.Close), "Poll", say.Date(o.Poll)))
	}
	for _, e := range []eligibility.Effect{eligibility.RulesOut, eligibility.Unsure, eligibility.Todo, eligibility.Noted} {
		printReasons(&b, say.Say("eligibility.heading_"+string(e)), o.With(e))
	}
	printAnswers(&b, o.Results)
	printReasons(&b, say.Say("eligibility.heading_notes"), o.Notes)
	if len(o.Unused) > 0 {
		fmt.Fprintln(&b)
		words.Fold(&b, textWidth, 0, say.Say("eligibility.unused", "Questions", strings.Join(o.Unused, ", ")))
	}
	for _, w := range o.Warnings {
		fmt.Fprintln(&b)
		words.Fold(&b, textWidth, 0, w)
	}
	_, err := io.WriteString(out, b.String())
	return err
}

func printReasons(b *strings.Builder, heading string, reasons []eligibility.Reason) {
	if len(reasons) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%s\n", heading)
	for _, r := range reasons {
		words.Fold(b, textWidth, 2, r.Says)
		for _, line := range []struct{ key, text string }{
			{"eligibility.line_by", dayOrNone(r.By)}, {"eligibility.line_from", dayOrNone(r.From)},
			{"eligibility.line_tell", r.Tell}, {"eligibility.line_bring", r.Bring}, {"eligibility.line_keep", r.Keep},
			{"eligibility.line_doubt", r.Doubt}, {"eligibility.line_pending", r.Pending},
		} {
			if line.text != "" {
				words.Fold(b, textWidth, 4, say.Say(line.key, "Text", line.text))
			}
		}
		words.Fold(b, textWidth, 4, say.Say("eligibility.line_law", "Rule", r.Rule, "Citation", r.Citation,
			"Date", say.ShortDateYear(r.Checked), "Confidence", say.Say("eligibility.confidence_"+string(r.Confidence))))
		words.Fold(b, textWidth, 4, r.Source)
	}
}

func dayOrNone(d calendar.Date) string {
	if d == 0 {
		return ""
	}
	return say.Date(d)
}

// printAnswers prints each question that was asked with its answer. A private
// answer is not repeated.
func printAnswers(b *strings.Builder, results []eligibility.Result) {
	fmt.Fprintf(b, "\n%s\n", say.Say("eligibility.heading_answers"))
	for _, r := range results {
		answer := r.Answer
		switch {
		case !r.Answered:
			answer = say.Say("eligibility.not_answered")
		case answer == "":
			answer = say.Say("eligibility.kept_private")
		}
		words.Fold(b, textWidth, 2, r.Asks)
		words.Fold(b, textWidth, 4, answer)
	}
}

func printQuestions(out io.Writer, k election.Kind, list []eligibility.Question) error {
	var b strings.Builder
	for _, s := range eligibility.Sections(k) {
		fmt.Fprintf(&b, "%s\n", s.Title)
		for _, q := range list {
			if q.Section == s.ID {
				printQuestion(&b, q)
			}
		}
		fmt.Fprintln(&b)
	}
	_, err := io.WriteString(out, b.String())
	return err
}

func printQuestion(b *strings.Builder, q eligibility.Question) {
	var takes, after []string
	switch q.Form {
	case eligibility.Day:
		takes = append(takes, say.Say("eligibility.takes_day"))
	case eligibility.Text:
		takes = append(takes, say.Say("eligibility.takes_note"))
	}
	for _, o := range q.Options {
		takes = append(takes, o.ID)
	}
	for _, g := range q.When {
		after = append(after, g.Question+"="+g.Answer)
	}
	fmt.Fprintf(b, "  %s\n", q.ID)
	words.Fold(b, textWidth, 4, q.Asks)
	words.Fold(b, textWidth, 4, say.Say("eligibility.line_takes", "Text", strings.Join(takes, ", ")))
	if len(after) > 0 {
		words.Fold(b, textWidth, 4, say.Say("eligibility.line_after", "Text", strings.Join(after, ", ")))
	}
	words.Fold(b, textWidth, 4, say.Say("eligibility.line_rule", "Rule", q.Rule, "Citation", q.Citation, "Date", say.ShortDateYear(q.Checked)))
}
