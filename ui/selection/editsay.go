package selection

import (
	"errors"
	"strings"

	party "rosette/guides/selection"
	"rosette/guides/words"
)

// explain says why a correction was refused, by the names that the person sees
// and not by those of a file.
func (e *editing) explain(err error) string {
	if err == nil {
		return ""
	}
	p := (*words.Problem)(nil)
	if !errors.As(err, &p) || !strings.HasPrefix(p.Key, "procedure_") {
		return e.t.s.Words.Explain(err)
	}
	pairs := map[string]string{}
	for i := 0; i+1 < len(p.Pairs); i += 2 {
		name, _ := p.Pairs[i].(string)
		pairs[name], _ = p.Pairs[i+1].(string)
	}
	said := e.t.s.Words.Explain(err)
	if p.Key == "procedure_cycle" {
		return e.t.say("edit_cycle", "Stages", e.titles(pairs["Stages"]))
	}
	return capital(strings.TrimPrefix(said, pairs["File"]+", "+pairs["Field"]+": "))
}

// titles turns ids with commas between them into the titles of stages.
func (e *editing) titles(ids string) string {
	template, _ := e.t.plan().Template()
	var all []string
	for _, id := range strings.Split(ids, ", ") {
		all = append(all, e.t.say("quoted", "Title", titleOf(template, id)))
	}
	return strings.Join(all, e.t.say("comma"))
}

// titleOf is the title of a stage, or its id where there is none.
func titleOf(p party.Procedure, id string) string {
	if s, ok := p.Stage(id); ok {
		return s.Title
	}
	return id
}
