package nomination

import (
	"slices"
	"strconv"
	"strings"

	"rosette/guides/calendar"
)

// MaxAppointed is how many people of one sort a candidacy can name.
const MaxAppointed = 100

// An Appointee is somebody named to act for the candidate at one place or
// stage.
type Appointee struct {
	Name    string `json:"name,omitempty"`
	Address string `json:"address,omitempty"`
	Office  string `json:"office,omitempty"` // of a sub-agent: where papers are delivered, which is published
	Place   string `json:"place,omitempty"`  // part of the area, polling stations or sessions
}

// Appointees are the people named on the notices that go in apart from the
// nomination.
type Appointees struct {
	Sub      []Appointee `json:"sub_agents,omitempty"`
	Polling  []Appointee `json:"polling_agents,omitempty"`
	Counting []Appointee `json:"counting_agents,omitempty"`
	Postal   []Appointee `json:"postal_agents,omitempty"`
}

// Ways in which a copy of the register is supplied.
const (
	AsData  Option = "data"
	OnPaper Option = "paper"
)

// A Request is for a copy of the register or of the lists of absent voters.
type Request struct {
	Asked  calendar.Date `json:"asked,omitempty"` // of the register, see Particulars.RegisterAsked
	Format Option        `json:"format,omitempty"`
	Agreed bool          `json:"agreed,omitempty"` // the candidate undertakes to use it for the election only
}

// Requests are what a candidate asks the registration officer for.
type Requests struct {
	Register Request `json:"register,omitzero"`
	Absent   Request `json:"absent,omitzero"`
}

// appointed returns the list that a group of fields is about; nil for a group
// that is not one of appointees.
func (p *Particulars) appointed(group string) *[]Appointee {
	switch group {
	case "sub_agents":
		return &p.Appointed.Sub
	case "polling_agents":
		return &p.Appointed.Polling
	case "counting_agents":
		return &p.Appointed.Counting
	case "postal_agents":
		return &p.Appointed.Postal
	}
	return nil
}

// appointeeGroups are the groups of fields that repeat for each appointee.
var appointeeGroups = []string{"sub_agents", "polling_agents", "counting_agents", "postal_agents"}

func appointeeSlot(a *Appointee, field string) any {
	switch field {
	case "name":
		return &a.Name
	case "address":
		return &a.Address
	case "office":
		return &a.Office
	case "place":
		return &a.Place
	}
	return nil
}

// requested is slot for what is asked of the registration officer.
func requested(p *Particulars, id string) any {
	switch id {
	case "register.format":
		return &p.Requests.Register.Format
	case "register.agreed":
		return &p.Requests.Register.Agreed
	case "absent.asked":
		return &p.Requests.Absent.Asked
	case "absent.format":
		return &p.Requests.Absent.Format
	case "absent.agreed":
		return &p.Requests.Absent.Agreed
	}
	return nil
}

// TooMany returns the first list that holds more people than can be kept, and
// how many that is; "" when there is none. A file from outside may hold one.
func TooMany(p Particulars) (list string, most int) {
	if len(p.Subscribers) > MaxSubscribers {
		return "subscribers", MaxSubscribers
	}
	if len(p.HandIn.Visits) > MaxVisits {
		return "hand_in.visits", MaxVisits
	}
	for _, group := range appointeeGroups {
		if len(*p.appointed(group)) > MaxAppointed {
			return "appointed." + group, MaxAppointed
		}
	}
	return "", 0
}

// SplitRepeated takes the id of a field that repeats apart: "subscribers.3.name"
// is signer 3's name. i is -1 when the number is not one, or too big.
func SplitRepeated(id string) (group string, i int, field string, ok bool) {
	group, rest, _ := strings.Cut(id, ".")
	most := MaxSubscribers
	if group != "subscribers" {
		most = MaxAppointed
		if (&Particulars{}).appointed(group) == nil {
			return "", 0, "", false
		}
	}
	n, field, _ := strings.Cut(rest, ".")
	i, err := strconv.Atoi(n)
	if err != nil || i < 0 || i >= most {
		return group, -1, field, true
	}
	return group, i, field, true
}

// Repeats reports whether a field is asked once for each person of a group, and
// which group that is.
func (f Field) Repeats() (group string, ok bool) {
	group, _, ok = strings.Cut(f.ID, ".N.")
	return group, ok
}

// People returns how many people of a group are kept.
func People(p Particulars, group string) int {
	if group == "subscribers" {
		return len(p.Subscribers)
	}
	if list := p.appointed(group); list != nil {
		return len(*list)
	}
	return 0
}

// RemovePerson returns p without the person in a place of a group; those after
// move up.
func RemovePerson(p Particulars, group string, i int) Particulars {
	if i < 0 || i >= People(p, group) {
		return p
	}
	if list := p.appointed(group); list != nil {
		*list = slices.Delete(slices.Clone(*list), i, i+1)
		return p
	}
	p.Subscribers = slices.Delete(slices.Clone(p.Subscribers), i, i+1)
	return p
}
