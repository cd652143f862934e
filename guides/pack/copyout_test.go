package pack

import (
	"bytes"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/pack/form"
	"rosette/guides/pack/sheet"
	"rosette/guides/pack/sheet/sheettest"
	"rosette/guides/words"
)

// copied is the sheet to copy a paper from, in pages.
func copied(t interface {
	Helper()
	Fatal(...any)
}, c guides.Candidacy, id string, large bool) (sheet.Document, []sheet.Page) {
	t.Helper()
	o := Options{Today: today, LargePrint: large, Version: "0.1.0"}
	d, err := CopyOut(c, id, o)
	if err != nil {
		t.Fatal(err)
	}
	pages, err := sheet.Layout(d, o.Style())
	if err != nil {
		t.Fatal(err)
	}
	return d, pages
}

// lettersOf are the boxes of a sheet by their label.
func lettersOf(d sheet.Document) (labels []string, text map[string]sheet.Letters) {
	text = map[string]sheet.Letters{}
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			if l, ok := b.(sheet.Letters); ok {
				labels, text[l.Label] = append(labels, l.Label), l
			}
		}
	}
	return labels, text
}

func TestWhatIsCopiedIsWhatWasTypedLetterForLetter(t *testing.T) {
	c := guides.Sample(election.EnglandPrincipal)
	c.Person.Surname, c.Person.ByHand = "la  Cruz ŵ", true
	d, _ := copied(t, c, "nomination-paper", false)
	labels, text := lettersOf(d)
	want := []string{"Council", "Ward or area", "Date of the election", "Candidate's surname", "Other names in full",
		"Commonly used surname (if any)", "Commonly used forenames (if any)", "Description (if any)",
		"Proposer: Signature", "Proposer: Print name"}
	if got := strings.Join(labels[:len(want)], ", "); got != strings.Join(want, ", ") {
		t.Errorf("the boxes are %s", got)
	}
	for label, want := range map[string][2]string{
		"Candidate's surname":            {"la  Cruz ŵ", "10 characters, 3 of them spaces"},
		"Other names in full":            {"Asha Louise", "11 characters, 1 of them a space"},
		"Commonly used surname (if any)": {"", "Leave this box empty"},
		"Proposer: Signature":            {"", "Sign here by hand, in ink"},
		"Seconder: Number":               {"0312/1", "6 characters"},
	} {
		if l := text[label]; l.Text != want[0] || l.Note != want[1] {
			t.Errorf("%s: %q, %q, want %q", label, l.Text, l.Note, want)
		}
	}
	if who := text["Proposer: Signature"].Who; who != "The signer writes it" {
		t.Errorf("the proposer's signature: %s", who)
	}
}

func TestABoxWithoutALabelIsCalledAfterItsPart(t *testing.T) {
	d, _ := copied(t, guides.Sample(election.WalesPrincipal), "home-address-form", false)
	if _, text := lettersOf(d); text["The candidate’s home address in full"].Text == "" {
		t.Error("the home address has no box of that name")
	}
}

func TestEveryBoxOfEveryPaperCanBeCopied(t *testing.T) {
	for _, k := range election.Kinds() {
		for _, id := range form.Papers(k) {
			d, pages := copied(t, guides.Sample(k), id, false)
			if labels, _ := lettersOf(d); len(labels) < 4 {
				t.Errorf("%s: %s has %d boxes to copy", k, id, len(labels))
			}
			for _, f := range sheettest.Faults(pages) {
				t.Errorf("%s, %s: %s", k, id, f)
			}
			text := texts(pages)
			for _, s := range []string{"[[", "I decide that", "Initials"} {
				if strings.Contains(text, s) {
					t.Errorf("%s, %s: %q is on the sheet", k, id, s)
				}
			}
		}
	}
}

