package checklist

import (
	"testing"

	"rosette/ui/screentest"
	"rosette/ui/theme"
)

// BenchmarkShowEverything arrives at the list of all phases, the longest there
// is.
func BenchmarkShowEverything(b *testing.B) {
	c, _ := opened(b, halfway(), screentest.Winter, theme.Options{}, screentest.Page)
	c.setScope(scopeAll)
	for b.Loop() {
		c.Show("")
	}
}

// BenchmarkChooseScope goes from a phase to the list of all and back.
func BenchmarkChooseScope(b *testing.B) {
	c, _ := opened(b, halfway(), screentest.Winter, theme.Options{}, screentest.Page)
	for b.Loop() {
		c.filter.Scope = scopeAll
		c.regroup()
		c.fill()
		c.filter.Scope = "ready"
		c.regroup()
		c.fill()
	}
}

// BenchmarkBuild builds the screen anew with everything shown.
func BenchmarkBuild(b *testing.B) {
	c, w := opened(b, halfway(), screentest.Winter, theme.Options{}, screentest.Page)
	c.setScope(scopeAll)
	for b.Loop() {
		again := New(c.s)
		again.Show("")
		w.SetContent(again.Object())
	}
}

// BenchmarkRefreshAfterATick brings the screen up to date after a change.
func BenchmarkRefreshAfterATick(b *testing.B) {
	c, _ := opened(b, halfway(), screentest.Winter, theme.Options{}, screentest.Page)
	c.setScope(scopeAll)
	for b.Loop() {
		c.toggle("2.01")
	}
}

// BenchmarkDown goes down the list by one task.
func BenchmarkDown(b *testing.B) {
	c, _ := opened(b, halfway(), screentest.Winter, theme.Options{}, screentest.Page)
	c.setScope(scopeAll)
	for b.Loop() {
		c.table.typed("Down")
		c.table.typed("Up")
	}
}
