package checklist

import (
	"slices"
	"strings"

	"rosette/guides/campaign"
)

// A filter is what of the list is shown. It is remembered from one day to the
// next.
type filter struct {
	Scope string `json:"scope,omitempty"` // everything, a phase, or one of the lists
	Find  string `json:"find,omitempty"`
	Owner string `json:"owner,omitempty"` // as OwnerSays; "" for anyone
	Must  bool   `json:"must,omitempty"`
	Last  bool   `json:"last,omitempty"` // the latest day first
}

// The scopes that are no phase.
const (
	scopeAll       = "all"
	scopeShort     = "short"
	scopeWaiting   = "waiting"
	scopePassed    = "passed"
	scopeNotNeeded = "not-needed"
)

// lists are the scopes that gather tasks of every phase, with their icons.
var lists = []struct{ id, icon string }{
	{scopeShort, "timer"}, {scopeWaiting, "hourglass"}, {scopePassed, "clock"}, {scopeNotNeeded, "minus"},
}

// shortTask is the longest that a task of the list "15 minutes or less" takes.
const shortTask = 15

// inScope reports whether a task belongs to a phase or list, filters aside.
func inScope(scope string, i campaign.Item) bool {
	switch scope {
	case scopeAll:
		return i.Status != campaign.NotNeeded
	case scopeShort:
		return i.Minutes > 0 && i.Minutes <= shortTask && open(i)
	case scopeWaiting:
		return i.Status == campaign.Waiting
	case scopePassed:
		return i.Passed
	case scopeNotNeeded:
		return i.Status == campaign.NotNeeded
	}
	return string(i.Phase) == scope && i.Status != campaign.NotNeeded
}

// open reports whether there is something to do about a task now.
func open(i campaign.Item) bool {
	switch i.Status {
	case campaign.NotStarted, campaign.InProgress, campaign.Waiting, campaign.Problem:
		return true
	}
	return false
}

// lets reports whether the filters let a task of the scope through.
func (f filter) lets(i campaign.Item, owner string) bool {
	switch {
	case f.Must && !i.Must, f.Owner != "" && f.Owner != owner:
		return false
	}
	find := strings.ToLower(strings.TrimSpace(f.Find))
	return find == "" || strings.Contains(strings.ToLower(i.Title+"\n"+i.Why+"\n"+i.Mark.Note), find)
}

// clear takes the filters away and keeps the scope and the order.
func (f filter) clear() filter { return filter{Scope: f.Scope, Last: f.Last} }

// firstOpenPhase is the phase to begin with: the first with something left to
// do.
func firstOpenPhase(items []campaign.Item) string {
	for _, phase := range campaign.Phases() {
		if slices.ContainsFunc(items, func(i campaign.Item) bool { return i.Phase == phase && open(i) && !i.Passed }) {
			return string(phase)
		}
	}
	return scopeAll
}

// owners lists whose tasks there are, each once, in the order of the list.
func owners(items []campaign.Item, says func(campaign.Item) string) []string {
	var all []string
	for _, i := range items {
		if o := says(i); !slices.Contains(all, o) {
			all = append(all, o)
		}
	}
	return all
}
