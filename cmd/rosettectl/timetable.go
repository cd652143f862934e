package main

import "io"

// timetable prints the statutory timetable of one election.
func timetable(args []string, out io.Writer) error {
	o := newOptions("timetable")
	_, err := o.parse(args, out)
	return err
}
