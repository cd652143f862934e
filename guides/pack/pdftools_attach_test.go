//go:build pdftools

package pack

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rosette/guides"
)

func TestTheAttachedCandidacyComesOutAndOpens(t *testing.T) {
	c := applicant()
	file := pdfFile(t, c, Agent, Options{Attach: true})
	if out := tool(t, "qpdf", "--check", file); !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Error(out)
	}
	folder := t.TempDir()
	tool(t, "pdfdetach", "-saveall", "-o", folder, file)
	data, err := os.ReadFile(filepath.Join(folder, attachedName))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(data, Handed(c)) {
		t.Error("it came out changed")
	}
	if got, err := guides.Read(data); err != nil || got.Person.HomeAddress != c.Person.HomeAddress {
		t.Errorf("%q, %v", got.Person.HomeAddress, err)
	}
	out := tool(t, "pdfdetach", "-list", pdfFile(t, c, Agent, Options{}))
	if !strings.Contains(out, "0 embedded files") {
		t.Errorf("a file that nobody asked for: %s", out)
	}
}

func TestThePanelFindsNothingPrivateInItsPDF(t *testing.T) {
	file := pdfFile(t, applicant(), Panel, Options{})
	out := tool(t, "pdftotext", "-layout", file, "-") + tool(t, "pdfinfo", file) + tool(t, "qpdf", "--qdf", "--object-streams=disable", file, "-")
	for _, s := range append([]string{"01632 96", "asha@example.org", "March 1988", "secret-answer"}, secrets...) {
		if strings.Contains(out, s) {
			t.Errorf("the file holds %q", s)
		}
	}
	if !strings.Contains(out, "64 doors and a litter pick.") {
		t.Error("the statement is not there")
	}
}

func TestTheWordAcrossADraftIsNoText(t *testing.T) {
	file := pdfFile(t, applicant(), Panel, Options{Draft: true})
	out := tool(t, "pdftotext", "-f", "2", "-l", "2", file, "-")
	if n := strings.Count(out, "DRAFT"); n != 1 {
		t.Errorf("DRAFT comes out %d times, want the stamp alone:\n%s", n, out)
	}
	if out := tool(t, "qpdf", "--check", file); !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Error(out)
	}
}
