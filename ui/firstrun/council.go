package firstrun

import (
	"strings"

	"fyne.io/fyne/v2"

	"rosette/guides/election"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

const (
	matchesShown = 4
	asTyped      = "as-typed" // the id of the row that takes the name as it was typed
)

func (f *Screen) councilQuestion() fyne.CanvasObject {
	say := f.s.Words.Say
	f.search = widgets.NewSearchBox(widgets.SearchOptions{
		Empty: say("firstrun.search"), Search: f.find, OnChanged: f.forget, OnChoose: f.pick})
	f.expected = widgets.Column(4)
	f.expected.Hide()
	f.kinds = widgets.NewSelect(say("firstrun.kind"), "", func(string) {}, f.kindOptions(election.Kinds())...)
	f.kindRow = widgets.Row(0, f.kinds)
	f.kindRow.Hide()
	return widgets.Column(8, f.search, f.expected, f.kindRow)
}

// find lists the councils that match, and the text itself for a body that is
// not in the register, such as a parish.
func (f *Screen) find(text string) []widgets.SearchResult {
	say := f.s.Words
	text = strings.TrimSpace(text)
	if text == "" {
		return nil
	}
	var rows []widgets.SearchResult
	f.found = map[string]election.Council{}
	for _, m := range election.SearchCouncils(text, matchesShown) {
		c := m.Council
		expect := c.Expected(election.OrdinaryPoll)
		f.found[c.OfficialName] = c
		row := widgets.SearchResult{ID: c.OfficialName, Title: c.OfficialName, Match: matched(m, c.OfficialName, text),
			Second: say.Say("firstrun.council_line", "Type", f.typeOf(c), "Expected", expect.Brief(say))}
		if expect.Ask {
			row.Tone, row.Icon, row.Tag = widgets.AskTone, "circle-help", say.Say("firstrun.ask_council")
		}
		rows = append(rows, row)
	}
	return append(rows, widgets.SearchResult{ID: asTyped, Title: say.Say("firstrun.as_typed", "Name", text),
		Second: say.Say("firstrun.as_typed_about"), Offer: true})
}

// forget takes back what was picked when the name is changed after it, so that
// Start never goes on with a council that is no longer in the box.
func (f *Screen) forget(text string) {
	if !f.picked() && f.typed == "" || text == f.council.OfficialName || text == f.typed {
		return
	}
	f.council, f.typed = election.Council{}, ""
	f.showPick()
}

// matched is the part of a council's name to set in bold.
func matched(m election.Match, title, typed string) string {
	if m.Text == title && len(m.Spans) > 0 {
		return m.Text[m.Spans[0].From:m.Spans[0].To]
	}
	if i := strings.Index(strings.ToLower(title), strings.ToLower(typed)); i >= 0 && i+len(typed) <= len(title) {
		return title[i : i+len(typed)]
	}
	return ""
}

func (f *Screen) pick(id string) {
	f.problem.Hide()
	if id == asTyped {
		f.council, f.typed = election.Council{}, strings.TrimSpace(f.search.Text())
		f.kinds.SetOptions("", f.kindsOfTyped()...)
		f.settle()
		return
	}
	c, ok := f.found[id]
	if !ok {
		return
	}
	f.council, f.typed = c, ""
	f.kinds.SetOptions("", f.kindOptions(append(c.Kinds(), c.Choice().Kind))...)
	f.kinds.SetChosen(string(c.Choice().Kind))
	f.fillPoll()
	f.settle()
}

// kindsOfTyped offers the kinds for a name that is not in the register, the
// likeliest first. Every principal council is in it, so where the name tells
// of nothing else the kind is asked for.
func (f *Screen) kindsOfTyped() []widgets.Option {
	kinds := election.KindsFor(f.typed)
	options := f.kindOptions(kinds)
	if kinds[0] != election.EnglandPrincipal {
		return options
	}
	return append([]widgets.Option{{Label: f.s.Words.Say("firstrun.choose_kind")}}, options...)
}

// picked reports whether the council is one of the register.
func (f *Screen) picked() bool { return f.council.OfficialName != "" }

// typeOf says the nation and the kind of council: "England, district".
func (f *Screen) typeOf(c election.Council) string {
	say := f.s.Words.Say
	return say("firstrun.type", "Nation", say("councils.nation_"+string(c.Nation)), "Type", say(typeKeys[c.Type]))
}

func (f *Screen) kindOptions(kinds []election.Kind) []widgets.Option {
	var options []widgets.Option
	seen := map[election.Kind]bool{}
	for _, k := range append(kinds, election.Kinds()...) {
		if !seen[k] {
			seen[k] = true
			options = append(options, widgets.Option{ID: string(k), Label: f.s.Words.Say("kind." + string(k))})
		}
	}
	return options
}

// settle puts the name of what was picked into the box.
func (f *Screen) settle() {
	switch {
	case f.picked():
		f.search.SetText(f.council.OfficialName)
	case f.typed != "":
		f.search.SetText(f.typed)
	}
	f.search.Close()
	f.showPick()
}

// showPick shows what is known of the council that was picked. Everything can
// be changed.
func (f *Screen) showPick() {
	picked := f.picked()
	f.expected.Objects = nil
	if picked {
		e := f.council.Expected(election.OrdinaryPoll)
		role, icon := theme.Ink2, "info"
		if e.Ask {
			role, icon = theme.Ask, "circle-help"
		}
		f.expected.Objects = []fyne.CanvasObject{
			widgets.IconLine(icon, role, widgets.Small(e.Says(f.s.Words)).In(theme.Ink))}
	}
	f.expected.Hidden = len(f.expected.Objects) == 0
	f.kindRow.Hidden = !picked && f.typed == ""
	widgets.Settle(f.expected)
	widgets.Settle(f.kindRow)
}

// typeKeys are the words for each type of council in the register.
var typeKeys = map[string]string{
	"district": "firstrun.type_district", "county": "firstrun.type_county",
	"unitary": "firstrun.type_unitary", "london borough": "firstrun.type_london_borough",
	"metropolitan": "firstrun.type_metropolitan", "ni district": "firstrun.type_ni_district",
	"scottish council": "firstrun.type_scottish_council", "welsh principal": "firstrun.type_welsh_principal",
	"sui generis": "firstrun.type_sui_generis", "combined authority": "firstrun.type_combined_authority",
	"combined county authority": "firstrun.type_combined_county_authority",
}
