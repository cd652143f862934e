package nomination

import (
	"strings"
	"time"

	"rosette/guides/calendar"
)

// The party's certificate and emblem, and in Wales the statement of party
// membership.

func certificateInTime(r *reading) {
	last, close := r.close()
	if day := r.p.Certificate.Received; !last.IsZero() && day > last {
		r.find("certificate.received", "late", "close", close)
	}
}

func certificateSigned(r *reading) {
	switch r.p.Certificate.By {
	case ByOther:
		r.find("certificate.by", "unauthorised")
	case ByDelegate:
		r.find("certificate.by", "delegate")
	}
}

func certificateNames(r *reading) {
	name := foldName(r.p.Certificate.Name)
	surname, forenames := BallotName(r.p)
	switch name {
	case "", foldName(r.p.OtherNames + " " + r.p.Surname), foldName(forenames + " " + surname):
	default:
		r.find("certificate.name", "another", "text", clip(r.p.Certificate.Name))
	}
}

func certificateSent(r *reading) {
	if r.p.Certificate.Sent == ByEmail {
		r.find("certificate.sent", "copy-sent")
	}
}

func jointCertificates(r *reading) {
	if c := r.p.Certificate; c.Joint && !c.Second {
		r.missing("certificate.second", "second")
	}
}

// emblem reports whether an emblem is asked for.
func (r *reading) emblem() bool { return r.p.Emblem != Emblem{} }

func emblemWithoutParty(r *reading) {
	if r.emblem() && (!r.hasParty() || r.ownWord()) {
		r.find("emblem.asked", "independent")
	}
}

// emblemNeedsCertificate leaves independents to the rule about them, where the
// kind has one.
func emblemNeedsCertificate(r *reading) {
	authorised := r.p.Certificate.Held || r.p.Certificate.Words != ""
	if r.emblem() && !authorised && (r.hasParty() || r.kind.DescriptionWords > 0) {
		r.find("emblem.asked", "uncertified")
	}
}

func emblemNamed(r *reading) {
	if !r.p.Emblem.Asked.IsZero() && blank(r.p.Emblem.Words) {
		r.find("emblem.words", "which")
	}
}

func emblemRequest(r *reading) {
	last, close := r.close()
	asked := r.p.Emblem.Asked
	switch {
	case close == "":
	case asked > last:
		r.find("emblem.asked", "late", "close", close)
	case asked.IsZero() && r.hasParty() && r.p.Description != "" && !r.ownWord():
		r.find("party", "ask", "close", close)
	}
}

func agentInTime(r *reading) {
	last, close := r.event("election_agent_deadline")
	if day := r.p.Agent.Notified; !last.IsZero() && day > last {
		r.find("agent.notified", "late", "close", close)
	}
}

func agentAccepts(r *reading) {
	if a := r.p.Agent; !blank(a.Name) && !a.Self && !a.Notified.IsZero() && !a.Accepted {
		r.find("agent.accepted", "unaccepted")
	}
}

func membershipStated(r *reading) {
	if r.p.Membership.Answer == "" {
		r.missing("membership.answer", "unstated")
	}
}

func membershipListed(r *reading) {
	m := r.p.Membership
	switch {
	case m.Answer == MemberOfOwn && (!r.hasParty() || r.ownWord()):
		r.find("membership.answer", "own-of-none")
	case m.Answer == MemberOf && blank(m.Parties):
		r.missing("membership.parties", "unlisted")
	case m.Answer == MemberOfNone && !blank(m.Parties):
		r.find("membership.parties", "none-and-some")
	case m.Answer == MemberOf:
		r.membershipLines()
	}
}

// membershipLines reads each line: name, first day, last day or now.
func (r *reading) membershipLines() {
	notice, _ := r.event("notice_of_election")
	for line := range strings.Lines(r.p.Membership.Parties) {
		if blank(line) {
			continue
		}
		parts := strings.Split(line, ",")
		n := len(parts)
		if n < 3 || blank(parts[0]) {
			r.find("membership.parties", "no-dates", "line", clip(strings.TrimSpace(line)))
			continue
		}
		from, okFrom := typedDay(parts[n-2])
		to, okTo := typedDay(parts[n-1])
		switch {
		case isNow(parts[n-1]) && okFrom:
		case !okFrom || !okTo:
			r.find("membership.parties", "no-dates", "line", clip(strings.TrimSpace(line)))
		case to < from:
			r.find("membership.parties", "backwards", "line", clip(strings.TrimSpace(line)))
		case !notice.IsZero() && to < notice.AddMonths(-12):
			r.find("membership.parties", "long-ago", "line", clip(strings.TrimSpace(line)))
		}
	}
}

func isNow(text string) bool {
	switch strings.ToLower(strings.Trim(text, " .\n")) {
	case "now", "today", "to date", "present", "still", "ongoing":
		return true
	}
	return false
}

// typedDay reads 2 May 2025, May 2025 (its first day) or 2025-05-02.
func typedDay(text string) (calendar.Date, bool) {
	text = strings.TrimSpace(text)
	for _, word := range []string{"from ", "to ", "until "} {
		text = strings.TrimSpace(strings.TrimPrefix(text, word))
	}
	for _, layout := range []string{"2006-01-02", "2 January 2006", "2 Jan 2006", "January 2006", "02/01/2006"} {
		if t, err := time.Parse(layout, text); err == nil && t.Year() > 1900 && t.Year() < 2200 {
			return calendar.DayOf(t), true
		}
	}
	return 0, false
}

// additions are the words that a Welsh rule lets a candidate add to a
// registered name or description that has none of them.
var additions = struct{ before, after []string }{[]string{"Wales", "Welsh"}, []string{"Cymru", "Cymreig"}}

// addition reports whether form is cert with one of the words added, and
// whether the word stands where the rule allows it.
func addition(form, cert string) (added, inPlace bool) {
	all := append(append([]string(nil), additions.before...), additions.after...)
	for _, word := range strings.Fields(cert) {
		if isOneOf(word, all) {
			return false, false
		}
	}
	for _, word := range all {
		before, after := form == word+" "+cert, form == cert+" "+word
		if before || after {
			return true, before == isOneOf(word, additions.before)
		}
	}
	return false, false
}

func welshAddition(r *reading) {
	if !r.certificateDecides() {
		return
	}
	added, inPlace := addition(r.p.Description, r.p.Certificate.Words)
	switch {
	case added && inPlace:
		r.find("description", "added")
	case added:
		r.find("description", "misplaced")
	}
}

func commonNamesByHand(r *reading) {
	if r.p.ByHand && !blank(r.p.CommonSurname+r.p.CommonForename) {
		r.find("by_hand", "repeat")
	}
}
