//go:build pdftools

package pack

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/pack/form"
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

func TestQPDFFindsNothingWrongAndEveryFontIsEmbedded(t *testing.T) {
	for name, c := range cast() {
		for _, a := range everyone() {
			for _, large := range []bool{false, true} {
				file := pdfFile(t, c, a, Options{LargePrint: large})
				if out := tool(t, "qpdf", "--check", file); !strings.Contains(out, "No syntax or stream encoding errors") {
					t.Errorf("%s, for %s, large %v: %s", name, a, large, out)
				}
				allEmbedded(t, file)
			}
		}
	}
}

// allEmbedded looks at the fonts of a PDF, which are more than one.
func allEmbedded(t *testing.T, file string) {
	t.Helper()
	out := tool(t, "pdffonts", file)
	rows := strings.Split(strings.TrimSpace(out), "\n")[2:]
	if len(rows) < 2 {
		t.Fatalf("too few fonts:\n%s", out)
	}
	for _, r := range rows {
		if !strings.Contains(r, "CID TrueType") || !strings.Contains(r, "yes yes yes") {
			t.Errorf("not embedded, or not TrueType: %s", r)
		}
	}
}

func TestQPDFFindsNothingWrongWithAPaperAlone(t *testing.T) {
	for _, k := range election.Kinds() {
		for _, id := range form.Papers(k) {
			path := filepath.Join(t.TempDir(), "paper.pdf")
			if err := os.WriteFile(path, onPaper(t, guides.Sample(k), id, PDF), 0o600); err != nil {
				t.Fatal(err)
			}
			if out := tool(t, "qpdf", "--check", path); !strings.Contains(out, "No syntax or stream encoding errors") {
				t.Errorf("%s, %s: %s", k, id, out)
			}
		}
	}
}

// What stands on a paper in the file itself, as any reader takes it out.
func TestTheAddressComesOutOfOnePaperOnly(t *testing.T) {
	for _, k := range election.Kinds() {
		for _, id := range form.Papers(k) {
			path := filepath.Join(t.TempDir(), "paper.pdf")
			if err := os.WriteFile(path, onPaper(t, guides.Sample(k), id, PDF), 0o600); err != nil {
				t.Fatal(err)
			}
			out := tool(t, "pdftotext", path, "-") + tool(t, "pdfinfo", path)
			if got := strings.Contains(out, "Orchard Lane"); got != (id == "home-address-form") {
				t.Errorf("%s, %s: the home address comes out: %v", k, id, got)
			}
			if strings.Contains(out, "1988") && id != "consent" {
				t.Errorf("%s, %s: the date of birth comes out", k, id)
			}
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

// Both writers draw the same pages: what gofpdf alone makes of them is the
// yardstick for our own.
func TestPagesComeOutAsWithGofpdfAlone(t *testing.T) {
	for _, name := range []string{"england-principal", "wales-principal", "longest", "characters that no font has"} {
		for _, large := range []bool{false, true} {
			c, folder := cast()[name], t.TempDir()
			ours := pdfFile(t, c, Me, Options{LargePrint: large, Version: "0.1.0"})
			d, pages := laid(t, c, Me, large)
			theirs := filepath.Join(folder, "plain.pdf")
			var b bytes.Buffer
			if err := writePlain(&b, pages, Meta(d, today)); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(theirs, b.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(strings.Fields(tool(t, "pdftotext", "-layout", ours, "-")), strings.Fields(tool(t, "pdftotext", "-layout", theirs, "-"))) {
				t.Errorf("%s, large %v: other text comes out", name, large)
			}
			for i := range pages {
				if n := unlike(t, picture(t, ours, i+1), picture(t, theirs, i+1)); n > mostUnlike {
					t.Errorf("%s, large %v: page %d differs at %d places", name, large, i+1, n)
				}
			}
		}
	}
}

// picture is a page in grey, a byte a pixel after a head that is always as
// long.
func picture(t *testing.T, file string, page int) []byte {
	t.Helper()
	n := strconv.Itoa(page)
	out := tool(t, "pdftoppm", "-gray", "-r", "36", "-f", n, "-l", n, file)
	return []byte(out)
}

// mostUnlike is how many pixels of a page may differ, of 125,000: round corners
// are other curves, and the modules of a QR code are smaller than a pixel.
const mostUnlike = 100

// unlike counts the pixels that differ by more than rounding can explain.
func unlike(t *testing.T, a, b []byte) (n int) {
	t.Helper()
	if len(a) != len(b) {
		t.Fatalf("pages of other sizes: %d and %d bytes", len(a), len(b))
	}
	for i := range a {
		if d := int(a[i]) - int(b[i]); d > 40 || d < -40 {
			n++
		}
	}
	return n
}
