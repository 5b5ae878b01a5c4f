package inventory

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"bulwark/server/fault"
	"bulwark/server/text"
)

// Limits of lengths, in characters, and of tags. The schema's constraints and the API's descriptions repeat them.
const (
	maxNameLength        = 255 // of devices, domains and accounts
	maxLabelLength       = 100 // of tags, types, templates, and the parts of a device
	maxShortNameLength   = 63
	maxInformationLength = 2000
	maxTags              = 200 // on one credential
)

// cleanName returns a name as it is stored; see text.Profile.
func cleanName(name string) string { return text.Name().Clean(name) }

// cleanUsername returns a username as it is stored.
func cleanUsername(name string) string { return text.Username().Clean(name) }

// cleanInformation returns free text as it is stored: without surrounding spaces, in normalization form C.
func cleanInformation(text string) string { return norm.NFC.String(strings.TrimSpace(text)) }

// nameKey returns the key by which a clean name is compared.
func nameKey(name string) string { return strings.ToLower(name) }

// checkName returns the problems of a required name.
func checkName(name string, maxLength int, field string) []fault.Problem {
	if !text.Visible(name) {
		return []fault.Problem{fault.Of(fault.CodeRequired, "Give a name.", field)}
	}
	return text.Name().Check(name, maxLength, field)
}

// checkOptionalName returns the problems of a name that may be empty.
func checkOptionalName(name string, maxLength int, field string) []fault.Problem {
	if name == "" {
		return nil
	}
	return checkName(name, maxLength, field)
}

// checkUsername returns the problems of a username.
func checkUsername(username, field string) []fault.Problem {
	if !text.Visible(username) {
		return []fault.Problem{fault.Of(fault.CodeRequired, "Give a username.", field)}
	}
	return text.Username().Check(username, maxNameLength, field)
}

// takenProblem returns the problem that a name exists already.
func takenProblem(what, field string) fault.Problem {
	return fault.Of(fault.CodeAlreadyExists,
		"There is a "+what+" of this name already. Names are compared ignoring case.", field)
}
