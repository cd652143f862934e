#!/bin/sh
# Times packs for N people (40 without a number) by Rosette and by what else is
# installed of ReportLab, LibreOffice, Chromium and WeasyPrint, in turn, three
# rounds. All print the same words: the twins that rosettectl writes, which are
# made before the clock starts, while Rosette begins from the list of people.
# On Debian: apt-get install python3-reportlab libreoffice-writer-nogui
# chromium weasyprint
set -eu
cd "$(dirname "$0")/.."
python=/usr/bin/python3
[ -x $python ] || python=python3
n=${1:-40}
rounds=${2:-3}
script/build.sh rosettectl
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

awk -v n="$n" 'BEGIN {
	print "surname,other_names,description,home_address,kind,council,area,poll,phone,agent_name,signer_1_name,signer_1_number,signer_2_name,signer_2_number"
	for (i = 0; i < n; i++)
		printf "Morgan,Asha %c%c,Meadow Party,\"%d Orchard Lane, Millbrook\",england-principal,Ashwell Vale Borough Council,Millbrook,2027-05-06,01632 %06d,Tom Whelan,Sam Reed,%d,Leila Haddad,%d\n", \
			65 + int(i / 26) % 26, 97 + i % 26, i + 1, 960000 + i, 1000 + i, 300 + i
}' >"$folder/people.csv"

rosette() { build/rosettectl packs "$folder/people.csv" --for me -o "$folder/rosette" --today 2027-03-17 >/dev/null 2>&1; }
reportlab() { $python script/peers.py assets/fonts "$folder/reportlab" "$folder"/text/*.txt; }
libreoffice() { soffice --headless "-env:UserInstallation=file://$folder/office" --convert-to pdf --outdir "$folder/libreoffice" "$folder"/html/*.html >/dev/null 2>&1; }
chromium() {
	for page in "$folder"/html/*.html; do
		command chromium --headless --no-sandbox --disable-gpu "--user-data-dir=$folder/profile" --no-pdf-header-footer \
			"--print-to-pdf=$folder/chromium/$(basename "$page" .html).pdf" "file://$page" >/dev/null 2>&1
	done
}
weasyprint() { for page in "$folder"/html/*.html; do command weasyprint -q "$page" "$folder/weasyprint/$(basename "$page" .html).pdf"; done; }

for format in text html; do
	build/rosettectl packs "$folder/people.csv" --for me -o "$folder/$format" --format $format --today 2027-03-17 >/dev/null 2>&1
done
peers=rosette
$python -c 'import reportlab' 2>/dev/null && peers="$peers reportlab"
command -v soffice >/dev/null && peers="$peers libreoffice"
[ "$n" -gt 10 ] || { command -v chromium >/dev/null && peers="$peers chromium"; }
[ "$n" -gt 10 ] || { command -v weasyprint >/dev/null && peers="$peers weasyprint"; }
for round in $(seq "$rounds"); do
	own=
	for peer in $peers; do
		rm -rf "$folder/$peer"
		mkdir "$folder/$peer"
		began=$(date +%s%N)
		$peer
		took=$((($(date +%s%N) - began) / 1000000))
		own=${own:-$took}
		made=$(find "$folder/$peer" -name '*.pdf' | wc -l)
		size=$(du -sk "$folder/$peer" | cut -f1)
		echo "round $round, $peer: $made packs, $took ms, $((took / n)) ms a pack, $(awk -v a=$took -v b=$own 'BEGIN {printf "%.1f", a / b}') times Rosette, $((size / n)) KB a pack"
	done
done
