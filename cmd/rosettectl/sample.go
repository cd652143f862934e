package main

import (
	"io"

	"rosette/guides"
	"rosette/guides/election"
)

// sample prints a complete fictional candidacy file.
func sample(args []string, out io.Writer) error {
	o := newOptions("sample")
	kind := o.String("kind", string(election.EnglandPrincipal), say.Say("check.flag_kind"))
	rest, err := o.parse(args, out)
	switch {
	case err != nil:
		return err
	case len(rest) > 0:
		return misused("extra_argument", "Text", rest[0], "Command", o.Name())
	case !election.Kind(*kind).Known():
		return misused("unknown_kind", "Kind", *kind)
	}
	_, err = out.Write(guides.Write(guides.Sample(election.Kind(*kind))))
	return err
}
