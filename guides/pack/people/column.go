package people

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/words"
)

// A column is one thing that a list says of everybody: a field of the
// nomination, or one of the columns of the election.
type column struct {
	name  string
	field string // of the nomination; "" for a column of the election
}

// The columns that are not fields of the nomination.
const (
	fileColumn       = "file"
	kindColumn       = "kind"
	codeColumn       = "code"
	councilColumn    = "council"
	areaColumn       = "area"
	seatsColumn      = "seats"
	pollColumn       = "poll"
	byElectionColumn = "by_election"
)

var ownColumns = []string{fileColumn, kindColumn, codeColumn, councilColumn, areaColumn, seatsColumn, pollColumn, byElectionColumn}

// signersListed is how many signers the description of the columns shows; a
// list may have up to nomination.MaxSubscribers.
const signersListed = 2

// A ColumnInfo says what a column holds.
type ColumnInfo struct{ Name, Says string }

// Columns lists the columns that a list may have, in any order. None is
// needed but a name: surname or other_names.
func Columns(say *words.Catalogue) []ColumnInfo {
	var all []ColumnInfo
	for _, name := range ownColumns {
		all = append(all, ColumnInfo{name, say.Say("people.column_" + name)})
	}
	seen := map[string]bool{}
	for _, k := range election.Kinds() {
		for _, f := range nomination.Fields(k) {
			if seen[f.ID] {
				continue
			}
			seen[f.ID] = true
			if strings.Contains(f.ID, ".N.") && !strings.HasPrefix(f.ID, "subscribers.") {
				continue // agents are not appointed by a list of candidates
			}
			if rest, ok := strings.CutPrefix(f.ID, "subscribers.N."); ok {
				for i := range signersListed {
					all = append(all, ColumnInfo{fmt.Sprintf("signer_%d_%s", i+1, rest), f.Label})
				}
				continue
			}
			all = append(all, ColumnInfo{columnOf(f.ID), f.Label})
		}
	}
	return all
}

func columnOf(field string) string { return strings.ReplaceAll(field, ".", "_") }

// fieldOf is the field of the nomination that a column names, or "".
func fieldOf(name string) string {
	if rest, ok := strings.CutPrefix(name, "signer_"); ok {
		n, what, _ := strings.Cut(rest, "_")
		if i, err := strconv.Atoi(n); err == nil && i > 0 && i <= nomination.MaxSubscribers {
			return known(fmt.Sprintf("subscribers.%d.%s", i-1, what))
		}
		return ""
	}
	for _, k := range election.Kinds() {
		for _, f := range nomination.Fields(k) {
			if columnOf(f.ID) == name {
				return f.ID
			}
		}
	}
	return ""
}

func known(id string) string {
	for _, k := range election.Kinds() {
		if _, ok := nomination.FieldOf(k, id); ok {
			return id
		}
	}
	return ""
}

var folded = strings.NewReplacer(" ", "_", "-", "_", ".", "_")

func readHead(cells []string) ([]column, error) {
	for len(cells) > 1 && strings.TrimSpace(cells[len(cells)-1]) == "" {
		cells = cells[:len(cells)-1]
	}
	var all []column
	for _, cell := range cells {
		name := folded.Replace(strings.ToLower(strings.TrimSpace(cell)))
		c := column{name: name, field: fieldOf(name)}
		if c.field == "" && !slices.Contains(ownColumns, name) {
			return nil, words.Wrong("people_column", nil, "Column", clip(cell))
		}
		if slices.Contains(all, c) {
			return nil, words.Wrong("people_twice", nil, "Column", name)
		}
		all = append(all, c)
	}
	if !slices.ContainsFunc(all, func(c column) bool { return c.field == "surname" || c.field == "other_names" }) {
		return nil, words.Wrong("people_no_name", nil)
	}
	return all, nil
}

// clip shortens outside text that a sentence quotes.
func clip(s string) string {
	const most = 40
	r := []rune(strings.Join(strings.Fields(strings.ToValidUTF8(s, "�")), " "))
	if len(r) > most {
		return string(r[:most]) + "…"
	}
	return string(r)
}
