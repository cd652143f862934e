package eligibility

import (
	"maps"
	"slices"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/words"
)

// An Outcome is what the answers come to on a day. It is private, as the
// answers are.
type Outcome struct {
	Kind  election.Kind `json:"kind"`
	Today calendar.Date `json:"today"`
	Opens calendar.Date `json:"nominations_open"`  // first day for papers, or no date
	Close calendar.Date `json:"nominations_close"` // last day for papers, or no date
	Poll  calendar.Date `json:"poll"`              // polling day, or no date

	Worst    Effect `json:"worst"`    // the gravest effect there is, or "" when nothing was found
	Says     string `json:"says"`     // the outcome in a sentence; never that the person may stand
	Answered int    `json:"answered"` // of the questions that are asked
	Asked    int    `json:"asked"`

	Results  []Result      `json:"questions"` // what each question that was asked came to
	Reasons  []Reason      `json:"reasons"`   // the gravest first
	Windows  []Window      `json:"windows"`   // the periods looked back over
	Notes    []Reason      `json:"notes"`     // what holds for everybody
	Unused   []string      `json:"unused"`    // answers to questions that are not asked of this person
	Warnings []string      `json:"warnings"`  // what to know of the rules as a whole
	Checked  calendar.Date `json:"checked"`   // when the least fresh of the rules was checked
}

// A Result is what one question came to.
type Result struct {
	Question string `json:"question"`
	Section  string `json:"section"`
	Asks     string `json:"asks"`
	Answered bool   `json:"answered"`
	Answer   string `json:"answer"`           // in words; "" when it is private or not given
	Effect   Effect `json:"effect,omitempty"` // the gravest of its reasons, or "" for none
}

// Complete reports whether every question that is asked is answered.
func (o Outcome) Complete() bool { return o.Answered == o.Asked }

// With returns the reasons of one effect.
func (o Outcome) With(e Effect) []Reason {
	return slices.DeleteFunc(slices.Clone(o.Reasons), func(r Reason) bool { return r.Effect != e })
}

// Assess works out what the answers come to for an election whose timetable is
// t, on a day. While the poll is not known, t is the zero Table, and what hangs
// on its days is unsure; so it is with the timetable of another kind. An answer that its question does not take counts as
// not given. There is nothing in the outcome of an unknown kind.
func Assess(k election.Kind, a Answers, t election.Table, today calendar.Date) Outcome {
	if t.Kind != k {
		t = election.Table{}
	}
	w := &work{kind: k, answers: a, table: t, at: daysOf(t), today: today, say: words.English()}
	w.reasons, w.windows = []Reason{}, []Window{}
	o := Outcome{Results: []Result{}, Kind: k, Today: today, Opens: w.at.open, Close: w.at.close, Poll: w.at.poll}
	list := asked(questionsFor(k, t.Poll), a)
	for _, q := range list {
		w.question(q)
	}
	w.weighLinks()
	gravestFirst(w.reasons)
	o.Reasons, o.Windows = w.reasons, w.windows
	o.Answered, o.Asked = progress(list, a)
	for _, q := range list {
		o.Results = append(o.Results, w.result(q))
	}
	o.Unused = unused(list, a)
	w.conclude(&o, list)
	return o
}

// unused lists the answers to what is not asked.
func unused(list []Question, a Answers) []string {
	ids := []string{}
	for _, id := range slices.Sorted(maps.Keys(a)) {
		if !slices.ContainsFunc(list, func(q Question) bool { return q.ID == id }) {
			ids = append(ids, id)
		}
	}
	return ids
}

func (w *work) result(q Question) Result {
	r := Result{Question: q.ID, Section: q.Section, Asks: q.Asks, Answer: w.answered(q)}
	_, given := w.answers[q.ID]
	r.Answered = given && (q.Form == Text || w.answers.to(q) != "")
	for _, e := range effects {
		if slices.ContainsFunc(w.reasons, func(x Reason) bool { return x.Question == q.ID && x.Effect == e }) {
			r.Effect = e
			break
		}
	}
	return r
}

// answered says the answer as the person chose it.
func (w *work) answered(q Question) string {
	text := w.answers.to(q)
	if o, ok := q.option(text); ok {
		return o.Label
	}
	if q.Private || q.Form == Text || text == "" {
		return ""
	}
	return w.say.Date(calendar.MustParse(text))
}

// conclude says the outcome as a whole.
func (w *work) conclude(o *Outcome, list []Question) {
	if len(o.Reasons) > 0 {
		o.Worst = o.Reasons[0].Effect
	}
	switch o.Worst {
	case RulesOut:
		o.Says = w.say.Count("eligibility.outcome_rules_out", len(o.With(RulesOut)))
	case Unsure:
		o.Says = w.say.Count("eligibility.outcome_unsure", len(o.With(Unsure)))
	case Todo:
		o.Says = w.say.Count("eligibility.outcome_todo", len(o.With(Todo)))
	default:
		o.Says = w.say.Say("eligibility.outcome_nothing")
	}
	if !o.Complete() {
		o.Says += " " + w.say.Say("eligibility.outcome_so_far", "Answered", o.Answered, "Asked", o.Asked)
	}
	o.Notes = w.notes()
	o.Checked = calendar.Latest
	for _, q := range list {
		o.Checked = min(o.Checked, q.Checked)
	}
	if len(list) == 0 {
		o.Checked = 0
	}
	o.Warnings = w.warnings(o.Checked)
}
