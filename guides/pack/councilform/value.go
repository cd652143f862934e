package councilform

import (
	"fmt"
	"strconv"
	"strings"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/nomination"
	"rosette/guides/words"
)

// A Value is something that a candidacy knows and that a form may ask for.
type Value struct {
	ID    string // a field of nomination, or one of our own such as "full_name"
	Title string
	Text  string // On or "" for a box to tick; lines are broken by line feeds
}

// Values lists what can be put into boxes, in the order of the papers. What is
// not known yet has no text. Signatures, and the days on which somebody signs,
// are not among them: they are for a pen.
func Values(c guides.Candidacy, say *words.Catalogue) []Value {
	l := lister{c: c, say: say}
	l.election()
	l.names()
	l.fields("description", "party")
	l.signers()
	l.address("home_address")
	l.tick("address_withheld", c.Person.AddressShown == nomination.AddressWithheld)
	l.tick("address_public", c.Person.AddressShown == nomination.AddressPublic)
	l.fields("relevant_area", "qualifying.registered", "qualifying.land", "qualifying.work", "qualifying.lived", "qualifying.near")
	l.declared()
	l.day([4]string{"birth_date", "birth_date_day", "birth_date_month", "birth_date_year"}, c.Person.BirthDate)
	l.fields("witness.name")
	l.address("witness.address")
	l.fields("email", "phone", "emblem.words", "agent.name")
	l.address("agent.office")
	l.fields("agent.phone", "membership.parties")
	return l.all
}

type lister struct {
	c   guides.Candidacy
	say *words.Catalogue
	all []Value
}

func (l *lister) add(id, title, text string) {
	l.all = append(l.all, Value{ID: id, Title: title, Text: text})
}

// own adds a value whose title is in the catalogue.
func (l *lister) own(id, text string) {
	l.add(id, l.say.Say("council_form.value_"+id), text)
}

// fields adds fields of nomination under their labels; those that the kind does
// not have are left out.
func (l *lister) fields(ids ...string) {
	for _, id := range ids {
		if f, ok := nomination.FieldOf(l.c.Choice.Kind, id); ok {
			l.add(id, f.Label, nomination.Get(l.c.Person, id))
		}
	}
}

func (l *lister) tick(id string, on bool) {
	text := ""
	if on {
		text = On
	}
	l.own(id, text)
}

func (l *lister) election() {
	c := l.c.Choice
	l.own("election_council", c.Council)
	l.own("election_area", c.Area)
	l.day([4]string{"election_poll", "election_poll_day", "election_poll_month", "election_poll_year"}, c.Poll)
}

func (l *lister) names() {
	l.fields("surname", "other_names", "common_surname", "common_forename")
	p := l.c.Person
	l.own("full_name", strings.TrimSpace(strings.TrimSpace(p.OtherNames)+" "+strings.TrimSpace(p.Surname)))
}

// day adds a date in numbers, and its parts for forms with three boxes.
func (l *lister) day(ids [4]string, d calendar.Date) {
	var texts [4]string
	if !d.IsZero() {
		day, month, year := fmt.Sprintf("%02d", d.Day()), fmt.Sprintf("%02d", int(d.Month())), strconv.Itoa(d.Year())
		texts = [4]string{day + "/" + month + "/" + year, day, month, year}
	}
	for i, id := range ids {
		l.own(id, texts[i])
	}
}

// addressLines is how many boxes of one line an address may have.
const addressLines = 5

// address adds an address as a whole, line by line, and its postcode, which is
// the last line where that has a figure in it.
func (l *lister) address(id string) {
	f, ok := nomination.FieldOf(l.c.Choice.Kind, id)
	if !ok {
		return
	}
	text := strings.TrimSpace(nomination.Get(l.c.Person, id))
	l.add(id, f.Label, text)
	lines := strings.Split(text, "\n")
	postcode := ""
	if last := strings.TrimSpace(lines[len(lines)-1]); len(lines) > 1 && len(last) <= 8 && strings.ContainsAny(last, "0123456789") {
		postcode, lines = last, lines[:len(lines)-1]
	}
	for i := range addressLines {
		line := ""
		if i < len(lines) {
			line = strings.TrimSpace(lines[i])
		}
		l.add(fmt.Sprintf("%s.%d", id, i+1), l.say.Say("council_form.value_line", "Field", f.Label, "N", i+1), line)
	}
	l.add(id+".postcode", l.say.Say("council_form.value_postcode", "Field", f.Label), postcode)
}

func (l *lister) signers() {
	need := max(nomination.KindOf(l.c.Choice.Kind).Subscribers, len(l.c.Person.Subscribers))
	if _, ok := nomination.FieldOf(l.c.Choice.Kind, "subscribers.0.name"); !ok {
		return
	}
	for i := range need {
		var s nomination.Subscriber
		if i < len(l.c.Person.Subscribers) {
			s = l.c.Person.Subscribers[i]
		}
		who := l.say.Say("council_form.signer", "N", i+1)
		whole := strings.TrimSpace(s.Letters + " " + s.Number)
		for _, part := range []struct{ id, key, text string }{
			{"name", "signer_name", s.Name}, {"letters", "signer_letters", s.Letters},
			{"number", "signer_number", s.Number}, {"elector", "signer_elector", whole},
		} {
			l.add(fmt.Sprintf("subscribers.%d.%s", i, part.id), l.say.Say("council_form."+part.key, "Signer", who), part.text)
		}
	}
}

// letters are the qualifications that a candidate can declare.
const letters = "abcde"

func (l *lister) declared() {
	for _, letter := range letters {
		on := ""
		for part := range strings.SplitSeq(l.c.Person.Declared, ",") {
			if strings.EqualFold(strings.TrimSpace(part), string(letter)) {
				on = On
			}
		}
		l.add("declared."+string(letter), l.say.Say("council_form.value_declared", "Letter", string(letter)), on)
	}
}
