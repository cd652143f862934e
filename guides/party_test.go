package guides

import (
	"testing"

	"rosette/guides/calendar"
	"rosette/guides/election"
	"rosette/guides/selection"
)

func TestThePartyDeadlineIsTheSoonestDayThatANoticeGaveThePerson(t *testing.T) {
	day := calendar.MustParse
	stage := func(id, actor string, from selection.Origin, status selection.Status, last string) selection.Placed {
		return selection.Placed{Stage: id, Actor: actor, Origin: from, Status: status, Last: day(last)}
	}
	v := View{Today: day("2026-11-22"), Table: election.Table{Kind: election.EnglandPrincipal}}
	v.Party.Stages = []selection.Placed{
		stage("planned", "Applicant", selection.FromTemplate, selection.Planned, "2026-11-25"),
		stage("others", "Local party", selection.FromNotice, selection.Dated, "2026-11-26"),
		stage("gone", "Applicant", selection.FromNotice, selection.Dated, "2026-11-20"),
		stage("law", "Candidate", selection.FromLaw, selection.Dated, "2026-11-27"),
		stage("later", "Candidate", selection.FromYou, selection.Dated, "2027-01-10"),
		stage("apply", "Applicant", selection.FromNotice, selection.Dated, "2026-12-11"),
	}
	got := v.PartyDeadline()
	if got.Stage != "apply" || got.Days != 19 || got.WorkingDays != 15 {
		t.Errorf("got %s in %d days, %d of them working days; want apply in 19 and 15", got.Stage, got.Days, got.WorkingDays)
	}
	if (View{}).PartyDeadline().Known() {
		t.Error("there is a party deadline without a procedure")
	}
}
