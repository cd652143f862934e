package councilform

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/pack/councilform"
	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui/files"
	"rosette/ui/widgets"
)

// area is where the store keeps which value goes into which box of a form, so
// that everybody of the same council has it.
func (c *Screen) area() string { return "councilform-" + c.form.Print }

// remember keeps what was chosen for the boxes: the names of values, never a
// text.
func (c *Screen) remember() {
	kept := map[int]string{}
	for n, put := range c.plan {
		if put.Text == "" {
			kept[n] = put.Value
		}
	}
	if err := c.s.Store().SetSettings(c.area(), kept, c.s.Now()); err != nil {
		c.tell(widgets.BadTone, "octagon-alert", c.s.Words.Explain(err))
	}
}

// recall brings back what was chosen for this form before.
func (c *Screen) recall() {
	kept := map[int]string{}
	if found, err := c.s.Store().Settings(c.area(), &kept); err != nil || !found {
		return // the boxes' own words say what goes into them
	}
	for n, id := range kept {
		c.plan[n] = councilform.Put{Value: id}
	}
}

func (c *Screen) saveFilled() {
	c.save("councilform.filled_name", "councilform.save_title", "councilform.saved", func() ([]byte, error) {
		file, _, err := c.form.FillBy(c.plan, c.values)
		return file, err
	})
}

func (c *Screen) saveNumbered() {
	c.save("councilform.numbered_name", "councilform.numbered_title", "councilform.saved_numbers", c.form.Numbered)
}

// save asks for a place and writes a copy of the form there, never over the
// form itself.
func (c *Screen) save(nameKey, titleKey, doneKey string, make func() ([]byte, error)) {
	say := c.s.Words
	name := strings.TrimSuffix(filepath.Base(c.path), filepath.Ext(c.path))
	path := files.Free(say.Say(nameKey, "Name", name))
	files.Save(c.win, say, say.Say(titleKey), path, func(path string) error {
		if same(path, c.path) {
			return words.Wrong("council_form_same", nil, "Path", path)
		}
		file, err := make()
		if err != nil {
			return err
		}
		return storage.WriteFile(path, file)
	}, func(path string) { c.tell(widgets.NeutralTone, "check", say.Say(doneKey, "Path", path)) })
}

func same(a, b string) bool {
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other)
}

// tell shows a sentence over the page's body.
func (c *Screen) tell(tone widgets.Tone, icon, sentence string, buttons ...fyne.CanvasObject) {
	c.said.Objects = []fyne.CanvasObject{widgets.NewBanner(tone, icon, sentence, buttons...)}
	widgets.Settle(c.said)
}
