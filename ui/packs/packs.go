// Package packs is the screen where a pack is chosen by who it is for, looked
// at page by page, and opened to print or saved. What it shows is the very
// pages that are written.
package packs

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"rosette/guides/pack"
	"rosette/guides/pack/sheet"
	"rosette/ui/preview"
	"rosette/ui/printing"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// Screen is the packs.
type Screen struct {
	s    *session.Session
	win  fyne.Window
	kept kept
	made made

	version string
	setter  *sheet.Setter // remembers the sections that it laid out
	laying  bool          // a pack is being laid out
	page    int           // which is shown, from 0

	frame              *widgets.Page
	large, parts, many *widgets.Button
	save, print        *widgets.Button
	who                *widgets.PickList
	holds              *widgets.Card
	count, single      *widgets.Text
	thumbs             *widgets.Thumbs
	artist             *preview.Artist
	pictures           []*preview.Page
	listed             listed
	viewer             *viewer
	turner             *turner
	desk               *desk

	set    bool                    // the desk is on the page
	asking *saving                 // where a pack is to go; nil before that was asked
	stop   context.CancelFunc      // of the export that is running; nil for none
	ended  chan struct{}           // closed when that has written its last byte
	away   func(work, then func()) // works off the main goroutine, then back on it
	open   printing.Opener         // starts the viewer of the system
}

const settingsArea = "packs"

// kept is what the screen remembers from one start to the next.
type kept struct {
	Audience pack.Audience `json:"audience"`
	Large    bool          `json:"large_print"`

	By map[string]map[pack.Audience]choice `json:"by,omitempty"` // what was changed, by the id of the candidacy
}

// New builds the screen; the version of Rosette stands at the foot of the pages.
func New(s *session.Session, win fyne.Window, version string) *Screen {
	say := s.Words.Say
	p := &Screen{s: s, win: win, version: version, setter: sheet.NewSetter(), away: away, open: printing.Start}
	p.made = unmade(pack.Audiences(s.Words))
	p.artist = preview.NewArtist(func(work, done func()) { s.Aside(0, work, done) })
	if _, err := s.Store().Settings(settingsArea, &p.kept); err != nil {
		fyne.LogError("The pack chosen last is not known", err)
	}
	p.large = widgets.PlainButton("file-pen-line", say("packs.large"), func() { p.setLarge(!p.kept.Large) })
	p.parts = widgets.PlainButton("list-checks", say("packs.change"), func() { p.change() })
	p.many = widgets.PlainButton("users", say("packs.bulk"), func() { p.gather() })
	p.save = widgets.PlainButton("download", say("packs.save"), func() { p.ask("", "") })
	p.print = widgets.MainButton("printer", "", p.openToPrint)
	p.frame = widgets.NewPage(say("packs.title"), "", p.large, p.parts, p.many, p.save, p.print)
	p.who = widgets.NewPickList(func(id string) { p.choose(pack.Audience(id), 0) })
	p.holds = widgets.NewCard("")
	p.thumbs = widgets.NewThumbs(p.turn)
	p.viewer = newViewer()
	p.turner = newTurner(p)
	p.desk = newDesk(p)
	return p
}

// Object is what the window shows.
func (p *Screen) Object() fyne.CanvasObject { return p.frame }

// The targets of Show, besides the audiences.
const (
	toPrint = "print" // make the pack and open it to print
	toPaper = "paper" // the nomination paper's page
)

// Show brings the screen up to date, the pack at hand before it returns; the
// target may be an audience, "paper" for the page of the nomination paper, or
// "print".
func (p *Screen) Show(target string) {
	switch {
	case target == toPaper:
		p.showPaper()
	case p.made.has(pack.Audience(target)):
		p.choose(pack.Audience(target), 0)
	case p.late():
		p.now(p.page)
	default:
		p.Refresh()
	}
	if target == toPrint {
		p.openToPrint()
	}
}

// First is the choice of who the pack is for.
func (p *Screen) First() fyne.Focusable {
	if p.made.err != nil {
		return nil
	}
	return p.who
}

// Leave remembers what was chosen.
func (p *Screen) Leave() {
	if err := p.s.Store().SetSettings(settingsArea, p.kept, p.s.Now()); err != nil {
		fyne.LogError("The chosen pack could not be remembered", err)
	}
}

// longest is how long a window that is being closed waits for a file.
const longest = 5 * time.Second

// End stops what is being written, and returns when no half file is left of it,
// or when the disk takes too long for that.
func (p *Screen) End() {
	if p.stop == nil {
		return
	}
	p.stop()
	select {
	case <-p.ended:
	case <-time.After(longest):
	}
}

// Key turns pages.
func (p *Screen) Key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyPageDown:
		p.forward(1)
	case fyne.KeyPageUp:
		p.forward(-1)
	default:
		return p.viewer.key(e.Name)
	}
	return true
}

// Panes are the three columns.
func (p *Screen) Panes() []fyne.Focusable {
	return append([]fyne.Focusable{p.who, p.thumbs}, p.turner.first()...)
}

// choose shows a page of the pack for somebody.
func (p *Screen) choose(a pack.Audience, page int) {
	p.kept.Audience = a
	p.now(page)
}

func (p *Screen) setLarge(on bool) {
	section := p.shown().at(p.page).Section
	p.kept.Large = on
	p.now(p.page)
	p.show(p.shown().first(section))
}

// showPaper shows the nomination paper, in the pack at hand if it is in it.
func (p *Screen) showPaper() {
	const paper = "nomination-paper"
	title, at, page := p.s.Words.Say("pack.section_"+paper), p.shown().ID, p.page
	for _, one := range append([]one{p.shown()}, p.made.all...) {
		if !slices.Contains(ids(one.AudienceInfo), paper) {
			continue
		}
		p.choose(one.ID, 0)
		if i := p.shown().first(title); i > 0 {
			p.show(i)
			return
		}
	}
	p.choose(at, page)
}

// shown is the pack at hand.
func (p *Screen) shown() one { return p.made.of(p.kept.Audience) }
