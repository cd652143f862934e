package councilform

import (
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/pack/councilform"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// boxes lists the boxes with what goes into them, and says how many are filled.
func (c *Screen) boxes() fyne.CanvasObject {
	say := c.s.Words
	entries := c.form.Entries(c.plan, c.values)
	filled := 0
	rows := make([]fyne.CanvasObject, len(entries))
	for i, e := range entries {
		if e.Outcome == councilform.Filled {
			filled++
		}
		icon, role := mark(e)
		row := widgets.NewItemRow(icon, role, c.title(e.Box), c.becomes(e), say.Say("councilform.page", "N", e.Box.Page), func() { c.askBox(e) })
		c.rows, rows[i] = append(c.rows, row), row
	}
	c.sum.SetText(say.Count("councilform.sum", len(entries), "Filled", filled))
	widgets.LinkRows(rows...)
	return widgets.Column(0, rows...)
}

// title is the number and the name of a box.
func (c *Screen) title(b councilform.Box) string {
	return c.s.Words.Say("councilform.box", "N", b.Number, "Title", b.Title())
}

// mark is the picture of what becomes of a box.
func mark(e councilform.Entry) (icon string, role fyne.ThemeColorName) {
	switch {
	case e.Outcome == councilform.Filled:
		return "check", theme.Ink2
	case e.Outcome == councilform.Kept && e.Value.ID != "" && e.Box.Type != councilform.Tick:
		return "circle-help", theme.Ask
	case e.Outcome == councilform.Kept, e.Outcome == councilform.Fixed:
		return "minus", theme.Ink3
	}
	return "octagon-alert", theme.Bad
}

// becomes says what would become of a box, in a few words.
func (c *Screen) becomes(e councilform.Entry) string {
	say := c.s.Words.Say
	text := strings.Join(strings.Fields(e.Text), " ")
	if e.Box.Type == councilform.Tick && e.Text != "" {
		text = say("council_form.ticked")
	}
	key := string(e.Outcome)
	switch {
	case e.Outcome == councilform.Kept && e.Box.Type == councilform.Tick:
		key = "unticked"
	case e.Outcome == councilform.Kept && e.Value.ID != "":
		key = "empty"
	case e.Outcome == councilform.Filled && e.Value.ID == "":
		key = "typed"
	case e.Outcome == councilform.Filled:
		key = "would"
	}
	return say("councilform.becomes_"+key, "Value", e.Value.Title, "Text", text, "Most", e.Box.Most,
		"Options", strings.Join(e.Box.Options, ", "))
}
