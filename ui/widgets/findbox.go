package widgets

import "rosette/ui/theme"

// NewFindBox returns a field that narrows a list as one types: no label, but
// what to type in grey (FieldOptions.Empty) and the icon of finding.
func NewFindBox(o FieldOptions) *Field {
	f := NewField("", o)
	f.label.Hide()
	f.adorn(NewIcon("search", theme.Ink2), Caption("").OneLine())
	return f
}
