package nomination

import "rosette/guides/calendar"

// A SignerRow is one signer as a returning officer looks them up.
type SignerRow struct {
	At      int    // place in the list, from 0
	Role    string // "Proposer", "Signer 3", "Reserve 1"
	Reserve bool   // signs only if one of the others falls away
	Name    string
	Number  string // with the letters of the polling district
	Area    string // ward or council of their register, where it was typed
	Looked  bool   // seen on the register that counts
	Signed  calendar.Date
	Worst   Severity // of what is found of this signer; "" for nothing
}

// SignerTable lists the signers that a paper needs, with the reserves, and what
// was found of each. A place that nobody is named for has no Name.
func SignerTable(p Particulars, k KindRule, found []Finding) []SignerRow {
	need := signersNeeded(p, k)
	if need == 0 && len(p.Subscribers) == 0 {
		return nil
	}
	rows := make([]SignerRow, max(need, len(p.Subscribers)))
	for i := range rows {
		row := SignerRow{At: i, Reserve: i >= need, Role: sentenceCase(role(i))}
		if row.Reserve {
			row.Role = english().Say("nomination.reserve", "N", i-need+1)
		}
		if i < len(p.Subscribers) {
			s := p.Subscribers[i]
			row.Name, row.Number, row.Area = s.Name, signer{Subscriber: s}.elector(), s.Area
			row.Looked, row.Signed = s.Checked, s.Signed
		}
		rows[i] = row
	}
	for _, f := range found {
		if group, i, _, ok := SplitRepeated(f.Field); ok && group == "subscribers" && i >= 0 && i < len(rows) {
			rows[i].Worst = worse(rows[i].Worst, f.Severity)
		}
	}
	return rows
}

// worse is the severity that weighs more.
func worse(a, b Severity) Severity {
	if rank(b) > rank(a) {
		return b
	}
	return a
}
