package nomination

import "testing"

func TestHoursAreReadAsPeopleTypeThem(t *testing.T) {
	for _, k := range []struct {
		text   string
		minute int
		ok     bool
	}{
		{"16:00", 960, true}, {"4pm", 960, true}, {"4.01 pm", 961, true}, {"11am", 660, true}, {" 11 ", 660, true},
		{"noon", 720, true}, {"12pm", 720, true}, {"12am", 0, true}, {"9.30", 570, true}, {"3.30 p.m.", 930, true},
		{"4", 0, false}, {"13pm", 0, false}, {"25:00", 0, false}, {"9:75", 0, false}, {"0pm", 0, false}, {"soon", 0, false}, {"", 0, false},
	} {
		if minute, ok := clock(k.text); ok != k.ok || ok && minute != k.minute {
			t.Errorf("%q: got %d, %v", k.text, minute, ok)
		}
	}
}

func TestSumsAreRead(t *testing.T) {
	for _, k := range []struct {
		text string
		n    int
		ok   bool
	}{
		{"500", 500, true}, {"£5,000", 5000, true}, {"500.00", 500, true}, {"4,999", 4999, true},
		{"500.50", 0, false}, {"five", 0, false}, {"", 0, false}, {"99999999", 0, false}, {"-5", 0, false},
	} {
		if n, ok := readPounds(k.text); ok != k.ok || ok && n != k.n {
			t.Errorf("%q: got %d, %v", k.text, n, ok)
		}
	}
	for n, want := range map[int]string{500: "500", 5000: "5,000", 5007: "5,007", 12000: "12,000"} {
		if got := thousands(n); got != want {
			t.Errorf("%d: got %s", n, got)
		}
	}
}

func FuzzClock(f *testing.F) {
	for _, s := range []string{"4pm", "16:00", "noon", "99:99", "4.01 p.m.", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if minute, ok := clock(text); ok && (minute < 0 || minute >= 24*60) {
			t.Fatalf("%q is read as minute %d of a day", text, minute)
		}
	})
}
