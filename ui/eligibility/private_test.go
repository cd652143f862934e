package eligibility

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rosette/assets"
	"rosette/guides"
	"rosette/guides/election"
	rules "rosette/guides/eligibility"
	"rosette/ui/screentest"
)

// secrets is a person with something to tell in every private place.
func secrets() guides.Candidacy {
	a := clean()
	a["age"], a["turns-18"] = "near", "2027-04-07"
	a["lived"], a["addresses"] = "yes", "zzyzx, 3 Mill Row"
	return with(a)
}

func TestThePrivateIsNotRepeated(t *testing.T) {
	e, _ := open(t, screentest.Light, usual, secrets())
	check := func(where, text string) {
		for _, secret := range []string{"zzyzx", "Mill Row", "Orchard Lane", "Morgan", "Asha", "1988"} {
			if strings.Contains(text, secret) {
				t.Errorf("%s holds %q", where, secret)
			}
		}
	}
	for _, target := range []string{Review, Outcome} {
		e.Show(target)
		check(target, screentest.Held(e.object))
	}
	check("the text", e.asText())
	list, err := e.s.Store().List()
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range list {
		if one.Title != "Asha Morgan" || one.Detail != "Millbrook, Ashwell Vale Borough Council" {
			t.Errorf("the list says %+v", one)
		}
	}
}

func TestItIsCopiedAndSavedAsText(t *testing.T) {
	a := clean()
	a["job"], a["worked"] = "yes", rules.NotSure
	e, w := open(t, screentest.Light, usual, with(a))
	e.Show(Outcome)
	screentest.Tap(t, e.object, "Copy as text")
	text := fyne.CurrentApp().Clipboard().Content()
	for _, want := range []string{"one thing rules you out.", "Who can tell you: ", "Bring: ", "By: Wednesday 7 April 2027", "EN-D01. LGA 1972 s.80(1)(a). Checked Sun 22 Nov 2026",
		"https://www.electoralcommission.org.uk/guidance-candidates", "Doubt: ", "Do you work in a school or college?"} {
		if !strings.Contains(strings.Join(strings.Fields(text), " "), want) {
			t.Errorf("the text has no %q", want)
		}
	}
	for _, line := range strings.Split(text, "\n") {
		if n := len([]rune(line)); n > lineWidth && strings.Contains(strings.TrimSpace(line), " ") {
			t.Errorf("a line of %d characters: %s", n, line)
		}
	}
	path := filepath.Join(t.TempDir(), "can-i-stand.txt")
	screentest.Tap(t, e.object, "Save as text")
	top := w.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("it does not ask for a file")
	}
	box := w.Canvas().Focused()
	if now := screentest.Held(top); strings.Contains(now, "Morgan") {
		t.Error("the file is named after the person")
	}
	box.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	test.Type(box, path)
	w.Press(fyne.KeyReturn)
	saved, err := os.ReadFile(path)
	if err != nil || string(saved) != text {
		t.Errorf("saved %d bytes of %d, %v", len(saved), len(text), err)
	}
	if says := e.page.(*outcome).told.Text(); !strings.Contains(says, path) {
		t.Errorf("it says %q", says)
	}
}

var verdict = regexp.MustCompile(`(?i)eligible|(whether |that )?you (can|may) stand\b|qualified to stand`)

// Nothing says that the person may stand.
func TestItNeverSaysThatSomebodyMayStand(t *testing.T) {
	said, err := assets.Translations.ReadFile("translations/en/eligibility_screen.toml")
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{string(said)}
	for _, k := range election.Kinds() {
		c := guides.Sample(k)
		c.Eligibility = clean()
		e, _ := open(t, screentest.Light, usual, c)
		for _, target := range []string{Review, Outcome} {
			e.Show(target)
			texts = append(texts, screentest.Held(e.object))
		}
		texts = append(texts, e.asText())
	}
	for _, text := range texts {
		for _, line := range strings.Split(text, "\n") {
			if found := verdict.FindString(line); found != "" && found != "whether you may stand" && !strings.Contains(line, "cannot say "+found) {
				t.Errorf("it says %q: %s", found, line)
			}
		}
	}
}

func TestTheResultIsWordedByWhatWasFound(t *testing.T) {
	bad := clean()
	bad["job"] = "yes"
	for _, k := range []struct {
		answers rules.Answers
		says    string
	}{
		{clean(), "Nothing you told us rules you out."},
		{bad, "On what you told us, one thing rules you out."},
	} {
		e, _ := open(t, screentest.Light, usual, with(k.answers))
		e.Show(Outcome)
		if got := e.page.(*outcome).title.Text(); got != k.says {
			t.Errorf("it says %q, want %q", got, k.says)
		}
	}
}

// What a page shows follows the answers: nothing of it is kept apart.
func TestTheAnswersAreKeptNowhereElse(t *testing.T) {
	_, w := open(t, screentest.Light, usual, secrets())
	c := w.Kept(t)
	c.Eligibility = nil
	plain := screentest.Sample()
	plain.ID = c.ID
	if !reflect.DeepEqual(guides.Marshal(c), guides.Marshal(plain)) {
		t.Error("something else of the candidacy changed")
	}
}
