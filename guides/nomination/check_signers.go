package nomination

import (
	"regexp"
	"strings"
)

// signer is one of those whose signature counts: the first ones, in signing
// order, up to the number that the form needs.
type signer struct {
	Subscriber
	at int
}

// signers lists the counting signers of whom anything is known.
func (r *reading) signers() []signer {
	if r.counted != nil {
		return r.counted
	}
	r.counted = []signer{}
	for i, s := range r.p.Subscribers[:min(r.need(), len(r.p.Subscribers))] {
		if !blank(s.Name) || !blank(s.Number) || !blank(s.Letters) {
			r.counted = append(r.counted, signer{s, i})
		}
	}
	return r.counted
}

// need is how many must sign: more than the kind's number where a combined
// authority has so many councils that ten of each are more.
func (r *reading) need() int { return signersNeeded(r.p, r.kind) }

func signersNeeded(p Particulars, k KindRule) int {
	return max(k.Subscribers, k.EachCouncil*len(constituents(p)))
}

func (s signer) field(name string) string { return "subscribers." + itoa(s.at) + "." + name }

// person is the signer's name, or which signer it is.
func (s signer) person() string {
	if blank(s.Name) {
		return role(s.at)
	}
	return strings.TrimSpace(s.Name)
}

func (s signer) owner() string { return english().Say("nomination.owner", "Person", s.person()) }

// elector is the whole elector number, as a register shows it.
func (s signer) elector() string { return strings.TrimSpace(s.Letters + " " + s.Number) }

// role is what the paper calls the signer in a place: the proposer, the
// seconder, signer 3.
func role(at int) string {
	switch at {
	case 0:
		return english().Say("nomination.proposer")
	case 1:
		return english().Say("nomination.seconder")
	}
	return english().Say("nomination.signer", "N", at+1)
}

func enoughSigners(r *reading) {
	if r.manyCouncils() {
		return // a rule of its own says how many
	}
	r.countSigners()
}

func (r *reading) countSigners() {
	named, first, need := 0, -1, r.need()
	for i := range need {
		if i < len(r.p.Subscribers) && !blank(r.p.Subscribers[i].Name) {
			named++
		} else if first < 0 {
			first = i
		}
	}
	if first < 0 {
		return
	}
	n, when := need-named, "more"
	if n == 1 {
		when = "one-more"
	}
	r.missing(signer{at: first}.field("name"), when, "n", itoa(n),
		"required", english().Count("nomination.signers", need), "named", saidNamed(named))
}

func saidNamed(n int) string {
	if n == 0 {
		return english().Say("nomination.none_is")
	}
	return english().Count("nomination.are", n)
}

// differentSigners looks for one person in two places. Two people can have one
// name, but not one name and one number.
func differentSigners(r *reading) {
	names, numbers := map[string]signer{}, map[string]signer{}
	for _, s := range r.signers() {
		name, number := foldName(s.Name), electorKey(s)
		byName, sameName := names[name]
		byNumber, sameNumber := numbers[number]
		sameName, sameNumber = sameName && name != "", sameNumber && number != ""
		switch {
		case sameName && sameNumber:
			r.find(s.field("name"), "same", "first", sentenceCase(role(byNumber.at)), "second", role(s.at))
		case sameNumber:
			r.find(s.field("number"), "same-number", "first", byNumber.person(), "second", s.person())
		case sameName:
			r.find(s.field("name"), "same-name", "first", sentenceCase(role(byName.at)), "second", role(s.at))
		}
		names[name], numbers[number] = s, s
	}
}

// electorKey makes two ways of writing one elector number alike.
func electorKey(s signer) string {
	if blank(s.Number) {
		return ""
	}
	number := strings.TrimLeft(electorSigns.Replace(s.Number), "0")
	return electorSigns.Replace(strings.ToUpper(s.Letters)) + " " + strings.ToUpper(number)
}

var electorSigns = strings.NewReplacer(" ", "", "\u00a0", "", "-", "/", ".", "/")

