package widgets

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// seenRows is how much of a long list is taken to be on the screen, in units:
// the list may reach below the foot of the window.
const seenRows = 260

// ahead is how much of a list beyond what is in view has rows too, in units.
const ahead = 120

// Within tells the list which scroller it is in: only the rows in its view
// exist.
func (l *DateList) Within(s *Scroller) {
	l.within = s
	s.onMove = l.show
}

// ShowChosen scrolls a scroller that holds the list until the chosen row is
// among the upper ones, and leaves the page where it is.
func (l *DateList) ShowChosen(in *Scroller) {
	if l.chosen < 0 || l.Size().Height == 0 {
		return
	}
	at, size := l.rowAt(l.chosen)
	at = at.Add(l.inScroller(in))
	view := min(in.scroll.Size().Height, theme.Units(seenRows))
	to := nearest(in.scroll.Offset.Y, at.Y, size.Height, view, size.Height)
	if to != in.scroll.Offset.Y {
		jump(in.scroll, fyne.NewPos(0, to))
	}
}

// inScroller is where the list stands in what a scroller scrolls.
func (l *DateList) inScroller(in *Scroller) fyne.Position {
	path := pathTo(in.scroll.Content, l)
	if path == nil {
		return fyne.Position{}
	}
	return offsetIn(path)
}

// rowAt returns where a row stands in the list.
func (l *DateList) rowAt(i int) (fyne.Position, fyne.Size) {
	if i < 0 || i >= len(l.items) {
		return fyne.Position{}, l.Size()
	}
	l.sizes.at(l.Size().Width)
	return fyne.NewPos(0, l.sizes.tops[i]), fyne.NewSize(l.Size().Width, l.sizes.tops[i+1]-l.sizes.tops[i])
}

// show makes the rows that are in view, and lets go of the others.
func (l *DateList) show() {
	if l.layRows(l.Size().Width) {
		l.Refresh()
	}
}

// inView returns the stretch of the list that has rows.
func (l *DateList) inView() (from, to float32) {
	if l.within == nil || l.within.scroll.Size().Height == 0 {
		return 0, l.sizes.tops[len(l.items)]
	}
	top := l.within.scroll.Offset.Y
	return top - theme.Units(ahead), top + l.within.scroll.Size().Height + theme.Units(ahead)
}

// layRows sets the rows in view in their places and reports whether others
// exist than before.
func (l *DateList) layRows(width float32) (changed bool) {
	l.sizes.at(width)
	from, to := l.inView()
	for i := range l.items {
		top, foot := l.sizes.tops[i], l.sizes.tops[i+1]
		row, exists := l.rows[i]
		if foot < from || top > to {
			if exists {
				delete(l.rows, i)
				changed = true
			}
			continue
		}
		if !exists {
			row = newDateRow(l.items[i], i == l.chosen, func() { focusOn(l); l.choose(i) })
			l.rows[i], changed = row, true
		}
		place(row, 0, top, width, foot-top)
	}
	if changed {
		l.column.Objects = nil
		for i := range l.items {
			if row, ok := l.rows[i]; ok {
				l.column.Objects = append(l.column.Objects, row)
			}
		}
	}
	return changed
}

func (l *DateList) paintRows() {
	for i, r := range l.rows {
		if r.on != (i == l.chosen) {
			r.on = i == l.chosen
			r.paintRow()
		}
	}
}

// dateLayout sets the rows of a list one under another.
type dateLayout struct {
	l     *DateList
	width float32
}

func (d *dateLayout) heightFor(_ []fyne.CanvasObject, width float32) float32 {
	d.l.sizes.at(width)
	return d.l.sizes.tops[len(d.l.items)]
}

func (d *dateLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	least := theme.Units(dateWide + setByWide + daysWide + 3*columnGap + 2*rowSide + leastWhat)
	return minAt(d, o, least, d.width)
}

func (d *dateLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	forget()
	d.width = size.Width
	d.l.layRows(size.Width)
}
