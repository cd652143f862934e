package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"regexp"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

// A usageError is wrong use of a command, which exits with 2.
type usageError struct{ *words.Problem }

func (e *usageError) Unwrap() error { return e.Problem }

// misused is wrong use of a command, said by the sentence problem.<key>.
func misused(key string, pairs ...any) error {
	return &usageError{words.Wrong(key, nil, pairs...)}
}

// errHelped ends a command that was only asked for its help.
var errHelped = errors.New("help was shown")

// options are the flags of one command. Flags may stand before or after the
// other arguments, and an unknown flag is refused.
type options struct {
	*flag.FlagSet
	json bool // --json, which every command takes
}

func newOptions(name string) *options {
	o := &options{FlagSet: flag.NewFlagSet(name, flag.ContinueOnError)}
	o.SetOutput(io.Discard)
	o.BoolVar(&o.json, "json", false, say.Say("rosettectl.flag_json"))
	return o
}

// date declares a flag that takes a day, as 2027-05-06.
func (o *options) date(d *calendar.Date, name, usage string) {
	o.Func(name, usage, func(s string) (err error) {
		*d, err = calendar.Parse(s)
		return err
	})
}

// parse reads the flags and returns the other arguments. The error is a
// *usageError, or errHelped once help is on out.
func (o *options) parse(args []string, out io.Writer) (rest []string, err error) {
	for {
		if err := o.Parse(args); errors.Is(err, flag.ErrHelp) {
			return nil, o.help(out)
		} else if err != nil {
			return nil, o.explain(err)
		}
		if o.NArg() == 0 {
			return rest, nil
		}
		rest = append(rest, o.Arg(0))
		args = o.Args()[1:]
	}
}

func (o *options) help(out io.Writer) error {
	fmt.Fprintln(out, say.Say("rosettectl.usage", "Command", o.Name()))
	o.VisitAll(func(f *flag.Flag) { fmt.Fprintf(out, "  --%-12s %s\n", f.Name, f.Usage) })
	return errHelped
}

func (o *options) explain(err error) error {
	text := err.Error()
	if name, ok := strings.CutPrefix(text, "flag provided but not defined: -"); ok {
		return misused("unknown_option", "Option", strings.TrimPrefix(name, "-"), "Command", o.Name())
	}
	if name, ok := strings.CutPrefix(text, "flag needs an argument: -"); ok {
		return misused("option_alone", "Option", name)
	}
	if m := badValue.FindStringSubmatch(text); m != nil {
		return misused("option_value", "Value", m[1], "Option", m[2], "Command", o.Name())
	}
	return misused("option_unread", "Command", o.Name())
}

// badValue is how package flag words a value that an option does not take.
var badValue = regexp.MustCompile(`^invalid (?:boolean )?value "(.*?)" for (?:flag )?-(\S+):`)

// writeJSON writes v for machines.
func writeJSON(out io.Writer, v any) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
