package nomination

import (
	"slices"
	"strings"
	"unicode"
)

// Names that an officer would take for made up, and commonly used names.

// nameLooksReal looks for names that nobody holds.
func nameLooksReal(r *reading) {
	if slices.Contains(folded(titles().Fictitious), foldName(r.p.OtherNames+" "+r.p.Surname)) {
		r.find("surname", "made-up")
	}
	for _, box := range nameBoxes[:2] {
		if strings.ContainsFunc(Get(r.p, box.id), unicode.IsDigit) {
			r.find(box.id, "digits", "box", box.said())
		}
	}
}

func folded(list []string) []string {
	all := make([]string, len(list))
	for i, s := range list {
		all[i] = foldName(s)
	}
	return all
}

// wordOf returns the first word or words of a list that a text holds, or "".
func wordOf(text string, list []string) string {
	text = " " + strings.Join(strings.FieldsFunc(strings.ToLower(text), func(c rune) bool {
		return !unicode.IsLetter(c) && c != '\''
	}), " ") + " "
	for _, word := range list {
		if strings.Contains(text, " "+strings.ToLower(word)+" ") {
			return word
		}
	}
	return ""
}

// commonNameRelated asks about a commonly used name that has nothing of the
// names held: it may be right, and then only if people use it.
func commonNameRelated(r *reading) {
	held := strings.FieldsFunc(foldName(r.p.OtherNames+" "+r.p.Surname), nameEnds)
	if len(held) == 0 {
		return
	}
	for _, box := range nameBoxes[2:] {
		names := strings.FieldsFunc(foldName(Get(r.p, box.id)), nameEnds)
		if len(names) > 0 && !slices.ContainsFunc(names, func(n string) bool { return slices.ContainsFunc(held, func(h string) bool { return alike(n, h) }) }) {
			r.find(box.id, "unlike", "box", box.said())
		}
	}
}

func nameEnds(c rune) bool { return unicode.IsSpace(c) || c == '-' || c == '.' }

// alike takes Andy for Andrew and A for Andrew.
func alike(a, b string) bool {
	n := min(len(a), len(b), 3)
	return a[:n] == b[:n]
}

func commonNameClear(r *reading) {
	for _, box := range nameBoxes[2:] {
		text := Get(r.p, box.id)
		word := wordOf(text, titles().Misleading)
		if word == "" && !blank(r.p.Party) && wordOf(text, []string{r.p.Party}) != "" {
			word = r.p.Party
		}
		if word != "" {
			r.find(box.id, "misleading", "text", clip(word), "box", box.said())
		}
	}
}

func commonNameDecent(r *reading) {
	for _, box := range nameBoxes[2:] {
		if wordOf(Get(r.p, box.id), titles().Offensive) != "" {
			r.find(box.id, "offensive", "box", box.said())
		}
	}
}

// commonNameAddsSomething: the name on the ballot paper must differ in some
// way from the names held, or the boxes add nothing.
func commonNameAddsSomething(r *reading) {
	surname, forename := !blank(r.p.CommonSurname), !blank(r.p.CommonForename)
	sameSurname := foldName(r.p.CommonSurname) == foldName(r.p.Surname)
	sameForename := foldName(r.p.CommonForename) == foldName(r.p.OtherNames)
	if surname && sameSurname {
		r.find("common_surname", "same", "box", english().Say("nomination.surname"))
	}
	if forename && sameForename {
		r.find("common_forename", "same", "box", english().Say("nomination.forename"))
	}
}

// commonNameDifferent is the rule of polls before 2 May 2024: no name that the
// person holds could be a commonly used name.
func commonNameDifferent(r *reading) {
	held := strings.Fields(foldName(r.p.OtherNames) + " " + foldName(r.p.Surname))
	for _, box := range nameBoxes[2:] {
		names := strings.Fields(foldName(Get(r.p, box.id)))
		if len(names) > 0 && !slices.ContainsFunc(names, func(n string) bool { return !slices.Contains(held, n) }) {
			r.find(box.id, "held")
		}
	}
}
