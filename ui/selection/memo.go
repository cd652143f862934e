package selection

import "fmt"

// memo remembers what each part of a view was made from. Parts that show the
// same as before stay, with the focus in them.
type memo map[string]string

// changed reports whether a part shows something else than before.
func (m memo) changed(part string, shows ...any) bool {
	now := fmt.Sprint(shows...)
	if before, known := m[part]; known && before == now {
		return false
	}
	m[part] = now
	return true
}
