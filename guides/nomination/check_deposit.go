package nomination

import "strings"

// The deposit of a candidate for mayor.

func noDeposit(r *reading) {
	if r.p.Deposit != (Deposit{}) {
		r.find("deposit.lodged", "none-needed")
	}
}

func depositLodged(r *reading) {
	d, need := r.p.Deposit, r.kind.Deposit
	last, close := r.close()
	pounds := english().Say("nomination.pounds", "N", thousands(need))
	switch amount, ok := readPounds(d.Amount); {
	case d.Lodged.IsZero():
		r.missing("deposit.lodged", "not-lodged", "pounds", pounds)
	case !last.IsZero() && d.Lodged > last:
		r.find("deposit.lodged", "late", "pounds", pounds, "close", close)
	case !blank(d.Amount) && (!ok || amount < need):
		r.find("deposit.amount", "short", "pounds", pounds)
	case d.Lodged > r.today:
		r.find("deposit.lodged", "planned", "pounds", pounds, "day", english().Date(d.Lodged))
	}
	if d.Method == ByOtherMethod {
		r.find("deposit.method", "agree")
	}
}

// readPounds reads £5,000 or 5000 or 500.00.
func readPounds(text string) (n int, ok bool) {
	text, pence, _ := strings.Cut(strings.NewReplacer("£", "", ",", "", " ", "").Replace(text), ".")
	if text == "" || len(text) > 7 || strings.Trim(pence, "0") != "" {
		return 0, false
	}
	for _, c := range text {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

func thousands(n int) string {
	if n < 1000 {
		return itoa(n)
	}
	return itoa(n/1000) + "," + itoa(n%1000 + 1000)[1:]
}
