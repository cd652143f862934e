package paper

import (
	"strings"

	"rosette/guides/nomination"
	"rosette/guides/pack/sheet"
)

// printed are the fields on the page in the order in which it prints them.
func printed(person nomination.Particulars) []string {
	ids := []string{"surname", "other_names", "common_surname", "common_forename", "description"}
	for i := range person.Subscribers {
		ids = append(ids, signerID(i, "name"), signerID(i, "letters"), signerID(i, "number"))
	}
	return ids
}

// areaOf returns where a field stands on the page, in points, or no area where
// it does not. What was typed is all that the page sets in mono, and it stands
// in the order of the form, so each value is looked for after the one before.
func areaOf(page sheet.Page, person nomination.Particulars, field string) sheet.Rect {
	at := 0
	for _, id := range printed(person) {
		left := squeeze(nomination.Get(person, id))
		if left == "" {
			continue
		}
		var area sheet.Rect
		for ; at < len(page.Items) && left != ""; at++ {
			t, ok := page.Items[at].(sheet.Text)
			if !ok || t.Font != sheet.Mono {
				continue
			}
			rest, ok := strings.CutPrefix(left, squeeze(t.String))
			if !ok {
				continue
			}
			left = rest
			area = around(area, t)
		}
		if id == field {
			return area
		}
	}
	return sheet.Rect{}
}

// squeeze leaves out white space, at which lines are broken.
func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// around grows an area by a line of text.
func around(a sheet.Rect, t sheet.Text) sheet.Rect {
	x, y := t.X, t.Y-t.Size
	w, h := t.Font.Width(t.String, t.Size), 1.3*t.Size
	if a.W == 0 {
		return sheet.Rect{X: x, Y: y, W: w, H: h}
	}
	right, low := max(a.X+a.W, x+w), max(a.Y+a.H, y+h)
	a.X, a.Y = min(a.X, x), min(a.Y, y)
	a.W, a.H = right-a.X, low-a.Y
	return a
}
