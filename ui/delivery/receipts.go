package delivery

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/nomination"
	"rosette/ui/ask"
	"rosette/ui/widgets"
)

// receipts is the log of what was handed in: each visit with its hour, who took
// the papers, the receipt, and which papers they were.
type receipts struct {
	d         *Screen
	card      *widgets.Card
	questions []*ask.Question
	papers    []nomination.PaperStatus // that can be named
	state     *widgets.Text
	built     string
}

func newReceipts(d *Screen) *receipts {
	return &receipts{d: d, card: widgets.NewCard(d.s.Words.Say("handin.receipts")), state: widgets.Small("")}
}

func (r *receipts) hand() nomination.HandIn { return r.d.s.Candidacy().Person.HandIn }

func (r *receipts) refresh(v guides.View) {
	c := r.d.s.Candidacy()
	r.papers = nomination.ToLog(c.Choice.Kind, v.Papers, r.hand())
	key := strconv.Itoa(len(r.hand().Visits))
	for _, p := range r.papers {
		key += " " + p.Paper
	}
	if key != r.built {
		r.built = key
		widgets.KeepFocus(r.card, r.build)
		widgets.Settle(r.card)
	}
	r.state.SetText(r.says(v))
}

// says which papers are in, and which are not yet.
func (r *receipts) says(v guides.View) string {
	say, h := r.d.s.Words.Say, r.hand()
	if len(h.Visits) == 0 {
		return ""
	}
	var left []string
	for _, p := range nomination.NotInYet(r.d.s.Candidacy().Choice.Kind, v.Papers, h) {
		left = append(left, p.Title)
	}
	if len(left) == 0 {
		return say("handin.all_in")
	}
	return say("handin.missing_papers", "Papers", strings.Join(left, ", "))
}

func (r *receipts) build() {
	say := r.d.s.Words.Say
	r.questions = nil
	body := []fyne.CanvasObject{widgets.Small(say("handin.receipts_about")), r.state}
	for i := range r.hand().Visits {
		body = append(body, widgets.Rule(), r.visit(i))
	}
	log := widgets.SmallMainButton("plus", say("handin.log"), r.log)
	r.card.SetBody(widgets.Column(14, append(body, widgets.Row(0, log))...))
}

// log adds a visit now, with every paper that is not in yet.
func (r *receipts) log() {
	widgets.FlushAll(r.d.page)
	now := r.d.s.Now()
	v := nomination.Visit{Day: calendar.DayOf(now), Hour: r.d.s.Words.Clock(now.Format("15:04"))}
	for _, p := range r.papers {
		if _, in := r.hand().HandedIn(p.Paper); !in && p.Status != nomination.NotStarted {
			v.Papers = append(v.Papers, p.Paper)
		}
	}
	if err := r.change(len(r.hand().Visits), func(nomination.Visit) nomination.Visit { return v }); err != nil {
		r.d.tell(r.d.s.Words.Explain(err))
		return
	}
	if q := r.d.question(visitID(len(r.hand().Visits)-1, "day")); q != nil {
		r.d.win.Canvas().Focus(q.First())
	}
}

func visitID(i int, field string) string { return fmt.Sprintf("visits.%d.%s", i, field) }

// change changes one visit.
func (r *receipts) change(i int, edit func(nomination.Visit) nomination.Visit) error {
	return r.d.s.Change(r.d.s.Words.Say("handin.note_visit"), func(c *guides.Candidacy) error {
		var v nomination.Visit
		if i < len(c.Person.HandIn.Visits) {
			v = c.Person.HandIn.Visits[i]
		}
		c.Person.HandIn = c.Person.HandIn.WithVisit(i, edit(v))
		return nil
	})
}

