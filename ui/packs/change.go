package packs

import (
	"slices"

	"fyne.io/fyne/v2"

	"rosette/guides/pack"
	"rosette/ui/popup"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// A changing asks which sections of a pack are printed, in which order, and
// how. Nothing is changed before Done.
type changing struct {
	p     *Screen
	info  pack.AudienceInfo
	names map[string]string // of sections, by id
	order []string          // those that this candidacy has pages for
	now   choice

	ticks    map[string]*widgets.Tick
	up, down map[string]*widgets.Button
	list     *fyne.Container
	wrong    *widgets.Text
	box      *popup.Popup
}

const changeWidth = 620

// change asks what of the pack at hand is to be different.
func (p *Screen) change() *changing {
	if !p.free() {
		return nil
	}
	o := p.shown()
	g := &changing{p: p, info: o.AudienceInfo, now: p.choiceFor(o.ID), names: map[string]string{}}
	for _, s := range o.Sections {
		g.names[s.ID] = s.Title
	}
	g.order = slices.DeleteFunc(g.now.ordered(ids(o.AudienceInfo)), func(id string) bool { return !slices.Contains(o.able, id) })
	g.list = widgets.Column(6)
	g.wrong = widgets.NewText("", theme.Small, theme.Bad)
	g.wrong.Hide()
	g.rows()
	say := p.s.Words.Say
	body := widgets.Column(14, widgets.Small(say("packs.change_about")), g.list, g.wrong, g.printing())
	g.box = popup.Show(p.win, say("packs.change_title", "Pack", o.Title), changeWidth, body,
		widgets.PlainButton("", say("files.cancel"), func() { g.box.Hide() }),
		widgets.PlainButton("undo-2", say("packs.change_usual"), g.usual),
		widgets.MainButton("", say("packs.change_done"), g.done))
	return g
}

// rows shows the sections in their order.
func (g *changing) rows() {
	g.ticks, g.up, g.down = map[string]*widgets.Tick{}, map[string]*widgets.Button{}, map[string]*widgets.Button{}
	say := g.p.s.Words.Say
	var rows []fyne.CanvasObject
	for at, id := range g.order {
		name := g.names[id]
		g.ticks[id] = widgets.NewTick(name, "", !slices.Contains(g.now.Out, id), func(on bool) { g.tick(id, on) })
		up := widgets.IconButton("chevron-up", say("packs.change_up", "Section", name), func() { g.move(id, -1) })
		down := widgets.IconButton("chevron-down", say("packs.change_down", "Section", name), func() { g.move(id, 1) })
		g.up[id], g.down[id] = up, down
		row := []fyne.CanvasObject{g.ticks[id]}
		spans := []widgets.Span{widgets.Flex(1)}
		if id != pack.Terms {
			row, spans = append(row, up, down), append(spans, widgets.Own(), widgets.Own())
		}
		if at == 0 {
			up.Disable()
		}
		if at+1 == len(g.order) || g.order[at+1] == pack.Terms {
			down.Disable()
		}
		rows = append(rows, widgets.Across(8, widgets.Middle, spans, row...))
	}
	g.list.Objects = rows
	widgets.Settle(g.list)
	g.list.Refresh()
}

func (g *changing) tick(id string, on bool) {
	g.now.Out = slices.DeleteFunc(slices.Clone(g.now.Out), func(s string) bool { return s == id })
	if !on {
		g.now.Out = append(g.now.Out, id)
	}
	g.complain("")
}

// move moves a section up or down; the glossary stays last. The focus goes
// with it.
func (g *changing) move(id string, by int) {
	at := slices.Index(g.order, id)
	to := at + by
	if to < 0 || to >= len(g.order) || g.order[to] == pack.Terms {
		return
	}
	g.order[at], g.order[to] = g.order[to], g.order[at]
	g.now.Order = slices.Clone(g.order)
	g.rows()
	focus, other := g.up[id], g.down[id]
	if by > 0 {
		focus, other = other, focus
	}
	if focus.Disabled() {
		focus = other
	}
	g.p.win.Canvas().Focus(focus)
}

// printing are the ways in which the pages can be printed.
func (g *changing) printing() fyne.CanvasObject {
	say := g.p.s.Words.Say
	rows := []fyne.CanvasObject{widgets.Strong(say("packs.change_printing")),
		widgets.NewTick(say("packs.change_draft"), say("packs.change_draft_about"), g.now.Draft, func(on bool) { g.now.Draft = on })}
	if g.p.shown().forms() {
		rows = append(rows, widgets.NewTick(say("packs.change_backs"), say("packs.change_backs_about"), g.now.Backs, func(on bool) { g.now.Backs = on }))
	}
	if g.info.ID == pack.Agent {
		rows = append(rows, widgets.Gap(4), widgets.Strong(say("packs.change_attach")),
			widgets.NewAnswers(1, string(g.now.Attach), func(id string) { g.now.Attach = attach(id) },
				widgets.Answer{ID: "", Title: say("packs.attach_none"), Sentence: say("packs.attach_none_about")},
				widgets.Answer{ID: string(inside), Title: say("packs.attach_inside"), Sentence: say("packs.attach_inside_about")},
				widgets.Answer{ID: string(beside), Title: say("packs.attach_beside"), Sentence: say("packs.attach_beside_about")}))
	}
	return widgets.Column(8, rows...)
}

// complain says what is wrong, or nothing.
func (g *changing) complain(wrong string) {
	g.wrong.Hidden = wrong == ""
	g.wrong.SetText(wrong)
	widgets.Settle(g.wrong)
}

func (g *changing) usual() {
	g.box.Hide()
	g.p.setChoice(g.info.ID, choice{})
}

func (g *changing) done() {
	if !slices.ContainsFunc(g.order, func(id string) bool { return !slices.Contains(g.now.Out, id) && id != pack.Terms }) {
		g.complain(g.p.s.Words.Say("packs.change_nothing"))
		return
	}
	g.box.Hide()
	g.p.setChoice(g.info.ID, g.now)
}
