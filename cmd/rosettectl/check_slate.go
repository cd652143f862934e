package main

import (
	"fmt"
	"io"

	"rosette/guides/calendar"
	"rosette/guides/nomination"
)

// slateJSON is what check says of several files to a machine.
type slateJSON struct {
	Today calendar.Date          `json:"today"`
	Files []fileJSON             `json:"files"`
	Slate []nomination.SlateNote `json:"slate"` // what is seen only across the files; member is the place in files, or -1
}

type fileJSON struct {
	File string `json:"file"`
	checkJSON
}

// checkSlate says what was found of each file, and then across all of them.
func checkSlate(out io.Writer, all []checked, today calendar.Date, asJSON bool) error {
	members := make([]nomination.Member, len(all))
	for i, one := range all {
		members[i] = nomination.Member{Standing: nomination.Standing{Person: one.c.Person, Choice: one.c.Choice}, Found: one.v.Findings}
	}
	notes := nomination.AcrossMembers(members)
	if asJSON {
		j := slateJSON{Today: today, Files: []fileJSON{}, Slate: []nomination.SlateNote{}}
		for _, one := range all {
			j.Files = append(j.Files, fileJSON{one.path, asCheckJSON(one.c, one.v)})
		}
		j.Slate = append(j.Slate, notes...)
		return writeJSON(out, j)
	}
	for _, one := range all {
		if err := printCheck(out, one.c, one.v); err != nil {
			return err
		}
		fmt.Fprintln(out)
	}
	return printSlate(out, notes, len(all))
}

func printSlate(out io.Writer, notes []nomination.SlateNote, files int) error {
	if _, err := fmt.Fprintln(out, say.Count("check.slate", files)); err != nil {
		return err
	}
	if len(notes) == 0 {
		_, err := fmt.Fprintf(out, "  %s\n", say.Say("check.slate_none"))
		return err
	}
	for _, n := range notes {
		severity := say.Say("check.slate_right")
		if n.Severity != "" {
			severity = say.Say("check.severity_" + string(n.Severity))
		}
		if _, err := fmt.Fprintf(out, "  %-7s %s: %s\n", n.Rule, severity, n.Says); err != nil {
			return err
		}
	}
	return nil
}
