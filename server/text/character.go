package text

import (
	"fmt"
	"unicode"

	"golang.org/x/text/unicode/runenames"
)

// describe returns the code point and Unicode name of a character that readers may not recognise.
func describe(r rune) string {
	if name := runenames.Name(r); name != "" && name[0] != '<' {
		return fmt.Sprintf("U+%04X (%s)", r, name)
	}
	return fmt.Sprintf("U+%04X", r)
}

// describeHidden returns the message for a refused character.
func describeHidden(r rune) string {
	switch {
	case changesDirection(r):
		return describe(r) + " changes the direction of writing. Leave it out."
	case !isIgnorable(r) && (isPrivateUse(r) || isUnassigned(r)):
		return describe(r) + " is not a character that everybody sees alike. Leave it out."
	case unicode.In(r, unicode.Zl, unicode.Zp):
		return describe(r) + " is a line break. Leave it out."
	default:
		return describe(r) + " is invisible. Leave it out."
	}
}

// suggestion returns what to write instead of a character: the ASCII text that looks like it, if there is one.
func suggestion(r rune) string {
	if plain := skeleton(string(r)); isASCII(plain) && Visible(plain) {
		return " Write " + plain + " instead."
	}
	return " Leave it out."
}
