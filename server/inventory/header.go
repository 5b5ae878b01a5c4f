package inventory

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"bulwark/server/fault"
)

// column is the meaning of a CSV column.
type column string

// The columns that an import reads. Reports use these names.
const (
	colUsername     column = "username"
	colDevice       column = "device"
	colAddress      column = "address"
	colDeviceType   column = "device_type"
	colVendor       column = "vendor"
	colProduct      column = "product"
	colSite         column = "site"
	colDomain       column = "domain"
	colPasswordType column = "password_type"
	colInformation  column = "additional_information"
	colTags         column = "tags"
	colStatus       column = "status"
	colExpiry       column = "expires_at"
)

// spellings returns the usual headings of the columns, folded by foldHeading.
func spellings() map[column]string {
	return map[column]string{
		colUsername:     "username user login loginname account accountname userid userlogin samaccountname",
		colDevice:       "device devicename host hostname server servername machine machinename computer computername system systemname asset node",
		colAddress:      "address ip ipaddress ipaddr managementaddress managementip mgmtip hostaddress deviceaddress deviceip fqdn dnsname",
		colDeviceType:   "devicetype type platform category devicecategory",
		colVendor:       "vendor manufacturer make brand devicevendor",
		colProduct:      "product model productname devicemodel deviceproduct",
		colSite:         "site location sitename datacenter devicesite",
		colDomain:       "domain domainname accountdomain userdomain addomain",
		colPasswordType: "passwordtype typeofpassword credentialtype accounttype passtype",
		colInformation:  "additionalinformation additionalinfo information info notes note comment comments description remark remarks",
		colTags:         "tags tag labels label",
		colStatus:       "status active enabled state",
		colExpiry:       "expiresat expires expiry expiration expirationdate expirydate expireson validuntil",
	}
}

// secretParts are texts that folded headings of columns with secrets contain. Such columns are never read.
const secretParts = "password passwd passwort passphrase passcode pwd secret senha contraseña contrasena motdepasse " +
	"privatekey sshkey apikey accesskey keyfile"

// secretHeadings are whole headings of columns with secrets, too short to be secretParts.
const secretHeadings = "pass pw psw key token pin clave"

// header holds the positions of the columns.
type header struct {
	width     int
	positions map[column]int
	unknown   []string
	passwords []string
}

// readHeader detects the delimiter and the columns from the file's first line. It refuses a line without a column for the
// username, without one for device or address, or with two columns of the same meaning.
func readHeader(line string) (header, rune, error) {
	best, comma := header{}, ','
	var bestErr error
	for i, candidate := range []rune{',', ';', '\t'} {
		names, open, err := splitRecord(line, candidate)
		if open || err != nil {
			continue
		}
		h, err := newHeader(names)
		if i == 0 || len(h.positions) > len(best.positions) || len(h.positions) == len(best.positions) && h.width > best.width {
			best, comma, bestErr = h, candidate, err
		}
	}
	if bestErr == nil && best.width == 0 {
		bestErr = headerFault(fault.CodeInvalid, "The header row cannot be read.")
	}
	return best, comma, bestErr
}

func newHeader(names []string) (header, error) {
	h := header{width: len(names), positions: map[column]int{}}
	var doubled []string
	for i, name := range names {
		name = cleanName(name)
		folded := foldHeading(name)
		known, found := columnOf(folded)
		_, twice := h.positions[known]
		switch {
		case found && twice:
			doubled = append(doubled, fmt.Sprintf("%q (column %d)", truncateEvidence(name), i+1))
		case found:
			h.positions[known] = i
		case isSecret(folded):
			h.passwords = append(h.passwords, truncateEvidence(name))
		case name != "":
			h.unknown = append(h.unknown, truncateEvidence(name))
		}
	}
	return h, h.check(doubled)
}

func (h header) check(doubled []string) error {
	var problems []fault.Problem
	if len(doubled) > 0 {
		problems = append(problems, fault.Invalid(
			"The header row names a column twice: "+strings.Join(doubled, ", ")+". Remove or rename one.", "header"))
	}
	if _, found := h.positions[colUsername]; !found {
		problems = append(problems, fault.Of(fault.CodeRequired,
			"The header row needs a column for the username, for example \"username\".", "header", string(colUsername)))
	}
	_, device := h.positions[colDevice]
	_, address := h.positions[colAddress]
	if !device && !address {
		problems = append(problems, fault.Of(fault.CodeRequired,
			"The header row needs a column for the device, for example \"device\" or \"address\".", "header", string(colDevice)))
	}
	return fault.Refuse(problems...)
}

// value returns a record's value in a column, without the protection against formulas, or "" when there is no such column.
func (h header) value(values []string, c column) string {
	i, found := h.positions[c]
	if !found || i >= len(values) {
		return ""
	}
	return originalValue(values[i])
}

// foldHeading keeps only letters and digits, in lower case, so that "Type of password" is "typeofpassword".
func foldHeading(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// columnOf returns the column that a folded heading means.
func columnOf(folded string) (column, bool) {
	for c, names := range spellings() {
		if slices.Contains(strings.Fields(names), folded) {
			return c, true
		}
	}
	return "", false
}

func isSecret(folded string) bool {
	if slices.Contains(strings.Fields(secretHeadings), folded) {
		return true
	}
	return slices.ContainsFunc(strings.Fields(secretParts), func(part string) bool { return strings.Contains(folded, part) })
}

// headerFault returns the refusal of a file because of its header.
func headerFault(code fault.Code, message string) error {
	return fault.Refuse(fault.Of(code, message, "header"))
}
