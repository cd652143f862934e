package main

import (
	"fmt"
	"io"
	"time"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
)

// diffArgs are the options of the diff command.
type diffArgs struct {
	*options
	was, is guides.Candidacy
	today   calendar.Date
}

// diff prints what moves between two candidacy files, or between two polls.
func diff(args []string, out io.Writer) error {
	a, err := parseDiff(args, out)
	if err != nil {
		return err
	}
	moves, err := guides.Moved(a.was, a.is, a.today)
	if err != nil {
		return err
	}
	if a.json {
		return writeJSON(out, movesJSON(moves))
	}
	return printMoves(out, moves)
}

func parseDiff(args []string, out io.Writer) (*diffArgs, error) {
	a := &diffArgs{options: newOptions("diff")}
	var kind string
	var from, to calendar.Date
	var byElection bool
	var holidays []calendar.Holiday
	var second given
	second.flags(a.options)
	a.StringVar(&kind, "kind", "", say.Say("timetable.flag_kind"))
	a.date(&from, "poll", say.Say("moved.flag_poll"))
	a.date(&to, "to", say.Say("moved.flag_to"))
	a.BoolVar(&byElection, "by-election", false, say.Say("timetable.flag_by_election"))
	a.date(&a.today, "today", say.Say("moved.flag_today"))
	a.Func("holiday", say.Say("moved.flag_holiday"), func(s string) error {
		d, err := calendar.Parse(s)
		holidays = append(holidays, calendar.Holiday{Date: d, Name: say.Say("timetable.extra_holiday")})
		return err
	})
	files, err := a.parse(args, out)
	switch {
	case err != nil:
		return nil, err
	case len(files) > 2:
		return nil, misused("extra_argument", "Text", files[2], "Command", a.Name())
	case len(files) == 2 && (kind != "" || from != 0 || byElection):
		return nil, misused("diff_files")
	case len(files) == 2:
		err = a.read(files[0], files[1])
	case len(files) == 1, kind == "", from == 0, to == 0 && len(holidays) == 0 && len(second.edits) == 0:
		return nil, misused("diff_files")
	case !election.Kind(kind).Known():
		return nil, misused("unknown_kind", "Kind", kind)
	default:
		a.was.Choice = election.Choice{Kind: election.Kind(kind), Poll: from, ByElection: byElection}
		a.is = a.was
	}
	if err != nil {
		return nil, err
	}
	if to != 0 {
		a.is.Choice.Poll = to
	}
	a.is.Choice.Holidays = append(a.is.Choice.Holidays, holidays...)
	if a.today == 0 {
		a.today = calendar.DayOf(time.Now())
	}
	return a, second.onto(&a.is.Choice)
}

func (a *diffArgs) read(was, is string) (err error) {
	if a.was, err = readCandidacy(was); err != nil {
		return err
	}
	a.is, err = readCandidacy(is)
	return err
}

// moveJSON is one of moves[] of rosettectl diff --json. A day that there was
// not, or is not, is empty.
type moveJSON struct {
	Lane    guides.Lane   `json:"lane"`
	ID      string        `json:"id"`
	Title   string        `json:"title"`
	Was     calendar.Date `json:"was"`
	WasTo   calendar.Date `json:"was_to"`
	WasTime string        `json:"was_time"`
	Is      calendar.Date `json:"is"`
	IsTo    calendar.Date `json:"is_to"`
	IsTime  string        `json:"is_time"`
	Causes  []string      `json:"causes"`
	Because string        `json:"because"`
}

func movesJSON(moves []guides.Move) any {
	all := []moveJSON{}
	for _, m := range moves {
		j := moveJSON{Lane: m.Lane, ID: m.ID, Title: m.Title, Was: m.Was, WasTo: m.WasTo, WasTime: m.WasTime,
			Is: m.Is, IsTo: m.IsTo, IsTime: m.IsTime, Causes: []string{}, Because: m.Says(say)}
		for _, c := range m.Because {
			j.Causes = append(j.Causes, c.ID)
		}
		all = append(all, j)
	}
	return struct {
		Moves []moveJSON `json:"moves"`
	}{all}
}

func printMoves(out io.Writer, moves []guides.Move) error {
	if len(moves) == 0 {
		_, err := fmt.Fprintln(out, say.Say("moved.none"))
		return err
	}
	lane := guides.Lane("")
	p := &timetablePrinter{}
	for _, m := range moves {
		if m.Lane != lane {
			if lane != "" {
				fmt.Fprintln(p)
			}
			lane = m.Lane
			fmt.Fprintln(p, say.Say("moved.lane_"+string(lane)))
		}
		p.wrap("", "  "+say.Say("moved.line", "Title", m.Title, "Was", m.WasSays(say), "Is", m.IsSays(say), "Because", m.Says(say)), 2)
	}
	_, err := io.WriteString(out, p.String())
	return err
}
