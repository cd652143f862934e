package panel

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/selection"
	"rosette/ui/popup"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// How many lines of the log are shown at first, and more at each asking.
const someLines = 25

// record is the log and what it adds up to.
type record struct {
	p     *Screen
	of    identity
	line  *line
	add   *widgets.Button
	log   *widgets.Card
	list  *widgets.DateList
	tools *fyne.Container
	more  *widgets.Button
	sums  *fyne.Container
	since *widgets.DateField
	save  *fyne.Container
	whole fyne.CanvasObject

	lines   int // shown at most
	shown   selection.Record
	today   calendar.Date
	filled  bool
	correct *popup.Popup
}

func newRecord(p *Screen) *record {
	r := &record{p: p, of: p.built, lines: someLines}
	r.line = newLine(p, selection.Deed{On: p.s.Today(), Kind: selection.Meeting, Count: 1}, r.keep)
	r.add = widgets.MainButton("plus", p.say("add"), r.keep)
	r.list = widgets.NewDateList("", func(string) { r.choose() }, func(string) { r.edit() })
	r.list.OnKey = func(k fyne.KeyName) bool {
		if k != fyne.KeyDelete && k != fyne.KeyBackspace || r.list.Chosen() == "" {
			return false
		}
		r.takeOut()
		return true
	}
	r.tools = widgets.Wrap(8, widgets.SmallButton("pencil", p.say("correct"), r.edit), widgets.SmallButton("x", p.say("take_out"), r.takeOut))
	r.tools.Hide()
	r.more = widgets.SmallButton("chevron-down", p.say("more_lines"), func() {
		r.lines += someLines
		r.filled = false
		r.refresh()
	})
	r.log = widgets.NewCard("")
	r.sums = widgets.Column(0)
	r.since = widgets.NewDateField(p.say("since"), widgets.DateOptions{Optional: true, Hint: p.say("since_hint"), OnLeave: r.setSince})
	r.save = p.saveButtons(p.say("record_file"), r.page)
	entry := widgets.NewCard(p.say("add_heading"), r.line.across(), widgets.Row(0, r.add))
	sums := widgets.NewCard(p.say("sums_heading"), r.sums, r.since,
		widgets.IconLine("shield", theme.Ink2, widgets.Small(p.say("no_residents"))),
		r.save)
	r.whole = widgets.Responsive(beside(384), widgets.Column(16, entry, r.log), sums)
	return r
}

func (r *record) body() []fyne.CanvasObject { return []fyne.CanvasObject{r.whole} }

func (r *record) first() fyne.Focusable { return firstOf(r.line.on) }

func (r *record) panes() []fyne.Focusable {
	panes := []fyne.Focusable{r.first()}
	if len(r.shown.Entries) > 0 {
		panes = append(panes, r.list)
	}
	return append(panes, firstOf(r.since))
}

func (r *record) key(fyne.KeyName) bool { return false }

func (r *record) stop() {}

// leave keeps a line that was typed and not yet added.
func (r *record) leave() {
	widgets.FlushAll(r.whole)
	if r.line.typed() {
		r.line.calm = true
		r.keep()
		r.line.calm = false
	}
}

// keep adds the line to the log.
func (r *record) keep() {
	deed, ok := r.line.read()
	if !ok {
		return
	}
	if err := r.change("note_log", func(rec selection.Record) (selection.Record, error) { return rec.Log(deed) }); err != nil {
		r.line.refused(err)
		return
	}
	r.line.clear()
}

func (r *record) change(note string, edit func(selection.Record) (selection.Record, error)) error {
	return r.p.change(r.of, r.p.say(note), func(c *guides.Candidacy) (err error) {
		c.Record, err = edit(c.Record)
		return err
	})
}

func (r *record) setSince(d calendar.Date) {
	if r.p.s.Candidacy().Record.Since == d {
		return
	}
	err := r.change("note_since", func(rec selection.Record) (selection.Record, error) {
		rec.Since = d
		return rec, nil
	})
	if err != nil {
		r.since.SetError(r.p.s.Words.Explain(err))
	}
}

// refresh shows the log and what it adds up to.
func (r *record) refresh() {
	rec, today := r.p.s.Candidacy().Record, r.p.s.Today()
	if r.filled && today == r.today && reflect.DeepEqual(rec, r.shown) {
		return
	}
	if r.filled && today != r.today && r.line.on.Date() == r.today {
		r.line.on.SetDate(today)
	}
	if since := rec.Since; !r.filled || since != r.shown.Since {
		r.since.SetDate(since)
	}
	r.shown, r.today, r.filled = rec, today, true
	r.showLog()
	r.showSums()
	showSave(r.save, r.page())
}

