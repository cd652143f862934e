//go:build journey && linux

package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/storage"
)

// kept reads what the store holds once the window is closed.
func (d *desktop) kept() guides.Candidacy {
	d.t.Helper()
	store, err := storage.Open(d.data(), time.Now())
	if err != nil {
		d.t.Fatal(err)
	}
	defer store.Close()
	id, err := store.Last()
	if err != nil || id == "" {
		d.t.Fatalf("the store has no candidacy that was open last: %q, %v", id, err)
	}
	_, data, err := store.Load(id)
	if err != nil {
		d.t.Fatal(err)
	}
	c, err := guides.Unmarshal(data)
	if err != nil {
		d.t.Fatal(err)
	}
	return c
}

// pdfText waits for a PDF and returns its text.
func (d *desktop) pdfText(path string) string {
	d.t.Helper()
	d.waitFor(path, func() bool { _, err := os.Stat(path); return err == nil })
	out, err := exec.Command("pdftotext", "-layout", path, "-").Output()
	if err != nil {
		d.t.Fatalf("pdftotext: %v", err)
	}
	return string(out)
}

func (d *desktop) mustSay(text string, words ...string) {
	d.t.Helper()
	for _, w := range words {
		if !strings.Contains(text, w) {
			d.t.Errorf("the pack does not say %q", w)
		}
	}
}

func times(n int, key string) []string {
	keys := make([]string, n)
	for i := range keys {
		keys[i] = key
	}
	return keys
}

// next leaves a box by Tab, so many boxes on, and types into the one it comes
// to.
func (w *window) next(boxes int, text string) {
	w.t.Helper()
	w.key(times(boxes, "Tab")...)
	w.write(text)
}

// places are the numbered places of the sidebar for an election of an English
// principal council, in their order.
var places = []string{"home", "timeline", "selection", "can I stand", "details", "papers", "checklist", "packs"}

// goTo goes to a place by its key.
func (w *window) goTo(place string) {
	w.t.Helper()
	w.key("ctrl+" + strconv.Itoa(slices.Index(places, place)+1))
}

// clickPlace goes to a place by its row in the sidebar of a window of 1440 by
// 900.
func (w *window) clickPlace(place string) {
	w.t.Helper()
	w.click(120, 149+38*slices.Index(places, place))
}

// From the first launch to an exported pack without a mouse: three questions,
// details, nomination paper, checklist, pack.
func TestJourneyByKeyboardFromFirstLaunchToPack(t *testing.T) {
	d := newDesktop(t, "1440x900")
	w := d.open()
	w.resize(1440, 900)

	w.write("ashfield")
	w.key("Down", "Return")
	w.keep("keyboard-1-questions")
	w.key(append(times(4, "Tab"), "Return")...)
	w.keep("keyboard-2-home")

	w.goTo("details")
	w.next(1, "Millbrook")
	w.next(1, "1")
	w.next(3, "Ŵyn")
	w.next(1, "Siân Louise")
	w.keep("keyboard-3-details")

	w.goTo("papers")
	w.keep("keyboard-4-papers")
	w.key("Down", "Return") // from the first task to the names
	w.next(4, "Independent")
	w.next(3, "Sam Reed")
	w.next(1, "MB2")
	w.next(1, "1047")
	w.next(1, "Leila Haddad")
	w.next(1, "MB1")
	w.next(1, "0312/1")
	w.key("Tab")
	w.keep("keyboard-4-paper")
	w.key("alt+Left", "d") // the names are completed, on the list
	w.keep("keyboard-4-completed")

	w.goTo("checklist")
	w.key("space")
	w.keep("keyboard-5-checklist")

	w.goTo("packs")
	w.key("shift+Tab", "shift+Tab", "Return", "ctrl+a")
	path := filepath.Join(d.home, "pack.pdf")
	w.write(path)
	w.key("Return")
	text := d.pdfText(path)
	w.keep("keyboard-6-pack")
	d.mustSay(text, "Ŵyn", "Siân Louise", "Millbrook", "Ashfield District Council",
		"Thu 8 Apr", "Sam Reed", "0312/1", "Page 1 of")

	if status := w.close(); status != 0 {
		t.Errorf("closing ended with status %d", status)
	}
	c := d.kept()
	if c.Person.Surname != "Ŵyn" || c.Person.OtherNames != "Siân Louise" || c.Person.Description != "Independent" {
		t.Errorf("kept: %q, %q, %q", c.Person.Surname, c.Person.OtherNames, c.Person.Description)
	}
	if c.Person.Tasks["names"].Done.IsZero() {
		t.Error("the names are not kept as completed")
	}
	if len(c.Person.Subscribers) < 2 || c.Person.Subscribers[1].Number != "0312/1" {
		t.Errorf("kept signers: %+v", c.Person.Subscribers)
	}
	done := 0
	for _, m := range c.Plan.Marks {
		if !m.Done.IsZero() {
			done++
		}
	}
	if done != 1 {
		t.Errorf("%d tasks are ticked, want 1", done)
	}
	if c.Choice.Poll != calendar.MustParse("2027-05-06") || c.Choice.Seats != 1 || c.Choice.Area != "Millbrook" {
		t.Errorf("kept election: %+v", c.Choice)
	}

	again := d.open()
	again.keep("keyboard-7-again")
	if status := again.close(); status != 0 {
		t.Errorf("the second start ended with status %d", status)
	}
}

// The same way by mouse, at the places where a window of 1440 by 900 shows
// things; only text is typed.
func TestJourneyByMouseFromFirstLaunchToPack(t *testing.T) {
	d := newDesktop(t, "1440x900")
	w := d.open()
	w.resize(1440, 900)

	w.click(800, 198) // the search box
	w.write("ashfield")
	w.click(700, 250) // the first match
	w.click(1130, 624)
	w.click(650, 624) // the first time, after all
	w.keep("mouse-1-questions")
	w.click(570, 764) // Start
	w.keep("mouse-2-home")

	w.clickPlace("details")
	w.click(520, 407) // Ward
	w.write("Millbrook")
	w.clickPlace("papers")
	w.keep("mouse-3-papers")
	w.click(374, 241) // Give your name as it will appear
	w.click(450, 198) // Surname
	w.write("Morgan")
	w.click(450, 302) // Other names
	w.write("Asha Louise")
	w.keep("mouse-3-paper")

	w.clickPlace("checklist")
	w.click(501, 289) // the box of the first task
	w.keep("mouse-4-checklist")

	w.clickPlace("packs")
	w.click(1200, 67) // Save as…
	w.keep("mouse-5-save")
	w.key("ctrl+a")
	path := filepath.Join(d.home, "pack.pdf")
	w.write(path)
	w.click(988, 640) // Save
	text := d.pdfText(path)
	w.keep("mouse-6-pack")
	d.mustSay(text, "Morgan", "Asha Louise", "Millbrook", "Page 1 of")
	if status := w.close(); status != 0 {
		t.Errorf("closing ended with status %d", status)
	}
	c := d.kept()
	if c.Person.Surname != "Morgan" || c.Choice.Area != "Millbrook" || len(c.Plan.Marks) != 1 {
		t.Errorf("kept: %q, %q, %d marks", c.Person.Surname, c.Choice.Area, len(c.Plan.Marks))
	}
}
