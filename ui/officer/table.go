package officer

import (
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// mostSigners is how many signers are listed; the rest are counted.
const mostSigners = 40

// table lists the signers with what is known of each.
type table struct {
	o     *Screen
	card  *widgets.Card
	count *widgets.Text
	rows  []nomination.SignerRow
	signs map[int]int // papers of the slate
	built bool
}

func newTable(o *Screen) *table {
	t := &table{o: o, count: widgets.Small("").OneLine()}
	t.card = widgets.NewCardWith(o.s.Words.Say("officer.signers"), t.count)
	return t
}

func (t *table) refresh(v guides.View) {
	c := t.o.s.Candidacy()
	rows := nomination.SignerTable(c.Person, nomination.KindOf(c.Choice.Kind), v.Findings)
	signs := t.o.slate.papers
	if t.built && slices.Equal(rows, t.rows) && maps.Equal(signs, t.signs) {
		return
	}
	t.rows, t.signs, t.built = rows, signs, true
	widgets.KeepFocus(t.card, t.build)
	widgets.Settle(t.card)
}

func (t *table) build() {
	say := t.o.s.Words
	if t.card.Hidden = len(t.rows) == 0; t.card.Hidden {
		return
	}
	signed, need := 0, 0
	for _, r := range t.rows {
		if !r.Reserve {
			need++
			if !r.Signed.IsZero() {
				signed++
			}
		}
	}
	t.count.SetText(say.Count("officer.signed_count", need, "Signed", signed))
	body := []fyne.CanvasObject{t.head()}
	for _, r := range t.rows[:min(len(t.rows), mostSigners)] {
		body = append(body, widgets.Rule(), t.row(r))
	}
	sheet := widgets.SmallButton("users", say.Say("officer.call_sheet"), func() { t.o.s.Go(session.Packs, "subscribers") })
	t.card.SetBody(widgets.Column(8, body...), widgets.Row(0, sheet))
}

var columns = []widgets.Span{{Flex: 1.9, Min: 120}, {Flex: 1.2, Min: 80}, {Flex: 1.2, Min: 80}, {Flex: 0.8, Min: 64}, {Flex: 1, Min: 76}, {Flex: 1.2, Min: 90}}

const tableWidth = 580 // below it a signer is a stack of lines

func (t *table) head() fyne.CanvasObject {
	say := t.o.s.Words.Say
	var cells []fyne.CanvasObject
	for _, key := range []string{"signer", "number", "area", "looked", "signed", "state"} {
		cells = append(cells, widgets.Caption(say("officer.col_"+key)).In(theme.Ink2))
	}
	return widgets.Responsive(func(effective float32) widgets.Arrangement {
		if effective < tableWidth {
			return gone{}
		}
		return widgets.InColumns(12, columns...)
	}, cells...)
}

func (t *table) row(r nomination.SignerRow) fyne.CanvasObject {
	say := t.o.s.Words
	name := strings.TrimSpace(r.Name)
	if name == "" {
		name = say.Say("officer.signer_blank")
	}
	who := widgets.Column(0, widgets.Body(name), widgets.Caption(r.Role).In(theme.Ink2))
	cells := []fyne.CanvasObject{who, widgets.Mono(r.Number), widgets.Small(t.area(r)), widgets.Small(t.looked(r)), widgets.Small(t.signed(r)), t.found(r)}
	return widgets.Responsive(func(effective float32) widgets.Arrangement {
		if effective < tableWidth {
			return widgets.InColumn(2)
		}
		return widgets.InColumns(12, columns...)
	}, cells...)
}

func (t *table) area(r nomination.SignerRow) string {
	if strings.TrimSpace(r.Area) == "" {
		return t.o.s.Words.Say("officer.area_same")
	}
	return r.Area
}

func (t *table) looked(r nomination.SignerRow) string {
	if r.Looked {
		return t.o.s.Words.Say("officer.looked")
	}
	return t.o.s.Words.Say("officer.not_looked")
}

func (t *table) signed(r nomination.SignerRow) string {
	if r.Signed.IsZero() {
		return t.o.s.Words.Say("officer.not_signed")
	}
	return t.o.s.Words.ShortDate(r.Signed)
}

// found is the worst that is found of a signer, and how many papers of the
// slate they sign where it is more than this one.
func (t *table) found(r nomination.SignerRow) fyne.CanvasObject {
	n := t.signs[r.At]
	if n < 2 {
		return t.state(r)
	}
	return widgets.Column(0, t.state(r), widgets.Caption(t.o.s.Words.Count("officer.slate_papers", n)).In(theme.Ink2))
}

func (t *table) state(r nomination.SignerRow) fyne.CanvasObject {
	say := t.o.s.Words.Say
	switch {
	case r.Worst == nomination.Stops:
		return widgets.NewText(say("officer.state_stops"), theme.Small.WithBold(), theme.Bad)
	case r.Worst == nomination.Ask:
		return widgets.NewText(say("officer.state_ask"), theme.Small, theme.Ask)
	case r.Worst == nomination.Advice:
		return widgets.Small(say("officer.state_advice"))
	case r.Reserve:
		return widgets.Small(say("officer.state_reserve"))
	case r.Name == "":
		return widgets.Small("")
	}
	return widgets.Small(say("officer.state_right"))
}

// gone is the arrangement of what is not shown where there is no room.
type gone struct{}

func (gone) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (gone) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	for _, o := range objects {
		o.Resize(fyne.Size{})
		o.Move(fyne.NewPos(-1e4, 0))
	}
}
