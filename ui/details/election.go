package details

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/words"
	"rosette/ui/ask"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// The rule that every paper names the election.
const electionRule = "RS-001"

// mostSeats is the most seats of one area that a candidacy can keep.
const mostSeats = 100

// electionSpecs are the facts of the election that the papers name.
func (d *Screen) electionSpecs() []ask.Spec {
	kind := nomination.KindOf(d.s.Candidacy().Choice.Kind)
	specs := []ask.Spec{d.fact("council", d.s.Words.Say("details.council"),
		func(c election.Choice) string { return c.Council },
		setCouncil)}
	if !kind.WholeBody {
		specs = append(specs, d.fact("area", d.areaLabel(kind),
			func(c election.Choice) string { return c.Area },
			func(c *election.Choice, answer string) error { c.Area = answer; return nil }))
		seats := d.fact("seats", d.s.Words.Say("details.seats"), seatsOf, setSeats)
		seats.Width, seats.Optional = 96, true
		specs = append(specs, seats)
	}
	return specs
}

// fact is a question about the election: its words are details.<id>_hint and so
// on.
func (d *Screen) fact(id, label string, get func(election.Choice) string, set func(*election.Choice, string) error) ask.Spec {
	say := d.s.Words.Say
	rule, _ := nomination.RuleOf(electionRule)
	public := say("details." + id + "_public")
	return ask.Spec{
		ID: id, Type: nomination.TypeText, Label: label, Hint: say("details." + id + "_hint"), Public: public,
		Why: widgets.Why{WeAsk: say("details." + id + "_why"), Goes: say("details." + id + "_goes"), Public: public,
			Mistake: say("details." + id + "_mistake"), Source: ask.Checked(d.s, rule.Citation, d.s.Words.ShortDateYear(rule.Checked))},
		Open: func() bool { return true },
		Get:  func() string { return get(d.s.Candidacy().Choice) },
		Set: func(answer string) error {
			if err := storable(label, answer); err != nil {
				return err
			}
			if get(d.s.Candidacy().Choice) == answer {
				return nil
			}
			return d.s.Change(label, func(c *guides.Candidacy) error { return set(&c.Choice, answer) })
		},
	}
}

// setCouncil takes the name as it is typed. Where it is another body of the
// register for the same kind of election, what the register knows of it holds.
func setCouncil(c *election.Choice, answer string) error {
	c.Council = answer
	if council, known := election.CouncilOf(election.Choice{Council: answer}); known && slices.Contains(council.Kinds(), c.Kind) {
		c.Code = council.Code
	}
	return nil
}

// storable refuses text that cannot be kept, naming the field by its label.
func storable(label, text string) error {
	err := nomination.Storable("", text)
	var p *words.Problem
	if errors.As(err, &p) {
		return words.Wrong(p.Key, p.Err, append(p.Pairs, "Field", label)...)
	}
	return err
}

func seatsOf(c election.Choice) string {
	if c.Seats == 0 {
		return ""
	}
	return strconv.Itoa(c.Seats)
}

func setSeats(c *election.Choice, answer string) error {
	answer = strings.TrimSpace(answer)
	if answer == "" {
		c.Seats = 0
		return nil
	}
	n, err := strconv.Atoi(answer)
	if err != nil || n < 1 || n > mostSeats {
		return words.Wrong("details_seats", err, "Most", mostSeats)
	}
	c.Seats = n
	return nil
}

// areaLabel is what the area is called; where a county and a borough are the
// same kind, both words.
func (d *Screen) areaLabel(kind nomination.KindRule) string {
	if kind.ID == election.EnglandPrincipal {
		return d.s.Words.Say("details.ward_or_division")
	}
	return capital(kind.Area)
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// pollRow shows polling day, which is changed where its dates can be seen.
func (d *Screen) pollRow() fyne.CanvasObject {
	say := d.s.Words.Say
	d.poll = widgets.Body("")
	change := widgets.SmallButton("calendar-days", say("details.change_poll"), func() { d.s.Go(session.Timeline, "poll") })
	return widgets.Column(4, widgets.Strong(say("details.poll")), d.poll, widgets.Row(0, change))
}

func (d *Screen) pollWords() string {
	poll := d.s.Candidacy().Choice.Poll
	if poll.IsZero() {
		return d.s.Words.Say("details.no_poll")
	}
	return d.s.Words.Date(poll)
}
