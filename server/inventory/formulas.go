package inventory

import (
	"regexp"
	"strings"
)

// neutralized finds the apostrophes that the product's own CSV files have before whatever could begin a formula in a
// spreadsheet: at the beginning of a value, or after a character that some spreadsheet splits at. The page writes them
// (frontend/src/lib/csv/csv-value.ts).
var neutralized = regexp.MustCompile(
	`((?:^|[;,|\t\r\n])[\x00-\x20"\x7f-\x{a0}\x{1680}\x{2000}-\x{200f}\x{2028}-\x{202f}\x{205f}-\x{2064}\x{3000}\x{feff}]*'*)` +
		`'([=+\-@\x{ff1d}\x{ff0b}\x{ff0d}\x{ff20}])`)

// originalValue takes these apostrophes out, so that importing a file that Bulwark wrote gives the original values.
func originalValue(value string) string {
	if strings.IndexByte(value, '\'') < 0 {
		return value
	}
	return neutralized.ReplaceAllString(value, "$1$2")
}
