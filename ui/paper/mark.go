package paper

import (
	"slices"
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

// areaOf returns where a field stands on a page of a paper, in points, or no
// area where it does not. What was typed is all that a page sets in mono. On the
// nomination paper it stands in the order of the form, so each value is looked for
// after the one before; elsewhere the first place with the same words is taken.
func areaOf(page sheet.Page, person nomination.Particulars, paper, field string) sheet.Rect {
	order := []string{field}
	if all := printed(person); paper == nominationPaper && slices.Contains(all, field) {
		order = all
	}
	at := 0
	for _, id := range order {
		area, next := find(page, squeeze(nomination.Get(person, id)), at)
		if id == field {
			return area
		}
		at = next
	}
	return sheet.Rect{}
}

// find looks for a text among the items of a page from one on, and returns where
// it stands and the item after it; no area where it is not all there.
func find(page sheet.Page, left string, from int) (area sheet.Rect, next int) {
	for at := from; at < len(page.Items) && left != ""; at++ {
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
		next = at + 1
	}
	if left != "" || next == 0 {
		return sheet.Rect{}, from
	}
	return area, next
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
