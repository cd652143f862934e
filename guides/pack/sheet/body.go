package sheet

import (
	"bytes"
	"compress/zlib"
	"sync"
)

// A body is what pages of several packs share: their first so many items,
// which are drawn and deflated once.
type body struct {
	items    int
	once     sync.Once
	deflated []byte
}

func (b *body) content(items []Item) []byte {
	b.once.Do(func() {
		d := deflaters.Get().(*deflater)
		b.deflated = bytes.Clone(d.content(items))
		deflaters.Put(d)
	})
	return b.deflated
}

// A deflater draws items and deflates what was drawn. It takes a megabyte, so
// it is used again and again.
type deflater struct {
	ink ink
	out bytes.Buffer
	z   *zlib.Writer
}

var deflaters = sync.Pool{New: func() any {
	d := &deflater{}
	z, err := zlib.NewWriterLevel(&d.out, deflateLevel)
	if err != nil {
		panic(err) // the level is one of package zlib's
	}
	d.z = z
	return d
}}

// deflateLevel is the least work at which packs stay small.
const deflateLevel = 5

// content returns the items as the deflated content of a page, until the next
// call.
func (d *deflater) content(items []Item) []byte {
	d.ink.reset()
	d.ink.draw(items)
	return d.deflate(d.ink.out)
}

// deflate returns texts deflated as one, until the next call.
func (d *deflater) deflate(texts ...[]byte) []byte {
	d.out.Reset()
	d.z.Reset(&d.out)
	for _, t := range texts {
		d.z.Write(t) // a bytes.Buffer takes everything
	}
	d.z.Close()
	return d.out.Bytes()
}
