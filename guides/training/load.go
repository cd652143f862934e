package training

import (
	"bytes"
	"embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"

	"rosette/guides/calendar"
)

//go:embed data
var dataFiles embed.FS

// rows is what the data files but for the questions hold.
type rows struct {
	Source     []Source     `toml:"source"`
	Competency []Competency `toml:"competency"`
	Score      []Score      `toml:"score"`
	Band       []Band       `toml:"band"`
	Format     []Format     `toml:"format"`
	Speech     []speechPart `toml:"speech"`
}

var bank = sync.OnceValue(func() rows {
	var all rows
	for _, name := range []string{"sources.toml", "competencies.toml", "practice.toml"} {
		if err := all.read(name, fileText(name)); err != nil {
			panic(err)
		}
	}
	return all
})

var questions = sync.OnceValue(func() []Question {
	const name = "questions.csv"
	all, err := readQuestions(name, fileText(name), bank())
	if err != nil {
		panic(err)
	}
	return all
})

func fileText(name string) []byte {
	text, err := dataFiles.ReadFile("data/" + name)
	if err != nil {
		panic(err)
	}
	return text
}

// read adds the rows of a file. A row that lacks what every row must have is
// refused: the error names file, row and field.
func (r *rows) read(file string, text []byte) error {
	var more rows
	meta, err := toml.Decode(string(text), &more)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if extra := meta.Undecoded(); len(extra) > 0 {
		return fmt.Errorf("%s: field %s: there is no such field", file, extra[0])
	}
	r.Source = append(r.Source, more.Source...)
	for i, s := range more.Source {
		if s.ID == "" || s.Name == "" || s.Date == "" {
			return fmt.Errorf("%s: row %d: fields id, name and date must be given", file, i+1)
		}
	}
	for i, c := range more.Competency {
		if field := c.fault(r); field != "" {
			return fmt.Errorf("%s: row %d (%s): field %s", file, i+1, c.ID, field)
		}
		r.Competency = append(r.Competency, c)
	}
	if err := more.practice(file, r); err != nil {
		return err
	}
	r.Score = append(r.Score, more.Score...)
	r.Band = append(r.Band, more.Band...)
	r.Format = append(r.Format, more.Format...)
	r.Speech = append(r.Speech, more.Speech...)
	return nil
}

// practice checks how interviews run and are scored.
func (r rows) practice(file string, known *rows) error {
	for i, s := range r.Score {
		if field := s.fault(known, s.ID, s.Title); field != "" || s.Points != i {
			return fmt.Errorf("%s: score %d: field %s", file, i, or(field, "points: are not in order"))
		}
	}
	for i, b := range r.Band {
		if field := b.fault(known, b.ID, b.Title+b.Says); field != "" || (i > 0 && b.From <= r.Band[i-1].From) {
			return fmt.Errorf("%s: band %d (%s): field %s", file, i+1, b.ID, or(field, "from: is not in order"))
		}
	}
	for i, f := range r.Format {
		sum := f.Welcome + f.Statement + f.Questions*f.Each + f.Exercise + f.Own + f.Close
		if field := f.fault(known, f.ID, f.ID); field != "" || sum != f.Minutes {
			return fmt.Errorf("%s: format %d (%s): field %s", file, i+1, f.ID, or(field, fmt.Sprintf("minutes: the parts come to %d", sum)))
		}
	}
	share := 0
	for i, p := range r.Speech {
		if field := p.fault(known, p.ID, p.Title); field != "" {
			return fmt.Errorf("%s: speech %d (%s): field %s", file, i+1, p.ID, field)
		}
		share += p.Share
	}
	if len(r.Speech) > 0 && share != 100 {
		return fmt.Errorf("%s: speech: field share: the parts come to %d per cent", file, share)
	}
	return nil
}

func or(first, second string) string {
	if first != "" {
		return first
	}
	return second
}

// fault names the first field that is not sound, and what is wrong with it.
func (o Origin) fault(known *rows, id, text string) string {
	switch {
	case id == "":
		return "id: is empty"
	case text == "":
		return "title: is empty"
	case !known.has(o.Source):
		return "source: is not in sources.toml"
	case !sure(o.Confidence):
		return "confidence: is none of high, medium and low"
	case o.ValidFrom.IsZero():
		return "valid_from: is empty"
	case o.Checked.IsZero():
		return "checked: is empty"
	}
	return ""
}

func (c Competency) fault(known *rows) string {
	switch {
	case c.Means == "":
		return "means: is empty"
	case c.Work == "":
		return "work: is empty"
	case c.Newcomer < 0 || c.Incumbent < 0 || c.Newcomer+c.Incumbent == 0:
		return "newcomer: the weights are out of range"
	case len(c.Sources) == 0:
		return "sources: is empty"
	case (c.Confidence == "high") != (c.Doubt == ""):
		return "doubt: must say why confidence is not high, and only then"
	}
	for _, s := range c.Sources {
		o := Origin{s, c.Confidence, c.ValidFrom, c.ValidTo, c.Checked}
		if field := o.fault(known, c.ID, c.Title); field != "" {
			return field
		}
	}
	return ""
}

func (r *rows) has(source string) bool {
	return slices.ContainsFunc(r.Source, func(s Source) bool { return s.ID == source })
}

func sure(confidence string) bool {
	return slices.Contains([]string{"high", "medium", "low"}, confidence)
}

const questionHead = "id,competency,level,difficulty,question,listen,source,confidence,valid_from,valid_to,checked"

// readQuestions reads the table of questions.
func readQuestions(file string, text []byte, known rows) ([]Question, error) {
	lines, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if len(lines) == 0 || strings.Join(lines[0], ",") != questionHead {
		return nil, fmt.Errorf("%s: row 1: the columns are not %s", file, questionHead)
	}
	var all []Question
	seen := map[string]bool{}
	for i, l := range lines[1:] {
		q, field := questionOf(l, known)
		if field == "" && seen[q.ID] {
			field = "id: is there twice"
		}
		if field != "" {
			return nil, fmt.Errorf("%s: row %d (%s): field %s", file, i+2, l[0], field)
		}
		seen[q.ID] = true
		all = append(all, q)
	}
	return all, nil
}

func questionOf(l []string, known rows) (q Question, fault string) {
	q = Question{ID: l[0], Competency: l[1], Level: Level(l[2]), Text: l[4], Listen: l[5], Origin: Origin{Source: l[6], Confidence: l[7]}}
	var err error
	if q.Difficulty, err = strconv.Atoi(l[3]); err != nil || q.Difficulty < 1 || q.Difficulty > 3 {
		return q, "difficulty: is not 1, 2 or 3"
	}
	for i, d := range []*calendar.Date{&q.Origin.ValidFrom, &q.Origin.ValidTo, &q.Origin.Checked} {
		if l[8+i] == "" {
			continue
		}
		if *d, err = calendar.Parse(l[8+i]); err != nil {
			return q, strings.Split(questionHead, ",")[8+i] + ": " + err.Error()
		}
	}
	switch {
	case !slices.ContainsFunc(known.Competency, func(c Competency) bool { return c.ID == q.Competency }):
		return q, "competency: is not in competencies.toml"
	case !slices.Contains([]Level{Newcomer, Both, Incumbent}, q.Level):
		return q, "level: is none of newcomer, both and incumbent"
	case q.Text == "":
		return q, "question: is empty"
	case q.Listen == "":
		return q, "listen: is empty"
	}
	return q, q.Origin.fault(&known, q.ID, q.Text)
}
