package papers

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// namedSigners is how many signers the card names before it counts the rest.
const namedSigners = 4

// side are the cards beside the list: the hand-in, who must be in the room,
// form and draft.
type side struct {
	p      *Screen
	object *fyne.Container
	shown  string // what they were last built of
}

func newSide(p *Screen) *side { return &side{p: p, object: widgets.Column(16)} }

// refresh builds the cards anew when anything in them changed.
func (d *side) refresh(v guides.View) {
	c := d.p.s.Candidacy()
	people, reserves := nomination.Signatories(c.Person, c.Choice)
	now := fmt.Sprint(c.Choice, v.Today, people, reserves, c.Person.Delivery, c.Person.Edition, c.Person.Signing.Fingerprint, v.Draft, v.Aims)
	if now == d.shown {
		return
	}
	d.shown = now
	widgets.KeepFocus(d.object, func() {
		d.object.Objects = []fyne.CanvasObject{d.handIn(v, c), d.room(people, reserves), d.draft(v, c)}
		widgets.Settle(d.object)
		d.object.Refresh()
	})
}

func (d *side) handIn(v guides.View, c guides.Candidacy) fyne.CanvasObject {
	say := d.p.s.Words
	var rows []fyne.CanvasObject
	close, ok := v.Table.Find("nominations_close")
	switch {
	case !ok || close.Date.IsZero():
		rows = append(rows, widgets.Small(say.Say("papers.no_close")))
	case close.Date < v.Today:
		rows = append(rows, widgets.Body(say.Say("papers.closed", "When", say.When(close.Date, close.Time))))
	case close.Date == v.Today:
		rows = append(rows, widgets.NewText(say.Say("papers.closes_today"), theme.Strong, theme.Ink), widgets.Body(say.When(close.Date, close.Time)))
	default:
		rows = append(rows, widgets.NewSmallFigure(strconv.Itoa(v.Table.WorkingDays(v.Today, close.Date)),
			say.Say("papers.working_days_to"), say.When(close.Date, close.Time)))
	}
	rows = append(rows, widgets.Rule())
	if target := d.target(v, c); target != "" {
		rows = append(rows, widgets.IconLine("user-round", theme.Ink2, widgets.Body(target)))
	}
	place := say.Say("papers.no_place")
	for _, known := range []string{c.Choice.Notice.Place, c.Person.Delivery.Place} {
		if known = strings.TrimSpace(known); known != "" {
			place = known
		}
	}
	rows = append(rows, widgets.IconLine("map-pin", theme.Ink2, widgets.Small(place)))
	rows = append(rows, widgets.Row(0, widgets.SmallButton("landmark", say.Say("papers.plan"), func() { d.p.goTo(deliveryTarget) })))
	return widgets.NewCard(say.Say("papers.hand_in"), widgets.Column(12, rows...))
}

// target is when the person means to hand in: the day that is planned, else the
// one to aim at.
func (d *side) target(v guides.View, c guides.Candidacy) string {
	say := d.p.s.Words
	plan := c.Person.Delivery
	if !plan.Day.IsZero() {
		if hour := strings.TrimSpace(plan.Hour); hour != "" {
			return say.Say("papers.target_hour", "Date", say.ShortDate(plan.Day), "Hour", hour)
		}
		return say.Say("papers.target", "When", say.ShortDate(plan.Day))
	}
	for _, a := range v.Aims {
		if a.ID == "hand-in" && a.Dropped == "" {
			return say.Say("papers.target", "When", say.ShortDate(a.Due))
		}
	}
	return ""
}

func (d *side) room(people []nomination.Signatory, reserves int) fyne.CanvasObject {
	say := d.p.s.Words
	rows := []fyne.CanvasObject{}
	more := 0
	for _, one := range people {
		if (one.Role == nomination.RoleSigner && one.At >= namedSigners) || len(one.Papers) == 0 {
			if one.Role == nomination.RoleSigner {
				more++
			}
			continue
		}
		icon := "pencil"
		if one.Role == nomination.RoleWitness {
			icon = "eye"
		}
		rows = append(rows, d.person(icon, d.called(one), d.papers(one)))
	}
	if more > 0 {
		rows = append(rows, d.person("users", say.Count("papers.more_signers", more), say.Say("papers.paper_nomination-paper")))
	}
	last := people[len(people)-1].Role
	if last != nomination.RoleCandidate && last != nomination.RoleWitness {
		words := say.Say("papers.no_reserves")
		if reserves > 0 {
			words = say.Count("papers.reserves", reserves)
		}
		rows = append(rows, widgets.IconLine("users", theme.Ink2, widgets.Small(words).In(theme.Ink)))
	}
	return widgets.NewCard(say.Say("papers.room"), widgets.Ruled(9, append([]fyne.CanvasObject{widgets.Gap(0)}, rows...)...))
}

