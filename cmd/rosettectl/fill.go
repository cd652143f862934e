package main

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"

	"rosette/guides/pack/councilform"
	"rosette/guides/words"
	"rosette/storage"
)

// fillArgs are the options of the fill command.
type fillArgs struct {
	*options
	form, file, out string
	list, numbered  bool
	puts            councilform.Plan
}

// boxJSON is one box of a form, for a machine. It tells no value: the values
// are personal.
type boxJSON struct {
	Box     int                 `json:"box"`
	Page    int                 `json:"page"`
	Title   string              `json:"title"`
	Type    councilform.Type    `json:"type"`
	Value   string              `json:"value,omitempty"` // the id of what goes into it
	Outcome councilform.Outcome `json:"outcome"`
}

// fill puts what a candidacy knows into a copy of a council's own PDF form.
func fill(args []string, out io.Writer) error {
	a, err := parseFill(args, out)
	if err != nil {
		return err
	}
	form, err := readForm(a.form)
	if err != nil {
		return err
	}
	c, err := readCandidacy(a.file)
	if err != nil {
		return err
	}
	values := councilform.Values(c, say)
	plan := form.PlanOf(values)
	for _, n := range slices.Sorted(maps.Keys(a.puts)) {
		if n < 1 || n > len(form.Boxes) {
			return misused("council_form_box", "N", n, "Last", len(form.Boxes))
		}
		plan[n] = known(a.puts[n], values)
	}
	if err := a.write(form, plan, values); err != nil {
		return err
	}
	return a.report(out, form, form.Entries(plan, values))
}

func parseFill(args []string, out io.Writer) (*fillArgs, error) {
	a := &fillArgs{options: newOptions("fill"), puts: councilform.Plan{}}
	a.StringVar(&a.out, "o", "", say.Say("council_form.flag_out"))
	a.BoolVar(&a.list, "list", false, say.Say("council_form.flag_list"))
	a.BoolVar(&a.numbered, "numbered", false, say.Say("council_form.flag_numbered"))
	var sets []string
	a.Func("set", say.Say("council_form.flag_set"), func(s string) error { sets = append(sets, s); return nil })
	rest, err := a.parse(args, out)
	switch {
	case err != nil:
		return nil, err
	case len(rest) < 2:
		return nil, misused("council_form_files")
	case len(rest) > 2:
		return nil, misused("extra_argument", "Text", rest[2], "Command", a.Name())
	case a.out == "" && !a.list:
		return nil, misused("council_form_out")
	}
	a.form, a.file = rest[0], rest[1]
	for _, s := range sets {
		number, text, ok := strings.Cut(s, "=")
		n, err := strconv.Atoi(number)
		if !ok || err != nil {
			return nil, misused("council_form_set", "Text", s)
		}
		a.puts[n] = councilform.Put{Text: text}
	}
	return a, nil
}

// known turns a typed text that is the id of a value into that value.
func known(p councilform.Put, values []councilform.Value) councilform.Put {
	if slices.ContainsFunc(values, func(v councilform.Value) bool { return v.ID == p.Text }) {
		return councilform.Put{Value: p.Text}
	}
	return p
}

func readForm(path string) (*councilform.Form, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read the form: %w", err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, councilform.MostBytes+1))
	if err != nil {
		return nil, words.Wrong("check_unread", err, "Path", path)
	}
	return councilform.Read(data)
}

// write writes the copy. The form itself is refused as its place.
func (a *fillArgs) write(form *councilform.Form, plan councilform.Plan, values []councilform.Value) error {
	if a.list || form.Flat() {
		return nil
	}
	if sameFile(a.form, a.out) {
		return words.Wrong("council_form_same", nil, "Path", a.out)
	}
	file, err := form.Numbered()
	if !a.numbered {
		file, _, err = form.FillBy(plan, values)
	}
	if err != nil {
		return err
	}
	return storage.WriteFile(a.out, file)
}

func sameFile(a, b string) bool {
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other)
}

func (a *fillArgs) report(out io.Writer, form *councilform.Form, entries []councilform.Entry) error {
	if a.json {
		boxes := []boxJSON{}
		for _, e := range entries {
			boxes = append(boxes, boxJSON{e.Box.Number, e.Box.Page, e.Box.Title(), e.Box.Type, e.Value.ID, e.Outcome})
		}
		return writeJSON(out, map[string]any{"boxes": boxes})
	}
	w := bufio.NewWriter(out)
	for _, e := range entries {
		fmt.Fprintln(w, say.Say("council_form.line_box", "N", e.Box.Number, "Page", e.Box.Page, "Title", e.Box.Title()))
		fmt.Fprintf(w, "  %s\n", a.outcome(e))
	}
	switch {
	case form.Flat():
		fmt.Fprintln(w, say.Say("council_form.flat"))
	case !a.list:
		fmt.Fprintln(w, say.Say("council_form.wrote", "Path", a.out), say.Say("council_form.left_blank"))
	}
	return w.Flush()
}

// outcome says what became of a box, or would.
func (a *fillArgs) outcome(e councilform.Entry) string {
	text := strings.Join(strings.Fields(e.Text), " ")
	if e.Box.Type == councilform.Tick && e.Text != "" {
		text = say.Say("council_form.ticked")
	}
	key := string(e.Outcome)
	switch {
	case e.Outcome == councilform.Kept && e.Value.ID != "":
		key = "empty"
	case e.Outcome == councilform.Filled && e.Value.ID == "":
		key = "typed"
	case e.Outcome == councilform.Filled && a.list:
		key = "would"
	}
	return say.Say("council_form.outcome_"+key, "Value", e.Value.Title, "Text", text, "Most", e.Box.Most,
		"Options", strings.Join(e.Box.Options, ", "))
}
