package election

import (
	"fmt"
	"slices"

	"rosette/guides/calendar"
)

// A plan is the timetable of one kind in one period of the law, ready to run:
// what each event's day is worked out from, in an order in which every anchor
// comes first. It is immutable.
type plan struct {
	from, to   calendar.Date // polls that it serves
	byElection bool
	rules      []*rule // in the order of the file; event i lives in slot firstEvent+i
	ops        []op
	cals       []*calendar.Calendar // what op.cal points at
	fact       []int8               // by event: the fact that it hangs on, directly or not, or -1
	opens      []int8               // by event: slot of the first day of its window, or -1
	closes     []int8
}

// Slots of the days of one timetable: the poll, the day before it, the facts,
// then the events.
const (
	slotPoll   = 0
	slotEve    = 1
	firstFact  = 2
	firstEvent = firstFact + nFacts
	maxEvents  = 48
	slots      = firstEvent + maxEvents
)

// slotOrdinary is the slot of the seat's next ordinary election.
var slotOrdinary = func() int8 {
	i, _ := factNamed("next_ordinary_election")
	return int8(firstFact + i)
}()

type days [slots]calendar.Date

// An op works out the day of one slot from another's.
type op struct {
	kind      opKind
	out, in   int8
	cal       int8 // index in plan.cals, or -1
	rolls     bool
	inclusive bool  // the anchor's own day is day 1
	n         int16 // units, negative for back
}

type opKind int8

const (
	opWorking opKind = iota
	opDays
	opMonths
	opSame
	opStandIn // a fact that is not known takes another slot's day
)

// run works out every day. Slots of the poll and the known facts are filled
// already; printed, which may be nil, holds days that take the place of
// computed ones by event.
func (p *plan) run(d *days, cals []*calendar.Calendar, printed map[string]calendar.Date) {
	for i := range p.ops {
		o := &p.ops[i]
		if o.kind == opStandIn {
			if d[o.out] == 0 && d[o.in] != 0 {
				d[o.out] = d[o.in] + calendar.Date(o.n)
			}
			continue
		}
		if d[o.in] != 0 {
			d[o.out] = o.day(d[o.in], cals)
		}
		if printed != nil {
			if day, ok := printed[p.rules[int(o.out)-firstEvent].Event]; ok {
				d[o.out] = day
			}
		}
	}
}

func (o *op) day(from calendar.Date, cals []*calendar.Calendar) calendar.Date {
	if o.inclusive {
		from--
	}
	var day calendar.Date
	switch o.kind {
	case opWorking:
		if o.n < 0 {
			day = cals[o.cal].Before(from, int(-o.n))
		} else {
			day = cals[o.cal].After(from, int(o.n))
		}
	case opDays:
		day = from + calendar.Date(o.n)
	case opMonths:
		day = from.AddMonths(int(o.n))
	case opSame:
		day = from
	}
	if o.rolls {
		day = cals[o.cal].OrNext(day)
	}
	return day
}

// planFor returns the plan that serves a poll.
func (l *law) planFor(poll calendar.Date, byElection bool) *plan {
	for i := range l.plans {
		p := &l.plans[i]
		if p.byElection == byElection && poll >= p.from && poll <= p.to {
			return p
		}
	}
	return nil
}

// compile makes a plan for every period in which the same rules hold.
func compile(rules []rule) ([]plan, error) {
	starts := []calendar.Date{calendar.Earliest}
	for _, r := range rules {
		if r.PollsFrom != 0 {
			starts = append(starts, r.PollsFrom)
		}
		if r.PollsTo != 0 {
			starts = append(starts, r.PollsTo+1)
		}
	}
	slices.Sort(starts)
	starts = slices.Compact(starts)
	var plans []plan
	for i, from := range starts {
		to := calendar.Latest
		if i+1 < len(starts) {
			to = starts[i+1] - 1
		}
		for _, by := range []bool{false, true} {
			p := plan{from: from, to: to, byElection: by}
			if err := p.compile(rules); err != nil {
				return nil, err
			}
			plans = append(plans, p)
		}
	}
	return plans, nil
}

