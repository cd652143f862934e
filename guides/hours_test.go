package guides

import (
	"strings"
	"testing"

	"rosette/guides/election"
	"rosette/guides/words"
)

func TestAFileWithAnHourThatIsNoneIsRefusedByItsField(t *testing.T) {
	for field, edit := range map[string]func(*election.Choice){
		"data.election.hours.nominations_close": func(c *election.Choice) { c.Hours = map[string]string{"nominations_close": "24:30"} },
		"data.election.notice.opens":            func(c *election.Choice) { c.Notice.Opens = "10am" },
		"data.election.notice.closes":           func(c *election.Choice) { c.Notice.Closes = "late" },
	} {
		c := Sample(election.EnglandPrincipal)
		edit(&c.Choice)
		_, err := Read(Write(c))
		if err == nil || !strings.Contains(words.English().Explain(err), field) {
			t.Errorf("%s: %v", field, err)
		}
	}
	c := Sample(election.EnglandPrincipal)
	c.Choice.Hours, c.Choice.Notice.Opens = map[string]string{"nominations_close": "12:00"}, "10:00"
	if back, err := Read(Write(c)); err != nil || back.Choice.Hours["nominations_close"] != "12:00" || back.Choice.Notice.Opens != "10:00" {
		t.Errorf("read back as %v, %v", back.Choice.Hours, err)
	}
}
