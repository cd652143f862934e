package widgets

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

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

func gallery() fyne.CanvasObject {
	page := NewPage("What to do next", "Sunday 22 November 2026. Polling day is Thursday 6 May 2027, 165 days away.",
		PlainButton("calendar-plus", "Add dates to calendar", nil), PlainButton("printer", "Print today’s sheet", nil))
	page.SetBody(sampleCard(), sampleTags())
	return Across(0, Top, []Span{Fixed(224), Flex(1)}, Over(NewBox(theme.Side, "", 0), Padded(sampleNav(), 12)), page)
}

// TestGallery draws every component on one page. With ROSETTE_GALLERY set to a
// folder the pictures are kept there to be looked at.
func TestGallery(t *testing.T) {
	for _, look := range looks {
		t.Run(look.name, func(t *testing.T) {
			w := show(t, look.options, fyne.NewSize(1440, 900), NewBox("", "", 0))
			w.SetContent(Over(NewBox(theme.Window, "", 0), gallery()))
			w.Resize(fyne.NewSize(1440, 900))
			picture := w.Canvas().Capture()
			if dir := os.Getenv("ROSETTE_GALLERY"); dir != "" {
				writePNG(t, filepath.Join(dir, look.name+".png"), picture)
			}
		})
	}
}
