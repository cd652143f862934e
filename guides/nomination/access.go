package nomination

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rosette/guides/calendar"
	"rosette/guides/words"
)

// Bounds of what can be kept.
const (
	MaxText        = 2000 // characters in one field
	MaxSubscribers = 400  // signers, with reserves
)

// slot returns where the field id is kept in p: a *string, *bool,
// *calendar.Date, *Option or *AddressChoice; nil for an id that is not known or a
// signer that p does not have.
func slot(p *Particulars, id string) any {
	if group, i, rest, ok := SplitRepeated(id); ok {
		return repeatedSlot(p, group, i, rest)
	}
	switch id {
	case "surname":
		return &p.Surname
	case "other_names":
		return &p.OtherNames
	case "common_surname":
		return &p.CommonSurname
	case "common_forename":
		return &p.CommonForename
	case "party":
		return &p.Party
	case "description":
		return &p.Description
	case "certificate.held":
		return &p.Certificate.Held
	case "certificate.words":
		return &p.Certificate.Words
	case "certificate.any":
		return &p.Certificate.Any
	case "home_address":
		return &p.HomeAddress
	case "address_shown":
		return &p.AddressShown
	case "relevant_area":
		return &p.RelevantArea
	case "qualifying.registered":
		return &p.Qualifying.Registered
	case "qualifying.land":
		return &p.Qualifying.Land
	case "qualifying.work":
		return &p.Qualifying.Work
	case "qualifying.lived":
		return &p.Qualifying.Lived
	case "qualifying.near":
		return &p.Qualifying.Near
	case "birth_date":
		return &p.BirthDate
	case "consent_signed":
		return &p.ConsentSigned
	case "witness.name":
		return &p.Witness.Name
	case "witness.address":
		return &p.Witness.Address
	case "email":
		return &p.Email
	case "phone":
		return &p.Phone
	case "agent.name":
		return &p.Agent.Name
	case "agent.office":
		return &p.Agent.Office
	case "agent.address":
		return &p.Agent.Address
	case "agent.correspondence":
		return &p.Agent.Correspondence
	case "agent.phone":
		return &p.Agent.Phone
	case "agent.self":
		return &p.Agent.Self
	case "edition":
		return &p.Edition
	case "by_hand":
		return &p.ByHand
	}
	return handingIn(p, id)
}

func subscriberSlot(s *Subscriber, field string) any {
	switch field {
	case "name":
		return &s.Name
	case "letters":
		return &s.Letters
	case "number":
		return &s.Number
	case "phone":
		return &s.Phone
	case "signed":
		return &s.Signed
	case "checked":
		return &s.Checked
	case "area":
		return &s.Area
	case "adult":
		return &s.Adult
	case "others":
		return &s.Others
	case "elsewhere":
		return &s.Elsewhere
	}
	return nil
}

func repeatedSlot(p *Particulars, group string, i int, field string) any {
	if i < 0 || i >= People(*p, group) {
		return nil
	}
	if list := p.appointed(group); list != nil {
		return appointeeSlot(&(*list)[i], field)
	}
	return subscriberSlot(&p.Subscribers[i], field)
}

// Get returns a field's value as text: a day as 2027-05-06, yes as "yes", and
// "" for no, nothing, or an id that is not known.
func Get(p Particulars, id string) string {
	switch v := slot(&p, id).(type) {
	case *string:
		return *v
	case *AddressChoice:
		return string(*v)
	case *Option:
		return string(*v)
	case *calendar.Date:
		return v.String()
	case *bool:
		if *v {
			return "yes"
		}
	}
	return ""
}

// Set returns p with one field changed; a signer past the last one is added.
// Text is kept exactly as typed. It refuses, with a *words.Problem that names
// the field, only what cannot be kept: more than MaxText characters, text that
// is not UTF-8 or holds control characters, a day that does not exist, a field
// that is not known.
func Set(p Particulars, id, value string) (Particulars, error) {
	before := p
	if group, i, field, ok := SplitRepeated(id); ok {
		p.makeRoom(group, i, field)
	}
	if err := put(slot(&p, id), id, value); err != nil {
		return before, err
	}
	return p, nil
}

// makeRoom copies the list that a field belongs to, and makes it long enough.
func (p *Particulars) makeRoom(group string, i int, field string) {
	if list := p.appointed(group); list != nil {
		*list = slices.Clone(*list)
		if i >= len(*list) && appointeeSlot(&Appointee{}, field) != nil {
			*list = append(*list, make([]Appointee, i+1-len(*list))...)
		}
		return
	}
	p.Subscribers = slices.Clone(p.Subscribers)
	if i >= len(p.Subscribers) && subscriberSlot(&Subscriber{}, field) != nil {
		p.Subscribers = append(p.Subscribers, make([]Subscriber, i+1-len(p.Subscribers))...)
	}
}

func put(place any, id, value string) error {
	switch v := place.(type) {
	case *string:
		if err := Storable(id, value); err != nil {
			return err
		}
		*v = value
	case *calendar.Date:
		if err := v.UnmarshalText([]byte(value)); err != nil {
			return words.Wrong("field_date", err, "Field", label(id), "Text", clip(value))
		}
	case *bool:
		if value != "" && value != "yes" && value != "no" {
			return words.Wrong("field_yes", nil, "Field", label(id))
		}
		*v = value == "yes"
	case *AddressChoice:
		c := AddressChoice(value)
		if !c.known() {
			return words.Wrong("field_choice", nil, "Field", label(id))
		}
		*v = c
	case *Option:
		if value != "" && !offered(id, value) {
			return words.Wrong("field_option", nil, "Field", label(id), "Text", clip(value))
		}
		*v = Option(value)
	default:
		return words.Wrong("field_unknown", nil, "Field", clip(id))
	}
	return nil
}

func (c AddressChoice) known() bool {
	return c == AddressUnchosen || c == AddressPublic || c == AddressWithheld
}

// Storable refuses text that no file or form can keep. A tab or a line break
// can be kept only in a field of several lines.
func Storable(id, text string) error {
	if len(text) > MaxText && utf8.RuneCountInString(text) > MaxText {
		return words.Wrong("field_long", nil, "Field", label(id), "Max", MaxText)
	}
	if !utf8.ValidString(text) {
		return words.Wrong("field_utf8", nil, "Field", label(id))
	}
	for _, r := range text {
		if unicode.IsControl(r) && !(lines(id) && (r == '\n' || r == '\t')) {
			return words.Wrong("field_control", nil, "Field", label(id))
		}
	}
	return nil
}

// label returns how a field is called in a sentence, whatever the kind.
func label(id string) string {
	if f, ok := anyField(id); ok {
		return f.Label
	}
	return id
}

func lines(id string) bool {
	f, ok := anyField(id)
	return ok && f.Type == TypeLines
}

func anyField(id string) (Field, bool) {
	want := fieldPattern(id)
	for _, f := range allFields() {
		if f.ID == want {
			return f, true
		}
	}
	return Field{}, false
}

// clip shortens outside text that a sentence quotes.
func clip(s string) string {
	const most = 60
	r := []rune(strings.ToValidUTF8(s, "�"))
	if len(r) > most {
		return string(r[:most]) + "…"
	}
	return string(r)
}
