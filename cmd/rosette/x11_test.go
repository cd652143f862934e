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
	conn, err := net.DialTimeout("unix", "/tmp/.X11-unix/X"+strings.TrimPrefix(display, ":"), patience)
	if err != nil {
		return err
	}
	defer conn.Close()
	if err := conn.SetDeadline(time.Now().Add(patience)); err != nil {
		return err
	}
	x := xClient{conn}
	if err := x.hello(); err != nil {
		return err
	}
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

// An xClient speaks as much of the X11 protocol as askToClose needs.
type xClient struct{ net.Conn }

func (x xClient) send(opcode byte, rest ...any) {
	msg := []byte{opcode}
	for _, v := range rest {
		msg, _ = binary.Append(msg, binary.LittleEndian, v)
	}
	_, _ = x.Write(msg) // a lost connection shows at the next reply
}

func (x xClient) hello() error {
	x.send('l', byte(0), uint16(11), uint16(0), uint16(0), uint16(0), uint16(0))
	head := make([]byte, 8)
	if _, err := io.ReadFull(x, head); err != nil {
		return err
	}
	if head[0] != 1 {
		return errors.New("the display refused the connection")
	}
	_, err := io.CopyN(io.Discard, x, 4*int64(binary.LittleEndian.Uint16(head[6:])))
	return err
}

// atom returns the number of a name, which the display gives if it is new.
func (x xClient) atom(name string) (uint32, error) {
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
