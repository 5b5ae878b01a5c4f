package text

import "unicode"

const nonJoiner, joiner = '\u200c', '\u200d'

// isIgnorable tells whether a character is usually shown as nothing: Unicode's default-ignorable code points, and the format
// characters that are not.
func isIgnorable(r rune) bool {
	return unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector) ||
		unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}

// isBlank tells whether a character that Unicode counts as a letter, sign or mark shows nothing all the same.
func isBlank(r rune) bool {
	switch r {
	case '\u2800', // braille pattern blank
		'\ufffc', '\ufffd', // what stands for something else
		'\U0001d159',                             // musical symbol null notehead
		'\U00013441', '\U00013442', '\U00016fe4': // blanks and fillers of Egyptian and Khitan
		return true
	default:
		return false
	}
}

// changesDirection tells whether a character changes the direction of writing.
func changesDirection(r rune) bool { return unicode.Is(unicode.Bidi_Control, r) }

// isPrivateUse tells whether a character has no meaning that everybody shares.
func isPrivateUse(r rune) bool {
	return unicode.In(r, unicode.Co, unicode.Cs, unicode.Noncharacter_Code_Point)
}

// isUnassigned tells whether a code point is no character of the Unicode version that this program knows.
func isUnassigned(r rune) bool {
	return !unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z, unicode.C)
}
