package calendar

// A Step is one day stepped over while counting: numbered when it counted,
// named when it was left out.
type Step struct {
	Date     Date   `json:"date"`
	N        int    `json:"n,omitempty"`        // 1, 2, 3 … for a counted day; 0 for one left out
	Excluded string `json:"excluded,omitempty"` // why it was left out: "Saturday", "Early May bank holiday"
}
