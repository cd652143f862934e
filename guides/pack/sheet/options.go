package sheet

import "fmt"

// Options are declarations on a form, each with a box to tick before it.
type Options struct{ Items []Option }

// An Option is one of them.
type Option struct {
	On   bool
	Mark string // "(a)", or ""
	Says Words
	Note string // below it, smaller
}

func (o Options) lay(s Style, x, w float64) []slab {
	mark := 0.0
	for _, i := range o.Items {
		if i.Mark != "" {
			mark = max(mark, SemiBold.Width(i.Mark, s.Body.Size)+6)
		}
	}
	var out []slab
	for _, i := range o.Items {
		at := x + s.Body.Size + 9
		one := slab{before: 5, items: Tick{Done: i.On}.box(x, (s.Body.Lead-s.Table.Lead)/2, s)}
		one.items = append(one.items, s.Body.set(Strong(i.Mark), mark).placed(at, 0)...)
		at += mark
		says := s.Body.set(i.Says, x+w-at)
		one.items = append(one.items, says.placed(at, 0)...)
		one.high = max(says.height(), s.Body.Lead)
		if i.Note != "" {
			note := s.Note.set(Dim(i.Note), x+w-at)
			one.items = append(one.items, note.placed(at, one.high)...)
			one.high += note.height()
		}
		out = append(out, one)
	}
	return out
}

func (o Options) html(h *htmlWriter) {
	fmt.Fprint(h, "<ul>\n")
	for _, i := range o.Items {
		fmt.Fprintf(h, "<li>%s %s", Tick{Done: i.On}.mark(), h.inline(i.words()))
		if i.Note != "" {
			fmt.Fprintf(h, "<br><span class=\"note\">%s</span>", h.inline(Plain(i.Note)))
		}
		fmt.Fprint(h, "</li>\n")
	}
	fmt.Fprint(h, "</ul>\n")
}

func (o Options) text(t *textWriter) {
	for _, i := range o.Items {
		t.para(Tick{Done: i.On}.mark()+" ", i.words().String())
		t.para("    ", i.Note)
	}
	t.blank()
}

func (i Option) words() Words {
	if i.Mark == "" {
		return i.Says
	}
	return Strong(i.Mark + " ").And(i.Says)
}
