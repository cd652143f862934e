#!/bin/sh
# Measures what must be fast: the engine, the store and the screens and, where
# a display can be made for it, the start of the window beside the smallest
# window of the same toolkit, and how soon the timeline shows what was done.
set -eu
cd "$(dirname "$0")/.."
. script/flags.sh
go test -run '^$' -bench . -benchmem ./guides/... ./storage/... ./ui/...

if ! command -v Xvfb >/dev/null; then
	echo "The window is measured on Linux with Xvfb, which is not here."
	exit
fi
script/build.sh rosette
go build -ldflags "$ldflags" -o build/hello ./cmd/rosette/testdata/hello
go test -tags migrated_fynedo,journey -run '^$' -bench Start -benchtime 9x ./cmd/rosette \
	-binary="$PWD/build/rosette" -hello="$PWD/build/hello"
go test -tags migrated_fynedo,journey -run '^$' -bench TimelineFrames -benchtime 1x ./cmd/rosette \
	-binary="$PWD/build/rosette"
