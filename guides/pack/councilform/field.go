package councilform

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Bits of a field's flags (ISO 32000-1, 12.7.3 and 12.7.4).
const (
	readOnly   = 1 << 0
	multiline  = 1 << 12
	password   = 1 << 13
	radio      = 1 << 15
	pushbutton = 1 << 16
	comb       = 1 << 24
)

// mostDeep is how deep fields may be nested.
const mostDeep = 32

// A field is a box with its objects in the file.
type field struct {
	Box
	dict    types.Dict   // holds the value
	widgets []types.Dict // where it is drawn
	ons     []string     // of a tick or a choice of buttons: the state of each widget that is on
	look    string       // how its text is drawn, such as "/Helv 12 Tf 0 g"
	flags   int
	right   int // 0 left, 1 centred, 2 right
}

// inherited is what a field has from those above it.
type inherited struct {
	name, label, kind, look string
	flags, most, right      int
	value, options          types.Object
}

// A walk collects the fields of a file.
type walk struct {
	ctx    *model.Context
	pages  map[int]place // by the number of a widget's object
	seen   map[int]bool
	fields []field
}

// A place is where a widget is.
type place struct {
	page         int
	width, hight float64
}

// fieldsOf returns everything that can be filled, in reading order.
func fieldsOf(ctx *model.Context) ([]field, error) {
	root, err := ctx.Catalog()
	if err != nil {
		return nil, fmt.Errorf("read the catalogue: %w", err)
	}
	form, err := ctx.DereferenceDict(root["AcroForm"])
	if err != nil || form == nil {
		return nil, err
	}
	w := walk{ctx: ctx, pages: map[int]place{}, seen: map[int]bool{}}
	if err := w.findPages(); err != nil {
		return nil, err
	}
	top, err := ctx.DereferenceArray(form["Fields"])
	if err != nil {
		return nil, fmt.Errorf("read the fields: %w", err)
	}
	from := inherited{look: w.text(form["DA"])}
	for _, o := range top {
		if err := w.field(o, from, 0); err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(w.fields, func(a, b field) int {
		if a.Page != b.Page {
			return a.Page - b.Page
		}
		if d := a.top - b.top; d < -4 || d > 4 { // nearly level is the same row
			return cmp.Compare(a.top, b.top)
		}
		return cmp.Compare(a.left, b.left)
	})
	for i := range w.fields {
		w.fields[i].Number = i + 1
	}
	return w.fields, nil
}

// findPages notes on which page each widget is.
func (w *walk) findPages() error {
	for n := 1; n <= w.ctx.PageCount; n++ {
		page, _, attrs, err := w.ctx.PageDict(n, false)
		if err != nil {
			return fmt.Errorf("read page %d: %w", n, err)
		}
		at := place{page: n, width: 595, hight: 842}
		if attrs != nil && attrs.MediaBox != nil {
			at.width, at.hight = attrs.MediaBox.UR.X, attrs.MediaBox.UR.Y
		}
		notes, err := w.ctx.DereferenceArray(page["Annots"])
		if err != nil {
			return fmt.Errorf("read page %d: %w", n, err)
		}
		for _, o := range notes {
			if ref, ok := o.(types.IndirectRef); ok {
				w.pages[ref.ObjectNumber.Value()] = at
			}
		}
	}
	return nil
}

// field collects a field, or the fields below it.
func (w *walk) field(o types.Object, from inherited, depth int) error {
	number := 0
	if ref, ok := o.(types.IndirectRef); ok {
		number = ref.ObjectNumber.Value()
		if w.seen[number] {
			return nil
		}
		w.seen[number] = true
	}
	d, err := w.ctx.DereferenceDict(o)
	if err != nil {
		return fmt.Errorf("read a field: %w", err)
	}
	if d == nil {
		return nil
	}
	if depth > mostDeep {
		return fmt.Errorf("fields are nested more than %d deep", mostDeep)
	}
	from = w.inherit(d, from)
	kids, err := w.ctx.DereferenceArray(d["Kids"])
	if err != nil {
		return fmt.Errorf("read field %s: %w", from.name, err)
	}
	f := field{dict: d}
	for _, kid := range kids {
		k, err := w.ctx.DereferenceDict(kid)
		switch {
		case err != nil:
			return fmt.Errorf("read field %s: %w", from.name, err)
		case k == nil:
		case k["T"] != nil:
			if err := w.field(kid, from, depth+1); err != nil {
				return err
			}
		default:
			w.place(&f, kid, k)
		}
	}
	if len(kids) == 0 {
		w.place(&f, o, d)
	}
	if f.Page > 0 && w.describe(&f, from) {
		w.fields = append(w.fields, f)
	}
	return nil
}

func (w *walk) inherit(d types.Dict, from inherited) inherited {
	if t := w.text(d["T"]); t != "" {
		from.name = strings.TrimPrefix(from.name+"."+t, ".")
	}
	if t := w.text(d["TU"]); t != "" {
		from.label = t
	}
	if n, ok := w.get(d["FT"]).(types.Name); ok {
		from.kind = string(n)
	}
	if t := w.text(d["DA"]); t != "" {
		from.look = t
	}
	for key, to := range map[string]*int{"Ff": &from.flags, "MaxLen": &from.most, "Q": &from.right} {
		if n, ok := w.get(d[key]).(types.Integer); ok {
			*to = int(n)
		}
	}
	if d["V"] != nil {
		from.value = d["V"]
	}
	if d["Opt"] != nil {
		from.options = d["Opt"]
	}
	return from
}

// place adds a widget to a field. The field stands where its first one does.
func (w *walk) place(f *field, o types.Object, d types.Dict) {
	ref, ok := o.(types.IndirectRef)
	if !ok {
		return
	}
	at, ok := w.pages[ref.ObjectNumber.Value()]
	box, err := w.rect(d)
	if !ok || err != nil {
		return
	}
	if f.Page == 0 {
		f.Page, f.left, f.top = at.page, box.LL.X, at.hight-box.UR.Y
	}
	f.widgets = append(f.widgets, d)
}

func (w *walk) rect(d types.Dict) (*types.Rectangle, error) {
	a, err := w.ctx.DereferenceArray(d["Rect"])
	if err != nil || len(a) != 4 {
		return nil, fmt.Errorf("a box has no place")
	}
	return w.ctx.RectForArray(a)
}

// describe says what can be put into a field, and reports whether anything
// can.
func (w *walk) describe(f *field, from inherited) bool {
	f.Name, f.Label, f.look, f.flags, f.right = from.name, from.label, from.look, from.flags, from.right
	f.ReadOnly = from.flags&readOnly != 0
	switch from.kind {
	case "Tx":
		if from.flags&password != 0 {
			return false
		}
		f.Type, f.Most, f.Lines, f.Holds = Text, from.most, from.flags&multiline != 0, w.text(from.value)
	case "Ch":
		f.Type, f.Holds, f.Options = Choice, w.text(from.value), w.options(from.options)
	case "Btn":
		if from.flags&pushbutton != 0 {
			return false
		}
		for _, d := range f.widgets {
			f.ons = append(f.ons, w.on(d))
		}
		if n, ok := w.get(from.value).(types.Name); ok && n != "Off" {
			f.Holds = name(n)
		}
		f.Type = Tick
		if from.flags&radio != 0 || len(f.widgets) > 1 {
			f.Type, f.Options = Choice, slices.Compact(slices.Clone(f.ons))
		}
	default: // a signature, which is for a pen
		return false
	}
	return true
}
