//go:build journey && linux

package main_test

import (
	"os/exec"
	"strings"
)

// keys is a British keyboard with keys of their own for letters that names in
// Wales have. xdotool gives a letter that the keyboard lacks a key only while it
// is down, and a busy machine looks it up too late.
const keys = `xkb_keymap {
	xkb_keycodes { include "evdev+aliases(qwerty)" };
	xkb_types    { include "complete" };
	xkb_compat   { include "complete" };
	xkb_symbols  {
		include "pc+gb+inet(evdev)"
		key <FK13> { [ acircumflex, Acircumflex ] };
		key <FK14> { [ wcircumflex, Wcircumflex ] };
		key <FK15> { [ ycircumflex, Ycircumflex ] };
	};
};
`

// layKeyboard gives the display that keyboard.
func (d *desktop) layKeyboard() {
	d.t.Helper()
	cmd := exec.Command("xkbcomp", "-w", "0", "-", d.display)
	cmd.Stdin, cmd.Env = strings.NewReader(keys), d.env()
	if out, err := cmd.CombinedOutput(); err != nil {
		d.t.Fatalf("laying the keyboard: %v\n%s", err, out)
	}
}
