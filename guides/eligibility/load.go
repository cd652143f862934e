package eligibility

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

//go:embed data/*.toml
var dataFiles embed.FS

// questionFiles are in the order in which their questions are asked.
var questionFiles = []string{"person.toml", "links.toml", "jobs.toml", "money.toml", "courts.toml", "offices.toml"}

// A Section is a group of questions with one heading.
type Section struct {
	ID     string `toml:"id" json:"id"`
	Title  string `toml:"title" json:"title"`
	Goes   string `toml:"goes" json:"-"`   // where answers go, unless the question says otherwise
	Public string `toml:"public" json:"-"` // whether they will be public

	Declared bool `toml:"declared" json:"-"` // what is answered is declared in a paper
}

// A settings is what settings.toml holds.
type settings struct {
	Section []Section   `toml:"section"`
	Kind    []kindWords `toml:"kind"`
	Country []country   `toml:"country"`
	NotSure optionRow   `toml:"not_sure"`
	Link    []linkWords `toml:"link"`
	Note    []noteRow   `toml:"note"`
	index   map[string]Section
	names   map[string]string // names of countries, by list
	words   map[election.Kind]*strings.Replacer
	papers  map[election.Kind]string
}

// kindWords are what a kind of election calls its parts.
type kindWords struct {
	ID      election.Kind `toml:"id"`
	Council string        `toml:"council"`
	Area    string        `toml:"area"`
	Office  string        `toml:"office"`

	Declaration string `toml:"declaration"` // what the paper is called in which a candidate declares to be qualified
	Paper       string `toml:"paper"`       // and its id
}

// A country is in a list of the law that changes by regulations.
type country struct {
	Name       string              `toml:"name"`
	List       string              `toml:"list"`
	Citation   string              `toml:"citation"`
	Source     string              `toml:"source"`
	Checked    calendar.Date       `toml:"checked"`
	Confidence election.Confidence `toml:"confidence"`
}

// linkWords are what is said of the local links together.
type linkWords struct {
	None   string   `toml:"none"`
	Unsure string   `toml:"unsure"`
	Law    []lawRow `toml:"law"`
}

// A noteRow is said with every outcome.
type noteRow struct {
	Says string   `toml:"says"`
	Law  []lawRow `toml:"law"`
}

// A volume is all the data, ready to ask from.
type volume struct {
	settings
	lists map[election.Kind][]Question // every version of every question, in order
	byID  map[string][]Question        // the forms that a question takes, over the kinds
}

var book = sync.OnceValue(func() *volume {
	b, err := load(func(name string) (string, error) {
		text, err := dataFiles.ReadFile("data/" + name)
		return string(text), err
	})
	if err != nil {
		panic(err)
	}
	return b
})

// load reads the data. The error names the file, the row and the field that
// it refuses.
func load(read func(name string) (string, error)) (*volume, error) {
	b := &volume{lists: map[election.Kind][]Question{}, byID: map[string][]Question{}}
	text, err := read("settings.toml")
	if err != nil {
		return nil, err
	}
	if err := decodeTOML("settings.toml", text, &b.settings); err != nil {
		return nil, err
	}
	if err := b.settings.prepare("settings.toml"); err != nil {
		return nil, err
	}
	var rows []row
	for _, name := range questionFiles {
		text, err := read(name)
		if err != nil {
			return nil, err
		}
		some, err := readRows(name, text)
		if err != nil {
			return nil, err
		}
		rows = append(rows, some...)
	}
	for _, k := range election.Kinds() {
		if b.lists[k], err = expand(rows, k, &b.settings); err != nil {
			return nil, err
		}
		for _, q := range b.lists[k] {
			b.byID[q.ID] = append(b.byID[q.ID], q)
		}
	}
	return b, b.reached(rows)
}

// reached refuses a row that no kind of election asks, and a follow-up to an
// answer that its question never takes.
func (b *volume) reached(rows []row) error {
	for i := range rows {
		r := &rows[i]
		if r.Of != "" && len(b.byID[r.Of]) == 0 {
			return r.refuse("of", "no kind of election asks "+r.Of)
		}
		for _, text := range r.When {
			id, answer, ok := strings.Cut(text, "=")
			if !ok {
				id, answer = r.Of, text
			}
			if !slices.ContainsFunc(b.byID[id], func(q Question) bool { return q.Takes(answer) }) {
				return r.refuse("when", id+" is never answered "+answer)
			}
		}
		if len(b.byID[r.ID]) == 0 {
			return r.refuse("kinds", "no kind of election asks this")
		}
	}
	return nil
}

