package preview

import (
	"image"

	"rosette/guides/pack/sheet"
)

// An Artist draws many pages away from the main goroutine. Until a page is
// drawn it shows its last image, or blank paper.
type Artist struct {
	aside  func(work, done func()) // done comes back on the main goroutine
	asked  []sketch                // not begun yet
	busy   bool
	within bool // the image is wanted by who is painting just now
}

// A sketch is an image that a page waits for.
type sketch struct {
	wanted
	of    *Page
	page  sheet.Page
	drawn *image.RGBA
}

// wanted says of which page an image is, by its turn, and how large.
type wanted struct {
	turn int
	size image.Point
}

// NewArtist returns one who works by aside.
func NewArtist(aside func(work, done func())) *Artist { return &Artist{aside: aside} }

// NewPage returns a sheet of blank paper that the artist draws on.
func (a *Artist) NewPage() *Page {
	p := NewPage()
	p.artist = a
	return p
}

// want has a page drawn; of a page that waits already only the last size counts.
func (a *Artist) want(p *Page, size image.Point) {
	s := sketch{of: p, page: p.page, wanted: wanted{p.turn, size}}
	if s.wanted == p.wanted {
		return
	}
	p.wanted = s.wanted
	for i := range a.asked {
		if a.asked[i].of == p {
			a.asked[i] = s
			return
		}
	}
	a.asked = append(a.asked, s)
	if !a.busy {
		a.within = true
		a.next()
		a.within = false
	}
}

// next draws all that wait, and shows them together.
func (a *Artist) next() {
	all := a.asked
	a.asked, a.busy = nil, len(all) > 0
	if !a.busy {
		return
	}
	a.aside(func() {
		for i, s := range all {
			all[i].drawn = Draw(s.page, s.size.X, s.size.Y)
		}
	}, func() {
		for _, s := range all {
			s.of.drawn, s.of.stale = s.drawn, s.of.turn != s.turn
		}
		for _, s := range all {
			if !a.within {
				s.of.repaint()
			}
		}
		a.next()
	})
}
