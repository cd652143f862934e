package selection

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	party "rosette/guides/selection"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// dateForm takes the date of a stage, or of one round of it, from the notice.
type dateForm struct {
	t     *Screen
	stage party.Stage
	round string
	card  *widgets.Card

	shape, origin     *widgets.Select
	on, from, to      *day
	first, last       *text
	several           *text
	clock, note, name *text
	seats             *text           // the wards that the round serves
	boxes             *fyne.Container // the boxes that the shape asks for
	was               *fyne.Container // dates put off
	kept              string          // the date last shown or saved
	memo
}

func newDateForm(t *Screen, stage party.Stage, round string) *dateForm {
	f := &dateForm{t: t, stage: stage, round: round, memo: memo{}}
	f.shape = widgets.NewSelect(t.say("notice_gives"), notYet, f.reshape, named(func(id string) string { return t.say("shape_" + id) }, oneDay, fromTo, byMonth, severally, notYet)...)
	f.origin = widgets.NewSelect(t.say("date_comes"), string(party.FromNotice), func(string) { _ = f.save() },
		named(func(id string) string { return t.say("origin_" + id) }, string(party.FromNotice), string(party.FromYou))...)
	f.on = newDay(t.say("date_on"), t.say("date_on_hint"), func(calendar.Date) error { return f.save() })
	f.from = newDay(t.say("date"), t.say("date_hint"), func(calendar.Date) error { return f.save() })
	f.to = newDay(t.say("date_to"), t.say("date_to_hint"), func(calendar.Date) error { return f.save() })
	typed := func(label, hint string) *text {
		return newText(label, widgets.FieldOptions{Hint: hint, Width: 240}, func(string) error { return f.save() })
	}
	f.first = typed(t.say("month"), t.say("month_hint"))
	f.last = typed(t.say("month_last"), t.say("month_last_hint"))
	f.several = newText(t.say("several"), widgets.FieldOptions{Hint: t.say("several_hint")}, func(string) error { return f.save() })
	f.clock = typed(t.say("time"), t.say("time_hint"))
	f.note = newText(t.say("place"), widgets.FieldOptions{Hint: t.say("place_hint"), Optional: true}, func(string) error { return f.save() })
	f.name = newText(t.say("round"), widgets.FieldOptions{Hint: t.say("round_hint")}, f.rename)
	f.seats = newText(t.say("seats"), widgets.FieldOptions{Hint: t.say("seats_hint"), Optional: true}, func(string) error { return f.save() })
	f.boxes = widgets.Column(12)
	f.was = widgets.Column(6)
	f.card = widgets.NewCard(t.say("date_heading"), widgets.Small(t.say("date_lead")), f.boxes)
	f.refresh()
	if f.at() == len(f.dates()) {
		f.shape.SetChosen(oneDay)
		f.show()
	}
	return f
}

// named tells ids as options.
func named(label func(id string) string, ids ...string) (all []widgets.Option) {
	for _, id := range ids {
		all = append(all, widgets.Option{ID: id, Label: label(id)})
	}
	return all
}

func (f *dateForm) dates() []party.Entry { return f.t.plan().Stages[f.stage.ID].Dates }

// at is the place of the round's date in the plan: the first that is free
// while it has none.
func (f *dateForm) at() int {
	i := slices.IndexFunc(f.dates(), func(e party.Entry) bool { return !e.PutOff && e.Round == f.round })
	if i < 0 {
		return len(f.dates())
	}
	return i
}

func (f *dateForm) entry() party.Entry {
	if i := f.at(); i < len(f.dates()) {
		return f.dates()[i]
	}
	return party.Entry{Origin: party.FromNotice, Round: f.round}
}

// refresh puts what is kept into the boxes, but for what is being typed.
func (f *dateForm) refresh() {
	e := f.entry()
	if now := e.When.String(); now != f.kept {
		f.kept = now
		f.fill(e.When)
	}
	from := e.Origin
	if from == "" {
		from = party.FromYou
	}
	if f.origin.Chosen() != string(from) {
		f.origin.SetChosen(string(from))
	}
	clock := ""
	if e.Time != "" {
		clock = f.t.s.Words.Clock(e.Time)
	}
	f.clock.show(clock)
	f.note.show(e.Note)
	f.name.show(f.round)
	f.seats.show(strings.Join(e.Seats, ", "))
	if f.changed("boxes", f.shape.Chosen(), f.round, e.When.Known(), f.live(), f.putOffDates()) {
		f.show()
	}
}

func (f *dateForm) fill(w party.When) {
	say := f.t.s.Words
	if f.shape.Chosen() != shapeOf(w) {
		f.shape.SetChosen(shapeOf(w))
	}
	switch shapeOf(w) {
	case byMonth:
		f.first.show(say.Say("selection.month_year", "Month", say.Month(w.First), "Year", w.First.Year()))
		if w.Last != 0 && w.Last.AddDays(-31) >= w.First {
			f.last.show(say.Say("selection.month_year", "Month", say.Month(w.Last), "Year", w.Last.Year()))
		}
	case severally:
		var all []string
		for _, d := range w.OneOf {
			all = append(all, f.t.say("day_typed", "Day", d.Day(), "Month", say.Month(d), "Year", d.Year()))
		}
		f.several.show(strings.Join(all, ", "))
	default:
		f.on.show(w.First)
		f.from.show(w.First)
		f.to.show(w.Last)
	}
}

