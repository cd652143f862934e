package guides

import (
	"rosette/guides/campaign"
	"rosette/guides/nomination"
)

// Load reads the rules, fields and tasks that are built in, ahead of their
// first use. It is for a goroutine at the start of the app, beside the opening
// of the window: what is asked before it is done waits for it.
func Load() {
	nomination.Rules("")
	nomination.Fields("")
	nomination.KindOf("")
	campaign.Tasks()
}
