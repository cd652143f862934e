package widgets

// ShowChosen scrolls a scroller that holds the list until the chosen row can be
// seen, and leaves the page where it is.
func (l *DateList) ShowChosen(in *Scroller) {
	if l.chosen < 0 || l.Size().Height == 0 {
		return
	}
	at, size := l.partAt(l.rows[l.chosen])
	scrollTo(in.scroll, at, size)
}
