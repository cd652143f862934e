package widgets

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// CheckItem is what a checklist row shows.
type CheckItem struct {
	Done        bool
	Title       string
	Owner, Due  string
	Status      Status
	Tag         string
	CannotCheck bool // its box cannot be ticked: the task is locked
}

// CheckRow is a task in the checklist's table. Space ticks its box, Enter
// opens it.
type CheckRow struct {
	control
	OnTick func(done bool)
	item   CheckItem
	chosen bool

	back              *Box
	box               *Icon
	title, owner, due *Text
	tag               *Tag
}

// CheckSpans are the columns of a checklist table, for its header too: box,
// task, owner, due, status.
func CheckSpans() []Span {
	return []Span{Fixed(20), Flex(1), Fixed(52), Fixed(92), Fixed(128)}
}

// NewCheckRow returns a row; open is called on Enter or a tap beside the box.
func NewCheckRow(item CheckItem, open func(), onTick func(done bool)) *CheckRow {
	r := &CheckRow{item: item, OnTick: onTick}
	r.back = NewBox("", "", theme.BannerRadius)
	r.box = NewIcon("square", theme.Control).Sized(20)
	r.title = NewText("", theme.Body, theme.Ink)
	r.owner = NewText("", theme.Small, theme.Ink)
	r.due = NewText("", theme.Small, theme.Ink)
	r.tag = StatusTag(item.Status, item.Tag)
	box := newTappable(Over(r.box), func() { focusOn(r); r.tick() })
	line := Responsive(func(effective float32) Arrangement {
		if effective < 460 {
			return &acrossLayout{gap: 12, at: Middle, spans: []Span{Fixed(20), Flex(1), Own(), Own(), Own()}}
		}
		return &acrossLayout{gap: 12, at: Middle, spans: CheckSpans()}
	}, box, r.title, r.owner, r.due, Row(0, r.tag))
	r.act, r.inside, r.radius = open, true, theme.BannerRadius
	r.key = func(k fyne.KeyName) bool {
		if k == fyne.KeySpace {
			r.tick()
		}
		return k == fyne.KeySpace
	}
	r.init(r, Over(r.back, Column(0, centreUp(Padded(line, 6, 12), theme.RowHeight-1), Rule())), r.paintRow)
	return r
}

// Set changes what the row shows.
func (r *CheckRow) Set(item CheckItem) {
	r.item = item
	r.Refresh()
}

// SetChosen marks the row whose details are shown beside.
func (r *CheckRow) SetChosen(on bool) {
	r.chosen = on
	r.Refresh()
}

func (r *CheckRow) tick() {
	if r.item.CannotCheck || r.OnTick == nil {
		return
	}
	r.OnTick(!r.item.Done)
}

func (r *CheckRow) paintRow() {
	r.back.Fill = ""
	switch {
	case r.chosen:
		r.back.Fill = theme.AccentTint
	case r.hovered:
		r.back.Fill = theme.Sunken
	}
	r.box.Name, r.box.Role = "square", theme.Control
	r.title.Role, r.title.Style = theme.Ink, theme.Body
	if r.item.Done {
		r.box.Name, r.box.Role, r.title.Role = "square-check", theme.Ink2, theme.Ink2
	}
	if r.item.CannotCheck {
		r.title.Role = theme.Ink2
	}
	r.title.Style.Bold = r.chosen
	r.title.SetText(r.item.Title)
	r.owner.SetText(r.item.Owner)
	r.due.SetText(r.item.Due)
	r.tag.SetStatus(r.item.Status, r.item.Tag)
}
