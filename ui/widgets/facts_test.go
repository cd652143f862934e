package widgets

import (
	"testing"

	"fyne.io/fyne/v2/test"
)

func TestNothingOfTheWhyPanelTakesTheFocus(t *testing.T) {
	panel := NewWhyPanel(Why{WeAsk: "Why", Goes: "Nomination paper", Public: "Public", Mistake: "Initials", Source: "r.4(2)"})
	w := test.NewTempWindow(t, panel)
	w.Canvas().FocusNext()
	if f := w.Canvas().Focused(); f != nil {
		t.Errorf("%T has it", f)
	}
}
