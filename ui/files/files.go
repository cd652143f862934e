// Package files asks where a file is to be saved or which is to be opened: a
// path that can be typed or pasted, with a folder to browse beside it. Nothing
// is written before all of it is ready.
package files

import (
	"io"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"rosette/guides/words"
	"rosette/ui/popup"
	"rosette/ui/widgets"
)

// width is how wide the question is, in units.
const width = 640

// mostBytes is the largest file that Open reads.
const mostBytes = 16 << 20

// Save asks for a path, at first this one in the usual folder, and hands it to
// write. A file that is there already is replaced only when Save is chosen
// twice. What write says is wrong is shown at the path, which can be changed;
// done is called with the path when it worked.
func Save(win fyne.Window, say *words.Catalogue, title, name string, write func(path string) error, done func(path string)) {
	a := newAsk(win, say, title, say.Say("files.path"), At(name), say.Say("files.save"))
	a.twice = &Twice{}
	a.browse = func() {
		dialog.ShowFolderOpen(func(folder fyne.ListableURI, err error) {
			if err == nil && folder != nil {
				a.path.SetText(filepath.Join(folder.Path(), filepath.Base(a.path.Text())))
			}
		}, win)
	}
	a.act = func(path string) error {
		if err := write(path); err != nil {
			return err
		}
		done(path)
		return nil
	}
	a.show()
}

// Open asks for a candidate file and hands its bytes to read. What read says is
// wrong is shown at the path.
func Open(win fyne.Window, say *words.Catalogue, title string, read func(data []byte) error) {
	OpenKind(win, say, title, []string{".json", ".rosette"}, mostBytes, func(_ string, data []byte) error { return read(data) })
}

// OpenKind is Open for files with other endings and of another size at most, of
// which the path matters too.
func OpenKind(win fyne.Window, say *words.Catalogue, title string, endings []string, most int, read func(path string, data []byte) error) {
	a := newAsk(win, say, title, say.Say("files.path"), Folder()+string(filepath.Separator), say.Say("files.open"))
	a.browse = func() {
		d := dialog.NewFileOpen(func(f fyne.URIReadCloser, err error) {
			if err != nil || f == nil {
				return
			}
			f.Close()
			a.path.SetText(f.URI().Path())
		}, win)
		d.SetFilter(storage.NewExtensionFileFilter(endings))
		d.Show()
	}
	a.act = func(path string) error {
		data, err := Load(path, most)
		if err != nil {
			return err
		}
		return read(path, data)
	}
	a.show()
}

// Load reads a file of at most so many bytes. The error says what is wrong.
func Load(path string, most int) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, words.Wrong("files_folder", nil, "Path", path)
	}
	data, err := io.ReadAll(io.LimitReader(f, int64(most)+1))
	if err != nil {
		return nil, err
	}
	if len(data) > most {
		return nil, words.Wrong("file_too_big", nil, "Path", path)
	}
	return data, nil
}

type ask struct {
	win    fyne.Window
	say    *words.Catalogue
	path   *widgets.Field
	title  string
	box    *popup.Popup
	act    func(path string) error
	browse func()
	verb   string
	twice  *Twice // nil where nothing is written
}

func newAsk(win fyne.Window, say *words.Catalogue, title, label, path, verb string) *ask {
	a := &ask{win: win, say: say, title: title, verb: verb}
	a.path = widgets.NewField(label, widgets.FieldOptions{Text: path, Hint: say.Say("files.hint"),
		OnEnter: func() { a.try() }})
	return a
}

func (a *ask) show() {
	a.box = popup.Show(a.win, a.title, width, a.path,
		widgets.PlainButton("", a.say.Say("files.cancel"), func() { a.box.Hide() }),
		widgets.PlainButton("folder-open", a.say.Say("files.browse"), func() { a.browse() }),
		widgets.MainButton("", a.verb, a.try),
	)
	SelectAll(a.win)
}

func (a *ask) try() {
	path := At(a.path.Text())
	if path == "" {
		a.path.SetError(a.say.Say("files.empty"))
		return
	}
	if a.twice != nil && a.twice.Ask(path) {
		a.path.SetError(a.say.Say("files.replace"))
		a.path.Focus()
		return
	}
	a.box.Hide()
	if err := a.act(path); err != nil {
		a.show()
		a.path.SetError(a.say.Explain(err))
	}
}
