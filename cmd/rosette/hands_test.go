//go:build journey && linux

package main_test

import (
	"encoding/binary"
	"errors"
	"hash/maphash"
	"io"
)

// hands press keys and move the pointer by the XTEST extension, at once:
// starting another program for it takes longer than a frame.
type hands struct {
	x      *xClient
	opcode byte
}

// A key is where a key lies on the keyboard that the display has.
type key byte

// The keys that are pressed.
const (
	keyMinus  key = 20
	keyEqual  key = 21
	keyReturn key = 36
	keyUp     key = 111
	keyLeft   key = 113
	keyRight  key = 114
	keyDown   key = 116
)

// hands finds the extension.
func (x *xClient) hands() (*hands, error) {
	const queryExtension, name = 98, "XTEST\x00\x00\x00"
	x.send(queryExtension, byte(0), uint16(2+len(name)/4), uint16(5), uint16(0), []byte(name))
	reply := make([]byte, 32)
	if _, err := io.ReadFull(x, reply); err != nil {
		return nil, err
	}
	if reply[8] == 0 {
		return nil, errors.New("the display lacks XTEST")
	}
	return &hands{x: x, opcode: reply[9]}, nil
}

func (h *hands) press(k key) {
	const down, up = 2, 3
	h.fake(down, byte(k), 0, 0)
	h.fake(up, byte(k), 0, 0)
}

func (h *hands) click(button byte) {
	const down, up = 4, 5
	h.fake(down, button, 0, 0)
	h.fake(up, button, 0, 0)
}

func (h *hands) move(x, y int) {
	const motion = 6
	h.fake(motion, 0, x, y)
}

func (h *hands) fake(what, detail byte, x, y int) {
	const fakeInput, length = 2, 9
	h.x.send(h.opcode, byte(fakeInput), uint16(length), what, detail, uint16(0), uint32(0), h.x.root,
		[8]byte{}, int16(x), int16(y), [8]byte{})
}

// An area is a part of the display.
type area struct{ x, y, width, height int }

var seed = maphash.MakeSeed()

// sum returns a number that stands for what an area shows.
func (x *xClient) sum(a area) (uint64, error) {
	const getImage, zPixmap, everyPlane = 73, 2, ^uint32(0)
	x.send(getImage, byte(zPixmap), uint16(5), x.root, int16(a.x), int16(a.y), uint16(a.width), uint16(a.height), everyPlane)
	head := make([]byte, 32)
	if _, err := io.ReadFull(x, head); err != nil {
		return 0, err
	}
	if head[0] != 1 {
		return 0, errors.New("the display gave no picture")
	}
	points := make([]byte, 4*int(binary.LittleEndian.Uint32(head[4:])))
	if _, err := io.ReadFull(x, points); err != nil {
		return 0, err
	}
	return maphash.Bytes(seed, points), nil
}
