package packs

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/guides/pack"
	"rosette/guides/pack/sheet"
	"rosette/storage"
	"rosette/ui/printing"
	"rosette/ui/widgets"
)

// away does work on a goroutine of its own, so that a slow disk never holds up
// the window, and then the rest on the main one.
func away(work, then func()) {
	go func() {
		work()
		fyne.Do(then)
	}()
}

// An order is one pack to be written in one format.
type order struct {
	one
	format pack.Format
	today  calendar.Date
	beside []byte // written next to it; nil for nothing
}

// write makes the file at path, whole or not at all.
func (o order) write(ctx context.Context, path string, made func()) error {
	var b bytes.Buffer
	if err := o.encode(&b); err != nil {
		return err
	}
	made()
	if err := ctx.Err(); err != nil {
		return err
	}
	if o.beside != nil {
		if err := storage.WriteFile(besidePath(path), o.beside); err != nil {
			return printing.NotWritten(err, path)
		}
	}
	return printing.NotWritten(storage.WriteFile(path, b.Bytes()), path)
}

// besidePath is where the candidacy goes that is saved next to a pack.
func besidePath(path string) string {
	return strings.TrimSuffix(path, filepath.Ext(path)) + ", candidacy.json"
}

func (o order) encode(b *bytes.Buffer) error {
	switch o.format {
	case pack.HTML:
		return sheet.WriteHTML(b, o.document)
	case pack.Text:
		return sheet.WriteText(b, o.document)
	}
	return sheet.WritePDF(b, o.pages, pack.Meta(o.document, o.today))
}

// free reports whether the pack at hand can be taken away, or others made: it
// can be made at all, and nothing is being written. The pack is as the candidacy
// is now.
func (p *Screen) free() bool {
	if p.stop != nil {
		return false
	}
	if p.late() {
		p.now(p.page)
	}
	return p.made.err == nil
}

// begin notes that something is being written, which stop ends; whoever writes
// closes the channel after the last byte.
func (p *Screen) begin() (context.Context, chan<- struct{}) {
	ctx, stop := context.WithCancel(context.Background())
	p.stop, p.ended = stop, make(chan struct{})
	return ctx, p.ended
}

// export writes the pack at hand off the main goroutine, with how far it is
// and a way to stop it at the foot. Only one is written at a time.
func (p *Screen) export(f pack.Format, extra []byte, write func(context.Context, order, func()) error, done func(error)) {
	if !p.free() {
		return
	}
	say := p.s.Words
	ctx, ended := p.begin()
	o := order{one: p.shown(), format: f, today: p.s.Today(), beside: extra}
	total := len(o.pages)
	bar := widgets.NewProgress("package", say.Say("packs.making"), p.stop)
	count := func(n int) string { return say.Count("packs.pages_done", total, "Done", n) }
	bar.Set(0, o.Title, count(0))
	p.desk.say(widgets.NewCard("", bar))
	var err error
	p.away(func() {
		defer close(ended)
		err = write(ctx, o, func() { fyne.Do(func() { bar.Set(1, o.Title, count(total)) }) })
	}, func() {
		p.stop()
		p.stop = nil
		p.desk.say()
		if errors.Is(err, context.Canceled) {
			p.tell(widgets.WaitTone, "info", say.Say("packs.stopped"))
			return
		}
		done(err)
	})
}

// tell says something at the foot until it is closed.
func (p *Screen) tell(tone widgets.Tone, icon, sentence string, buttons ...fyne.CanvasObject) {
	shut := widgets.QuietButton("", p.s.Words.Say("packs.dismiss"), func() {
		p.desk.say()
		p.win.Canvas().Focus(p.print)
	})
	p.desk.say(widgets.NewBanner(tone, icon, sentence, append(buttons, shut)...))
}

// written says where the file is, and offers to show it there.
func (p *Screen) written(key, path string, tone widgets.Tone) {
	say := p.s.Words.Say
	folder := widgets.SmallButton("folder-open", say("packs.folder"), func() {
		p.start(filepath.Dir(path), "packs.folder_failed", path)
	})
	p.tell(tone, "package", say(key, "Path", path), folder)
}

// start opens a file or a folder with the system's own program, and says where
// the file is when there is none.
func (p *Screen) start(what, failure, path string) {
	failed := func(error) { p.written(failure, path, widgets.AskTone) }
	if err := p.open(what, failed); err != nil {
		failed(err)
	}
}
