package sheet

import (
	"encoding/binary"
	"strconv"
)

// A place is where an object is: at so many bytes from the file's start, or,
// when in is the number of an object stream, the at-th in it.
type place struct{ in, at int }

// A packing gathers small objects, which are deflated together in an object
// stream: pages, bookmarks and such take a tenth of a pack otherwise.
type packing struct {
	number int // of the stream, once there is something in it
	head   []byte
	out    []byte
	n      int
	from   int // where the object now being written begins in the file's out
	now    int // its number
}

// mostPacked is how many objects are deflated together.
const mostPacked = 200

// reserve gives the next object its number.
func (f *pdf) reserve() int {
	f.places = append(f.places, place{})
	return len(f.places)
}

// begin begins an object, which end or pack ends.
func (f *pdf) begin(number int) { f.packing.now, f.packing.from = number, len(f.out) }

// end puts the object into the file as it is, as one with a stream must be.
func (f *pdf) end() {
	p := &f.packing
	head := strconv.AppendInt(nil, int64(p.now), 10)
	head = append(head, " 0 obj\n"...)
	f.places[p.now-1] = place{at: f.written + p.from}
	f.out = append(f.out, head...) // room for the head
	copy(f.out[p.from+len(head):], f.out[p.from:])
	copy(f.out[p.from:], head)
	f.out = append(f.out, "\nendobj\n"...)
}

// pack puts the object into the object stream.
func (f *pdf) pack() {
	p := &f.packing
	if p.number == 0 {
		p.number = f.reserve()
	}
	f.places[p.now-1] = place{p.number, p.n}
	p.head = append(strconv.AppendInt(p.head, int64(p.now), 10), ' ')
	p.head = append(strconv.AppendInt(p.head, int64(len(p.out)), 10), ' ')
	p.out = append(append(p.out, f.out[p.from:]...), '\n')
	f.out = f.out[:p.from]
	if p.n++; p.n == mostPacked {
		f.putPacked()
	}
}

func (f *pdf) putPacked() {
	p := f.packing
	if p.n == 0 {
		return
	}
	f.packing = packing{out: p.out[:0], head: p.head[:0]}
	d := deflaters.Get().(*deflater)
	defer deflaters.Put(d)
	f.begin(p.number)
	f.say("<</Type/ObjStm/N %d/First %d", p.n, len(p.head))
	f.stream(d.deflate(p.head, p.out))
}

// stream ends an object, whose dictionary has begun, with deflated content.
func (f *pdf) stream(deflated []byte) {
	f.say("/Filter/FlateDecode/Length %d>>stream\n", len(deflated))
	f.out = append(f.out, deflated...)
	f.say("\nendstream")
	f.end()
}

// content writes the content of a page, or a part of it.
func (f *pdf) content(deflated []byte) (number int) {
	number = f.reserve()
	f.begin(number)
	f.say("<<")
	f.stream(deflated)
	return number
}

// index ends the file with where every object is: ISO 32000-1, 7.5.8.
func (f *pdf) index() {
	f.putPacked()
	at := f.written + len(f.out)
	number := f.reserve()
	f.places[number-1] = place{at: at}
	const wide = 7 // 1 byte for the type, 4 for the place, 2 for the place in a stream
	table := make([]byte, wide, wide*(len(f.places)+1))
	binary.BigEndian.PutUint16(table[5:], 0xFFFF) // object 0 is free
	for _, p := range f.places {
		if p.in == 0 {
			table = append(table, 1)
			table = binary.BigEndian.AppendUint32(table, uint32(p.at))
			table = append(table, 0, 0)
		} else {
			table = append(table, 2)
			table = binary.BigEndian.AppendUint32(table, uint32(p.in))
			table = binary.BigEndian.AppendUint16(table, uint16(p.at))
		}
	}
	d := deflaters.Get().(*deflater)
	defer deflaters.Put(d)
	f.begin(number)
	f.say("<</Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 R", len(f.places)+1, f.catalog, f.info)
	f.stream(d.deflate(table))
	f.say("startxref\n%d\n%%%%EOF\n", at)
}
