#!/bin/sh
# Says what is missing on this computer for one purpose, and installs it:
#
#   needs.sh go       Go itself (never installed from here)
#   needs.sh window   a C compiler and the headers of the windowing system
#   needs.sh test     the above, and the tools that the tests drive
#
# It asks for sudo only when something is missing and the user is not root.
set -eu

if ! command -v go >/dev/null; then
	echo "Rosette is built with Go, which is not on this computer. Get Go 1.26 or later from https://go.dev/dl/ and try again." >&2
	exit 1
fi

compiler() { command -v "${CC:-cc}" || command -v gcc || command -v clang; }

# Can a program for the window be compiled and linked here?
window_ready() {
	cc=$(compiler) || return 1
	[ "$(uname -s)" = Linux ] || return 0
	command -v "${PKG_CONFIG:-pkg-config}" >/dev/null || return 1
	printf '%s\n' '#include <GL/gl.h>' '#include <X11/Xcursor/Xcursor.h>' \
		'#include <X11/extensions/Xrandr.h>' '#include <X11/extensions/Xinerama.h>' \
		'#include <X11/extensions/XInput2.h>' '#include <X11/extensions/xf86vmode.h>' \
		'#include <wayland-client-core.h>' '#include <xkbcommon/xkbcommon.h>' \
		'int main(void) { return 0; }' |
		"$cc" -x c - -o /dev/null -lGL -lX11 -lXrandr -lXxf86vm -lXi -lXcursor -lXinerama \
			-lwayland-client -lwayland-cursor -lwayland-egl -lxkbcommon 2>/dev/null
}

# Tools that look inside a PDF and, on Linux, that make a display and drive it,
# and a calendar program.
test_tools_ready() {
	for tool in pdftotext pdffonts qpdf; do
		command -v $tool >/dev/null || return 1
	done
	[ "$(uname -s)" = Linux ] || return 0
	for tool in Xvfb xdotool import khal; do
		command -v $tool >/dev/null || return 1
	done
	for driver in /usr/lib*/dri/swrast_dri.so /usr/lib*/*/dri/swrast_dri.so; do
		if [ -e "$driver" ]; then return 0; fi
	done
	return 1
}

manager() {
	for m in apt-get dnf pacman zypper brew; do
		if command -v $m >/dev/null; then echo $m && return; fi
	done
}

window_packages() {
	case $1 in
	apt-get) echo gcc libc6-dev pkg-config libgl1-mesa-dev xorg-dev libwayland-dev libxkbcommon-dev ;;
	dnf) echo gcc pkgconf-pkg-config mesa-libGL-devel libX11-devel libXcursor-devel libXrandr-devel libXinerama-devel libXi-devel libXxf86vm-devel wayland-devel libxkbcommon-devel ;;
	pacman) echo gcc pkgconf libglvnd libx11 libxcursor libxrandr libxinerama libxi libxxf86vm wayland libxkbcommon ;;
	zypper) echo gcc pkg-config Mesa-libGL-devel libX11-devel libXcursor-devel libXrandr-devel libXinerama-devel libXi-devel libXxf86vm-devel wayland-devel libxkbcommon-devel ;;
	esac
}

test_packages() {
	case $1 in
	apt-get) echo xvfb libgl1-mesa-dri xdotool imagemagick poppler-utils qpdf khal ;;
	dnf) echo xorg-x11-server-Xvfb mesa-dri-drivers xdotool ImageMagick poppler-utils qpdf khal ;;
	pacman) echo xorg-server-xvfb mesa xdotool imagemagick poppler qpdf khal ;;
	zypper) echo xorg-x11-server-Xvfb Mesa-dri xdotool ImageMagick poppler-tools qpdf khal ;;
	brew) echo poppler qpdf ;;
	esac
}

run() {
	echo "\$ $*"
	"$@"
}

install() {
	as_root=
	if [ "$1" != brew ] && [ "$(id -u)" != 0 ]; then
		if ! command -v sudo >/dev/null; then
			echo "Installing needs an administrator. Ask one to install: $2" >&2
			exit 1
		fi
		as_root=sudo
	fi
	# Package names are words without spaces, so $2 is split on purpose.
	case $1 in
	apt-get)
		run $as_root apt-get update -qq
		run $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $2
		;;
	dnf) run $as_root dnf install -y $2 ;;
	pacman) run $as_root pacman -S --needed --noconfirm $2 ;;
	zypper) run $as_root zypper --non-interactive install $2 ;;
	brew) run brew install $2 ;;
	esac
}

# want WHAT CHECK PACKAGES: installs, then checks again, so that a package
# name that has changed is noticed here and not as a page of compiler output.
want() {
	if $2; then return; fi
	if [ "$(uname -s)" = Darwin ] && [ "$2" = window_ready ]; then
		echo "$1 needs Apple's compiler. Run: xcode-select --install" >&2
		exit 1
	fi
	with=$(manager)
	packages=
	[ -z "$with" ] || packages=$($3 "$with")
	if [ -z "$packages" ]; then
		echo "$1 needs more than this computer has, and no package manager known here was found. On Debian it would be: $($3 apt-get)" >&2
		exit 1
	fi
	echo "$1 needs more than this computer has. Installing with $with: $packages"
	install "$with" "$packages"
	if ! $2; then
		echo "$1 still lacks something after installing $packages. Look above for what $with said." >&2
		exit 1
	fi
}

case ${1:-} in
go) ;;
window) want "The window" window_ready window_packages ;;
test)
	want "The window" window_ready window_packages
	want "Testing" test_tools_ready test_packages
	;;
*)
	echo "usage: needs.sh go|window|test" >&2
	exit 2
	;;
esac
