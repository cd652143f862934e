package pack

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"rosette/guides"
	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/pack/sheet"
)

// guarded is a person with an address, a date of birth and a telephone that no
// other text can be taken for.
func guarded(k election.Kind, byHand bool) guides.Candidacy {
	c := guides.Sample(k)
	p := &c.Person
	p.HomeAddress = "1 Quzhome Lane"
	p.Qualifying = nomination.Qualifying{Registered: "2 Quzhome Lane", Land: "3 Quzhome Lane", Work: "4 Quzhome Lane", Lived: "5 Quzhome Lane", Near: "6 Quzhome Lane"}
	p.Witness.Address = "7 Quzwitness Lane"
	p.Agent.Self, p.Agent.Name, p.Agent.Office, p.Agent.Address = false, "Tom Whelan", "8 Quzoffice Lane", "9 Quzagent Lane"
	watcher := []nomination.Appointee{{Name: "Dev Patel", Address: "9 Quzwatcher Lane", Place: "Millbrook Hall"}}
	p.Appointed.Polling, p.Appointed.Counting = watcher, watcher
	p.BirthDate = calendar.MustParse("1911-11-19")
	p.Phone = "01632 960999"
	p.ByHand = byHand
	return c
}

// The sections that may hold a thing, by its words without spaces: a sheet to
// copy from sets them letter by letter.
var mayHold = map[string][]string{
	"quzhome":      {"details", "home-address-form", "copy_out_address"},
	"quzwitness":   {"details", "home-address-form", "consent", "copy_out_address"},
	"quzagent":     {"details", "agent-notification", "copy_out_address"},
	"quzwatcher":   {"details", "copy_out", "copy_out_address"},
	"19november19": {"details", "consent", "copy_out"},
	"19nov1911":    {"details", "consent", "copy_out"},
	"1911-11-19":   {"details", "consent", "copy_out"},
	"01632960999":  {"details"},
}

// solid is a text in small letters, without what stands between them.
func solid(s string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == []rune(sheet.Space)[0] {
			return -1
		}
		return r
	}, s))
}

func solidPage(p sheet.Page) string {
	var b strings.Builder
	for _, it := range p.Items {
		if text, ok := it.(sheet.Text); ok {
			b.WriteString(text.String)
		}
	}
	return solid(b.String())
}

func TestPrivateThingsStandInTheirSectionsOnly(t *testing.T) {
	for _, k := range election.Kinds() {
		for _, byHand := range []bool{false, true} {
			c := guarded(k, byHand)
			for _, a := range everyone() {
				d, pages := laid(t, c, a, false)
				ids := map[string]string{}
				for _, s := range d.Sections {
					ids[s.Title] = s.ID
				}
				for i, p := range pages {
					text := solidPage(p)
					for what, where := range mayHold {
						if strings.Contains(text, what) && !slices.Contains(where, ids[p.Section]) {
							t.Errorf("%s, the pack for %s (by hand: %v): page %d (%s) holds %s", k, a, byHand, i+1, ids[p.Section], what)
						}
					}
					if (strings.Contains(text, "quzhome") || strings.Contains(text, "quzagent") && ids[p.Section] != "agent-notification") && !p.Address {
						t.Errorf("%s, the pack for %s (by hand: %v): page %d (%s) holds an address and is not marked", k, a, byHand, i+1, p.Section)
					}
				}
				m := Meta(d, today)
				for what := range mayHold {
					if strings.Contains(solid(m.Title+m.Subject), what) {
						t.Errorf("%s, the pack for %s: its properties hold %s", k, a, what)
					}
				}
			}
		}
	}
}

func TestAnAgentsAddressIsWarnedOfLikeAnyHome(t *testing.T) {
	c := guides.Candidacy{Choice: guides.Sample(election.WalesPrincipal).Choice}
	c.Person.Agent = nomination.Agent{Name: "Tom Whelan", Address: "9 Quzagent Lane"}
	_, pages := laid(t, c, Me, false)
	warned := false
	for _, p := range pages {
		if strings.Contains(solidPage(p), "quzagent") && p.Section == "Your details" {
			warned = warned || p.Address
		}
	}
	if !warned {
		t.Error("the page with the agent's address is not marked as one with a home address")
	}
}
