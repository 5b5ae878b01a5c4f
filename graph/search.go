package graph

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"bulwark/server/fault"
	"bulwark/server/text"
)

// mostSearched is how many characters a text to search for has at most. Databases refuse patterns of some length, each its
// own, and nothing that is searched in is longer than twice this.
const maxSearchLength = 1_000

// searched is the text to search for, with each accented letter as one character, as texts are stored; null and blank are
// empty: no condition. Errors: fault kind BadInput.
func normalizeSearch(name string, text *string) (string, error) {
	if text == nil {
		return "", nil
	}
	trimmed := strings.TrimSpace(*text)
	if utf8.RuneCountInString(trimmed) > maxSearchLength {
		return "", fault.New(fault.BadInput, name+" has more than 1,000 characters.")
	}
	return norm.NFC.String(trimmed), nil
}

// searchedName is a part of a name to search for, in the form in which names are stored.
func normalizeNameSearch(name string, part *string) (string, error) {
	found, err := normalizeSearch(name, part)
	return text.Normalize(found), err
}

// yes tells whether a condition that can only be asked for, never against, is asked for.
func isTrue(condition *bool) bool { return condition != nil && *condition }

// distinct are the values of a list without repetition: a statement takes only so many.
func distinct[T cmp.Ordered](list []T) []T { return slices.Compact(slices.Sorted(slices.Values(list))) }
