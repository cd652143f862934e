package form

import (
	"fmt"
	"slices"
	"strings"

	"rosette/guides/election"
	"rosette/guides/nomination"
)

// checkBlocks checks blocks against what is written in the file, where a key
// that is given can be told from one that is not.
func (f file) checkBlocks(name string, blocks []block, raw []map[string]any) error {
	for i, b := range blocks {
		row := fmt.Sprintf("%s %d (%s)", name, i+1, b.Type)
		if err := f.checkBlock(b, raw[i]); err != nil {
			return fmt.Errorf("%s: %w", row, err)
		}
		for _, side := range []struct {
			name   string
			blocks []block
		}{{"left", b.Left}, {"right", b.Right}} {
			if err := f.checkBlocks(row+": "+side.name, side.blocks, tables(raw[i][side.name])); err != nil {
				return err
			}
		}
	}
	return nil
}

// tables are the rows of an array of tables, as TOML hands them over.
func tables(v any) []map[string]any {
	rows, _ := v.([]map[string]any)
	return rows
}

func (f file) checkBlock(b block, raw map[string]any) error {
	allowed, ok := keys[b.Type]
	if !ok {
		return fmt.Errorf("type: there is no block of this type")
	}
	for _, key := range allowed.must {
		if raw[key] == nil {
			return fmt.Errorf("%s is missing", key)
		}
	}
	for key := range raw {
		if !slices.Contains(anyBlock, key) && !slices.Contains(allowed.must, key) && !slices.Contains(allowed.may, key) {
			return fmt.Errorf("%s is not a key of this type of block", key)
		}
	}
	if !slices.Contains(whoever, b.Who) {
		return fmt.Errorf("who: %q writes on no form", b.Who)
	}
	if err := checkKinds(b.Kinds, f.kinds()); err != nil {
		return err
	}
	if err := b.checkWording(); err != nil {
		return err
	}
	if !slices.Contains(layouts, b.Layout) {
		return fmt.Errorf("layout: there is no layout %q", b.Layout)
	}
	kinds := b.Kinds
	if len(kinds) == 0 {
		kinds = f.kinds()
	}
	for i, c := range b.Cells {
		if err := b.checkCell(c); err != nil {
			return fmt.Errorf("cell %d: %w", i+1, err)
		}
	}
	for i, it := range b.Items {
		if strings.TrimSpace(it.Text) == "" {
			return fmt.Errorf("item %d: text is missing", i+1)
		}
		if err := checkKinds(it.Kinds, f.kinds()); err != nil {
			return fmt.Errorf("item %d: %w", i+1, err)
		}
	}
	return f.checkFields(b, kinds)
}

// checkWording asks where the words of a block come from, and by which law they
// are prescribed.
func (b block) checkWording() error {
	known := []string{wordsPrescribed, wordsRecalled, wordsOurs}
	all := []string{b.Wording}
	if b.Type == "columns" || b.Type == "page" {
		all = nil
	}
	for _, c := range b.Cells {
		if c.Wording != "" {
			all = append(all, c.Wording)
		}
	}
	for _, i := range b.Items {
		if i.Wording != "" {
			all = append(all, i.Wording)
		}
	}
	for _, w := range all {
		if !slices.Contains(known, w) {
			return fmt.Errorf("wording is to be prescribed, recalled or ours, not %q", w)
		}
	}
	if slices.Contains(all, wordsPrescribed) && b.Citation == "" {
		return fmt.Errorf("citation is missing, and the wording is prescribed")
	}
	return nil
}

func (b block) checkCell(c cell) error {
	switch {
	case b.Type == "signers" && !slices.Contains(signerColumns, c.Of):
		return fmt.Errorf("of: a signer has no %q", c.Of)
	case b.Type != "signers" && b.Group == "" && c.Of != "":
		return fmt.Errorf("of is a key of tables of people only")
	case c.Field != "" && c.Text != "":
		return fmt.Errorf("text: the field %s is printed already", c.Field)
	case c.Label == "" && c.Field == "" && c.Text == "" && c.Of != "place":
		return fmt.Errorf("label is missing")
	}
	return nil
}

// checkFields asks that every field is one of each kind of the block, and that a
// private one is printed only on a paper for which it is asked.
func (f file) checkFields(b block, kinds []election.Kind) error {
	for _, cond := range []string{b.When, b.Unless} {
		id, _, _ := strings.Cut(cond, "=")
		if id = strings.TrimSpace(id); id != "" && !slices.Contains(values, id) && !asked(id, kinds) {
			return fmt.Errorf("when or unless: no candidate of each kind is asked %q", id)
		}
	}
	for _, id := range b.fields() {
		of := kinds
		if i := slices.IndexFunc(b.Items, func(i item) bool { return i.Field == id && len(i.Kinds) > 0 }); i >= 0 {
			of = b.Items[i].Kinds
		}
		if !asked(id, of) {
			return fmt.Errorf("field: no candidate of each kind is asked %q", id)
		}
		for _, k := range of {
			field, _ := nomination.FieldOf(k, id)
			if slices.Contains(private, id) && !slices.Contains(field.Papers, f.Form.Paper) && slices.Contains(b.printed(), id) {
				return fmt.Errorf("field: %s is not printed on this paper (%s)", id, k)
			}
		}
	}
	return nil
}

func asked(id string, kinds []election.Kind) bool {
	for _, k := range kinds {
		if _, ok := nomination.FieldOf(k, id); !ok {
			return false
		}
	}
	return true
}
