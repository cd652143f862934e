package guides

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/nomination"
	"rosette/guides/words"
)

func TestAppointeesRequestsAndTasksAreKept(t *testing.T) {
	c := Sample(election.EnglandPrincipal)
	c.Person.Appointed = nomination.Appointees{
		Sub:     []nomination.Appointee{{Name: "Priya Nair", Address: "3 Mill Row\nAshwell", Office: "9 Market Street", Place: "North"}},
		Polling: []nomination.Appointee{{Name: "Owen Lane"}, {}},
	}
	c.Person.Requests.Absent = nomination.Request{Asked: calendar.MustParse("2027-04-01"), Format: nomination.AsData, Agreed: true}
	c.Person = nomination.CompleteTask(c.Person, c.Choice, "names", calendar.MustParse("2026-11-24"))
	c.Person = nomination.MarkTask(c.Person, "agent", nomination.TaskMark{Waiting: "Tom Whelan", Since: calendar.MustParse("2027-03-09")})
	back, err := Read(Write(c))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(c, back); diff != "" {
		t.Error(diff)
	}
}

func TestAppointeesThatCannotBeKeptAreRefusedByName(t *testing.T) {
	whole := Sample(election.EnglandPrincipal)
	whole.Person.Appointed.Polling = []nomination.Appointee{{Name: "Owen Lane"}}
	whole.Person.Requests.Register.Format = nomination.OnPaper
	text := Write(whole)
	many := whole
	many.Person.Appointed.Counting = make([]nomination.Appointee, nomination.MaxAppointed+1)
	tests := []struct {
		name, field string
		text        []byte
	}{
		{"a key that is not known", "data.person.appointed.polling_agents.0.s", bytes.Replace(text, []byte(`"name": "Owen Lane"`), []byte(`"shoe": "Owen Lane"`), 1)},
		{"an answer that is not offered", "data.person.register.format", bytes.Replace(text, []byte(`"paper"`), []byte(`"vellum"`), 1)},
		{"too many", "data.person.appointed.counting_agents", Write(many)},
	}
	for _, tt := range tests {
		if bytes.Equal(tt.text, text) {
			t.Fatalf("%s: the file was not changed", tt.name)
		}
		_, err := Read(tt.text)
		if err == nil || !strings.Contains(words.English().Explain(err), tt.field) {
			t.Errorf("%s: %v does not name %s", tt.name, err, tt.field)
		}
	}
}
