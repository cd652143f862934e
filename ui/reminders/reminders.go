// Package reminders tells of near dates by the system's own notifications,
// while the app runs. When it is closed nothing can remind anybody, and the
// card for the settings says so.
package reminders

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/ui/session"
	"rosette/ui/widgets"
)

// area is where the store keeps what is chosen and what was told.
const area = "reminders"

// kept is whether somebody wants to be reminded, and what they were told: by
// candidacy and key, with the day that it was about.
type kept struct {
	Off  bool                                `json:"off"`
	Told map[string]map[string]calendar.Date `json:"told"`
}

// Reminders tells of the dates of the candidacy that is open.
type Reminders struct {
	s    *session.Session
	send func(title, body string)
}

// New returns reminders that are told by send.
func New(s *session.Session, send func(title, body string)) *Reminders {
	return &Reminders{s: s, send: send}
}

// Start looks once a minute, until the app ends, whether there is something to
// tell. run hands a function to the main goroutine.
func Start(app fyne.App, s *session.Session, run func(func())) {
	r := New(s, func(title, body string) { app.SendNotification(fyne.NewNotification(title, body)) })
	go func() {
		for {
			run(r.Tell)
			time.Sleep(time.Minute)
		}
	}()
}

// Tell tells what there is to tell and was not told yet. It is kept first, so
// that a store that cannot be written to does not tell the same every minute.
func (r *Reminders) Tell() {
	c := r.s.Candidacy()
	v, err := r.s.View()
	if err != nil || c.ID == "" || c.Example {
		return
	}
	k, err := r.load()
	if err != nil || k.Off {
		return
	}
	list := guides.Reminders(c, v, func(key string) bool { _, told := k.Told[c.ID][key]; return told })
	if len(list) == 0 {
		return
	}
	k.keep(c.ID, v.Today, list)
	if r.s.Store().SetSettings(area, k, r.s.Now()) != nil {
		return
	}
	for _, one := range list {
		r.send(r.says(one))
	}
}

func (r *Reminders) load() (k kept, err error) {
	_, err = r.s.Store().Settings(area, &k)
	return k, err
}

// keep notes what is told, and forgets what was told of days gone by.
func (k *kept) keep(candidacy string, today calendar.Date, list []guides.Reminder) {
	next := map[string]calendar.Date{}
	for key, day := range k.Told[candidacy] {
		if day >= today {
			next[key] = day
		}
	}
	for _, one := range list {
		for _, key := range one.Keys {
			next[key] = one.Date
		}
	}
	if k.Told == nil {
		k.Told = map[string]map[string]calendar.Date{}
	}
	k.Told[candidacy] = next
}

// says is a notification: how far off the day is, and what falls on it.
func (r *Reminders) says(one guides.Reminder) (title, body string) {
	say := r.s.Words
	var what []string
	for _, d := range one.Dates {
		if d.Time == "" {
			what = append(what, d.Title)
			continue
		}
		at := say.Say("timeline.at", "Title", d.Title, "Time", say.Clock(d.Time))
		if d.RuleTime != "" {
			at = say.Say("reminders.notice_hour", "What", at, "Rule", say.Clock(d.RuleTime))
		}
		what = append(what, at)
	}
	title = say.Count("reminders.days", one.Days, "Date", say.Date(one.Date))
	switch one.Days {
	case 0:
		title = say.Say("reminders.today", "Date", say.Date(one.Date))
	case 1:
		title = say.Say("reminders.tomorrow", "Date", say.Date(one.Date))
	}
	return title, strings.Join(what, ". ") + "."
}

// Card is the choice whether to be reminded, with what that cannot do.
func Card(s *session.Session) fyne.CanvasObject {
	say, r := s.Words, New(s, nil)
	k, err := r.load()
	var tick *widgets.Tick
	tick = widgets.NewTick(say.Say("reminders.on"), say.Say("reminders.on_hint"), !k.Off, func(on bool) {
		k, err := r.load()
		if err == nil {
			k.Off = !on
			err = s.Store().SetSettings(area, k, s.Now())
		}
		if err != nil {
			tick.SetError(say.Explain(err))
		}
	})
	if err != nil {
		tick.SetError(say.Explain(err))
	}
	return widgets.NewCard(say.Say("reminders.heading"), widgets.Column(10, tick, widgets.Small(say.Say("reminders.closed"))))
}
