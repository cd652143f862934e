// Package people reads lists of people from CSV files, as spreadsheets save
// them, into candidacies: a row for each person. A row that cannot be read is
// kept with the reason, and never stops the others.
package people

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"rosette/guides/words"
)

// Most rows of a list, and most bytes of its file.
const (
	MostRows  = 100_000
	MostBytes = 64 << 20
)

// A List is the rows of a file. It does not change.
type List struct {
	columns []column
	rows    []row
}

// A row is a person's cells, or why they could not be read.
type row struct {
	number int // in the file, where the head is row 1
	cells  []string
	file   string
	err    error
}

// Read reads a CSV file with a head. Cells stand between commas, semicolons or
// tabs. The error is a *words.Problem: there is no head, a column is not known
// or given twice, the file is not UTF-8 or is too large, or has no people.
func Read(text []byte) (*List, error) {
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	switch {
	case len(text) > MostBytes:
		return nil, words.Wrong("people_large", nil, "Most", MostBytes>>20)
	case bytes.HasPrefix(text, []byte("\xFF\xFE")), bytes.HasPrefix(text, []byte("\xFE\xFF")), bytes.HasPrefix(text, []byte("PK\x03\x04")):
		return nil, words.Wrong("people_not_csv", nil)
	}
	all := records(text)
	if len(all) == 0 {
		return nil, words.Wrong("people_empty", nil)
	}
	if all[0].err != nil {
		return nil, words.Wrong("people_head", all[0].err)
	}
	columns, err := readHead(all[0].cells)
	if err != nil {
		return nil, err
	}
	l := &List{columns: columns}
	for _, r := range all[1:] {
		if r.err == nil && blank(r.cells) {
			continue
		}
		if len(l.rows) == MostRows {
			return nil, words.Wrong("people_many", nil, "Most", MostRows)
		}
		if r.err == nil {
			r.err = l.fit(&r)
		}
		l.rows = append(l.rows, r)
	}
	if len(l.rows) == 0 {
		return nil, words.Wrong("people_nobody", nil)
	}
	l.nameFiles()
	return l, nil
}

// records cuts a file into rows. After a row whose quotes do not close, it
// goes on with the next line, so that no other row is lost.
func records(text []byte) (all []row) {
	comma := separator(text)
	for at := 0; at < len(text); {
		r := csv.NewReader(bytes.NewReader(text[at:]))
		r.Comma, r.FieldsPerRecord = comma, -1
		for {
			begin := at + int(r.InputOffset())
			cells, err := r.Read()
			if errors.Is(err, io.EOF) {
				return all
			}
			if err != nil {
				all = append(all, row{number: len(all) + 1, err: words.Wrong("people_quotes", err)})
				at = nextLine(text, begin)
				break
			}
			all = append(all, row{number: len(all) + 1, cells: cells})
		}
	}
	return all
}

// nextLine is where the line after the one at begin starts; empty lines before
// that one do not count.
func nextLine(text []byte, begin int) int {
	for begin < len(text) && (text[begin] == '\n' || text[begin] == '\r') {
		begin++
	}
	if i := bytes.IndexByte(text[begin:], '\n'); i >= 0 {
		return begin + i + 1
	}
	return len(text)
}

// separator is what stands most often between the cells of the head.
func separator(text []byte) rune {
	head, _, _ := bytes.Cut(text, []byte("\n"))
	best, most := ',', 0
	for _, c := range ",;\t" {
		if n := strings.Count(string(head), string(c)); n > most {
			best, most = c, n
		}
	}
	return best
}

// fit gives a row as many cells as the head has. Empty cells after the last
// column are what spreadsheets add.
func (l *List) fit(r *row) error {
	n := len(l.columns)
	if len(r.cells) > n && blank(r.cells[n:]) {
		r.cells = r.cells[:n]
	}
	if len(r.cells) != n {
		return words.Wrong("people_cells", nil, "Cells", len(r.cells), "Columns", n)
	}
	return nil
}

func blank(cells []string) bool {
	return !slices.ContainsFunc(cells, func(c string) bool { return strings.TrimSpace(c) != "" })
}

// Len returns how many people are on the list.
func (l *List) Len() int { return len(l.rows) }

// Texts calls yield for every cell that is not plain ASCII.
func (l *List) Texts(yield func(string) bool) {
	for _, r := range l.rows {
		for _, c := range r.cells {
			if strings.ContainsFunc(c, func(r rune) bool { return r >= utf8.RuneSelf }) && !yield(c) {
				return
			}
		}
	}
}
