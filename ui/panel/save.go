package panel

import (
	"net/url"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/pack"
	"rosette/guides/selection"
	"rosette/storage"
	"rosette/ui/files"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// saveButtons save a page to print it from a browser, or as plain text. They
// are hidden while the page would be empty: showSave sees to that.
func (p *Screen) saveButtons(name string, page func() selection.Page) *fyne.Container {
	save := func(end string, write func(selection.Page) string) func() {
		return func() {
			widgets.FlushAll(p.page)
			files.Save(p.win, p.s.Words, p.say("save_title"), name+end, func(path string) error {
				return storage.WriteFile(path, []byte(write(page())))
			}, func(path string) { p.saved(path) })
		}
	}
	return widgets.Wrap(8,
		widgets.SmallButton("printer", p.say("save_page"), save(".html", func(g selection.Page) string { return g.HTML(p.s.Words.Lang) })),
		widgets.SmallButton("download", p.say("save_text"), save(".txt", selection.Page.Text)),
		widgets.SmallButton("package", p.say("panel_pack"), func() { p.s.Go(session.Packs, string(pack.Panel)) }))
}

// showSave shows the buttons once there is something to save.
func showSave(buttons *fyne.Container, page selection.Page) {
	if empty := len(page.Parts) == 0; buttons.Hidden != empty {
		buttons.Hidden = empty
		widgets.Settle(buttons)
	}
}

// saved says where a file is, and offers to open it.
func (p *Screen) saved(path string) {
	open := widgets.SmallButton("printer", p.say("open_file"), func() {
		if err := p.open(path); err != nil {
			p.tell(widgets.AskTone, "circle-help", p.say("open_failed", "Path", path))
		}
	})
	p.tell(widgets.WaitTone, "download", p.say("saved", "Path", path), open)
	p.focus(open)
}

// tell says something above the part until it is closed.
func (p *Screen) tell(tone widgets.Tone, icon, sentence string, buttons ...fyne.CanvasObject) {
	shut := widgets.QuietButton("", p.say("dismiss"), func() {
		p.notice.Hide()
		widgets.Settle(p.page)
		p.fill()
		p.focus(p.now.first())
	})
	p.notice.Objects = []fyne.CanvasObject{widgets.NewBanner(tone, icon, sentence, append(buttons, shut)...)}
	p.notice.Show()
	p.fill()
}

// openFile opens a file with the program that the system has for it.
func openFile(path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	slashed := filepath.ToSlash(path)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed
	}
	return fyne.CurrentApp().OpenURL(&url.URL{Scheme: "file", Path: slashed})
}
