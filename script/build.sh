#!/bin/sh
# Builds into build/. Without a name it builds both programs; only the one
# with the window needs a C compiler.
set -eu
cd "$(dirname "$0")/.."
. script/flags.sh
for program in ${*:-rosettectl rosette}; do
	cgo=1
	[ "$program" = rosette ] || cgo=0
	CGO_ENABLED=$cgo go build -ldflags "$ldflags" -o "build/$program" "./cmd/$program"
done
