package eligibility

import "slices"

// A linkState is what an answer says of a local link. Any one link will do.
type linkState string

const (
	linkHolds  linkState = "holds"
	linkLater  linkState = "later" // it holds once something is done, or from a later day
	linkFails  linkState = "fails"
	linkUnsure linkState = "unsure"
	linkDates  linkState = "dates" // the follow-ups decide
)

func (s linkState) known() bool {
	return slices.Contains([]linkState{"", linkHolds, linkLater, linkFails, linkUnsure, linkDates}, s)
}

// linkOf is what the verdict on a day says of the link.
func (v verdict) link() linkState {
	switch v {
	case clear:
		return linkHolds
	case wait, early:
		return linkLater
	case bars, between:
		return linkFails
	}
	return linkUnsure
}

// A linkTally keeps what is known of each link: the worst of its pages.
type linkTally struct {
	order  []string
	states map[string]linkState // "" = not answered yet
}

// worse orders the states from the best to the worst.
var worse = []linkState{linkDates, linkHolds, linkLater, "", linkUnsure, linkFails}

func (t *linkTally) add(q Question, s linkState) {
	id := or(q.Of, q.ID)
	if t.states == nil {
		t.states = map[string]linkState{}
	}
	before, seen := t.states[id]
	if !seen {
		t.order = append(t.order, id)
	}
	if !seen || slices.Index(worse, s) > slices.Index(worse, before) {
		t.states[id] = s
	}
}

func (t *linkTally) any(s linkState) bool {
	return slices.ContainsFunc(t.order, func(id string) bool { return t.states[id] == s })
}

// all reports whether there are links and every one is in one of some states.
func (t *linkTally) all(some ...linkState) bool {
	return len(t.order) > 0 && !slices.ContainsFunc(t.order, func(id string) bool { return !slices.Contains(some, t.states[id]) })
}
