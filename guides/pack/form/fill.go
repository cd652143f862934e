package form

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/nomination"
	"rosette/guides/pack/sheet"
	"rosette/guides/words"
)

// values are the names that a text may put in braces beside the ids of fields.
var values = []string{"area", "ward", "council", "district", "seats", "poll", "poll_welsh", "close", "close_welsh", "register", "earliest", "due", "opens",
	"name", "signers", "citation"}

// quiet are the values that do not stand out.
var quiet = []string{"ward", "signers", "citation"}

// ofElection reports whether a value is the election's, which even a form to be
// filled by hand shows.
func ofElection(id string) bool { return slices.Contains(values, id) && id != "name" }

// recallMark stands after words that are remembered and not read in the law.
const recallMark = "\u00a0†"

// longest is how many characters of a value a running text shows. The boxes
// show all of it.
const longest = 400

// blankLine is to write on where nothing is known.
const blankLine = "____________________"

// words fills in a text: what is known stands out, and what is not is a line to
// write on.
func (p *pen) words(text, wording string) sheet.Words {
	all, from := sheet.Words{}, 0
	for _, at := range brace.FindAllStringSubmatchIndex(text, -1) {
		id := text[at[2]:at[3]]
		value := sheet.Strong(p.said(id))
		if slices.Contains(quiet, id) {
			value = sheet.Plain(p.said(id))
		}
		all = all.And(sheet.Plain(text[from:at[0]]), value)
		from = at[1]
	}
	all = all.And(sheet.Plain(text[from:]))
	if wording == wordsRecalled {
		all = all.And(sheet.Plain(recallMark))
	}
	return all
}

func (p *pen) said(id string) string {
	value := ""
	if !p.c.Person.ByHand || ofElection(id) {
		value = strings.Join(strings.Fields(p.value(id)), " ")
	}
	r := []rune(value)
	switch {
	case len(r) > longest:
		return string(r[:longest]) + "…"
	case value == "" && id == "name":
		return blankLine + blankLine
	case value == "":
		return blankLine
	}
	return value
}

// value is what stands for a name in braces.
func (p *pen) value(id string) string {
	c := p.c.Choice
	switch id {
	case "area":
		return p.area()
	case "ward":
		return p.ward()
	case "council":
		return c.Council
	case "district":
		return district(c.Council)
	case "seats":
		if c.Seats > 0 {
			return strconv.Itoa(c.Seats)
		}
		return ""
	case "poll":
		return day(common().English, c.Poll)
	case "poll_welsh":
		return day(common().Welsh, c.Poll)
	case "close":
		d, _ := p.v.Table.Find("nominations_close")
		return when(d.Date, d.Time)
	case "close_welsh":
		d, _ := p.v.Table.Find("nominations_close")
		if d.Date.IsZero() {
			return ""
		}
		return words.English().Clock(d.Time) + ", " + day(common().Welsh, d.Date)
	case "register":
		d, _ := p.v.Table.Find("notice_of_election")
		return day(common().English, d.Date)
	case "earliest":
		d, _ := p.v.Table.Find("consent_to_nomination_earliest")
		return day(common().English, d.Date)
	case "due":
		return p.event(func(paper nomination.Paper) string { return cmp.Or(paper.Due, "nominations_close") })
	case "opens":
		return p.event(func(paper nomination.Paper) string { return paper.Opens })
	case "name":
		return strings.TrimSpace(p.c.Person.OtherNames + " " + p.c.Person.Surname)
	case "signers":
		return strconv.Itoa(p.needed())
	case "citation":
		return p.form.Law.Citation
	}
	return p.field(id)
}

// district is the name of a council's district: "Loughmill" of the Loughmill
// District Council.
func district(council string) string {
	name := strings.TrimSpace(council)
	for _, end := range []string{" Council", " Borough", " District", " City"} {
		if n := len(name) - len(end); n > 0 && strings.EqualFold(name[n:], end) {
			name = strings.TrimSpace(name[:n])
		}
	}
	return name
}

// event is the day, with its hour, of an event of the timetable that the paper
// names.
func (p *pen) event(of func(nomination.Paper) string) string {
	paper, _ := nomination.PaperOf(p.form.Kind, p.form.Paper)
	d, _ := p.v.Table.Find(of(paper))
	return when(d.Date, d.Time)
}

func day(w commonWords, d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	return w.day(d)
}

// when is an hour and a day in English, as 4pm, Thursday 8 April 2027.
func when(d calendar.Date, hour string) string {
	if d.IsZero() {
		return ""
	}
	return words.English().When(d, hour)
}

// field is what was typed, as the paper shows it: a day in words, a choice by
// its title.
func (p *pen) field(id string) string {
	text := nomination.Get(p.c.Person, id)
	if text == "" {
		return ""
	}
	f, _ := nomination.FieldOf(p.form.Kind, id)
	switch f.Type {
	case nomination.TypeDate:
		return common().English.date(calendar.MustParse(text))
	case nomination.TypeYes:
		return common().English.Yes
	}
	return text
}

// typed is what was typed in a field, or nothing for who writes by hand.
func (p *pen) typed(id string) string {
	if p.c.Person.ByHand || id == "" {
		return ""
	}
	return p.field(id)
}

// area is the area without the word for what it is, which the text brings.
func (p *pen) area() string {
	area, ward := strings.TrimSpace(p.c.Choice.Area), p.ward()
	if strings.HasSuffix(strings.ToLower(area), " "+ward) {
		return strings.TrimSpace(area[:len(area)-len(ward)])
	}
	return area
}

// ward is what the council calls the area. English boroughs and districts have
// wards and counties divisions; of another council it cannot be told by name.
func (p *pen) ward() string {
	k := nomination.KindOf(p.form.Kind)
	if p.form.Kind != "england-principal" {
		return k.Area
	}
	council := strings.ToLower(p.c.Choice.Council)
	for _, word := range []string{"borough", "district", "city council"} {
		if strings.Contains(council, word) {
			return "ward"
		}
	}
	if strings.Contains(council, "county council") {
		return "division"
	}
	return "ward/division"
}
