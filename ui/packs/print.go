package packs

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"rosette/guides/pack"
	"rosette/guides/words"
	"rosette/ui/files"
	"rosette/ui/widgets"
)

// openToPrint writes the pack as PDF and opens it in the system's viewer. The
// file is in a folder of ours among the person's documents, which only they
// can read: a viewer that is shut off from the rest of the system still reaches
// it, and nothing is left where nobody would look for it.
func (p *Screen) openToPrint() {
	at := filepath.Join(files.Folder(), p.s.Words.Say("packs.print_folder"), p.fileName(pack.PDF))
	p.export(pack.PDF, nil, func(ctx context.Context, o order, made func()) error {
		err := os.MkdirAll(filepath.Dir(at), 0o700)
		if err != nil {
			return words.Wrong("packs_not_written", err, "Folder", filepath.Dir(filepath.Dir(at)))
		}
		at, err = numbered(at, func(path string) error { return o.write(ctx, path, made) })
		return err
	}, func(err error) {
		if err != nil {
			p.ask(filepath.Join(files.Folder(), filepath.Base(at)), p.s.Words.Explain(err))
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