func decodeTOML(file, text string, into any) error {
	meta, err := toml.Decode(text, into)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if extra := meta.Undecoded(); len(extra) > 0 {
		return fmt.Errorf("%s: there is no field %s", file, extra[0])
	}
	return nil
}

func readRows(name, text string) ([]row, error) {
	var file struct {
		Question []row `toml:"question"`
	}
	if err := decodeTOML(name, text, &file); err != nil {
		return nil, err
	}
	for i := range file.Question {
		r := &file.Question[i]
		r.file, r.n = name, i+1
		if err := r.check(); err != nil {
			return nil, err
		}
	}
	return file.Question, nil
}

// prepare checks the settings and makes what the questions need of them.
func (s *settings) prepare(file string) error {
	s.index = map[string]Section{}
	for i, x := range s.Section {
		if x.ID == "" || blank(x.Title) || blank(x.Goes) || blank(x.Public) {
			return fmt.Errorf("%s: section %d (%s): fields id, title, goes and public must be given", file, i+1, x.ID)
		}
		s.index[x.ID] = x
	}
	if err := s.countries(file); err != nil {
		return err
	}
	s.words, s.papers = map[election.Kind]*strings.Replacer{}, map[election.Kind]string{}
	for i, k := range s.Kind {
		if !k.ID.Known() || blank(k.Council) || blank(k.Area) || blank(k.Office) || blank(k.Declaration) || blank(k.Paper) {
			return fmt.Errorf("%s: kind %d (%s): fields id, council, area, office, declaration and paper must be given", file, i+1, k.ID)
		}
		s.papers[k.ID] = k.Paper
		s.words[k.ID] = strings.NewReplacer("{council}", k.Council, "{area}", k.Area, "{office}", k.Office,
			"{countries}", s.names["6A"], "{declaration}", k.Declaration)
	}
	for _, k := range election.Kinds() {
		if s.words[k] == nil {
			return fmt.Errorf("%s: kind: nothing for %s", file, k)
		}
	}
	if blank(s.NotSure.Label) {
		return fmt.Errorf("%s: not_sure: field label: is missing", file)
	}
	return s.laws(file)
}

func (s *settings) countries(file string) error {
	s.names = map[string]string{}
	names := map[string][]string{}
	for i, c := range s.Country {
		if c.Name == "" || c.List == "" || c.Citation == "" || c.Source == "" || c.Checked == 0 || c.Confidence == "" {
			return fmt.Errorf("%s: country %d (%s): fields name, list, citation, source, checked and confidence must be given", file, i+1, c.Name)
		}
		names[c.List] = append(names[c.List], c.Name)
	}
	for list, some := range names {
		last := len(some) - 1
		s.names[list] = strings.Join(some[:last], ", ") + " or " + some[last]
	}
	return nil
}

// laws checks the law of links and notes.
func (s *settings) laws(file string) error {
	check := func(what string, i int, texts []string, laws []lawRow) error {
		if slices.ContainsFunc(texts, blank) || len(laws) == 0 {
			return fmt.Errorf("%s: %s %d: words or law are missing", file, what, i+1)
		}
		for _, l := range laws {
			if field, err := l.check(); err != nil {
				return fmt.Errorf("%s: %s %d (%s): field %s: %w", file, what, i+1, l.Rule, field, err)
			}
			if _, err := kindsOf(l.Kinds); err != nil {
				return fmt.Errorf("%s: %s %d (%s): %w", file, what, i+1, l.Rule, err)
			}
		}
		return nil
	}
	for i, l := range s.Link {
		if err := check("link", i, []string{l.None, l.Unsure}, l.Law); err != nil {
			return err
		}
	}
	for i, n := range s.Note {
		if err := check("note", i, []string{n.Says}, n.Law); err != nil {
			return err
		}
	}
	return nil
}

// lawFor returns the law of a list that holds for a kind and a poll.
func lawFor(rows []lawRow, k election.Kind, poll calendar.Date) (Law, bool) {
	for _, r := range rows {
		if l := r.law(); fits(r.Kinds, k) && l.holds(poll) {
			return l, true
		}
	}
	return Law{}, false
}
