package selection

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"rosette/guides/words"
)

var clockShape = regexp.MustCompile(`^(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?$`)

// parseTime reads a time of day as people write it, 7.30pm, 7pm or 19:30, and
// returns it as 19:30. An empty text is no time.
func parseTime(s string) (string, error) {
	text := strings.ToLower(strings.TrimSpace(s))
	switch text {
	case "":
		return "", nil
	case "noon":
		return "12:00", nil
	}
	m := clockShape.FindStringSubmatch(text)
	if m == nil || m[2] == "" && m[3] == "" {
		return "", words.Wrong("selection_time", nil, "Text", s)
	}
	hour, _ := strconv.Atoi(m[1])
	minute, _ := strconv.Atoi(m[2])
	half := m[3] != ""
	if minute > 59 || hour > 23 || half && (hour < 1 || hour > 12) {
		return "", words.Wrong("selection_time", nil, "Text", s)
	}
	if half {
		hour %= 12
	}
	if m[3] == "pm" {
		hour += 12
	}
	return fmt.Sprintf("%02d:%02d", hour, minute), nil
}
