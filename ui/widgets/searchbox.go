package widgets

import (
	"strings"

	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// SearchResult is one row under a search box.
type SearchResult struct {
	ID     string
	Title  string
	Second string
	Match  string // the part of Title to set in bold
	Tone   Tone   // of the tag at the right
	Icon   string
	Tag    string // empty: no tag
	Offer  bool   // stands under the matches without being one, and is not counted
}

// SearchOptions are what a search box is made of.
type SearchOptions struct {
	Label     string // named above the box; empty where a heading names it
	Empty     string // grey words in an empty box
	Text      string
	Search    func(text string) []SearchResult // called at every key
	OnChanged func(text string)                // the text is another
	OnChoose  func(id string)                  // Enter or a tap on a row
}

// SearchBox is a box to type in with the matches under it. Up and Down move
// among them from the box, Enter chooses.
type SearchBox struct {
	panel
	options SearchOptions
	field   *Field
	icon    *Icon
	count   *Text
	list    *fyne.Container
	holder  *fyne.Container
	results []SearchResult
	rows    []*searchRow
	cursor  int // -1 before a row is in hand
	chosen  string
}

// NewSearchBox returns a search box; its first results are those of Text.
func NewSearchBox(o SearchOptions) *SearchBox {
	s := &SearchBox{options: o, cursor: -1}
	s.field = NewField(o.Label, FieldOptions{Text: o.Text, Empty: o.Empty, OnChanged: s.typed, OnEnter: s.enter})
	s.field.label.Hidden = o.Label == ""
	s.field.entry.onKey = s.key
	s.icon = NewIcon("search", theme.Ink2)
	s.count = Caption("").In(theme.Ink2).OneLine()
	s.field.adorn(s.icon, s.count)
	s.list = Column(0)
	back := NewBox(theme.Surface, theme.Line, theme.BannerRadius)
	back.Raised = true
	s.holder = Over(back, s.list)
	s.init(s, Column(8, s.field, s.holder), s.paintRows)
	s.find(o.Text)
	return s
}

// Text returns what the box holds.
func (s *SearchBox) Text() string { return s.field.Text() }

// SetText puts a text into the box and searches for it.
func (s *SearchBox) SetText(text string) {
	s.field.SetText(text)
	s.find(text)
}

// SetChosen marks the result that is chosen.
func (s *SearchBox) SetChosen(id string) {
	s.chosen = id
	s.show()
}

// Focus puts the typing mark into the box.
func (s *SearchBox) Focus() { s.field.Focus() }

// Close takes the list of matches away, and their number, until something is
// typed.
func (s *SearchBox) Close() {
	s.results, s.cursor = nil, -1
	s.show()
	s.count.SetText("")
	s.field.Refresh()
}

func (s *SearchBox) typed(text string) {
	if s.options.OnChanged != nil {
		s.options.OnChanged(text)
	}
	s.find(text)
}

func (s *SearchBox) find(text string) {
	s.results, s.cursor = nil, -1
	if s.options.Search != nil {
		s.results = s.options.Search(text)
	}
	s.show()
	s.count.SetText("")
	if strings.TrimSpace(text) != "" {
		s.count.SetText(language().Count("widgets.matches", s.matches()))
	}
	s.field.Refresh()
}

func (s *SearchBox) matches() int {
	n := 0
	for _, r := range s.results {
		if !r.Offer {
			n++
		}
	}
	return n
}

// show makes the rows of the results anew.
func (s *SearchBox) show() {
	s.rows, s.list.Objects = nil, nil
	for i, r := range s.results {
		if i > 0 {
			s.list.Objects = append(s.list.Objects, Rule())
		}
		row := newSearchRow(r, r.ID == s.chosen, func() { s.choose(i) })
		s.rows = append(s.rows, row)
		s.list.Objects = append(s.list.Objects, row)
	}
	s.holder.Hidden = len(s.results) == 0
	s.Refresh()
	Settle(s.holder)
}

func (s *SearchBox) key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyDown:
		s.move(s.cursor + 1)
	case fyne.KeyUp:
		s.move(s.cursor - 1)
	default:
		return false
	}
	return true
}

func (s *SearchBox) move(to int) {
	if to < -1 || to >= len(s.rows) {
		return
	}
	s.cursor = to
	s.Refresh()
	if to >= 0 {
		Reveal(s.rows[to])
	}
}

// enter chooses the row in hand; with none in hand, the only match.
func (s *SearchBox) enter() {
	switch {
	case s.cursor >= 0:
		s.choose(s.cursor)
	case len(s.results) == 1:
		s.choose(0)
	}
}

func (s *SearchBox) choose(i int) {
	r := s.results[i]
	s.cursor = i
	s.SetChosen(r.ID)
	if s.options.OnChoose != nil {
		s.options.OnChoose(r.ID)
	}
}

func (s *SearchBox) paintRows() {
	for i, r := range s.rows {
		r.hand = i == s.cursor
		r.paintRow()
	}
}

type searchRow struct {
	tappable
	on, hand bool
	back     *Box
}

func newSearchRow(r SearchResult, chosen bool, tapped func()) *searchRow {
	row := &searchRow{on: chosen}
	row.tapped = tapped
	row.back = NewBox("", "", theme.BannerRadius)
	title := NewRuns(theme.Body, theme.Ink, Matched(r.Title, r.Match)...)
	title.Style.Bold = chosen
	second := Caption(r.Second).In(theme.Ink2)
	second.Hidden = r.Second == ""
	line := []fyne.CanvasObject{Column(0, title, second)}
	switch {
	case chosen:
		line = append(line, NewTag(AccentTone, "check", say("chosen")))
	case r.Tag != "":
		line = append(line, NewTag(r.Tone, r.Icon, r.Tag))
	}
	row.init(row, Over(row.back, Padded(Across(12, Middle, []Span{Flex(1)}, line...), 6, 14)), row.paintRow)
	return row
}

func (r *searchRow) paintRow() {
	r.back.Fill, r.back.Edge = "", ""
	switch {
	case r.on:
		r.back.Fill = theme.AccentTint
	case r.hovered || r.hand:
		r.back.Fill = theme.Sunken
	}
	if r.hand {
		r.back.Edge, r.back.Stroke = theme.Control, 1
	}
}

// Matched returns a title as runs, the first place where part occurs in it set
// in bold, whatever its case.
func Matched(title, part string) []Run {
	at := strings.Index(strings.ToLower(title), strings.ToLower(part))
	if part == "" || at < 0 || at+len(part) > len(title) {
		return []Run{{Text: title}}
	}
	return []Run{{Text: title[:at]}, {Text: title[at : at+len(part)], Bold: true}, {Text: title[at+len(part):]}}
}
