package packs

import (
	"context"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"rosette/guides/pack"
	"rosette/ui/files"
	"rosette/ui/printing"
	"rosette/ui/widgets"
)

// openToPrint writes the pack as PDF and opens it in the system's viewer.
func (p *Screen) openToPrint() {
	name, say := p.fileName(pack.PDF), p.s.Words
	var at string
	p.export(pack.PDF, nil, func(ctx context.Context, o order, made func()) (err error) {
		at, err = printing.Write(say, name, func(path string) error { return o.write(ctx, path, made) })
		return err
	}, func(err error) {
		if err != nil {
			p.ask(filepath.Join(files.Folder(), name), say.Explain(err))
			return
		}
		p.written("packs.opening", at, widgets.WaitTone)
		p.start(at, "packs.no_viewer", at)
	})
}

// fileName names a file after who it is for, without anything that was typed.
func (p *Screen) fileName(f pack.Format) string {
	about := p.shown().document.Cover.For
	first, n := utf8.DecodeRuneInString(about)
	name := p.s.Words.Say("packs.file_name", "Pack", string(unicode.ToLower(first))+about[n:])
	return cleanName(name) + endings[f]
}

// cleanName takes out what Windows does not allow in names.
func cleanName(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(`<>:"/\|?*`, r) || unicode.IsControl(r) {
			return -1
		}
		return r
	}, s)
}

var endings = map[pack.Format]string{pack.PDF: ".pdf", pack.HTML: ".html", pack.Text: ".txt"}
