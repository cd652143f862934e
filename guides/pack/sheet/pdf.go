package sheet

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"sync"
	"time"
)

// Meta is what a PDF says of itself. It holds no personal data but the name
// that Title may have.
type Meta struct {
	Title    string
	Subject  string
	Lang     string // of its words, as "en"
	TwoSided bool   // its pages are meant for both sides: where a back is to be blank, it is
	OneSided bool   // printers are asked to leave the backs blank, as papers to be signed need
	Files    []File
	Made     time.Time // the same for the same input, so that the same bytes come out
}

// A Press writes pages as PDF. Its fonts are cut once, for every pack whose
// characters it has. It is safe for concurrent use.
type Press struct {
	kit *kit
}

// NewPress returns a press for packs in which some texts will be: the names of
// a list, for example. It writes any others too, but has to cut the fonts
// again for characters that are neither common nor in those texts.
func NewPress(texts iter.Seq[string]) *Press {
	k := commonKit()
	var more string
	for t := range texts {
		for f := range k.faces {
			more = k.lacking(more, Font(f).drawable(t))
		}
	}
	if more != "" {
		k = newKit(more)
	}
	return &Press{k}
}

// WritePDF writes pages as a PDF: always the same bytes for the same pages.
func WritePDF(w io.Writer, pages []Page, m Meta) error {
	return (&Press{commonKit()}).WritePDF(w, pages, m)
}

// WritePDF writes pages as a PDF: always the same bytes for the same pages
// from presses of the same characters.
func (p *Press) WritePDF(w io.Writer, pages []Page, m Meta) error {
	b := p.Bind(w, m)
	b.Add(pages)
	return b.Close()
}

// A Binder writes a PDF pack by pack, and keeps only the places of its pages.
type Binder struct {
	*pdf
	to   io.Writer
	meta Meta
	err  error // the first of writing
}

// Bind begins a PDF. It must be closed.
func (p *Press) Bind(w io.Writer, m Meta) *Binder {
	f := files.Get().(*pdf)
	*f = pdf{out: f.out[:0], places: f.places[:0], kit: p.kit, packing: packing{out: f.packing.out[:0]}}
	f.say("%%PDF-1.5\n%%\xE2\xE3\xCF\xD3\n")
	f.catalog, f.root, f.resources, f.info = f.reserve(), f.reserve(), f.reserve(), f.reserve()
	return &Binder{pdf: f, to: w, meta: m}
}

// Add writes the pages of a pack. Their texts that lead to page 3 lead to the
// third of them.
func (b *Binder) Add(pages []Page) { b.add(pages, 0) }

// AddUnder writes a separator sheet and the pages of a pack below its
// bookmark. For printing on both sides, each of them begins on a front.
func (b *Binder) AddUnder(separator Page, pages []Page, bothSides bool) {
	b.add([]Page{separator}, 0)
	if bothSides {
		b.add([]Page{{}}, 0)
	}
	b.add(pages, 1)
	if bothSides && len(pages)%2 == 1 {
		b.add([]Page{{}}, 0)
	}
}

func (b *Binder) add(pages []Page, level int) {
	f := b.pdf
	first := len(f.pages)
	for range pages {
		f.pages = append(f.pages, f.reserve())
	}
	for i, p := range pages {
		f.look(p)
		for _, m := range p.Bookmarks {
			m.Level += level
			f.marks = append(f.marks, mark{m, f.pages[first+i]})
		}
		f.page(p, f.pages[first+i], f.pages[first:])
		b.flush()
	}
}

// mostHeld is how much of a file waits to be written, in bytes.
const mostHeld = 1 << 18

// flush writes what is ready, when it is much.
func (b *Binder) flush() {
	if len(b.out) < mostHeld {
		return
	}
	b.put()
}

func (b *Binder) put() {
	if b.err == nil {
		_, b.err = b.to.Write(b.out)
	}
	b.written += len(b.out)
	b.out = b.out[:0]
}

// Err is the first error of writing, or nil.
func (b *Binder) Err() error { return b.err }

// Close writes what holds the pages together: the error is the first of all
// writing.
func (b *Binder) Close() error {
	b.pdf.close(b.meta)
	b.put()
	files.Put(b.pdf)
	b.pdf = nil
	if b.err != nil {
		return fmt.Errorf("write PDF: %w", b.err)
	}
	return nil
}

// files are used again: a pack's takes a tenth of a megabyte.
var files = sync.Pool{New: func() any { return new(pdf) }}

// A pdf is a file being written: objects one after the other, and where each
// begins. The syntax is of ISO 32000-1, 7.5.
type pdf struct {
	out     []byte // not written yet
	written int
	places  []place // by number, from 1
	packing packing
	kit     *kit
	lacking string // characters met that the kit does not have
	used    [len(faces)]bool
	fonts   [len(faces)]int // number of each face's first object
	pages   []int           // number of each page
	marks   []mark
	under   []Item // what lies under the last page that has something there
	underAt int    // number of its content
	foot    []byte // the last page's, as it was drawn
	footAt  int    // number of its content

	catalog, root, resources, info int
}

