package selection

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rosette/guides/words"
)

// Bounds of a statement.
const (
	MaxSection = 10000 // characters
	MaxWords   = 5000  // that a limit can allow
)

// A Statement is what a person writes for the panel and the ward members,
// section by section.
type Statement struct {
	Texts  map[string][]string `json:"texts,omitempty"`  // paragraphs, by section
	Limits map[string]int      `json:"limits,omitempty"` // words that the person's own form allows, by section
}

// Text returns what is written in a section.
func (s Statement) Text(section string) string { return strings.Join(s.Texts[section], "\n") }

// Write returns the statement with the text of a section. It refuses a text of
// more than MaxSection characters and one that cannot be printed.
func (s Statement) Write(section, text string) (Statement, error) {
	text = breaks.Replace(text)
	if utf8.RuneCountInString(text) > MaxSection {
		return s, words.Wrong("statement_long", nil, "Max", MaxSection)
	}
	unseen := func(r rune) bool { return r != '\n' && unicode.IsControl(r) }
	if !utf8.ValidString(text) || strings.ContainsFunc(text, unseen) {
		return s, words.Wrong("statement_control", nil)
	}
	s.Texts = put(s.Texts, section, paragraphs(text), text != "")
	return s, nil
}

var breaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", " ")

// The most characters of one paragraph that a candidacy keeps.
const mostInParagraph = 2000

// paragraphs parts a text at its line breaks, and a longer stretch at a space.
func paragraphs(text string) []string {
	var all []string
	for _, line := range strings.Split(text, "\n") {
		for utf8.RuneCountInString(line) > mostInParagraph {
			head := string([]rune(line)[:mostInParagraph])
			if at := strings.LastIndexByte(head, ' '); at > 0 {
				head = head[:at]
			}
			all = append(all, head)
			line = strings.TrimPrefix(line[len(head):], " ")
		}
		all = append(all, line)
	}
	return all
}

// Allow returns the statement with the words that a form allows in a section;
// 0 goes back to Rosette's own length.
func (s Statement) Allow(section string, most int) (Statement, error) {
	if most < 0 || most > MaxWords {
		return s, words.Wrong("statement_limit", nil, "Max", MaxWords)
	}
	s.Limits = put(s.Limits, section, most, most > 0)
	return s, nil
}

// Limit is how many words a section may have; 0 is no limit.
func (s Statement) Limit(section Section) int {
	if n := s.Limits[section.ID]; n > 0 {
		return n
	}
	return section.Words
}

// WordsIn counts words as a form does: what stands between spaces and has a
// letter or a figure in it.
func WordsIn(text string) int {
	n := 0
	for _, w := range strings.Fields(text) {
		if strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) {
			n++
		}
	}
	return n
}

var figures = regexp.MustCompile(`\d`)

// Notes says what is worth another look in a section: too long, no figure where
// the record could give one, or what could lead to somebody's home.
func (s Statement) Notes(in *words.Catalogue, section Section) []string {
	text := s.Text(section.ID)
	if strings.TrimSpace(text) == "" {
		return nil
	}
	var notes []string
	if most := s.Limit(section); most > 0 && WordsIn(text) > most {
		notes = append(notes, in.Count("statement.over", WordsIn(text)-most, "Most", most))
	}
	if len(section.Evidence) > 0 && !figures.MatchString(text) {
		notes = append(notes, in.Say("statement.no_figure"))
	}
	if t := traceIn(text); t.kind != "" {
		notes = append(notes, in.Say("statement.trace", "Text", t.text))
	}
	return notes
}

// Names reports whether a document names the area as it is spelt. It is true
// where nothing is written, or the area is not known.
func (s Statement) Names(area string, sections []Section) bool {
	area = strings.TrimSpace(area)
	written := false
	for _, section := range sections {
		text := s.Text(section.ID)
		written = written || strings.TrimSpace(text) != ""
		if strings.Contains(text, area) {
			return true
		}
	}
	return !written
}

// Page is a document of the statement in words, with the sections that have
// any.
func (s Statement) Page(in *words.Catalogue, document Document, sitting bool, name, area string) Page {
	p := Page{Title: in.Say("statement.page_" + string(document)), Subtitle: strings.TrimSpace(area)}
	if name != "" {
		p.Title = in.Say("statement.page_of_"+string(document), "Name", name)
	}
	for _, section := range Sections(document, sitting) {
		lines := slices.DeleteFunc(slices.Clone(s.Texts[section.ID]), func(l string) bool { return strings.TrimSpace(l) == "" })
		if len(lines) > 0 {
			p.Parts = append(p.Parts, Part{Heading: section.Title, Paragraphs: lines})
		}
	}
	return p
}
