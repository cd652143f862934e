package sheet

import (
	"crypto/sha256"
	"encoding/binary"
	"math"
	"reflect"
	"sync"
)

// A Setter lays out many documents that have sections in common: those that it
// meets again are laid out, drawn and deflated once. It gives the same pages
// as Layout, and is safe for concurrent use. What it keeps does not grow with
// the number of documents.
type Setter struct {
	mu   sync.Mutex
	seen map[[32]byte]bool
	kept map[[32]byte][]Page
}

// NewSetter returns a setter that has met nothing yet.
func NewSetter() *Setter {
	return &Setter{seen: map[[32]byte]bool{}, kept: map[[32]byte][]Page{}}
}

// Most sections that a setter remembers to have met, and most that it keeps.
const (
	mostSeen = 8192
	mostKept = 256
)

// Layout sets a document in pages.
func (t *Setter) Layout(d Document, s Style) ([]Page, error) { return d.layout(s, t.section) }

// section lays a section out, or finds it among those that were met twice. A
// section is the same when everything in it is, and the room that it has.
func (t *Setter) section(sec Section, s Style, floor float64) []Page {
	key := sectionKey(sec, s, floor)
	t.mu.Lock()
	pages, found := t.kept[key]
	again := t.seen[key]
	if !again {
		if len(t.seen) == mostSeen {
			clear(t.seen)
		}
		t.seen[key] = true
	}
	t.mu.Unlock()
	if found {
		return pages
	}
	pages = sec.lay(s, floor)
	for i := range pages {
		pages[i].body = &body{items: len(pages[i].Items)}
	}
	if again {
		t.mu.Lock()
		if len(t.kept) == mostKept {
			clear(t.kept) // what is still met comes back
		}
		t.kept[key] = pages
		t.mu.Unlock()
	}
	return pages
}

func sectionKey(sec Section, s Style, floor float64) [32]byte {
	sec.Above, sec.About = "", "" // each page has its own
	b := appendValue(nil, reflect.ValueOf(sec))
	b = appendValue(b, reflect.ValueOf(s))
	return sha256.Sum256(appendValue(b, reflect.ValueOf(floor)))
}

// appendValue appends all that is in a value, so that two values which differ
// append differently: texts and lists begin with their length, and what is in
// an interface with its type.
func appendValue(b []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.String:
		b = binary.AppendUvarint(b, uint64(v.Len()))
		return append(b, v.String()...)
	case reflect.Slice, reflect.Array:
		b = binary.AppendUvarint(b, uint64(v.Len()))
		for i := range v.Len() {
			b = appendValue(b, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			b = appendValue(b, v.Field(i))
		}
	case reflect.Interface:
		if v.IsNil() {
			return append(b, 0)
		}
		name := v.Elem().Type().Name()
		b = append(binary.AppendUvarint(b, uint64(len(name))), name...)
		return appendValue(b, v.Elem())
	case reflect.Float64:
		return binary.LittleEndian.AppendUint64(b, math.Float64bits(v.Float()))
	case reflect.Bool:
		if v.Bool() {
			return append(b, 1)
		}
		return append(b, 0)
	case reflect.Int:
		return binary.AppendVarint(b, v.Int())
	case reflect.Uint8, reflect.Uint32:
		return binary.AppendUvarint(b, v.Uint())
	default:
		panic("a part of a document of a kind that is not known: " + v.Type().String())
	}
	return b
}

// Draw draws and deflates what the pages share with others, which a Binder
// would otherwise do one page after the other.
func Draw(pages []Page) {
	for _, p := range pages {
		if p.body != nil {
			p.body.content(p.Items[:p.body.items])
		}
	}
}
