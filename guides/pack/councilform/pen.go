package councilform

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/jung-kurt/gofpdf"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"rosette/assets"
	"rosette/guides/pack/sheet"
)

// Sizes of what is written into a box, in points. A text that is too wide gets
// smaller, down to the smallest.
const (
	usual    = 11.0
	smallest = 4.0
	inset    = 2.0
	leading  = 1.2
	ascent   = 0.74 // of the face, above the line
	descent  = 0.22
)

// A pen draws texts into boxes with one face of ours, so that letters such as ŵ
// and ŷ, which the usual faces of a form lack, are printed too.
type pen struct {
	ctx  *model.Context
	face types.Object
}

// newPen embeds the face, cut to the characters of a text, into a file.
func newPen(ctx *model.Context, text string) (*pen, error) {
	p := &pen{ctx: ctx}
	if text == "" {
		return p, nil
	}
	page := gofpdf.New("P", "pt", "A4", "")
	page.SetCatalogSort(true)
	page.AddUTF8FontFromBytes("face", "", assets.Font(assets.Regular))
	page.SetFont("face", "", usual)
	page.AddPage()
	page.Text(0, usual, strings.ReplaceAll(text, "\n", " "))
	var file bytes.Buffer
	if err := page.Output(&file); err != nil {
		return nil, fmt.Errorf("cut the face: %w", err)
	}
	from, err := open(file.Bytes())
	if err != nil {
		return nil, err
	}
	dict, _, attrs, err := from.PageDict(1, false)
	if err != nil {
		return nil, fmt.Errorf("cut the face: %w", err)
	}
	resources, err := from.DereferenceDict(dict["Resources"])
	if err != nil {
		return nil, fmt.Errorf("cut the face: %w", err)
	}
	if resources == nil {
		resources = attrs.Resources
	}
	fonts, err := from.DereferenceDict(resources["Font"])
	if err != nil || len(fonts) != 1 {
		return nil, fmt.Errorf("cut the face: %d fonts, %w", len(fonts), err)
	}
	for _, font := range fonts {
		p.face, err = copyObject(from, ctx, font, map[int]types.IndirectRef{})
	}
	return p, err
}

// copyObject copies an object with all that it refers to into another file.
func copyObject(from, to *model.Context, o types.Object, done map[int]types.IndirectRef) (types.Object, error) {
	switch v := o.(type) {
	case types.IndirectRef:
		n := v.ObjectNumber.Value()
		if ref, ok := done[n]; ok {
			return ref, nil
		}
		inner, err := from.Dereference(v)
		if err != nil {
			return nil, err
		}
		ref, err := to.IndRefForNewObject(nil)
		if err != nil {
			return nil, err
		}
		done[n] = *ref
		copied, err := copyObject(from, to, inner, done)
		if err != nil {
			return nil, err
		}
		entry, _ := to.FindTableEntryLight(ref.ObjectNumber.Value())
		entry.Object = copied
		return *ref, nil
	case types.Dict:
		d := types.NewDict()
		for key, value := range v {
			c, err := copyObject(from, to, value, done)
			if err != nil {
				return nil, err
			}
			d[key] = c
		}
		return d, nil
	case types.StreamDict:
		d, err := copyObject(from, to, v.Dict, done)
		if err != nil {
			return nil, err
		}
		v.Dict = d.(types.Dict)
		return v, nil
	case types.Array:
		a := make(types.Array, len(v))
		for i := range v {
			c, err := copyObject(from, to, v[i], done)
			if err != nil {
				return nil, err
			}
			a[i] = c
		}
		return a, nil
	}
	return o, nil
}

// draw makes the look of a widget with a text in it.
func (p *pen) draw(o field, d types.Dict, text string) (*types.IndirectRef, error) {
	box, err := (&walk{ctx: p.ctx}).rect(d)
	if err != nil {
		return nil, err
	}
	wide, high := box.Width(), box.Height()
	var b bytes.Buffer
	p.ground(&b, d, wide, high)
	size, colour := lookOf(o.look)
	lines, size := setText(o, text, size, wide, high)
	fmt.Fprintf(&b, "/Tx BMC q %.2f %.2f %.2f %.2f re W n BT %s /Face %.2f Tf\n", 1.0, 1.0, max(wide-2, 0), max(high-2, 0), colour, size)
	p.lines(&b, o, lines, size, wide, high)
	b.WriteString("ET Q EMC\n")
	stream, err := p.ctx.NewStreamDictForBuf(b.Bytes())
	if err != nil {
		return nil, err
	}
	stream.InsertName("Type", "XObject")
	stream.InsertName("Subtype", "Form")
	stream.Insert("BBox", types.NewNumberArray(0, 0, wide, high))
	stream.Insert("Resources", types.Dict{"Font": types.Dict{"Face": p.face}})
	if err := stream.Encode(); err != nil {
		return nil, err
	}
	return p.ctx.IndRefForNewObject(*stream)
}

