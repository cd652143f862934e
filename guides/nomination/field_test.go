package nomination

import (
	"strings"
	"testing"

	"rosette/guides/election"
)

// A Welsh, Scottish or Northern Irish candidate who asks where a field comes
// from is not shown the rules of England.
func TestEveryFieldNamesTheLawOfItsNation(t *testing.T) {
	for _, k := range election.Kinds() {
		for _, f := range Fields(k) {
			english := strings.HasPrefix(f.Source, "SI 2006/3304")
			if k.Nation() == election.England || !english || strings.Contains(f.Source, "elsewhere") || strings.Contains(f.Source, "other") ||
				strings.Contains(f.Source, "SSI") {
				continue
			}
			t.Errorf("%s: %s comes from %s", k, f.ID, f.Source)
		}
	}
}
