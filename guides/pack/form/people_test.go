package form

import (
	"strings"

	"pgregory.net/rapid"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/pack/sheet"
	"rosette/guides/words"
)

var today = calendar.MustParse("2027-03-17")

// subject is somebody with what follows from what they typed.
func subject(t interface {
	Helper()
	Fatal(...any)
}, c guides.Candidacy) Subject {
	t.Helper()
	v, err := guides.Outlook(c, today)
	if err != nil {
		t.Fatal(err)
	}
	return Subject{Candidacy: c, View: v}
}

// laid is a form in pages.
func laid(t interface {
	Helper()
	Fatal(...any)
}, f *Form, c guides.Candidacy, s sheet.Style) []sheet.Page {
	t.Helper()
	d := sheet.Document{Title: f.Title, Bare: true, Sections: []sheet.Section{f.Section(subject(t, c))}, Words: words.English(),
		Foot: []sheet.Words{sheet.Plain("Draft 1"), sheet.Plain("Poll Thu 6 May 2027")}}
	pages, err := sheet.Layout(d, s)
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// text is everything that stands on pages, in order.
func text(pages ...sheet.Page) string {
	var b strings.Builder
	for _, p := range pages {
		for _, it := range p.Items {
			if t, ok := it.(sheet.Text); ok {
				b.WriteString(t.String + "\n")
			}
		}
	}
	return b.String()
}

// full has something in every field of a kind, each value its own.
func full(k election.Kind) guides.Candidacy {
	c := guides.Sample(k)
	for _, f := range nomination.Fields(k) {
		id := strings.Replace(f.ID, ".N.", ".0.", 1)
		if nomination.Get(c.Person, id) != "" || f.ID == "by_hand" {
			continue
		}
		value := "Zz " + id
		switch f.Type {
		case nomination.TypeDate:
			value = "2027-03-20"
		case nomination.TypeYes:
			value = "yes"
		case nomination.TypeChoice:
			value = f.Answers[0].ID
		}
		if id == "declared" {
			value = "a, b, d"
		}
		if p, err := nomination.Set(c.Person, id, value); err == nil {
			c.Person = p
		}
	}
	return c
}

// cast are the people for whom every form of a kind is tried.
func cast(k election.Kind) map[string]guides.Candidacy {
	all := map[string]guides.Candidacy{"sample": guides.Sample(k), "everything": full(k)}
	nobody := guides.New("nobody")
	nobody.Choice = all["sample"].Choice
	all["nobody named"] = nobody
	unknown := guides.New("unknown")
	unknown.Choice.Kind = k
	all["nothing known"] = unknown
	byHand := full(k)
	byHand.Person.ByHand = true
	all["by hand"] = byHand
	long := full(k)
	long.Choice.Area = "Llanfairpwllgwyngyll, Bridgewater and Old Saint Crispin"
	long.Choice.Council = "The Royal Borough of Kingston-under-Heatherington and the Vale of Ashwell Borough Council"
	long.Person.Surname = "Featherstonehaugh-Cholmondeley-Wriothesl"
	long.Person.OtherNames = "Maximiliana Wilhelmina Alexandra Bartholomea"
	long.Person.CommonSurname, long.Person.CommonForename = "Cholmondeley-Wriothesley", "Maximiliana-Alexandra"
	long.Person.Description = strings.Repeat("The Meadow Party candidate of ", 7)[:200]
	long.Person.Party = "The Meadow and Commons Preservation Party of Ashwell Vale"
	long.Person.Witness.Name = "Bartholomew Featherstonehaugh-Wriothesley"
	for i := range long.Person.Subscribers {
		long.Person.Subscribers[i].Name = "Bartholomew Featherstonehaugh-Wriothesley"
		long.Person.Subscribers[i].Number = "12345/6789"
	}
	all["longest"] = long
	short := full(k)
	short.Person.Surname, short.Person.OtherNames, short.Choice.Area, short.Choice.Council = "O", "I", "E", "Y"
	all["shortest"] = short
	odd := full(k)
	odd.Person.Surname, odd.Person.OtherNames = "O’Brien 😀 שלום", "Ŵyn\u200b\tZoë w\u0302"
	all["characters that no font has"] = odd
	return all
}

// anyone draws a candidacy of a kind with any texts in it.
func anyone(t *rapid.T, k election.Kind) guides.Candidacy {
	c := full(k)
	any := func(id string) string {
		return rapid.OneOf(rapid.StringN(0, 300, -1), rapid.StringMatching(`[A-Za-zŵŷé' -]{0,60}`), rapid.StringMatching(`(😀|ŵ|[a-z]{1,30}| |,){0,15}`)).Draw(t, id)
	}
	c.Choice.Area, c.Choice.Council = any("area"), any("council")
	c.Choice.Seats = rapid.IntRange(0, 3).Draw(t, "seats")
	for _, f := range nomination.Fields(k) {
		id := strings.Replace(f.ID, ".N.", ".1.", 1)
		if (f.Type == nomination.TypeText || f.Type == nomination.TypeLines) && rapid.IntRange(0, 3).Draw(t, "change "+id) == 0 {
			if p, err := nomination.Set(c.Person, id, any(id)); err == nil {
				c.Person = p
			}
		}
	}
	c.Person.ByHand = rapid.IntRange(0, 5).Draw(t, "by hand") == 0
	c.Person.AddressShown = rapid.SampledFrom([]nomination.AddressChoice{nomination.AddressUnchosen, nomination.AddressPublic, nomination.AddressWithheld}).Draw(t, "shown")
	return c
}
