package session

// Place is a screen of the window.
type Place string

// The places that the sidebar numbers, in the order of their keys Ctrl/Cmd+1,
// 2, 3 …
const (
	Home        Place = "home"
	Timeline    Place = "timeline"
	Selection   Place = "selection"
	Eligibility Place = "eligibility"
	Details     Place = "details"
	Paper       Place = "paper"
	Checklist   Place = "checklist"
	Packs       Place = "packs"
)

// The places without a number.
const (
	FirstRun    Place = "first-run"
	Panel       Place = "panel"
	Candidacies Place = "candidacies"
	Settings    Place = "settings"
	Help        Place = "help"
)
