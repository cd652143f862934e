package election

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A word is one word of a text, folded: small letters and digits without
// accents or apostrophes, so that "Môn" is "mon" and "King's" is "kings".
type word struct {
	text string
	at   []int // at[i] is where in the text byte i of the word came from
	end  int   // where in the text the word ends
}

// span returns the bytes of the text from which word[from:to] came.
func (w word) span(from, to int) Span {
	end := w.end
	if to < len(w.at) {
		end = w.at[to]
	}
	return Span{From: w.at[from], To: end}
}

// fold cuts a text into folded words. Everything that is not a letter, a
// digit, a mark or an apostrophe parts two words.
func fold(text string) []word {
	var words []word
	var w word
	end := func() {
		if w.text != "" {
			words = append(words, w)
		}
		w = word{}
	}
	for i, r := range text {
		if unicode.Is(unicode.Mn, r) || r == '\'' || r == '’' {
			w.end = i + utf8.RuneLen(r)
			continue
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			end()
			continue
		}
		for _, b := range plain(r) {
			w.text += string(b)
			for range utf8.RuneLen(b) {
				w.at = append(w.at, i)
			}
		}
		w.end = i + utf8.RuneLen(r)
	}
	end()
	return words
}

// plain returns a letter or digit small and without its accents.
func plain(r rune) []rune {
	if r < utf8.RuneSelf {
		return []rune{unicode.ToLower(r)}
	}
	var base []rune
	for _, b := range norm.NFKD.String(string(r)) {
		if unicode.IsLetter(b) || unicode.IsDigit(b) {
			base = append(base, unicode.ToLower(b))
		}
	}
	return base
}

// longestTyped bounds the words for which slips are looked for; no council has
// a word longer than this.
const longestTyped = 24

// slips returns the least number of slips (a letter left out, added, changed,
// or two neighbours swapped) that make typed into the start of target, and how
// much of target that start is. It gives up, with slips over limit, where the
// number must be greater than limit.
func slips(typed, target string, limit int) (count, length int) {
	if len(typed) > longestTyped || len(target) < len(typed)-limit {
		return limit + 1, 0
	}
	target = target[:min(len(target), len(typed)+limit)]
	var before, above, here [2*longestTyped + 2]int
	for j := range len(target) + 1 {
		above[j] = j
	}
	for i := 1; i <= len(typed); i++ {
		here[0] = i
		least := i
		for j := 1; j <= len(target); j++ {
			change := 1
			if typed[i-1] == target[j-1] {
				change = 0
			}
			here[j] = min(above[j]+1, here[j-1]+1, above[j-1]+change)
			if i > 1 && j > 1 && typed[i-1] == target[j-2] && typed[i-2] == target[j-1] {
				here[j] = min(here[j], before[j-2]+1)
			}
			least = min(least, here[j])
		}
		if least > limit {
			return limit + 1, 0
		}
		before, above = above, here
	}
	count = limit + 1
	for j := range len(target) + 1 {
		if above[j] <= count { // the longest of the nearest starts reads best in bold
			count, length = above[j], j
		}
	}
	return count, length
}
