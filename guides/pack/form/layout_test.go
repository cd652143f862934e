package form

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"rosette/guides"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/pack/sheet"
	"rosette/guides/pack/sheet/sheettest"
)

// every goes through every form in force.
func every(visit func(*Form)) {
	for _, k := range election.Kinds() {
		for _, id := range Papers(k) {
			f, _ := Of(id, election.Choice{Kind: k})
			visit(f)
		}
	}
}

func TestNothingOnAFormIsCutOffOrCovered(t *testing.T) {
	every(func(f *Form) {
		for name, c := range cast(f.Kind) {
			for _, s := range []sheet.Style{sheet.Normal(), sheet.Large()} {
				pages := laid(t, f, c, s)
				for _, fault := range sheettest.Faults(pages) {
					t.Errorf("%s, %s, %s, large %v: %s", f.Kind, f.Paper, name, s.Stack, fault)
				}
				if at := strings.IndexAny(text(pages...), "{}"); at >= 0 && name != "characters that no font has" {
					t.Errorf("%s, %s, %s: a brace is left", f.Kind, f.Paper, name)
				}
			}
		}
	})
}

func TestNothingOnAnybodysFormIsCutOffOrCovered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := rapid.SampledFrom(election.Kinds()).Draw(t, "kind")
		f, _ := Of(rapid.SampledFrom(Papers(k)).Draw(t, "paper"), election.Choice{Kind: k})
		s := sheet.Normal()
		if rapid.Bool().Draw(t, "large") {
			s = sheet.Large()
		}
		for _, fault := range sheettest.Faults(laid(t, f, anyone(t, k), s)) {
			t.Error(fault)
		}
	})
}

func TestAFormTakesTheSheetsThatItShould(t *testing.T) {
	for _, c := range []struct {
		kind  election.Kind
		paper string
		want  int
	}{
		{election.EnglandPrincipal, "nomination-paper", 1},
		{election.EnglandParish, "nomination-paper", 1},
		{election.EnglandMayor, "nomination-paper", 4},
		{election.EnglandPrincipal, "home-address-form", 2},
		{election.EnglandParish, "home-address-form", 2},
		{election.EnglandPrincipal, "consent", 2},
		{election.EnglandParish, "consent", 2},
		{election.EnglandCombinedMayor, "deposit", 1},
		{election.EnglandPrincipal, "agent-notification", 1},
		{election.EnglandPrincipal, "certificate-of-authorisation", 1},
		{election.EnglandPrincipal, "polling-agents", 1},
		{election.EnglandPrincipal, "counting-agents", 1},
	} {
		f, ok := Of(c.paper, election.Choice{Kind: c.kind})
		if !ok {
			t.Fatalf("%s: no %s", c.kind, c.paper)
		}
		for _, who := range []string{"sample", "nobody named", "by hand", "longest"} {
			if who == "longest" && nomination.KindOf(c.kind).Subscribers > 2 && c.paper == "nomination-paper" {
				continue // long names of signers take more sheets, not smaller type
			}
			if got := len(laid(t, f, cast(c.kind)[who], sheet.Normal())); got != c.want {
				t.Errorf("%s, %s, %s: %d sheets, want %d", c.kind, c.paper, who, got, c.want)
			}
		}
	}
}

// Millimetres that a place to sign has at least.
const signWide, signTall = 80, 22

// Each place to sign is an empty box that is large enough.
func TestPlacesToSignAreLargeAndEmpty(t *testing.T) {
	every(func(f *Form) {
		for _, who := range []string{"sample", "by hand", "longest"} {
			c := cast(f.Kind)[who]
			want := 0
			p := &pen{form: f, c: c}
			walk(f.blocks, func(b block) {
				for _, cell := range b.Cells {
					if cell.Sign && !p.left(b) {
						want++
					}
				}
			})
			if f.Paper == "nomination-paper" {
				want += nomination.KindOf(f.Kind).Subscribers
			}
			if got := places(laid(t, f, c, sheet.Normal())); got < want {
				t.Errorf("%s, %s, %s: %d empty places of %d by %d mm, want %d", f.Kind, f.Paper, who, got, signWide, signTall, want)
			}
		}
	})
}

// places counts boxes that are large enough to sign in and hold nothing but
// their own label at the top.
func places(pages []sheet.Page) (n int) {
	for _, p := range pages {
		for _, it := range p.Items {
			r, ok := it.(sheet.Rect)
			if ok && r.Fill == 0 && r.Radius == 0 && r.W >= signWide*mm-0.1 && r.W < 130*mm && r.H >= signTall*mm-0.1 && r.H < 40*mm && empty(p, r) {
				n++
			}
		}
	}
	return n
}

func empty(p sheet.Page, r sheet.Rect) bool {
	for _, it := range p.Items {
		if t, ok := it.(sheet.Text); ok && t.X >= r.X && t.X < r.X+r.W && t.Y > r.Y+10*mm && t.Y < r.Y+r.H {
			return false
		}
	}
	return true
}

func TestEverySheetOfSignersSaysWhomTheyNominate(t *testing.T) {
	for _, k := range []election.Kind{election.EnglandMayor, election.EnglandCombinedMayor} {
		f, _ := Of("nomination-paper", election.Choice{Kind: k})
		pages := laid(t, f, guides.Sample(k), sheet.Normal())
		for i, p := range pages[1:] {
			for _, want := range []string{"Asha Louise Morgan", "assent", "Signature", "Letters"} {
				if !strings.Contains(text(p), want) {
					t.Errorf("%s: sheet %d lacks %q", k, i+2, want)
				}
			}
		}
	}
}

func TestAListGrowsWithThePeopleNamed(t *testing.T) {
	c := guides.Sample(election.EnglandPrincipal)
	for i := range 40 {
		for _, set := range []struct{ field, value string }{{"name", fmt.Sprintf("Watcher %d", i+1)}, {"address", "1 Long Street\nAshwell"}, {"place", "Village hall"}} {
			p, err := nomination.Set(c.Person, fmt.Sprintf("polling_agents.%d.%s", i, set.field), set.value)
			if err != nil {
				t.Fatal(err)
			}
			c.Person = p
		}
	}
	f, _ := Of("polling-agents", c.Choice)
	pages := laid(t, f, c, sheet.Normal())
	for _, fault := range sheettest.Faults(pages) {
		t.Error(fault)
	}
	said := text(pages...)
	for i := range 40 {
		if want := fmt.Sprintf("Watcher %d\n", i+1); !strings.Contains(said, want) {
			t.Errorf("%q is on no sheet", want)
		}
	}
	if len(pages) < 2 || !strings.Contains(text(pages[1]), "Name in full") {
		t.Errorf("%d sheets, and the second does not repeat the head", len(pages))
	}
}

func TestTheTitleOfNotesStandsAboveANote(t *testing.T) {
	every(func(f *Form) {
		for name, c := range cast(f.Kind) {
			for _, s := range []sheet.Style{sheet.Normal(), sheet.Large()} {
				for _, p := range laid(t, f, c, s) {
					said := text(p)
					if at := strings.Index(said, "\nNotes\n"); at >= 0 && !strings.Contains(said[at:], "1.") {
						t.Errorf("%s, %s, %s, large %v: Notes stands alone at the foot of a page", f.Kind, f.Paper, name, s.Stack)
					}
				}
			}
		}
	})
}
