#!/bin/sh
# Has axe-core look at the web page of every pack in a headless Chromium. Needs
# npm and chromium; axe-core is fetched once, into build/.
set -eu
cd "$(dirname "$0")/.."
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || {
	echo "There is no Chromium here. On Debian: apt-get install chromium" >&2
	exit 1
}
axe=build/axe/node_modules/axe-core/axe.min.js
[ -e $axe ] || npm install --silent --no-save --prefix build/axe axe-core@4.14.1

script/build.sh rosettectl
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=
for kind in england-principal england-parish wales-principal scotland-council; do
	build/rosettectl sample --kind $kind >"$folder/sample.json"
	for audience in me agent desk subscribers polling elected workbook panel; do
		build/rosettectl pack "$folder/sample.json" --for $audience -o "$folder/pack.html"
		# The page itself has no script: a copy of it is looked at.
		{
			cat "$folder/pack.html"
			printf '<script>'
			cat $axe
			printf '</script><script>axe.run({resultTypes: ["violations"]}).then(r => document.title = "axe:" + r.violations.length + " " + r.violations.map(v => v.id + " at " + v.nodes.slice(0, 3).map(n => n.target).join(", ")).join("; "));</script>'
		} >"$folder/looked-at.html"
		said=$("$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$folder/profile" --virtual-time-budget=20000 \
			--dump-dom "file://$folder/looked-at.html" 2>/dev/null | grep -o '<title>[^<]*' | head -1)
		case $said in
		"<title>axe:0 ") ;;
		*) failed=1 ;;
		esac
		echo "$kind, $audience: ${said#<title>}"
	done
done
[ -z "$failed" ]
