package councilform

import (
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// on is the state of a button that is pressed.
func (w *walk) on(d types.Dict) string {
	looks, err := w.ctx.DereferenceDict(d["AP"])
	if err != nil || looks == nil {
		return "Yes"
	}
	normal, err := w.ctx.DereferenceDict(looks["N"])
	if err != nil {
		return "Yes"
	}
	var states []string
	for state := range normal {
		if state != "Off" {
			states = append(states, state)
		}
	}
	if len(states) == 0 {
		return "Yes"
	}
	slices.Sort(states)
	return states[0]
}

// options are what a choice offers, as they are shown.
func (w *walk) options(o types.Object) []string {
	all, err := w.ctx.DereferenceArray(o)
	if err != nil {
		return nil
	}
	var shown []string
	for _, one := range all {
		if pair, ok := w.get(one).(types.Array); ok && len(pair) == 2 {
			one = pair[1]
		}
		shown = append(shown, w.text(one))
	}
	return shown
}

func (w *walk) get(o types.Object) types.Object {
	v, err := w.ctx.Dereference(o)
	if err != nil {
		return nil
	}
	return v
}

// text is a string of the file, or "" for anything else.
func (w *walk) text(o types.Object) string {
	switch v := w.get(o).(type) {
	case types.StringLiteral, types.HexLiteral:
		if s, err := types.StringOrHexLiteral(v); err == nil && s != nil {
			return *s
		}
	}
	return ""
}

func name(n types.Name) string {
	s, err := types.DecodeName(string(n))
	if err != nil {
		return string(n)
	}
	return s
}