func texts(pages []sheet.Page) string {
	var b strings.Builder
	for _, p := range pages {
		for _, it := range p.Items {
			if t, ok := it.(sheet.Text); ok {
				b.WriteString(t.String)
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestNoLetterOfAnybodyIsCutOffOrCovered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyone(t)
		papers := form.Papers(c.Choice.Kind)
		if len(papers) == 0 {
			return
		}
		_, pages := copied(t, c, rapid.SampledFrom(papers).Draw(t, "paper"), rapid.Bool().Draw(t, "large"))
		for _, f := range sheettest.Faults(pages) {
			t.Error(f)
		}
	})
}

// The address is copied onto the home address form, from a page of its own, and
// onto nothing else; the agent's and the witness's likewise.
func TestAddressesAreCopiedFromAPageOfTheirOwn(t *testing.T) {
	homes := []string{"14OrchardLane", "AV14QZ", "3MillRow", "5QuillStreet"}
	for _, k := range election.Kinds() {
		c := guides.Sample(k)
		c.Person.Agent.Address = "5 Quill Street\nAshwell"
		for _, id := range form.Papers(k) {
			_, pages := copied(t, c, id, false)
			shown := false
			for i, p := range pages {
				for _, home := range homes {
					if !strings.Contains(texts([]sheet.Page{p}), home) {
						continue
					}
					shown = true
					if !p.Address {
						t.Errorf("%s, %s: page %d holds %q and does not say so", k, id, i+1, home)
					}
					if strings.Contains(texts([]sheet.Page{p}), "surname") {
						t.Errorf("%s, %s: page %d holds more than addresses", k, id, i+1)
					}
				}
			}
			may := id == "home-address-form" || id == "agent-notification" || id == "consent" && k == election.NorthernIrelandCouncil
			if shown != may {
				t.Errorf("%s, %s: an address is shown: %v", k, id, shown)
			}
		}
	}
}

func TestThePacksHoldSheetsToCopyFromForWhoWritesByHand(t *testing.T) {
	for _, a := range []Audience{Me, Desk} {
		for _, byHand := range []bool{false, true} {
			c := guides.Sample(election.ScotlandCouncil)
			c.Person.ByHand = byHand
			d, pages := laid(t, c, a, false)
			ids := map[string]sheet.Section{}
			for _, s := range d.Sections {
				ids[s.ID] = s
			}
			_, plain := ids["copy_out"]
			private, address := ids["copy_out_address"]
			if plain != byHand || address != byHand {
				t.Errorf("for %s, by hand %v: sheets to copy %v, of addresses %v", a, byHand, plain, address)
			}
			if byHand && (!private.Address || ids["copy_out"].Address) {
				t.Errorf("for %s: only the sheet of addresses holds them", a)
			}
			for _, f := range sheettest.Faults(pages) {
				t.Error(f)
			}
		}
	}
}

func TestASheetToCopyFromIsAlwaysTheSame(t *testing.T) {
	for _, f := range []Format{PDF, HTML, Text} {
		first, err := WriteCopyOut(longest(), "nomination-paper", Options{Today: today}, f)
		if err != nil {
			t.Fatal(err)
		}
		again, err := WriteCopyOut(longest(), "nomination-paper", Options{Today: today}, f)
		if err != nil || !bytes.Equal(first, again) {
			t.Errorf("%s differs from one time to the next (%v)", f, err)
		}
	}
}

func TestAPaperThatNobodyDrawsCannotBeCopied(t *testing.T) {
	_, err := CopyOut(guides.Sample(election.EnglandParish), "agent-notification", Options{Today: today})
	if got := words.English().Explain(err); got != "Rosette does not draw “agent-notification” for this election. Ask the elections office for the form" {
		t.Errorf("got %q", got)
	}
}

func TestTheWitnessIsToldWhatToWrite(t *testing.T) {
	c := guides.Sample(election.NorthernIrelandCouncil)
	c.Person.AddressShown = nomination.AddressPublic
	d, _ := copied(t, c, "consent", false)
	_, text := lettersOf(d)
	if l := text["Signature of witness"]; l.Who != "The witness writes it" {
		t.Errorf("the witness's signature: %s", l.Who)
	}
	form, _ := copied(t, c, "home-address-form", false)
	if _, text := lettersOf(form); len(text) > 0 {
		if _, there := text["Candidate's signature"]; there {
			t.Error("a public address needs no signature, and the sheet asks for one")
		}
	}
}
