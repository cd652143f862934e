//go:build pdftools

package pack

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"rosette/guides"
	"rosette/guides/election"
)

// tool runs a Debian tool and returns what it said. A tool that is not there
// fails the test, since this file is only built where they all are.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func pdfFile(t *testing.T, c guides.Candidacy, a Audience, o Options) string {
	t.Helper()
	o.Today = today
	path := filepath.Join(t.TempDir(), "pack.pdf")
	if err := os.WriteFile(path, written(t, c, a, o, PDF), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestQPDFFindsNothingWrong(t *testing.T) {
	for name, c := range cast() {
		for _, large := range []bool{false, true} {
			out := tool(t, "qpdf", "--check", pdfFile(t, c, Me, Options{LargePrint: large}))
			if !strings.Contains(out, "No syntax or stream encoding errors") {
				t.Errorf("%s: %s", name, out)
			}
		}
	}
}

func TestEveryFontIsEmbedded(t *testing.T) {
	out := tool(t, "pdffonts", pdfFile(t, guides.Sample(election.EnglandPrincipal), Me, Options{}))
	rows := strings.Split(strings.TrimSpace(out), "\n")[2:]
	if len(rows) < 3 {
		t.Fatalf("too few fonts:\n%s", out)
	}
	for _, r := range rows {
		if !strings.Contains(r, "CID TrueType") || !strings.Contains(r, "yes") || strings.Contains(r, "Type 3") {
			t.Errorf("not embedded, or not TrueType: %s", r)
		}
	}
}

func TestLettersComeOutOfThePDFAsTheyWentIn(t *testing.T) {
	c := guides.Sample(election.EnglandPrincipal)
	c.Person.Surname, c.Person.OtherNames = "Ŵynŷ £5", "“Zoë” – O’Dŵr"
	out := tool(t, "pdftotext", "-layout", pdfFile(t, c, Desk, Options{}), "-")
	for _, s := range []string{"Ŵynŷ £5", "“Zoë” – O’Dŵr", "Leila Haddad", "0312/1"} {
		if !strings.Contains(out, s) {
			t.Errorf("%q does not come out", s)
		}
	}
}

func TestTheAddressComesOutOnlyOnItsPages(t *testing.T) {
	c := guides.Sample(election.EnglandPrincipal)
	_, pages := laid(t, c, Me, false)
	file := pdfFile(t, c, Me, Options{})
	out := strings.Split(tool(t, "pdftotext", "-layout", file, "-"), "\f")
	for i, p := range pages {
		if strings.Contains(out[i], "Orchard Lane") != hasText(p, "Orchard Lane") {
			t.Errorf("page %d: the PDF and the pages disagree on the address", i+1)
		}
	}
	if info := tool(t, "pdfinfo", file); strings.Contains(info, "Orchard") || !strings.Contains(info, "Pack for Asha Louise Morgan") {
		t.Errorf("the properties of the file:\n%s", info)
	}
	plain := filepath.Join(t.TempDir(), "plain.pdf")
	tool(t, "qpdf", "--qdf", "--object-streams=disable", file, plain)
	text, err := os.ReadFile(plain)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := bytes.Count(text, []byte("/Title")), 8; got < want {
		t.Errorf("%d bookmarks and a title, want at least %d", got, want)
	}
}
