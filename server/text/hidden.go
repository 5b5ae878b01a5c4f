package text

import "unicode"

const nonJoiner, joiner = '\u200c', '\u200d'

// isIgnorable reports whether a character is usually not displayed: Unicode's default-ignorable code points, and the other format
// characters.
func isIgnorable(r rune) bool {
	return unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector) ||
		unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}

// isBlank reports whether a character is displayed as a blank although Unicode classifies it as a letter, sign or mark.
func isBlank(r rune) bool {
	switch r {
	case '\u2800', // braille pattern blank
		'\ufffc', '\ufffd', // replacement characters
		'\U0001d159',                             // musical symbol null notehead
		'\U00013441', '\U00013442', '\U00016fe4': // blanks and fillers of Egyptian and Khitan
		return true
	default:
		return false
	}
}

// changesDirection reports whether a character changes the direction of writing.
func changesDirection(r rune) bool { return unicode.Is(unicode.Bidi_Control, r) }

// isPrivateUse reports whether a code point has no standard meaning: private use, surrogate or noncharacter.
func isPrivateUse(r rune) bool {
	return unicode.In(r, unicode.Co, unicode.Cs, unicode.Noncharacter_Code_Point)
}

// isUnassigned reports whether a code point is not assigned in the Unicode version of this program.
func isUnassigned(r rune) bool {
	return !unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z, unicode.C)
}
