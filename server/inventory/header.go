package inventory

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"bulwark/server/fault"
)

// column is what a CSV column means.
type column string

// The columns an import knows, by what reports call them.
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

// spellings are the field's usual names of the columns, folded by foldHeading.
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

// secretParts are what the headings of columns with secrets contain, folded. Such columns are never read.
const secretParts = "password passwd passwort passphrase passcode pwd secret senha contraseña contrasena motdepasse " +
	"privatekey sshkey apikey accesskey keyfile"

// secretWhole are headings of columns with secrets that are too short to be looked for inside others.
const secretWhole = "pass pw psw key token pin clave"

// header says which column is where.
type header struct {
	width     int
	at        map[column]int
	unknown   []string
	passwords []string
}

// readHeader finds out the delimiter and the columns from the first record's raw line. Refused when it has no column for
// the username, none for device or address, or two for the same.
func readHeader(line string) (header, rune, error) {
	best, comma := header{}, ','
	var bestErr error
	for i, candidate := range []rune{',', ';', '\t'} {
		names, open, err := split(line, candidate)
		if open || err != nil {
			continue
		}
		h, err := newHeader(names)
		if i == 0 || len(h.at) > len(best.at) || len(h.at) == len(best.at) && h.width > best.width {
			best, comma, bestErr = h, candidate, err
		}
	}
	if bestErr == nil && best.width == 0 {
		bestErr = headerFault(fault.CodeInvalid, "The header row cannot be read.")
	}
	return best, comma, bestErr
}

func newHeader(names []string) (header, error) {
	h := header{width: len(names), at: map[column]int{}}
	var doubled []string
	for i, name := range names {
		name = cleanName(name)
		folded := foldHeading(name)
		known, found := meaning(folded)
		_, twice := h.at[known]
		switch {
		case found && twice:
			doubled = append(doubled, fmt.Sprintf("%q (column %d)", cut(name), i+1))
		case found:
			h.at[known] = i
		case isSecret(folded):
			h.passwords = append(h.passwords, cut(name))
		case name != "":
			h.unknown = append(h.unknown, cut(name))
		}
	}
	return h, h.complete(doubled)
}

func (h header) complete(doubled []string) error {
	var problems []fault.Problem
	if len(doubled) > 0 {
		problems = append(problems, fault.Invalid(
			"The header row names a column twice: "+strings.Join(doubled, ", ")+". Remove or rename one.", "header"))
	}
	if _, found := h.at[colUsername]; !found {
		problems = append(problems, fault.Of(fault.CodeRequired,
			"The header row needs a column for the username, for example \"username\".", "header", string(colUsername)))
	}
	_, device := h.at[colDevice]
	_, address := h.at[colAddress]
	if !device && !address {
		problems = append(problems, fault.Of(fault.CodeRequired,
			"The header row needs a column for the device, for example \"device\" or \"address\".", "header", string(colDevice)))
	}
	return fault.Refuse(problems...)
}

// value is a record's value in a column, as it was before a spreadsheet was kept from running it; empty when there is no such column.
func (h header) value(values []string, c column) string {
	i, found := h.at[c]
	if !found || i >= len(values) {
		return ""
	}
	return originalValue(values[i])
}

// foldHeading leaves nothing but letters and digits in lower case, so that "Type of password" is "typeofpassword".
func foldHeading(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

func meaning(folded string) (column, bool) {
	for c, names := range spellings() {
		if slices.Contains(strings.Fields(names), folded) {
			return c, true
		}
	}
	return "", false
}

func isSecret(folded string) bool {
	if slices.Contains(strings.Fields(secretWhole), folded) {
		return true
	}
	return slices.ContainsFunc(strings.Fields(secretParts), func(part string) bool { return strings.Contains(folded, part) })
}

func headerFault(code fault.Code, message string) error {
	return fault.Refuse(fault.Of(code, message, "header"))
}
