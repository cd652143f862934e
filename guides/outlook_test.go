package guides

import (
	"slices"
	"testing"

	"rosette/guides/calendar"
	"rosette/guides/campaign"
	"rosette/guides/election"
	"rosette/guides/nomination"
)

func TestOutlookOfAshaOnTheDayOfThePicture(t *testing.T) {
	c := Sample(election.EnglandPrincipal)
	c.Person.Description = "Meadow party"
	v, err := Outlook(c, calendar.MustParse("2027-03-16"))
	if err != nil {
		t.Fatal(err)
	}
	n := v.Next
	if n.Event != "nominations_close" || n.Date.String() != "2027-04-08" || n.Time != "16:00" || n.WorkingDays != 15 || n.Days != 23 {
		t.Errorf("next is %s on %s %s, %d working days, %d days", n.Event, n.Date, n.Time, n.WorkingDays, n.Days)
	}
	if !v.InLaw.Known() || v.InLaw.Date > n.Date {
		t.Errorf("next in law is %s on %s", v.InLaw.Event, v.InLaw.Date)
	}
	p := v.Problems()
	if len(p) != 1 || p[0].Says != "The form says “Meadow party”. The certificate says “Meadow Party”. Character 8 differs" {
		t.Errorf("problems: %v", p)
	}
	if v.Draft.Number != 1 || v.Draft.Superseded || v.Draft.Fingerprint == "" {
		t.Errorf("draft: %+v", v.Draft)
	}
}

func TestOutlookWithNothingKnownYet(t *testing.T) {
	v, err := Outlook(New("x"), sunday)
	if err != nil || v.Next.Known() || v.InLaw.Known() || len(v.Problems()) > 0 {
		t.Errorf("%v, next %v, problems %v", err, v.Next, v.Problems())
	}
	c := New("x")
	c.Choice.Kind = election.EnglandPrincipal
	if v, err = Outlook(c, sunday); err != nil || v.Next.Known() {
		t.Errorf("%v, next %v", err, v.Next)
	}
	for _, p := range v.Papers {
		if p.Status != nomination.NotStarted && p.Status != nomination.NotNeeded {
			t.Errorf("%s is %s", p.Paper, p.Status)
		}
	}
}

func TestAfterThePollTheReturnComesNext(t *testing.T) {
	v, err := Outlook(Sample(election.EnglandPrincipal), calendar.MustParse("2027-06-05"))
	if err != nil {
		t.Fatal(err)
	}
	if v.Next.Event != "expenses_return" {
		t.Errorf("next is %s on %s", v.Next.Event, v.Next.Date)
	}
}

func TestAFaultOnAPaperIsAProblemOfItsTask(t *testing.T) {
	c := Sample(election.EnglandPrincipal)
	c.Person.Description = "Meadow party"
	c.Plan = c.Plan.Wait("3.07", "Tom Whelan", sunday, sunday+7).Wait("2.07", "the elections office", sunday-3, sunday+7)
	v, err := Outlook(c, calendar.MustParse("2027-03-16"))
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range v.Items {
		if (i.Status == campaign.Problem) != (i.ID == "2.06") {
			t.Errorf("%s %q is %s", i.ID, i.Title, i.Status)
		}
	}
	w := v.Waiting()
	if len(w) != 2 || w[0].ID != "2.07" || w[1].ID != "3.07" {
		t.Errorf("waiting: %d tasks", len(w))
	}
	if len(v.OnlyYou()) == 0 {
		t.Error("nothing only the candidate can do")
	}
}

func TestEveryTaskThatAFaultNamesIsOnTheChecklist(t *testing.T) {
	for _, row := range taskOf {
		if !slices.ContainsFunc(campaign.Tasks(), func(k campaign.Task) bool { return k.ID == row.task }) {
			t.Errorf("there is no task %s", row.task)
		}
	}
}

func BenchmarkOutlook(b *testing.B) {
	c := Sample(election.EnglandPrincipal)
	for b.Loop() {
		if _, err := Outlook(c, sunday); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	data := Write(Sample(election.EnglandPrincipal))
	for b.Loop() {
		if _, err := Read(data); err != nil {
			b.Fatal(err)
		}
	}
}
