package councilform

import (
	"strings"

	"rosette/guides/pack/councilform"
	"rosette/ui/popup"
	"rosette/ui/widgets"
)

// What the search offers beside values.
const (
	nothing = "\x00nothing"
	typed   = "\x00typed"
)

// mostFound is how many values are offered at a time.
const mostFound = 4

// width is how wide the question is, in units.
const width = 560

// A box asks what goes into one box of the form.
type box struct {
	c      *Screen
	of     councilform.Box
	search *widgets.SearchBox
	over   *popup.Popup
}

// askBox asks what goes into a box. One that the council fixed is only shown.
func (c *Screen) askBox(e councilform.Entry) {
	say := c.s.Words.Say
	b := &box{c: c, of: e.Box}
	body := widgets.Column(12, widgets.Body(c.becomes(e)))
	if !e.Box.ReadOnly {
		b.search = widgets.NewSearchBox(widgets.SearchOptions{Label: say("councilform.goes_in"), Empty: say("councilform.find"),
			Search: b.find, OnChoose: b.put})
		b.search.SetChosen(e.Value.ID)
		body.Add(b.search)
	}
	b.over = popup.Show(c.win, c.title(e.Box), width, body, widgets.PlainButton("", say("councilform.close"), func() { b.over.Hide() }))
}

// find offers the values that fit the box and are called so, then to write what
// is typed, and to leave the box empty.
func (b *box) find(text string) []widgets.SearchResult {
	say := b.c.s.Words.Say
	var found []widgets.SearchResult
	for _, v := range b.c.values {
		if len(found) == mostFound || !b.fits(v, text) {
			continue
		}
		found = append(found, widgets.SearchResult{ID: v.ID, Title: v.Title, Second: b.shown(v), Match: text})
	}
	if text = strings.TrimSpace(text); text != "" && b.of.Type != councilform.Tick {
		found = append(found, widgets.SearchResult{ID: typed, Title: say("councilform.write", "Text", text), Offer: true})
	}
	return append(found, widgets.SearchResult{ID: nothing, Title: say("councilform.leave"), Offer: true})
}

// fits reports whether a value is looked for: by its title, or when nothing is
// typed, because the box has it or it is known.
func (b *box) fits(v councilform.Value, text string) bool {
	ticks := v.Text == councilform.On || strings.HasPrefix(v.ID, "declared.") || strings.HasPrefix(v.ID, "address_")
	if ticks != (b.of.Type == councilform.Tick) {
		return false
	}
	return strings.Contains(strings.ToLower(v.Title), strings.ToLower(strings.TrimSpace(text)))
}

func (b *box) shown(v councilform.Value) string {
	say := b.c.s.Words.Say
	switch v.Text {
	case "":
		return say("councilform.not_known")
	case councilform.On:
		return say("council_form.ticked")
	}
	return strings.Join(strings.Fields(v.Text), " ")
}

// put puts what was chosen into the box.
func (b *box) put(id string) {
	put := councilform.Put{Value: id}
	switch id {
	case nothing:
		put = councilform.Put{}
	case typed:
		put = councilform.Put{Text: strings.TrimSpace(b.search.Text())}
	}
	c := b.c
	c.plan[b.of.Number] = put
	c.remember()
	b.over.Hide()
	c.build()
	widgets.FocusIn(c.win.Canvas(), c.rows[b.of.Number-1])
}
