// Package firstrun is the first screen of a new candidacy: three questions,
// each of which shapes the next, and no name asked.
package firstrun

import (
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/ui/session"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// Screen is the three questions.
type Screen struct {
	s      *session.Session
	object *fyne.Container

	found    map[string]election.Council // the matches shown, by name
	council  election.Council            // the one picked from the register, if one was
	typed    string                      // or the name that was typed
	search   *widgets.SearchBox
	expected *fyne.Container
	kinds    *widgets.Select
	kindRow  *fyne.Container

	when    *widgets.Answers
	poll    *widgets.DateField
	by      *widgets.Chip
	pollRow *fyne.Container
	filled  calendar.Date // the day that the register gave

	who     *widgets.Answers
	problem *widgets.Banner
	start   *widgets.Button
	back    *fyne.Container
}

// New builds the screen; openFile asks for a file that somebody sent, and back
// leads to where the person came from when there is a candidacy already.
func New(s *session.Session, openFile, back func()) *Screen {
	f := &Screen{s: s}
	f.back = widgets.Row(0, widgets.BackButton(s.Words.Say("firstrun.back"), back))
	f.start = widgets.MainButton("arrow-right", s.Words.Say("firstrun.start"), f.begin)
	open := widgets.PlainButton("folder-open", s.Words.Say("firstrun.open"), openFile)
	f.problem = widgets.NewBanner(widgets.BadTone, "octagon-alert", "")
	f.problem.Hide()
	body := widgets.Column(18,
		f.back,
		widgets.Ends(16, widgets.Column(2, widgets.Title(s.Words.Say("firstrun.title")),
			widgets.Body(s.Words.Say("firstrun.about")).In(theme.Ink2))),
		f.question("1", "firstrun.which_council", f.councilQuestion()),
		f.question("2", "firstrun.which_election", f.electionQuestion()),
		f.question("3", "firstrun.who", f.whoQuestion()),
		widgets.Padded(widgets.Column(10, f.problem, widgets.Wrap(10, f.start, open)), 0, 0, 0, 38),
	)
	questions := widgets.NewScroller(widgets.Padded(body, 40, 56))
	f.object = &fyne.Container{Layout: splitLayout{}, Objects: []fyne.CanvasObject{f.welcome(), questions}}
	return f
}

// question is a numbered heading with what is under it.
func (f *Screen) question(number, key string, answer fyne.CanvasObject) fyne.CanvasObject {
	ring := widgets.NewBox(theme.AccentTint, theme.Accent, 13)
	ring.Min = fyne.NewSize(26, 26)
	n := widgets.Over(ring, widgets.Padded(
		widgets.NewText(number, theme.Small, theme.Accent).OneLine().Centred(), 3, 0, 0, 0))
	head := widgets.Across(12, widgets.Middle, []widgets.Span{widgets.Fixed(26), widgets.Flex(1)},
		n, widgets.Heading(f.s.Words.Say(key)))
	return widgets.Column(8, head, widgets.Padded(answer, 0, 0, 0, 38))
}

// Object is what the window shows.
func (f *Screen) Object() fyne.CanvasObject { return f.object }

// Show keeps what was answered before.
func (f *Screen) Show(string) {
	f.back.Hidden = f.s.Candidacy().ID == ""
	widgets.Settle(f.back)
}

// Refresh has nothing that changes with a candidacy.
func (f *Screen) Refresh() {}

// First is the search box.
func (f *Screen) First() fyne.Focusable {
	if all := widgets.Focusables(f.search); len(all) > 0 {
		return all[0]
	}
	return f.start
}

// Leave has nothing to save: nothing is kept before Start.
func (f *Screen) Leave() {}

// choice is what the answers come to.
func (f *Screen) choice() election.Choice {
	c := f.council.Choice()
	if !f.picked() {
		c = election.Choice{Council: f.typed}
	}
	c.Kind = election.Kind(f.kinds.Chosen())
	c.Poll = election.OrdinaryPoll
	if f.when.Chosen() == otherDay {
		c.Poll, c.ByElection = f.poll.Date(), f.by.On()
	}
	return c
}

// begin keeps the candidacy and leads to the first thing to do. An answer that
// is missing or cannot be is said, and the focus goes to it.
func (f *Screen) begin() {
	f.problem.Hide()
	if !f.picked() && strings.TrimSpace(f.typed) == "" {
		f.ask("firstrun.no_council")
		f.search.Focus()
		return
	}
	c := f.choice()
	if c.Kind == "" {
		f.ask("firstrun.no_kind")
		if c := fyne.CurrentApp().Driver().CanvasForObject(f.kinds); c != nil {
			c.Focus(f.kinds)
		}
		return
	}
	if f.when.Chosen() == otherDay && f.poll.Text() != "" && c.Poll.IsZero() {
		f.poll.Flush()
		f.poll.Focus()
		return
	}
	if !c.Poll.IsZero() {
		_, err := election.Timetable(c, election.Options{Today: f.s.Today()})
		if err != nil && f.when.Chosen() == ordinaryDay {
			f.say(f.s.Words.Explain(err))
			return
		}
		if err != nil {
			f.poll.SetError(f.s.Words.Explain(err))
			f.poll.Focus()
			return
		}
	}
	made := guides.New("")
	made.Choice = c
	made.Plan.Track = campaign.Track(f.who.Chosen())
	if err := f.s.Start(made); err != nil {
		f.say(f.s.Words.Explain(err))
		return
	}
	f.reset()
	f.s.Go(session.Home, "")
}

func (f *Screen) ask(key string) { f.say(f.s.Words.Say(key)) }

func (f *Screen) say(sentence string) {
	f.problem.SetText(sentence)
	f.problem.Show()
	widgets.Settle(f.problem)
}

// reset makes the questions ready for another candidacy.
func (f *Screen) reset() {
	f.council, f.typed = election.Council{}, ""
	f.search.SetText("")
	f.when.Choose(ordinaryDay)
	f.showPoll(ordinaryDay)
	f.filled = calendar.Date(0)
	f.poll.SetDate(f.filled)
	f.by.SetOn(false)
	f.settle()
}
