package paper

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/ui/ask"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// atOnce is how many signers are shown at once where there are many.
const atOnce = 10

// signers are the electors who sign, one row each, and then the reserves.
type signers struct {
	f     *fields
	whole *fyne.Container
	sums  *widgets.Text // how many there are, by council where that counts
	turn  *fyne.Container
	which *widgets.Text // which of them are shown
	list  *fyne.Container
	rows  []*signer // those that are shown
	from  int       // the place of the first that is shown
	open  bool      // what is asked of the signing itself is shown
	added int       // how many rows there are with one that holds nothing yet
	fold  *widgets.Button
	more  *widgets.Button // adds a reserve
	paste *widgets.Button
}

func newSigners(f *fields) *signers {
	say := f.p.s.Words.Say
	g := &signers{f: f, list: widgets.Column(18), sums: widgets.Small(""), which: widgets.NewText("", theme.Small, theme.Ink)}
	g.fold = widgets.SmallButton("chevron-down", "", g.toggle)
	g.more = widgets.SmallButton("plus", say("paper.add_reserve"), g.add)
	g.paste = widgets.SmallButton("list-checks", say("paper.paste"), g.askForList)
	g.turn = widgets.Ends(8, g.which, widgets.IconButton("arrow-left", say("paper.signers_before"), func() { g.turnTo(g.from - atOnce) }),
		widgets.IconButton("arrow-right", say("paper.signers_after"), func() { g.turnTo(g.from + atOnce) }))
	g.whole = widgets.Column(18, g.sums, g.turn, g.list, widgets.Wrap(8, g.more, g.paste, g.fold))
	g.label()
	return g
}

func (g *signers) object() fyne.CanvasObject { return g.whole }

func (g *signers) person() nomination.Particulars { return g.f.p.s.Candidacy().Person }

func (g *signers) need() int {
	return nomination.SignersNeeded(g.person(), g.f.p.s.Candidacy().Choice.Kind)
}

func (g *signers) total() int {
	return min(max(g.need(), len(g.person().Subscribers), g.added), nomination.MaxSubscribers)
}

// many reports whether there are too many to show at once.
func (g *signers) many() bool { return g.total() > atOnce+2 }

// fit has a row for everybody who must sign and every reserve, of those at hand.
func (g *signers) fit() {
	to := g.total()
	if g.many() {
		g.from = max(min(g.from, (to-1)/atOnce*atOnce), 0)
		to = min(to, g.from+atOnce)
	} else {
		g.from = 0
	}
	g.say(to)
	if len(g.rows) == to-g.from && (len(g.rows) == 0 || g.rows[0].at == g.from) {
		return
	}
	if len(g.rows) == 0 || g.rows[0].at != g.from {
		g.rows = nil
	}
	g.rows = g.rows[:min(len(g.rows), to-g.from)]
	for len(g.rows) < to-g.from {
		g.rows = append(g.rows, g.newSigner(g.from+len(g.rows)))
	}
	g.show()
}

// say says which signers are shown and how many there are.
func (g *signers) say(to int) {
	say := g.f.p.s.Words
	widgets.SetShown(g.turn, g.many())
	g.which.SetText(say.Say("paper.signers_shown", "From", g.from+1, "To", to, "Of", g.total()))
	words := g.summary()
	widgets.SetShown(g.sums, words != "")
	g.sums.SetText(words)
}

// summary counts the signers where there are many, by council where that
// counts.
func (g *signers) summary() string {
	say, p, need := g.f.p.s.Words, g.person(), g.need()
	named := 0
	for _, s := range p.Subscribers {
		if strings.TrimSpace(s.Name) != "" {
			named++
		}
	}
	if need <= 2 {
		return ""
	}
	words := say.Say("paper.signers_named", "N", min(named, need), "Of", need, "Reserves", max(named-need, 0))
	each := nomination.KindOf(g.f.p.s.Candidacy().Choice.Kind).EachCouncil
	if each == 0 {
		return words
	}
	var councils []string
	for _, c := range nomination.SignersByCouncil(p) {
		name := c.Council
		if name == "" {
			name = say.Say("paper.no_council")
		}
		councils = append(councils, say.Say("paper.from_council", "Council", name, "N", c.Signers))
	}
	if len(councils) == 0 {
		return words + " " + say.Say("paper.name_councils", "Each", each)
	}
	return words + " " + say.Say("paper.each_council", "Each", each, "Councils", strings.Join(councils, ", "))
}

