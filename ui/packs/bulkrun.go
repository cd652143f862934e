package packs

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"rosette/guides/pack"
	"rosette/guides/words"
	"rosette/storage"
	"rosette/ui/popup"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// A job makes packs for many people.
type job struct {
	pack.Bulk
	to     string // a folder, or a file for one PDF
	single bool
	name   func(row int) string

	report pack.Report
	err    error
}

// make makes the packs. Those that are whole when it is stopped stay; a file
// that is not is taken away.
func (j *job) make(ctx context.Context) {
	if j.single {
		storage.RemoveStale(filepath.Dir(j.to))
		var stopped error
		j.err = storage.FillFile(j.to, func(w io.Writer) error {
			j.report, stopped = j.Single(ctx, w)
			if ctx.Err() != nil && len(j.report.Made) > 0 {
				return nil
			}
			return stopped
		})
		if j.err != nil {
			j.report.Made = nil
		} else {
			j.err = stopped
		}
		return
	}
	folder, err := storage.OpenFolder(j.to)
	if err != nil {
		j.err = err
		return
	}
	j.report, j.err = j.Files(ctx, func(file string, data []byte) error { return folder.Put(file+endings[j.Format], data) })
	if closed := folder.Close(); j.err == nil {
		j.err = closed
	}
}

// sayEvery is how often the window hears how far a job is.
const sayEvery = 100 * time.Millisecond

// runJob makes the packs off the main goroutine, with how far it is, the time
// that is left and a way to stop it at the foot.
func (p *Screen) runJob(j *job) {
	say := p.s.Words
	ctx, ended := p.begin()
	total := j.People.Len()
	bar := widgets.NewProgress("package", say.Count("packs.bulk_making", total), p.stop)
	count := func(done int) string { return say.Count("packs.bulk_done", total, "Done", done) }
	bar.Set(0, "", count(0))
	p.desk.say(widgets.NewCard("", bar))
	p.win.Canvas().Focus(bar.Stop)
	began, said := time.Now(), time.Time{}
	j.Progress = func(done, total int) {
		now := time.Now()
		if now.Sub(said) < sayEvery && done < total {
			return
		}
		said = now
		left := time.Duration(float64(now.Sub(began)) / float64(done) * float64(total-done))
		fyne.Do(func() { bar.Set(float32(done)/float32(total), p.timeLeft(left), count(done)) })
	}
	p.away(func() {
		defer close(ended)
		j.make(ctx)
	}, func() {
		p.stop()
		p.stop = nil
		p.desk.say()
		p.reportJob(j)
	})
}

// timeLeft says about how long a job still takes; nothing for less than a
// second.
func (p *Screen) timeLeft(d time.Duration) string {
	say := p.s.Words
	switch s := int(d.Round(time.Second) / time.Second); {
	case s < 1:
		return ""
	case s < 60:
		return say.Count("packs.bulk_seconds", s)
	default:
		return say.Count("packs.bulk_minutes", (s+30)/60)
	}
}

// reportJob says what came of a job, with every pack that was not made and why.
func (p *Screen) reportJob(j *job) {
	say := p.s.Words
	sentences := []string{say.Count("packs.bulk_made", len(j.report.Made), "Path", j.to)}
	tone, icon := widgets.WaitTone, "package"
	problem := (*words.Problem)(nil)
	switch {
	case j.err == nil:
	case errors.As(j.err, &problem) && problem.Key == "people_stopped":
		sentences = append([]string{say.Say("packs.bulk_stopped")}, sentences...)
	default:
		tone, icon = widgets.BadTone, "octagon-alert"
		sentences = append([]string{say.Explain(j.err) + "."}, sentences...)
	}
	var buttons []fyne.CanvasObject
	if n := len(j.report.Refused); n > 0 {
		if tone == widgets.WaitTone {
			tone = widgets.AskTone
		}
		sentences = append(sentences, say.Count("packs.bulk_refused", n))
		buttons = append(buttons, widgets.SmallButton("list-checks", say.Say("packs.bulk_why"), func() { p.showRefused(j) }))
	}
	if len(j.report.Made) > 0 {
		folder := j.to
		if j.single {
			folder = filepath.Dir(j.to)
		}
		buttons = append(buttons, widgets.SmallButton("folder-open", say.Say("packs.folder"), func() { p.start(folder, "packs.folder_failed", j.to) }))
	}
	p.tell(tone, icon, strings.Join(sentences, " "), buttons...)
}

// mostShown is how many refusals the window lists; all are in the text that can
// be copied.
const mostShown = 200

// showRefused lists the packs that were not made, and why.
func (p *Screen) showRefused(j *job) {
	say := p.s.Words
	var lines []string
	for _, r := range j.report.Refused {
		lines = append(lines, say.Say("packs.bulk_refusal", "Who", j.name(r.Row), "Why", say.Explain(r.Err)))
	}
	var rows []fyne.CanvasObject
	for _, l := range lines[:min(len(lines), mostShown)] {
		rows = append(rows, widgets.IconLine("minus", theme.Ink2, widgets.Body(l)))
	}
	if more := len(lines) - mostShown; more > 0 {
		rows = append(rows, widgets.Small(say.Count("packs.bulk_more", more)))
	}
	var box *popup.Popup
	box = popup.Show(p.win, say.Count("packs.bulk_refused", len(lines)), gatherWidth, widgets.Column(6, rows...),
		widgets.PlainButton("copy", say.Say("packs.bulk_copy"), func() { fyne.CurrentApp().Clipboard().SetContent(strings.Join(lines, "\n")) }),
		widgets.MainButton("", say.Say("packs.dismiss"), func() { box.Hide() }))
}