// show sets out the boxes for the shape of the date, and what may be done.
func (f *dateForm) show() {
	rows := []fyne.CanvasObject{widgets.Wrap(8, f.shape)}
	switch f.shape.Chosen() {
	case oneDay:
		rows = append(rows, f.on.field)
	case fromTo:
		rows = append(rows, widgets.Responsive(pairs, f.from.field, f.to.field))
	case byMonth:
		rows = append(rows, widgets.Responsive(pairs, f.first.field, f.last.field))
	case severally:
		rows = append(rows, f.several.field)
	}
	rows = append(rows, widgets.Wrap(8, f.origin), f.clock.field, f.note.field, f.seats.field)
	live := f.live()
	if live > 1 || f.round != "" {
		rows = append(rows, f.name.field)
	}
	rows = append(rows, f.putOff(), f.actions(live))
	f.boxes.Objects = rows
	widgets.Settle(f.boxes)
}

// live is how many rounds have a date that was not put off.
func (f *dateForm) live() (n int) {
	for _, e := range f.dates() {
		if !e.PutOff {
			n++
		}
	}
	return n
}

// putOffDates are the dates of the round that were put off.
func (f *dateForm) putOffDates() (all []string) {
	for _, e := range f.dates() {
		if e.PutOff && e.Round == f.round {
			all = append(all, e.When.String())
		}
	}
	return all
}

// putOff lists the dates that were announced and then put off.
func (f *dateForm) putOff() fyne.CanvasObject {
	t := f.t
	f.was.Objects = nil
	for i, e := range f.dates() {
		if !e.PutOff || e.Round != f.round {
			continue
		}
		out := widgets.QuietButton("x", t.say("take_out"), func() {
			t.do(t.say("note_date", "Stage", f.stage.Title), func(pl party.Plan) party.Plan { return pl.SetEntry(f.stage.ID, i, party.Entry{}) })
			t.focus(f.shape)
		})
		f.was.Objects = append(f.was.Objects, widgets.Ends(8,
			widgets.IconLine("undo-2", theme.Ink2, widgets.Small(t.s.Words.Say("selection.was", "When", e.When.Says(t.s.Words)))), out))
	}
	f.was.Hidden = len(f.was.Objects) == 0
	return f.was
}

func (f *dateForm) actions(live int) fyne.CanvasObject {
	t := f.t
	var some []fyne.CanvasObject
	if e := f.entry(); e.When.Known() {
		some = append(some, widgets.SmallButton("undo-2", t.say("put_off"), f.postpone))
	}
	if live > 0 {
		some = append(some, widgets.SmallButton("plus", t.say("another_round"), func() {
			t.openStage(f.stage.ID + " " + t.say("round_name", "N", live+1))
		}))
	}
	box := widgets.Wrap(8, some...)
	box.Hidden = len(some) == 0
	return box
}

// postpone keeps the date as one that was put off; another can be typed.
func (f *dateForm) postpone() {
	at, e := f.at(), f.entry()
	e.PutOff = true
	f.t.do(f.t.say("note_put_off", "Stage", f.stage.Title), func(pl party.Plan) party.Plan { return pl.SetEntry(f.stage.ID, at, e) })
	f.t.focus(f.shape)
}

// reshape shows the boxes for another way of giving a date. What was typed in
// the others stays in them.
func (f *dateForm) reshape(shape string) {
	if shape == fromTo && f.from.field.Text() == "" {
		f.from.show(f.on.field.Date())
	}
	f.show()
	_ = f.save()
}

// save keeps what the boxes say. What cannot be read stays in its box with a
// sentence, and the date kept before stands.
func (f *dateForm) save() error {
	at, before := f.at(), f.entry()
	e := before
	e.Note, e.Origin = f.note.field.Text(), party.Origin(f.origin.Chosen())
	if w, ok := f.read(); ok {
		e.When = w
	}
	e.Seats = linesOf(strings.ReplaceAll(f.seats.field.Text(), ",", "\n"))
	clock, err := parseTime(f.clock.field.Text())
	if err == nil {
		e.Time = clock
	} else {
		f.clock.field.SetError(f.t.s.Words.Explain(err))
	}
	if e.When.String() == before.When.String() && e.Time == before.Time && e.Note == before.Note && e.Origin == before.Origin && slices.Equal(e.Seats, before.Seats) {
		return nil
	}
	f.kept = e.When.String()
	return f.t.set(f.t.say("note_date", "Stage", f.stage.Title), func(pl party.Plan) party.Plan { return pl.SetEntry(f.stage.ID, at, e) })
}

// read reads the boxes that are shown; the one at fault says why it cannot.
func (f *dateForm) read() (party.When, bool) {
	shape := f.shape.Chosen()
	shown := map[string][]*widgets.DateField{oneDay: {f.on.field}, fromTo: {f.from.field, f.to.field}}[shape]
	for _, d := range shown {
		if _, err := widgets.ParseDate(d.Text()); err != nil {
			return party.When{}, false
		}
	}
	w, err := written{shape: shape, on: f.on.field.Date(), from: f.from.field.Date(), to: f.to.field.Date(),
		first: f.first.field.Text(), last: f.last.field.Text(), several: f.several.field.Text()}.when()
	says := ""
	if err != nil {
		says = f.t.s.Words.Explain(err)
	}
	switch shape {
	case fromTo:
		f.from.field.SetError("")
		f.to.field.SetError(says)
	case severally:
		f.several.field.SetError(says)
	case byMonth:
		_, wrong := month(f.first.field.Text())
		f.first.field.SetError("")
		f.last.field.SetError("")
		if wrong != nil {
			f.first.field.SetError(says)
		} else {
			f.last.field.SetError(says)
		}
	}
	return w, err == nil
}

// rename calls the round something else.
func (f *dateForm) rename(name string) error {
	at, e := f.at(), f.entry()
	e.Round = strings.TrimSpace(name)
	f.round = e.Round
	f.t.stage.round = e.Round
	return f.t.set(f.t.say("note_date", "Stage", f.stage.Title), func(pl party.Plan) party.Plan { return pl.SetEntry(f.stage.ID, at, e) })
}
