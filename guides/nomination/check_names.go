package nomination

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// titles are what people type with a name and the form does not take.
var titles = sync.OnceValue(func() (file struct {
	Before     []string `toml:"before"`
	After      []string `toml:"after"`
	Hereditary []string `toml:"hereditary"`
	Address    []string `toml:"address"`
	Fictitious []string `toml:"fictitious"`
	Misleading []string `toml:"misleading"`
	Offensive  []string `toml:"offensive"`
}) {
	text, err := dataFiles.ReadFile("data/titles.toml")
	if err == nil {
		err = decode("titles.toml", text, &file)
	}
	if err != nil {
		panic(err)
	}
	return file
})

func surnameGiven(r *reading) {
	if blank(r.p.Surname) {
		r.missing("surname", "surname-missing")
	}
}

func otherNamesGiven(r *reading) {
	if blank(r.p.OtherNames) {
		r.missing("other_names", "other-names-missing")
	}
}

// noInitials looks for a single letter, with or without a full stop, among the
// names that must be in full.
func noInitials(r *reading) {
	for i, name := range strings.Fields(r.p.OtherNames) {
		switch {
		case !isInitials(name):
		case i == 0:
			r.find("other_names", "initial", "text", name)
			return
		default:
			r.find("other_names", "middle-initial", "text", name)
			return
		}
	}
}

// isInitials reports whether a name is A, A. or A.L.
func isInitials(name string) bool {
	letters := strings.ReplaceAll(name, ".", "")
	r, size := utf8.DecodeRuneInString(letters)
	if size == len(letters) {
		return unicode.IsLetter(r)
	}
	return strings.Count(name, ".") >= utf8.RuneCountInString(letters) && letters != ""
}

// noTitles looks for a title at the start of a name or letters at its end.
func noTitles(r *reading) {
	for _, box := range nameBoxes {
		text := Get(r.p, box.id)
		title, suffix := titleIn(text, box.forenames), suffixIn(text)
		switch {
		case title != "" && box.common:
			r.find(box.id, "title-in-common-name", "text", title)
		case title != "":
			r.find(box.id, "title", "text", title, "box", box.said())
		case suffix != "":
			r.find(box.id, "suffix", "text", suffix, "box", box.said())
		}
	}
}

// nameBox is one of the four places where a name is typed.
type nameBox struct {
	id        string
	forenames bool
	common    bool
}

var nameBoxes = []nameBox{
	{"other_names", true, false}, {"surname", false, false},
	{"common_forename", true, true}, {"common_surname", false, true},
}

func (b nameBox) said() string {
	if b.forenames {
		return english().Say("nomination.forename")
	}
	return english().Say("nomination.surname")
}

// titleIn returns a title with which a name starts. A surname that is one word
// is a name, whatever the word; so is Dr or Lord with nothing after it.
func titleIn(text string, forenames bool) string {
	names := strings.Fields(text)
	if len(names) == 0 || (len(names) == 1 && !forenames) || !isOneOf(names[0], titles().Before) {
		return ""
	}
	return names[0]
}

// suffixIn returns letters with which a name ends. They count only as people
// write them, so that Ma is a surname and MA a degree.
func suffixIn(text string) string {
	names := strings.Fields(text)
	if len(names) < 2 {
		return ""
	}
	last := names[len(names)-1]
	if !slices.Contains(titles().After, bare(last)) {
		return ""
	}
	return last
}

func hereditaryTitle(r *reading) {
	for _, box := range nameBoxes[:2] {
		names := strings.Fields(Get(r.p, box.id))
		if len(names) > 1 && isOneOf(names[0], titles().Hereditary) {
			r.find(box.id, "hereditary", "text", names[0], "box", box.said())
		}
	}
}

func isOneOf(word string, list []string) bool {
	word = bare(word)
	return slices.ContainsFunc(list, func(s string) bool { return strings.EqualFold(s, word) })
}

func bare(word string) string { return strings.Trim(strings.ReplaceAll(word, ".", ""), ",()") }

// foldName makes names that a reader would take for the same person's alike,
// to find them; nothing that is printed goes through it.
func foldName(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(straight.Replace(norm.NFC.String(s))), " "))
}

var straight = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "‑", "-", "‐", "-")

// BallotName is the name that the ballot paper would show: the commonly used
// name where one is given, or else the actual one, each box by itself.
func BallotName(p Particulars) (surname, forenames string) {
	surname, forenames = p.Surname, p.OtherNames
	if !blank(p.CommonSurname) {
		surname = p.CommonSurname
	}
	if !blank(p.CommonForename) {
		forenames = p.CommonForename
	}
	return surname, forenames
}
