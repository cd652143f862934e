package officer

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/nomination"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// slate is what is seen only by looking at the other candidacies on this
// computer for the same council and poll. It shows names alone.
type slate struct {
	o      *Screen
	card   *widgets.Card
	others []other
	unread []string // what is said of those that cannot be read
	notes  []nomination.SlateNote
	papers map[int]int // how many papers of the slate each signer of this one signs
	shown  string
}

// other is another candidacy on this computer, with what was found of it.
type other struct {
	guides.Candidacy
	found []nomination.Finding
}

func newSlate(o *Screen) *slate {
	return &slate{o: o, card: widgets.NewCard(o.s.Words.Say("officer.slate"))}
}

// read takes the other candidacies from the store, away from the main
// goroutine, as there may be many.
func (t *slate) read() {
	t.others, t.unread, t.shown = nil, nil, ""
	own, today := t.o.s.Candidacy(), t.o.s.Today()
	var others []other
	var unread []string
	t.o.s.Aside(0, func() { others, unread = t.load(own, today) }, func() {
		if t.o.s.Candidacy().ID != own.ID {
			return
		}
		t.others, t.unread = others, unread
		t.o.Refresh()
	})
}

func (t *slate) load(own guides.Candidacy, today calendar.Date) (others []other, unread []string) {
	store, say := t.o.s.Store(), t.o.s.Words
	list, err := store.List()
	if err != nil {
		return nil, []string{say.Explain(err)}
	}
	for _, sum := range list {
		if sum.ID == own.ID {
			continue
		}
		_, data, err := store.Load(sum.ID)
		var c guides.Candidacy
		if err == nil {
			c, err = guides.Unmarshal(data)
		}
		if err != nil {
			unread = append(unread, say.Say("officer.slate_unread", "Name", sum.Title))
			continue
		}
		if !nomination.SamePoll(c.Choice, own.Choice) {
			continue
		}
		if view, err := guides.Outlook(c, today); err == nil { // one whose poll cannot be is nobody's neighbour
			others = append(others, other{c, view.Findings})
		}
	}
	return others, unread
}

func (t *slate) refresh(v guides.View) {
	own := t.o.s.Candidacy()
	members := []nomination.Member{{Standing: nomination.Standing{Person: own.Person, Choice: own.Choice}, Found: v.Findings}}
	all := []guides.Candidacy{own}
	for _, c := range t.others {
		if !nomination.SamePoll(c.Choice, own.Choice) {
			continue
		}
		members = append(members, nomination.Member{Standing: nomination.Standing{Person: c.Person, Choice: c.Choice}, Found: c.found})
		all = append(all, c.Candidacy)
	}
	t.notes, t.papers = nil, nil
	if len(members) > 1 {
		t.notes, t.papers = nomination.AcrossMembers(members), nomination.PapersSigned(members, 0)
	}
	t.list(all)
}

func (t *slate) list(all []guides.Candidacy) {
	say := t.o.s.Words.Say
	lead := say("officer.slate_alone")
	if len(all) > 1 {
		var names []string
		for _, c := range all {
			names = append(names, c.Title())
		}
		lead = say("officer.slate_about", "Names", strings.Join(names, ", "))
	}
	if now := lead + t.text() + strings.Join(t.unread, "\n"); now == t.shown {
		return
	} else {
		t.shown = now
	}
	rows := []fyne.CanvasObject{widgets.Small(lead)}
	if len(all) > 1 && !slices.ContainsFunc(t.notes, func(n nomination.SlateNote) bool { return n.Severity != "" }) {
		rows = append(rows, widgets.SeverityLine("", say("officer.slate_right"), ""))
	}
	for _, n := range t.notes {
		rows = append(rows, widgets.Rule(), t.row(n, all))
	}
	for _, name := range t.unread {
		rows = append(rows, widgets.Small(name))
	}
	widgets.KeepFocus(t.card, func() { t.card.SetBody(widgets.Column(9, rows...)) })
	widgets.Settle(t.card)
}

func (t *slate) row(n nomination.SlateNote, all []guides.Candidacy) fyne.CanvasObject {
	line := widgets.SeverityLine(widgets.Severity(n.Severity), n.Says, t.law(n))
	switch {
	case n.Member < 0:
		return line
	case n.Member == 0:
		return under(line, widgets.NewLink(t.o.goToWords(n.Field), func() { t.o.goTo(n.Field) }))
	}
	other := all[n.Member]
	return under(line, widgets.NewLink(t.o.s.Words.Say("officer.open_other", "Name", other.Title()), func() {
		if err := t.o.s.Open(other.ID); err != nil {
			t.o.tell(t.o.s.Words.Explain(err))
			return
		}
		t.o.s.Go(session.Paper, n.Field)
	}))
}

// under sets a link under the words of a line.
func under(line fyne.CanvasObject, link *widgets.Link) fyne.CanvasObject {
	return widgets.Column(4, line, widgets.Padded(link, 0, 0, 0, 28))
}

func (t *slate) law(n nomination.SlateNote) string {
	r, ok := nomination.RuleOf(n.Rule)
	if !ok || n.Severity == "" {
		return ""
	}
	return t.o.basis(r.Citation, r.Checked, r.Confidence)
}

// text is the card as text.
func (t *slate) text() string {
	var b strings.Builder
	for _, n := range t.notes {
		word := t.o.s.Words.Say("officer.right")
		if n.Severity != "" {
			word = widgets.SeverityWords(widgets.Severity(n.Severity))
		}
		b.WriteString(word + ": " + n.Says + "\n")
	}
	return b.String()
}
