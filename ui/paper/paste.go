package paper

import (
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/nomination"
	"rosette/ui/popup"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// unreadShown is how many lines that could not be read are shown.
const unreadShown = 3

// readRoom is the height kept for what is said of the list, in units: a pop-up
// does not grow while one types.
const readRoom = 84

// askForList asks for a list of signers, one a line, and says what was read of
// it before anything is kept.
func (g *signers) askForList() {
	widgets.FlushAll(g.list)
	say := g.f.p.s.Words
	read := widgets.Small(say.Say("paper.paste_none"))
	var text *widgets.Field
	var box *popup.Popup
	text = widgets.NewField(say.Say("paper.paste_list"), widgets.FieldOptions{Hint: say.Say("paper.paste_hint"), Lines: 8,
		OnChanged: func(now string) {
			read.SetText(g.readSays(nomination.ReadSigners(now)))
			widgets.Settle(read)
		}})
	add := widgets.MainButton("plus", say.Say("paper.paste_add"), func() {
		list := nomination.ReadSigners(text.Text())
		if len(list.Signers) == 0 {
			text.SetError(say.Say("paper.paste_none"))
			return
		}
		box.Hide()
		g.take(list.Signers)
	})
	box = popup.Show(g.f.p.win, say.Say("paper.paste"), 560, widgets.Column(12, text, widgets.Over(widgets.Gap(readRoom), widgets.IconLine("info", theme.Ink2, read))),
		widgets.QuietButton("", say.Say("papers.leave_it"), func() { box.Hide() }), add)
}

// readSays says what was read of a list.
func (g *signers) readSays(list nomination.SignerList) string {
	say := g.f.p.s.Words
	if len(list.Signers) == 0 && len(list.Unread) == 0 {
		return say.Say("paper.paste_none")
	}
	words := say.Count("paper.paste_read", len(list.Signers))
	if n := len(list.Signers); n > 0 {
		first := list.Signers[0]
		words += " " + say.Say("paper.paste_first", "Who", strings.TrimSpace(first.Name+" "+strings.TrimSpace(first.Letters+" "+first.Number)))
	}
	if n := len(list.Unread); n > 0 {
		words += " " + say.Count("paper.paste_unread", n, "Lines", strings.Join(list.Unread[:min(n, unreadShown)], "; "))
	}
	return words
}

// take puts the signers of a list in the empty places and after the last.
func (g *signers) take(some []nomination.Subscriber) {
	left := 0
	g.f.p.change("paper.paste", func(c *guides.Candidacy) { c.Person, left = nomination.AddSigners(c.Person, some) })
	g.added = 0
	g.fit()
	g.bring()
	if left > 0 {
		say := g.f.p.s.Words
		var box *popup.Popup
		box = popup.Show(g.f.p.win, say.Say("paper.paste"), 460, widgets.Emphasis(say.Count("paper.paste_left", left, "Most", nomination.MaxSubscribers)),
			widgets.MainButton("", say.Say("notice.close"), func() { box.Hide() }))
		return
	}
	widgets.FocusIn(g.f.p.win.Canvas(), fyne.Focusable(g.paste))
}
