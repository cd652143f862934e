package sheet

// backed puts a blank back behind each page, so that a printer which prints on
// both sides puts nothing there.
func backed(pages []Page) []Page {
	var all []Page
	for _, p := range pages {
		all = append(all, p, Page{Section: p.Section, back: true})
	}
	return all
}

// leftBlank is the only thing that a blank back says: that it is meant to be.
func (d Document) leftBlank(s Style) Item {
	z, text := s.Foot, d.Words.Say("pack.left_blank")
	return Text{X: left, Y: bottom - z.Lead + z.baseline(), Size: z.Size, Color: Quiet, String: text}
}

// hasBacks reports whether there is a form whose pages get backs.
func (d Document) hasBacks() bool {
	if !d.Backs {
		return false
	}
	for _, s := range d.Sections {
		if s.Form {
			return true
		}
	}
	return false
}
