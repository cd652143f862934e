package widgets

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
)

func day(s string) calendar.Date { return calendar.MustParse(s) }

// sampleCounting counts 19 working days back from the poll of 6 May 2027.
func sampleCounting() Counting {
	c := Counting{Anchor: day("2027-05-06"), AnchorLabel: "Poll", Result: day("2027-04-08")}
	n := 0
	for d := c.Anchor.AddDays(-1); d >= c.Result; d = d.AddDays(-1) {
		step := calendar.Step{Date: d}
		switch {
		case d == day("2027-05-03"):
			step.Excluded = "Early May bank holiday"
		case d.Weekday() == time.Saturday || d.Weekday() == time.Sunday:
			step.Excluded = d.Weekday().String()
		default:
			n++
			step.N = n
		}
		c.Steps = append(c.Steps, step)
	}
	return c
}

func sampleTimeline() TimelineData {
	return TimelineData{
		From: day("2026-11-15"), To: day("2027-07-10"), Today: day("2026-11-22"),
		Lanes: []Lane{{"Party", "flag"}, {"Law", "landmark"}, {"Mine", "user-round"}},
		Items: []TimelineItem{
			{ID: "apply", Lane: 0, From: day("2026-11-15"), To: day("2026-12-11"), Label: "Apply", Tone: AccentTone},
			{ID: "interviews", Lane: 0, From: day("2027-01-04"), To: day("2027-01-30"), Label: "Interviews"},
			{ID: "appeal", Lane: 0, From: day("2027-02-01"), To: day("2027-02-14"), Label: "Appeal"},
			{ID: "certificate", Lane: 0, From: day("2027-03-08"), To: day("2027-03-31"), Label: "Certificate"},
			{ID: "papers", Lane: 1, From: day("2027-04-01"), To: day("2027-04-08"), Label: "Papers taken 1 to 8 Apr", Filled: true},
			{ID: "close", Lane: 1, Kind: DiamondMark, From: day("2027-04-08"), Label: ""},
			{ID: "poll", Lane: 1, Kind: DiamondMark, From: day("2027-05-06"), Label: "Poll 6 May", Bold: true},
			{ID: "spending", Lane: 1, From: day("2027-04-01"), To: day("2027-05-06"), Label: "Spending counts", Tone: WaitTone},
			{ID: "return", Lane: 1, Kind: DiamondMark, From: day("2027-06-11"), Label: "Return 11 Jun"},
			{ID: "office", Lane: 1, Kind: DiamondMark, From: day("2027-07-06"), Label: "Accept office 6 Jul"},
			{ID: "early", Lane: 2, Kind: SquareMark, From: day("2026-12-04"), Label: "Send early"},
			{ID: "signers", Lane: 2, Kind: SquareMark, From: day("2027-01-18"), Label: "Ask 4 signers"},
			{ID: "hand-in", Lane: 2, Kind: SquareMark, From: day("2027-04-05"), Label: "Hand in, my target"},
		},
	}
}

// sampleCrowd is the sample with a date of each state, and 150 days of mine.
func sampleCrowd() TimelineData {
	d := crowd(150, 1)
	d.Items[2].State, d.Items[5].State, d.Items[8].State, d.Items[9].State = Passed, Doubtful, Passed, Wrong
	d.Items[11].State, d.Items[12].State = Done, Wrong
	return d
}

func sampleDates() *DateList {
	return NewDateList("papers", nil, nil,
		DateItem{ID: "apply", Date: "Fri 11 Dec", What: "Application closes, 5pm", Icon: "flag", SetBy: "Party", Days: "15"},
		DateItem{ID: "notice", Date: "Wed 31 Mar", What: "Notice of election, last day", Icon: "landmark", SetBy: "Law", Days: "87"},
		DateItem{ID: "papers", Date: "Thu 8 Apr", What: "Papers in by 4pm", Icon: "landmark", SetBy: "Law", Days: "93"},
		DateItem{ID: "proxy", Date: "Wed 28 Apr", What: "Proxy vote, 5pm", Icon: "landmark", SetBy: "Law", Days: "106", Doubt: true})
}

func sampleExact() []Cell {
	var cells []Cell
	form, cert := []rune("Meadow party"), []rune("Meadow Party")
	for i := range form {
		c := Cell{Cert: strings.ReplaceAll(string(cert[i]), " ", "·"), Form: strings.ReplaceAll(string(form[i]), " ", "·")}
		if form[i] != cert[i] {
			c.State = CellDiffers
		}
		cells = append(cells, c)
	}
	return cells
}

func samplePhases() [][]Pleat {
	return [][]Pleat{[]Pleat("dddd"), []Pleat("dddpp.w"), []Pleat("dd."), []Pleat("!w......."), []Pleat("....."), []Pleat(".."), []Pleat("....")}
}

func sampleSearch() *SearchBox {
	s := NewSearchBox(SearchOptions{Text: "ashw", Search: func(text string) []SearchResult {
		return []SearchResult{
			{ID: "vale", Title: "Ashwell Vale Borough Council", Match: text, Second: "England, borough. Seats up on Thursday 6 May 2027"},
			{ID: "water", Title: "Ashwater District Council", Match: text, Second: "England, district. May be replaced in 2027", Tone: AskTone, Icon: "circle-help", Tag: "Ask the council"},
			{ID: "wick", Title: "Upper Ashwick Town Council", Match: text, Second: "England, town council. Type its name in full if it is not listed"},
		}
	}})
	s.SetChosen("vale")
	return s
}

func sampleExactMatch() *ExactMatch {
	return NewExactMatch("Certificate says", "Form says",
		"Character 8: the form has a small p, the certificate a capital P. Everything else is the same.", sampleExact())
}

func chartGallery() fyne.CanvasObject {
	chart := NewTimelineChart(sampleTimeline(), nil)
	chart.Choose("close")
	page := NewPage("Timeline", "Thursday 6 May 2027, Ashwell Vale Borough Council.")
	page.SetBody(
		NewCard("", chart),
		Grid(16, 460, 2,
			NewCard("Dates", Column(0, DateListHeader(), sampleDates())),
			NewCard("Papers in by 4pm, Thursday 8 April 2027", NewCountingCalendar(sampleCounting())),
			NewCardWith("Exact match", NewTag(BadTone, "octagon-alert", "Differs at 8"), sampleExactMatch()),
			NewCardWith("Your journey", Small("One pleat, one must-do"),
				Row(24, NewRosette(200, "9", "of 34 done", samplePhases()...), NewRosette(110, "9", "of 34 done", samplePhases()...), NewRosetteMark())),
			Row(0, NewRosetteNamed(240, "Rosette")), sampleSearch()))
	return page
}
