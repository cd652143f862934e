package nomination

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// TaskStatus is one of the eight statuses of a task.
type TaskStatus string

// The eight statuses; the values are those of the checklist's own.
const (
	TaskNotStarted  TaskStatus = "not-started"
	TaskInProgress  TaskStatus = "in-progress"
	TaskCompleted   TaskStatus = "completed"
	TaskCannotStart TaskStatus = "cannot-start"
	TaskProblem     TaskStatus = "problem"
	TaskWaiting     TaskStatus = "waiting"
	TaskOpens       TaskStatus = "opens"
	TaskNotNeeded   TaskStatus = "not-needed"
)

// The groups of the task list, in working order. What stands apart is not
// counted.
const (
	GroupFill   = "fill"
	GroupOthers = "others"
	GroupSign   = "sign"
	GroupHandIn = "hand-in"
	GroupApart  = "apart"
)

// TaskGroups are the groups in working order.
var TaskGroups = []string{GroupFill, GroupOthers, GroupSign, GroupHandIn, GroupApart}

// Other words for a task that is completed.
const (
	WordInHand = "in-hand" // somebody else's paper is there
	WordBooked = "booked"  // a day is fixed, and has not come
)

// A Task is one thing to do about the papers.
type Task struct {
	ID     string
	Group  string
	Title  string
	Paper  string // the paper whose form it is done on; "" where Page is
	Page   string // another page on which it is done: "delivery"
	Target string // the field that is shown first; "" for the first there is

	Status TaskStatus
	Word   string        // WordInHand or WordBooked, which says Completed better; "" mostly
	Day    calendar.Date // completed, or opens, on
	Says   string        // the second line: a problem, a reason, who is waited for

	Optional bool
	Missing  int  // how many things are still missing
	Stopped  bool // something in it is wrong, and would be refused
	Declared bool // the person says when it is completed, since Rosette cannot see it
}

// A TaskList is every task of one person's papers.
type TaskList struct{ Tasks []Task }

// Of returns the tasks of one group.
func (l TaskList) Of(group string) []Task {
	var some []Task
	for _, t := range l.Tasks {
		if t.Group == group {
			some = append(some, t)
		}
	}
	return some
}

// Find returns a task by its id.
func (l TaskList) Find(id string) (Task, bool) {
	for _, t := range l.Tasks {
		if t.ID == id {
			return t, true
		}
	}
	return Task{}, false
}

// Counts says how many of the tasks that are needed are done, and how many
// have a problem. Those that stand apart count only for their problems.
func (l TaskList) Counts() (done, total, problems int) {
	for _, t := range l.Tasks {
		if t.Status == TaskProblem {
			problems++
		}
		if t.Group == GroupApart || t.Status == TaskNotNeeded {
			continue
		}
		total++
		if t.Status == TaskCompleted {
			done++
		}
	}
	return done, total, problems
}

// taskRow is a row of tasks.toml.
type taskRow struct {
	ID        string          `toml:"id"`
	Group     string          `toml:"group"`
	Title     string          `toml:"title"`
	Kinds     []election.Kind `toml:"kinds"`
	Paper     string          `toml:"paper"`
	Page      string          `toml:"page"`
	Fields    []string        `toml:"fields"`
	Target    string          `toml:"target"`
	Done      string          `toml:"done"`
	When      AddressChoice   `toml:"when"` // needed only when the home address is handled so
	After     []string        `toml:"after"`
	Locked    string          `toml:"locked"`
	Ready     string          `toml:"ready"` // said while no draft is ready to sign
	Opens     string          `toml:"opens"`
	OpensWhy  string          `toml:"opens_why"`
	Party     bool            `toml:"party"`
	NotNeeded string          `toml:"not_needed"`
	Optional  bool            `toml:"optional"`
	Note      string          `toml:"note"` // said while nothing else is

	Citation   string              `toml:"citation"`
	Source     string              `toml:"source"`
	Checked    calendar.Date       `toml:"checked"`
	Confidence election.Confidence `toml:"confidence"`
}

var taskRows = sync.OnceValue(func() map[election.Kind][]taskRow {
	text, err := dataFiles.ReadFile("data/tasks.toml")
	if err != nil {
		panic(err)
	}
	rows, err := readTasks("tasks.toml", text)
	if err != nil {
		panic(err)
	}
	byKind := map[election.Kind][]taskRow{}
	for _, row := range rows {
		for _, k := range row.Kinds {
			byKind[k] = append(byKind[k], row)
		}
	}
	return byKind
})

// readTasks reads the file of tasks and refuses a row that is not complete.
func readTasks(name string, text []byte) ([]taskRow, error) {
	var file struct {
		Task []taskRow `toml:"task"`
	}
	if err := decode(name, text, &file); err != nil {
		return nil, err
	}
	var wrong error
	for i := range file.Task {
		t := &file.Task[i]
		if len(t.Kinds) == 0 {
			t.Kinds = election.Kinds()
		}
		if err := t.check(fmt.Sprintf("%s: task %d (%s)", name, i+1, t.ID)); err != nil {
			wrong = errors.Join(wrong, err)
		}
	}
	return file.Task, wrong
}

func (t taskRow) check(row string) error {
	err := firstMissing(row, []need{{"id", t.ID}, {"title", t.Title}, {"paper or page", t.Paper + t.Page}, {"citation", t.Citation},
		{"source", t.Source}, {"checked", t.Checked.String()}, {"confidence", string(t.Confidence)}})
	if err != nil {
		return err
	}
	if !slices.Contains(TaskGroups, t.Group) {
		return fmt.Errorf("%s: group: there is no group %q", row, t.Group)
	}
	if _, ok := doneBy[t.Done]; t.Done != "" && !ok {
		return fmt.Errorf("%s: done: there is no way called %q", row, t.Done)
	}
	for _, k := range t.Kinds {
		if !k.Known() {
			return fmt.Errorf("%s: kinds: there is no kind %q", row, k)
		}
		if _, ok := PaperOf(k, t.Paper); t.Paper != "" && !ok {
			return fmt.Errorf("%s: paper: %s has no %s", row, k, t.Paper)
		}
		if _, ok := FieldOf(k, t.Target); t.Target != "" && !ok {
			return fmt.Errorf("%s: target: %s does not ask %s", row, k, t.Target)
		}
	}
	if len(t.After) > 0 && t.Locked == "" || t.Opens != "" && t.OpensWhy == "" || t.Party && t.NotNeeded == "" {
		return fmt.Errorf("%s: the reason is missing: locked, opens_why or not_needed", row)
	}
	return nil
}

// has says how well a task's fields fit an id: 0 not at all, else the more the
// better.
func (t taskRow) has(field string) int {
	best, pattern := 0, fieldPattern(field)
	for _, f := range t.Fields {
		switch {
		case f == pattern:
			return 1000
		case strings.HasSuffix(f, ".") && strings.HasPrefix(pattern, f):
			best = max(best, len(f))
		}
	}
	return best
}

// owner is the task that a finding belongs to: the one that asks for its
// field, else the first one of its paper, else the delivery.
func owner(rows []taskRow, f Finding) string {
	id, best := "", 0
	for _, t := range rows {
		if n := t.has(f.Field); n > best {
			id, best = t.ID, n
		}
	}
	if id != "" {
		return id
	}
	for _, t := range rows {
		if t.Paper == f.Paper {
			return t.ID
		}
	}
	return "deliver"
}
