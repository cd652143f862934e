package details

import (
	"slices"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/ui/moves"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// kindRow is the kind of election, on which every date and every paper hangs.
// Another kind is taken only once somebody has seen which dates it moves.
type kindRow struct {
	d       *Screen
	whole   *fyne.Container
	pick    *widgets.Select
	differs *widgets.Banner // the register knows the council under another kind
	use     *widgets.Button
	usual   election.Kind // the kind that the register gives
}

func newKindRow(d *Screen) *kindRow {
	say := d.s.Words.Say
	k := &kindRow{d: d}
	var options []widgets.Option
	for _, kind := range election.Kinds() {
		options = append(options, widgets.Option{ID: string(kind), Label: say("kind." + string(kind))})
	}
	k.pick = widgets.NewSelect("", string(d.s.Candidacy().Choice.Kind), func(id string) { k.ask(election.Kind(id)) }, options...)
	k.use = widgets.SmallButton("check", "", func() { k.ask(k.usual) })
	k.differs = widgets.NewBanner(widgets.AskTone, "circle-help", "", k.use)
	k.differs.Hide()
	k.whole = widgets.Column(6, widgets.Strong(say("details.kind")), widgets.Caption(say("details.kind_hint")).In(theme.Ink2),
		widgets.Wrap(0, k.pick), k.differs)
	return k
}

// refresh shows the kind that is kept, and says where the register of councils
// gives the council another.
func (k *kindRow) refresh() {
	say, c := k.d.s.Words.Say, k.d.s.Candidacy().Choice
	if k.pick.Chosen() != string(c.Kind) {
		k.pick.SetChosen(string(c.Kind))
	}
	council, known := election.CouncilOf(election.Choice{Council: c.Council})
	fits := !known || slices.Contains(council.Kinds(), c.Kind)
	if !fits {
		k.usual = council.Kind()
		k.use.SetLabel(say("details.kind_use", "Kind", say("kind."+string(k.usual))))
		k.differs.SetText(say("details.kind_differs", "Council", c.Council, "Kind", say("kind."+string(k.usual))))
	}
	if k.differs.Hidden != fits {
		k.differs.Hidden = fits
		widgets.Settle(k.differs)
	}
}

// ask takes another kind once what it moves is accepted. The name of the
// council stays as it is typed; its code goes with its kind.
func (k *kindRow) ask(kind election.Kind) {
	d := k.d
	k.pick.SetChosen(string(d.s.Candidacy().Choice.Kind)) // until it is accepted
	_ = moves.Ask(d.s, d.win, d.s.Words.Say("details.kind"), func(c *guides.Candidacy) error {
		c.Choice.Kind = kind
		if council, known := election.CouncilOf(election.Choice{Council: c.Choice.Council}); known {
			c.Choice.Code = council.Code
		}
		return nil
	}, func() { d.focusOnKind() })
}

// focusOnKind puts the focus on the kind, which is built anew with its papers.
func (d *Screen) focusOnKind() { widgets.FocusIn(d.win.Canvas(), d.kind.pick) }
