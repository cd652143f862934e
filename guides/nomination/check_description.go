package nomination

import (
	"slices"
	"strings"
	"unicode"
)

// descriptionAllowed: without a party, the description is one of the kind's
// own words or nothing, unless the kind takes free text.
func descriptionAllowed(r *reading) {
	d := r.p.Description
	if d == "" || r.ownWord() || r.hasParty() {
		return
	}
	if slices.ContainsFunc(r.kind.Allowed, func(a string) bool { return foldName(a) == foldName(d) }) {
		r.find("description", "nearly", "allowed", r.allowed(), "form", d)
		return
	}
	if r.kind.DescriptionWords == 0 {
		r.find("description", "own-words", "allowed", r.allowed(), "form", clip(d))
	}
}

func (r *reading) hasParty() bool { return !blank(r.p.Party) || !blank(r.p.Certificate.Words) }

// allowed says the words that need no certificate: “Independent” or “Annibynnol”.
func (r *reading) allowed() string {
	var quoted []string
	for _, a := range r.kind.Allowed {
		quoted = append(quoted, "“"+a+"”")
	}
	if r.kind.AllowedBoth {
		quoted = append(quoted, english().Say("nomination.both_words"))
	}
	return strings.Join(quoted, " "+english().Say("nomination.or")+" ")
}

// ownWord reports whether the description is one that needs no certificate.
func (r *reading) ownWord() bool { return r.kind.Uncertified(r.p.Description) }

// Uncertified reports whether a description is one that needs no certificate:
// “Independent”, and in Wales “Annibynnol”, or both with a sign between them.
func (k KindRule) Uncertified(description string) bool {
	if slices.Contains(k.Allowed, description) {
		return true
	}
	if !k.AllowedBoth {
		return false
	}
	for _, first := range k.Allowed {
		rest, ok := strings.CutPrefix(description, first)
		if !ok {
			continue
		}
		second := strings.TrimLeft(rest, " /,-–")
		if second != rest && second != first && slices.Contains(k.Allowed, second) {
			return true
		}
	}
	return false
}

func descriptionHasCertificate(r *reading) {
	if blank(r.p.Party) {
		return
	}
	form, cert := r.p.Description, r.p.Certificate
	_, close := r.close()
	switch {
	case form == "" && cert.Words == "":
		r.find("description", "blank-with-party")
	case r.ownWord():
		r.find("description", "independent-with-party", "form", form)
	case form == "" || cert.Held || cert.Words != "":
	case close == "":
		r.missing("certificate.held", "no-certificate-undated", "form", clip(form))
	default:
		r.missing("certificate.held", "no-certificate", "form", clip(form), "close", close)
	}
}

// certificateDecides reports whether there are words to compare with.
func (r *reading) certificateDecides() bool {
	return r.p.Certificate.Words != "" && !r.p.Certificate.Any
}

func descriptionMatches(r *reading) {
	form, cert := r.p.Description, r.p.Certificate
	if form == "" {
		if r.certificateDecides() && !r.p.ByHand {
			r.find("description", "unused", "certificate", clip(cert.Words))
		}
		return
	}
	if cert.Any && r.hasParty() && !r.ownWord() && form != cert.Words {
		r.find("description", "any", "form", clip(form))
	}
	if !r.certificateDecides() {
		return
	}
	d := Match(form, cert.Words)
	if d.Same() {
		return
	}
	if added, _ := addition(form, cert.Words); added && r.kind.Additions {
		return // a rule of its own says whether the word may stand there
	}
	when := "differs"
	if hardToSee(d) {
		when = "differs-unseen"
	}
	r.find("description", when, "form", clip(form), "certificate", clip(cert.Words), "at", itoa(d.At), "difference", d.Says)
}

// hardToSee reports whether the first difference is of a kind that looks the
// same in a sentence: a space, a quotation mark, a dash, an accent, a letter of
// another script.
func hardToSee(d Difference) bool {
	for _, c := range []Cell{d.Form[d.At-1], d.Certificate[d.At-1]} {
		for _, r := range c.Text {
			if _, sign := signs[r]; sign || r > 127 {
				return true
			}
		}
	}
	return false
}

func certificateWordsTyped(r *reading) {
	if c := r.p.Certificate; c.Held && !c.Any && c.Words == "" {
		r.missing("certificate.words", "words-missing")
	}
}

func certificateOriginal(r *reading) {
	if c := r.p.Certificate; c.Words != "" && !c.Held {
		r.missing("certificate.held", "copy")
	}
}

// oneDescription looks for a party's name with a description after it.
func oneDescription(r *reading) {
	party, d := foldName(r.p.Party), foldName(r.p.Description)
	matches := r.certificateDecides() && Match(r.p.Description, r.p.Certificate.Words).Same()
	if party == "" || matches || !strings.HasPrefix(d, party) {
		return
	}
	rest := strings.TrimSpace(strings.TrimPrefix(d, party))
	if rest != "" && strings.ContainsAny(rest[:1], "-,:;/(") || strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "—") {
		r.find("description", "both")
	}
}

func sixWords(r *reading) {
	n := len(strings.Fields(r.p.Description))
	if r.kind.DescriptionWords > 0 && n > r.kind.DescriptionWords && !r.hasParty() {
		r.find("description", "too-long", "n", itoa(n))
	}
}

func freeText(r *reading) {
	if d := r.p.Description; !blank(d) && !r.hasParty() && !r.ownWord() && len(strings.Fields(d)) <= r.kind.DescriptionWords {
		r.find("description", "free", "form", clip(d))
	}
}

// descriptionDecent looks for words that no officer takes.
func descriptionDecent(r *reading) {
	if word := wordOf(r.p.Description, titles().Offensive); word != "" {
		r.find("description", "offensive")
	}
}

// joinedWords: six words, unless somebody counts those joined by a sign one by
// one.
func joinedWords(r *reading) {
	if r.kind.DescriptionWords == 0 || r.hasParty() || len(strings.Fields(r.p.Description)) > r.kind.DescriptionWords {
		return
	}
	apart := strings.FieldsFunc(r.p.Description, func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune("-/&+.–—", c) })
	if n := len(apart); n > r.kind.DescriptionWords {
		r.find("description", "joined", "n", itoa(n))
	}
}
