package panel

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/selection"
	"rosette/guides/words"
	"rosette/ui/popup"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// The lines that the box of a section shows.
const sectionLines = 6

// section is one section with its box and the evidence beside it.
type section struct {
	selection.Section
	t        *statement
	card     *widgets.Card
	text     *widgets.Field
	words    *widgets.Text
	notes    *fyne.Container
	evidence *fyne.Container
	kept     string // what the box was last brought up to
	noted    string
	proof    string
}

func newSection(t *statement, of selection.Section) *section {
	p := t.p
	s := &section{Section: of, t: t, kept: p.s.Candidacy().Statement.Text(of.ID)}
	s.text = widgets.NewField(of.Title, widgets.FieldOptions{Text: s.kept, Hint: of.Ask, Lines: sectionLines,
		OnChanged: func(string) { s.measure(); t.sum() }, OnLeave: s.keep})
	s.words = widgets.Small("").In(theme.Ink)
	s.notes = widgets.Column(4)
	s.notes.Hide()
	s.evidence = widgets.Column(6)
	length := widgets.QuietButton("", p.say("change_length"), s.askLength)
	copied := widgets.QuietButton("copy", p.say("copy"), s.copy)
	left := widgets.Column(8, s.text, widgets.Ends(16, s.words, copied, length), s.notes)
	right := widgets.Column(8, widgets.Strong(p.say("evidence")), s.evidence)
	if of.Form != "" {
		right.Objects = append(right.Objects, widgets.Caption(p.say("on_form", "Heading", of.Form)).In(theme.Ink2))
	}
	s.card = widgets.NewCard("", widgets.Responsive(beside(300), left, widgets.Plate(right)))
	s.measure()
	return s
}

// copy puts the text where it can be pasted into the party's form.
func (s *section) copy() {
	fyne.CurrentApp().Clipboard().SetContent(s.text.Text())
	s.words.SetText(s.t.p.say("copied"))
}

// keep saves the text. What cannot be kept stays in the box.
func (s *section) keep(text string) {
	if s.t.p.s.Candidacy().Statement.Text(s.ID) == text {
		return
	}
	err := s.change(func(kept selection.Statement) (selection.Statement, error) { return kept.Write(s.ID, text) })
	if err != nil {
		s.text.SetError(s.t.p.s.Words.Explain(err))
		return
	}
	s.text.SetError("")
}

func (s *section) change(edit func(selection.Statement) (selection.Statement, error)) error {
	return s.t.p.change(s.t.of, s.t.p.say("note_section", "Title", s.Title), func(c *guides.Candidacy) (err error) {
		c.Statement, err = edit(c.Statement)
		return err
	})
}

// refresh shows what is kept, unless something else is being typed.
func (s *section) refresh() {
	p := s.t.p
	c := p.s.Candidacy()
	if now := c.Statement.Text(s.ID); now != s.kept {
		if s.text.Text() == s.kept {
			s.text.SetText(now)
		}
		s.kept = now
	}
	s.measure()
	s.note(c.Statement.Notes(p.s.Words, s.Section))
	s.prove(c.Record)
}

// measure counts the words in the box.
func (s *section) measure() {
	n, most := selection.WordsIn(s.text.Text()), s.t.p.s.Candidacy().Statement.Limit(s.Section)
	if most == 0 {
		s.words.SetText(s.t.p.count("words", n))
		return
	}
	s.words.SetText(s.t.p.say("words_of", "N", n, "Most", most))
}

// note shows what is worth another look.
func (s *section) note(notes []string) {
	if now := strings.Join(notes, "\n"); now != s.noted {
		s.noted = now
		s.notes.Objects = nil
		for _, n := range notes {
			s.notes.Objects = append(s.notes.Objects, widgets.IconLine("info", theme.Ink2, widgets.Small(n)))
		}
		s.notes.Hidden = len(notes) == 0
		s.notes.Refresh()
		widgets.Settle(s.notes)
	}
}

// prove shows what in the record bears the section out.
func (s *section) prove(r selection.Record) {
	p := s.t.p
	bears := selection.Record{Entries: only(r.Entries, s.Evidence)}
	lines := bears.Summary(p.s.Words, r.Whole(p.s.Today()))
	proof := ""
	for _, l := range lines {
		proof += l.Name + l.Detail + l.Value + "\n"
	}
	if proof == s.proof && len(s.evidence.Objects) > 0 {
		return
	}
	s.proof = proof
	s.evidence.Objects = nil
	for _, l := range lines {
		s.evidence.Objects = append(s.evidence.Objects, widgets.Ends(10,
			widgets.Column(0, widgets.Small(l.Name).In(theme.Ink), widgets.Caption(l.Detail).In(theme.Ink2)),
			widgets.NewText(l.Value, theme.Small.WithBold(), theme.Ink).OneLine()))
	}
	if len(lines) == 0 {
		key := "evidence_empty"
		if len(s.Evidence) == 0 {
			key = "evidence_none"
		}
		s.evidence.Objects = []fyne.CanvasObject{widgets.Small(p.say(key))}
	}
	s.evidence.Refresh()
	widgets.Settle(s.evidence)
}

func only(all []selection.Deed, kinds []selection.DeedKind) (some []selection.Deed) {
	for _, d := range all {
		if slices.Contains(kinds, d.Kind) {
			some = append(some, d)
		}
	}
	return some
}

// askLength asks how many words the person's own form allows.
func (s *section) askLength() {
	p := s.t.p
	text := ""
	if n := p.s.Candidacy().Statement.Limits[s.ID]; n > 0 {
		text = strconv.Itoa(n)
	}
	var box *popup.Popup
	var many *widgets.Field
	keep := func() {
		n, err := lengthOf(many.Text())
		if err == nil {
			err = s.change(func(kept selection.Statement) (selection.Statement, error) { return kept.Allow(s.ID, n) })
		}
		if err != nil {
			many.SetError(p.s.Words.Explain(err))
			many.Focus()
			return
		}
		box.Hide()
	}
	hint := p.say("length_hint", "N", s.Words)
	if s.Words == 0 {
		hint = p.say("length_hint_none")
	}
	many = widgets.NewField(p.say("length"), widgets.FieldOptions{Text: text, Hint: hint, Width: 160, Whole: true, OnEnter: keep})
	box = popup.Show(p.win, p.say("length_heading", "Title", s.Title), 460, many,
		widgets.PlainButton("", p.say("leave_it"), func() { box.Hide() }),
		widgets.MainButton("check", p.say("keep_it"), keep))
}

// lengthOf reads a number of words; an empty text is 0.
func lengthOf(text string) (int, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > selection.MaxWords {
		return 0, words.Wrong("statement_limit", err, "Max", selection.MaxWords)
	}
	return n, nil
}
