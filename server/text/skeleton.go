package text

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

//go:embed confusables.txt
var confusables string

// prototypes are the characters of confusables.txt, each with what it looks like. They are read when first needed.
var prototypes = sync.OnceValue(func() map[rune]string {
	table := make(map[rune]string, 6600)
	for line := range strings.Lines(confusables) {
		if character, prototype, found := strings.Cut(strings.TrimSpace(line), " "); found && character != "#" {
			var looks strings.Builder
			for code := range strings.SplitSeq(prototype, "+") {
				looks.WriteRune(codePoint(code))
			}
			table[codePoint(character)] = looks.String()
		}
	}
	delete(table, '%') // its prototype is not ASCII, which would make every name with it look foreign
	return table
})

func codePoint(hexadecimal string) rune {
	code, err := strconv.ParseUint(hexadecimal, 16, 21)
	if err != nil {
		panic("confusables.txt: " + err.Error()) // it is part of the program
	}
	return rune(code)
}

// skeleton is UTS #39's: two texts that look alike have the same skeleton. It is no text to show or to store.
func skeleton(s string) string {
	table := prototypes()
	var b strings.Builder
	b.Grow(len(s) + len(s)/2)
	for _, r := range norm.NFD.String(s) {
		switch prototype, confusable := table[r]; {
		case r >= utf8.RuneSelf && isIgnorable(r):
		case confusable:
			b.WriteString(prototype)
		default:
			b.WriteRune(r)
		}
	}
	return norm.NFD.String(b.String())
}

// Skeletons is how a name looks to somebody who does not mind the letter case, its capitals taken for what they look like, and
// its small letters. Names look alike that share the first, or the second.
type Skeletons [2]string

// SkeletonsOf returns the look of a name. Capital letters count twice: the Cyrillic capital Т looks like a Latin T, its small
// letter does not look like t.
func SkeletonsOf(name string) Skeletons {
	name = Normalize(name)
	small := strings.ToLower(name)
	look := skeleton(small)
	if small == name {
		return Skeletons{strings.ToLower(look), look}
	}
	return Skeletons{strings.ToLower(skeleton(name)), look}
}

// LooksASCII tells whether a name looks like one in ASCII. Only such names can be mistaken for one that is in ASCII.
func (l Skeletons) LooksASCII() bool { return isASCII(l[0]) || isASCII(l[1]) }

// LookAlike tells whether two different names look the same. Names that differ in letter case alone are not different.
func LookAlike(a, b string) bool {
	small := strings.ToLower(a) // not strings.EqualFold, for which the long s is an s
	if small == strings.ToLower(b) {
		return false
	}
	one, other := SkeletonsOf(a), SkeletonsOf(b)
	return one[0] == other[0] || one[1] == other[1]
}

// HasNonASCII tells whether a name has other characters than ASCII's. Names without are never refused for looking alike:
// too many real ones differ by l and 1, or 0 and O.
func HasNonASCII(name string) bool { return !isASCII(name) }
