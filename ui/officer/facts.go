package officer

import (
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// facts are what must be so before anybody signs: the right forms, who
// witnesses, the first day, and which draft it is.
type facts struct {
	o    *Screen
	card *widgets.Card
	body string // what is shown, to see when it changes
}

func newFacts(o *Screen) *facts {
	return &facts{o: o, card: widgets.NewCard(o.s.Words.Say("officer.before"))}
}

// factIDs are shown in this order.
var factIDs = []string{"witness", "first-day", "signers"}

func (f *facts) refresh(v guides.View) {
	if now := f.text(); now == f.body {
		return
	} else {
		f.body = now
	}
	say := f.o.s.Words.Say
	rows := []fyne.CanvasObject{f.edition(v)}
	for _, id := range factIDs {
		fact, ok := f.of(id)
		if !ok {
			continue
		}
		title := say("officer." + id)
		if id == "signers" {
			title = say("officer.signers_fact")
		}
		rows = append(rows, widgets.Column(3, widgets.Strong(title), widgets.Small(fact.Text+".").In(theme.Ink), f.basis(fact)))
	}
	f.card.SetBody(widgets.Ruled(12, append(rows, f.draft(v))...))
	widgets.Settle(f.card)
}

func (f *facts) of(id string) (nomination.Fact, bool) {
	return nomination.FactOf(f.o.s.Candidacy().Choice, f.o.view().Table, id)
}

func (f *facts) basis(fact nomination.Fact) fyne.CanvasObject {
	return widgets.Caption(f.o.basis(fact.Citation, fact.Checked, fact.Confidence)).In(theme.Ink2)
}

// edition is the guard of the blank forms: the right kind, nation and poll.
func (f *facts) edition(guides.View) fyne.CanvasObject {
	say := f.o.s.Words.Say
	icon, role, state := f.editionState()
	rows := []fyne.CanvasObject{widgets.Strong(say("officer.edition")),
		widgets.IconLine(icon, role, widgets.NewText(state, theme.Small, role))}
	if election := f.election(); election != "" {
		rows = append(rows, widgets.Small(say("officer.edition_for", "Election", election)))
	}
	if fact, ok := f.of("edition"); ok {
		rows = append(rows, widgets.Small(fact.Text+"."), f.basis(fact))
	}
	return widgets.Column(4, rows...)
}

func (f *facts) editionState() (icon string, role fyne.ThemeColorName, says string) {
	say, c := f.o.s.Words, f.o.s.Candidacy()
	poll, held := c.Choice.Poll, c.Person.Edition
	switch {
	case poll.IsZero():
		return "info", theme.Ink2, say.Say("officer.edition_no_poll")
	case held.IsZero():
		return "circle-help", theme.Ask, say.Say("officer.edition_unknown")
	}
	for _, found := range f.o.view().Findings {
		if found.Field == "edition" && found.Severity == nomination.Stops {
			return "octagon-alert", theme.Bad, found.Says
		}
	}
	return "circle-check", theme.Ink, say.Say("officer.edition_right", "Poll", say.Date(poll))
}

// election names the election that the forms must be for.
func (f *facts) election() string {
	c := f.o.s.Candidacy().Choice
	parts := []string{strings.TrimSpace(c.Council), strings.TrimSpace(c.Area)}
	if !c.Poll.IsZero() {
		parts = append(parts, f.o.s.Words.Date(c.Poll))
	}
	var some []string
	for _, p := range parts {
		if p != "" {
			some = append(some, p)
		}
	}
	return strings.Join(some, ", ")
}

// draft is which draft the papers are, and who must sign again.
func (f *facts) draft(v guides.View) fyne.CanvasObject {
	say := f.o.s.Words
	head := widgets.NewRuns(theme.Strong, theme.Ink, widgets.Run{Text: say.Say("officer.draft", "N", v.Draft.Number) + "  "},
		widgets.Run{Text: v.Draft.Fingerprint, Mono: true})
	rows := []fyne.CanvasObject{head}
	for _, line := range f.draftLines(v) {
		rows = append(rows, widgets.Small(line))
	}
	return widgets.IconLine("fingerprint-pattern", theme.Ink2, widgets.Column(3, rows...))
}

func (f *facts) draftLines(v guides.View) []string {
	say, signing := f.o.s.Words, f.o.s.Candidacy().Person.Signing
	switch {
	case v.Draft.Superseded:
		lines := []string{say.Say("officer.draft_superseded", "Old", max(signing.Draft, 1), "Print", signing.Fingerprint)}
		if who := v.Draft.SignAgain; len(who) > 0 {
			lines = append(lines, say.Count("officer.again", len(who), "Who", strings.Join(who, ", ")))
		}
		return lines
	case signing.Fingerprint == "":
		return []string{say.Say("officer.draft_open")}
	}
	return []string{say.Say("officer.draft_ready", "Date", say.ShortDateYear(signing.Ready), "Next", v.Draft.Number+1)}
}

// text is the card as text.
func (f *facts) text() string {
	say, v := f.o.s.Words.Say, f.o.view()
	var b strings.Builder
	_, _, state := f.editionState()
	b.WriteString(say("officer.edition") + ": " + state + ". " + f.election() + "\n")
	for _, id := range factIDs {
		if fact, ok := f.of(id); ok {
			b.WriteString(fact.Text + ". " + f.o.basis(fact.Citation, fact.Checked, fact.Confidence) + "\n")
		}
	}
	b.WriteString(say("officer.draft", "N", v.Draft.Number) + " " + v.Draft.Fingerprint + ". " + strings.Join(f.draftLines(v), " ") + "\n")
	return b.String()
}
