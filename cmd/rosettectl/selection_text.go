package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"rosette/guides/selection"
)

func printSelection(out io.Writer, p selection.Procedure, plan selection.Plan, t selection.Timeline, clashes []selection.Clash) error {
	fmt.Fprintln(out, p.Title)
	fmt.Fprintln(out, pollLine(t))
	fmt.Fprintln(out, say.Say("selection.law_note"))
	fmt.Fprintf(out, "\n%s\n", say.Say("selection.stages"))
	for _, s := range t.Stages {
		printStage(out, s)
	}
	section(out, "selection.clocks", len(t.Clocks), func(i int) string { return t.Clocks[i].Says(say, p) })
	section(out, "selection.memberships", len(t.Memberships), func(i int) string { return t.Memberships[i].Says(say) })
	section(out, "selection.ask_heading", len(t.Ask), func(i int) string {
		s, _ := p.Stage(t.Ask[i])
		return s.Title
	})
	section(out, "selection.options", len(p.Options), func(i int) string { return optionLine(p.Options[i], plan) })
	section(out, "selection.clashes", len(clashes), func(i int) string { return clashes[i].Says(say) })
	if len(clashes) > 0 {
		return nil
	}
	_, err := fmt.Fprintf(out, "\n%s\n", say.Say("selection.no_clashes"))
	return err
}

// optionLine says what holds of an option, as it is typed after --option, and
// what else can be chosen.
func optionLine(o selection.Option, plan selection.Plan) string {
	now := plan.Choice(o)
	others := slices.DeleteFunc(slices.Clone(o.Choices), func(c string) bool { return c == now })
	return say.Say("selection.option_line", "ID", o.ID, "Now", now, "Others", strings.Join(others, ", "), "Title", o.Title)
}

func pollLine(t selection.Timeline) string {
	switch {
	case t.Poll.IsZero():
		return say.Say("selection.no_poll")
	case t.NominationsClose.IsZero():
		return say.Say("selection.poll_line_no_close", "Date", say.Date(t.Poll))
	}
	return say.Say("selection.poll_line", "Date", say.Date(t.Poll), "Close", say.Date(t.NominationsClose))
}

// printStage prints a stage: its id to type, its date and where that comes
// from, its title.
func printStage(out io.Writer, s selection.Placed) {
	title := s.Title
	if s.Round != "" {
		title = say.Say("selection.stage_round", "Stage", title, "Round", s.Round)
	}
	if s.Optional && s.Status != selection.Skipped {
		title = say.Say("selection.stage_round", "Stage", title, "Round", say.Say("selection.optional"))
	}
	origin := ""
	if s.Origin != "" {
		origin = say.Say("selection.from_" + string(s.Origin))
	}
	fmt.Fprintf(out, "  %-22s %-36s %-9s %s\n", s.Stage, s.Says(say), origin, title)
	if len(s.Seats) > 0 {
		fmt.Fprintf(out, "  %-22s %s\n", "", say.Say("selection.seats", "Seats", strings.Join(s.Seats, ", ")))
	}
	for _, e := range s.Was {
		fmt.Fprintf(out, "  %-22s %s\n", "", say.Say("selection.was", "When", e.When.Says(say)))
	}
}

func section(out io.Writer, heading string, n int, line func(int) string) {
	if n == 0 {
		return
	}
	fmt.Fprintf(out, "\n%s\n", say.Say(heading))
	for i := range n {
		fmt.Fprintln(out, "  "+line(i))
	}
}