func (p *plan) compile(rules []rule) error {
	for i := range rules {
		if rules[i].holds(p.from, p.byElection) {
			if p.event(rules[i].Event) >= 0 {
				return fmt.Errorf("row %d: field event: %s is there twice for polls from %s", i+1, rules[i].Event, p.from)
			}
			p.rules = append(p.rules, &rules[i])
		}
	}
	if len(p.rules) > maxEvents {
		return fmt.Errorf("there are more than %d events", maxEvents)
	}
	done := [slots]bool{slotPoll: true, slotEve: true}
	for i := range p.rules {
		if err := p.place(i, &done, 0); err != nil {
			return err
		}
	}
	for _, r := range p.rules {
		p.opens = append(p.opens, p.slot(r.Opens))
		p.closes = append(p.closes, p.slot(r.Closes))
		if r.Opens != "" && p.slot(r.Opens) < 0 || r.Closes != "" && p.slot(r.Closes) < 0 {
			return fmt.Errorf("row %s: fields opens and closes: there is no event %q or %q", r.Event, r.Opens, r.Closes)
		}
	}
	p.trace()
	return nil
}

// place adds the op of an event after those of its anchors.
func (p *plan) place(i int, done *[slots]bool, depth int) error {
	r := p.rules[i]
	out := int8(firstEvent + i)
	if done[out] {
		return nil
	}
	if depth > len(p.rules) {
		return fmt.Errorf("row %s: field anchor: the anchors go round in a circle", r.Event)
	}
	in := p.slot(r.Anchor)
	if in < 0 {
		return fmt.Errorf("row %s: field anchor: there is no event or fact %q", r.Event, r.Anchor)
	}
	if in >= firstEvent {
		if err := p.place(int(in)-firstEvent, done, depth+1); err != nil {
			return err
		}
	} else if err := p.placeFact(int(in), done, depth); err != nil {
		return err
	}
	p.ops = append(p.ops, p.op(r, out, in))
	done[out] = true
	return nil
}

// placeFact adds what stands in for a fact while it is not known.
func (p *plan) placeFact(slot int, done *[slots]bool, depth int) error {
	if done[slot] {
		return nil
	}
	done[slot] = true
	f := facts[slot-firstFact]
	stand := p.slot(f.stand)
	if stand < 0 {
		return nil
	}
	if stand >= firstEvent {
		if err := p.place(int(stand)-firstEvent, done, depth+1); err != nil {
			return err
		}
	}
	p.ops = append(p.ops, op{kind: opStandIn, out: int8(slot), in: stand, n: int16(f.days)})
	return nil
}

func (p *plan) op(r *rule, out, in int8) op {
	o := op{out: out, in: in, cal: -1, n: int16(r.Offset), rolls: r.Roll != "", inclusive: r.CountsAnchor}
	if r.Direction == before {
		o.n = -o.n
	}
	switch r.Unit {
	case workingDay:
		o.kind = opWorking
	case calendarDay:
		o.kind = opDays
	case month:
		o.kind = opMonths
	default:
		o.kind = opSame
	}
	if r.Calendar != "" && (o.kind == opWorking || o.rolls) {
		o.cal = p.calendar(r.Calendar)
	}
	return o
}

func (p *plan) calendar(id string) int8 {
	for i, c := range p.cals {
		if c.ID == id {
			return int8(i)
		}
	}
	p.cals = append(p.cals, calendar.ByID(id))
	return int8(len(p.cals) - 1)
}

// trace notes for each event the fact that it hangs on.
func (p *plan) trace() {
	p.fact = slices.Repeat([]int8{-1}, len(p.rules))
	for _, o := range p.ops {
		if o.kind == opStandIn {
			continue
		}
		event := int(o.out) - firstEvent
		switch in := int(o.in); {
		case in >= firstEvent:
			p.fact[event] = p.fact[in-firstEvent]
		case in >= firstFact:
			p.fact[event] = int8(in - firstFact)
		}
	}
}

// slot returns the slot of an anchor, and -1 when there is none of that name.
func (p *plan) slot(anchor string) int8 {
	switch anchor {
	case "":
		return -1
	case anchorPoll:
		return slotPoll
	case eveOfPoll:
		return slotEve
	}
	if i, ok := factNamed(anchor); ok {
		return int8(firstFact + i)
	}
	if i := p.event(anchor); i >= 0 {
		return int8(firstEvent + i)
	}
	return -1
}

func (p *plan) event(name string) int {
	return slices.IndexFunc(p.rules, func(r *rule) bool { return r.Event == name })
}
