package guides

import (
	"maps"
	"slices"

	"rosette/guides/election"
	"rosette/guides/words"
)

// soundHours refuses hours of the notice that are no times of day.
func soundHours(c election.Choice, at string) error {
	hours := map[string]string{"notice.opens": c.Notice.Opens, "notice.closes": c.Notice.Closes}
	for event, clock := range c.Hours {
		hours["hours."+event] = clock
	}
	for _, field := range slices.Sorted(maps.Keys(hours)) {
		if clock := hours[field]; clock != "" && !election.IsClock(clock) {
			return words.Wrong("candidacy_hour", nil, "Field", at+clip(field), "Text", clip(clock))
		}
	}
	return nil
}
