package packs

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/nomination"
	"rosette/guides/pack"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// icons stand before the audiences.
var icons = map[pack.Audience]string{pack.Me: "user-round", pack.Desk: "landmark", pack.Subscribers: "phone",
	pack.Agent: "hand-helping", pack.Panel: "users", pack.Polling: "vote", pack.Elected: "flag", pack.Workbook: "file-pen-line"}

// listed is what the lists show, which are built anew only where it differs.
type listed struct {
	picks  []widgets.Pick
	holds  string
	thumbs []widgets.Thumb
}

// show brings everything up to date with the pack at hand and shows one of its
// pages.
func (p *Screen) show(page int) {
	say := p.s.Words
	if p.made.err != nil {
		p.set = false
		p.frame.SetTitle(say.Say("packs.title"), "")
		p.frame.SetButtons()
		poll := widgets.MainButton("calendar-days", say.Say("packs.go_poll"), func() { p.s.Go(session.Timeline, "poll") })
		p.frame.SetBody(widgets.NewCard("", widgets.EmptyState(say.Explain(p.made.err), poll)))
		return
	}
	o := p.shown()
	p.frame.SetTitle(say.Say("packs.title"), p.subtitle(o))
	p.labelButtons(o)
	p.listAudiences(o)
	p.listHolds(o)
	p.listPages(o, page)
	if !p.set {
		p.set = true
		p.frame.SetButtons(p.large, p.parts, p.many, p.save, p.print)
		p.frame.SetBody(p.desk)
	}
}

func (p *Screen) subtitle(o one) string {
	say := p.s.Words
	v, _ := p.s.View()
	draft := say.Say("packs.draft", "N", v.Draft.Number, "Fingerprint", v.Draft.Fingerprint)
	switch {
	case o.ID == pack.Panel:
		return say.Say("packs.not_papers")
	case p.choiceFor(o.ID).Draft:
		return draft + " " + say.Say("packs.draft_asked")
	case !o.draft:
		return draft + " " + say.Say("packs.nothing_stops")
	}
	if n := len(nomination.Stopping(v.Findings, "")); n > 0 {
		return draft + " " + say.Count("packs.stops", n)
	}
	return draft + " " + say.Say("packs.unknown_kind")
}

func (p *Screen) labelButtons(o one) {
	say := p.s.Words.Say
	p.print.SetLabel(say("packs.print"))
	if o.draft {
		p.print.SetLabel(say("packs.print_draft"))
	}
	p.large.SetIcon("square")
	p.large.SetLabel(say("packs.large"))
	if p.kept.Large {
		p.large.SetIcon("square-check")
	}
}

func (p *Screen) listAudiences(o one) {
	var picks []widgets.Pick
	for _, a := range p.made.all {
		icon, known := icons[a.ID]
		if !known {
			icon = "package"
		}
		pages := ""
		if len(a.pages) > 0 {
			pages = p.s.Words.Count("packs.pages", len(a.pages))
		}
		picks = append(picks, widgets.Pick{ID: string(a.ID), Icon: icon, Title: a.Title, Second: a.About, Right: pages})
	}
	if p.who.Chosen() != string(o.ID) || !slices.Equal(picks, p.listed.picks) {
		p.listed.picks = picks
		p.who.Set(string(o.ID), picks...)
	}
}

func (p *Screen) listHolds(o one) {
	say := p.s.Words
	now := fmt.Sprint(o.ID, o.private(), len(o.document.Files))
	if now == p.listed.holds {
		return
	}
	p.listed.holds = now
	lines := []fyne.CanvasObject{widgets.Strong(say.Say("packs.holds")), widgets.Gap(2)}
	for _, h := range o.Holds {
		icon := "check"
		if h == say.Say("pack.holds_address") {
			icon, h = "eye-off", say.Count("packs.holds_address", len(o.private()), "Pages", strings.Join(o.private(), ", "))
		}
		lines = append(lines, widgets.IconLine(icon, theme.Ink, widgets.Small(h).In(theme.Ink)))
	}
	handed := len(o.document.Files) > 0
	if handed {
		lines = append(lines, widgets.IconLine("eye-off", theme.Ink, widgets.Small(say.Say("packs.holds_file")).In(theme.Ink)))
	}
	for _, n := range o.Never {
		if handed && (n == say.Say("pack.never_address") || n == say.Say("pack.never_birth")) {
			continue
		}
		lines = append(lines, widgets.IconLine("minus", theme.Ink2, widgets.Small(n)))
	}
	p.holds.SetBody(widgets.Column(6, lines...))
}

// listPages shows the pages small, and one of them large.
func (p *Screen) listPages(o one, page int) {
	say := p.s.Words
	p.count.SetText(say.Count("packs.pages", len(o.pages)))
	p.single.Hidden = !o.forms() || o.document.Backs
	page = min(max(page, 0), len(o.pages)-1)
	thumbs := make([]widgets.Thumb, len(o.pages))
	for i, one := range o.pages {
		if i == len(p.pictures) {
			p.pictures = append(p.pictures, p.artist.NewPage())
		}
		p.pictures[i].SetPage(one)
		thumbs[i] = widgets.Thumb{Name: say.Say("packs.page_name", "N", i+1, "Section", one.Section), Picture: p.pictures[i]}
		if one.Address {
			thumbs[i].Badge = "eye-off"
		}
	}
	switch {
	case !slices.Equal(thumbs, p.listed.thumbs):
		p.listed.thumbs = thumbs
		p.thumbs.Set(page, thumbs...)
	case p.thumbs.Chosen() != page:
		p.thumbs.Choose(page)
	}
	p.turn(page)
}

// turn shows a page in the preview.
func (p *Screen) turn(page int) {
	p.page = page
	p.viewer.set(p.shown().at(page))
	p.turner.refresh()
}

// forward moves a page that is shown larger than its place, or turns it.
func (p *Screen) forward(by int) {
	if !p.viewer.scrolled(by) {
		p.turnBy(by)
	}
}

// turnBy turns by so many pages, if there are as many.
func (p *Screen) turnBy(by int) {
	to := p.page + by
	if to < 0 || to >= len(p.shown().pages) {
		return
	}
	p.thumbs.Choose(to)
	p.turn(to)
	p.viewer.toTop()
}
