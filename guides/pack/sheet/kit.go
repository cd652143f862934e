package sheet

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/jung-kurt/gofpdf"

	"rosette/assets"
)

// A kit is the faces as a PDF embeds them: cut by gofpdf to some characters
// once, and never changed after. A pack whose characters are all in it takes
// its objects as they are.
type kit struct {
	chars string // sorted
	faces [len(faces)]func() []object
}

// An object of a PDF: texts with the numbers of other objects between them.
type object []piece

// A piece is text followed by a reference to an object of the same face, by
// its place there; -1 is none.
type piece struct {
	text []byte
	ref  int
}

// common are the characters of nearly every pack. A kit has at least these.
const common = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~" +
	"\u00a0£§·½–—‘’“”•…€†‡âêîôûŵŷ" + string(Fallback)

var commonKit = sync.OnceValue(func() *kit { return newKit("") })

// kits are those that were asked for, by their characters: packs of one job
// often lack the same ones.
var kits struct {
	sync.Mutex
	of map[string]*kit
}

// mostKits is how many kits are kept. Each takes a few hundred kilobytes.
const mostKits = 12

// newKit cuts the faces to the common characters and more. Each face is cut
// when it is first asked for.
func newKit(more string) *kit {
	sorted := []rune(common + more)
	slices.Sort(sorted)
	chars := string(slices.Compact(sorted))
	kits.Lock()
	defer kits.Unlock()
	if k := kits.of[chars]; k != nil {
		return k
	}
	if kits.of == nil || len(kits.of) == mostKits {
		kits.of = map[string]*kit{}
	}
	k := &kit{chars: chars}
	kits.of[chars] = k
	for f := range k.faces {
		k.faces[f] = sync.OnceValue(func() []object { return cut(Font(f), k.chars) })
	}
	return k
}

// lacking adds the characters of a text that the kit does not have to others,
// each once.
func (k *kit) lacking(others, s string) string {
	for _, r := range s {
		if (r < ' ' || r > '~') && !strings.ContainsRune(k.chars, r) && !strings.ContainsRune(others, r) {
			others += string(r)
		}
	}
	return others
}

// cut has gofpdf embed a face with some characters in a document of one page,
// and takes the objects of the font out of it.
func cut(f Font, chars string) []object {
	p := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: PageWidth, Ht: PageHeight}})
	p.SetCatalogSort(true)
	p.AddUTF8FontFromBytes("face", "", assets.Font(faces[f]))
	p.SetFont("face", "", 10)
	p.AddPage()
	p.Text(0, 0, strings.Map(func(r rune) rune {
		if f.has(r) {
			return r
		}
		return -1
	}, chars))
	var file bytes.Buffer
	if err := p.Output(&file); err != nil {
		panic(fmt.Errorf("embed %s: %w", faces[f], err)) // an embedded font that is no font
	}
	tag := subsetTag(chars)
	var all []object
	for _, o := range fontObjects(file.Bytes()) {
		all = append(all, newObject(bytes.ReplaceAll(o, []byte("/utf8face"), []byte("/"+tag+"+"+faces[f]))))
	}
	return all
}

// subsetTag is the six letters that PDF wants before the name of a cut font.
func subsetTag(chars string) string {
	sum := sha256.Sum256([]byte(chars))
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}

// firstFontObject is the number of a font's first object in a document that
// gofpdf writes with one page: 1 and 2 are the pages and their resources, 3
// and 4 the page.
const firstFontObject = 5

// fontObjects returns the objects of the only font in a file of gofpdf: from
// "<<" to before "endobj".
func fontObjects(file []byte) [][]byte {
	var all [][]byte
	for n, at := firstFontObject, 0; ; n++ {
		begin := []byte("\n" + strconv.Itoa(n) + " 0 obj\n")
		i := bytes.Index(file[at:], begin)
		if i < 0 {
			return all
		}
		at += i + len(begin)
		body := file[at:]
		length := streamEnd(body)
		body = body[:length+bytes.Index(body[length:], []byte("\nendobj"))]
		if bytes.HasPrefix(body, []byte("<<\n/Producer")) { // what the document says of itself
			return all
		}
		all, at = append(all, body), at+len(body)
	}
}

var streamLength = regexp.MustCompile(`/Length (\d+)`)

// streamEnd is where an object's stream ends, or 0 when it has none.
func streamEnd(body []byte) int {
	begin := bytes.Index(body, []byte(">>\nstream\n"))
	if end := bytes.Index(body, []byte("\nendobj")); begin < 0 || end < begin {
		return 0
	}
	n, err := strconv.Atoi(string(streamLength.FindSubmatch(body[:begin])[1]))
	if err != nil {
		panic(err) // gofpdf writes a number there
	}
	return begin + len(">>\nstream\n") + n
}

var reference = regexp.MustCompile(`(\d+) 0 R`)

// newObject cuts an object at its references, which stand before its stream.
func newObject(body []byte) object {
	head := len(body)
	if i := bytes.Index(body, []byte("stream\n")); i >= 0 {
		head = i
	}
	var o object
	at := 0
	for _, m := range reference.FindAllSubmatchIndex(body[:head], -1) {
		n, err := strconv.Atoi(string(body[m[2]:m[3]]))
		if err != nil {
			panic(err) // digits, by the expression
		}
		o, at = append(o, piece{body[at:m[0]], n - firstFontObject}), m[1]
	}
	return append(o, piece{body[at:], -1})
}

// Uncommon returns the characters of pages for which the fonts have to be cut
// again, each once.
func Uncommon(pages []Page) string {
	f := &pdf{kit: commonKit()}
	for _, p := range pages {
		f.look(p)
	}
	return f.lacking
}
