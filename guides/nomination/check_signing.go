package nomination

import (
	"slices"
	"strings"

	"rosette/guides/election"
)

// The candidate's own signature, the witness, and the qualifications that are
// declared over it.

// signedInTime is for papers that may be signed on any day up to the last.
func signedInTime(r *reading) {
	last, close := r.close()
	signed := r.p.ConsentSigned
	switch {
	case signed.IsZero():
	case !last.IsZero() && signed > last:
		r.find("consent_signed", "too-late", "signed", english().Date(signed), "close", close)
	case signed > r.today:
		r.find("consent_signed", "future", "signed", english().Date(signed))
	}
}

// candidateSigned: a paper is handed in signed, and was signed before.
func candidateSigned(r *reading) {
	signed, day := r.p.ConsentSigned, r.p.Delivery.Day
	switch {
	case day.IsZero():
	case signed.IsZero() && r.today >= day:
		r.find("consent_signed", "unsigned", "day", english().Date(day))
	case signed > day:
		r.find("consent_signed", "signed-after", "signed", english().Date(signed), "day", english().Date(day))
	}
}

func witnessSigned(r *reading) {
	w, signed := r.p.Witness, r.p.ConsentSigned
	name := foldName(w.Name)
	switch {
	case !signed.IsZero() && name == "":
		r.find("witness.name", "unwitnessed", "signed", english().Date(signed))
	case name != "" && name == foldName(r.p.OtherNames+" "+r.p.Surname):
		r.find("witness.name", ownWitness(r.p))
	case !w.Signed.IsZero() && signed.IsZero():
		r.find("witness.signed", "before-candidate", "witnessed", english().Date(w.Signed))
	case !w.Signed.IsZero() && w.Signed != signed:
		r.find("witness.signed", "another-day", "witnessed", english().Date(w.Signed), "signed", english().Date(signed))
	}
}

// ownWitness tells the candidate from somebody of the same name who lives
// elsewhere.
func ownWitness(p Particulars) (when string) {
	if home := foldName(p.HomeAddress); home != "" && home == foldName(p.Witness.Address) {
		return "self-at-home"
	}
	return "self"
}

func changedAfterSigning(r *reading) {
	if r.p.ConsentSigned.IsZero() {
		return
	}
	if what := ChangedWords(r.p, r.c); what != "" {
		r.find("consent_signed", "changed", "what", what)
	}
}

// qualifyingFor are the addresses that go with each letter, by kind.
func qualifyingFor(k election.Kind, letter byte) []string {
	if k == election.NorthernIrelandCouncil {
		return map[byte][]string{'a': {"qualifying.registered"}, 'b': {"qualifying.land", "qualifying.lived"}, 'c': {"qualifying.work"}}[letter]
	}
	all := []string{"qualifying.registered", "qualifying.land", "qualifying.work", "qualifying.lived", "qualifying.near"}
	if i := int(letter) - 'a'; i >= 0 && i < len(all) && slices.Contains(qualifying(k), all[i]) {
		return all[i : i+1]
	}
	return nil
}

var declaredSigns = strings.NewReplacer("(", " ", ")", " ", ",", " ", ";", " ", " and ", " ", "&", " ")

// declared reads the letters that are typed; ok is false when one of them is
// not a letter of the form.
func (r *reading) declared() (letters []byte, ok bool) {
	text := declaredSigns.Replace(strings.ToLower(r.p.Declared))
	for _, word := range strings.Fields(text) {
		if len(word) != 1 || qualifyingFor(r.c.Kind, word[0]) == nil {
			return letters, false
		}
		letters = append(letters, word[0])
	}
	return letters, true
}

func (r *reading) given(ids []string) bool {
	return slices.ContainsFunc(ids, func(id string) bool { return !blank(Get(r.p, id)) })
}

func qualificationDeclared(r *reading) {
	if blank(r.p.Declared) && !r.given(qualifying(r.c.Kind)) {
		r.missing("declared", "none-declared")
	}
}

// declaredMatches compares what is declared with the addresses, once the
// letters are typed.
func declaredMatches(r *reading) {
	letters, ok := r.declared()
	switch {
	case blank(r.p.Declared):
		return
	case !ok:
		r.find("declared", "unread")
		return
	}
	var covered []string
	for _, letter := range letters {
		ids := qualifyingFor(r.c.Kind, letter)
		covered = append(covered, ids...)
		if !r.given(ids) {
			r.missing(ids[0], "no-address", "letter", string(letter))
		}
	}
	for _, id := range qualifying(r.c.Kind) {
		if r.given([]string{id}) && !slices.Contains(covered, id) {
			f, _ := FieldOf(r.c.Kind, id)
			r.find(id, "not-declared", "box", f.Label)
		}
	}
}

func addressFits(r *reading) {
	for _, id := range qualifying(r.c.Kind) {
		f, _ := FieldOf(r.c.Kind, id)
		if isBox(Get(r.p, id)) {
			r.find(id, "box", "box", f.Label)
		}
	}
	if land := strings.TrimSpace(r.p.Qualifying.Land); land != "" && land[0] >= '0' && land[0] <= '9' {
		r.find("qualifying.land", "land")
	}
}
