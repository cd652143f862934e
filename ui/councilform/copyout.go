package councilform

import (
	"fyne.io/fyne/v2"

	"rosette/guides/nomination"
	"rosette/guides/pack"
	"rosette/guides/pack/form"
	"rosette/storage"
	"rosette/ui/files"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// copyOut lists the papers of which a sheet can be made to copy from by hand.
func (c *Screen) copyOut(heading string) fyne.CanvasObject {
	say := c.s.Words.Say
	kind := c.s.Candidacy().Choice.Kind
	titles := map[string]string{}
	for _, p := range nomination.Papers(kind) {
		titles[p.ID] = p.Title
	}
	var rows []fyne.CanvasObject
	for _, id := range form.Papers(kind) {
		if titles[id] == "" {
			continue
		}
		rows = append(rows, widgets.NewItemRow("file-pen-line", theme.Ink2, titles[id], "", "", func() { c.saveCopyOut(id, titles[id]) }))
	}
	widgets.LinkRows(rows...)
	about := widgets.Body(say("councilform.copy_about"))
	if len(rows) == 0 {
		about = widgets.Body(say("councilform.copy_none"))
	}
	return widgets.NewCard(heading, about, widgets.Column(0, rows...))
}

func (c *Screen) saveCopyOut(id, title string) {
	say := c.s.Words
	path := files.Free(say.Say("councilform.copy_name", "Paper", title))
	files.Save(c.win, say, say.Say("councilform.copy_title", "Paper", title), path, func(path string) error {
		file, err := pack.WriteCopyOut(c.s.Candidacy(), id, pack.Options{Today: c.s.Today(), Words: say}, pack.PDF)
		if err != nil {
			return err
		}
		return storage.WriteFile(path, file)
	}, func(path string) {
		c.tell(widgets.NeutralTone, "check", say.Say("councilform.copied", "Path", path),
			widgets.SmallButton("printer", say.Say("printing.open"), func() { c.openToPrint(path) }))
	})
}

// openToPrint opens a sheet that was saved, or says that no program would.
func (c *Screen) openToPrint(path string) {
	failed := func(error) {
		c.tell(widgets.AskTone, "printer", c.s.Words.Say("printing.no_viewer", "Path", path))
	}
	if err := c.start(path, failed); err != nil {
		failed(err)
	}
}
