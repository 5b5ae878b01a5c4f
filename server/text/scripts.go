package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// script is a writing system, or several that are usually written together.
type script struct {
	name   string
	tables []*unicode.RangeTable
	// withLatin says that a word may have letters of this script and Latin ones (UTS #39, "moderately restrictive").
	withLatin bool
}

// commonScripts are the recommended scripts (UAX #31, table 5), the most frequent first. Cyrillic, Greek and Armenian have letters that
// look like Latin ones.
var commonScripts = []script{
	{"Latin", []*unicode.RangeTable{unicode.Latin}, true},
	{"Cyrillic", []*unicode.RangeTable{unicode.Cyrillic}, false},
	{"Greek", []*unicode.RangeTable{unicode.Greek}, false},
	{"Chinese, Japanese or Korean", []*unicode.RangeTable{
		unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Bopomofo,
	}, true},
	{"Arabic", []*unicode.RangeTable{unicode.Arabic}, true},
	{"Hebrew", []*unicode.RangeTable{unicode.Hebrew}, true},
	{"Thai", []*unicode.RangeTable{unicode.Thai}, true},
	{"Devanagari", []*unicode.RangeTable{unicode.Devanagari}, true},
	{"Armenian", []*unicode.RangeTable{unicode.Armenian}, false},
	{"Bengali", []*unicode.RangeTable{unicode.Bengali}, true},
	{"Ethiopic", []*unicode.RangeTable{unicode.Ethiopic}, true},
	{"Georgian", []*unicode.RangeTable{unicode.Georgian}, true},
	{"Gujarati", []*unicode.RangeTable{unicode.Gujarati}, true},
	{"Gurmukhi", []*unicode.RangeTable{unicode.Gurmukhi}, true},
	{"Kannada", []*unicode.RangeTable{unicode.Kannada}, true},
	{"Khmer", []*unicode.RangeTable{unicode.Khmer}, true},
	{"Lao", []*unicode.RangeTable{unicode.Lao}, true},
	{"Malayalam", []*unicode.RangeTable{unicode.Malayalam}, true},
	{"Myanmar", []*unicode.RangeTable{unicode.Myanmar}, true},
	{"Oriya", []*unicode.RangeTable{unicode.Oriya}, true},
	{"Sinhala", []*unicode.RangeTable{unicode.Sinhala}, true},
	{"Tamil", []*unicode.RangeTable{unicode.Tamil}, true},
	{"Telugu", []*unicode.RangeTable{unicode.Telugu}, true},
	{"Thaana", []*unicode.RangeTable{unicode.Thaana}, true},
	{"Tibetan", []*unicode.RangeTable{unicode.Tibetan}, true},
}

// scriptOf returns the script of a letter, without a name for characters that several scripts share.
func scriptOf(r rune) script {
	if r <= lastLatinLetter && unicode.IsLetter(r) && r != '\u00b5' { // the micro sign belongs to all scripts
		return commonScripts[0] // the usual case
	}
	if !unicode.In(r, unicode.L, unicode.M) || unicode.In(r, unicode.Common, unicode.Inherited) {
		return script{}
	}
	for _, s := range commonScripts {
		if unicode.In(r, s.tables...) {
			return s
		}
	}
	for name, table := range unicode.Scripts {
		if unicode.Is(table, r) {
			return script{name: name}
		}
	}
	return script{}
}

const latin = "Latin"

// lastLatinLetter ends the blocks that hold Latin letters only.
const lastLatinLetter = '\u024f'

// checkScripts refuses words that mix scripts which are not written together, and Latin names whose only foreign letters look like
// Latin ones. A name may be in any script, and its words in different scripts.
func checkScripts(s string) string {
	var hasLatin, hasOwn bool // has Latin letters; has foreign letters that do not look like Latin ones
	var imitation rune
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return !isWordLetter(r) }) {
		if message := checkWord(word); message != "" {
			return message
		}
		for _, r := range word {
			switch of := scriptOf(r).name; {
			case of == "":
			case of == latin:
				hasLatin = true
			case looksLatin(r):
				imitation = r
			default:
				hasOwn = true
			}
		}
	}
	if hasLatin && imitation != 0 && !hasOwn {
		return describe(imitation) + lookAlikeNote(imitation) + ", and the name is in Latin letters. Write the Latin letter."
	}
	return ""
}

func isWordLetter(r rune) bool {
	return unicode.IsLetter(r) || r >= utf8.RuneSelf && (unicode.Is(unicode.M, r) || r == joiner || r == nonJoiner)
}

// checkWord checks that a word has letters of one script, besides Latin ones where that is usual.
func checkWord(word string) string {
	var foreign script
	var letter rune
	hasLatin := false
	for _, r := range word {
		switch of := scriptOf(r); {
		case of.name == "":
		case of.name == latin:
			hasLatin = true
		case foreign.name == "":
			foreign, letter = of, r
		case foreign.name != of.name:
			return mixedScripts(foreign.name, of.name, r)
		}
	}
	if hasLatin && foreign.name != "" && !foreign.withLatin {
		return mixedScripts(latin, foreign.name, letter)
	}
	return ""
}

func mixedScripts(one, other string, letter rune) string {
	return "One word has letters of two scripts, " + one + " and " + other + ": " + describe(letter) + lookAlikeNote(letter) +
		". Write each word in one script."
}

// looksLatin reports whether a letter of another script looks like ASCII.
func looksLatin(letter rune) bool { return isASCII(skeleton(string(letter))) }

func lookAlikeNote(letter rune) string {
	if looksLatin(letter) {
		return " looks like " + skeleton(string(letter))
	}
	return ""
}
