package main

import "io"

// A command is one word after rosettectl. Each lives in a file of its name.
type command struct {
	name  string
	about string // catalogue key of the line that says what it does
	run   func(args []string, out io.Writer) error
}

// commands lists every command in the order in which help shows them.
var commands = []command{
	{"timetable", "timetable.command", timetable},
	{"diff", "moved.command", diff},
	{"councils", "councils.command", councils},
	{"selection", "selection.command", stages},
	{"eligibility", "eligibility.command", eligible},
	{"sample", "check.sample", sample},
	{"check", "check.command", check},
	{"pack", "pack.command", onePack},
	{"packs", "people.command", packs},
	{"fill", "council_form.command", fill},
}