// visit is one visit, with everything that is known of it.
func (r *receipts) visit(i int) fyne.CanvasObject {
	say := r.d.s.Words.Say
	day := r.field(i, "day", nomination.TypeDate, "handin.visit_day", "",
		func(v nomination.Visit) string { return v.Day.String() },
		func(v *nomination.Visit, text string) error { return v.Day.UnmarshalText([]byte(text)) })
	hour := r.field(i, "hour", nomination.TypeText, "handin.visit_hour", "handin.visit_hour_hint",
		func(v nomination.Visit) string { return v.Hour },
		func(v *nomination.Visit, text string) error { v.Hour = text; return nil })
	to := r.field(i, "to", nomination.TypeText, "handin.visit_to", "handin.visit_to_hint",
		func(v nomination.Visit) string { return v.To },
		func(v *nomination.Visit, text string) error { v.To = text; return nil })
	receipt := r.tick(i, "receipt", say("handin.visit_receipt"), func(v nomination.Visit) bool { return v.Receipt },
		func(v nomination.Visit, on bool) nomination.Visit { v.Receipt = on; return v })
	papers := []fyne.CanvasObject{widgets.Strong(say("handin.visit_papers"))}
	for _, p := range r.papers {
		papers = append(papers, r.tick(i, "paper."+p.Paper, p.Title, func(v nomination.Visit) bool { return v.Has(p.Paper) },
			func(v nomination.Visit, on bool) nomination.Visit { return v.With(p.Paper, on) }))
	}
	pair := widgets.Responsive(func(effective float32) widgets.Arrangement {
		if effective < 360 {
			return widgets.InColumn(14)
		}
		return widgets.InColumns(16, widgets.Flex(1.6), widgets.Flex(1))
	}, day, hour)
	out := widgets.QuietButton("x", say("handin.remove"), func() {
		if err := r.d.s.Change(say("handin.note_visit"), func(c *guides.Candidacy) error {
			c.Person.HandIn = c.Person.HandIn.WithoutVisit(i)
			return nil
		}); err != nil {
			r.d.tell(r.d.s.Words.Explain(err))
		}
	})
	head := widgets.Ends(8, widgets.Strong(say("handin.visit", "N", i+1)), out)
	return widgets.Column(14, head, pair, to, receipt, widgets.Column(6, papers...))
}

// at is a visit as it is kept; an empty one once it was taken out.
func (r *receipts) at(i int) nomination.Visit {
	if all := r.hand().Visits; i < len(all) {
		return all[i]
	}
	return nomination.Visit{}
}

func (r *receipts) field(i int, id, kind, label, hint string, get func(nomination.Visit) string,
	set func(*nomination.Visit, string) error) fyne.CanvasObject {
	say := r.d.s.Words.Say
	spec := ask.Spec{ID: visitID(i, id), Type: kind, Label: say(label), Optional: true,
		Get:  func() string { return get(r.at(i)) },
		Open: func() bool { return false },
		Set: func(answer string) error {
			if err := nomination.Storable(label, answer); err != nil {
				return err
			}
			v := r.at(i)
			if err := set(&v, answer); err != nil {
				return err
			}
			return r.change(i, func(nomination.Visit) nomination.Visit { return v })
		}}
	if hint != "" {
		spec.Hint = say(hint)
	}
	q := ask.New(r.d.s, spec)
	r.questions = append(r.questions, q)
	return q.Object
}

func (r *receipts) tick(i int, id, label string, get func(nomination.Visit) bool,
	set func(nomination.Visit, bool) nomination.Visit) fyne.CanvasObject {
	spec := ask.Spec{ID: visitID(i, id), Type: nomination.TypeYes, Label: label,
		Get: func() string {
			if get(r.at(i)) {
				return "yes"
			}
			return ""
		},
		Open: func() bool { return false },
		Set: func(answer string) error {
			return r.change(i, func(v nomination.Visit) nomination.Visit { return set(v, answer == "yes") })
		}}
	q := ask.New(r.d.s, spec)
	r.questions = append(r.questions, q)
	return q.Object
}
