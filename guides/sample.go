package guides

import (
	"fmt"
	"strconv"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/guides/nomination"
)

// Sample returns a complete fictional candidacy of a kind, which nothing
// stops. Everybody in it is made up; the places are too.
func Sample(kind election.Kind) Candidacy {
	return Candidacy{
		ID:      "example",
		Example: true,
		Choice:  sampleChoice(kind),
		Person:  samplePerson(kind),
		Plan:    campaign.Plan{Track: campaign.FirstTime},
	}
}

// sampleBodies are the made-up councils, by kind.
var sampleBodies = map[election.Kind]struct{ council, area, relevant string }{
	election.EnglandPrincipal:       {"Ashwell Vale Borough Council", "Millbrook", "Ashwell Vale"},
	election.EnglandParish:          {"Millbrook Parish Council", "Millbrook North", "Ashwell Vale"},
	election.EnglandMayor:           {"Ashwell Vale Borough Council", "", "Ashwell Vale"},
	election.EnglandCombinedMayor:   {"Vale and Moor Combined Authority", "", "Ashwell Vale"},
	election.WalesPrincipal:         {"Cyngor Sir Dyffryn Gwern / Gwern Valley County Council", "Felin-nant", "Dyffryn Gwern"},
	election.WalesCommunity:         {"Felin-nant Community Council", "Felin-nant", "Dyffryn Gwern"},
	election.ScotlandCouncil:        {"Strathmill Council", "Millbrook and Glenard", "Strathmill"},
	election.NorthernIrelandCouncil: {"Loughmill District Council", "Millbrook", "Loughmill"},
}

func sampleChoice(kind election.Kind) election.Choice {
	body := sampleBodies[kind]
	return election.Choice{
		Kind: kind, Council: body.council, Area: body.area, Seats: 1,
		Poll: calendar.MustParse("2027-05-06"),
	}
}

func samplePerson(kind election.Kind) nomination.Particulars {
	home := "14 Orchard Lane\nMillbrook\nAshwell\nAV1 4QZ"
	p := nomination.Particulars{
		Surname: "Morgan", OtherNames: "Asha Louise", CommonForename: "Asha",
		Party: "Meadow Party", Description: "Meadow Party",
		Certificate:  nomination.Certificate{Held: true, Words: "Meadow Party"},
		AddressShown: nomination.AddressWithheld, HomeAddress: home, RelevantArea: sampleBodies[kind].relevant,
		BirthDate:  calendar.MustParse("1988-03-27"),
		Email:      "asha@example.org",
		Phone:      "01632 960201",
		Qualifying: nomination.Qualifying{Registered: home, Lived: home},
		Witness:    nomination.Witness{Name: "Dev Patel", Address: "3 Mill Row\nMillbrook\nAshwell\nAV1 4QB"},
		Edition:    calendar.MustParse("2027-05-06"),
	}
	if !kind.Parish() {
		p.Agent = nomination.Agent{Name: "Tom Whelan", Office: "Room 2, 9 Market Street\nAshwell\nAV1 1AA", Phone: "01632 960202"}
	}
	samplePapers(&p, kind)
	return p
}

// samplePapers adds what only some kinds ask for.
func samplePapers(p *nomination.Particulars, kind election.Kind) {
	rule := nomination.KindOf(kind)
	for i := range rule.Subscribers {
		s := sampleSigner(i)
		if rule.EachCouncil > 0 {
			s.Area = sampleCouncils[i%len(sampleCouncils)]
		}
		p.Subscribers = append(p.Subscribers, s)
	}
	if rule.EachCouncil > 0 {
		p.Constituents = strings.Join(sampleCouncils, "\n")
	}
	if kind.Nation() == election.Wales {
		p.Membership.Answer = nomination.MemberOfOwn
	}
	if rule.Deposit > 0 {
		p.Deposit = nomination.Deposit{Lodged: calendar.MustParse("2027-04-06"), Amount: strconv.Itoa(rule.Deposit),
			Method: nomination.ByDraft}
	}
}

// sampleCouncils are the councils of the made-up combined authority.
var sampleCouncils = []string{"Ashwell Vale Borough Council", "Moorside District Council", "Highfold City Council"}

// sampleSigner makes up the signer in a place. The first are the usual cast;
// after them, forenames and surnames are paired so that no two are the same.
func sampleSigner(i int) nomination.Subscriber {
	cast := []nomination.Subscriber{
		{Name: "Sam Reed", Letters: "MB2", Number: "1047", Phone: "01632 960203", Checked: true},
		{Name: "Leila Haddad", Letters: "MB1", Number: "0312/1", Phone: "01632 960204", Checked: true},
	}
	if i < len(cast) {
		return cast[i]
	}
	forenames := []string{"Priya", "Owen", "Grace", "Idris", "Farah", "Joan", "Marek", "Nia", "Tunde", "Ellen"}
	surnames := []string{"Nair", "Hughes", "Okafor", "Lane", "Aziz", "Byrne", "Nowak", "Fraser", "Bello", "Quinn"}
	return nomination.Subscriber{
		Name:    forenames[i%10] + " " + surnames[(i/10+i)%10],
		Letters: fmt.Sprintf("MB%d", 1+i%4), Number: fmt.Sprintf("%04d", 100+7*i), Checked: true,
	}
}
