package packs

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"rosette/guides"
	"rosette/guides/pack"
	"rosette/guides/pack/people"
	"rosette/ui/files"
	"rosette/ui/popup"
	"rosette/ui/theme"
	"rosette/ui/widgets"
)

// A gathering asks for whom packs are made, which, and where they go.
type gathering struct {
	p        *Screen
	from     string // keptHere or inList
	audience pack.Audience
	format   pack.Format
	single   bool

	how   choice        // of the pack, as it was changed for the candidacy at hand
	as    *widgets.Text // says how
	backs *widgets.Tick

	kept   []keptOne
	list   *widgets.Field
	folder *widgets.Field
	who    *fyne.Container
	wrong  *widgets.Text
	box    *popup.Popup
	twice  files.Twice
}

// A keptOne is a candidacy in the store, with its tick.
type keptOne struct {
	id, title string
	tick      *widgets.Tick
}

// Where the people are.
const (
	keptHere = "kept"
	inList   = "list"
)

const gatherWidth = 680

// gather asks for packs for many people. While a job runs, it asks nothing.
func (p *Screen) gather() *gathering {
	if !p.free() {
		return nil
	}
	say := p.s.Words.Say
	g := &gathering{p: p, from: keptHere, audience: p.shown().ID, format: pack.PDF}
	list, err := p.s.Store().List()
	if err != nil {
		p.tell(widgets.BadTone, "octagon-alert", p.s.Words.Explain(err))
		return nil
	}
	for _, one := range list {
		title := one.Title
		if title == "" {
			title = say("window.no_candidacy")
		}
		g.kept = append(g.kept, keptOne{one.ID, title, widgets.NewTick(title, one.Detail, true, nil)})
	}
	if len(g.kept) < 2 {
		g.from = inList
	}
	g.build()
	g.box = popup.Show(p.win, say("packs.bulk_title"), gatherWidth, g.body(),
		widgets.PlainButton("", say("files.cancel"), func() { g.box.Hide() }),
		widgets.MainButton("package", say("packs.bulk_make"), g.make))
	return g
}

func (g *gathering) build() {
	say := g.p.s.Words.Say
	g.list = widgets.NewField(say("packs.bulk_list"), widgets.FieldOptions{Hint: say("packs.bulk_list_hint")})
	at := filepath.Join(files.Folder(), say("packs.bulk_folder_name"))
	g.folder = widgets.NewField(say("packs.bulk_folder"), widgets.FieldOptions{Text: at, Hint: say("files.hint")})
	g.who = widgets.Column(8)
	g.wrong = widgets.NewText("", theme.Small, theme.Bad)
	g.wrong.Hide()
	g.as = widgets.Small("")
	g.backs = widgets.NewTick(say("packs.change_backs"), say("packs.bulk_backs_about"), false, func(on bool) { g.how.Backs = on })
	g.choose(g.audience)
	g.showWho()
}

// choose takes an audience, and how its pack was changed for the candidacy at
// hand: those of many are made the same way, but for the file that goes to one
// agent alone.
func (g *gathering) choose(a pack.Audience) {
	g.audience, g.how = a, g.p.choiceFor(a)
	g.backs.SetOn(g.how.Backs)
	say := g.p.s.Words.Say
	var parts []string
	if len(g.how.Order)+len(g.how.Out) > 0 {
		parts = append(parts, say("packs.bulk_as_parts"))
	}
	if g.how.Draft {
		parts = append(parts, say("packs.bulk_as_draft"))
	}
	if g.how.Attach != "" {
		parts = append(parts, say("packs.bulk_as_attach"))
	}
	g.how.Attach = ""
	g.as.Hidden = len(parts) == 0
	g.as.SetText(strings.Join(parts, " "))
	widgets.Settle(g.as)
}

// options are those of the packs that are made.
func (g *gathering) options() pack.Options {
	all := pack.Audiences(g.p.s.Words)
	at := slices.IndexFunc(all, func(info pack.AudienceInfo) bool { return info.ID == g.audience })
	return g.how.options(g.p.options(), all[at])
}

func (g *gathering) body() fyne.CanvasObject {
	say := g.p.s.Words.Say
	from := widgets.NewSegmented(g.from, func(id string) {
		g.from = id
		g.showWho()
	}, widgets.Answer{ID: keptHere, Title: say("packs.bulk_kept")}, widgets.Answer{ID: inList, Title: say("packs.bulk_csv")})
	var audiences []widgets.Option
	for _, info := range pack.Audiences(g.p.s.Words) {
		audiences = append(audiences, widgets.Option{ID: string(info.ID), Label: info.Title})
	}
	which := widgets.NewSelect(say("packs.bulk_for"), string(g.audience), func(id string) { g.choose(pack.Audience(id)) }, audiences...)
	format := widgets.NewSelect(say("packs.bulk_format"), string(g.format), func(id string) { g.format = pack.Format(id) },
		widgets.Option{ID: string(pack.PDF), Label: say("packs.pdf")}, widgets.Option{ID: string(pack.HTML), Label: say("packs.html")},
		widgets.Option{ID: string(pack.Text), Label: say("packs.text")})
	single := widgets.NewTick(say("packs.bulk_single"), say("packs.bulk_single_about"), false, g.setSingle)
	return widgets.Column(14, from, g.who, g.wrong, widgets.Wrap(10, which, format), g.as, single, g.backs, g.folder,
		widgets.Wrap(10, widgets.SmallButton("folder-open", say("packs.bulk_browse_folder"), g.browseFolder)))
}

