package nomination

import (
	"slices"
	"strings"

	"rosette/guides/election"
)

// No sentence of this file may hold an address: findings are shown in lists.

func homeAddressGiven(r *reading) {
	if blank(r.p.HomeAddress) {
		r.missing("home_address", "home-missing")
	}
}

func addressChoiceMade(r *reading) {
	switch r.p.AddressShown {
	case AddressUnchosen:
		r.missing("address_shown", "unchosen")
	case AddressWithheld:
		r.find("address_shown", "sign")
	}
}

// privateByDefault: in Scotland the address stays private unless the candidate
// signs to have it published.
func privateByDefault(r *reading) {
	switch r.p.AddressShown {
	case AddressUnchosen:
		r.find("address_shown", "unchosen")
	case AddressPublic:
		r.find("address_shown", "sign")
	}
}

func areaUnlessPublic(r *reading) {
	if r.p.AddressShown != AddressPublic && blank(r.p.RelevantArea) {
		r.missing("relevant_area", "area-missing")
	}
}

func relevantAreaGiven(r *reading) {
	if r.p.AddressShown == AddressWithheld && blank(r.p.RelevantArea) {
		r.missing("relevant_area", "area-missing")
	}
}

// relevantAreaIsADistrict: the ward is the usual slip, and the constituency the
// next one.
func relevantAreaIsADistrict(r *reading) {
	given, ward := foldName(r.p.RelevantArea), foldName(r.c.Area)
	if given == "" || ward == "" {
		return
	}
	switch {
	case given == ward || strings.TrimSuffix(given, " ward") == strings.TrimSuffix(ward, " ward"):
		r.find("relevant_area", "ward", "text", clip(r.p.RelevantArea))
	case slices.Contains(strings.Fields(given), "constituency"):
		r.find("relevant_area", "constituency", "text", clip(r.p.RelevantArea))
	}
}

func addressInFull(r *reading) {
	if isBox(r.p.HomeAddress) {
		r.find("home_address", "po-box")
	}
	for _, part := range strings.FieldsFunc(r.p.HomeAddress, func(c rune) bool { return c == '\n' || c == ',' }) {
		words := strings.Fields(part)
		if len(words) > 1 && isOneOf(words[len(words)-1], titles().Address) {
			r.find("home_address", "abbreviation", "text", words[len(words)-1])
			return
		}
	}
}

// isBox reports whether an address is a box at a post office.
func isBox(address string) bool {
	letters := boxSigns.Replace(strings.ToLower(address))
	return strings.HasPrefix(letters, "pobox") || strings.Contains(letters, "\npobox") || strings.Contains(letters, ",pobox")
}

var boxSigns = strings.NewReplacer(".", "", " ", "")

// qualifying lists the ids of the qualifying addresses of a kind.
func qualifying(k election.Kind) []string {
	var ids []string
	for _, f := range fieldsByKind()[k] {
		if strings.HasPrefix(f.ID, "qualifying.") {
			ids = append(ids, f.ID)
		}
	}
	return ids
}

func qualifyingAddressGiven(r *reading) {
	for _, id := range qualifying(r.c.Kind) {
		if !blank(Get(r.p, id)) {
			return
		}
	}
	r.missing("qualifying.registered", "qualifying-missing")
}

// again are ways to write an address without writing it, and againAs how
// others of them begin.
var (
	again   = []string{"same", "above", "ditto", "home", "home address", "my home address", "my home"}
	againAs = []string{"as above", "as before", "as home", "as my", "as per", "same as", "same address", "see above", "see home"}
)

func addressAgain(r *reading) {
	for _, id := range append(qualifying(r.c.Kind), "home_address", "witness.address") {
		typed := strings.TrimSpace(Get(r.p, id))
		text := strings.Trim(foldName(typed), ".\"'“”()")
		as := func(a string) bool { return strings.HasPrefix(text, a) }
		if slices.Contains(again, text) || slices.ContainsFunc(againAs, as) {
			f, _ := FieldOf(r.c.Kind, id)
			r.find(id, "as-above", "box", f.Label)
		}
	}
}

func witnessNamed(r *reading) {
	if blank(r.p.Witness.Name) {
		r.missing("witness.name", "witness-name")
	}
	if blank(r.p.Witness.Address) {
		r.missing("witness.address", "witness-address")
	}
}

func ownAgentOffice(r *reading) {
	if r.p.Agent.Self && blank(r.p.Agent.Office) && r.p.AddressShown == AddressWithheld {
		r.missing("agent.office", "no-office")
	}
}
