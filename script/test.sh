#!/bin/sh
# Everything that must hold before a change goes in.
set -eu
cd "$(dirname "$0")/.."
script/needs.sh test
. script/flags.sh

step() { printf '\n== %s (%s)\n' "$1" "$(date +%H:%M:%S)"; }

step "gofmt"
unformatted=$(gofmt -l assets cmd guides storage ui)
if [ -n "$unformatted" ]; then
	gofmt -d assets cmd guides storage ui
	echo "gofmt would change: $unformatted" >&2
	exit 1
fi

step "build the command line without C"
script/build.sh rosettectl

step "go vet"
go vet ./...
go vet -tags migrated_fynedo,journey ./cmd/rosette
go vet -tags migrated_fynedo,pdftools ./guides/pack

step "staticcheck"
go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 -tags migrated_fynedo,journey,pdftools,calendartools ./...

step "engine and screens"
go test ./...

step "packs, by the tools that read PDF"
go test -tags migrated_fynedo,pdftools -count=1 ./guides/pack

if [ "$(uname -s)" != Linux ]; then
	echo "The journeys in a real window run on Linux, where a display can be made for them."
	exit
fi
step "calendar files, by a program that imports them"
go vet -tags migrated_fynedo,calendartools ./guides
go test -tags migrated_fynedo,calendartools -run CalendarProgram -count=1 ./guides

step "journeys in a real window"
script/build.sh rosette
go test -tags migrated_fynedo,journey -run Journey -count=1 -v ./cmd/rosette -binary="$PWD/build/rosette"
step "done"
