package pack

import (
	"strings"

	"pgregory.net/rapid"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/guides/nomination"
)

var today = calendar.MustParse("2027-03-17")

// longest is somebody whose every text is as long as one is in life.
func longest() guides.Candidacy {
	c := guides.Sample(election.EnglandPrincipal)
	c.Choice.Area = "Llanfairpwllgwyngyll, Bridgewater and Old Saint Crispin"
	c.Choice.Council = "The Royal Borough of Kingston-under-Heatherington and the Vale of Ashwell Borough Council"
	p := &c.Person
	p.Surname = "Featherstonehaugh-Cholmondeley-Wriothesl"
	p.OtherNames = "Maximiliana Wilhelmina Alexandra Bartholomea"
	p.CommonSurname, p.CommonForename = "Cholmondeley-Wriothesley", "Maximiliana-Alexandra"
	p.Description = strings.Repeat("The Meadow Party candidate of ", 7)[:200]
	p.Email = "maximiliana.featherstonehaugh.cholmondeley@constituency-office.example.org"
	for i := range p.Subscribers {
		p.Subscribers[i].Name = "Bartholomew Featherstonehaugh-Wriothesley"
		p.Subscribers[i].Number = "12345/6789"
	}
	c.Plan = c.Plan.Wait("2.06", "Bartholomew Featherstonehaugh-Wriothesley", today-20, today+2)
	return c
}

// cast are the candidacies on which every page is tried.
func cast() map[string]guides.Candidacy {
	all := map[string]guides.Candidacy{
		"longest": longest(),
		"empty":   guides.New("empty"),
	}
	for _, k := range election.Kinds() {
		all[string(k)] = guides.Sample(k)
	}
	noPoll := guides.Sample(election.EnglandPrincipal)
	noPoll.Choice.Poll = 0
	all["poll unknown"] = noPoll
	blank := guides.New("blank")
	blank.Choice = guides.Sample(election.EnglandPrincipal).Choice
	all["nobody named"] = blank
	byHand := guides.Sample(election.EnglandPrincipal)
	byHand.Person.ByHand = true
	all["by hand"] = byHand
	odd := guides.Sample(election.EnglandPrincipal)
	odd.Person.Surname, odd.Person.OtherNames = "O’Brien 😀 שלום", "Ŵyn\u200b\tZoë w\u0302"
	all["characters that no font has"] = odd
	return all
}

// anyone draws a candidacy with any texts in it.
func anyone(t *rapid.T) guides.Candidacy {
	c := guides.Sample(rapid.SampledFrom(election.Kinds()).Draw(t, "kind"))
	text := func(name string, most int) string {
		return rapid.OneOf(rapid.StringN(0, most, -1), rapid.StringMatching(`[A-Za-zŵŷé' -]{0,60}`)).Draw(t, name)
	}
	c.Choice.Area, c.Choice.Council = text("area", 80), text("council", 120)
	c.Choice.Seats = rapid.IntRange(0, 3).Draw(t, "seats")
	c.Example = rapid.Bool().Draw(t, "example")
	for _, id := range []string{"surname", "other_names", "common_surname", "description", "home_address", "subscribers.0.name",
		"subscribers.0.number", "agent.office", "email"} {
		if p, err := nomination.Set(c.Person, id, text(id, 200)); err == nil {
			c.Person = p
		}
	}
	if rapid.Bool().Draw(t, "far too long") {
		far := strings.Repeat(rapid.StringMatching(`[a-zŵ ]{1,20}`).Draw(t, "piece"), 100)
		far = string([]rune(far)[:min(len([]rune(far)), nomination.MaxText)])
		c.Choice.Area, c.Choice.Council, c.Person.OtherNames, c.Person.Description = far, far, far, far
		c.Person.Party, c.Person.HomeAddress, c.Person.Agent.Name, c.Person.Certificate.Words = far, far, far, far
		for i := range c.Person.Subscribers {
			c.Person.Subscribers[i] = nomination.Subscriber{Name: far, Letters: far, Number: far, Phone: far}
		}
		c.Plan = c.Plan.Wait("1.01", far, today, today).SetOwner("1.02", far)
		c.Plan, _ = c.Plan.AddTask(far, campaign.PhaseDeciding)
		c.Plan = c.Plan.SetNote("1.03", far)
	}
	c.Plan.Track = rapid.SampledFrom([]campaign.Track{campaign.FirstTime, campaign.Sitting, campaign.AgentFor, campaign.Trainer}).Draw(t, "track")
	return c
}

// everyone are all audiences.
func everyone() (all []Audience) {
	for _, a := range audiences {
		all = append(all, a.id)
	}
	return all
}
