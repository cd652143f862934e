package widgets

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"rosette/guides/calendar"
	"rosette/ui/theme"
)

func sampleNav() *NavList {
	n := NewNavList(nil,
		NavSection{Items: []NavItem{
			{ID: "home", Name: "Home", Icon: "house", Key: "1"},
			{ID: "timeline", Name: "Timeline", Icon: "calendar-days", Key: "2"},
			{ID: "selection", Name: "Selection", Icon: "vote", Key: "3"},
			{ID: "papers", Name: "Papers", Icon: "file-pen-line", Key: "5", Problems: 1},
		}},
		NavSection{Heading: "Also", Items: []NavItem{
			{ID: "people", Name: "People", Icon: "users"},
			{ID: "safety", Name: "Safety log", Icon: "shield", Locked: true},
		}},
		NavSection{Bottom: true, Items: []NavItem{{ID: "help", Name: "Help and keys", Icon: "circle-help", Key: "F1"}}},
	)
	n.SetChosen("home")
	return n
}

func sampleCard() fyne.CanvasObject {
	return NewCardWith("Only you can do", NewText("3", theme.Body, theme.Ink2).OneLine(),
		Body("Your application to the Meadow Party panel must reach the selection secretary. Late forms are not opened."),
		Wrap(8,
			MainButton("file-pen-line", "Carry on applying", nil),
			PlainButton("calendar-days", "Show the counting", nil),
			SmallButton("arrow-right", "Go to the name", nil),
			LinkButton("", "See what changed", nil),
			QuietButton("", "Dismiss", nil),
			IconButton("arrow-left", "Page before", nil)),
	).WithFooter(Ends(8, NewRuns(theme.Body, theme.Ink, Run{Text: "Next in law:", Bold: true},
		Run{Text: " nomination papers in by"}, Run{Text: " 4pm, Thursday 8 April 2027", Bold: true}),
		NewText("93 working days", theme.Body, theme.Ink2).OneLine()))
}

func sampleTags() fyne.CanvasObject {
	return Wrap(8,
		StatusTag(NotStarted, "Not yet started"), StatusTag(InProgress, "In progress"),
		StatusTag(Completed, "Completed 24 Nov"), StatusTag(CannotStart, "Cannot start yet"),
		StatusTag(Problem, "There is a problem"), StatusTag(Waiting, "Waiting for someone"),
		StatusTag(Opens, "Opens Thu 1 Apr 2027"), StatusTag(NotNeeded, "Not needed"),
		NewTag(NeutralTone, "flag", "Party deadline"), NewTag(AskTone, "circle-help", "Ask the council"),
		NewTag(AccentTone, "check", "Chosen"))
}

func sampleRows() fyne.CanvasObject {
	open := func() {}
	rows := []fyne.CanvasObject{
		NewTaskRow("Choose how your home address is handled", "", Completed, "Completed 24 Nov", open),
		NewTaskRow("Fill in the nomination paper", "The form says “Meadow party”. The certificate says “Meadow Party”. Character 8 differs",
			Problem, "There is a problem", open),
		NewTaskRow("Name your election agent", "Tom Whelan, since Tue 9 Mar. Chase on Thu 18 Mar", Waiting, "Waiting for someone", open),
		NewTaskRow("Get the proposer and seconder to sign", "Unlocks when the nomination paper has no problem", CannotStart, "Cannot start yet", nil),
	}
	LinkRows(rows...)
	return NewCard("1. Fill in", Column(0, rows...))
}

func sampleChecks() fyne.CanvasObject {
	tick := func(bool) {}
	chosen := NewCheckRow(CheckItem{Title: "Choose how your home address is handled", Owner: "You", Due: "Fri 4 Dec", Status: NotStarted, Tag: "To do"}, nil, tick)
	chosen.SetChosen(true)
	return NewCard("", Column(0,
		NewCheckRow(CheckItem{Done: true, Title: "Put every date in your calendar", Owner: "You", Due: "2 Nov", Status: Completed, Tag: "2 Nov"}, nil, tick),
		chosen,
		NewCheckRow(CheckItem{Title: "Book the candidates’ briefing", Owner: "Tom", Due: "Fri 11 Dec", Status: Waiting, Tag: "Waiting"}, nil, tick),
		NewCheckRow(CheckItem{Title: "Ask for the certificate and emblem form", Owner: "Tom", Due: "Mon 1 Mar", Status: CannotStart, Tag: "After selection", CannotCheck: true}, nil, tick)))
}

