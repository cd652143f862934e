package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"rosette/guides/calendar"
	"rosette/guides/pack"
	"rosette/guides/pack/people"
	"rosette/guides/words"
	"rosette/storage"
)

// packsArgs are the options of the packs command.
type packsArgs struct {
	*options
	file, audience, folder, single, format string
	columns                                bool
	bulk                                   pack.Bulk
}

// packs makes a pack for every row of a CSV file. Ctrl-C, or being told to
// end, ends it between two packs.
func packs(args []string, out io.Writer) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return packsUntil(ctx, args, out, os.Stderr)
}

func packsUntil(ctx context.Context, args []string, out, progress io.Writer) error {
	a, err := parsePacks(args, out)
	if err != nil {
		return err
	}
	if a.columns {
		return a.sayColumns(out)
	}
	if a.bulk.People, err = readPeople(a.file); err != nil {
		return err
	}
	report, err := a.make(ctx, progress)
	if said := a.say(out, report); said != nil {
		return said
	}
	if err == nil && len(report.Refused) > 0 {
		return words.Wrong("packs_not_all", nil)
	}
	return err
}

func parsePacks(args []string, out io.Writer) (*packsArgs, error) {
	a := &packsArgs{options: newOptions("packs")}
	how := &a.bulk.Options
	how.Today, how.Words, how.Version = calendar.DayOf(time.Now()), say, version
	a.StringVar(&a.audience, "for", "", say.Say("pack.flag_for"))
	a.StringVar(&a.folder, "o", "", say.Say("people.flag_out"))
	a.StringVar(&a.single, "single", "", say.Say("people.flag_single"))
	a.BoolVar(&how.Draft, "draft", false, say.Say("pack.flag_draft"))
	a.Func("sections", say.Say("pack.flag_sections"), func(s string) error {
		how.Sections = strings.Split(s, ",")
		return nil
	})
	a.BoolVar(&how.LargePrint, "large-print", false, say.Say("pack.flag_large"))
	a.BoolVar(&how.Attach, "attach", false, say.Say("pack.flag_attach"))
	a.BoolVar(&how.Backs, "backs", false, say.Say("pack.flag_backs"))
	a.StringVar(&a.format, "format", string(pack.PDF), say.Say("people.flag_format"))
	a.BoolVar(&a.columns, "columns", false, say.Say("people.flag_columns"))
	a.IntVar(&a.bulk.Workers, "workers", 0, say.Say("people.flag_workers"))
	a.date(&how.Today, "today", say.Say("pack.flag_today"))
	rest, err := a.parse(args, out)
	if err != nil || a.columns {
		return a, err
	}
	format, known := formats[a.format]
	switch {
	case len(rest) == 0:
		return nil, misused("packs_no_file")
	case len(rest) > 1:
		return nil, misused("extra_argument", "Text", rest[1], "Command", a.Name())
	case a.audience == "":
		return nil, misused("missing_option", "Option", "for", "Command", a.Name())
	case (a.folder == "") == (a.single == ""):
		return nil, misused("packs_out_or_single")
	case !known || strings.HasPrefix(a.format, "."):
		return nil, misused("pack_format", "Format", a.format)
	case a.single != "" && format != pack.PDF:
		return nil, misused("packs_single_format")
	case a.bulk.Workers < 0 || a.bulk.Workers > 64:
		return nil, misused("packs_workers")
	}
	a.file, a.bulk.Audience, a.bulk.Format = rest[0], pack.Audience(a.audience), format
	return a, pack.Known(a.bulk.Audience)
}

func (a *packsArgs) sayColumns(out io.Writer) error {
	columns := people.Columns(say)
	if a.json {
		type column struct {
			Name string `json:"name"`
			Says string `json:"says"`
		}
		var all []column
		for _, c := range columns {
			all = append(all, column(c))
		}
		return writeJSON(out, map[string]any{"columns": all})
	}
	fmt.Fprintf(out, "%s\n\n", say.Say("people.columns_intro"))
	for _, c := range columns {
		if _, err := fmt.Fprintf(out, "  %-24s %s\n", c.Name, c.Says); err != nil {
			return err
		}
	}
	return nil
}

// readPeople reads a list; a file that is far too large is not read at all.
func readPeople(path string) (*people.List, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, people.MostBytes+1))
	if err != nil {
		return nil, err
	}
	return people.Read(text)
}

// ending is what the files of a format end in.
var ending = map[pack.Format]string{pack.PDF: ".pdf", pack.HTML: ".html", pack.Text: ".txt"}

func (a *packsArgs) make(ctx context.Context, progress io.Writer) (pack.Report, error) {
	a.bulk.Progress = progressOn(progress)
	if a.single != "" {
		return a.makeSingle(ctx)
	}
	folder, err := storage.OpenFolder(a.folder)
	if err != nil {
		return pack.Report{}, err
	}
	report, err := a.bulk.Files(ctx, func(file string, data []byte) error {
		return folder.Put(file+ending[a.bulk.Format], data)
	})
	return report, errors.Join(err, folder.Close())
}

// makeSingle writes one PDF. When the job is stopped, the packs made until then
// are kept in it.
func (a *packsArgs) makeSingle(ctx context.Context) (report pack.Report, stopped error) {
	storage.RemoveStale(filepath.Dir(a.single))
	err := storage.FillFile(a.single, func(w io.Writer) error {
		report, stopped = a.bulk.Single(ctx, w)
		if ctx.Err() != nil && len(report.Made) > 0 {
			return nil
		}
		return stopped
	})
	if err != nil {
		report.Made = nil
		return report, err
	}
	return report, stopped
}

// progressOn says every half second how far a job is, and at its end.
func progressOn(out io.Writer) func(done, total int) {
	var said time.Time
	return func(done, total int) {
		if now := time.Now(); done == total || now.Sub(said) > time.Second/2 {
			fmt.Fprintln(out, say.Say("people.progress", "Done", done, "Total", total))
			said = now
		}
	}
}

// say reports what was made, and every row that was refused and why.
func (a *packsArgs) say(out io.Writer, r pack.Report) error {
	if a.json {
		return writeJSON(out, packsJSON(r, ending[a.bulk.Format], a.single))
	}
	fmt.Fprintln(out, say.Count("people.made", len(r.Made)))
	if len(r.Refused) > 0 {
		fmt.Fprintln(out, say.Count("people.refused", len(r.Refused)))
	}
	for _, row := range r.Refused {
		if _, err := fmt.Fprintln(out, say.Say("people.refused_row", "Row", row.Row, "Why", say.Explain(row.Err))); err != nil {
			return err
		}
	}
	return nil
}

type packJSON struct {
	Row  int    `json:"row"`
	File string `json:"file"`
}

type refusedJSON struct {
	Row  int    `json:"row"`
	Says string `json:"says"`
}

func packsJSON(r pack.Report, end, single string) any {
	made, refused := []packJSON{}, []refusedJSON{}
	for _, m := range r.Made {
		file := m.File + end
		if single != "" {
			file = single
		}
		made = append(made, packJSON{m.Row, file})
	}
	for _, x := range r.Refused {
		refused = append(refused, refusedJSON{x.Row, say.Explain(x.Err)})
	}
	return map[string]any{"packs": made, "refused": refused}
}