// showWho shows the candidacies to tick, or the place for the list.
func (g *gathering) showWho() {
	say := g.p.s.Words.Say
	g.say("")
	g.who.Objects = nil
	if g.from == inList {
		g.who.Objects = []fyne.CanvasObject{g.list, widgets.Wrap(10,
			widgets.SmallButton("folder-open", say("packs.bulk_browse_list"), g.browseList),
			widgets.SmallButton("list-checks", say("packs.bulk_columns"), g.columns))}
	} else {
		for _, one := range g.kept {
			g.who.Objects = append(g.who.Objects, one.tick)
		}
	}
	widgets.Settle(g.who)
	g.who.Refresh()
}

func (g *gathering) setSingle(on bool) {
	g.single = on
	path := g.folder.Text()
	end := endings[pack.PDF]
	switch {
	case on && !strings.HasSuffix(path, end):
		g.folder.SetText(path + end)
	case !on:
		g.folder.SetText(strings.TrimSuffix(path, end))
	}
}

func (g *gathering) browseFolder() {
	dialog.ShowFolderOpen(func(folder fyne.ListableURI, err error) {
		if err != nil || folder == nil {
			return
		}
		path := folder.Path()
		if g.single {
			path = filepath.Join(path, filepath.Base(g.folder.Text()))
		}
		g.folder.SetText(path)
	}, g.p.win)
}

func (g *gathering) browseList() {
	dialog.ShowFileOpen(func(f fyne.URIReadCloser, err error) {
		if err == nil && f != nil {
			f.Close()
			g.list.SetText(f.URI().Path())
		}
	}, g.p.win)
}

// columns lists what a list of people may say.
func (g *gathering) columns() {
	say := g.p.s.Words.Say
	lines := []fyne.CanvasObject{widgets.Small(say("people.columns_intro")), widgets.Gap(6)}
	for _, c := range people.Columns(g.p.s.Words) {
		lines = append(lines, widgets.Column(0, widgets.Mono(c.Name), widgets.Small(c.Says)))
	}
	var box *popup.Popup
	box = popup.Show(g.p.win, say("packs.bulk_columns"), gatherWidth, widgets.Column(8, lines...),
		widgets.MainButton("", say("packs.dismiss"), func() { box.Hide() }))
}

// people are those for whom packs are made, and what each row is called.
func (g *gathering) people() (pack.Source, func(row int) string, error) {
	say := g.p.s.Words
	if g.from == inList {
		data, err := files.Load(files.At(g.list.Text()), people.MostBytes)
		if err != nil {
			return nil, nil, err
		}
		list, err := people.Read(data)
		return list, func(row int) string { return say.Say("packs.bulk_row", "Row", row) }, err
	}
	var kept people.Kept
	var titles []string
	for _, one := range g.kept {
		if one.tick.On() {
			kept, titles = append(kept, g.open(one.id)), append(titles, one.title)
		}
	}
	return kept, func(row int) string { return titles[row-1] }, nil
}

func (g *gathering) open(id string) people.Opened {
	_, data, err := g.p.s.Store().Load(id)
	if err != nil {
		return people.Opened{Err: err}
	}
	c, err := guides.Unmarshal(data)
	return people.Opened{Candidacy: c, Err: err}
}

// make begins the job, or says what is missing.
func (g *gathering) make() {
	say := g.p.s.Words
	g.list.SetError("")
	g.folder.SetError("")
	if g.from == inList && files.At(g.list.Text()) == "" {
		g.list.SetError(say.Say("packs.bulk_no_list"))
		g.list.Focus()
		return
	}
	if g.from == keptHere && !slices.ContainsFunc(g.kept, func(k keptOne) bool { return k.tick.On() }) {
		g.say(say.Say("packs.bulk_nobody"))
		return
	}
	to := files.At(g.folder.Text())
	switch {
	case to == "":
		g.folder.SetError(say.Say("files.empty"))
	case g.single && g.format != pack.PDF:
		g.say(say.Say("packs.bulk_single_format"))
		return
	case g.single && g.twice.Ask(to):
		g.folder.SetError(say.Say("files.replace"))
	}
	if g.folder.Error() != "" {
		g.folder.Focus()
		return
	}
	who, name, err := g.people()
	if err != nil {
		g.list.SetError(say.Explain(err))
		g.list.Focus()
		return
	}
	g.box.Hide()
	g.p.runJob(&job{Bulk: pack.Bulk{People: who, Audience: g.audience, Options: g.options(), Format: g.format}, to: to, single: g.single, name: name})
}

func (g *gathering) say(wrong string) {
	g.wrong.Hidden = wrong == ""
	g.wrong.SetText(wrong)
	widgets.Settle(g.wrong)
}