func sampleForm() fyne.CanvasObject {
	bad := NewField("Description", FieldOptions{Optional: true, Hint: "Copy it from the certificate, letter for letter", Text: "Meadow party", Mono: true})
	bad.SetError("The form says “Meadow party”. The certificate says “Meadow Party”. Character 8 differs")
	return Column(16,
		NewErrorSummary("1 thing stops this paper", Fault{Sentence: "The form says “Meadow party”. The certificate says “Meadow Party”. Character 8 differs"}),
		NewField("Surname", FieldOptions{Text: "Morgan"}), bad,
		NewField("Notes", FieldOptions{Lines: 3, Text: "One line\nand another"}),
		NewDateField("Date of the poll", DateOptions{Date: calendar.MustParse("2027-05-06")}))
}

func sampleChoices() fyne.CanvasObject {
	return Column(12,
		NewAnswers(2, "first", nil,
			Answer{ID: "first", Title: "Standing for the first time", Sentence: "Selection, papers, campaign"},
			Answer{ID: "sitting", Title: "A councillor seeking reselection", Sentence: "Your record, your notices, your papers"}),
		Wrap(8, NewSegmented("a", nil, Answer{ID: "a", Title: "First time"}, Answer{ID: "b", Title: "Sitting councillor"}),
			NewChip("Must do only", true, nil), NewChip("Passed", false, nil),
			NewSelect("Owner: ", "any", nil, Option{"any", "anyone"}, Option{"me", "you"})))
}

func sampleFacts() fyne.CanvasObject {
	return Column(14,
		NewFigure("15", "working days left", "19 days by the calendar"),
		NewSmallFigure("15", "working days to", "4pm, Thu 8 April 2027"),
		KeyValues("Owner", "You. Nobody else can", "Due", "Fri 4 Dec 2026"),
		Ruled(8, SeverityLine(Fine, "Full names, surname first", ""),
			SeverityLine(Stops, "Description differs from the certificate", ""),
			SeverityLine(Ask, "Both on the Millbrook register on 31 March", "The elections office can confirm the numbers"),
			SeverityLine(Advice, "MB1 0312/1 has a suffix", "Usual for a late registration")),
		NewItemRow("hourglass", theme.Wait, "Priya Nair, second referee", "Asked 3 Nov. Chase from Mon 23 Nov", "19 days", func() {}))
}

func sampleProgress() fyne.CanvasObject {
	p := NewProgress("package", "Making all 6 packs", func() {})
	p.Set(0.5, "Now: signers’ call sheet", "3 of 6 done, 71 pages")
	return NewCard("", p)
}

func gallery() fyne.CanvasObject {
	page := NewPage("What to do next", "Sunday 22 November 2026. Polling day is Thursday 6 May 2027, 165 days away.",
		PlainButton("calendar-plus", "Add dates to calendar", nil), PlainButton("printer", "Print today’s sheet", nil))
	page.WithBack("Papers", nil)
	page.SetBody(
		NewBanner(WaitTone, "clock", "You last worked on this 12 days ago. Since then 1 deadline passed and the rules were updated once.",
			LinkButton("", "See what changed", nil), QuietButton("", "Dismiss", nil)),
		Grid(20, 420, 2,
			Column(20, sampleCard(), sampleTags(), sampleRows(), sampleChecks(), sampleChoices()),
			Column(20, sampleForm(), NewCard("Facts", sampleFacts()), NewWhyPanel(Why{WeAsk: "The form needs your actual name in full.", Public: "Yes, after 8 April."}))),
		sampleProgress())
	return Across(0, Top, []Span{Fixed(224), Flex(1)}, Over(NewBox(theme.Side, "", 0), Padded(sampleNav(), 12)), page)
}

// TestGallery draws every component on two pages. With ROSETTE_GALLERY set to
// a folder the pictures are kept there to be looked at.
func TestGallery(t *testing.T) {
	pages := map[string]func() fyne.CanvasObject{"": gallery, "charts-": chartGallery}
	for _, look := range looks {
		for page, make := range pages {
			t.Run(page+look.name, func(t *testing.T) {
				show(t, look.options, fyne.NewSize(1, 1), NewBox("", "", 0))
				w := show(t, look.options, fyne.NewSize(1440, 1500), make())
				picture := w.Canvas().Capture()
				if dir := os.Getenv("ROSETTE_GALLERY"); dir != "" {
					writePNG(t, filepath.Join(dir, page+look.name+".png"), picture)
				}
			})
		}
	}
}
