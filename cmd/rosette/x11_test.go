//go:build journey && linux

package main_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"strconv"
	"strings"
	"sync"
	"time"
)

// A lockedBuffer collects what a running program prints.
type lockedBuffer struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.String()
}

// askToClose sends a window the message that a window manager sends when its
// close button is pressed (ICCCM 4.2.8.1). There is no window manager on the
// display, and Debian 12's xdotool can only destroy a window.
func askToClose(display, window string) error {
	id, err := strconv.ParseUint(window, 10, 32)
	if err != nil {
		return err
	}
	x, err := dialX(display)
	if err != nil {
		return err
	}
	defer x.Close()
	protocols, err := x.atom("WM_PROTOCOLS")
	if err != nil {
		return err
	}
	remove, err := x.atom("WM_DELETE_WINDOW")
	if err != nil {
		return err
	}
	const sendEvent, clientMessage, format32 = 25, 33, 32
	x.send(sendEvent, byte(0), uint16(11), uint32(id), uint32(0),
		byte(clientMessage), byte(format32), uint16(0), uint32(id), protocols, remove, [4]uint32{})
	_, err = x.atom("WM_PROTOCOLS") // the answer shows that the message was read
	return err
}

// An xClient speaks as much of the X11 protocol as the tests need.
type xClient struct {
	net.Conn
	root uint32 // the window that is the whole display
}

// dialX connects to a display for a while.
func dialX(display string) (*xClient, error) {
	conn, err := net.DialTimeout("unix", "/tmp/.X11-unix/X"+strings.TrimPrefix(display, ":"), patience)
	if err != nil {
		return nil, err
	}
	x := &xClient{Conn: conn}
	if err = conn.SetDeadline(time.Now().Add(patience)); err == nil {
		err = x.hello()
	}
	if err != nil {
		conn.Close()
		return nil, err
	}
	return x, nil
}

func (x *xClient) send(opcode byte, rest ...any) {
	msg := []byte{opcode}
	for _, v := range rest {
		msg, _ = binary.Append(msg, binary.LittleEndian, v)
	}
	_, _ = x.Write(msg) // a lost connection shows at the next reply
}

func (x *xClient) hello() error {
	x.send('l', byte(0), uint16(11), uint16(0), uint16(0), uint16(0), uint16(0))
	head := make([]byte, 8)
	if _, err := io.ReadFull(x, head); err != nil {
		return err
	}
	if head[0] != 1 {
		return errors.New("the display refused the connection")
	}
	body := make([]byte, 4*int(binary.LittleEndian.Uint16(head[6:])))
	if _, err := io.ReadFull(x, body); err != nil {
		return err
	}
	maker, formats := int(binary.LittleEndian.Uint16(body[16:])), int(body[21])
	x.root = binary.LittleEndian.Uint32(body[32+(maker+3)/4*4+8*formats:])
	return nil
}

// colours counts the colours in the top left corner of the display.
func (x *xClient) colours(width, height uint16) (int, error) {
	const getImage, zPixmap, everyPlane = 73, 2, ^uint32(0)
	x.send(getImage, byte(zPixmap), uint16(5), x.root, int16(0), int16(0), width, height, everyPlane)
	head := make([]byte, 32)
	if _, err := io.ReadFull(x, head); err != nil {
		return 0, err
	}
	if head[0] != 1 {
		return 0, errors.New("the display gave no picture")
	}
	points := make([]uint32, binary.LittleEndian.Uint32(head[4:]))
	if err := binary.Read(x, binary.LittleEndian, points); err != nil {
		return 0, err
	}
	seen := map[uint32]bool{}
	for _, p := range points {
		seen[p] = true
	}
	return len(seen), nil
}

// atom returns the number of a name, which the display gives if it is new.
func (x *xClient) atom(name string) (uint32, error) {
	const internAtom = 16
	padded := make([]byte, (len(name)+3)/4*4)
	copy(padded, name)
	x.send(internAtom, byte(0), uint16(2+len(padded)/4), uint16(len(name)), uint16(0), padded)
	reply := make([]byte, 32)
	if _, err := io.ReadFull(x, reply); err != nil {
		return 0, err
	}
	if reply[0] != 1 {
		return 0, fmt.Errorf("the display has no atom %s", name)
	}
	return binary.LittleEndian.Uint32(reply[8:]), nil
}
