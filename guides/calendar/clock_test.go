package calendar

import "testing"

func TestClocksAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"4pm", "16:00"}, {"4 PM", "16:00"}, {"4 p.m.", "16:00"}, {"16:00", "16:00"}, {"16.00", "16:00"}, {"1600", "16:00"},
		{"9:30", "09:30"}, {"0930", "09:30"}, {"10.30am", "10:30"}, {"12pm", "12:00"}, {"12am", "00:00"}, {"noon", "12:00"},
		{"12 noon", "12:00"}, {" Midnight ", "23:59"}, {"16", "16:00"}, {"00:00", "00:00"},
		{"4", ""}, {"12", ""}, {"25:00", ""}, {"16:60", ""}, {"13pm", ""}, {"0am", ""}, {"", ""}, {"soon", ""}, {"4pm-5pm", ""}, {"-4pm", ""},
	} {
		got, ok := ParseClock(c.text)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("%q is read as %q, %v; want %q", c.text, got, ok, c.want)
		}
	}
}

func FuzzParseClock(f *testing.F) {
	for _, s := range []string{"4pm", "16:00", "noon", "24:00", "12 midnight", "９pm", "1.5pm"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		clock, ok := ParseClock(text)
		if !ok {
			return
		}
		again, still := ParseClock(clock)
		if !still || again != clock || len(clock) != len("16:00") || clock > "23:59" {
			t.Errorf("%q is read as %q, and that as %q", text, clock, again)
		}
	})
}
