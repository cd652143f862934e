package selection

import (
	"fmt"
	"regexp"
	"slices"

	"rosette/guides/election"
)

// The most that a procedure may hold: far above any real one.
const (
	MaxStages  = 300
	maxOptions = 50
	maxSources = 400
	maxList    = 60
	maxText    = 2000 // characters of one text, as in a candidacy file
	maxWeeks   = 260
	maxDays    = 1000
)

// PollingDay stands for the poll where a stage id is asked for, and is the id
// of a stage that is the poll itself.
const PollingDay = "poll"

var idPattern = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,63}$`)
var optionPattern = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]{0,63}$`)
var sourcePattern = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9-]{0,63}$`)

// Validate reports whether a procedure is sound: every row complete, every id
// known, no stages that wait for one another, nothing beyond the limits. The
// error names the field.
func Validate(p Procedure) error { return check(p.ID, p) }

// A checker keeps the first fault of a file.
type checker struct {
	file   string
	err    error
	stages map[string]bool
	source map[string]bool
}

func check(file string, p Procedure) error {
	c := &checker{file: file, stages: map[string]bool{}, source: map[string]bool{}}
	c.count("stage", len(p.Stages), MaxStages)
	c.count("option", len(p.Options), maxOptions)
	c.count("membership", len(p.Memberships), maxOptions)
	c.count("source", len(p.Sources), maxSources)
	if c.err != nil {
		return c.err
	}
	if len(p.Stages) == 0 {
		c.fault("stage", "procedure_missing")
	}
	c.sources(p)
	c.head(p)
	for i, s := range p.Stages {
		c.id(fmt.Sprintf("stage %d: id", i+1), s.ID, idPattern)
		c.once("stage "+s.ID, s.ID, c.stages)
	}
	for _, o := range p.Options {
		c.option(o)
	}
	for _, m := range p.Memberships {
		c.membership(p, m)
	}
	for _, s := range p.Stages {
		c.stage(p, s)
	}
	if c.err != nil {
		return c.err
	}
	if _, cycle := order(p.Stages); len(cycle) > 0 {
		return faulty(file, "stage "+cycle[0]+": depends_on", "procedure_cycle", "Stages", listed(cycle))
	}
	return nil
}

func (c *checker) fault(field, key string, pairs ...any) {
	if c.err == nil {
		c.err = faulty(c.file, field, key, pairs...)
	}
}

func (c *checker) count(field string, n, most int) {
	if n > most {
		c.fault(field, "procedure_many", "N", n, "Most", most)
	}
}

func (c *checker) id(field, id string, pattern *regexp.Regexp) {
	if !pattern.MatchString(id) {
		c.fault(field, "procedure_id")
	}
}

func (c *checker) once(field, id string, seen map[string]bool) {
	if seen[id] {
		c.fault(field, "procedure_twice")
	}
	seen[id] = true
}

func (c *checker) need(field, text string) {
	if text == "" {
		c.fault(field, "procedure_missing")
	}
	c.text(field, text)
}

func (c *checker) text(field, text string) {
	if len([]rune(text)) > maxText {
		c.fault(field, "procedure_long", "Most", maxText)
	}
	if !plain(text) {
		c.fault(field, "procedure_marks")
	}
}

func (c *checker) texts(field string, list []string) {
	c.count(field, len(list), maxList)
	for _, s := range list {
		c.need(field, s)
	}
}

func (c *checker) span(field string, v []int, low, high int) {
	if len(v) == 0 {
		return
	}
	if len(v) != 2 || min(v[0], v[1]) < low || max(v[0], v[1]) > high {
		c.fault(field, "procedure_span", "Low", low, "High", high)
	}
}

func (c *checker) within(field string, n, low, high int) {
	if n < low || n > high {
		c.fault(field, "procedure_range", "Low", low, "High", high)
	}
}

func (c *checker) known(field string, ids ...string) {
	for _, id := range ids {
		if !c.stages[id] {
			c.fault(field, "procedure_no_stage", "Stage", clip(id))
		}
	}
}

func (c *checker) sources(p Procedure) {
	for i, s := range p.Sources {
		c.id(fmt.Sprintf("source %d: id", i+1), s.ID, sourcePattern)
		c.once("source "+s.ID, s.ID, c.source)
		c.need("source "+s.ID+": title", s.Title)
		for _, t := range []string{s.URL, s.Date, s.Kind} {
			c.text("source "+s.ID, t)
		}
	}
}

func (c *checker) head(p Procedure) {
	c.id("id", p.ID, idPattern)
	c.need("title", p.Title)
	c.need("basis", p.Basis)
	for field, text := range map[string]string{"note": p.Note, "author": p.Author, "change": p.Change} {
		c.text(field, text)
	}
	c.texts("parties", p.Parties)
	c.texts("elections", p.Elections)
	c.texts("applicants", p.Applicants)
	for _, n := range p.Nations {
		if !slices.Contains([]election.Nation{election.England, election.Wales, election.Scotland, election.NorthernIreland}, n) {
			c.fault("nations", "procedure_choice", "Value", clip(string(n)), "Choices", "england, wales, scotland, northern-ireland")
		}
	}
	if len(p.Nations) == 0 {
		c.fault("nations", "procedure_missing")
	}
	if p.VariantOf != "" {
		c.id("variant_of", p.VariantOf, idPattern)
	}
	if p.RoundStart != "" && p.index(p.RoundStart) < 0 {
		c.fault("round_start", "procedure_no_stage", "Stage", clip(p.RoundStart))
	}
	if p.ValidFrom.IsZero() {
		c.fault("valid_from", "procedure_missing")
	}
	if p.Checked.IsZero() {
		c.fault("checked", "procedure_missing")
	}
}

func (c *checker) evidence(row string, e Evidence) {
	c.count(row+": source", len(e.Source), maxList)
	if len(e.Source) == 0 {
		c.fault(row+": source", "procedure_missing")
	}
	for _, id := range e.Source {
		if !c.source[id] {
			c.fault(row+": source", "procedure_no_source", "Source", clip(id))
		}
	}
	switch e.Confidence {
	case election.High, election.Medium, election.Low:
	default:
		c.fault(row+": confidence", "procedure_choice", "Value", clip(string(e.Confidence)), "Choices", "high, medium, low")
	}
	switch e.Status {
	case Rule, Guideline, Local:
	default:
		c.fault(row+": status", "procedure_choice", "Value", clip(string(e.Status)), "Choices", "rule, guideline, local")
	}
	if e.Checked.IsZero() {
		c.fault(row+": checked", "procedure_missing")
	}
}

func listed(ids []string) string {
	if len(ids) > 8 {
		ids = append(slices.Clone(ids[:8]), "…")
	}
	s := ""
	for i, id := range ids {
		if i > 0 {
			s += ", "
		}
		s += id
	}
	return s
}
