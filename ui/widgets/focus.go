package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"rosette/ui/theme"
)

// A Whole is a widget that lets its parts be walked, so that focus inside it
// can be found. Widgets of this package are; a screen's own widget may be.
type Whole interface {
	Parts() []fyne.CanvasObject
}

func partsOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch v := o.(type) {
	case *fyne.Container:
		return v.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{v.Content}
	case interface{ parts() []fyne.CanvasObject }:
		return v.parts()
	case Whole:
		return v.Parts()
	}
	return nil
}

// pathTo returns the objects from root down to target, or nothing when target
// is not within root.
func pathTo(root, target fyne.CanvasObject) []fyne.CanvasObject {
	if root == target {
		return []fyne.CanvasObject{root}
	}
	for _, o := range partsOf(root) {
		if o == nil {
			continue
		}
		if p := pathTo(o, target); p != nil {
			return append([]fyne.CanvasObject{root}, p...)
		}
	}
	return nil
}

// Reveal scrolls every scroller that holds an object until the object can be
// seen. Controls call it when they gain the focus.
func Reveal(o fyne.CanvasObject) { revealArea(o, fyne.Position{}, o.Size()) }

// revealArea is Reveal for a part of an object.
func revealArea(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	c := canvasOf(o)
	if c == nil {
		return
	}
	root := c.Content()
	if top := c.Overlays().Top(); top != nil {
		root = top
	}
	path := pathTo(root, o)
	for i := len(path) - 1; i >= 0; i-- {
		if s, ok := path[i].(*container.Scroll); ok {
			scrollTo(s, offsetIn(path[i+1:]).Add(at), size)
		}
	}
}

// offsetIn returns where the last object of a path stands in its first.
func offsetIn(path []fyne.CanvasObject) fyne.Position {
	var p fyne.Position
	for _, o := range path[1:] {
		p = p.Add(o.Position())
	}
	return p
}

func scrollTo(s *container.Scroll, p fyne.Position, size fyne.Size) {
	room := theme.Units(16)
	to := fyne.NewPos(
		nearest(s.Offset.X, p.X, size.Width, s.Size().Width, room),
		nearest(s.Offset.Y, p.Y, size.Height, s.Size().Height, room),
	)
	if to != s.Offset {
		jump(s, to)
	}
}

// nearest returns the offset closest to now that shows a stretch with some
// room around it; a stretch longer than the view shows its beginning.
func nearest(now, from, length, view, room float32) float32 {
	switch {
	case from-room < now:
		return max(from-room, 0)
	case from+length+room > now+view:
		return max(min(from+length+room-view, from-room), 0)
	}
	return now
}

// Focusables returns the controls within root that can take the focus now, in
// Tab order.
func Focusables(root fyne.CanvasObject) []fyne.Focusable {
	if root == nil || !root.Visible() {
		return nil
	}
	var out []fyne.Focusable
	if f, ok := root.(fyne.Focusable); ok {
		d, can := root.(fyne.Disableable)
		if !can || !d.Disabled() {
			out = append(out, f)
		}
	}
	for _, o := range partsOf(root) {
		out = append(out, Focusables(o)...)
	}
	return out
}

// FocusFirst puts the focus on the first control within root, and takes it
// away where there is none. It reports whether there was one.
func FocusFirst(c fyne.Canvas, root fyne.CanvasObject) bool {
	all := Focusables(root)
	if len(all) == 0 {
		c.Unfocus()
		return false
	}
	c.Focus(all[0])
	return true
}

// KeepFocus rebuilds what is within root. Where the focus was within it, it goes
// to the control that now stands at the same place in Tab order.
func KeepFocus(root fyne.CanvasObject, rebuild func()) {
	c := canvasOf(root)
	at := -1
	if c != nil && c.Focused() != nil {
		at = slices.Index(Focusables(root), c.Focused())
	}
	rebuild()
	if all := Focusables(root); at >= 0 && len(all) > 0 {
		if next := all[min(at, len(all)-1)]; next != c.Focused() {
			c.Focus(next)
		}
	}
}

// A Flusher holds typed text that is not saved yet.
type Flusher interface{ Flush() }

// FlushAll saves what is typed in every field within root. Call it before a
// screen is left and before the window closes.
func FlushAll(root fyne.CanvasObject) {
	if f, ok := root.(Flusher); ok {
		f.Flush()
	}
	for _, o := range partsOf(root) {
		if o != nil {
			FlushAll(o)
		}
	}
}

// Settle lays out again everything that holds an object whose height changed.
// Components call it themselves; a screen calls it after it shows, hides or
// adds objects within a page, on what holds them.
func Settle(o fyne.CanvasObject) {
	c := canvasOf(o)
	if c == nil || c.Content() == nil {
		return
	}
	path := pathTo(c.Content(), o)
	if len(path) == 0 {
		return
	}
	forget()
	o.Refresh()
	for i := len(path) - 1; i >= 0; i-- {
		switch v := path[i].(type) {
		case *fyne.Container:
			if v.Layout != nil {
				v.Layout.Layout(v.Objects, v.Size())
			}
		case *container.Scroll:
			v.Base.Refresh() // its own Refresh would refresh all that it scrolls, a page at a time
		}
	}
}
