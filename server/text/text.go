package text

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"bulwark/server/fault"
)

// Line tells what is wrong with a text of one line and at most so many characters, which may be empty.
func Line(text string, most int, field ...string) []fault.Problem {
	return check(text, most, "Leave out control characters, line breaks and tabs.", unicode.IsControl, field)
}

// Lines tells what is wrong with a text that may have several lines, of at most so many characters, which may be empty.
func Lines(text string, most int, field ...string) []fault.Problem {
	return check(text, most, "Leave out control characters other than line breaks and tabs.", func(r rune) bool {
		return unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t'
	}, field)
}

func check(text string, most int, refusal string, refused func(rune) bool, field []string) []fault.Problem {
	switch {
	case !utf8.ValidString(text):
		return []fault.Problem{fault.Invalid("This is not UTF-8 text.", field...)}
	case utf8.RuneCountInString(text) > most:
		return []fault.Problem{fault.Of(fault.CodeTooMany, "Give at most "+thousands(most)+" characters.", field...)}
	case strings.ContainsFunc(text, refused):
		return []fault.Problem{fault.Invalid(refusal, field...)}
	case strings.ContainsFunc(text, hides):
		return []fault.Problem{fault.Invalid("Leave out characters that are invisible or turn the direction of writing.", field...)}
	default:
		return nil
	}
}

// hides tells whether a character changes how others are read without being seen. Joiners are letters' own business in
// several scripts, and in emoji.
func hides(r rune) bool {
	const nonJoiner, joiner = '\u200c', '\u200d'
	return unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp) && r != nonJoiner && r != joiner
}

// Visible tells whether there is anything to see in a text. What is required must be visible.
func Visible(text string) bool { return strings.ContainsFunc(text, seen) }

func seen(r rune) bool {
	switch r {
	case '\u115f', '\u1160', '\u3164', '\uffa0', '\u2800': // fillers, which Unicode counts as letters and signs
		return false
	default:
		return unicode.In(r, unicode.L, unicode.N, unicode.P, unicode.S)
	}
}

func thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%d,%03d", n/1000, n%1000)
}
