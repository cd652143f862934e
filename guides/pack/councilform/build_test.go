package councilform

import (
	"bytes"
	"fmt"
	"strings"
)

// blank builds a PDF of one page from objects: 1 is the catalogue, 2 the pages,
// 3 the page, 4 a font, and the fields from 5 on.
func blank(fields ...string) []byte {
	var refs []string
	for i := range fields {
		refs = append(refs, fmt.Sprintf("%d 0 R", i+5))
	}
	return file(append([]string{
		"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[" + strings.Join(refs, " ") + "]/DA(/Helv 0 Tf 0 g)/DR<</Font<</Helv 4 0 R>>>>/XFA(old)>>>>",
		"<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>",
		"<</Type/Page/Parent 2 0 R/Resources<<>>/Annots[" + strings.Join(refs, " ") + "]>>",
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
	}, fields...)...)
}

func file(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return b.Bytes()
}

// box is a field of the type FT, one row for each number.
func box(row int, kind, name, label, more string) string {
	return fmt.Sprintf("<</Type/Annot/Subtype/Widget/P 3 0 R/FT/%s/T(%s)/TU(%s)/Rect[200 %d 500 %d]%s>>", kind, name, label, 780-40*row, 804-40*row, more)
}

func textBox(row int, name, label string) string { return box(row, "Tx", name, label, "") }
