// Package panel is the screen on which somebody prepares for the panel that
// selects candidates: a record of work that adds up, a statement and a CV with
// the evidence beside them, and practice for the interview and the speech.
package panel

import (
	"time"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/campaign"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// The three parts of the screen; targets of Show.
const (
	Record    = "record"
	Statement = "statement"
	Practice  = "practice"
)

// Screen shows one of its parts at a time.
type Screen struct {
	s      *session.Session
	win    fyne.Window
	page   *widgets.Page
	choice *widgets.Answers
	notice *fyne.Container // what was saved where, above the part
	parts  map[string]part
	now    part
	built  identity

	after func(time.Duration, func()) (stop func()) // calls on the main goroutine once the time is over
	seed  func() uint64
	open  func(path string) error // opens a file with the system's own program
}

// identity says for whom the parts were built.
type identity struct {
	id      string
	sitting bool
}

// A part is what one of the three choices shows.
type part interface {
	body() []fyne.CanvasObject
	refresh() // brings what is shown up to date
	leave()   // keeps what is typed, and stops what runs
	stop()    // only stops what runs
	first() fyne.Focusable
	panes() []fyne.Focusable
	key(fyne.KeyName) bool
}

// New builds the screen.
func New(s *session.Session, win fyne.Window) *Screen {
	p := &Screen{s: s, win: win, after: afterwards, seed: chance, open: openFile}
	p.page = widgets.NewPage(p.say("title"), p.say("about"))
	p.notice = widgets.Column(0)
	p.notice.Hide()
	p.choice = widgets.NewSegmented(Record, func(string) { p.turn() },
		widgets.Answer{ID: Record, Title: p.say("record")},
		widgets.Answer{ID: Statement, Title: p.say("statement")},
		widgets.Answer{ID: Practice, Title: p.say("practice")})
	p.page.SetButtons(p.choice)
	p.build()
	return p
}

// build makes the parts anew for the candidacy that is open.
func (p *Screen) build() {
	for _, old := range p.parts {
		old.stop()
	}
	p.built = p.identity()
	p.parts = map[string]part{Record: newRecord(p), Statement: newStatement(p), Practice: newPractice(p)}
	p.notice.Hide()
	p.now = nil
	p.turn()
}

func (p *Screen) identity() identity {
	c := p.s.Candidacy()
	return identity{c.ID, c.Plan.Track == campaign.Sitting}
}

// turn shows the part that is chosen.
func (p *Screen) turn() {
	next := p.parts[p.choice.Chosen()]
	if next == p.now {
		return
	}
	if p.now != nil {
		p.now.leave()
	}
	p.now = next
	next.refresh()
	p.fill()
	p.page.Scroller.ToTop()
}

// fill sets the body of the page to what the part shows now.
func (p *Screen) fill() {
	p.page.SetBody(append([]fyne.CanvasObject{p.notice}, p.now.body()...)...)
}

// Object is what the window shows.
func (p *Screen) Object() fyne.CanvasObject { return p.page }

// TitleText is what the page says it is, for the window's title.
func (p *Screen) TitleText() string { return p.page.TitleText() }

// Show brings the screen up to date; target is Record, Statement or Practice,
// or empty for the part that was shown last.
func (p *Screen) Show(target string) {
	p.Refresh()
	if p.parts[target] != nil {
		p.choice.Choose(target)
		p.turn()
	}
}

// Refresh brings what is shown up to date, and leaves what is being typed.
func (p *Screen) Refresh() {
	if now := p.identity(); now != p.built {
		if now.id == p.built.id {
			p.now.leave()
		}
		p.build()
		return
	}
	p.now.refresh()
}

// First is what takes the focus on arriving.
func (p *Screen) First() fyne.Focusable { return p.now.first() }

// Panes are the parts that F6 goes round.
func (p *Screen) Panes() []fyne.Focusable {
	return append([]fyne.Focusable{p.choice}, p.now.panes()...)
}

// Leave hands over what is being typed and stops the clocks.
func (p *Screen) Leave() { p.now.leave() }

// Key handles the keys that the control in focus did not use: E adds to the
// log.
func (p *Screen) Key(e *fyne.KeyEvent) bool {
	if p.now.key(e.Name) {
		return true
	}
	if e.Name != fyne.KeyE {
		return false
	}
	fyne.Do(func() { // once the letter itself is handed out, or the box would get it
		p.choice.Choose(Record)
		p.turn()
		p.focus(p.now.first())
	})
	return true
}

func (p *Screen) focus(f fyne.Focusable) { widgets.FocusIn(p.win.Canvas(), f) }

// change edits a candidacy and saves it under a note for Undo. A box that was
// built for another candidacy changes nothing.
func (p *Screen) change(of identity, note string, edit func(*guides.Candidacy) error) error {
	if of.id != p.s.Candidacy().ID {
		return nil
	}
	return p.s.Change(note, edit)
}

// name is the candidate's as typed; area the ward's.
func (p *Screen) name() string { return p.s.Candidacy().Name() }
func (p *Screen) area() string { return p.s.Candidacy().Choice.Area }

func (p *Screen) say(key string, pairs ...any) string { return p.s.Words.Say("panel."+key, pairs...) }

func (p *Screen) count(key string, n int, pairs ...any) string {
	return p.s.Words.Count("panel."+key, n, pairs...)
}

func firstOf(root fyne.CanvasObject) fyne.Focusable {
	if all := widgets.Focusables(root); len(all) > 0 {
		return all[0]
	}
	return nil
}

// beside sets a part's two columns beside one another where there is room.
func beside(right float32) func(float32) widgets.Arrangement {
	return func(effective float32) widgets.Arrangement {
		if effective < right+520 {
			return widgets.InColumn(16)
		}
		return widgets.InColumns(16, widgets.Flex(1), widgets.Fixed(right))
	}
}
