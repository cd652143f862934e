package guides

import (
	"rosette/guides/campaign"
	"rosette/guides/nomination"
	"rosette/guides/words"
)

// Load reads the sentences, rules, fields and tasks that are built in, ahead of
// their first use. It is for a goroutine at the start of the app, beside the
// opening of the window: what is asked before it is done waits for it.
func Load() {
	words.English().Has("")
	nomination.Rules("")
	nomination.Fields("")
	nomination.KindOf("")
	campaign.Tasks()
}
