package pack

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

//go:embed data/nomination-paper.toml
var nominationFile string

// A form is the words of a paper that Rosette draws.
type form struct {
	Form struct {
		ID         string              `toml:"id"`
		Kind       election.Kind       `toml:"kind"`
		Citation   string              `toml:"citation"`
		Source     string              `toml:"source"`
		PollsFrom  string              `toml:"polls_from"`
		PollsTo    string              `toml:"polls_to"`
		Checked    calendar.Date       `toml:"checked"`
		Confidence election.Confidence `toml:"confidence"`
		Notes      string              `toml:"notes"`
		About      string              `toml:"about"`
		Compare    string              `toml:"compare"`
	} `toml:"form"`
	Part []part `toml:"part"`
	Note []part `toml:"note"`
}

// A part is one text of a form; wording is prescribed, recalled or ours.
type part struct {
	ID      string `toml:"id"`
	Wording string `toml:"wording"`
	Text    string `toml:"text"`
}

var nominationForm = sync.OnceValue(func() *form {
	f, err := readForm("nomination-paper.toml", nominationFile)
	if err != nil {
		panic(err)
	}
	return f
})

// readForm reads the words of a form and refuses a file that is not complete.
func readForm(name, text string) (*form, error) {
	var f form
	meta, err := toml.Decode(text, &f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if extra := meta.Undecoded(); len(extra) > 0 {
		return nil, fmt.Errorf("%s: %s is not known", name, extra[0])
	}
	for _, need := range []struct{ field, value string }{
		{"id", f.Form.ID}, {"kind", string(f.Form.Kind)}, {"citation", f.Form.Citation}, {"source", f.Form.Source},
		{"polls_from", f.Form.PollsFrom}, {"polls_to", f.Form.PollsTo}, {"checked", f.Form.Checked.String()},
		{"confidence", string(f.Form.Confidence)}, {"about", f.Form.About}, {"compare", f.Form.Compare},
	} {
		if need.value == "" {
			return nil, fmt.Errorf("%s: form (%s): %s is missing", name, f.Form.ID, need.field)
		}
	}
	for i, p := range f.Part {
		if p.ID == "" || p.Text == "" || p.Wording != "prescribed" && p.Wording != "recalled" && p.Wording != "ours" {
			return nil, fmt.Errorf("%s: part %d (%s): needs id, text, and wording prescribed, recalled or ours", name, i+1, p.ID)
		}
	}
	return &f, nil
}

// part returns the text of a part, with values given in pairs. A part that the
// file lacks comes back in double brackets, so that it is seen.
func (f *form) part(id string, pairs ...string) string {
	for _, p := range f.Part {
		if p.ID == id {
			return strings.NewReplacer(pairs...).Replace(p.Text)
		}
	}
	return "[[" + id + "]]"
}
