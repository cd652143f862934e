package pack

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"runtime"
	"sync"

	"rosette/guides/pack/people"
	"rosette/guides/pack/sheet"
	"rosette/guides/words"
)

// A Source is the people of whom packs are made: a *people.List or people.Kept.
// It does not change, and is safe for concurrent use.
type Source interface {
	Len() int
	At(i int) (people.Person, error) // row and file are known even when it is refused
	Texts(yield func(string) bool)   // in which are all characters that are not common
}

// A Bulk makes the packs of one audience for everybody on a list.
type Bulk struct {
	People   Source
	Audience Audience
	Options  Options
	Format   Format
	Workers  int                   // 0: one for each core
	Progress func(done, total int) // called in order, from one goroutine; may be nil
}

// A Report says what came of each row.
type Report struct {
	Made    []Made
	Refused []Refused // rows of which no pack was made, in the order of the list
}

// Made is a row whose pack was made. File has no ending.
type Made struct {
	Row  int
	File string
}

// Refused is a row with the reason, which is a *words.Problem.
type Refused struct {
	Row int
	Err error
}

// Files makes a file for each row and hands it to put, which is called in the
// order of the list. An error of put ends the job, and so does the end of the
// context; the report then says what was made until then.
func (b Bulk) Files(ctx context.Context, put func(file string, data []byte) error) (Report, error) {
	j := b.job()
	return j.run(ctx, j.file, func(m made) error { return put(m.person.File, m.data.Bytes()) })
}

// Single writes one PDF of everybody's packs, each after a sheet with the
// name. When the job ends early, the PDF is whole and holds the packs made
// until then.
func (b Bulk) Single(ctx context.Context, w io.Writer) (Report, error) {
	b.Options.Attach = false // of many, nobody could tell whose it is
	j := b.job()
	total := b.People.Len()
	say := b.say()
	binder := j.press.Bind(w, sheet.Meta{Title: say.Say("people.job_title", "People", say.Count("people.count", total)),
		Lang: say.Lang, TwoSided: b.Options.Backs, Made: b.Options.Today.Time()})
	done := 0
	report, err := j.run(ctx, j.lay, func(m made) error {
		done++
		lines := append([]string{m.document.Cover.For}, m.document.Cover.Lines...)
		lines = append(lines, say.Say("people.separator", "N", done, "Total", total))
		binder.AddUnder(sheet.Separator(m.document.Cover.Name, lines, b.Options.Style()), m.pages, b.Options.Backs)
		return binder.Err()
	})
	if closed := binder.Close(); err == nil {
		err = closed
	}
	return report, err
}

func (b Bulk) say() *words.Catalogue {
	if b.Options.Words == nil {
		return words.English()
	}
	return b.Options.Words
}

// A job is a bulk being made: what its workers share.
type job struct {
	Bulk
	press  *sheet.Press
	setter *sheet.Setter
	spare  sync.Pool // of *bytes.Buffer
}

func (b Bulk) job() *job {
	if b.Workers == 0 {
		b.Workers = runtime.GOMAXPROCS(0)
	}
	b.Options.Words = b.say()
	j := &job{Bulk: b, setter: sheet.NewSetter(), press: sheet.NewPress(b.People.Texts)}
	j.spare.New = func() any { return new(bytes.Buffer) }
	return j
}

// made is what a worker made of a row.
type made struct {
	person   people.Person
	document sheet.Document
	pages    []sheet.Page
	data     *bytes.Buffer
	err      error
}

// file makes a row's pack as a file.
func (j *job) file(i int) made {
	if j.Format == PDF {
		m := j.lay(i)
		if m.err == nil {
			m.data = j.buffer()
			m.err = j.press.WritePDF(m.data, m.pages, Meta(m.document, j.Options.Today))
		}
		return m
	}
	m := j.compose(i)
	if m.err == nil {
		m.data = j.buffer()
		m.err = writeTwin(m.data, m.document, j.Format)
	}
	return m
}

func (j *job) buffer() *bytes.Buffer {
	b := j.spare.Get().(*bytes.Buffer)
	b.Reset()
	return b
}

// lay makes a row's pages.
func (j *job) lay(i int) made {
	m := j.compose(i)
	if m.err == nil {
		m.pages, m.err = j.setter.Layout(m.document, j.Options.Style())
		sheet.Draw(m.pages)
	}
	return m
}

func (j *job) compose(i int) (m made) {
	m.person, m.err = j.People.At(i)
	if m.err == nil {
		m.document, m.err = Compose(m.person.Candidacy, j.Audience, j.Options)
	}
	return m
}

// safely makes a row's pack, and turns a fault of the program into a refusal
// of that row.
func safely(work func(int) made, i int) (m made) {
	defer func() {
		if r := recover(); r != nil {
			m.err = words.Wrong("pack_made_badly", fmt.Errorf("%v", r))
		}
	}()
	return work(i)
}

// run has the workers make every row, and takes what they made in the order of
// the list. Only a few packs are held at a time.
func (j *job) run(ctx context.Context, work func(int) made, take func(made) error) (Report, error) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	var r Report
	total, n := j.People.Len(), 0
	for m := range j.inOrder(ctx, work) {
		if m.err == nil {
			if err := take(m); err != nil {
				return r, err
			}
			r.Made = append(r.Made, Made{m.person.Row, m.person.File})
		} else {
			r.Refused = append(r.Refused, Refused{m.person.Row, m.err})
		}
		if m.data != nil {
			j.spare.Put(m.data)
		}
		n++
		if j.Progress != nil {
			j.Progress(n, total)
		}
	}
	if n < total {
		return r, words.Wrong("people_stopped", context.Cause(ctx))
	}
	return r, nil
}

// inOrder makes the rows with several workers and yields them in order, until
// the context ends.
func (j *job) inOrder(ctx context.Context, work func(int) made) func(yield func(made) bool) {
	return func(yield func(made) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		type task struct {
			row  int
			done chan made
		}
		tasks, queue := make(chan task), make(chan chan made, 2*j.Workers)
		go func() {
			defer close(tasks)
			defer close(queue)
			for i := range j.People.Len() {
				t := task{i, make(chan made, 1)}
				select {
				case queue <- t.done:
				case <-ctx.Done():
					return
				}
				select {
				case tasks <- t:
				case <-ctx.Done():
					close(t.done)
					return
				}
			}
		}()
		for range j.Workers {
			go func() {
				for t := range tasks {
					t.done <- safely(work, t.row)
				}
			}()
		}
		for done := range queue {
			m, ok := <-done
			if !ok || ctx.Err() != nil || !yield(m) {
				return
			}
		}
	}
}