func (p *pen) lines(b *bytes.Buffer, o field, lines []string, size, wide, high float64) {
	if o.flags&comb != 0 && o.Most > 0 {
		cell, y := wide/float64(o.Most), middle(size, high)
		for i, r := range []rune(lines[0]) {
			at := (float64(i)+0.5)*cell - sheet.Regular.Width(string(r), size)/2
			fmt.Fprintf(b, "1 0 0 1 %.2f %.2f Tm %s Tj\n", at, y, shown(string(r)))
		}
		return
	}
	y := middle(size, high)
	if o.Lines {
		y = high - 2*inset - ascent*size
	}
	for _, line := range lines {
		x := inset
		switch spare := wide - 2*inset - sheet.Regular.Width(line, size); o.right {
		case 1:
			x += spare / 2
		case 2:
			x += spare
		}
		fmt.Fprintf(b, "1 0 0 1 %.2f %.2f Tm %s Tj\n", x, y, shown(line))
		y -= leading * size
	}
}

// middle is where the line stands that puts a text in the middle of a box.
func middle(size, high float64) float64 { return (high-(ascent+descent)*size)/2 + descent*size }

// setText breaks a text into the lines of its box, at the size at which they
// fit.
func setText(o field, text string, size, wide, high float64) ([]string, float64) {
	if !o.Lines {
		text = strings.Join(strings.Fields(strings.ReplaceAll(text, "\n", ", ")), " ")
		text = strings.ReplaceAll(text, ",,", ",")
		if size == 0 {
			size = min(usual, high*0.7)
		}
		if w := sheet.Regular.Width(text, size); w > wide-2*inset && o.flags&comb == 0 {
			size = max(smallest, size*(wide-2*inset)/w)
		}
		return []string{text}, size
	}
	if size == 0 {
		size = usual
	}
	for {
		lines := wrap(text, size, wide-2*inset)
		if float64(len(lines))*leading*size <= high-2*inset || size <= smallest {
			return lines, size
		}
		size = max(smallest, size*0.93)
	}
}

// wrap breaks a text between words so that each line is at most so wide.
func wrap(text string, size, wide float64) []string {
	var lines []string
	for para := range strings.SplitSeq(text, "\n") {
		line := ""
		for _, word := range strings.Fields(para) {
			if longer := strings.TrimPrefix(line+" "+word, " "); line == "" || sheet.Regular.Width(longer, size) <= wide {
				line = longer
				continue
			}
			lines = append(lines, line)
			line = word
		}
		lines = append(lines, line)
	}
	return lines
}

// shown is a text as the face's characters.
func shown(s string) string {
	return "<" + strings.TrimPrefix(string(utf16Text(s)), "FEFF") + ">"
}

var setFont = regexp.MustCompile(`/\S+\s+([0-9.]+)\s+Tf`)

// lookOf reads the size and the colour of a text; size 0 is as fits.
func lookOf(look string) (size float64, colour string) {
	colour = strings.TrimSpace(setFont.ReplaceAllString(look, ""))
	if m := setFont.FindStringSubmatch(look); m != nil {
		size, _ = strconv.ParseFloat(m[1], 64) // what is no number fits itself
	}
	if !plainColour.MatchString(colour) {
		colour = "0 g"
	}
	return size, colour
}

var plainColour = regexp.MustCompile(`^[0-9.]+(\s+[0-9.]+)*\s+(g|rg|k)$`)

// ground draws a widget's ground and border, which its look carries too.
func (p *pen) ground(b *bytes.Buffer, d types.Dict, wide, high float64) {
	marks, err := p.ctx.DereferenceDict(d["MK"])
	if err != nil || marks == nil {
		return
	}
	if c := p.colour(marks["BG"], "g", "rg", "k"); c != "" {
		fmt.Fprintf(b, "q %s 0 0 %.2f %.2f re f Q\n", c, wide, high)
	}
	if c := p.colour(marks["BC"], "G", "RG", "K"); c != "" {
		width := 1.0
		if style, err := p.ctx.DereferenceDict(d["BS"]); err == nil && style != nil {
			if n, err := p.ctx.DereferenceNumber(style["W"]); err == nil {
				width = n
			}
		}
		if width > 0 {
			fmt.Fprintf(b, "q %s %.2f w %.2f %.2f %.2f %.2f re S Q\n", c, width, width/2, width/2, wide-width, high-width)
		}
	}
}

// colour is the operator that sets a colour of 1, 3 or 4 parts.
func (p *pen) colour(o types.Object, operators ...string) string {
	parts, err := p.ctx.DereferenceArray(o)
	if err != nil {
		return ""
	}
	at, ok := map[int]int{1: 0, 3: 1, 4: 2}[len(parts)]
	if !ok {
		return ""
	}
	var s strings.Builder
	for _, part := range parts {
		n, err := p.ctx.DereferenceNumber(part)
		if err != nil {
			return ""
		}
		fmt.Fprintf(&s, "%.3f ", n)
	}
	return s.String() + operators[at]
}
