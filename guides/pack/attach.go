package pack

import (
	"rosette/guides"
	"rosette/guides/eligibility"
	"rosette/guides/pack/sheet"
	"rosette/guides/training"
)

// attachedName is what the candidacy is called inside a PDF.
const attachedName = "candidacy.json"

// Handed is the candidacy as the agent gets it: what the papers and the plan
// rest on, with the home address. The answers about eligibility and the
// practice for the panel are the candidate's own and stay out.
func Handed(c guides.Candidacy) []byte {
	c.Eligibility, c.Practice = eligibility.Answers{}, training.Practice{}
	return guides.Write(c)
}

func (m *maker) attachment() sheet.File {
	return sheet.File{Name: attachedName, Says: m.say.Say("pack.attached_says"), Kind: "application/json", Data: Handed(m.c), Made: m.Today.Time()}
}