// A mark is a bookmark with the number of its page.
type mark struct {
	Bookmark
	page int
}

// look notes the faces of a page, and the characters that the kit lacks.
func (f *pdf) look(page Page) {
	for _, it := range page.Items {
		if t, ok := it.(Text); ok {
			f.used[t.Font] = true
			f.lacking = f.kit.lacking(f.lacking, t.String)
		}
	}
}

func (f *pdf) close(m Meta) {
	f.begin(f.root)
	f.say("<</Type/Pages/Count %d/MediaBox[0 0 %.2f %.2f]/Kids[", len(f.pages), PageWidth, PageHeight)
	for _, n := range f.pages {
		f.say("%d 0 R ", n)
	}
	f.say("]>>")
	f.pack()
	if f.lacking != "" {
		f.kit = newKit(f.kit.chars + f.lacking)
	}
	f.putFonts()
	outline := f.outline()
	attached := f.attach(m.Files)
	f.begin(f.info)
	made := m.Made.UTC().Format("D:20060102150405Z")
	f.say("<</Producer(Rosette, with fonts cut by gofpdf)/Creator(Rosette)/CreationDate(%s)/ModDate(%s)/Title", made, made)
	f.text(m.Title)
	f.say("/Subject")
	f.text(m.Subject)
	f.say(">>")
	f.pack()
	f.begin(f.catalog)
	f.say("<</Type/Catalog/Pages %d 0 R/ViewerPreferences<</DisplayDocTitle true", f.root)
	switch {
	case m.TwoSided:
		f.say("/Duplex/DuplexFlipLongEdge")
	case m.OneSided:
		f.say("/Duplex/Simplex")
	}
	f.say(">>")
	if m.Lang != "" {
		f.say("/Lang")
		f.ascii(m.Lang)
	}
	if attached != 0 {
		f.say("/Names<</EmbeddedFiles %d 0 R>>", attached)
	}
	if outline != 0 {
		f.say("/Outlines %d 0 R/PageMode/UseOutlines", outline)
	}
	f.say(">>")
	f.pack()
	f.index()
}

func (f *pdf) putFonts() {
	for face, used := range f.used {
		if !used {
			continue
		}
		objects := f.kit.faces[face]()
		f.fonts[face] = len(f.places) + 1
		for range objects {
			f.reserve()
		}
		for i, o := range objects {
			f.fontObject(f.fonts[face]+i, o, f.fonts[face])
		}
	}
	f.begin(f.resources)
	f.say("<</ProcSet[/PDF/Text]/Font<<")
	for face, n := range f.fonts {
		if n != 0 {
			f.say("/F%d %d 0 R", face, n)
		}
	}
	f.say(">>>>")
	f.pack()
}

// fontObject writes an object of a font whose first object has a number.
func (f *pdf) fontObject(number int, o object, first int) {
	f.begin(number)
	for _, p := range o {
		f.out = append(f.out, p.text...)
		if p.ref >= 0 {
			f.say("%d 0 R", first+p.ref)
		}
	}
	if bytes.HasSuffix(f.out, []byte("\nendstream")) {
		f.end()
		return
	}
	f.pack()
}

// footContent writes the foot of a page, unless the page before has the same.
func (f *pdf) footContent(d *deflater, items []Item) (number int) {
	d.ink.reset()
	d.ink.draw(items)
	if f.footAt == 0 || !bytes.Equal(f.foot, d.ink.out) {
		f.foot = append(f.foot[:0], d.ink.out...)
		f.footAt = f.content(d.deflate(f.foot))
	}
	return f.footAt
}

// underContent writes what lies under a page, unless the page before has it.
func (f *pdf) underContent(items []Item) int {
	if f.underAt == 0 || &f.under[0] != &items[0] {
		d := deflaters.Get().(*deflater)
		f.under, f.underAt = items, f.content(d.content(items))
		deflaters.Put(d)
	}
	return f.underAt
}

// page writes a page, what it shares with others and then its own, among the
// pages of its pack.
func (f *pdf) page(p Page, n int, pack []int) {
	shared := 0
	contents := make([]int, 0, 4)
	if len(p.Under) > 0 {
		contents = append(contents, f.underContent(p.Under))
	}
	if p.body != nil {
		shared = p.body.items
		contents = append(contents, f.content(p.body.content(p.Items[:shared])))
	}
	d := deflaters.Get().(*deflater)
	rest := len(p.Items) - p.foot
	contents = append(contents, f.content(d.content(p.Items[shared:rest])))
	if p.foot > 0 {
		contents = append(contents, f.footContent(d, p.Items[rest:]))
	}
	deflaters.Put(d)
	f.begin(n)
	f.say("<</Type/Page/Parent %d 0 R/Resources %d 0 R/Contents[", f.root, f.resources)
	for _, c := range contents {
		f.say("%d 0 R ", c)
	}
	f.say("]")
	f.links(p, pack)
	f.say(">>")
	f.pack()
}
