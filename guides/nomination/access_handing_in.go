package nomination

// handingIn is slot for what goes with the papers: the party's certificate and
// emblem, the agent, the deposit, the delivery and a withdrawal.
func handingIn(p *Particulars, id string) any {
	switch id {
	case "certificate.name":
		return &p.Certificate.Name
	case "certificate.by":
		return &p.Certificate.By
	case "certificate.sent":
		return &p.Certificate.Sent
	case "certificate.received":
		return &p.Certificate.Received
	case "certificate.joint":
		return &p.Certificate.Joint
	case "certificate.second":
		return &p.Certificate.Second
	case "witness.signed":
		return &p.Witness.Signed
	case "declared":
		return &p.Declared
	case "membership.answer":
		return &p.Membership.Answer
	case "membership.parties":
		return &p.Membership.Parties
	case "constituents":
		return &p.Constituents
	case "agent.accepted":
		return &p.Agent.Accepted
	case "agent.notified":
		return &p.Agent.Notified
	case "emblem.asked":
		return &p.Emblem.Asked
	case "emblem.words":
		return &p.Emblem.Words
	case "deposit.lodged":
		return &p.Deposit.Lodged
	case "deposit.amount":
		return &p.Deposit.Amount
	case "deposit.method":
		return &p.Deposit.Method
	case "delivery.method":
		return &p.Delivery.Method
	case "delivery.place":
		return &p.Delivery.Place
	case "delivery.day":
		return &p.Delivery.Day
	case "delivery.hour":
		return &p.Delivery.Hour
	case "delivery.carrier":
		return &p.Delivery.Carrier
	case "delivery.address_form":
		return &p.Delivery.AddressForm
	case "delivery.consent":
		return &p.Delivery.Consent
	case "other_areas":
		return &p.OtherAreas
	case "withdrawal.signed":
		return &p.Withdrawal.Signed
	case "withdrawal.witness":
		return &p.Withdrawal.Witness
	case "withdrawal.delivered":
		return &p.Withdrawal.Delivered
	case "register_asked":
		return &p.RegisterAsked
	}
	if place := requested(p, id); place != nil {
		return place
	}
	return receiving(p, id)
}

// offered reports whether a field offers an answer at any kind of election.
func offered(id, answer string) bool {
	for _, f := range allFields() {
		if f.ID == id {
			if _, ok := f.Answer(answer); ok {
				return true
			}
		}
	}
	return false
}

// optionFields are the fields that hold an Option.
var optionFields = []string{"certificate.by", "certificate.sent", "membership.answer", "deposit.method",
	"delivery.method", "delivery.carrier", "register.format", "absent.format",
	"decision.answer"}

// NotOffered returns the first field that holds an answer which it does not
// offer, and the answer; "" when there is none. A file from outside may hold
// one.
func NotOffered(p Particulars) (id, answer string) {
	for _, id := range optionFields {
		if v := Get(p, id); v != "" && !offered(id, v) {
			return id, v
		}
	}
	return "", ""
}
