package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/words"
)

// checkJSON is what check says to a machine. It holds no address and no birth
// date.
type checkJSON struct {
	Kind      election.Kind            `json:"kind"`
	Poll      calendar.Date            `json:"poll"`
	Today     calendar.Date            `json:"today"`
	Note      string                   `json:"note,omitempty"` // what Rosette cannot judge for this kind
	Papers    []nomination.PaperStatus `json:"papers"`
	Findings  []nomination.Finding     `json:"findings"`
	Evaluated []string                 `json:"evaluated"` // ids of the rules that were judged
	Listed    int                      `json:"listed"`    // rules of the kind, judged or not
}

// check reads candidacy files and says what the rules say of their papers, and
// of several files what is seen only by looking at them together.
func check(args []string, out io.Writer) error {
	o := newOptions("check")
	today := calendar.DayOf(time.Now())
	o.date(&today, "today", say.Say("check.flag_today"))
	rest, err := o.parse(args, out)
	switch {
	case err != nil:
		return err
	case len(rest) == 0:
		return misused("check_no_file")
	}
	all := make([]checked, len(rest))
	for i, path := range rest {
		if all[i], err = judge(path, today); err != nil {
			return ofFile(path, len(rest), err)
		}
	}
	switch {
	case len(all) > 1:
		return checkSlate(out, all, today, o.json)
	case o.json:
		return writeJSON(out, asCheckJSON(all[0].c, all[0].v))
	}
	return printCheck(out, all[0].c, all[0].v)
}

// checked is one candidacy file that was read and judged.
type checked struct {
	path string
	c    guides.Candidacy
	v    guides.View
}

func judge(path string, today calendar.Date) (checked, error) {
	c, err := readCandidacy(path)
	if err != nil {
		return checked{}, err
	}
	v, err := guides.Outlook(c, today)
	return checked{path: path, c: c, v: v}, err
}

// ofFile names the file that an error is about, where there are several.
func ofFile(path string, files int, err error) error {
	var p *words.Problem
	if files == 1 || !errors.As(err, &p) || p.Key == "check_unread" {
		return err // it names the file already
	}
	return words.Wrong("check_one_of", err, "Path", path, "Why", say.Explain(err))
}

// readCandidacy reads a candidacy file, or what comes in when path is "-".
func readCandidacy(path string) (guides.Candidacy, error) {
	in := io.Reader(os.Stdin)
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return guides.Candidacy{}, fmt.Errorf("read the candidacy: %w", err)
		}
		defer f.Close()
		in = f
	}
	data, err := io.ReadAll(io.LimitReader(in, guides.MaxFile+1))
	if err != nil {
		return guides.Candidacy{}, words.Wrong("check_unread", err, "Path", path)
	}
	return guides.Read(data)
}

func asCheckJSON(c guides.Candidacy, v guides.View) checkJSON {
	kind := c.Choice.Kind
	j := checkJSON{Kind: kind, Poll: c.Choice.Poll, Today: v.Today, Note: checkNote(kind),
		Papers: []nomination.PaperStatus{}, Findings: []nomination.Finding{}, Evaluated: []string{},
		Listed: len(nomination.Rules(kind))}
	j.Papers = append(j.Papers, v.Papers...)
	j.Findings = append(j.Findings, v.Findings...)
	j.Evaluated = append(j.Evaluated, nomination.Evaluated(kind)...)
	return j
}

// checkNote says what was not judged.
func checkNote(k election.Kind) string {
	if k == "" {
		return say.Say("check.no_kind")
	}
	n := nomination.CountRules(k)
	return say.Say("check.judged", "Judged", n.Judged, "Listed", len(nomination.Rules(k)), "Explain", n.Explain, "CannotKnow", n.CannotKnow)
}

func printCheck(out io.Writer, c guides.Candidacy, v guides.View) error {
	w := bufio.NewWriter(out)
	fmt.Fprintln(w, c.Title())
	if d := c.Detail(); d != "" {
		fmt.Fprintln(w, d)
	}
	if v.Next.Known() {
		fmt.Fprintf(w, "%s\n", say.Say("check.next", "Title", v.Next.Title, "When", say.When(v.Next.Date, v.Next.Time),
			"Left", say.WorkingDays(v.Next.WorkingDays)))
	}
	if note := checkNote(c.Choice.Kind); note != "" {
		fmt.Fprintf(w, "\n%s\n", note)
	}
	if len(v.Papers) > 0 {
		fmt.Fprintf(w, "\n%s\n", say.Say("check.papers"))
	}
	for _, p := range v.Papers {
		fmt.Fprintf(w, "  %-30s %s\n", p.Title, say.Say("check.status_"+p.Status))
	}
	for _, s := range []nomination.Severity{nomination.Stops, nomination.Ask, nomination.Advice} {
		printFindings(w, v.Findings, s)
	}
	if c.Choice.Kind != "" && len(nomination.Stopping(v.Findings, "")) == 0 {
		fmt.Fprintf(w, "\n%s\n", say.Say("check.nothing_stops"))
	}
	return w.Flush()
}

func printFindings(w io.Writer, found []nomination.Finding, s nomination.Severity) {
	headed := false
	for _, f := range found {
		if f.Severity != s {
			continue
		}
		if !headed {
			fmt.Fprintf(w, "\n%s\n", say.Say("check.severity_"+string(s)))
			headed = true
		}
		fmt.Fprintf(w, "  %s  %s\n", f.Rule, f.Says)
	}
}