func (g *signers) show() {
	g.list.Objects = nil
	for _, r := range g.rows {
		if g.open && r.extra == nil {
			g.addExtra(r)
		}
		r.more.Hidden = !g.open
		g.list.Objects = append(g.list.Objects, r.object)
	}
	g.list.Refresh()
	widgets.Settle(g.list)
}

// turnTo shows the signers from a place on.
func (g *signers) turnTo(from int) {
	if from < 0 || from >= g.total() {
		return
	}
	widgets.FlushAll(g.list)
	g.from = from
	g.fit()
	g.bring()
}

// bring puts what is kept into the boxes that are shown.
func (g *signers) bring() {
	v, _ := g.f.p.s.View()
	for _, q := range g.questions() {
		q.Bring(v.Findings)
	}
	g.settle()
}

// place is how the signer in a place is called.
func (g *signers) place(i int) string {
	say := g.f.p.s.Words.Say
	need := g.need()
	switch {
	case i >= need:
		return say("paper.reserve", "N", i-need+1)
	case i == 0:
		return say("paper.proposer")
	case i == 1:
		return say("paper.seconder")
	}
	return say("paper.signer", "N", i+1)
}

func (g *signers) questions() []*ask.Question {
	var all []*ask.Question
	for _, r := range g.rows {
		all = append(append(all, r.boxes...), r.extra...)
	}
	return all
}

func (g *signers) find(id string) (*ask.Question, bool) {
	for _, q := range g.questions() {
		if q.ID == id {
			return q, true
		}
	}
	return nil, false
}

// add shows an empty row for one more, who is kept once something is typed.
func (g *signers) add() {
	widgets.FlushAll(g.list)
	at := len(g.person().Subscribers)
	for i, s := range g.person().Subscribers {
		if s == (nomination.Subscriber{}) {
			at = i
			break
		}
	}
	if at >= nomination.MaxSubscribers {
		return
	}
	g.added = at + 1
	g.from = at / atOnce * atOnce
	g.fit()
	g.bring()
	if q, ok := g.find(signerID(at, "name")); ok {
		widgets.FocusIn(g.f.p.win.Canvas(), q.First())
	}
}

// remove takes a signer out; those after move up.
func (g *signers) remove(i int) {
	widgets.FlushAll(g.list)
	g.f.toTop()
	g.added = 0
	if i < len(g.person().Subscribers) {
		g.f.p.change("paper.remove_signer", func(c *guides.Candidacy) {
			c.Person = nomination.RemovePerson(c.Person, "subscribers", i)
		})
	}
	g.fit()
	g.bring()
	widgets.FocusIn(g.f.p.win.Canvas(), g.more)
}

// move moves a signer up or down in the order of signing, with the focus.
func (g *signers) move(i, by int) {
	widgets.FlushAll(g.list)
	if i+by < 0 || i+by >= len(g.person().Subscribers) {
		return
	}
	g.f.p.change("paper.move_signer", func(c *guides.Candidacy) { c.Person = nomination.MoveSigner(c.Person, i, by) })
	g.from = (i + by) / atOnce * atOnce
	g.fit()
	g.bring()
	if q, ok := g.find(signerID(i+by, "name")); ok {
		widgets.FocusIn(g.f.p.win.Canvas(), q.First())
	}
}

func (g *signers) toggle() {
	g.open = !g.open
	g.label()
	g.show()
	g.bring()
}

func (g *signers) label() {
	key, icon := "paper.more", "chevron-down"
	if g.open {
		key, icon = "paper.less", "chevron-up"
	}
	g.fold.SetLabel(g.f.p.s.Words.Say(key))
	g.fold.SetIcon(icon)
}

// reveal turns to a signer, and opens the fold where the field is in it.
func (g *signers) reveal(id string) {
	group, i, field, ok := nomination.SplitRepeated(id)
	if !ok || group != "subscribers" || i < 0 || i >= g.total() {
		return
	}
	if g.many() && (i < g.from || i >= g.from+atOnce) {
		g.turnTo(i / atOnce * atOnce)
	}
	if !slices.Contains(inLine, field) && !g.open {
		g.toggle()
	}
}

func signerID(i int, field string) string { return "subscribers." + strconv.Itoa(i) + "." + field }
