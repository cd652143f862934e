package storage

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
)

// bbolt trusts the numbers in its pages: a damaged one sends it, and its own
// Check, outside the file, which ends the program or never ends. checkPages
// reads the file as plain bytes first and makes sure that every page and
// every record lies inside it. What the pages say is left to Check and to the
// seal. The layout is bbolt's file format, version 2.

const (
	boltMagic   = 0xED0CDAED
	boltVersion = 2

	pageHeader  = 16 // id 8, flags 2, count 2, overflow 4
	metaSize    = 64 // from the magic number to the checksum
	elementSize = 16 // of a branch or leaf page's table
	bucketSize  = 16 // of a bucket's value: root page 8, sequence 8

	flagBranch   = 0x01
	flagLeaf     = 0x02
	flagFreelist = 0x10

	leafIsBucket = 0x01
	noFreelist   = ^uint64(0)
)

var order = binary.NativeEndian // bbolt writes its numbers as they lie in memory

// A meta is one of the two pages that say where the current tree starts.
type meta struct {
	pageSize uint64
	root     uint64
	freelist uint64
	pages    uint64 // the high-water mark: pages from here on are not in use
	txid     uint64
}

type pages struct {
	file *os.File
	meta
	seen map[uint64]bool
}

// checkPages reports whether one of the two meta pages is bad.
func checkPages(path string) (oneMeta bool, err error) {
	f, err := os.Open(path)
	if err != nil {
		return false, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return false, err
	}
	m, count, err := readMetas(f)
	if err != nil {
		return false, err
	}
	if m.pageSize < 1024 || m.pages > uint64(info.Size())/m.pageSize {
		return false, fmt.Errorf("the file has %d bytes and should have %d pages of %d", info.Size(), m.pages, m.pageSize)
	}
	p := &pages{file: f, meta: m, seen: map[uint64]bool{}}
	if err := p.checkFreelist(); err != nil {
		return false, err
	}
	return count == 1, p.checkTree(m.root)
}

// readMetas returns the newer good meta page and how many are good.
func readMetas(f *os.File) (best meta, count int, err error) {
	try := func(at int64, pageSize uint64) bool {
		m, ok := readMeta(f, at)
		if !ok || pageSize != 0 && m.pageSize != pageSize {
			return false
		}
		if count++; count == 1 || m.txid > best.txid {
			best = m
		}
		return true
	}
	if try(0, 0) {
		try(int64(best.pageSize), best.pageSize)
		return best, count, nil
	}
	for size := uint64(1024); size <= 1024<<14; size *= 2 {
		if try(int64(size), size) {
			return best, count, nil
		}
	}
	return best, 0, errors.New("neither meta page is good")
}

func readMeta(f *os.File, at int64) (meta, bool) {
	b := make([]byte, metaSize)
	if _, err := f.ReadAt(b, at+pageHeader); err != nil {
		return meta{}, false
	}
	sum := fnv.New64a()
	sum.Write(b[:56])
	if order.Uint32(b) != boltMagic || order.Uint32(b[4:]) != boltVersion || order.Uint64(b[56:]) != sum.Sum64() {
		return meta{}, false
	}
	return meta{
		pageSize: uint64(order.Uint32(b[8:])),
		root:     order.Uint64(b[16:]),
		freelist: order.Uint64(b[32:]),
		pages:    order.Uint64(b[40:]),
		txid:     order.Uint64(b[48:]),
	}, true
}

// read returns a page with the pages that it overflows into.
func (p *pages) read(id uint64) ([]byte, error) {
	head := make([]byte, pageHeader)
	if id < 2 || id >= p.pages {
		return nil, fmt.Errorf("page %d of %d", id, p.pages)
	}
	if _, err := p.file.ReadAt(head, int64(id*p.pageSize)); err != nil {
		return nil, err
	}
	more := uint64(order.Uint32(head[12:]))
	if order.Uint64(head) != id || id+more >= p.pages {
		return nil, fmt.Errorf("page %d says that it is page %d and %d more", id, order.Uint64(head), more)
	}
	b := make([]byte, (1+more)*p.pageSize)
	_, err := io.ReadFull(io.NewSectionReader(p.file, int64(id*p.pageSize), int64(len(b))), b)
	return b, err
}

func (p *pages) checkFreelist() error {
	if p.freelist == noFreelist {
		return nil
	}
	b, err := p.read(p.freelist)
	if err != nil {
		return err
	}
	if order.Uint16(b[8:]) != flagFreelist {
		return errors.New("the list of free pages is not one")
	}
	ids, n := b[pageHeader:], uint64(order.Uint16(b[10:]))
	if n == 0xFFFF { // the count did not fit, and is the first entry
		n, ids = order.Uint64(ids), ids[8:]
	}
	if n > uint64(len(ids))/8 {
		return fmt.Errorf("a list of %d free pages in %d bytes", n, len(ids))
	}
	for i := range n {
		if id := order.Uint64(ids[i*8:]); id < 2 || id >= p.pages {
			return fmt.Errorf("free page %d of %d", id, p.pages)
		}
	}
	return nil
}

// checkTree checks a page and all that hang on it.
func (p *pages) checkTree(id uint64) error {
	if p.seen[id] {
		return fmt.Errorf("page %d is used twice", id)
	}
	p.seen[id] = true
	b, err := p.read(id)
	if err != nil {
		return err
	}
	return p.checkElements(b)
}

func (p *pages) checkElements(b []byte) error {
	flags, n := order.Uint16(b[8:]), int(order.Uint16(b[10:]))
	if pageHeader+n*elementSize > len(b) {
		return fmt.Errorf("%d records in %d bytes", n, len(b))
	}
	for i := range n {
		element := b[pageHeader+i*elementSize:]
		var err error
		switch flags {
		case flagBranch:
			err = p.checkBranch(element)
		case flagLeaf:
			err = p.checkLeaf(element)
		default:
			err = fmt.Errorf("a page of kind %#x", flags)
		}
		if err != nil {
			return err
		}
	}
	if n == 0 && flags != flagLeaf {
		return fmt.Errorf("an empty page of kind %#x", flags)
	}
	return nil
}

func (p *pages) checkBranch(element []byte) error {
	at, key := uint64(order.Uint32(element)), uint64(order.Uint32(element[4:]))
	if at+key > uint64(len(element)) {
		return errors.New("a key outside its page")
	}
	return p.checkTree(order.Uint64(element[8:]))
}

func (p *pages) checkLeaf(element []byte) error {
	at, key := uint64(order.Uint32(element[4:])), uint64(order.Uint32(element[8:]))
	value := uint64(order.Uint32(element[12:]))
	if at+key+value > uint64(len(element)) {
		return errors.New("a record outside its page")
	}
	if order.Uint32(element)&leafIsBucket == 0 {
		return nil
	}
	bucket := element[at+key : at+key+value]
	if value < bucketSize {
		return errors.New("a bucket cut short")
	}
	if root := order.Uint64(bucket); root != 0 {
		return p.checkTree(root)
	}
	if value < bucketSize+pageHeader {
		return errors.New("a bucket cut short")
	}
	if order.Uint16(bucket[bucketSize+8:]) != flagLeaf {
		return errors.New("a small bucket that is not a leaf")
	}
	return p.checkElements(bucket[bucketSize:])
}