func sentenceCase(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// elector numbers are written differently from council to council; the pattern
// is lenient on purpose.
var (
	electorLetters = regexp.MustCompile(`^[A-Za-z0-9]{1,6}$`)
	electorNumber  = regexp.MustCompile(`^\d{1,5}([./-]\d{1,2})?$`)
)

func signerNumbers(r *reading) {
	for _, s := range r.signers() {
		letters, number := strings.TrimSpace(s.Letters), strings.TrimSpace(s.Number)
		switch {
		case number == "":
			r.missing(s.field("number"), "number-missing", "owner", s.owner(), "person", sentenceCase(s.person()))
		case letters == "":
			r.missing(s.field("letters"), "letters-missing", "owner", s.owner(), "person", sentenceCase(s.person()))
		case !electorLetters.MatchString(letters) || !electorNumber.MatchString(number):
			r.find(s.field("number"), "odd", "owner", sentenceCase(s.owner()), "number", clip(s.elector()))
		case strings.ContainsAny(number, "./-"):
			r.find(s.field("number"), "suffix", "number", clip(s.elector()))
		}
	}
}

// signersOnRegister: nobody but the elections office can say who is on the
// register that counts, so this asks until each signer was looked up.
func signersOnRegister(r *reading) {
	var open []signer
	for _, s := range r.signers() {
		if !s.Checked {
			open = append(open, s)
		}
	}
	day, _ := r.event("notice_of_election")
	if day.IsZero() {
		if len(open) > 0 {
			r.find(open[0].field("checked"), "undated", "area", r.area())
		}
		return
	}
	said := []string{"area", r.area(), "day", english().Date(day), "shortday", english().DayMonth(day), "n", itoa(len(open))}
	switch len(open) {
	case 0:
	case 1:
		r.find(open[0].field("checked"), "one", append(said, "names", sentenceCase(open[0].person()))...)
	case 2:
		names := english().Say("nomination.both", "First", open[0].person(), "Second", open[1].person())
		r.find(open[0].field("checked"), "two", append(said, "names", sentenceCase(names))...)
	default:
		r.find(open[0].field("checked"), "many", said...)
	}
	for _, s := range r.signers() {
		if !s.Signed.IsZero() && s.Signed < day && !s.Checked {
			r.find(s.field("signed"), "early", "person", sentenceCase(s.person()), "day", english().Date(day))
		}
	}
}

func signersWithinLimit(r *reading) {
	some := r.signers()
	if len(some) == 0 || allSigned(some) {
		return
	}
	when := "seats"
	switch r.c.Seats {
	case 0:
		when = "unknown"
	case 1:
		when = "one-seat"
	}
	r.find(some[0].field("name"), when, "n", itoa(r.c.Seats))
}

func allSigned(some []signer) bool {
	for _, s := range some {
		if s.Signed.IsZero() {
			return false
		}
	}
	return true
}

func firstSignersCount(r *reading) {
	for i := r.need(); i < len(r.p.Subscribers); i++ {
		if !r.p.Subscribers[i].Signed.IsZero() {
			r.find(signer{at: i}.field("signed"), "reserves", "required", itoa(r.need()))
			return
		}
	}
}

func candidateSigns(r *reading) {
	surname, forenames := BallotName(r.p)
	own := []string{foldName(r.p.OtherNames + " " + r.p.Surname), foldName(forenames + " " + surname)}
	for _, s := range r.signers() {
		if name := foldName(s.Name); name != "" && (name == own[0] || name == own[1]) {
			r.find(s.field("name"), "candidate", "person", sentenceCase(role(s.at)), "area", r.area())
		}
	}
}

// signedFinalWords: whoever signed must have signed the words that are handed
// in.
func signedFinalWords(r *reading) {
	var signed []signer
	for _, s := range r.signers() {
		if !s.Signed.IsZero() {
			signed = append(signed, s)
		}
	}
	if len(signed) == 0 {
		return
	}
	ready := r.p.Signing.Ready
	if what := ChangedWords(r.p, r.c); what != "" {
		when := "changed"
		if len(signed) == 1 {
			when = "changed-one"
		}
		r.find(signed[0].field("signed"), when, "n", itoa(len(signed)), "what", what, "What", sentenceCase(what))
		return
	}
	if ready.IsZero() {
		when := "not-ready-many"
		if len(signed) == 1 {
			when = "not-ready"
		}
		r.find(signed[0].field("signed"), when, "person", sentenceCase(signed[0].person()), "n", itoa(len(signed)))
		return
	}
	for _, s := range signed {
		if s.Signed < ready {
			r.find(s.field("signed"), "old-draft", "person", sentenceCase(s.person()),
				"signed", english().Date(s.Signed), "ready", english().Date(ready))
		}
	}
}
