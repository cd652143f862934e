package councilform

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"rosette/guides/pack/sheet"
	"rosette/guides/words"
)

// On is what a box to tick is given to be ticked.
const On = "on"

// An Outcome is what became of one box.
type Outcome string

// The outcomes.
const (
	Filled   Outcome = "filled"
	Kept     Outcome = "kept"     // nothing was given for it
	TooLong  Outcome = "too-long" // more characters than the box takes
	NoOption Outcome = "no-option"
	NoGlyph  Outcome = "no-glyph" // a character that cannot be printed
	Fixed    Outcome = "fixed"    // the council allows no change of it
)

// A Result is what became of each box, in the order of the boxes.
type Result struct {
	Box     Box
	Outcome Outcome
}

// Fill returns a copy of the form with values in its boxes, by number, and what
// became of each box. A box whose value does not go into it is left as it was.
// The text is drawn into the file, so that every program shows and prints it.
func (f *Form) Fill(values map[int]string) ([]byte, []Result, error) {
	ctx, err := open(f.data)
	if err != nil {
		return nil, nil, err
	}
	var file bytes.Buffer
	var results []Result
	err = safely(func() error {
		fields, err := fieldsOf(ctx)
		if err != nil {
			return err
		}
		if results, err = fillAll(ctx, fields, values); err != nil {
			return err
		}
		return api.WriteContext(ctx, &file)
	})
	if err != nil {
		return nil, nil, words.Wrong("council_form_damaged", err)
	}
	return file.Bytes(), results, nil
}

// Numbered returns a copy with its number in every box that takes text, to find
// out which box is which where the file does not say.
func (f *Form) Numbered() ([]byte, error) {
	values := map[int]string{}
	for _, b := range f.Boxes {
		if b.Type == Text && !b.ReadOnly {
			values[b.Number] = strconv.Itoa(b.Number)
		}
	}
	file, _, err := f.Fill(values)
	return file, err
}

func fillAll(ctx *model.Context, fields []field, values map[int]string) ([]Result, error) {
	results := make([]Result, len(fields))
	var text strings.Builder
	for i, o := range fields {
		value := values[o.Number]
		results[i] = Result{Box: o.Box, Outcome: o.takes(value)}
		if results[i].Outcome == Filled && (o.Type == Text || len(o.ons) == 0) {
			text.WriteString(value)
		}
	}
	pen, err := newPen(ctx, text.String())
	if err != nil {
		return nil, err
	}
	for i, o := range fields {
		if results[i].Outcome != Filled {
			continue
		}
		if err := o.put(pen, values[o.Number]); err != nil {
			return nil, fmt.Errorf("fill box %d (%s): %w", o.Number, o.Name, err)
		}
	}
	return results, plainForm(ctx)
}

// plainForm takes away the second description of the form that some programs
// wrote beside its fields (XFA), which would be shown in place of them.
func plainForm(ctx *model.Context) error {
	root, err := ctx.Catalog()
	if err != nil {
		return err
	}
	form, err := ctx.DereferenceDict(root["AcroForm"])
	if err != nil || form == nil {
		return err
	}
	form.Delete("XFA")
	return nil
}

// takes reports whether a value goes into a box.
func (b Box) takes(value string) Outcome {
	switch {
	case value == "":
		return Kept
	case b.ReadOnly:
		return Fixed
	case b.Type == Choice && b.option(value) == "":
		return NoOption
	case b.Type == Text && b.Most > 0 && utf8.RuneCountInString(value) > b.Most:
		return TooLong
	case b.Type != Tick && len(sheet.Undrawable(value)) > 0:
		return NoGlyph
	}
	return Filled
}

// option is the option that a value names, in whatever case, or "".
func (b Box) option(value string) string {
	i := slices.IndexFunc(b.Options, func(o string) bool { return strings.EqualFold(strings.TrimSpace(o), strings.TrimSpace(value)) })
	if i < 0 {
		return ""
	}
	return b.Options[i]
}

// put writes a value into a field.
func (o field) put(p *pen, value string) error {
	if o.Type == Choice {
		value = o.option(value)
	}
	if len(o.ons) > 0 {
		return o.press(value)
	}
	o.dict["V"] = utf16Text(value)
	o.dict.Delete("RV")
	if o.Type == Choice {
		o.dict.Delete("I") // the places of what was chosen before
	}
	for _, d := range o.widgets {
		look, err := p.draw(o, d, value)
		if err != nil {
			return err
		}
		d["AP"] = types.Dict{"N": *look}
	}
	return nil
}

// press turns on the widget that the value names and every other one off.
func (o field) press(value string) error {
	if o.Type == Tick {
		value = o.ons[0]
	}
	if !slices.Contains(o.ons, value) {
		return errors.New("there is no such button")
	}
	o.dict["V"] = types.Name(value)
	for i, d := range o.widgets {
		state := types.Name("Off")
		if o.ons[i] == value {
			state = types.Name(value)
		}
		d["AS"] = state
	}
	return nil
}

// utf16Text is a text as a PDF keeps it when it may have any character.
func utf16Text(s string) types.HexLiteral {
	var b strings.Builder
	b.WriteString("FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return types.HexLiteral(b.String())
}
