package pack

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/eligibility"
	"rosette/guides/selection"
	"rosette/guides/words"
)

// applicant is somebody who let private things slip into what they wrote.
func applicant() guides.Candidacy {
	c := guides.Sample(election.EnglandPrincipal)
	c.Eligibility = eligibility.Answers{"disqualified.bankrupt": "secret-answer"}
	for i, kind := range []selection.DeedKind{selection.Doors, selection.Community, selection.Meeting} {
		c.Record.Entries = append(c.Record.Entries, selection.Deed{On: calendar.MustParse("2026-09-01").AddDays(i), Kind: kind,
			Count: 64, Note: "seen at 14 Orchard Lane"})
	}
	c.Statement.Texts = map[string][]string{
		"why":       {"I grew up at 14 Orchard Lane, AV1 4QZ.", "Ring 01632 960201 or write to asha@example.org. Born 27 March 1988."},
		"community": {"64 doors and a litter pick."},
	}
	return c
}

func TestThePanelSeesRecordStatementAndEvidenceAlone(t *testing.T) {
	c := applicant()
	d, pages := laid(t, c, Panel, false)
	var ids []string
	for _, s := range d.Sections {
		ids = append(ids, s.ID)
	}
	if !slices.Equal(ids, []string{"statement", "record", "evidence"}) {
		t.Errorf("sections %v", ids)
	}
	private := append([]string{"Orchard Lane", "AV1", "01632", "asha@example.org", "27 March", "1988", "secret-answer", "Sam Reed", "Tom Whelan",
		"Fingerprint", "Meadow Party"}, secrets...)
	for _, f := range []Format{HTML, Text} {
		text := written(t, c, Panel, Options{Today: today}, f)
		for _, want := range []string{"Asha Louise Morgan", "I grew up at", "64 doors and a litter pick.", "Doors knocked", "64 events"} {
			if !bytes.Contains(text, []byte(want)) {
				t.Errorf("%s lacks %q", f, want)
			}
		}
		for _, s := range private {
			if bytes.Contains(text, []byte(s)) {
				t.Errorf("%s holds %q", f, s)
			}
		}
	}
	meta := Meta(d, today)
	for _, s := range private {
		for i, p := range pages {
			if hasText(p, s) {
				t.Errorf("page %d holds %q", i+1, s)
			}
		}
		if strings.Contains(meta.Title+meta.Subject, s) || len(meta.Files) > 0 {
			t.Errorf("the file says %q of itself, or has files", s)
		}
	}
}

func TestAPapersDraftIsNoneOfThePanels(t *testing.T) {
	c := applicant()
	c.Person.Surname, c.Person.Description = "", "Not registered by anybody"
	d, err := Compose(c, Panel, Options{Today: today})
	if err != nil || d.Pale != "" || !slices.Equal(d.Stamps, []string{"EXAMPLE"}) {
		t.Errorf("%v, %q, %v", d.Stamps, d.Pale, err)
	}
}

func TestAPanelPackOfNothingSaysWhatToDo(t *testing.T) {
	text := written(t, guides.Sample(election.EnglandPrincipal), Panel, Options{Today: today}, Text)
	if !bytes.Contains(text, []byte("Log your work")) {
		t.Errorf("%s", text)
	}
}

func TestAPackOfNothingListsNoContents(t *testing.T) {
	c := guides.Sample(election.EnglandPrincipal)
	_, pages := laid(t, c, Panel, false)
	heading := words.English().Say("pack.contents")
	if len(pages) != 1 || hasText(pages[0], heading) {
		t.Errorf("%d pages, the first lists what is not there", len(pages))
	}
	for _, f := range []Format{HTML, Text} {
		if strings.Contains(string(written(t, c, Panel, Options{Today: today}, f)), heading) {
			t.Errorf("the %s lists what is not there", f)
		}
	}
}
