package selection

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"

	"rosette/guides/words"
)

// DecodePlan reads a plan kept as JSON. Unknown fields are refused by name.
func DecodePlan(file string, text []byte) (pl Plan, err error) {
	if len(text) > 4*MaxBytes {
		return pl, words.Wrong("procedure_big", nil, "File", file, "Limit", 4*MaxBytes>>10)
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&pl); err != nil {
		return Plan{}, planProblem(file, err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return Plan{}, words.Wrong("selection_plan", err, "File", file)
	}
	return pl, nil
}

// planProblem says which field of a plan cannot be read, as far as the decoder
// tells.
func planProblem(file string, err error) error {
	if inside := (*words.Problem)(nil); errors.As(err, &inside) {
		return inside
	}
	if kind := (*json.UnmarshalTypeError)(nil); errors.As(err, &kind) && kind.Field != "" {
		return words.Wrong("selection_plan_kind", err, "File", file, "Field", clip(kind.Field))
	}
	if _, name, ok := strings.Cut(err.Error(), "json: unknown field "); ok {
		return words.Wrong("selection_plan_extra", err, "File", file, "Field", clip(strings.Trim(name, `"`)))
	}
	return words.Wrong("selection_plan", err, "File", file)
}

// With returns the plan with another laid over it: its choices and dates win,
// its facts are added.
func (pl Plan) With(over Plan) Plan {
	pl.Options = laid(pl.Options, over.Options)
	pl.Stages = laid(pl.Stages, over.Stages)
	pl.Members = laid(pl.Members, over.Members)
	pl.AsAt = laid(pl.AsAt, over.AsAt)
	pl.Facts = append(slices.Clone(pl.Facts), over.Facts...)
	return pl
}

func laid[V any](under, over map[string]V) map[string]V {
	if under == nil {
		return over
	}
	all := maps.Clone(under)
	maps.Copy(all, over)
	return all
}

var factKinds = []FactKind{NoticeReceived, LetterDated, LetterReceived, Done}

// Check reports the first stage, kind of fact, option or choice of a plan that a procedure
// does not have. Place copes with them and says so; a command line refuses
// them.
func (pl Plan) Check(p Procedure) error {
	for _, id := range slices.Sorted(maps.Keys(pl.Stages)) {
		if _, err := p.must(id); err != nil {
			return err
		}
	}
	for _, f := range pl.Facts {
		if _, err := p.must(f.Stage); err != nil {
			return err
		}
		if !slices.Contains(factKinds, f.Kind) {
			return words.Wrong("selection_fact_unknown", nil, "Kind", clip(string(f.Kind)), "Stage", f.Stage)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(pl.Options)) {
		o, ok := p.Option(id)
		if !ok {
			return words.Wrong("procedure_option_unknown", nil, "Option", clip(id))
		}
		if !slices.Contains(o.Choices, pl.Options[id]) {
			return words.Wrong("selection_choice_unknown", nil, "Choice", clip(pl.Options[id]), "Option", id,
				"Choices", listed(o.Choices))
		}
	}
	return nil
}
