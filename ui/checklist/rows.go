package checklist

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"rosette/guides/words"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// stackedBelow is the width of a table under which its rows are stacked, in
// units.
const stackedBelow = 560

// A line is a heading or a task of the table.
type line struct {
	id    string // "" for a heading
	look  look
	title string
	count string
}

// rows is the body of the table. Only the rows in sight are built: the list
// may be long, and must be there at once.
type rows struct {
	widget.BaseWidget
	say    *words.Catalogue
	choose func(id string)
	tick   func(id string)
	sight  func() (from, to float32) // the stretch that can be seen

	lines   []line
	tops    []float32 // of each line, and the end of the last
	width   float32   // that tops holds for; 0 when stale
	scale   float32
	stacked bool
	focused bool
	chosen  string
	heights map[look]float32
	ruler   *row // measures rows that are not built
	built   map[string]*row
	heads   map[line]*fyne.Container
	shown   []fyne.CanvasObject
	painted skinTheme
}

func newRows(say *words.Catalogue, choose, tick func(id string)) *rows {
	r := &rows{say: say, choose: choose, tick: tick}
	r.forget()
	r.ExtendBaseWidget(r)
	return r
}

// forget drops what was built and measured.
func (r *rows) forget() {
	r.heights, r.built, r.heads = map[look]float32{}, map[string]*row{}, map[line]*fyne.Container{}
	r.ruler = newRow(r.say, r.stacked, nil, nil)
	r.width, r.scale = 0, theme.Scale()
}

// set replaces the lines.
func (r *rows) set(lines []line, chosen string, focused bool) {
	same := slices.Equal(lines, r.lines) && chosen == r.chosen
	if same && focused == r.focused {
		return
	}
	r.lines, r.chosen, r.focused = lines, chosen, focused
	if !same {
		r.width = 0
	}
	r.arrange(r.Size().Width)
}

// HeightFor implements widgets.Flower.
func (r *rows) HeightFor(width float32) float32 {
	r.measure(width)
	return r.tops[len(r.tops)-1]
}

// measure works out where each line stands at a width.
func (r *rows) measure(width float32) {
	if r.width == width && r.tops != nil && r.scale == theme.Scale() {
		return
	}
	if stacked := widgets.EffectiveWidth(width) < stackedBelow; stacked != r.stacked || r.scale != theme.Scale() {
		r.stacked = stacked
		r.forget()
	} else if r.width != 0 {
		r.heights = map[look]float32{}
	}
	r.width = width
	r.tops = make([]float32, 1, len(r.lines)+1)
	var y float32
	for _, l := range r.lines {
		y += r.heightOf(l)
		r.tops = append(r.tops, y)
	}
}

func (r *rows) heightOf(l line) float32 {
	if l.id == "" {
		return widgets.HeightFor(r.head(l), r.width)
	}
	k := r.lookOf(l)
	h, ok := r.heights[k]
	if !ok {
		r.ruler.set(k, false)
		h = r.ruler.HeightFor(r.width)
		r.heights[k] = h
	}
	return h
}

func (r *rows) lookOf(l line) look {
	l.look.chosen = l.id == r.chosen
	return l.look
}

func (r *rows) head(l line) *fyne.Container {
	h, ok := r.heads[l]
	if !ok {
		h = groupHead(l.title, l.count)
		r.heads[l] = h
	}
	return h
}

func (r *rows) row(l line) *row {
	one, ok := r.built[l.id]
	if !ok {
		one = newRow(r.say, r.stacked, func() { r.choose(l.id) }, func() { r.choose(l.id); r.tick(l.id) })
		r.built[l.id] = one
	}
	one.set(r.lookOf(l), r.focused && l.id == r.chosen)
	return one
}

// arrange puts the lines in sight into their places.
func (r *rows) arrange(width float32) {
	if width <= 0 {
		return
	}
	r.measure(width)
	from, to := r.sight()
	if now := themeNow(); now != r.painted {
		r.painted = now
		for _, o := range r.built {
			o.Refresh()
		}
		for _, o := range r.heads {
			o.Refresh()
		}
	}
	r.shown = make([]fyne.CanvasObject, 0, len(r.shown))
	for i, l := range r.lines {
		if r.tops[i+1] < from || r.tops[i] > to {
			continue
		}
		var o fyne.CanvasObject
		if l.id == "" {
			o = r.head(l)
		} else {
			o = r.row(l)
		}
		place(o, 0, r.tops[i], width, r.tops[i+1]-r.tops[i])
		r.shown = append(r.shown, o)
	}
	canvas.Refresh(r)
}

// stretch returns where the chosen row stands, from a heading above it.
func (r *rows) stretch() (from, to float32, ok bool) {
	i := r.index(r.chosen)
	if i < 0 || len(r.tops) != len(r.lines)+1 {
		return 0, 0, false
	}
	from, to = r.tops[i], r.tops[i+1]
	if i > 0 && r.lines[i-1].id == "" {
		from = r.tops[i-1]
	}
	return from, to, true
}

func (r *rows) index(id string) int {
	if id == "" {
		return -1
	}
	return slices.IndexFunc(r.lines, func(l line) bool { return l.id == id })
}

// after returns the id of the task some rows further on, as far as there are
// any.
func (r *rows) after(id string, by int) string {
	step, at := 1, r.index(id)
	if by < 0 {
		step = -1
	}
	found := id
	for i := at + step; i >= 0 && i < len(r.lines) && by != 0; i += step {
		if r.lines[i].id != "" {
			found, by = r.lines[i].id, by-step
		}
	}
	return found
}

// Parts implements widgets.Whole.
func (r *rows) Parts() []fyne.CanvasObject { return r.shown }

// CreateRenderer implements fyne.Widget.
func (r *rows) CreateRenderer() fyne.WidgetRenderer { return &rowsSkin{r} }

type rowsSkin struct{ r *rows }

func (s *rowsSkin) Destroy()                     {}
func (s *rowsSkin) Layout(size fyne.Size)        { s.r.arrange(size.Width) }
func (s *rowsSkin) Objects() []fyne.CanvasObject { return s.r.shown }

func (s *rowsSkin) MinSize() fyne.Size {
	w := s.r.Size().Width
	return fyne.NewSize(0, s.r.HeightFor(max(w, 1)))
}

func (s *rowsSkin) Refresh() { s.r.arrange(s.r.Size().Width) }
