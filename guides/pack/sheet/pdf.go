package sheet

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// Meta is what a PDF says of itself. It holds no personal data but the name
// that Title may have.
type Meta struct {
	Title   string
	Subject string
	Lang    string    // of its words, as "en"
	Made    time.Time // the same for the same input, so that the same bytes come out
}

// A Press writes pages as PDF. Its fonts are cut once, for every pack whose
// characters it has. It is safe for concurrent use.
type Press struct {
	kit *kit
}

// NewPress returns a press for packs with some characters beyond the usual
// ones: those of the names in a list, for example. It takes a character that
// no font has too.
func NewPress(chars string) *Press {
	if more := commonKit().lacking(chars); more != "" {
		return &Press{newKit(more)}
	}
	return &Press{commonKit()}
}

// WritePDF writes pages as a PDF: always the same bytes for the same pages.
func WritePDF(w io.Writer, pages []Page, m Meta) error { return NewPress("").WritePDF(w, pages, m) }

// WritePDF writes pages as a PDF: always the same bytes for the same pages
// from presses of the same characters. It writes once, when all is well.
func (p *Press) WritePDF(w io.Writer, pages []Page, m Meta) error {
	f := files.Get().(*pdf)
	defer files.Put(f)
	*f = pdf{out: f.out[:0], offsets: f.offsets[:0], kit: p.kit}
	var more string
	for _, page := range pages {
		more += f.look(page)
	}
	if more != "" {
		f.kit = newKit(p.kit.chars + more)
	}
	f.write(pages, m)
	if _, err := w.Write(f.out); err != nil {
		return fmt.Errorf("write PDF: %w", err)
	}
	return nil
}

// files are used again: a pack's takes a tenth of a megabyte.
var files = sync.Pool{New: func() any { return new(pdf) }}

// A pdf is a file being written: objects one after the other, and where each
// begins. The syntax is of ISO 32000-1, 7.5.
type pdf struct {
	out     []byte
	offsets []int // by number; those not written yet are 0
	kit     *kit
	used    [len(faces)]bool
	fonts   [len(faces)]int // number of each face's first object
	pages   []int           // number of each page
}

// look notes the faces of a page and returns the characters that the kit
// lacks.
func (f *pdf) look(page Page) (lacking string) {
	for _, it := range page.Items {
		if t, ok := it.(Text); ok {
			f.used[t.Font] = true
			lacking += f.kit.lacking(t.String)
		}
	}
	return lacking
}

func (f *pdf) write(pages []Page, m Meta) {
	f.say("%%PDF-1.4\n%%\xE2\xE3\xCF\xD3\n")
	catalog, root, resources, info := f.reserve(), f.reserve(), f.reserve(), f.reserve()
	f.pages = make([]int, len(pages))
	for i := range pages {
		f.pages[i] = f.reserve()
	}
	for i, p := range pages {
		f.page(p, f.pages[i], root, resources)
	}
	f.begin(root)
	f.say("<</Type/Pages/Count %d/MediaBox[0 0 %.2f %.2f]/Kids[", len(pages), PageWidth, PageHeight)
	for _, n := range f.pages {
		f.say("%d 0 R ", n)
	}
	f.say("]>>")
	f.end()
	f.putFonts(resources)
	outline := f.outline(pages)
	f.begin(info)
	made := m.Made.UTC().Format("D:20060102150405Z")
	f.say("<</Producer(Rosette, with fonts cut by gofpdf)/Creator(Rosette)/CreationDate(%s)/ModDate(%s)/Title", made, made)
	f.text(m.Title)
	f.say("/Subject")
	f.text(m.Subject)
	f.say(">>")
	f.end()
	f.begin(catalog)
	f.say("<</Type/Catalog/Pages %d 0 R/ViewerPreferences<</DisplayDocTitle true>>", root)
	if m.Lang != "" {
		f.say("/Lang")
		f.ascii(m.Lang)
	}
	if outline != 0 {
		f.say("/Outlines %d 0 R/PageMode/UseOutlines", outline)
	}
	f.say(">>")
	f.end()
	f.trailer(catalog, info)
}

func (f *pdf) putFonts(resources int) {
	for face, used := range f.used {
		if !used {
			continue
		}
		objects := f.kit.faces[face]()
		f.fonts[face] = len(f.offsets) + 1
		for range objects {
			f.reserve()
		}
		for i, o := range objects {
			f.begin(f.fonts[face] + i)
			for _, p := range o {
				f.out = append(f.out, p.text...)
				if p.ref >= 0 {
					f.say("%d 0 R", f.fonts[face]+p.ref)
				}
			}
			f.end()
		}
	}
	f.begin(resources)
	f.say("<</ProcSet[/PDF/Text]/Font<<")
	for face, n := range f.fonts {
		if n != 0 {
			f.say("/F%d %d 0 R", face, n)
		}
	}
	f.say(">>>>")
	f.end()
}

// page writes a page: what it shares with others, then its own.
func (f *pdf) page(p Page, n, root, resources int) {
	shared := 0
	contents := make([]int, 0, 2)
	if p.body != nil {
		shared = p.body.items
		contents = append(contents, f.stream(p.body.content(p.Items[:shared])))
	}
	d := deflaters.Get().(*deflater)
	contents = append(contents, f.stream(d.content(p.Items[shared:])))
	deflaters.Put(d)
	f.begin(n)
	f.say("<</Type/Page/Parent %d 0 R/Resources %d 0 R/Contents[", root, resources)
	for _, c := range contents {
		f.say("%d 0 R ", c)
	}
	f.say("]")
	f.links(p)
	f.say(">>")
	f.end()
}

func (f *pdf) stream(deflated []byte) (number int) {
	number = f.reserve()
	f.begin(number)
	f.say("<</Filter/FlateDecode/Length %d>>stream\n", len(deflated))
	f.out = append(f.out, deflated...)
	f.say("\nendstream")
	f.end()
	return number
}
