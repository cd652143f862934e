package nomination

import (
	"strconv"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

// A check looks at one thing that a rule asks for.
type check struct {
	run   func(*reading)
	finds []string // the keys under which its rule's row must have words
}

// checks are known to the rules by name.
var checks = map[string]check{
	"election-named":              {electionNamed, []string{"council", "area", "poll"}},
	"surname-given":               {surnameGiven, []string{"surname-missing"}},
	"other-names-given":           {otherNamesGiven, []string{"other-names-missing"}},
	"no-initials":                 {noInitials, []string{"initial", "middle-initial"}},
	"no-titles":                   {noTitles, []string{"title", "suffix", "title-in-common-name"}},
	"hereditary-title":            {hereditaryTitle, []string{"hereditary"}},
	"common-name-adds-something":  {commonNameAddsSomething, []string{"same"}},
	"common-name-different":       {commonNameDifferent, []string{"held"}},
	"plain-letters":               {plainLetters, []string{"foreign"}},
	"printable":                   {printable, []string{"unprintable"}},
	"fits":                        {fits, []string{"long"}},
	"spacing":                     {spacing, []string{"double", "ends"}},
	"edition-right":               {editionRight, []string{"wrong", "unknown"}},
	"consent-edition":             {consentEdition, []string{"old"}},
	"description-allowed":         {descriptionAllowed, []string{"own-words", "nearly"}},
	"description-has-certificate": {descriptionHasCertificate, []string{"no-certificate", "no-certificate-undated", "independent-with-party", "blank-with-party"}},
	"description-matches":         {descriptionMatches, []string{"differs", "differs-unseen", "unused", "any"}},
	"certificate-words-typed":     {certificateWordsTyped, []string{"words-missing"}},
	"certificate-original":        {certificateOriginal, []string{"copy"}},
	"one-description":             {oneDescription, []string{"both"}},
	"six-words":                   {sixWords, []string{"too-long"}},
	"free-text":                   {freeText, []string{"free"}},
	"enough-signers":              {enoughSigners, []string{"one-more", "more"}},
	"different-signers":           {differentSigners, []string{"same", "same-name", "same-number"}},
	"signed-final-words":          {signedFinalWords, []string{"changed-one", "changed", "old-draft", "not-ready"}},
	"signers-on-register":         {signersOnRegister, []string{"one", "two", "many", "undated", "early"}},
	"signers-within-limit":        {signersWithinLimit, []string{"one-seat", "seats", "unknown"}},
	"first-signers-count":         {firstSignersCount, []string{"reserves"}},
	"candidate-signs":             {candidateSigns, []string{"candidate"}},
	"signer-numbers":              {signerNumbers, []string{"number-missing", "letters-missing", "odd", "suffix"}},
	"home-address-given":          {homeAddressGiven, []string{"home-missing"}},
	"address-in-full":             {addressInFull, []string{"abbreviation", "po-box"}},
	"address-again":               {addressAgain, []string{"as-above"}},
	"qualifying-address-given":    {qualifyingAddressGiven, []string{"qualifying-missing"}},
	"witness-named":               {witnessNamed, []string{"witness-name", "witness-address"}},
	"address-choice-made":         {addressChoiceMade, []string{"unchosen", "sign"}},
	"relevant-area-given":         {relevantAreaGiven, []string{"area-missing"}},
	"relevant-area-is-a-district": {relevantAreaIsADistrict, []string{"ward"}},
	"own-agent-office":            {ownAgentOffice, []string{"no-office"}},
	"consent-in-time":             {consentInTime, []string{"too-early", "too-late", "wait", "future"}},
	"birth-date-given":            {birthDateGiven, []string{"birth-missing", "birth-future"}},
	"of-age":                      {ofAge, []string{"under-18"}},
	"law-pages":                   {lawPages, []string{"pages"}},
	"agent-named":                 {agentNamed, []string{"nobody", "nobody-undated"}},
	"agent-office":                {agentOffice, []string{"po-box"}},
	"no-agent":                    {noAgent, []string{"named"}},
	"emblem-request":              {emblemRequest, []string{"ask"}},
	"delivery-time":               {deliveryTime, []string{"by", "passed"}},
	"delivery-by-hand":            {deliveryByHand, []string{"hand"}},
}

// reading is one officer reading one person's papers by one rule.
type reading struct {
	p     Particulars
	c     election.Choice
	t     election.Table
	today calendar.Date
	kind  KindRule
	rule  Rule
	found []Finding
}

// Check reads a person's papers by every rule that holds for the kind and the
// poll, and returns what the rules say, in the order of the rules. It is pure:
// t is the timetable of c, and today a day to compare with.
func Check(p Particulars, c election.Choice, t election.Table, today calendar.Date) []Finding {
	r := &reading{p: p, c: c, t: t, today: today, kind: KindOf(c.Kind)}
	for _, rule := range allRules() {
		if len(rule.Checks) == 0 || !rule.HoldsFor(c.Kind, c.Poll) {
			continue
		}
		r.rule = rule
		for _, name := range rule.Checks {
			checks[name].run(r)
		}
	}
	return r.found
}

// find notes something wrong in a field. Values are pairs of name and text for
// the braces in the rule's words.
func (r *reading) find(field, when string, values ...string) {
	r.note(Finding{Field: field}, when, values)
}

// missing notes something that is not there yet. Where the paper is to be
// written by hand, a box left blank stops nothing.
func (r *reading) missing(field, when string, values ...string) {
	r.note(Finding{Field: field, Missing: true}, when, values)
}

func (r *reading) note(f Finding, when string, values []string) {
	s := r.rule.saying(when)
	f.Rule, f.Severity, f.Paper = r.rule.ID, s.Severity, r.paperOf(f.Field)
	if f.Missing && r.p.ByHand && f.Severity == Stops {
		f.Severity = Advice
	}
	f.Says, f.Brief, f.Detail = fill(s.Text, values), fill(s.Brief, values), fill(s.Detail, values)
	r.found = append(r.found, f)
}

// paperOf is the rule's paper; a rule about any text is on the paper that
// carries the text, and one about qualification is on the consent.
func (r *reading) paperOf(field string) string {
	if r.rule.Paper == "eligibility" {
		return "consent"
	}
	if r.rule.Field != "text" {
		return r.rule.Paper
	}
	if f, ok := FieldOf(r.c.Kind, field); ok && len(f.Papers) > 0 {
		return f.Papers[0]
	}
	return r.rule.Paper
}

// fill puts values in the place of their names in braces.
func fill(text string, values []string) string {
	for i := 0; i+1 < len(values); i += 2 {
		text = strings.ReplaceAll(text, "{"+values[i]+"}", values[i+1])
	}
	return text
}

// close returns the last day for delivery, and how it is said: "4pm, Thursday
// 8 April 2027".
func (r *reading) close() (calendar.Date, string) { return r.event("nominations_close") }

func (r *reading) event(id string) (calendar.Date, string) {
	d, ok := r.t.Find(id)
	if !ok || d.Date.IsZero() {
		return 0, ""
	}
	return d.Date, english().When(d.Date, d.Time)
}

// area is the ward or division as typed, or what such an area is called.
func (r *reading) area() string {
	if blank(r.c.Area) {
		return r.kind.Area
	}
	return r.c.Area
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

func itoa(n int) string { return strconv.Itoa(n) }
