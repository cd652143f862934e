package delivery

import (
	"rosette/guides/pack"
	"rosette/storage"
	"rosette/ui/files"
	"rosette/ui/printing"
	"rosette/ui/widgets"
)

// save writes the leaving sheet as PDF, one side of paper to tick by pen.
func (d *Screen) save() {
	say, sheet := d.s.Words, d.sheet()
	files.Save(d.win, say, say.Say("handin.save_title"), files.Free(say.Say("handin.save_name")), func(path string) error {
		data, err := sheet()
		if err != nil {
			return err
		}
		return storage.WriteFile(path, data)
	}, func(path string) { d.tell(say.Say("handin.saved", "Path", path)) })
}

func (d *Screen) print() {
	d.open.Open(d.s, printing.Sheet{Name: d.s.Words.Say("handin.save_name"), Make: d.sheet(), Says: d.tell})
}

// sheet makes the leaving sheet alone, with what is being typed.
func (d *Screen) sheet() func() ([]byte, error) {
	widgets.FlushAll(d.page)
	c, how := d.s.Candidacy(), pack.Options{Today: d.s.Today(), Words: d.s.Words, Bare: true, Sections: []string{"leaving"}}
	return func() ([]byte, error) { return pack.Write(c, pack.Desk, how, pack.PDF) }
}
