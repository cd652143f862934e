package main

import (
	"io"
	"path/filepath"
	"strings"
	"time"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/pack"
	"rosette/storage"
)

// packArgs are the options of the pack command.
type packArgs struct {
	*options
	file, audience, paper, out, format string
	how                                pack.Options
}

// onePack makes one pack from a candidacy file.
func onePack(args []string, out io.Writer) error {
	a, err := parsePack(args, out)
	if err != nil {
		return err
	}
	format, err := a.formatOf()
	if err != nil {
		return err
	}
	c, err := readCandidacy(a.file)
	if err != nil {
		return err
	}
	text, err := a.write(c, format)
	if err != nil {
		return err
	}
	if a.out == "-" {
		_, err = out.Write(text)
		return err
	}
	return storage.WriteFile(a.out, text)
}

func (a *packArgs) write(c guides.Candidacy, f pack.Format) ([]byte, error) {
	if a.paper != "" {
		return pack.WritePaper(c, a.paper, a.how, f)
	}
	return pack.Write(c, pack.Audience(a.audience), a.how, f)
}

func parsePack(args []string, out io.Writer) (*packArgs, error) {
	a := &packArgs{options: newOptions("pack"), how: pack.Options{Today: calendar.DayOf(time.Now()), Words: say, Version: version}}
	a.StringVar(&a.audience, "for", "", say.Say("pack.flag_for"))
	a.StringVar(&a.paper, "paper", "", say.Say("pack.flag_paper"))
	a.StringVar(&a.out, "o", "", say.Say("pack.flag_out"))
	a.BoolVar(&a.how.Draft, "draft", false, say.Say("pack.flag_draft"))
	a.Func("sections", say.Say("pack.flag_sections"), func(s string) error {
		a.how.Sections = strings.Split(s, ",")
		return nil
	})
	a.BoolVar(&a.how.LargePrint, "large-print", false, say.Say("pack.flag_large"))
	a.BoolVar(&a.how.Attach, "attach", false, say.Say("pack.flag_attach"))
	a.BoolVar(&a.how.Backs, "backs", false, say.Say("pack.flag_backs"))
	a.StringVar(&a.format, "format", "", say.Say("pack.flag_format"))
	a.date(&a.how.Today, "today", say.Say("pack.flag_today"))
	rest, err := a.parse(args, out)
	switch {
	case err != nil:
		return nil, err
	case a.json:
		return nil, misused("pack_json")
	case len(rest) == 0:
		return nil, misused("pack_no_file")
	case len(rest) > 1:
		return nil, misused("extra_argument", "Text", rest[1], "Command", a.Name())
	case a.audience != "" && a.paper != "":
		return nil, misused("pack_or_paper")
	case a.audience == "" && a.paper == "":
		return nil, misused("missing_option", "Option", "for", "Command", a.Name())
	case a.out == "":
		return nil, misused("missing_option", "Option", "o", "Command", a.Name())
	}
	a.file = rest[0]
	return a, nil
}

// formats are the formats by name, and by the ending of a file.
var formats = map[string]pack.Format{
	"pdf": pack.PDF, "html": pack.HTML, "text": pack.Text,
	".pdf": pack.PDF, ".html": pack.HTML, ".htm": pack.HTML, ".txt": pack.Text,
}

// formatOf is the format asked for, or else the one that the file's name ends
// in, or else PDF.
func (a *packArgs) formatOf() (pack.Format, error) {
	if a.format != "" {
		f, ok := formats[a.format]
		if !ok || strings.HasPrefix(a.format, ".") {
			return "", misused("pack_format", "Format", a.format)
		}
		return f, nil
	}
	if f, ok := formats[strings.ToLower(filepath.Ext(a.out))]; ok {
		return f, nil
	}
	return pack.PDF, nil
}
