package sheet

// NewPage begins a page, unless it stands at the top of one.
type NewPage struct{}

func (NewPage) lay(Style, float64, float64) []slab { return []slab{{fresh: true, keep: true}} }

func (NewPage) html(*htmlWriter) {}

func (NewPage) text(*textWriter) {}
