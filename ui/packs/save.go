package packs

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"rosette/guides/pack"
	"rosette/ui/files"
	"rosette/ui/popup"
	"rosette/ui/widgets"
)

// A saving asks where a pack goes and in which format.
type saving struct {
	p       *Screen
	format  pack.Format
	formats *widgets.Answers
	path    *widgets.Field
	box     *popup.Popup
	twice   files.Twice
}

// ask asks for a path, at first this one or a usual one, with what was wrong
// with it. It asks nothing while a pack is being written.
func (p *Screen) ask(path, wrong string) *saving {
	if !p.free() {
		return nil
	}
	if path == "" {
		path = filepath.Join(files.Folder(), p.fileName(pack.PDF))
	}
	a := &saving{p: p, format: formatOf(path)}
	say := p.s.Words.Say
	a.formats = widgets.NewAnswers(1, string(a.format), a.choose,
		widgets.Answer{ID: string(pack.PDF), Title: say("packs.pdf"), Sentence: say("packs.pdf_about")},
		widgets.Answer{ID: string(pack.HTML), Title: say("packs.html"), Sentence: say("packs.html_about")},
		widgets.Answer{ID: string(pack.Text), Title: say("packs.text"), Sentence: say("packs.text_about")})
	a.path = widgets.NewField(say("files.path"), widgets.FieldOptions{Text: path, Hint: say("files.hint"), OnEnter: a.save})
	a.box = popup.Show(p.win, say("packs.save_title"), 640, widgets.Column(16, a.path, a.formats),
		widgets.PlainButton("", say("files.cancel"), a.hide),
		widgets.PlainButton("folder-open", say("files.browse"), a.browse),
		widgets.MainButton("", say("files.save"), a.save),
	)
	a.path.SetError(wrong)
	files.SelectAll(p.win)
	p.asking = a
	return a
}

func formatOf(path string) pack.Format {
	for f, end := range endings {
		if strings.EqualFold(filepath.Ext(path), end) {
			return f
		}
	}
	return pack.PDF
}

// choose takes a format, and gives the file its ending.
func (a *saving) choose(id string) {
	a.format = pack.Format(id)
	path := strings.TrimSpace(a.path.Text())
	end := filepath.Ext(path)
	if slices.ContainsFunc([]pack.Format{pack.PDF, pack.HTML, pack.Text}, func(f pack.Format) bool { return strings.EqualFold(end, endings[f]) }) {
		a.path.SetText(path[:len(path)-len(end)] + endings[a.format])
	}
}

func (a *saving) browse() {
	dialog.ShowFolderOpen(func(folder fyne.ListableURI, err error) {
		if err == nil && folder != nil {
			a.path.SetText(filepath.Join(folder.Path(), filepath.Base(a.path.Text())))
		}
	}, a.p.win)
}

func (a *saving) hide() {
	a.box.Hide()
	a.p.win.Canvas().Focus(a.p.save)
}

func (a *saving) save() {
	say := a.p.s.Words.Say
	path := files.At(a.path.Text())
	if path == "" {
		a.path.SetError(say("files.empty"))
		return
	}
	if a.twice.Ask(path) {
		a.path.SetError(say("files.replace"))
		a.path.Focus()
		return
	}
	a.hide()
	p, said := a.p, "packs.saved"
	var extra []byte
	if p.shown().ID == pack.Agent && p.choiceFor(pack.Agent).Attach == beside {
		extra, said = pack.Handed(p.s.Candidacy()), "packs.saved_beside"
	}
	p.export(a.format, extra, func(ctx context.Context, o order, made func()) error {
		return o.write(ctx, path, made)
	}, func(err error) {
		if err != nil {
			p.ask(path, p.s.Words.Explain(err))
			return
		}
		p.written(said, path, widgets.WaitTone)
	})
}
