package packs

import (
	"image"

	"rosette/guides/pack"
	"rosette/ui/preview"
)

// Refresh has the packs laid out anew when something changed that is on them,
// away from the main goroutine: the one at hand first, so that what was changed
// is on its page at once, then the others, one by one, for their page counts.
func (p *Screen) Refresh() {
	if p.laying {
		return // it is looked at again when that pack is laid out
	}
	info, ok := p.behind()
	if !ok {
		return
	}
	p.laying = true
	n, page, size := p.plan(), p.page, image.Point{}
	if info.ID == p.shown().ID {
		size = p.viewer.page.Pixels()
	}
	var o one
	var err error
	var drawn *image.RGBA
	p.s.Aside(0, func() {
		if o, err = n.lay(info); err == nil && size.X > 0 {
			drawn = preview.Draw(o.at(page), size.X, size.Y)
		}
	}, func() {
		p.laying = false
		p.bring(o, err)
		if drawn != nil && page == p.page && p.shown().key == o.key && p.shown().ID == o.ID {
			p.viewer.page.SetDrawn(o.at(page), drawn)
		}
		p.Refresh()
	})
}

// bring shows what was laid out, if it is newer than what is shown.
func (p *Screen) bring(o one, err error) {
	key := p.key()
	switch {
	case o.ID == p.shown().ID && p.shown().key != key:
		p.take(o, err)
		p.show(p.page)
	case o.key == key:
		p.take(o, err)
		if _, more := p.behind(); !more {
			p.listAudiences(p.shown())
		}
	}
}

// late reports whether the pack at hand is not as the candidacy is now.
func (p *Screen) late() bool {
	key := p.key()
	return p.shown().key != key && p.made.failed != key
}

// now shows a page of the pack at hand, and lays it out at once if it is late:
// for those who arrive, or take it away.
func (p *Screen) now(page int) {
	if p.late() {
		p.take(p.plan().lay(p.shown().AudienceInfo))
	}
	p.show(page)
	p.Refresh()
}

// behind is the next pack to lay out.
func (p *Screen) behind() (pack.AudienceInfo, bool) {
	key := p.key()
	if p.made.failed == key {
		return pack.AudienceInfo{}, false
	}
	for _, o := range append([]one{p.shown()}, p.made.all...) {
		if o.key != key {
			return o.AudienceInfo, true
		}
	}
	return pack.AudienceInfo{}, false
}

// take keeps a pack, or why it cannot be made.
func (p *Screen) take(o one, err error) {
	p.made.err, p.made.failed = err, ""
	if err != nil {
		p.made.failed = o.key
	}
	for i := range p.made.all {
		switch {
		case err != nil:
			p.made.all[i].key = "" // none is shown now
		case p.made.all[i].ID == o.ID:
			p.made.all[i] = o
		}
	}
}
