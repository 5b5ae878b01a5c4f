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
	if problems := checkSize(text, most, field); problems != nil {
		return problems
	}
	if strings.ContainsFunc(text, refused) {
		return []fault.Problem{fault.Invalid(refusal, field...)}
	}
	if i := strings.IndexFunc(text, isHidden); i >= 0 {
		r, _ := utf8.DecodeRuneInString(text[i:])
		return []fault.Problem{fault.Invalid(describeHidden(r), field...)}
	}
	return nil
}

func checkSize(text string, most int, field []string) []fault.Problem {
	switch {
	case !utf8.ValidString(text):
		return []fault.Problem{fault.Invalid("This is not UTF-8 text.", field...)}
	case utf8.RuneCountInString(text) > most:
		return []fault.Problem{fault.Of(fault.CodeTooMany, "Give at most "+formatThousands(most)+" characters.", field...)}
	default:
		return nil
	}
}

// isHidden tells whether a character changes how free text is read without being seen. Joiners and the two selectors of
// emoji are used by several scripts and by emoji.
func isHidden(r rune) bool {
	const textStyle, emojiStyle = '\ufe0e', '\ufe0f'
	switch {
	case r < utf8.RuneSelf, r == nonJoiner, r == joiner, r == textStyle, r == emojiStyle:
		return false
	default:
		return isIgnorable(r) || isPrivateUse(r) || unicode.In(r, unicode.Zl, unicode.Zp, unicode.Cf)
	}
}

// Visible tells whether there is anything to see in a text. What is required must be visible.
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