func (d *side) person(icon, name, papers string) fyne.CanvasObject {
	return widgets.Across(10, widgets.Top, []widgets.Span{widgets.Own(), widgets.Flex(0.56), widgets.Flex(0.44)},
		widgets.Column(0, widgets.Gap(2), widgets.NewIcon(icon, theme.Ink2).Sized(16)), widgets.Small(name).In(theme.Ink), widgets.Small(papers).Right())
}

// called is a name with what the person does, or only that where nobody is
// named yet.
func (d *side) called(one nomination.Signatory) string {
	say := d.p.s.Words
	if one.Name == "" {
		if one.Role == nomination.RoleSigner {
			return say.Say("papers.signer", "N", one.At+1)
		}
		return say.Say("papers." + one.Role)
	}
	switch one.Role {
	case nomination.RoleWitness, nomination.RoleProposer, nomination.RoleSeconder:
		return say.Say("papers.named", "Name", one.Name, "Role", say.Say("papers.role_"+one.Role))
	}
	return one.Name
}

func (d *side) papers(one nomination.Signatory) string {
	var all []string
	for _, id := range one.Papers {
		all = append(all, d.p.s.Words.Say("papers.paper_"+id))
	}
	return strings.Join(all, ", ")
}

func (d *side) draft(v guides.View, c guides.Candidacy) fyne.CanvasObject {
	say := d.p.s.Words
	e := nomination.EditionOf(c.Person, c.Choice)
	icon, role := "circle-help", theme.Ask
	words := e.Says
	switch {
	case e.Right:
		icon, role = "circle-check", theme.Ink
		words = say.Say("papers.edition", "Says", e.Says, "Date", say.ShortDateYear(e.Checked))
	case e.Known:
		icon, role = "octagon-alert", theme.Bad
	}
	edition := []fyne.CanvasObject{widgets.NewText(words, theme.Small, theme.Ink)}
	if !e.Right {
		edition = append(edition, widgets.Row(0, widgets.SmallButton("pencil", say.Say("papers.type_edition"), func() {
			d.p.show("edition")
			d.p.focusFirst()
		})))
	}
	rows := []fyne.CanvasObject{widgets.IconLine(icon, role, widgets.Column(8, edition...)), widgets.Rule()}
	number := widgets.NewRuns(theme.Body, theme.Ink, widgets.Run{Text: say.Say("papers.draft", "N", v.Draft.Number) + "  "},
		widgets.Run{Text: v.Draft.Fingerprint, Mono: true})
	signing := c.Person.Signing
	about := []fyne.CanvasObject{number}
	switch {
	case v.Draft.Superseded:
		about = append(about, widgets.NewRuns(theme.Small, theme.Ask, widgets.Run{Text: say.Say("papers.superseded", "N", signing.Draft) + "  "},
			widgets.Run{Text: signing.Fingerprint, Mono: true}), widgets.Small(d.again(v, c)).In(theme.Ink))
	case signing.Fingerprint == "":
		about = append(about, widgets.Small(say.Say("papers.not_ready")))
	default:
		about = append(about, widgets.Small(say.Say("papers.ready", "Date", say.ShortDate(signing.Ready), "Next", v.Draft.Number+1)))
	}
	rows = append(rows, widgets.IconLine("fingerprint-pattern", theme.Ink2, widgets.Column(4, about...)))
	return widgets.NewCard(say.Say("papers.draft_card"), widgets.Column(12, rows...))
}

// again says what changed and who must sign again.
func (d *side) again(v guides.View, c guides.Candidacy) string {
	say := d.p.s.Words
	what := nomination.ChangedWords(c.Person, c.Choice)
	if what == "" {
		what = say.Say("papers.changed_paper")
	}
	return say.Say("papers.changed", "What", what) + " " +
		say.Count("papers.sign_again", len(v.Draft.SignAgain), "Who", strings.Join(v.Draft.SignAgain, ", "))
}
