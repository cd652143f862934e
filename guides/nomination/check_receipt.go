package nomination

import (
	"slices"

	"rosette/guides/calendar"
)

// What is arranged around the day of handing in, and what is known of it
// afterwards.

// daysAround compares the second day, the appointment and the informal check
// with the day that is planned and with the last one.
func daysAround(r *reading) {
	h, plan := r.p.HandIn, r.p.Delivery.Day
	r.hourReads("second.hour", h.Second.Hour)
	r.hourReads("booking.hour", h.Booking.Hour)
	r.hourReads("informal.hour", h.Informal.Hour)
	switch day := h.Second.Day; {
	case day.IsZero():
	case r.tooLate(day, h.Second.Hour):
		r.aroundDay("second.day", "second-late", day)
	case !r.electronic() && r.closedOn(day):
		r.aroundDay("second.day", "second-closed", day)
	case day < plan:
		r.aroundDay("second.day", "second-first", day)
	}
	switch day := h.Booking.Day; {
	case day.IsZero():
	case r.tooLate(day, h.Booking.Hour):
		r.aroundDay("booking.day", "booking-late", day)
	case !plan.IsZero() && day != plan:
		r.aroundDay("booking.day", "booking-differs", day)
	}
	if day := h.Informal.Day; !day.IsZero() && (r.tooLate(day, h.Informal.Hour) || !plan.IsZero() && day > plan) {
		r.aroundDay("informal.day", "informal-late", day)
	}
}

func (r *reading) aroundDay(field, when string, day calendar.Date) {
	_, close := r.close()
	r.find(field, when, "day", english().Date(day), "close", close, "plan", english().Date(r.p.Delivery.Day))
}

func (r *reading) hourReads(field, hour string) {
	if _, ok := clock(hour); !ok && !blank(hour) {
		r.find(field, "unread", "text", clip(hour))
	}
}

// tooLate reports whether a day, with its hour where one is typed, is after
// nominations close.
func (r *reading) tooLate(day calendar.Date, hour string) bool {
	last, _ := r.close()
	at, known := clock(hour)
	return !last.IsZero() && (day > last || day == last && known && at > r.closes())
}

// closedOn reports whether papers are not taken on a day.
func (r *reading) closedOn(day calendar.Date) bool {
	return len(r.t.Deadlines) > 0 && r.t.WorkingDays(day-1, day) != 1
}

// logged are the papers without which nobody is nominated, and which a receipt
// log must show.
var logged = []string{"nomination-paper", "home-address-form", "consent"}

// receiptLog reads the log of what was handed in.
func receiptLog(r *reading) {
	last, close := r.close()
	visits := r.p.HandIn.Visits
	began := false
	for i, v := range visits {
		ours := slices.ContainsFunc(v.Papers, func(id string) bool { return slices.Contains(logged, id) })
		began = began || ours
		field := "visits." + itoa(i) + ".day"
		switch {
		case v.Day > r.today:
			r.find(field, "future", "day", english().Date(v.Day))
		case ours && r.tooLate(v.Day, v.Hour):
			r.find(field, "late", "day", english().Date(v.Day), "close", close)
		}
	}
	if !began {
		return
	}
	for _, paper := range Papers(r.c.Kind) {
		if _, in := r.p.HandIn.HandedIn(paper.ID); in || !slices.Contains(logged, paper.ID) {
			continue
		}
		when := "not-in"
		if !last.IsZero() && r.today > last {
			when = "left-out"
		}
		r.find("visits.0.papers", when, "paper", paper.Title, "close", close)
	}
}

func receiptTaken(r *reading) {
	for i, v := range r.p.HandIn.Visits {
		if !v.Receipt && !v.Day.IsZero() && v.Day <= r.today && len(v.Papers) > 0 {
			r.find("visits."+itoa(i)+".receipt", "no-receipt", "day", english().Date(v.Day))
		}
	}
}

func decisionRejected(r *reading) {
	if r.p.HandIn.Decision.Answer != DecidedRejected {
		return
	}
	last, close := r.close()
	when := "rejected"
	if !last.IsZero() && r.today > last {
		when = "rejected-late"
	}
	r.find("decision.answer", when, "close", close)
}
