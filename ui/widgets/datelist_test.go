package widgets

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"rosette/ui/theme"
)

func manyDates(n int) []DateItem {
	var items []DateItem
	for i := range n {
		item := DateItem{ID: fmt.Sprint(i), Date: "Thu 8 Apr", What: "Last time for delivery of nomination papers, 4pm"[:10+i%38],
			Icon: "landmark", SetBy: "Law", Days: fmt.Sprint(i)}
		if i%5 == 0 {
			item.Doubt = true
		}
		items = append(items, item)
	}
	return items
}

// The heights that are worked out beforehand are those that the rows have.
func TestRowsAreAsTallAsWorkedOut(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		show(t, theme.Options{Mode: theme.Light, Scale: scale}, fyne.NewSize(10, 10), NewBox("", "", 0))
		for i, item := range manyDates(60) {
			for _, on := range []bool{false, true} {
				for _, width := range []float32{440, 530, 900} {
					s := rowSizes{width: width, lines: map[lineKey]int{}}
					want := newDateRow(item, on, nil).HeightFor(width)
					if got := s.tall(item, on); got != want {
						t.Errorf("row %d, chosen %v, at %v: worked out %v, is %v", i, on, width, got, want)
					}
				}
			}
		}
	}
}

func TestOnlyTheRowsInViewExist(t *testing.T) {
	l := NewDateList("", nil, nil, manyDates(1000)...)
	s := NewScroller(l)
	l.Within(s)
	w := show(t, plain, fyne.NewSize(520, 400), s)
	w.Canvas().Focus(l)
	for _, key := range []fyne.KeyName{fyne.KeyHome, fyne.KeyDown, fyne.KeyEnd, fyne.KeyUp, fyne.KeyHome} {
		press(l, key)
		if len(l.rows) == 0 || len(l.rows) > 40 {
			t.Errorf("after %s there are %d rows", key, len(l.rows))
		}
		row, ok := l.rows[l.chosen]
		if !ok || !row.on {
			t.Fatalf("after %s the chosen row does not exist, or is not marked", key)
		}
		top, tall := row.Position().Y-s.scroll.Offset.Y, row.Size().Height
		if top < 0 || top+tall > 400 {
			t.Errorf("after %s the chosen row is at %v to %v", key, top, top+tall)
		}
		ends := float32(-1)
		for i := range l.items { // no gap, no overlap
			r, ok := l.rows[i]
			if !ok {
				continue
			}
			if at := r.Position().Y; ends >= 0 && at != ends {
				t.Errorf("after %s row %d begins at %v, the one before it ends at %v", key, i, at, ends)
			}
			ends = r.Position().Y + r.Size().Height
		}
	}
}

// BenchmarkDateListScroll moves a view over a thousand rows.
func BenchmarkDateListScroll(b *testing.B) {
	l := NewDateList("", nil, nil, manyDates(1000)...)
	s := NewScroller(l)
	l.Within(s)
	show(b, plain, fyne.NewSize(520, 400), s)
	for i := 0; b.Loop(); i++ {
		jump(s.scroll, fyne.NewPos(0, float32(i*40%30000)))
	}
}
