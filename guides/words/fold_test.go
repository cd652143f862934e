package words

import (
	"strings"
	"testing"
)

func TestAParagraphIsFoldedIntoLines(t *testing.T) {
	var b strings.Builder
	Fold(&b, 12, 2, "Ŵyn  signs the consent unreasonablylongword now")
	if want := "  Ŵyn signs\n  the\n  consent\n  unreasonablylongword\n  now\n"; b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}
