#!/bin/sh
# Builds Rosette and opens its window, installing what the build lacks. With
# no display it makes a sample pack with the same engine instead.
set -eu
cd "$(dirname "$0")/.."
script/needs.sh go

if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
	echo "There is no display here to open a window on, so this makes a fictional candidate's pack instead."
	script/build.sh rosettectl
	build/rosettectl sample >build/sample.json
	build/rosettectl pack build/sample.json --for me -o build/sample-pack.pdf
	echo "The pack is $PWD/build/sample-pack.pdf"
	exit
fi

script/needs.sh window
[ -x build/rosette ] || echo "Building. The first time takes a few minutes."
script/build.sh rosette
exec build/rosette
