// Package settings is the screen where a person chooses how the window looks,
// and reads where everything is kept.
package settings

import (
	"fmt"
	"math"
	"strconv"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/storage"
	"rosette/ui/look"
	"rosette/ui/reminders"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// Screen is the settings.
type Screen struct {
	s     *session.Session
	look  *look.Look
	page  *widgets.Page
	mode  *widgets.Answers
	size  *widgets.Select
	other *widgets.Field

	presets *widgets.Answers
}

// New builds the screen.
func New(s *session.Session, l *look.Look) *Screen {
	say := s.Words.Say
	c := &Screen{s: s, look: l, page: widgets.NewPage(say("settings.title"), say("settings.about"))}
	c.build()
	return c
}

// Object is what the window shows.
func (c *Screen) Object() fyne.CanvasObject { return c.page }

// Show brings the screen up to date.
func (c *Screen) Show(string) {
	c.build()
	c.page.Scroller.ToTop()
}

// Refresh shows the look in force, which the View menu changes too.
func (c *Screen) Refresh() {
	c.mode.Choose(c.modeNow())
	c.size.SetChosen(c.sizeNow())
}

func (c *Screen) modeNow() string {
	if now := string(c.look.Options().Mode); now != "" {
		return now
	}
	return followSystem
}

func (c *Screen) sizeNow() string {
	scale := c.look.Options().Scale
	if scale == 0 {
		scale = 1
	}
	return strconv.Itoa(int(math.Round(float64(scale * 100))))
}

// First is the choice of light or dark.
func (c *Screen) First() fyne.Focusable { return c.mode }

// Leave hands over a colour that is being typed.
func (c *Screen) Leave() { widgets.FlushAll(c.page) }

func (c *Screen) build() {
	say := c.s.Words.Say
	c.page.SetBody(widgets.Column(20,
		widgets.NewCard(say("settings.look"), widgets.Column(20, c.modes(), c.sizes(), c.colours())),
		reminders.Card(c.s),
		widgets.NewCard(say("settings.kept"), c.kept()),
	))
}

func (c *Screen) set(change func(*theme.Options)) {
	o := c.look.Options()
	change(&o)
	if err := c.look.Set(o); err != nil {
		c.page.SetTitle(c.s.Words.Say("settings.title"), c.s.Words.Explain(err))
	}
}

const followSystem = "system"

func (c *Screen) modes() fyne.CanvasObject {
	say := c.s.Words.Say
	c.mode = widgets.NewSegmented(c.modeNow(), func(id string) {
		c.set(func(o *theme.Options) {
			o.Mode = theme.Mode(id)
			if id == followSystem {
				o.Mode = theme.System
			}
		})
	},
		widgets.Answer{ID: followSystem, Title: say("menu.system")},
		widgets.Answer{ID: string(theme.Light), Title: say("menu.light")},
		widgets.Answer{ID: string(theme.Dark), Title: say("menu.dark")},
	)
	return widgets.Column(6, widgets.Strong(say("settings.light_or_dark")), widgets.Row(0, c.mode))
}

// textSizes are the sizes of text offered, in hundredths: the steps of the View
// menu.
var textSizes = []int{90, 100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200}

func (c *Screen) sizes() fyne.CanvasObject {
	say := c.s.Words.Say
	var options []widgets.Option
	for _, n := range textSizes {
		id := strconv.Itoa(n)
		options = append(options, widgets.Option{ID: id, Label: say("settings.percent", "N", n)})
	}
	c.size = widgets.NewSelect("", c.sizeNow(), func(id string) {
		n, err := strconv.Atoi(id)
		if err != nil {
			return
		}
		c.set(func(o *theme.Options) { o.Scale = float32(n) / 100 })
	}, options...)
	return widgets.Column(6, widgets.Strong(say("settings.text_size")), widgets.Row(0, c.size))
}

func (c *Screen) colours() fyne.CanvasObject {
	say := c.s.Words.Say
	now := c.look.Options().Accent
	if now == "" {
		now = theme.DefaultAccent
	}
	var answers []widgets.Answer
	for _, p := range theme.Presets() {
		answers = append(answers, widgets.Answer{ID: p.Hex, Title: p.Name})
	}
	c.presets = widgets.NewAnswers(4, now, func(id string) {
		c.set(func(o *theme.Options) { o.Accent = id })
		c.other.SetText(id)
	}, answers...)
	c.other = widgets.NewField(say("settings.other_colour"), widgets.FieldOptions{
		Text: now, Hint: say("settings.other_hint"), Mono: true, Width: 160, OnLeave: c.otherColour})
	return widgets.Column(8, widgets.Strong(say("settings.colour")), c.presets, c.other)
}

func (c *Screen) otherColour(typed string) {
	colour, err := theme.ParseHex(typed)
	if err != nil {
		c.other.SetError(c.s.Words.Say("settings.not_a_colour"))
		return
	}
	c.other.SetError("")
	hex := fmt.Sprintf("#%02X%02X%02X", colour.R, colour.G, colour.B)
	c.set(func(o *theme.Options) { o.Accent = hex })
	c.presets.Choose(hex)
}

func (c *Screen) kept() fyne.CanvasObject {
	say := c.s.Words
	folder := c.s.Store().Folder()
	backups := storage.Backups(folder)
	newest := say.Say("settings.no_backup")
	if len(backups) > 0 {
		at := backups[0].At.Local()
		newest = say.Say("settings.newest_backup", "N", len(backups),
			"When", say.When(calendar.DayOf(at), at.Format("15:04")))
	}
	return widgets.Column(10,
		widgets.Body(say.Say("settings.kept_about")),
		widgets.Selectable(folder),
		widgets.Body(newest),
	)
}
