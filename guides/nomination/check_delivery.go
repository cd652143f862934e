package nomination

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"
)

// Handing in: when, how, by whom, where and with what. A plan is judged as soon
// as it names a day, or a way.

func deliveryTime(r *reading) {
	day, said := r.close()
	switch {
	case day.IsZero():
	case r.today > day:
		r.find("poll", "passed", "close", said)
	default:
		r.find("poll", "by", "close", said)
	}
}

func deliveryByHand(r *reading) {
	if day, _ := r.close(); day.IsZero() || r.today <= day {
		r.find("poll", "hand")
	}
}

// The hours within which papers are usually taken, where the notice is silent.
const (
	opens = "10:00"
	shuts = "16:00"
)

// hours are those within which papers are taken, in minutes of the day and as
// they are said; noticed when the notice of election gives them.
func (r *reading) hours() (from, to int, said []string, noticed bool) {
	d, _ := r.t.Find("nominations_close")
	first, last := cmp.Or(d.TakenFrom, opens), cmp.Or(d.TakenTo, shuts)
	from, _ = clock(first)
	to, _ = clock(last)
	return from, to, []string{"from", english().Clock(first), "to", english().Clock(last)}, d.TakenFrom != "" || d.TakenTo != ""
}

// deliveryPlanned looks at the day and the hour. The hour of closing is the
// timetable's: it is 1pm in Northern Ireland.
func deliveryPlanned(r *reading) {
	d := r.p.Delivery
	last, close := r.close()
	if d.Day.IsZero() || last.IsZero() {
		return
	}
	first, opening := r.event("nominations_open")
	at, known := clock(d.Hour)
	from, to, hours, noticed := r.hours()
	switch {
	case d.Day > last:
		r.find("delivery.day", "late", "close", close)
	case d.Day == last && known && at > r.closes():
		r.find("delivery.hour", "late", "close", close)
	case r.electronic():
	case r.t.WorkingDays(d.Day-1, d.Day) != 1:
		r.find("delivery.day", "closed-day", "day", english().Date(d.Day))
	case d.Day < first:
		r.find("delivery.day", "early", "first", opening)
	case blank(d.Hour):
	case !known:
		r.find("delivery.hour", "unread", "text", clip(d.Hour))
	case at >= from && at <= to:
	case noticed:
		r.find("delivery.hour", "notice-hours", hours...)
	default:
		r.find("delivery.hour", "hours", hours...)
	}
}

// closes is the minute of the day at which nominations close; the last one
// when the law gives no hour.
func (r *reading) closes() int {
	d, _ := r.t.Find("nominations_close")
	if at, ok := clock(d.Time); ok {
		return at
	}
	return 24 * 60
}

var clockShape = regexp.MustCompile(`(?i)^(\d{1,2})(?:[:.](\d{2}))?\s*([ap]\.?m\.?)?$`)

// clock reads an hour as people type it, 15:30, 3.30pm, 11am, noon, in minutes
// of the day. An hour that could be before or after noon is not read.
func clock(text string) (minute int, ok bool) {
	text = strings.TrimSpace(text)
	if strings.EqualFold(text, "noon") {
		return 12 * 60, true
	}
	m := clockShape.FindStringSubmatch(text)
	if m == nil {
		return 0, false
	}
	hour, _ := strconv.Atoi(m[1])
	minute, _ = strconv.Atoi("0" + m[2])
	half := strings.ToLower(m[3])
	switch {
	case minute > 59 || hour > 23 || half != "" && (hour < 1 || hour > 12):
		return 0, false
	case half == "" && m[2] == "" && hour < 8:
		return 0, false
	case half != "":
		hour %= 12
	}
	if strings.HasPrefix(half, "p") {
		hour += 12
	}
	return hour*60 + minute, true
}

// electronic reports whether the papers go by wire, where the kind allows it.
func (r *reading) electronic() bool {
	m := r.p.Delivery.Method
	return r.kind.Electronic && (m == ByEmail || m == Online)
}

func deliveryMethod(r *reading) {
	switch r.p.Delivery.Method {
	case ByPost, ByEmail, Online:
		r.find("delivery.method", "not-by-hand")
	}
}

func deliveryElectronic(r *reading) {
	switch {
	case r.p.Delivery.Method == ByPost:
		r.find("delivery.method", "post")
	case r.electronic():
		r.find("delivery.method", "statement")
	}
}

func electronicTime(r *reading) {
	if last, close := r.close(); r.electronic() && !last.IsZero() && r.p.Delivery.Day == last {
		r.find("delivery.day", "recorded", "close", close)
	}
}

func typedSignature(r *reading) {
	if r.electronic() {
		r.find("delivery.method", "typed")
	}
}

func deliveryCarrier(r *reading) {
	switch d := r.p.Delivery; {
	case d.Method != "" && d.Method != ByHandItself:
		r.find("delivery.method", "not-in-person")
	case d.Carrier == CarriedByOther:
		r.find("delivery.carrier", "other")
	}
}

// deliveryPlace compares the place of the plan with that of the notice of
// election, as far as both are typed.
func deliveryPlace(r *reading) {
	plan, notice := foldName(r.p.Delivery.Place), foldName(r.c.Notice.Place)
	switch {
	case plan == "" && notice == "" && !r.p.Delivery.Day.IsZero() && !r.electronic():
		r.find("delivery.place", "unknown")
	case plan == "" || notice == "" || strings.Contains(plan, notice) || strings.Contains(notice, plan):
	default:
		r.find("delivery.place", "differs")
	}
}

func deliverEarly(r *reading) {
	if last, _ := r.close(); !last.IsZero() && r.p.Delivery.Day == last {
		r.find("delivery.day", "last-day")
	}
}

func homeFormDelivered(r *reading) {
	r.inEnvelope("delivery.address_form", "home-address-form", r.p.Delivery.AddressForm)
}

func consentDelivered(r *reading) { r.inEnvelope("delivery.consent", "consent", r.p.Delivery.Consent) }

// inEnvelope asks for a paper as soon as there is a day to hand it in, and
// misses it once that day is over.
func (r *reading) inEnvelope(field, paper string, there bool) {
	day := r.p.Delivery.Day
	_, logged := r.p.HandIn.HandedIn(paper)
	switch {
	case there || logged || day.IsZero():
	case r.today > day:
		r.find(field, "left-out")
	default:
		r.missing(field, "to-pack")
	}
}
