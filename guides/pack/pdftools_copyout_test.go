//go:build pdftools

package pack

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rosette/guides/election"
	"rosette/guides/pack/form"
)

// What comes out of the file of a sheet to copy from, with nothing between the
// letters.
func TestTheAddressComesOutOfTheCopyOfItsPaperOnly(t *testing.T) {
	asked := map[string][]string{"quzhome": {"home-address-form"}, "19111119": {"consent"}, "19november1911": {"consent"},
		"quzwitness": {"home-address-form", "consent"}, "quzagent": {"agent-notification"}, "01632960999": nil}
	for _, k := range election.Kinds() {
		for _, id := range form.Papers(k) {
			data, err := WriteCopyOut(guarded(k, true), id, Options{Today: today}, PDF)
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(t.TempDir(), "copy.pdf")
			if err := os.WriteFile(path, data, 0o600); err != nil {
				t.Fatal(err)
			}
			if out := tool(t, "qpdf", "--check", path); !strings.Contains(out, "No syntax or stream encoding errors") {
				t.Errorf("%s, %s: %s", k, id, out)
			}
			out := solid(tool(t, "pdftotext", "-raw", path, "-") + tool(t, "pdfinfo", path))
			for what, papers := range asked {
				if found := strings.Contains(out, what); found && !strings.Contains(strings.Join(papers, " "), id) {
					t.Errorf("%s, %s: %s comes out", k, id, what)
				} else if !found && what == "quzhome" && id == "home-address-form" {
					t.Errorf("%s, %s: %s does not come out", k, id, what)
				}
			}
		}
	}
}
