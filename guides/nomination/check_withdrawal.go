package nomination

// Withdrawing, being nominated twice, and the copy of the register.

func otherAreas(r *reading) {
	if blank(r.p.OtherAreas) {
		return
	}
	last, close := r.event("withdrawal_deadline")
	if !last.IsZero() && r.today > last {
		r.find("other_areas", "fallen", "close", close)
		return
	}
	r.find("other_areas", "withdraw", "close", close)
}

func withdrawalWitnessed(r *reading) {
	w := r.p.Withdrawal
	switch {
	case w.Signed.IsZero() && !w.Delivered.IsZero():
		r.find("withdrawal.signed", "unsigned")
	case !w.Signed.IsZero() && blank(w.Witness):
		r.find("withdrawal.witness", "unwitnessed")
	}
}

func withdrawalInTime(r *reading) {
	last, close := r.event("withdrawal_deadline")
	if w := r.p.Withdrawal; !last.IsZero() && max(w.Signed, w.Delivered) > last {
		r.find("withdrawal.delivered", "late", "close", close)
	}
}

func registerAsked(r *reading) {
	first, said := r.event("candidate_status_earliest")
	if day := r.p.RegisterAsked; !day.IsZero() && day < first {
		r.find("register_asked", "early", "first", said)
	}
}
