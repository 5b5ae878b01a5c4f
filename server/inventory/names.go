package inventory

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"bulwark/server/fault"
	"bulwark/server/text"
)

// Lengths in characters; the schema's constraints and the API's descriptions say the same.
const (
	mostName        = 255 // of devices, domains and accounts
	mostLabel       = 100 // of tags, types, templates, and the parts of a device
	mostShortName   = 63
	mostInformation = 2000
	mostTags        = 200 // on one credential
)

// cleanName is how names are stored; see text.Profile.
func cleanName(name string) string { return text.Name().Clean(name) }

// cleanUsername is how the names of accounts are stored.
func cleanUsername(name string) string { return text.Username().Clean(name) }

// cleanInformation is how free text is stored: without spaces around, and each accented letter as one character.
func cleanInformation(text string) string { return norm.NFC.String(strings.TrimSpace(text)) }

// nameKey is how names are compared. It takes a clean name.
func nameKey(name string) string { return strings.ToLower(name) }

// checkName tells what is wrong with a required name.
func checkName(name string, most int, field string) []fault.Problem {
	if !text.Visible(name) {
		return []fault.Problem{fault.Of(fault.CodeRequired, "Give a name.", field)}
	}
	return text.Name().Check(name, most, field)
}

// checkMention tells what is wrong with a name that may be left out.
func checkMention(name string, most int, field string) []fault.Problem {
	if name == "" {
		return nil
	}
	return checkName(name, most, field)
}

// checkUsername tells what is wrong with the name of an account.
func checkUsername(username, field string) []fault.Problem {
	if !text.Visible(username) {
		return []fault.Problem{fault.Of(fault.CodeRequired, "Give a username.", field)}
	}
	return text.Username().Check(username, mostName, field)
}

func taken(what, field string) fault.Problem {
	return fault.Of(fault.CodeAlreadyExists,
		"There is a "+what+" of this name already. Names are the same whatever the letter case.", field)
}
