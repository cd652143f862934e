package selection

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

// ParseStages reads stages typed one a line, in order: a name, and after bars
// who acts and the weeks before the poll.
//
//	Applications open
//	Shortlisting | Branch officers
//	Members' vote | Members | 20-12
//
// actor acts where a line names nobody. The ids are still to be given. The
// error names the line.
func ParseStages(text, actor string) (all []Stage, err error) {
	for n, line := range strings.Split(text, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		s := Stage{Actor: actor}
		for i, part := range strings.Split(line, "|") {
			part = strings.TrimSpace(part)
			switch {
			case i == 0:
				s.Title = part
			case i == 1 && part != "":
				s.Actor = part
			case i == 2 && part != "":
				s.Weeks, err = parseWeeks(part)
			case i > 2:
				err = words.Wrong("procedure_bars", nil, "Line", n+1)
			}
			if err != nil {
				return nil, words.Wrong("procedure_stage_line", err, "Line", n+1, "Text", clip(line))
			}
		}
		if s.Title == "" {
			return nil, words.Wrong("procedure_stage_line", nil, "Line", n+1, "Text", clip(line))
		}
		all = append(all, s)
	}
	if len(all) > MaxStages {
		return nil, words.Wrong("procedure_stages_many", nil, "N", len(all), "Most", MaxStages)
	}
	return all, nil
}

var weeksShape = regexp.MustCompile(`^(\d{1,3})(?: ?(?:-|–|to) ?(\d{1,3}))?$`)

// parseWeeks reads "20-12", "20 to 12" or "20", earliest first or last.
func parseWeeks(text string) ([]int, error) {
	m := weeksShape.FindStringSubmatch(text)
	if m == nil {
		return nil, words.Wrong("procedure_weeks_typed", nil, "Text", clip(text))
	}
	first, _ := strconv.Atoi(m[1]) // three figures at most
	last := first
	if m[2] != "" {
		last, _ = strconv.Atoi(m[2])
	}
	return []int{max(first, last), min(first, last)}, nil
}

// AddAll puts stages one after another behind a stage, or first when after is
// "", and gives them ids. Chained, each waits for the one above it; what
// waited for the stage before them then waits for the last of them.
func AddAll(p Procedure, stages []Stage, after string, chained bool, today calendar.Date) (Procedure, error) {
	before := after
	first := ""
	for _, s := range stages {
		s.ID = p.FreeID("stage")
		if chained && before != "" {
			s.DependsOn = []string{before}
		}
		var err error
		if p, err = Add(p, s, before, today); err != nil {
			return p, err
		}
		if first == "" {
			first = s.ID
		}
		before = s.ID
	}
	if !chained || after == "" || first == "" {
		return p, nil
	}
	p.Stages = slices.Clone(p.Stages)
	for i, s := range p.Stages {
		if s.ID != first && slices.Contains(s.DependsOn, after) {
			p.Stages[i].DependsOn = swap(s.DependsOn, Stage{ID: after, DependsOn: []string{before}})
		}
	}
	return sound(p)
}

// Blank starts a procedure of one's own with nothing in it but its first stage
// and the two that the law ties to the close of nominations.
func Blank(id, title, basis string, today calendar.Date) (Procedure, error) {
	generic, err := Find("generic-party")
	if err != nil {
		return generic, err
	}
	p := generic
	p.ID, p.Title, p.Basis, p.Note, p.VariantOf = id, title, basis, "", generic.ID
	p.Checked, p.Options, p.Memberships = today, nil, nil
	first, law := generic.Stages[0], generic.Stages[len(generic.Stages)-2:]
	first.DependsOn, first.WaitsFor, first.NoticeFor, first.Variations = nil, nil, nil, nil
	p.Stages = append([]Stage{first}, law...)
	p.Stages[1].DependsOn = []string{first.ID}
	p.Sources = used(p, generic.Sources)
	return sound(p)
}
