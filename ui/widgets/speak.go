package widgets

import "rosette/guides/words"

// spoken is the catalogue of the words that components say by themselves. Like
// the theme it belongs to the whole window, and only the main goroutine asks.
var spoken *words.Catalogue

// Speak sets the language of the words that components say by themselves,
// English at first. Components made before keep what they have said.
func Speak(c *words.Catalogue) { spoken = c }

func language() *words.Catalogue {
	if spoken == nil {
		spoken = words.English()
	}
	return spoken
}

func say(key string, pairs ...any) string { return language().Say("widgets."+key, pairs...) }
