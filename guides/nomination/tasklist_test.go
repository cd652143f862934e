package nomination

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/calendar"
	"rosette/guides/election"
)

func tasksOn(t testing.TB, p Particulars, c election.Choice, today calendar.Date) TaskList {
	t.Helper()
	table, err := election.Timetable(c, election.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return Tasks(p, c, table, Check(p, c, table, today), today)
}

func taskOf(t testing.TB, l TaskList, id string) Task {
	t.Helper()
	task, ok := l.Find(id)
	if !ok {
		t.Fatalf("there is no task %s", id)
	}
	return task
}

// What each kind of election asks, as table 0 of the papers has it.
func TestTasksOfEachKind(t *testing.T) {
	fill := []string{"address-choice", "names", "nomination-paper"}
	others := []string{"certificate", "agent", "emblem"}
	tests := map[election.Kind]struct{ fill, others, sign, handIn []string }{
		election.EnglandPrincipal: {append(slices.Clone(fill), "home-address-form", "consent"), others,
			[]string{"sign-consent", "sign-address-form", "signers"}, []string{"informal-check", "deliver"}},
		election.EnglandParish: {append(slices.Clone(fill), "home-address-form", "consent"), []string{"certificate", "emblem"},
			[]string{"sign-consent", "sign-address-form", "signers"}, []string{"informal-check", "deliver"}},
		election.EnglandMayor: {append(slices.Clone(fill), "home-address-form", "consent"), append([]string{"find-signers"}, others...),
			[]string{"sign-consent", "sign-address-form", "signers"}, []string{"deposit", "informal-check", "deliver"}},
		election.EnglandCombinedMayor: {append(slices.Clone(fill), "home-address-form", "consent"), append([]string{"find-signers"}, others...),
			[]string{"sign-consent", "sign-address-form", "signers"}, []string{"deposit", "informal-check", "deliver"}},
		election.WalesPrincipal: {append(slices.Clone(fill), "membership", "home-address-form"), others,
			[]string{"sign-paper", "sign-address-form"}, []string{"informal-check", "deliver"}},
		election.WalesCommunity: {append(slices.Clone(fill), "membership", "home-address-form"), []string{"certificate", "emblem"},
			[]string{"sign-paper", "sign-address-form"}, []string{"informal-check", "deliver"}},
		election.ScotlandCouncil: {append(slices.Clone(fill), "home-address-form"), others,
			[]string{"sign-paper", "sign-address-form"}, []string{"informal-check", "deliver"}},
		election.NorthernIrelandCouncil: {append(slices.Clone(fill), "home-address-form", "consent"), append([]string{"find-signers"}, others...),
			[]string{"sign-consent", "sign-address-form", "signers"}, []string{"informal-check", "deliver"}},
	}
	for _, k := range election.Kinds() {
		l := tasksOn(t, inOrder(k), millbrook(k), thursday)
		ids := func(group string) (all []string) {
			for _, task := range l.Of(group) {
				all = append(all, task.ID)
			}
			return all
		}
		want := tests[k]
		for _, g := range []struct {
			group string
			want  []string
		}{{GroupFill, want.fill}, {GroupOthers, want.others}, {GroupSign, want.sign}, {GroupHandIn, want.handIn}} {
			if diff := cmp.Diff(g.want, ids(g.group)); diff != "" {
				t.Errorf("%s, %s: %s", k, g.group, diff)
			}
		}
		for _, id := range []string{"register-request", "absent-voters-request", "polling-agents", "postal-agents", "counting-agents", "withdrawal"} {
			if !slices.Contains(ids(GroupApart), id) {
				t.Errorf("%s: %s is missing apart", k, id)
			}
		}
	}
}

func TestEveryFindingHasATask(t *testing.T) {
	for _, k := range election.Kinds() {
		rows := taskRows()[k]
		for _, f := range Fields(k) {
			if f.ID == "email" || f.ID == "phone" || f.ID == "birth_date" && len(f.Papers) == 0 {
				continue
			}
			if id := owner(rows, Finding{Field: f.ID}); id == "deliver" && rows[slices.IndexFunc(rows, func(t taskRow) bool { return t.ID == id })].has(f.ID) == 0 {
				t.Errorf("%s: a fault in %s would be put down to the delivery", k, f.ID)
			}
		}
	}
}

func TestNothingIsDoneOfNothing(t *testing.T) {
	for _, k := range election.Kinds() {
		c := millbrook(k)
		l := tasksOn(t, Particulars{}, c, day("2026-11-22"))
		if done, total, problems := l.Counts(); done != 0 || total < 8 || problems != 0 {
			t.Errorf("%s: %d of %d done, %d problems", k, done, total, problems)
		}
		for _, task := range l.Tasks {
			if task.Status == TaskInProgress || task.Status == TaskCompleted {
				t.Errorf("%s: %s is %s", k, task.ID, task.Status)
			}
		}
		if got := taskOf(t, l, "certificate"); got.Status != TaskNotNeeded || got.Says != "You stand without a party’s description" {
			t.Errorf("%s: the certificate is %s, %q", k, got.Status, got.Says)
		}
	}
}

func TestPapersInOrderHaveNoProblem(t *testing.T) {
	for _, k := range election.Kinds() {
		p, c := inOrder(k), millbrook(k)
		p = Ready(p, c, final)
		for _, id := range []string{"names", "nomination-paper", "membership", "home-address-form", "consent"} {
			p = CompleteTask(p, c, id, final)
		}
		l := tasksOn(t, p, c, thursday)
		for _, task := range l.Tasks {
			switch task.Status {
			case TaskProblem, TaskCannotStart:
				t.Errorf("%s: %s is %s: %s", k, task.ID, task.Status, task.Says)
			case TaskNotStarted, TaskInProgress:
				if task.Group == GroupFill {
					t.Errorf("%s: %s is %s: %s", k, task.ID, task.Status, task.Says)
				}
			}
		}
	}
}

func TestStatuses(t *testing.T) {
	principal := millbrook(election.EnglandPrincipal)
	tests := []struct {
		name   string
		id     string
		today  string
		change func(*Particulars)
		want   Task
	}{
		{"the problem in the words of the field", "nomination-paper", "2027-03-16",
			func(p *Particulars) { p.Description = "Meadow party" },
			Task{Status: TaskProblem, Says: "The form says “Meadow party”. The certificate says “Meadow Party”. Character 8 differs"}},
		{"signing is locked by it", "signers", "2027-03-16",
			func(p *Particulars) { p.Description = "Meadow party" },
			Task{Status: TaskCannotStart, Says: "Unlocks when the nomination paper has no problem"}},
		{"the consent is not", "sign-consent", "2027-03-16",
			func(p *Particulars) { p.Description = "Meadow party"; p.ConsentSigned = 0 },
			Task{Status: TaskNotStarted}},
		{"the consent before its first day", "sign-consent", "2026-11-22",
			func(p *Particulars) { p.ConsentSigned = 0 },
			Task{Status: TaskOpens, Day: day("2027-03-08"), Says: "A consent signed earlier is no consent"}},
		{"the consent signed", "sign-consent", "2027-03-16", func(*Particulars) {},
			Task{Status: TaskCompleted, Day: day("2027-03-09")}},
		{"the certificate in hand", "certificate", "2027-03-16",
			func(p *Particulars) { p.Certificate.Received = day("2027-03-15") },
			Task{Status: TaskCompleted, Word: WordInHand, Day: day("2027-03-15")}},
		{"the agent who was asked", "agent", "2027-03-16",
			func(p *Particulars) {
				p.Tasks = map[string]TaskMark{"agent": {Waiting: "Tom Whelan", Since: day("2027-03-09"), Chase: day("2027-03-18")}}
			},
			Task{Status: TaskWaiting, Says: "Tom Whelan, since Tue 9 Mar. Chase on Thu 18 Mar"}},
		{"the agent who has not signed", "agent", "2027-03-16", func(*Particulars) {},
			Task{Status: TaskInProgress, Says: "Tom Whelan has not signed to accept yet"}},
		{"delivery before papers are taken", "deliver", "2027-03-16", func(*Particulars) {},
			Task{Status: TaskOpens, Day: day("2027-03-31"), Says: "Papers are taken only after the notice of election"}},
		{"delivery on a day that is fixed", "deliver", "2027-03-16",
			func(p *Particulars) {
				p.Delivery = Delivery{Method: ByHandItself, Day: day("2027-04-05"), Hour: "10.30am", Place: "Town Hall"}
			},
			Task{Status: TaskCompleted, Word: WordBooked, Day: day("2027-04-05"), Says: "Mon 5 Apr, 10.30am, Town Hall"}},
		{"an informal check on a day that is fixed", "informal-check", "2027-03-16",
			func(p *Particulars) {
				p.HandIn.Informal = Informal{Day: day("2027-03-23"), Hour: "11.20am", With: "elections office"}
			},
			Task{Status: TaskCompleted, Word: WordBooked, Day: day("2027-03-23"), Says: "Tue 23 Mar, 11.20am, elections office"}},
		{"an informal check of which nothing was said", "informal-check", "2027-03-24",
			func(p *Particulars) { p.HandIn.Informal = Informal{Day: day("2027-03-23")} },
			Task{Status: TaskInProgress, Says: "Was this done on Tue 23 Mar? If so, say that it is"}},
		{"an informal check that was made", "informal-check", "2027-03-24",
			func(p *Particulars) {
				p.HandIn.Informal = Informal{Day: day("2027-03-23"), Result: "All in order"}
			},
			Task{Status: TaskCompleted, Day: day("2027-03-23"), Says: "Tue 23 Mar"}},
		{"papers that were handed in", "deliver", "2027-04-02",
			func(p *Particulars) {
				p.HandIn.Visits = []Visit{{Day: day("2027-04-01"), Papers: []string{"nomination-paper"}}}
			},
			Task{Status: TaskCompleted, Day: day("2027-04-01")}},
		{"not ready to sign", "signers", "2027-03-16", func(*Particulars) {},
			Task{Status: TaskNotStarted, Says: "Say “Ready to sign” on the nomination paper first"}},
		{"part 2 of an address that is published", "sign-address-form", "2027-03-16",
			func(p *Particulars) { p.AddressShown = AddressPublic },
			Task{Status: TaskNotNeeded, Says: "A published address needs no signature"}},
		{"an emblem given up", "emblem", "2027-03-16",
			func(p *Particulars) {
				p.Tasks = map[string]TaskMark{"emblem": {NotNeeded: "The party has no emblem"}}
			},
			Task{Status: TaskNotNeeded, Says: "The party has no emblem"}},
		{"the register before one is a candidate", "register-request", "2026-11-22", func(*Particulars) {},
			Task{Status: TaskOpens, Day: day("2027-03-31"), Says: "It can be asked for once you are a candidate in law"}},
		{"polling agents by their day", "polling-agents", "2027-04-12", func(*Particulars) {},
			Task{Status: TaskNotStarted, Says: "Due Wednesday 28 April 2027"}},
	}
	for _, tt := range tests {
		p := asha()
		tt.change(&p)
		got := taskOf(t, tasksOn(t, p, principal, day(tt.today)), tt.id)
		if now := (Task{Status: got.Status, Word: got.Word, Day: got.Day, Says: got.Says}); now != tt.want {
			t.Errorf("%s: %s", tt.name, cmp.Diff(tt.want, now))
		}
	}
}

func TestTitlesCarryTheirNumbers(t *testing.T) {
	tests := []struct {
		kind      election.Kind
		id, title string
	}{
		{election.EnglandPrincipal, "sign-consent", "Sign the consent with a witness watching, from Mon 8 Mar"},
		{election.EnglandMayor, "find-signers", "Find 30 electors to sign, and some in reserve"},
		{election.EnglandMayor, "deposit", "Lodge the deposit of £500"},
		{election.EnglandCombinedMayor, "deposit", "Lodge the deposit of £5,000"},
		{election.EnglandCombinedMayor, "signers", "Get 100 electors to sign"},
		{election.NorthernIrelandCouncil, "deliver", "Deliver the papers in person: you, the proposer, the seconder or your agent"},
		{election.ScotlandCouncil, "sign-paper", "Sign the nomination paper with a witness watching, from Tue 2 Mar"},
	}
	for _, tt := range tests {
		if got := taskOf(t, tasksOn(t, asha(), millbrook(tt.kind), tuesday), tt.id); got.Title != tt.title {
			t.Errorf("%s: %q, want %q", tt.kind, got.Title, tt.title)
		}
	}
}

func TestCompletedTaskComesBackWhenWhatItIsAboutChanges(t *testing.T) {
	c := millbrook(election.EnglandPrincipal)
	p := CompleteTask(asha(), c, "home-address-form", day("2027-03-09"))
	see := func(p Particulars, c election.Choice) Task {
		return taskOf(t, tasksOn(t, p, c, tuesday), "home-address-form")
	}
	if got := see(p, c); got.Status != TaskCompleted || got.Day != day("2027-03-09") {
		t.Fatalf("completed is %s on %s", got.Status, got.Day)
	}
	own := p
	own.HomeAddress += "\nEngland"
	if got := see(own, c); got.Status != TaskInProgress || got.Says != "Home address in full changed after you completed this on Tue 9 Mar. Check it again" {
		t.Errorf("a change on the form itself: %s, %q", got.Status, got.Says)
	}
	name := p
	name.Surname = "Morgan-Lane"
	if got := see(name, c); got.Status != TaskProblem || got.Says != "Surname changed after you completed this on Tue 9 Mar. Check it again" {
		t.Errorf("another surname: %s, %q", got.Status, got.Says)
	}
	if got := see(name, c); got.Stopped {
		t.Error("another surname keeps it from being completed again")
	}
	moved := c
	moved.Area = "Ashwell North"
	if got := see(p, moved); got.Status != TaskProblem || got.Says != "The area changed after you completed this on Tue 9 Mar. Check it again" {
		t.Errorf("another area: %s, %q", got.Status, got.Says)
	}
	phone := p
	phone.Phone, phone.Agent.Office = "1", "Elsewhere"
	if got := see(phone, c); got.Status != TaskCompleted {
		t.Errorf("what is not on the form: %s, %q", got.Status, got.Says)
	}
	gone := p
	gone.HomeAddress = ""
	if got := see(gone, c); got.Status == TaskCompleted {
		t.Error("it is completed without the home address")
	}
}

func TestMarksAreTakenOut(t *testing.T) {
	p := asha()
	q := MarkTask(p, "agent", TaskMark{Waiting: "Tom Whelan", Since: tuesday})
	if len(p.Tasks) != 0 || q.Tasks["agent"].Waiting != "Tom Whelan" {
		t.Errorf("kept %v and %v", p.Tasks, q.Tasks)
	}
	if r := MarkTask(q, "agent", TaskMark{}); r.Tasks != nil {
		t.Errorf("kept %v", r.Tasks)
	}
}

func TestSignatories(t *testing.T) {
	say := func(k election.Kind, change func(*Particulars)) (lines []string) {
		p := asha()
		change(&p)
		all, reserves := Signatories(p, millbrook(k))
		for _, s := range all[:min(4, len(all))] {
			lines = append(lines, s.Name+", "+s.Role+": "+strings.Join(s.Papers, " "))
		}
		return append(lines, itoa(len(all))+" and "+itoa(reserves))
	}
	reserve := func(p *Particulars) {
		p.Subscribers = append(p.Subscribers, Subscriber{Name: "Priya Nair"}, Subscriber{})
	}
	same := func(*Particulars) {}
	tests := []struct {
		kind   election.Kind
		change func(*Particulars)
		want   []string
	}{
		{election.EnglandPrincipal, reserve, []string{"Asha Morgan, candidate: home-address-form consent", "Dev Patel, witness: consent",
			"Sam Reed, proposer: nomination-paper", "Leila Haddad, seconder: nomination-paper", "4 and 1"}},
		{election.WalesPrincipal, same, []string{"Asha Morgan, candidate: nomination-paper party-membership-statement home-address-form",
			"Dev Patel, witness: nomination-paper", "2 and 0"}},
		{election.ScotlandCouncil, same, []string{"Asha Morgan, candidate: nomination-paper", "Dev Patel, witness: nomination-paper", "2 and 0"}},
		{election.EnglandMayor, same, []string{"Asha Morgan, candidate: home-address-form consent", "Dev Patel, witness: consent",
			"Sam Reed, proposer: nomination-paper", "Leila Haddad, seconder: nomination-paper", "32 and 0"}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, say(tt.kind, tt.change)); diff != "" {
			t.Errorf("%s: %s", tt.kind, diff)
		}
	}
}

func TestEditionOf(t *testing.T) {
	c := millbrook(election.EnglandPrincipal)
	p := asha()
	if e := EditionOf(p, c); !e.Right || !strings.HasPrefix(e.Says, "Right edition for Thu 6 May 2027: ") || !strings.HasSuffix(e.Says, "2 signers") {
		t.Errorf("the right one: %+v", e)
	}
	p.Edition = day("2024-05-02")
	e := EditionOf(p, c)
	if e.Right || e.Says != "This form is for Thu 2 May 2024. Get the form for Thu 6 May 2027" {
		t.Errorf("an old one: %+v", e)
	}
	p.Edition = 0
	if e := EditionOf(p, c); e.Right || e.Known {
		t.Errorf("none: %+v", e)
	}
}

func TestSignersByCouncil(t *testing.T) {
	p := inOrder(election.EnglandCombinedMayor)
	p.Subscribers[0].Area = "Nowhere"
	want := []CouncilCount{{"Ashwell Vale", 19}, {"Moorside", 20}, {"Highfold", 60}, {"", 1}}
	if diff := cmp.Diff(want, SignersByCouncil(p)); diff != "" {
		t.Error(diff)
	}
}

func TestTaskRowsThatAreNotComplete(t *testing.T) {
	row := func(change string) string {
		return "[[task]]\nid = \"x\"\ngroup = \"fill\"\ntitle = \"X\"\npaper = \"consent\"\nkinds = [\"england-principal\"]\n" +
			"citation = \"c\"\nsource = \"s\"\nchecked = \"2026-11-22\"\nconfidence = \"high\"\n" + change
	}
	tests := []struct{ text, says string }{
		{row(""), ""},
		{row("after = [\"names\"]"), "task 1 (x): the reason is missing"},
		{row("done = \"magic\""), "there is no way called \"magic\""},
		{row("target = \"shoe_size\""), "does not ask shoe_size"},
		{strings.Replace(row(""), "\"c\"", "\"\"", 1), "task 1 (x): citation is missing"},
		{strings.Replace(row(""), "\"fill\"", "\"cook\"", 1), "there is no group \"cook\""},
		{row("tea = true"), "tea is not a key"},
	}
	for _, tt := range tests {
		_, err := readTasks("tasks.toml", []byte(tt.text))
		switch {
		case tt.says == "" && err != nil:
			t.Errorf("refused: %v", err)
		case tt.says != "" && (err == nil || !strings.Contains(err.Error(), tt.says)):
			t.Errorf("got %v, want %s", err, tt.says)
		}
	}
}

func BenchmarkTasks(b *testing.B) {
	c := millbrook(election.EnglandCombinedMayor)
	table, err := election.Timetable(c, election.Options{})
	if err != nil {
		b.Fatal(err)
	}
	p := CompleteTask(inOrder(election.EnglandCombinedMayor), c, "nomination-paper", final)
	found := Check(p, c, table, thursday)
	for b.Loop() {
		Tasks(p, c, table, found, thursday)
	}
}
