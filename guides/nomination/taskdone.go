package nomination

import "rosette/guides/calendar"

// doneBy says how Rosette sees that a task is done: on which day, and in which
// word. A day that has not come is one that is planned.
var doneBy = map[string]func(p Particulars, k KindRule) (day calendar.Date, word string, done bool){
	"address-chosen": func(p Particulars, _ KindRule) (calendar.Date, string, bool) {
		return 0, "", p.AddressShown != AddressUnchosen
	},
	"certificate-held": func(p Particulars, _ KindRule) (calendar.Date, string, bool) {
		return p.Certificate.Received, WordInHand, p.Certificate.Held && (!p.Certificate.Joint || p.Certificate.Second)
	},
	"agent-accepted": func(p Particulars, _ KindRule) (calendar.Date, string, bool) {
		return p.Agent.Notified, "", p.Agent.Self || !blank(p.Agent.Name) && p.Agent.Accepted
	},
	"emblem-asked": func(p Particulars, _ KindRule) (calendar.Date, string, bool) {
		return p.Emblem.Asked, "", !p.Emblem.Asked.IsZero()
	},
	"candidate-signed": func(p Particulars, _ KindRule) (calendar.Date, string, bool) {
		return p.ConsentSigned, "", !p.ConsentSigned.IsZero()
	},
	"signers-found":  signersFound,
	"signers-signed": signersSigned,
	"deposit-lodged": func(p Particulars, _ KindRule) (calendar.Date, string, bool) {
		return p.Deposit.Lodged, "", !p.Deposit.Lodged.IsZero()
	},
	"informally-checked": func(p Particulars, _ KindRule) (calendar.Date, string, bool) {
		return p.HandIn.Informal.Day, WordBooked, !p.HandIn.Informal.Day.IsZero()
	},
	"delivered": delivered,
	"register-asked": func(p Particulars, _ KindRule) (calendar.Date, string, bool) {
		return p.RegisterAsked, "", !p.RegisterAsked.IsZero()
	},
	"absent-asked": func(p Particulars, _ KindRule) (calendar.Date, string, bool) {
		return p.Requests.Absent.Asked, "", !p.Requests.Absent.Asked.IsZero()
	},
	"withdrawn": func(p Particulars, _ KindRule) (calendar.Date, string, bool) {
		return p.Withdrawal.Delivered, "", !p.Withdrawal.Delivered.IsZero()
	},
}

func signersFound(p Particulars, k KindRule) (calendar.Date, string, bool) {
	return 0, "", named(p.Subscribers) >= signersNeeded(p, k)
}

func named(some []Subscriber) int {
	n := 0
	for _, s := range some {
		if !blank(s.Name) {
			n++
		}
	}
	return n
}

func signersSigned(p Particulars, k KindRule) (day calendar.Date, _ string, _ bool) {
	need := signersNeeded(p, k)
	if need == 0 || len(p.Subscribers) < need {
		return 0, "", false
	}
	for _, s := range p.Subscribers[:need] {
		if s.Signed.IsZero() {
			return 0, "", false
		}
		day = max(day, s.Signed)
	}
	return day, "", true
}

// delivered is seen in the receipt log; a day that is fixed is only planned.
func delivered(p Particulars, _ KindRule) (calendar.Date, string, bool) {
	if v, ok := p.HandIn.HandedIn("nomination-paper"); ok {
		return v.Day, "", true
	}
	return p.Delivery.Day, WordBooked, !p.Delivery.Day.IsZero()
}
