package nomination

// Severity is what a finding does to a paper.
type Severity string

// The three severities. Stops: a returning officer would refuse the paper.
// Ask: somebody must judge. Advice: worth checking, never in the way.
const (
	Stops  Severity = "stops"
	Ask    Severity = "ask"
	Advice Severity = "advice"
)

// A Finding is what one rule says of one person's papers. The same Says is
// shown at the top of a paper and at its field.
type Finding struct {
	Rule     string   `json:"rule"` // rule id, for example "NP-001"
	Severity Severity `json:"severity"`
	Paper    string   `json:"paper"` // paper id, for example "nomination-paper"
	Field    string   `json:"field"` // field id, for example "surname", "subscribers.0.number"; or "council", "area", "poll"
	Says     string   `json:"says"`

	Missing bool   `json:"-"` // something is not there yet, rather than wrong
	Brief   string `json:"-"` // for the officer's view
	Detail  string `json:"-"`
}

// Stopping returns the findings that stop a paper; with no paper named, any
// paper.
func Stopping(found []Finding, paper string) []Finding {
	var some []Finding
	for _, f := range found {
		if f.Severity == Stops && (paper == "" || f.Paper == paper) {
			some = append(some, f)
		}
	}
	return some
}

// Check order and the words of each rule are data: see data/.
