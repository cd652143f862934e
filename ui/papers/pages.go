package papers

import (
	"rosette/ui/councilform"
	"rosette/ui/delivery"
	"rosette/ui/officer"
)

// made returns the page of a target other than a form, built the first time it
// is wanted. It reports false where there is no such page.
func (p *Screen) made(target string) (page, bool) {
	if one, ok := p.pages[target]; ok {
		return one, true
	}
	var one page
	switch target {
	case officerTarget:
		one = officer.New(p.s, p.win, p.back)
	case deliveryTarget:
		one = delivery.New(p.s, p.win, p.back)
	case councilTarget:
		one = councilform.New(p.s, p.win, p.back)
	default:
		return nil, false
	}
	p.pages[target] = one
	return one, true
}
