package eligibility

import (
	"strings"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/words"
)

// work is one outcome being worked out.
type work struct {
	kind    election.Kind
	answers Answers
	table   election.Table
	at      days
	today   calendar.Date
	say     *words.Catalogue

	reasons []Reason
	windows []Window
	links   linkTally
}

func (w *work) question(q Question) {
	w.windows = append(w.windows, q.Windows(w.table)...)
	text := w.answers.to(q)
	if q.Form == Text {
		return
	}
	state := linkState("")
	if o, ok := q.option(text); ok {
		w.option(q, o)
		state = o.link
	} else if text != "" {
		state = w.day(q, calendar.MustParse(text)).link()
	}
	if q.link {
		w.links.add(q, state)
	}
}

// option adds what an option comes to.
func (w *work) option(q Question, o Option) {
	if o.ID == NotSure {
		w.add(reasonFor(q, Unsure, w.say.Say("eligibility.not_sure", "Asks", q.Asks)))
		return
	}
	if o.law != nil {
		q.Law = *o.law
	}
	due := bys[o.By]
	put := func(text string) string { return text }
	if due != nil {
		put = func(text string) string { return strings.ReplaceAll(text, "{by}", due.say(w.at, w.say)) }
	}
	for _, x := range []struct {
		effect Effect
		says   string
	}{{o.Effect, o.Says}, {Todo, o.Do}} {
		if x.says == "" {
			continue
		}
		r := reasonFor(q, x.effect, put(x.says))
		if o.link == linkFails {
			r.Keep = ""
		}
		if due != nil && x.effect == Todo {
			r.By = due.day(w.at)
		}
		w.add(r)
	}
}

// day adds what a day comes to, and returns the verdict on it.
func (w *work) day(q Question, given calendar.Date) verdict {
	f := tests[q.test](q, given, w.at, w.today)
	f.day = w.deskDay(f)
	r := reasonFor(q, w.effect(q, f.verdict), w.sentence(q, f))
	switch f.verdict {
	case wait:
		r.From = f.day
	case early, ahead:
		r.By = f.day
	}
	if f.link() == linkFails && q.link {
		r.Keep = ""
	}
	w.add(r)
	return f.verdict
}

// deskDay moves a day for handing in papers to one on which they are taken:
// the next working day, or the last one before.
func (w *work) deskDay(f finding) calendar.Date {
	taken := func(d calendar.Date) bool { return election.WorkingDaysBetween(w.kind, d-1, d) == 1 }
	d := f.day
	switch f.verdict {
	case wait:
		for d < w.at.close && !taken(d) {
			d++
		}
	case early:
		for d > w.at.open && !taken(d) {
			d--
		}
	}
	return d
}

// effect is what a verdict comes to. A link that fails rules nobody out by
// itself.
func (w *work) effect(q Question, v verdict) Effect {
	switch v {
	case bars, between:
		if q.link {
			return Noted
		}
		return RulesOut
	case wait, early, ahead:
		return Todo
	case clear:
		if q.clear != "" {
			return q.clear
		}
		return Noted
	}
	return Unsure
}

func (w *work) sentence(q Question, f finding) string {
	day := func(d calendar.Date) string {
		if d == 0 {
			return ""
		}
		return w.say.Date(d)
	}
	key := string(f.verdict)
	if f.verdict == wait && f.day == w.at.close {
		key = "last"
	}
	says := w.say.Say("eligibility."+q.test+"_"+key, "Day", day(f.day), "Months", q.Months, "Years", q.Months/12,
		"Close", day(w.at.close), "Poll", day(w.at.poll))
	return w.say.Say("eligibility.about", "About", q.about, "Says", says)
}

func (w *work) add(r Reason) { w.reasons = append(w.reasons, r) }

// weighLinks says what the local links come to together. Once one holds, what
// is unsure or to be done about the others is only worth knowing.
func (w *work) weighLinks() {
	if w.links.any(linkHolds) {
		w.easeLinks()
		return
	}
	for _, row := range book().Link {
		l, ok := lawFor(row.Law, w.kind, w.table.Poll)
		switch {
		case !ok:
		case w.links.all(linkFails):
			w.add(newReason(RulesOut, row.None, l))
		case w.links.all(linkFails, linkUnsure):
			w.add(newReason(Unsure, row.Unsure, l))
		}
	}
}

// easeLinks makes what is unsure about a link worth knowing only, where
// another link holds.
func (w *work) easeLinks() {
	for i := range w.reasons {
		r := &w.reasons[i]
		id := r.Question
		for _, q := range book().byID[id] {
			id = or(q.Of, id)
		}
		if state, link := w.links.states[id]; link && state != linkHolds && r.Effect != Noted {
			r.Effect = Noted
			r.Says += ". " + w.say.Say("eligibility.other_link")
		}
	}
}

// notes are what holds for everybody.
func (w *work) notes() []Reason {
	notes := []Reason{}
	for _, row := range book().Note {
		if l, ok := lawFor(row.Law, w.kind, w.table.Poll); ok {
			notes = append(notes, newReason(Noted, row.Says, l))
		}
	}
	return notes
}

// fresh is how many days after its check a rule is taken to be up to date.
const fresh = 90

// warnings say what to know of the rules as a whole.
func (w *work) warnings(checked calendar.Date) []string {
	all := []string{}
	if w.at.poll == 0 {
		all = append(all, w.say.Say("eligibility.no_poll"))
	}
	if w.today != 0 && checked != 0 && w.today > checked+fresh {
		all = append(all, w.say.Say("eligibility.not_checked", "Date", w.say.Date(checked)))
	}
	for _, q := range book().lists[w.kind] {
		if w.at.poll != 0 && q.PollsFrom != open && q.PollsFrom > w.at.poll.String() {
			return append(all, w.say.Say("eligibility.earlier_poll"))
		}
	}
	return all
}
