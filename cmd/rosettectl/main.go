// Command rosettectl is Rosette's engine on the command line: the same dates,
// rules and packs as the desktop app, for scripts, trainers and tests. It
// needs no display.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"rosette/guides/words"
)

// version is set when a release is built.
var version = "0.1.0"

var say = words.English()

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run does one command and returns the exit status: 0 for done, 1 for a
// failure, 2 for wrong use.
func run(args []string, out, errs io.Writer) int {
	err := dispatch(args, out)
	if err == nil || errors.Is(err, errHelped) {
		return 0
	}
	fmt.Fprintln(errs, say.Explain(err))
	if misuse := (*usageError)(nil); errors.As(err, &misuse) {
		return 2
	}
	return 1
}

func dispatch(args []string, out io.Writer) error {
	if len(args) == 0 {
		return misused("no_command")
	}
	if args[0] == "help" || args[0] == "--help" || args[0] == "-h" {
		return help(out)
	}
	for _, c := range commands {
		if c.name == args[0] {
			return c.run(args[1:], out)
		}
	}
	return misused("unknown_command", "Command", args[0])
}

func help(out io.Writer) error {
	fmt.Fprintf(out, "%s\n\n", say.Say("rosettectl.about"))
	for _, c := range commands {
		fmt.Fprintf(out, "  %-12s %s\n", c.name, say.Say(c.about))
	}
	_, err := fmt.Fprintf(out, "\n%s\n", say.Say("rosettectl.more"))
	return err
}
