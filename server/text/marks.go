package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxMarks is how many marks a letter may carry, as UTS #39 recommends.
const maxMarks = 4

// checkMarks refuses marks without a base letter, the same mark twice, and more than maxMarks on a letter.
func checkMarks(s string) string {
	if !strings.ContainsFunc(s, isMark) { // precomposed letters have few marks, each once
		return ""
	}
	previous, count := ' ', 0
	for _, r := range norm.NFD.String(s) {
		if !isMark(r) {
			previous, count = r, 0
			continue
		}
		if unicode.Is(unicode.Mn, r) {
			count++
		}
		switch {
		case !unicode.In(previous, unicode.L, unicode.M, unicode.N, unicode.S) && previous != nonJoiner && previous != joiner:
			return describe(r) + " has no letter to stand on. Leave it out."
		case previous == r && unicode.Is(unicode.Mn, r):
			return describe(r) + " stands there twice, which looks like once. Write it once."
		case count > maxMarks:
			return "A letter carries more than four marks. Write fewer."
		}
		previous = r
	}
	return ""
}

func isMark(r rune) bool { return r >= utf8.RuneSelf && unicode.Is(unicode.M, r) }

// checkDigits refuses digits of two scripts in one name: some look the same and mean different numbers.
func checkDigits(s string) string {
	var plain, other rune
	for _, r := range s {
		switch {
		case '0' <= r && r <= '9':
			plain = r
		case unicode.Is(unicode.Nd, r):
			other = r
		}
	}
	if plain != 0 && other != 0 {
		return "Digits of two kinds are mixed: " + string(plain) + " and " + describe(other) + ". Write all in one kind."
	}
	return ""
}
