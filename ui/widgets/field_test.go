package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"rosette/guides/calendar"
)

func TestFieldHandsOverOnceWhenLeft(t *testing.T) {
	var left, typed []string
	f := NewField("Surname", FieldOptions{Text: "M",
		OnChanged: func(s string) { typed = append(typed, s) },
		OnLeave:   func(s string) { left = append(left, s) }})
	other := PlainButton("", "Next", nil)
	w := window(t, f, other)
	w.Canvas().Focus(f.entry)
	press(f.entry, fyne.KeyEnd)
	test.Type(f.entry, "or")
	w.Canvas().Focus(other)
	w.Canvas().Focus(f.entry)
	w.Canvas().Focus(other)
	f.Flush()
	if diff := cmp.Diff([]string{"Mor"}, left); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"Mo", "Mor"}, typed); diff != "" {
		t.Error(diff)
	}
}

func TestEnterHandsOverAndGoesOn(t *testing.T) {
	var got []string
	f := NewField("Surname", FieldOptions{
		OnLeave: func(s string) { got = append(got, "left "+s) }, OnEnter: func() { got = append(got, "enter") }})
	w := window(t, f)
	w.Canvas().Focus(f.entry)
	test.Type(f.entry, "Morgan")
	press(f.entry, fyne.KeyReturn, fyne.KeyReturn)
	if diff := cmp.Diff([]string{"left Morgan", "enter", "enter"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestFlushAllSavesWhatIsTypedOnTheWholePage(t *testing.T) {
	saved := ""
	f := NewField("Notes", FieldOptions{Lines: 3, OnLeave: func(s string) { saved = s }})
	page := NewPage("Papers", "").SetBody(NewCard("Notes", f))
	w := show(t, plain, fyne.NewSize(700, 500), page)
	w.Canvas().Focus(f.entry)
	test.Type(f.entry, "ask Tom")
	press(f.entry, fyne.KeyReturn)
	test.Type(f.entry, "today")
	FlushAll(w.Content())
	if saved != "ask Tom\ntoday" {
		t.Errorf("saved %q", saved)
	}
}

func TestSetTextIsNotHandedBack(t *testing.T) {
	f := NewField("Surname", FieldOptions{OnLeave: func(s string) { t.Errorf("handed over %q", s) }})
	window(t, f)
	f.SetText("Morgan")
	f.Flush()
}

func TestTypedTextIsKeptExactly(t *testing.T) {
	saved := ""
	f := NewField("Description", FieldOptions{Mono: true, OnLeave: func(s string) { saved = s }})
	w := window(t, f)
	w.Canvas().Focus(f.entry)
	test.Type(f.entry, " Meadow  party’s ŵŷ ")
	w.Canvas().Unfocus()
	if saved != " Meadow  party’s ŵŷ " {
		t.Errorf("saved %q", saved)
	}
}

// shortcutCanvas stands for the canvas of a real window, which takes shortcuts.
type shortcutCanvas struct {
	fyne.Canvas
	took []string
}

func (c *shortcutCanvas) TypedShortcut(s fyne.Shortcut) { c.took = append(c.took, s.ShortcutName()) }

func TestShortcutsReachTheWindowFromAField(t *testing.T) {
	c := &shortcutCanvas{}
	passShortcut(c, &desktop.CustomShortcut{KeyName: fyne.Key5, Modifier: fyne.KeyModifierControl}, false)
	passShortcut(c, &fyne.ShortcutSelectAll{}, false)
	passShortcut(c, &fyne.ShortcutUndo{}, true) // the field took something back itself
	passShortcut(c, &fyne.ShortcutUndo{}, false)
	if diff := cmp.Diff([]string{"CustomDesktop:Control+5", "Undo"}, c.took); diff != "" {
		t.Error(diff)
	}
}

func TestFieldShowsRingAndError(t *testing.T) {
	f := NewField("Surname", FieldOptions{})
	w := window(t, f)
	w.Canvas().Focus(f.entry)
	if !f.ring.Visible() || !f.Focused() {
		t.Error("no ring with the focus")
	}
	tall := f.HeightFor(400)
	f.SetError("Enter your surname")
	if f.Error() != "Enter your surname" || f.HeightFor(400) <= tall {
		t.Error("the sentence takes no room")
	}
}

func TestDateFieldSaysWhatItUnderstood(t *testing.T) {
	var got []calendar.Date
	d := NewDateField("Date of the poll", DateOptions{OnLeave: func(day calendar.Date) { got = append(got, day) }})
	w := window(t, d)
	w.Canvas().Focus(d.entry)
	test.Type(d.entry, "6/5/2027")
	if d.note.Text() != "Thursday 6 May 2027" {
		t.Errorf("it understood %q", d.note.Text())
	}
	w.Canvas().Unfocus()
	d.entry.SetText("31 April 2027")
	d.Flush()
	if d.Error() != "There is no 31 April 2027. Check the day and the month" {
		t.Errorf("it says %q", d.Error())
	}
	d.entry.SetText("")
	d.Flush()
	if diff := cmp.Diff([]calendar.Date{day("2027-05-06"), 0}, got); diff != "" {
		t.Error(diff)
	}
}

func TestParseDate(t *testing.T) {
	for in, want := range map[string]string{
		"6 May 2027": "2027-05-06", "6/5/2027": "2027-05-06", "2027-05-06": "2027-05-06", "6.5.27": "2027-05-06",
		" thu 6 may 2027 ": "2027-05-06", "Thursday, 6th May 2027": "2027-05-06", "1st sept 2026": "2026-09-01",
		"22nd November 2026": "2026-11-22", "3rd dec 2026": "2026-12-03", "29 February 2028": "2028-02-29",
		"06-05-2027": "2027-05-06", "14 August 1968": "1968-08-14", "May 6 2027": "2027-05-06", "2027 May 6": "2027-05-06",
		"": "", "  ": "",
	} {
		got, err := ParseDate(in)
		if err != nil || got.String() != want {
			t.Errorf("%q: %v, %v; want %s", in, got, err, want)
		}
	}
	for _, in := range []string{"6 May", "31 April 2027", "29 Feb 2027", "tomorrow", "6 13 2027", "0 5 2027",
		"6 May 3027", "1/2/3/4", "6 Mai 2027", "-", "6 M 2027", "99999999999999999999 5 2027"} {
		if got, err := ParseDate(in); err == nil {
			t.Errorf("%q was read as %v", in, got)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"6 May 2027", "6/5/2027", "31/2/2027", "", "ŵ 1 2", "1 1 1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err != nil || d.IsZero() {
			return
		}
		again, err := ParseDate(d.String())
		if err != nil || again != d {
			t.Errorf("%q is %v, which is read as %v, %v", s, d, again, err)
		}
	})
}

func TestAFigureIsTypedOver(t *testing.T) {
	f := NewField("How many", FieldOptions{Text: "1", Whole: true})
	d := NewDateField("Day", DateOptions{Date: calendar.MustParse("2026-11-22")})
	w := window(t, f, d)
	w.Canvas().Focus(f.entry)
	test.Type(f.entry, "120")
	w.Canvas().Focus(d.entry)
	test.Type(d.entry, "9 January 2027")
	if f.Text() != "120" || d.Date() != calendar.MustParse("2027-01-09") {
		t.Errorf("the boxes hold %q and %q", f.Text(), d.Text())
	}
	d.SetDate(calendar.MustParse("2027-02-01"))
	w.Canvas().Focus(f.entry)
	f.SetText("")
	test.Type(f.entry, "12")
	if f.Text() != "12" {
		t.Errorf("after a text was set, the box holds %q", f.Text())
	}
}
