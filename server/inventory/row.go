package inventory

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"bulwark/server/fault"
	"bulwark/server/text"
)

// Password types of lines that name none.
const (
	domainUserType = "Domain user"
	localUserType  = "Local user"
)

// row is a parsed line of an import: names are clean and values have a legal length. The things it refers to are not looked up
// yet.
type row struct {
	line         int
	username     string
	device       NewDevice
	domain       string
	passwordType string
	information  string
	tags         []string
	inactive     bool
	expiresAt    *time.Time
}

// key identifies the credential of a line: lines with the same key mean the same credential.
func (r *row) key() [3]string {
	return [3]string{r.username, nameKey(r.device.Name), nameKey(r.domain)}
}

// parseRow parses a record and returns all its problems. It never reads columns with secrets.
func parseRow(h header, comma rune, r record) (*row, []fault.Problem) {
	if problem := checkReadable(h, r); problem != nil {
		return nil, []fault.Problem{*problem}
	}
	value := func(c column) string { return h.value(r.values, c) }
	name := func(c column) string { return cleanName(value(c)) }
	result := &row{
		line:     r.line,
		username: cleanUsername(value(colUsername)),
		device: NewDevice{
			Name: name(colDevice), Address: name(colAddress), Type: name(colDeviceType), Vendor: name(colVendor),
			Product: name(colProduct), Site: name(colSite),
		},
		domain:       name(colDomain),
		passwordType: name(colPasswordType),
		information:  cleanInformation(value(colInformation)),
		tags:         splitTags(name(colTags), comma),
	}
	if result.device.Name == "" {
		result.device.Name = result.device.Address // an address without a device name names the device
	}
	if result.passwordType == "" {
		result.passwordType = localUserType
		if result.domain != "" {
			result.passwordType = domainUserType
		}
	}
	problems := result.problems()
	var known bool
	if result.inactive, known = readStatus(name(colStatus)); !known {
		problems = append(problems, fault.Invalid(
			fmt.Sprintf("The status %q is neither active nor inactive.", truncate(name(colStatus))), string(colStatus)))
	}
	if result.expiresAt, known = readExpiry(name(colExpiry)); !known {
		problems = append(problems, fault.Invalid(
			fmt.Sprintf("The expiry %q is not a date like 2026-12-31 or 2026-12-31T18:00:00Z.", truncate(name(colExpiry))),
			string(colExpiry)))
	}
	return result, problems
}

// checkReadable returns the problem of a record whose values cannot be assigned to columns, nil when they can.
func checkReadable(h header, r record) *fault.Problem {
	values := r.values
	for len(values) > h.width && strings.TrimSpace(values[len(values)-1]) == "" {
		values = values[:len(values)-1]
	}
	message := ""
	switch {
	case r.err != nil:
		message = sentence(r.err.Error())
	case len(values) != h.width:
		message = fmt.Sprintf("The line has %d values, the header row has %d. Quote values that contain the delimiter.",
			len(values), h.width)
	default:
		for _, value := range values {
			if !utf8.ValidString(value) {
				message = "The line is not UTF-8 text. Save the file as \"CSV UTF-8\"."
			}
		}
	}
	if message == "" {
		return nil
	}
	problem := fault.Invalid(message)
	return &problem
}

func (r *row) problems() []fault.Problem {
	problems := checkUsername(r.username, string(colUsername))
	if r.device.Name == "" {
		problems = append(problems, fault.Of(fault.CodeRequired, "Give a device, or an address.", string(colDevice)))
	} else {
		for _, problem := range r.device.problems() {
			problem.Field = []string{deviceColumn(problem.Field[0])}
			problems = append(problems, problem)
		}
	}
	problems = append(problems, checkOptionalName(r.domain, maxNameLength, string(colDomain))...)
	problems = append(problems, checkOptionalName(r.passwordType, maxLabelLength, string(colPasswordType))...)
	problems = append(problems, text.Lines(r.information, maxInformationLength, string(colInformation))...)
	if len(r.tags) > maxTags {
		problems = append(problems, fault.Of(fault.CodeTooMany, fmt.Sprintf("Give at most %d tags.", maxTags), string(colTags)))
	}
	for _, tag := range r.tags {
		if wrong := checkOptionalName(tag, maxLabelLength, string(colTags)); wrong != nil {
			return append(problems, wrong...)
		}
	}
	return problems
}

// deviceColumn returns the CSV column of a device's field.
func deviceColumn(field string) string {
	switch field {
	case "name":
		return string(colDevice)
	case "type":
		return string(colDeviceType)
	default:
		return field
	}
}

// splitTags splits a list of tags at semicolons, or else at bars, or else at commas unless the comma is the file's delimiter.
// Tags themselves may contain commas, as in "Alpha;Dunder-Mifflin, Inc.".
func splitTags(text string, comma rune) []string {
	separator := ""
	switch {
	case strings.Contains(text, ";"):
		separator = ";"
	case strings.Contains(text, "|"):
		separator = "|"
	case comma != ',':
		separator = ","
	}
	parts := []string{text}
	if separator != "" {
		parts = strings.Split(text, separator)
	}
	seen := map[string]bool{}
	var tags []string
	for _, part := range parts {
		part = cleanName(part)
		if part != "" && !seen[nameKey(part)] {
			seen[nameKey(part)] = true
			tags = append(tags, part)
		}
	}
	return tags
}

// readStatus parses the usual words for a status; an empty text means active.
func readStatus(text string) (inactive, known bool) {
	switch strings.ToLower(text) {
	case "", "active", "yes", "y", "true", "1", "on", "enabled", "enable", "ativo", "sim", "activo":
		return false, true
	case "inactive", "no", "n", "false", "0", "off", "disabled", "disable", "inativo", "nao", "não", "inactivo":
		return true, true
	default:
		return false, false
	}
}

// readExpiry parses an instant, or a day, which begins at midnight UTC; an empty text means never. It rejects formats whose
// order of day and month depends on the country.
func readExpiry(text string) (expiry *time.Time, known bool) {
	switch strings.ToLower(text) {
	case "", "never", "none", "-", "n/a":
		return nil, true
	}
	for _, layout := range []string{
		time.RFC3339Nano, "2006-01-02T15:04:05", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02",
		"2006/01/02 15:04:05", "2006/01/02 15:04", "2006/01/02",
	} {
		if instant, err := time.Parse(layout, text); err == nil && instant.Year() > 0 {
			instant = instant.UTC().Truncate(time.Microsecond)
			return &instant, true
		}
	}
	return nil, false
}

// truncate shortens a text that a message quotes.
func truncate(text string) string {
	const maxLength = 40
	characters := []rune(text)
	if len(characters) > maxLength {
		return string(characters[:maxLength]) + "…"
	}
	return text
}

// sentence turns the text of an error into a sentence.
func sentence(text string) string {
	return strings.ToUpper(text[:1]) + text[1:] + "."
}
