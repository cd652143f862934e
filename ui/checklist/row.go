package checklist

import (
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/words"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// A look is all that a row shows of a task.
type look struct {
	title, second string
	owner, due    string
	status        widgets.Status
	tag           string
	locked        bool // cannot be ticked
	chosen        bool
}

func (l look) done() bool { return l.status == widgets.Completed }

// Row columns as the design gives them, in units: box, task, owner, due,
// status.
func columns() []widgets.Span {
	return []widgets.Span{widgets.Fixed(28), widgets.Flex(1), widgets.Fixed(ownerWidth), widgets.Fixed(90), widgets.Fixed(122)}
}

const ownerWidth = 66

// folded breaks the words of a name that are wider than their column, so that
// none runs into the next. The width is in units.
func folded(name string, width float32, style theme.Style) string {
	room := theme.Units(width)
	var b strings.Builder
	line := ""
	for _, letter := range name {
		switch next := line + string(letter); {
		case letter == ' ':
			line = ""
		case line != "" && fyne.MeasureText(next, theme.Units(style.Size), style.TextStyle()).Width > room:
			b.WriteByte('\n')
			line = string(letter)
		default:
			line = next
		}
		b.WriteRune(letter)
	}
	return b.String()
}

// row is one task in the table, or stacked with its labels where there is no
// room for columns.
type row struct {
	tap
	say     *words.Catalogue
	look    look
	stacked bool
	focused bool

	back, ring                *widgets.Box
	box                       *widgets.Icon
	title, second, owner, due *widgets.Text
	tag                       *widgets.Tag
}

func newRow(say *words.Catalogue, stacked bool, tapped, ticked func()) *row {
	r := &row{say: say, stacked: stacked, back: widgets.NewBox("", "", theme.BannerRadius), ring: ring()}
	r.tapped = tapped
	r.back.Min = fyne.NewSize(0, theme.RowHeight-1)
	r.box = widgets.NewIcon("square", theme.Control).Sized(20)
	r.title = widgets.NewText("", theme.Body, theme.Ink)
	r.second = widgets.NewText("", theme.Caption, theme.Ink2)
	r.owner = widgets.NewText("", theme.Small, theme.Ink)
	r.due = widgets.NewText("", theme.Small, theme.Ink)
	r.tag = widgets.StatusTag(widgets.NotStarted, "")
	box := newTap(widgets.Column(0, widgets.Padded(r.box, 9, 4)), ticked)
	words := widgets.Column(0, r.title, r.second)
	var line *fyne.Container
	if stacked {
		facts := widgets.Wrap(12, r.owner.OneLine(), r.due.OneLine(), r.tag)
		line = widgets.Across(12, widgets.Top, columns()[:2], box,
			widgets.Padded(widgets.Column(5, words, facts), 8, 0))
	} else {
		line = widgets.Across(12, widgets.Middle, columns(), box, widgets.Padded(words, 8, 0),
			widgets.Padded(r.owner, 6, 0), widgets.Padded(r.due, 6, 0),
			widgets.Row(0, r.tag))
	}
	r.init(r, widgets.Over(r.back, widgets.Column(0, widgets.Over(r.ring, widgets.Padded(line, 0, 8)), widgets.Rule())), r.dress)
	return r
}

// set changes what the row shows.
func (r *row) set(l look, focused bool) {
	if r.look == l && r.focused == focused {
		return
	}
	r.look, r.focused = l, focused
	r.repaint()
}

func (r *row) dress() {
	l := r.look
	r.back.Fill = ""
	switch {
	case l.chosen:
		r.back.Fill = theme.AccentTint
	case r.hovered:
		r.back.Fill = theme.Sunken
	}
	r.ring.Hidden = !r.focused
	r.box.Name, r.box.Role, r.title.Role = "square", theme.Control, theme.Ink
	switch {
	case l.done():
		r.box.Name, r.box.Role, r.title.Role = "square-check", theme.Ink2, theme.Ink2
	case l.status == widgets.Problem:
		r.box.Role = theme.Line
	case l.locked:
		r.box.Role, r.title.Role = theme.Line, theme.Ink3
	}
	r.title.Style.Bold = l.chosen
	r.title.SetText(l.title)
	r.second.Hidden, r.second.Role = l.second == "", theme.Ink2
	if l.status == widgets.Problem {
		r.second.Role = theme.Bad
	}
	r.second.SetText(l.second)
	owner, due := l.owner, l.due
	if r.stacked {
		owner = r.say.Say("checklist_screen.row_owner", "Name", owner)
		due = r.say.Say("checklist_screen.row_due", "When", due)
		r.due.Hidden = l.due == ""
	} else {
		owner = folded(owner, ownerWidth, theme.Small)
	}
	r.owner.SetText(owner)
	r.due.SetText(due)
	r.tag.SetStatus(l.status, l.tag)
}

// groupHead is the heading of a stretch of the list.
func groupHead(title, count string) *fyne.Container {
	n := widgets.Small(count).OneLine()
	n.Hidden = count == ""
	return widgets.Padded(widgets.Across(10, widgets.Middle, []widgets.Span{widgets.Own()},
		widgets.NewText(title, theme.Strong, theme.Ink), n), 14, 12, 6, 12)
}
