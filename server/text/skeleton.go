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

// prototypes maps the characters of confusables.txt to what they look like. The file is parsed on first use.
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
	delete(table, '%') // its prototype is not ASCII, so that every name with % would count as foreign
	return table
})

func codePoint(hexadecimal string) rune {
	code, err := strconv.ParseUint(hexadecimal, 16, 21)
	if err != nil {
		panic("confusables.txt: " + err.Error()) // the file is embedded
	}
	return rune(code)
}

// skeleton returns the skeleton of UTS #39: texts that look alike have the same skeleton. It is not for display or storage.
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

// Skeletons holds the skeletons of a name, ignoring letter case: that of the name as written, and that of its lower case. Names look
// alike when they share the first or the second.
type Skeletons [2]string

// SkeletonsOf returns the skeletons of a name. Upper and lower case can differ: the Cyrillic capital Т looks like a Latin T, but its
// lower case does not look like t.
func SkeletonsOf(name string) Skeletons {
	name = Normalize(name)
	lower := strings.ToLower(name)
	look := skeleton(lower)
	if lower == name {
		return Skeletons{strings.ToLower(look), look}
	}
	return Skeletons{strings.ToLower(skeleton(name)), look}
}

// LooksASCII reports whether a name can be mistaken for one in ASCII.
func (l Skeletons) LooksASCII() bool { return isASCII(l[0]) || isASCII(l[1]) }

// LookAlike reports whether two different names look the same. Names that differ only in letter case are not different.
func LookAlike(a, b string) bool {
	lower := strings.ToLower(a) // not strings.EqualFold, for which the long s is an s
	if lower == strings.ToLower(b) {
		return false
	}
	one, other := SkeletonsOf(a), SkeletonsOf(b)
	return one[0] == other[0] || one[1] == other[1]
}

// HasNonASCII reports whether a name has characters outside ASCII. Names without them are never refused as look-alikes in the
// inventory: too many real ones differ by l and 1, or 0 and O.
func HasNonASCII(name string) bool { return !isASCII(name) }
