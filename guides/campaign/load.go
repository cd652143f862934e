package campaign

import (
	"embed"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

//go:embed data/tasks/*.toml
var taskFiles embed.FS

// Tasks returns every task of the checklist, by phase and in the order of
// their files. The slice is shared, and is not to be changed.
func Tasks() []Task { return tasks() }

var tasks = sync.OnceValue(func() []Task {
	sources, err := readSources("sources.toml", fileText("sources.toml"))
	if err != nil {
		panic(err)
	}
	var all []Task
	for _, phase := range Phases() {
		file := string(phase) + ".toml"
		part, err := readTasks(file, fileText(file), phase, sources)
		if err != nil {
			panic(err)
		}
		all = append(all, part...)
	}
	if err := checkOrder(all); err != nil {
		panic(err)
	}
	return all
})

func fileText(name string) string {
	text, err := taskFiles.ReadFile("data/tasks/" + name)
	if err != nil {
		panic(err)
	}
	return string(text)
}

// readSources reads sources.toml.
func readSources(file, text string) (map[string]Source, error) {
	var list struct {
		Source []Source `toml:"source"`
	}
	if err := decode(file, text, &list); err != nil {
		return nil, err
	}
	sources := map[string]Source{}
	for i, s := range list.Source {
		if s.Key == "" || s.Name == "" || s.Date == "" {
			return nil, fmt.Errorf("%s: row %d: fields key, name and date must be given", file, i+1)
		}
		if s.Law && len(s.URLs) == 0 {
			return nil, fmt.Errorf("%s: row %d (%s): field urls: law needs an address", file, i+1, s.Key)
		}
		sources[s.Key] = s
	}
	return sources, nil
}

func decode(file, text string, into any) error {
	meta, err := toml.Decode(text, into)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if extra := meta.Undecoded(); len(extra) > 0 {
		return fmt.Errorf("%s: field %s: there is no such field", file, extra[0])
	}
	return nil
}

// taskRow is a task as its file spells it.
type taskRow struct {
	ID         string            `toml:"id"`
	Title      string            `toml:"title"`
	Why        string            `toml:"why"`
	Watch      string            `toml:"watch"`
	When       string            `toml:"when"`
	From       string            `toml:"from"`
	Due        []string          `toml:"due"`
	Law        string            `toml:"law"`
	Time       string            `toml:"time"`
	Rhythm     Rhythm            `toml:"rhythm"`
	Event      string            `toml:"event"`
	Who        []Role            `toml:"who"`
	Nations    []election.Nation `toml:"nations"`
	Kinds      []string          `toml:"kinds"`
	Party      bool              `toml:"party"`
	ByElection bool              `toml:"by_election"`
	Track      Track             `toml:"track"`
	Must       bool              `toml:"must"`
	After      []string          `toml:"after"`
	Screen     Screen            `toml:"screen"`
	Minutes    int               `toml:"minutes"`
	Sources    []string          `toml:"sources"`
	Confidence string            `toml:"confidence"`
	Doubt      string            `toml:"doubt"`
	ValidFrom  string            `toml:"valid_from"`
	ValidTo    string            `toml:"valid_to"`
	Checked    string            `toml:"checked"`

	err error // the first thing wrong with the row
}

// readTasks reads the tasks of one phase. A row that lacks what every row must
// have is refused: the error names file, row and field.
func readTasks(file, text string, phase Phase, sources map[string]Source) ([]Task, error) {
	var list struct {
		Task []taskRow `toml:"task"`
	}
	if err := decode(file, text, &list); err != nil {
		return nil, err
	}
	var read []Task
	for i := range list.Task {
		t := list.Task[i].task(phase, sources)
		if err := list.Task[i].err; err != nil {
			return nil, fmt.Errorf("%s: row %d (%s): %w", file, i+1, t.ID, err)
		}
		read = append(read, t)
	}
	return read, nil
}

func (r *taskRow) task(phase Phase, sources map[string]Source) Task {
	r.check()
	t := Task{ID: r.ID, Phase: phase, Title: r.Title, Why: r.Why, Watch: r.Watch,
		When: When{Words: r.When, From: r.moment("from", r.From), Law: r.moment("law", r.Law),
			Time: r.Time, Rhythm: r.Rhythm, Event: r.Event},
		Who: r.Who, Nations: r.Nations,
		Principal: slices.Contains(r.Kinds, "principal"), Parish: slices.Contains(r.Kinds, "parish"),
		Party: r.Party, ByElection: r.ByElection, Track: r.Track, Must: r.Must, After: r.After,
		Screen: r.Screen, Minutes: r.Minutes, Confidence: election.Confidence(r.Confidence), Doubt: r.Doubt,
		ValidFrom: r.date("valid_from", r.ValidFrom), ValidTo: r.date("valid_to", r.ValidTo),
		Checked: r.date("checked", r.Checked)}
	for _, d := range r.Due {
		t.When.Due = append(t.When.Due, r.moment("due", d))
	}
	law := false
	for _, key := range r.Sources {
		s, ok := sources[key]
		r.need(ok, "sources", fmt.Sprintf("there is no source %q", key))
		t.Sources, law = append(t.Sources, s), law || s.Law
	}
	r.need(!r.Must || law, "must", "a must-do needs a source in law")
	return t
}

var (
	taskID   = regexp.MustCompile(`^[0-9]{1,2}\.[0-9]{2}$`)
	clock    = regexp.MustCompile(`^([01][0-9]|2[0-3]):[0-5][0-9]$`)
	kindWord = regexp.MustCompile(`^(principal|parish)$`)
)

func (r *taskRow) check() {
	r.need(taskID.MatchString(r.ID), "id", "is not like 2.06")
	for _, f := range []struct{ name, text string }{
		{"title", r.Title}, {"why", r.Why}, {"when", r.When}, {"confidence", r.Confidence},
		{"valid_from", r.ValidFrom}, {"checked", r.Checked},
	} {
		r.need(strings.TrimSpace(f.text) != "", f.name, "is empty")
	}
	r.need(len(r.Sources) > 0, "sources", "is empty")
	r.need(every(r.Who, Candidate, Agent, Team, Councillor), "who", "is empty, or names no role")
	r.need(every(r.Nations, election.England, election.Wales, election.Scotland, election.NorthernIreland), "nations", "is empty, or names no nation")
	r.need(len(r.Kinds) > 0 && !slices.ContainsFunc(r.Kinds, func(k string) bool { return !kindWord.MatchString(k) }), "kinds", "is not of principal and parish")
	r.need(slices.Contains([]Rhythm{"", Always, Daily, Weekly, Monthly, OnEvent}, r.Rhythm), "rhythm", "is none of the rhythms")
	r.need(slices.Contains([]Track{"", FirstTime, Sitting}, r.Track), "track", "is neither first-time nor sitting")
	r.need(slices.Contains(screens, r.Screen), "screen", "is none of the screens")
	r.need(r.Time == "" || clock.MatchString(r.Time), "time", "is not like 07:00")
	r.need(r.Minutes >= 0 && r.Minutes <= 480, "minutes", "is not from 0 to 480")
	r.need(every([]string{r.Confidence}, "high", "medium", "low"), "confidence", "is none of high, medium and low")
	r.need((r.Confidence == "high") == (r.Doubt == ""), "doubt", "must say why confidence is not high, and only then")
	r.need(len(r.Due) > 0 || r.Law != "" || r.Rhythm != "" || r.Event != "", "due", "nothing says when")
}

// need keeps the first thing wrong with the row.
func (r *taskRow) need(ok bool, field, says string) {
	if !ok && r.err == nil {
		r.err = fmt.Errorf("field %s: %s", field, says)
	}
}

func (r *taskRow) moment(field, text string) Moment {
	m, err := ParseMoment(text)
	if err != nil {
		r.need(false, field, err.Error())
	}
	return m
}

func (r *taskRow) date(field, text string) calendar.Date {
	if text == "" {
		return 0
	}
	d, err := calendar.Parse(text)
	if err != nil {
		r.need(false, field, err.Error())
	}
	return d
}

// every reports whether the list has something in it and all of it is known.
func every[T comparable](list []T, known ...T) bool {
	return len(list) > 0 && !slices.ContainsFunc(list, func(v T) bool { return !slices.Contains(known, v) })
}

// checkOrder refuses ids that are there twice, and tasks that wait for one that
// is not there or, one after the other, for themselves.
func checkOrder(all []Task) error {
	byID := map[string]Task{}
	for _, t := range all {
		if _, twice := byID[t.ID]; twice {
			return fmt.Errorf("%s.toml: row %s: field id: is there twice", t.Phase, t.ID)
		}
		byID[t.ID] = t
	}
	var follow func(t Task, depth int) error
	follow = func(t Task, depth int) error {
		if depth > len(all) {
			return errors.New("goes round in a circle")
		}
		for _, id := range t.After {
			before, ok := byID[id]
			if !ok {
				return fmt.Errorf("there is no task %q", id)
			}
			if err := follow(before, depth+1); err != nil {
				return err
			}
		}
		return nil
	}
	for _, t := range all {
		if err := follow(t, 0); err != nil {
			return fmt.Errorf("%s.toml: row %s: field after: %w", t.Phase, t.ID, err)
		}
	}
	return nil
}
