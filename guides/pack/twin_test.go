package pack

import (
	"encoding/xml"
	"html"
	"io"
	"regexp"
	"strings"
	"testing"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/pack/sheet"
)

var (
	tag  = regexp.MustCompile(`<[^>]*>`)
	word = regexp.MustCompile(`[\pL\d’']{4,}`)
)

func TestTheTwinsSayEverythingThatIsOnThePages(t *testing.T) {
	for name, c := range cast() {
		for _, a := range everyone() {
			_, pages := laid(t, c, a, false)
			page := string(written(t, c, a, Options{Today: today, Version: "0.1.0"}, HTML))
			body := page[strings.Index(page, "<body>"):]
			asHTML := html.UnescapeString(tag.ReplaceAllString(body, " "))
			asText := string(written(t, c, a, Options{Today: today, Version: "0.1.0"}, Text))
			for i, p := range pages {
				for _, it := range p.Items {
					line, ok := it.(sheet.Text)
					if !ok || strings.HasPrefix(line.String, "Page") || line.String == "pages" || strings.ContainsRune(line.String, sheet.Fallback) {
						continue
					}
					for _, w := range word.FindAllString(line.String, -1) {
						if p.Section == "Cover" && (w == "Section" || w == "page" || w == "pages") {
							continue // the twins have no pages to name
						}
						if !strings.Contains(asHTML, w) {
							t.Errorf("%s, for %s: page %d has %q, and the HTML lacks %q", name, a, i+1, line.String, w)
						}
						if !strings.Contains(asText, w) && line.Font != sheet.SemiBold { // heads of tables are not repeated in text
							t.Errorf("%s, for %s: page %d has %q, and the text lacks %q", name, a, i+1, line.String, w)
						}
					}
				}
			}
		}
	}
}

func TestTheHTMLIsWhole(t *testing.T) {
	c := guides.Sample(election.EnglandPrincipal)
	c.Person.Surname = `<script>alert("&")</script>`
	page := string(written(t, c, Me, Options{Today: today}, HTML))
	for _, s := range []string{`<html lang="en">`, `<th scope="col">`, `<h1>`, `<h2>`, `<h3>`, `<ol>`, `<title>`} {
		if !strings.Contains(page, s) {
			t.Errorf("the HTML lacks %s", s)
		}
	}
	if strings.Contains(page, "<script") || strings.Contains(page, "src=") {
		t.Error("the HTML has a script, or needs another file")
	}
	r := xml.NewDecoder(strings.NewReader(strings.TrimPrefix(page, "<!DOCTYPE html>")))
	r.Strict, r.AutoClose, r.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	var open []string
	for {
		token, err := r.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			open = append(open, token.Name.Local)
		case xml.EndElement:
			if open[len(open)-1] != token.Name.Local {
				t.Fatalf("%s is closed where %s is open", token.Name.Local, open[len(open)-1])
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		t.Errorf("never closed: %v", open)
	}
}

func TestTheTwinsHoldTheAddressOnlyInTheDetailsAndOnTheForm(t *testing.T) {
	page := string(written(t, guides.Sample(election.EnglandPrincipal), Me, Options{Today: today}, HTML))
	for _, part := range strings.Split(page, "<section ")[1:] {
		for _, s := range secrets {
			if strings.Contains(part, s) && !strings.HasPrefix(part, `id="details"`) && !strings.HasPrefix(part, `id="home-address-form"`) {
				t.Errorf("%q is in %s", s, part[:20])
			}
		}
	}
	if strings.Contains(strings.Split(page, "<section ")[0], "Orchard") {
		t.Error("the address is on the cover")
	}
}
