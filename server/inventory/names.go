package inventory

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"bulwark/server/fault"
)

// Lengths in characters; the schema's constraints and the API's descriptions say the same.
const (
	mostName        = 255 // of devices, domains and accounts
	mostLabel       = 100 // of tags, types, templates, and the parts of a device
	mostShortName   = 63
	mostInformation = 2000
	mostTags        = 200 // on one credential
)

// cleanName is how names are stored: without spaces around, and each accented letter as one character.
func cleanName(name string) string { return norm.NFC.String(strings.TrimSpace(name)) }

// nameKey is how names are compared. It takes a clean name.
func nameKey(name string) string { return strings.ToLower(name) }

// checkName tells what is wrong with a required name.
func checkName(name string, most int, field string) []fault.Problem {
	if name == "" {
		return []fault.Problem{fault.Of(fault.CodeRequired, "Give a name.", field)}
	}
	return checkText(name, most, field)
}

// checkText tells what is wrong with a text of one line, which may be empty.
func checkText(text string, most int, field string) []fault.Problem {
	switch {
	case !utf8.ValidString(text):
		return []fault.Problem{fault.Invalid("This is not UTF-8 text.", field)}
	case utf8.RuneCountInString(text) > most:
		return []fault.Problem{fault.Invalid(fmt.Sprintf("Give at most %d characters.", most), field)}
	case strings.ContainsFunc(text, unicode.IsControl):
		return []fault.Problem{fault.Invalid("Leave out control characters, line breaks and tabs.", field)}
	default:
		return nil
	}
}

// checkInformation tells what is wrong with a free text, which may have several lines.
func checkInformation(text, field string) []fault.Problem {
	lines := strings.NewReplacer("\n", "", "\r", "", "\t", "").Replace(text)
	return append(checkText(lines, 1<<30, field), tooLong(text, mostInformation, field)...)
}

func tooLong(text string, most int, field string) []fault.Problem {
	if utf8.RuneCountInString(text) <= most {
		return nil
	}
	return []fault.Problem{fault.Invalid(fmt.Sprintf("Give at most %d characters.", most), field)}
}

func taken(what, field string) fault.Problem {
	return fault.Of(fault.CodeAlreadyExists,
		"There is a "+what+" of this name already. Names are the same whatever the letter case.", field)
}
