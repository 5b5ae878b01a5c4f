package text

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"bulwark/server/fault"
)

// Line validates a text of one line and at most maxLength characters, which may be empty.
func Line(text string, maxLength int, field ...string) []fault.Problem {
	return check(text, maxLength, "Leave out control characters, line breaks and tabs.", unicode.IsControl, field)
}

// Lines validates a text that may have several lines, of at most maxLength characters, which may be empty.
func Lines(text string, maxLength int, field ...string) []fault.Problem {
	return check(text, maxLength, "Leave out control characters other than line breaks and tabs.", func(r rune) bool {
		return unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t'
	}, field)
}

func check(text string, maxLength int, message string, isRefused func(rune) bool, field []string) []fault.Problem {
	if problems := checkSize(text, maxLength, field); problems != nil {
		return problems
	}
	if strings.ContainsFunc(text, isRefused) {
		return []fault.Problem{fault.Invalid(message, field...)}
	}
	if i := strings.IndexFunc(text, isHidden); i >= 0 {
		r, _ := utf8.DecodeRuneInString(text[i:])
		return []fault.Problem{fault.Invalid(describeHidden(r), field...)}
	}
	return nil
}

func checkSize(text string, maxLength int, field []string) []fault.Problem {
	switch {
	case !utf8.ValidString(text):
		return []fault.Problem{fault.Invalid("This is not UTF-8 text.", field...)}
	case utf8.RuneCountInString(text) > maxLength:
		return []fault.Problem{fault.Of(fault.CodeTooMany, "Give at most "+formatThousands(maxLength)+" characters.", field...)}
	default:
		return nil
	}
}

// isHidden reports whether a character is invisible and not allowed in free text. Joiners and the two emoji selectors are allowed,
// because several scripts and emoji need them.
func isHidden(r rune) bool {
	const textStyle, emojiStyle = '\ufe0e', '\ufe0f'
	switch {
	case r < utf8.RuneSelf, r == nonJoiner, r == joiner, r == textStyle, r == emojiStyle:
		return false
	default:
		return isIgnorable(r) || isPrivateUse(r) || unicode.In(r, unicode.Zl, unicode.Zp, unicode.Cf)
	}
}

// Visible reports whether a text has a visible character. Use it for required texts.
func Visible(text string) bool { return strings.ContainsFunc(text, isVisible) }

func isVisible(r rune) bool {
	return unicode.In(r, unicode.L, unicode.N, unicode.P, unicode.S) && !isIgnorable(r) && !isBlank(r)
}

func formatThousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%d,%03d", n/1000, n%1000)
}
