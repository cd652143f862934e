package eligibility

import (
	"strings"

	"fyne.io/fyne/v2"

	rules "rosette/guides/eligibility"
	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui/files"
)

// asText is the outcome page as plain text. It holds no name and no address,
// and repeats no private answer.
func (e *Screen) asText() string {
	say, o := e.s.Words, e.now.outcome
	b := &plain{}
	b.line(0, e.say("text_title"))
	b.line(0, e.say("text_day", "Date", say.Date(o.Today)))
	if o.Poll != 0 {
		b.line(0, say.Say("eligibility.days", "Opens", say.Date(o.Opens), "Close", say.Date(o.Close), "Poll", say.Date(o.Poll)))
	}
	b.gap()
	b.line(0, o.Says)
	b.line(0, e.say("caveat"))
	for _, w := range o.Warnings {
		b.gap()
		b.line(0, w)
	}
	for _, effect := range effects {
		e.reasonsAsText(b, "eligibility.heading_"+string(effect), o.With(effect))
	}
	b.gap()
	b.line(0, e.say("facts"))
	for _, r := range o.Results {
		b.line(2, r.Asks)
		b.line(4, e.factWords(r))
	}
	e.reasonsAsText(b, "eligibility.heading_notes", o.Notes)
	return b.String()
}

func (e *Screen) reasonsAsText(b *plain, heading string, reasons []rules.Reason) {
	if len(reasons) == 0 {
		return
	}
	b.gap()
	b.line(0, e.s.Words.Say(heading))
	for _, r := range reasons {
		b.line(2, r.Says)
		for _, l := range e.reasonLines(r) {
			b.line(4, l)
		}
		if r.Doubt != "" {
			b.line(4, e.s.Words.Say("eligibility.line_doubt", "Text", r.Doubt))
		}
		if r.Pending != "" {
			b.line(4, e.s.Words.Say("eligibility.line_pending", "Text", r.Pending))
		}
		b.line(4, e.lawLine(r))
		b.line(4, r.Source)
	}
}

// copyText puts the page onto the clipboard.
func (o *outcome) copyText() {
	fyne.CurrentApp().Clipboard().SetContent(o.e.asText())
	o.tell(o.e.say("copied"))
}

// saveText asks for a file. Its name says nothing of the person.
func (o *outcome) saveText() {
	e := o.e
	files.Save(e.win, e.s.Words, e.say("save_title"), e.say("save_name"), func(path string) error {
		return storage.WriteFile(path, []byte(e.asText()))
	}, func(path string) { o.tell(e.say("saved", "Path", path)) })
}

// plain is text in lines that a page of paper has room for.
type plain struct{ strings.Builder }

const lineWidth = 76 // characters

func (b *plain) gap() { b.WriteByte('\n') }

// line writes a paragraph, each of its lines after some spaces.
func (b *plain) line(indent int, text string) { words.Fold(&b.Builder, lineWidth, indent, text) }
