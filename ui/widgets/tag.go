package widgets

import (
	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

// Status is one of the eight statuses a task can have; the values are those of
// the checklist's own statuses.
type Status string

// The eight statuses.
const (
	NotStarted  Status = "not-started"
	InProgress  Status = "in-progress"
	Completed   Status = "completed"
	CannotStart Status = "cannot-start"
	Problem     Status = "problem"
	Waiting     Status = "waiting"
	Opens       Status = "opens"
	NotNeeded   Status = "not-needed"
)

type tagLook struct {
	icon       string
	fill, edge fyne.ThemeColorName
	ink        fyne.ThemeColorName
	bold       bool
	dashed     bool
	plain      bool // no box
}

var statusLooks = map[Status]tagLook{
	NotStarted:  {icon: "circle", fill: theme.Sunken, edge: theme.Line, ink: theme.Ink2},
	InProgress:  {icon: "half-disc", fill: theme.Surface, edge: theme.Control, ink: theme.Ink},
	Completed:   {icon: "check", ink: theme.Ink, plain: true},
	CannotStart: {icon: "lock", fill: theme.Sunken, edge: theme.Line, ink: theme.Ink2},
	Problem:     {icon: "octagon-alert", fill: theme.BadTint, edge: theme.BadEdge, ink: theme.Bad, bold: true},
	Waiting:     {icon: "hourglass", fill: theme.WaitTint, edge: theme.WaitEdge, ink: theme.Wait},
	Opens:       {icon: "calendar-clock", ink: theme.Ink2, dashed: true},
	NotNeeded:   {icon: "minus", ink: theme.Ink2, plain: true},
}

// Tag is a short label with an icon in a small box.
type Tag struct {
	panel
	look  tagLook
	box   *Box
	dash  *Dashed
	icon  *Icon
	label *Text
}

// StatusTag shows a status. text says more than the status alone ("Completed
// 24 Nov", "Opens Thu 1 Apr 2027"); StatusWords gives the plain words.
func StatusTag(s Status, text string) *Tag { return newTag(statusLooks[s], text) }

// SetStatus changes the status and the words.
func (t *Tag) SetStatus(s Status, text string) {
	t.look = statusLooks[s]
	t.label.SetText(text)
	t.Refresh()
}

// StatusWords returns the words for a status, in full or short form: "Not yet
// started" or "To do". Completed and Opens want a date after them.
func StatusWords(s Status, short bool) string {
	if short {
		return say("status_short." + string(s))
	}
	return say("status." + string(s))
}

// Tone is the colour family of a tag, banner or line.
type Tone int

// The tones.
const (
	NeutralTone Tone = iota
	BadTone
	AskTone
	WaitTone
	AccentTone
)

var toneLooks = map[Tone]tagLook{
	NeutralTone: {fill: theme.Sunken, edge: theme.Line, ink: theme.Ink2},
	BadTone:     {fill: theme.BadTint, edge: theme.BadEdge, ink: theme.Bad, bold: true},
	AskTone:     {fill: theme.AskTint, edge: theme.AskEdge, ink: theme.Ask},
	WaitTone:    {fill: theme.WaitTint, edge: theme.WaitEdge, ink: theme.Wait},
	AccentTone:  {ink: theme.Accent, bold: true, plain: true},
}

// NewTag shows other short facts: "Party deadline", "Differs at 8", "Chosen".
func NewTag(tone Tone, icon, text string) *Tag {
	look := toneLooks[tone]
	look.icon = icon
	return newTag(look, text)
}

// Set changes the tone, the icon and the words.
func (t *Tag) Set(tone Tone, icon, text string) {
	t.look = toneLooks[tone]
	t.look.icon = icon
	t.label.SetText(text)
	t.Refresh()
}

// Label returns the words of the tag.
func (t *Tag) Label() string { return t.label.Text() }

func newTag(look tagLook, text string) *Tag {
	t := &Tag{look: look}
	t.box = NewBox("", "", theme.TagRadius)
	t.box.Min = fyne.NewSize(0, theme.TagHeight)
	t.dash = NewDashed("", theme.Control, theme.TagRadius)
	t.icon = NewIcon(look.icon, theme.Ink2).Sized(14)
	t.label = NewText(text, theme.Caption, theme.Ink2).OneLine()
	inner := Padded(Row(6, t.icon, t.label), 2, 8)
	t.init(t, Over(t.box, t.dash, inner), t.paintTag)
	return t
}

func (t *Tag) paintTag() {
	l := t.look
	t.box.Fill, t.box.Edge, t.box.Stroke = l.fill, l.edge, 1
	if l.edge != "" && l.edge != theme.Control && l.edge != theme.Line {
		t.box.Stroke = theme.StatusEdge()
	}
	if l.plain || l.dashed {
		t.box.Fill, t.box.Edge = "", ""
	}
	t.dash.Hidden = !l.dashed
	t.icon.Name, t.icon.Role, t.icon.Hidden = l.icon, l.ink, l.icon == ""
	t.label.Role, t.label.Style = l.ink, theme.Caption
	t.label.Style.Bold = l.bold
}
