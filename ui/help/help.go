// Package help is the screen of keys, sources and licences.
package help

import (
	"fyne.io/fyne/v2"

	"rosette/ui/session"
	"rosette/ui/widgets"
)

// Screen is the help.
type Screen struct {
	page  *widgets.Page
	first *widgets.Button
}

// keys are the keys that are listed, each with the catalogue key of what it
// does.
var keys = []struct{ keys, does string }{
	{"Ctrl/Cmd 1…8", "help.key_places"},
	{"F6, Shift+F6", "help.key_panes"},
	{"Tab, Shift+Tab", "help.key_tab"},
	{"Arrow keys", "help.key_arrows"},
	{"PageUp, PageDown", "help.key_pages"},
	{"+, −", "help.key_zoom"},
	{"A, T", "help.key_timeline"},
	{"Enter, Space", "help.key_act"},
	{"Esc, Alt+Left", "help.key_back"},
	{"Ctrl/Cmd Z", "help.key_undo"},
	{"Ctrl/Cmd Shift Z, Ctrl/Cmd Y", "help.key_redo"},
	{"Ctrl/Cmd P", "help.key_print"},
	{"Ctrl/Cmd S", "help.key_save"},
	{"Ctrl/Cmd Shift S", "help.key_save_again"},
	{"Ctrl/Cmd O", "help.key_open"},
	{"Ctrl/Cmd N", "help.key_new"},
	{"Ctrl/Cmd + − 0", "help.key_size"},
	{"Ctrl/Cmd ,", "help.key_settings"},
	{"F9", "help.key_hide"},
	{"F10, Ctrl/Cmd M", "help.key_menu"},
	{"F1, ?", "help.key_help"},
}

// New builds the screen.
func New(s *session.Session, version string) *Screen {
	say := s.Words.Say
	h := &Screen{page: widgets.NewPage(say("help.title"), say("help.about", "Version", version))}
	var pairs []string
	for _, k := range keys {
		pairs = append(pairs, k.keys, say(k.does))
	}
	h.first = widgets.PlainButton("house", say("help.home"), func() { s.Go(session.Home, "") })
	h.page.SetBody(widgets.Column(20,
		widgets.NewCard(say("help.what"), widgets.Column(10,
			widgets.Body(say("help.what_it_is")), widgets.Body(say("help.not_advice")), widgets.Row(0, h.first))),
		widgets.NewCard(say("help.keys"), widgets.KeyValues(pairs...)),
		widgets.NewCard(say("help.licences"), widgets.Column(8,
			widgets.Body(say("help.licence_code")), widgets.Body(say("help.licence_data")),
			widgets.Body(say("help.licence_fonts")))),
	))
	return h
}

// Object is what the window shows.
func (h *Screen) Object() fyne.CanvasObject { return h.page }

// Show begins at the top.
func (h *Screen) Show(string) { h.page.Scroller.ToTop() }

// Refresh has nothing to bring up to date.
func (h *Screen) Refresh() {}

// First is the way home.
func (h *Screen) First() fyne.Focusable { return h.first }

// Leave has nothing to save.
func (h *Screen) Leave() {}
