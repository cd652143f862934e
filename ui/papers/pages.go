package papers

// made returns the page of a target other than a form, built the first time it
// is wanted. It reports false where there is no such page.
func (p *Screen) made(target string) (page, bool) {
	if one, ok := p.pages[target]; ok {
		return one, true
	}
	make, ok := p.makers()[target]
	if !ok {
		return nil, false
	}
	one := make()
	p.pages[target] = one
	return one, true
}

// makers says how each page other than a form is built.
func (p *Screen) makers() map[string]func() page {
	return map[string]func() page{}
}
