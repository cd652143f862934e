package officer

import (
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/pack"
	"rosette/storage"
	"rosette/ui/files"
	"rosette/ui/printing"
)

// summary counts what was found.
func (o *Screen) summary(v guides.View) string {
	say := o.s.Words
	n := map[string]int{}
	for _, l := range v.Officer {
		switch {
		case l.Missing:
			n["missing"]++
		case l.Right():
		default:
			n[string(l.Severity)]++
		}
	}
	var parts []string
	for _, key := range []string{"stops", "missing", "ask", "advice"} {
		if n[key] > 0 {
			parts = append(parts, say.Count("officer.summary_"+key, n[key]))
		}
	}
	said := strings.Join(parts, ", ")
	switch {
	case said == "":
		return say.Say("officer.none")
	case len(nomination.Stopping(v.Findings, "")) == 0:
		return say.Say("officer.none_more", "More", said+".")
	}
	return said + "."
}

// basis is where something was read, with the day it was checked and any doubt.
func (o *Screen) basis(citation string, checked calendar.Date, sure election.Confidence) string {
	key := "officer.law"
	switch sure {
	case election.Medium:
		key = "officer.law_doubt"
	case election.Low:
		key = "officer.law_low"
	}
	return o.s.Words.Say(key, "Citation", citation, "Date", o.s.Words.ShortDateYear(checked))
}

// copyText copies the lines that are shown as text, with the law and its source.
func (o *Screen) copyText() {
	fyne.CurrentApp().Clipboard().SetContent(o.text())
	o.tell(o.s.Words.Say("officer.copied"))
}

// text is the page as text: one line each, what the law says of it under it.
func (o *Screen) text() string {
	say := o.s.Words.Say
	var b strings.Builder
	b.WriteString(say("officer.title") + "\n" + o.summary(o.view()) + "\n\n")
	for _, l := range o.lines.wanted() {
		b.WriteString(o.lines.state(l) + ": " + l.AtField + "\n")
		if l.Detail != "" && l.Right() {
			b.WriteString("  " + l.Detail + "\n")
		}
		for _, law := range o.lines.lawWords(l) {
			b.WriteString("  " + law + "\n")
		}
		if rule, ok := nomination.RuleOf(l.Rule); ok && !l.Right() {
			b.WriteString("  " + say("officer.source", "Source", rule.Source) + "\n")
		}
	}
	b.WriteString("\n" + o.facts.text() + o.slate.text())
	return b.String()
}

// save writes the quick check as PDF, as it is in the pack for the desk.
func (o *Screen) save() {
	say, sheet := o.s.Words, o.sheet()
	files.Save(o.win, say, say.Say("officer.print_title"), files.Free(say.Say("officer.print_name")), func(path string) error {
		data, err := sheet()
		if err != nil {
			return err
		}
		return storage.WriteFile(path, data)
	}, func(path string) { o.tell(say.Say("officer.printed", "Path", path)) })
}

func (o *Screen) print() {
	o.open.Open(o.s, printing.Sheet{Name: o.s.Words.Say("officer.print_name"), Make: o.sheet(), Says: o.tell})
}

// sheet makes the quick check alone, as it stands now.
func (o *Screen) sheet() func() ([]byte, error) {
	c, how := o.s.Candidacy(), pack.Options{Today: o.s.Today(), Words: o.s.Words, Bare: true, Sections: []string{"quick_check"}}
	return func() ([]byte, error) { return pack.Write(c, pack.Desk, how, pack.PDF) }
}
