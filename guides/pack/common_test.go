package pack

import (
	"testing"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/pack/sheet"
)

// Cutting the fonts takes longer than all the rest of a pack: what we write
// ourselves keeps to the characters that they are cut to once.
func TestOurOwnWordsNeedNoOtherFonts(t *testing.T) {
	for _, k := range election.Kinds() {
		for _, info := range audiences {
			_, pages := laid(t, guides.Sample(k), info.id, false)
			if more := sheet.Uncommon(pages); more != "" {
				t.Errorf("%s, for %s: %q", k, info.id, more)
			}
		}
	}
}
