package selection

import (
	"fyne.io/fyne/v2"

	party "rosette/guides/selection"
	"rosette/storage"
	"rosette/ui/files"
	"rosette/ui/popup"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// share writes the procedure followed to a file that others can import. It
// holds nothing of the person: no date, letter or membership.
func (t *Screen) share() {
	p, err := t.plan().Template()
	if err != nil {
		return
	}
	write := func(path string) error { return writeProcedure(path, p) }
	files.Save(t.win, t.s.Words, t.say("share_title"), p.ID+".toml", write, t.shared)
}

// shared says where the file is and what to do with it.
func (t *Screen) shared(path string) {
	var box *popup.Popup
	box = popup.Show(t.win, t.say("shared_title"), 520, widgets.Column(8, widgets.Body(t.say("shared", "Path", path)), widgets.Small(t.say("shared_next"))),
		widgets.MainButton("check", t.say("shared_close"), func() { box.Hide() }))
}

func writeProcedure(path string, p party.Procedure) error {
	data, err := party.Encode(p)
	if err != nil {
		return err
	}
	return storage.WriteFile(path, data)
}

// importFile asks for a procedure file and shows what it would change.
func (t *Screen) importFile() {
	files.OpenKind(t.win, t.s.Words, t.say("import_title"), []string{".toml"}, party.MaxBytes,
		func(_ string, data []byte) error { return t.receive(data) })
}

// receive reads a procedure file. What is wrong with it is said by field, and
// nothing is kept before somebody has seen what it changes.
func (t *Screen) receive(data []byte) error {
	p, err := party.Decode(t.say("the_file"), data)
	if err != nil {
		return err
	}
	t.compare.incoming = p
	t.open(t.compare)
	return nil
}

// mostDifferences are listed one by one.
const mostDifferences = 60

// comparing shows what a procedure file would change before it is used.
type comparing struct {
	t        *Screen
	incoming party.Procedure
	use      *widgets.Button
}

func newComparing(t *Screen) *comparing {
	c := &comparing{t: t}
	c.use = widgets.MainButton("check", t.say("use_file"), c.accept)
	return c
}

func (c *comparing) enter() {
	t := c.t
	page := t.within(t.say("compare_title"), c.incoming.Title)
	page.SetButtons()
	keep := widgets.PlainButton("", t.say("keep_mine"), t.home)
	head := []fyne.CanvasObject{widgets.Body(c.about()), widgets.Small(t.count("compare_stages", len(c.incoming.Stages))), widgets.Wrap(8, c.use, keep)}
	cards := []fyne.CanvasObject{widgets.NewCard("", head...)}
	if !t.s.Candidacy().Serves(c.incoming) {
		cards = append(cards, widgets.NewBanner(widgets.AskTone, "circle-help", t.say("file_for_others")))
	}
	page.SetBody(append(cards, c.differences(), footNote(t))...)
}

func (c *comparing) about() string {
	if c.incoming.Author != "" {
		return c.t.say("compare_by", "Author", c.incoming.Author, "Basis", c.incoming.Basis)
	}
	return c.incoming.Basis
}

// differences lists the changes against what is followed, or the stages where
// nothing is.
func (c *comparing) differences() fyne.CanvasObject {
	t := c.t
	old, err := t.plan().Template()
	var rows []fyne.CanvasObject
	if err != nil {
		for _, s := range c.incoming.Stages {
			rows = append(rows, widgets.IconLine("circle", theme.Control, widgets.Body(s.Title)))
		}
		return widgets.NewCard(t.say("stages"), rows...)
	}
	all := party.Differences(old, c.incoming)
	for _, d := range all[:min(len(all), mostDifferences)] {
		rows = append(rows, widgets.IconLine(differenceIcons[d.Kind], theme.Ink2, widgets.Body(t.differs(old, c.incoming, d))))
	}
	if left := len(all) - len(rows); left > 0 {
		rows = append(rows, widgets.Small(t.count("more_differences", left)))
	}
	if len(all) == 0 {
		rows = append(rows, widgets.Body(t.say("no_differences")))
	}
	return widgets.NewCard(t.count("differences", len(all), "Title", old.Title), rows...)
}

var differenceIcons = map[party.ChangeKind]string{
	party.Added: "plus", party.Removed: "minus", party.Moved: "git-compare", party.Changed: "pencil",
}

func (c *comparing) accept() {
	t := c.t
	t.choose.take(t.say("note_import", "Title", c.incoming.Title), func(pl party.Plan) (party.Plan, error) { return pl.FollowOwn(c.incoming), nil }, t.home)
}

func (c *comparing) refresh()                {}
func (c *comparing) first() fyne.Focusable   { return c.use }
func (c *comparing) panes() []fyne.Focusable { return []fyne.Focusable{c.use} }

func (c *comparing) key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		c.t.home()
		return true
	}
	return false
}
