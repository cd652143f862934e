package form

import (
	"regexp"
	"slices"

	"rosette/guides/election"
)

// A block is a part of a form. Which keys it has depends on its type.
type block struct {
	Type     string          `toml:"type"`
	Kinds    []election.Kind `toml:"kinds"`  // none: every kind of the form
	When     string          `toml:"when"`   // printed only when a field holds something, or just this
	Unless   string          `toml:"unless"` // left out then
	Wording  string          `toml:"wording"`
	Citation string          `toml:"citation"`
	Notes    string          `toml:"notes"`
	Who      string          `toml:"who"` // writes in it, where it is not who writes the form

	Text   string   `toml:"text"`
	One    string   `toml:"one"`  // in place of text when there is one seat
	More   string   `toml:"more"` // and when there are more
	Welsh  string   `toml:"welsh"`
	Title  string   `toml:"title"`
	Office bool     `toml:"office"`
	Small  bool     `toml:"small"`
	Large  bool     `toml:"large"`
	Icon   string   `toml:"icon"`
	Layout string   `toml:"layout"`
	High   float64  `toml:"high"`  // of a row, in millimetres
	Share  float64  `toml:"share"` // of the width, for what stands at the left
	Rows   int      `toml:"rows"`
	Field  string   `toml:"field"`
	Group  string   `toml:"group"` // of fields that repeat: "polling_agents"
	From   int      `toml:"from"`
	To     int      `toml:"to"`
	By     string   `toml:"by"`
	Again  string   `toml:"again"`
	Places []string `toml:"places"`
	Cells  []cell   `toml:"cell"`
	Items  []item   `toml:"item"`
	Left   []block  `toml:"left"`
	Right  []block  `toml:"right"`
}

// A cell is a box, or a column of boxes.
type cell struct {
	Label   string  `toml:"label"`
	Welsh   string  `toml:"welsh"`
	Wording string  `toml:"wording"` // where it is not the block's
	Field   string  `toml:"field"`
	Text    string  `toml:"text"`
	Of      string  `toml:"of"` // in a table of people: what of each of them
	Sign    bool    `toml:"sign"`
	Share   float64 `toml:"share"`
	High    float64 `toml:"high"`
}

// An item is a note, or a declaration to tick.
type item struct {
	Mark    string          `toml:"mark"`
	Text    string          `toml:"text"`
	Welsh   string          `toml:"welsh"`
	Note    string          `toml:"note"`
	Wording string          `toml:"wording"` // where it is not the block's
	Is      string          `toml:"is"`      // ticked when the block's field holds this
	Field   string          `toml:"field"`   // or when this field holds something and the block's nothing
	Kinds   []election.Kind `toml:"kinds"`
}

// Where words come from.
const (
	wordsPrescribed = "prescribed" // read in the law
	wordsRecalled   = "recalled"   // remembered: marked on the paper, to be checked
	wordsOurs       = "ours"
)

// keys says which keys a block of a type must have, and which it may have
// besides.
var keys = map[string]struct{ must, may []string }{
	"head":    {nil, []string{"text", "one", "more", "welsh", "office"}},
	"heading": {[]string{"text"}, []string{"welsh", "large"}},
	"text":    {[]string{"text"}, []string{"welsh", "small"}},
	"box":     {[]string{"text"}, []string{"welsh", "icon"}},
	"boxes":   {[]string{"cell"}, []string{"title", "welsh", "layout", "high", "share"}},
	"signers": {[]string{"cell", "high"}, []string{"from", "to", "by", "title", "again", "welsh", "places"}},
	"list":    {[]string{"cell", "rows", "high"}, []string{"field", "group", "title", "welsh"}},
	"ticks":   {[]string{"item"}, []string{"field"}},
	"notes":   {[]string{"item"}, []string{"title", "welsh"}},
	"columns": {[]string{"left", "right"}, []string{"share"}},
	"page":    {},
}

// anyBlock are the keys of every block.
var anyBlock = []string{"type", "kinds", "when", "unless", "wording", "citation", "notes", "who"}

// The layouts of boxes: labels in a row above them, at their left, or in them.
var layouts = []string{"", "columns", "rows", "inside"}

// What a column of a table of signers can hold.
var signerColumns = []string{"place", "signature", "name", "letters", "number", "area", "blank"}

var brace = regexp.MustCompile(`\{([a-z_.]+)\}`)

// texts are the block's texts that may name values in braces.
func (b block) texts() []string {
	all := []string{b.Text, b.One, b.More, b.Welsh, b.Title, b.Again}
	for _, c := range b.Cells {
		all = append(all, c.Label, c.Welsh, c.Text)
	}
	for _, i := range b.Items {
		all = append(all, i.Text, i.Welsh, i.Note)
	}
	return all
}

// printed are the ids of the fields that the block itself prints: those in its
// boxes, and those named in braces.
func (b block) printed() []string {
	var all []string
	if b.Type != "ticks" {
		all = append(all, b.Field)
	}
	for _, c := range b.Cells {
		all = append(all, c.Field)
		if b.Group != "" && c.Of != "" {
			all = append(all, b.Group+".N."+c.Of)
		}
	}
	for _, text := range b.texts() {
		for _, m := range brace.FindAllStringSubmatch(text, -1) {
			if !slices.Contains(values, m[1]) {
				all = append(all, m[1])
			}
		}
	}
	return slices.DeleteFunc(all, func(id string) bool { return id == "" })
}

// fields are the ids of all fields that the block asks: those that it prints,
// and those that decide on a tick.
func (b block) fields() []string {
	all := b.printed()
	if b.Type == "ticks" && b.Field != "" {
		all = append(all, b.Field)
	}
	for _, i := range b.Items {
		if i.Field != "" {
			all = append(all, i.Field)
		}
	}
	return all
}

// recalled reports whether some words of the block are remembered and not read.
func (b block) recalled() bool {
	found := b.Wording == wordsRecalled
	for _, c := range b.Cells {
		found = found || c.Wording == wordsRecalled
	}
	for _, i := range b.Items {
		found = found || i.Wording == wordsRecalled
	}
	return found
}

// of keeps the blocks of a kind, and their items.
func of(k election.Kind, blocks []block) []block {
	var some []block
	for _, b := range blocks {
		if len(b.Kinds) > 0 && !slices.Contains(b.Kinds, k) {
			continue
		}
		b.Items = slices.DeleteFunc(slices.Clone(b.Items), func(i item) bool {
			return len(i.Kinds) > 0 && !slices.Contains(i.Kinds, k)
		})
		b.Left, b.Right = of(k, b.Left), of(k, b.Right)
		some = append(some, b)
	}
	return some
}