func (r *record) showLog() {
	p, entries := r.p, r.shown.Entries
	if len(entries) == 0 {
		r.log.SetBody(widgets.Heading(p.say("log")), widgets.Small(p.say("log_empty")))
		widgets.Settle(r.log)
		return
	}
	order := make([]int, len(entries))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(entries[b].On, entries[a].On), cmp.Compare(b, a))
	})
	var items []widgets.DateItem
	for _, i := range order[:min(r.lines, len(order))] {
		d := entries[i]
		items = append(items, widgets.DateItem{ID: strconv.Itoa(i), Date: r.day(d.On), What: r.what(d), Days: d.Kind.SaysCount(p.s.Words, d.Count)})
	}
	r.list.SetItems(items...)
	r.more.Hidden = len(entries) <= r.lines
	r.tools.Hidden = r.list.Chosen() == ""
	r.log.SetBody(widgets.Ends(12, widgets.Heading(p.say("log")), widgets.Small(p.count("lines", len(entries))).OneLine()),
		widgets.Padded(r.list, 0, -10), widgets.Wrap(8, r.tools, r.more))
	widgets.Settle(r.log)
}

// day says a day of the log: with its weekday in the last half year, with its
// year before that.
func (r *record) day(d calendar.Date) string {
	if d > r.today-180 {
		return r.p.s.Words.ShortDate(d)
	}
	return fmt.Sprintf("%d %s %d", d.Day(), r.p.s.Words.ShortMonth(d), d.Year())
}

func (r *record) what(d selection.Deed) string {
	if d.Note == "" {
		return d.Kind.Says(r.p.s.Words)
	}
	return r.p.say("deed", "Kind", d.Kind.Says(r.p.s.Words), "Note", d.Note)
}

func (r *record) showSums() {
	p := r.p
	lines := r.shown.Summary(p.s.Words, r.shown.Whole(r.today))
	rows := []fyne.CanvasObject{}
	for _, l := range lines {
		rows = append(rows, widgets.Padded(widgets.Ends(12, widgets.Column(0, widgets.Body(l.Name), widgets.Caption(l.Detail).In(theme.Ink2)),
			widgets.NewText(l.Value, theme.Emphasis.WithBold(), theme.Ink).OneLine()), 9, 0), widgets.Rule())
	}
	if len(rows) == 0 {
		rows = append(rows, widgets.Small(p.say("sums_empty")))
	}
	r.sums.Objects = rows
	r.sums.Refresh()
	widgets.Settle(r.sums)
}

// choose offers what can be done with the line that was chosen.
func (r *record) choose() {
	r.tools.Show()
	widgets.Settle(r.tools)
}

// chosen is the place of the chosen line in the record.
func (r *record) chosen() (int, bool) {
	at, err := strconv.Atoi(r.list.Chosen())
	return at, err == nil && at < len(r.shown.Entries)
}

func (r *record) takeOut() {
	at, ok := r.chosen()
	if !ok {
		return
	}
	r.list.Choose("")
	_ = r.change("note_take_out", func(rec selection.Record) (selection.Record, error) { return rec.TakeOut(at), nil })
	if len(r.shown.Entries) > 0 {
		r.p.focus(r.list)
		return
	}
	r.p.focus(r.first())
}

// edit asks for the chosen line anew.
func (r *record) edit() {
	at, ok := r.chosen()
	if !ok {
		return
	}
	p := r.p
	var l *line
	keep := func() {
		deed, ok := l.read()
		if !ok {
			return
		}
		if err := r.change("note_correct", func(rec selection.Record) (selection.Record, error) { return rec.Correct(at, deed) }); err != nil {
			l.refused(err)
			return
		}
		r.correct.Hide()
	}
	l = newLine(p, r.shown.Entries[at], keep)
	r.correct = popup.Show(p.win, p.say("correct_heading"), 480, l.down(),
		widgets.PlainButton("", p.say("leave_it"), func() { r.correct.Hide() }),
		widgets.MainButton("check", p.say("keep_it"), keep))
}

// page is the one-page record.
func (r *record) page() selection.Page {
	return r.p.s.Candidacy().Record.Page(r.p.s.Words, r.p.name(), r.p.area(), r.p.s.Today())
}
