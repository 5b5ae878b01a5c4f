package account

import (
	"net/mail"
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"bulwark/server/fault"
	"bulwark/server/text"
	"bulwark/server/viewer"
)

// Lengths in characters.
const (
	maxDisplayName = 200
	maxEmail       = 254
	maxTokenName   = 100
)

var usernames = regexp.MustCompile(`^[a-z0-9._@-]{1,64}$`)

// foldUsername returns a username as it is stored and compared.
func foldUsername(username string) string { return strings.ToLower(strings.TrimSpace(username)) }

// cleanName returns a display name or the name of a token as it is stored.
func cleanName(name string) string { return text.Name().Clean(name) }

// cleanText returns an e-mail address as it is stored.
func cleanText(text string) string { return norm.NFC.String(strings.TrimSpace(text)) }

func checkUsername(username string) []fault.Problem {
	switch {
	case username == "":
		return []fault.Problem{fault.Of(fault.CodeRequired, "Give a username.", "username")}
	case !usernames.MatchString(username):
		return []fault.Problem{fault.Invalid(
			"A username has 1 to 64 characters: letters a to z, digits, dot, hyphen, underscore and @.", "username")}
	default:
		return nil
	}
}

func checkName(name string, maxLength int, what, field string) []fault.Problem {
	if !text.Visible(name) {
		return []fault.Problem{fault.Of(fault.CodeRequired, "Give "+what+".", field)}
	}
	return text.Name().Check(name, maxLength, field)
}

func checkDisplayName(name string) []fault.Problem {
	return checkName(name, maxDisplayName, "a name to show", "displayName")
}

func checkEmail(email string) []fault.Problem {
	if problems := text.Line(email, maxEmail, "email"); problems != nil || email == "" {
		return problems
	}
	if address, err := mail.ParseAddress(email); err != nil || address.Address != email {
		return []fault.Problem{fault.Invalid("Give an e-mail address like name@example.com, or none.", "email")}
	}
	return nil
}

func checkRole(role viewer.Role) []fault.Problem {
	switch role {
	case viewer.Administrator, viewer.Operator, viewer.Auditor:
		return nil
	default:
		return []fault.Problem{fault.Invalid("The role is ADMINISTRATOR, OPERATOR or AUDITOR.", "role")}
	}
}
