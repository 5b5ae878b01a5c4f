package inventory

import (
	"regexp"
	"strings"
)

// neutralizedFormula matches the apostrophes that the product's CSV files have before text that a spreadsheet could take for a
// formula: at the beginning of a value, or after a character at which some spreadsheet splits values. The page writes them
// (frontend/src/lib/csv/csv-value.ts).
var neutralizedFormula = regexp.MustCompile(
	`((?:^|[;,|\t\r\n])[\x00-\x20"\x7f-\x{a0}\x{1680}\x{2000}-\x{200f}\x{2028}-\x{202f}\x{205f}-\x{2064}\x{3000}\x{feff}]*'*)` +
		`'([=+\-@\x{ff1d}\x{ff0b}\x{ff0d}\x{ff20}])`)

// originalValue removes these apostrophes, so that importing a file that Bulwark wrote gives the original values.
func originalValue(value string) string {
	if strings.IndexByte(value, '\'') < 0 {
		return value
	}
	return neutralizedFormula.ReplaceAllString(value, "$1$2")
}
