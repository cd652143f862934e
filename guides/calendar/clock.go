package calendar

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

var clockShape = regexp.MustCompile(`^(\d{1,2})(?:[:.]?(\d{2}))?\s*([ap]\.?m\.?)?$`)

// ParseClock reads a time of day as people write it, 4pm, 10.30am, 16:00, 1600,
// noon or midnight, and returns it as 16:00. Midnight is 23:59, the end of the
// day. An hour that could be before or after noon is not read.
func ParseClock(text string) (clock string, ok bool) {
	text = strings.ToLower(strings.TrimSpace(text))
	switch text {
	case "noon", "12 noon", "midday":
		return "12:00", true
	case "midnight", "12 midnight":
		return "23:59", true
	}
	m := clockShape.FindStringSubmatch(text)
	if m == nil {
		return "", false
	}
	hour, _ := strconv.Atoi(m[1])
	minute, _ := strconv.Atoi("0" + m[2])
	half := m[3] != ""
	switch {
	case minute > 59 || hour > 23 || half && (hour < 1 || hour > 12):
		return "", false
	case !half && m[2] == "" && hour < 13:
		return "", false
	}
	if half {
		hour %= 12
	}
	if strings.HasPrefix(m[3], "p") {
		hour += 12
	}
	return fmt.Sprintf("%02d:%02d", hour, minute), true
}
