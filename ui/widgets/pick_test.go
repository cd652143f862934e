package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestPickListChoosesByArrowAndTap(t *testing.T) {
	var chosen []string
	p := NewPickList(func(id string) { chosen = append(chosen, id) })
	window(t, p)
	p.Set("b", Pick{ID: "a", Icon: "user-round", Title: "Me"}, Pick{ID: "b", Icon: "landmark", Title: "Returning officer"}, Pick{ID: "c", Icon: "phone", Title: "Signers"})
	if p.Chosen() != "b" || len(chosen) != 0 {
		t.Errorf("%q is chosen, told %v", p.Chosen(), chosen)
	}
	press(p, fyne.KeyDown, fyne.KeyDown, fyne.KeyHome)
	test.Tap(p.rows[1])
	if got := p.Chosen(); got != "b" || len(chosen) != 3 || chosen[0] != "c" || chosen[1] != "a" {
		t.Errorf("%q is chosen, told %v", got, chosen)
	}
	p.Set("gone", Pick{ID: "z", Title: "Only one"})
	if p.Chosen() != "z" {
		t.Errorf("%q is chosen where the wanted one is gone", p.Chosen())
	}
	if NewPickList(nil).Chosen() != "" {
		t.Error("a list without rows has a choice")
	}
}

func TestThumbsMoveByRowsAndColumns(t *testing.T) {
	var at int
	s := NewThumbs(func(i int) { at = i })
	show(t, plain, fyne.NewSize(3*thumbWidth+2*thumbGap, 600), s)
	var all []Thumb
	for range 7 {
		all = append(all, Thumb{Name: "Page", Badge: "eye-off", Picture: Gap(80)})
	}
	s.Set(9, all...)
	if s.Chosen() != 6 {
		t.Errorf("picture %d is chosen past the end", s.Chosen())
	}
	s.Choose(1)
	for _, step := range []struct {
		key  fyne.KeyName
		want int
	}{{fyne.KeyDown, 4}, {fyne.KeyDown, 4}, {fyne.KeyRight, 5}, {fyne.KeyUp, 2}, {fyne.KeyUp, 2}, {fyne.KeyEnd, 6}, {fyne.KeyHome, 0}, {fyne.KeyLeft, 0}} {
		press(s, step.key)
		if s.Chosen() != step.want {
			t.Errorf("%s leads to %d, want %d", step.key, s.Chosen(), step.want)
		}
	}
	test.Tap(s.cells[3])
	if at != 3 || !s.cells[3].on || s.cells[0].on {
		t.Errorf("a tap on 3 chose %d", at)
	}
	s.Set(0)
	press(s, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd)
}
