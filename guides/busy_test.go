package guides

import (
	"fmt"
	"testing"

	"rosette/guides/campaign"
	"rosette/guides/election"
)

// busy is a candidacy with every kind of date: a procedure, a second election
// on the day, and 150 tasks of the person's own, each on a day that they set.
func busy() Candidacy {
	c := selected()
	c.Choice.With = []election.Combined{{Kind: election.EnglandParish, Council: "Millbrook Parish Council"}, {Kind: election.EnglandMayor}}
	for n := range 150 {
		task := campaign.OwnTask{ID: fmt.Sprintf("own-%d", n+1), Title: "Knock on doors", Phase: "campaign"}
		c.Plan.Own = append(c.Plan.Own, task)
		c.Plan = c.Plan.SetDue(task.ID, movedDay.AddDays(n+1))
	}
	return c
}

func TestABusyLineHasTwoHundredDates(t *testing.T) {
	v, err := Outlook(busy(), movedDay)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(v.Dates()); n < 200 {
		t.Errorf("there are %d dates", n)
	}
}

// What moves with 200 dates on the line, when the poll and the result move.
func BenchmarkMovedOfABusyLine(b *testing.B) {
	was, is := busy(), busy()
	is.Choice.Poll = movedDay.AddDays(172)
	is.Choice.Facts.Result = is.Choice.Poll.AddDays(2)
	for b.Loop() {
		if _, err := Moved(was, is, movedDay); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOutlookOfABusyLine(b *testing.B) {
	c := busy()
	for b.Loop() {
		if _, err := Outlook(c, movedDay); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDatesOfABusyLine(b *testing.B) {
	v, err := Outlook(busy(), movedDay)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		v.Dates()
	}
}
