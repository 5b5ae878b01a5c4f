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

// maxSearchLength is how many characters a search text may have. Each database refuses patterns above a length of its own, and no
// text that is searched is longer than twice this.
const maxSearchLength = 1_000

// normalizeSearch returns the text to search for in Unicode form NFC, as texts are stored. It is empty, no condition, for null and
// blanks. Errors: fault kind BadInput.
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

// normalizeNameSearch returns the part of a name to search for, in the form in which names are stored.
func normalizeNameSearch(name string, part *string) (string, error) {
	search, err := normalizeSearch(name, part)
	return text.Normalize(search), err
}

// isTrue reports whether an optional condition is set and true; false is no condition.
func isTrue(condition *bool) bool { return condition != nil && *condition }

// distinct returns the values of a list once each: a statement takes a limited number.
func distinct[T cmp.Ordered](list []T) []T { return slices.Compact(slices.Sorted(slices.Values(list))) }
