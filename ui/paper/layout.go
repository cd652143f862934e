package paper

import "rosette/ui/widgets"

const gap = 22 // between panes, in units

// threePanes sets the fields beside the checks and the page; widths are those
// of the body of a page, without its padding.
func threePanes(effective float32) widgets.Arrangement {
	switch {
	case effective >= widgets.WidePage-72:
		return widgets.InColumns(gap, widgets.Fixed(380), widgets.Flex(1))
	case effective >= widgets.NarrowPage-48:
		return widgets.InColumns(gap, widgets.Fixed(340), widgets.Flex(1))
	}
	return widgets.InColumn(gap)
}

// twoPanes sets the checks beside the page, or the page under them.
func twoPanes(effective float32) widgets.Arrangement {
	switch {
	case effective >= 732:
		return widgets.InColumns(gap, widgets.Fixed(400), widgets.Flex(1))
	case effective >= 384+gap+300:
		return widgets.InColumns(gap, widgets.Flex(1), widgets.Fixed(300))
	}
	return widgets.InColumn(gap)
}
