package selection

import (
	"testing"

	party "rosette/guides/selection"
)

func BenchmarkRefreshOfTheStages(b *testing.B) { benchRefresh(b, "") }
func BenchmarkRefreshOfAStage(b *testing.B)    { benchRefresh(b, "interview") }

func benchRefresh(b *testing.B, show string) {
	o := open(b, sitting)
	o.Show(show)
	n := 0
	for b.Loop() {
		n++
		o.do("date", func(pl party.Plan) party.Plan {
			return pl.SetEntry("interview", 0, party.Entry{When: party.On(sampleToday.AddDays(n % 60))})
		})
	}
}
