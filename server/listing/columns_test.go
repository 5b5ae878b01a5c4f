package listing_test

import (
	"slices"
	"testing"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/device"
	"bulwark/ent/db/domain"
	"bulwark/ent/db/passwordtype"
	"bulwark/ent/db/tag"
	"bulwark/server/listing"
)

// A column that is missing in package listing is never read: lists show its zero value.
func TestEveryColumnOfTheTablesIsListed(t *testing.T) {
	t.Parallel()
	checkColumns(t, credential.Table, listing.CredentialColumns, credential.Columns)
	checkColumns(t, device.Table, listing.DeviceColumns, device.Columns)
	checkColumns(t, domain.Table, listing.DomainColumns, domain.Columns)
	checkColumns(t, passwordtype.Table, listing.PasswordTypeColumns, passwordtype.Columns)
	checkColumns(t, tag.Table, listing.TagColumns, tag.Columns)
}

func checkColumns[R db.Credential | db.Device | db.Domain | db.PasswordType | db.Tag](
	t *testing.T, table string, listed []listing.Column[R], stored []string,
) {
	t.Helper()
	for _, name := range stored {
		if !slices.ContainsFunc(listed, func(c listing.Column[R]) bool { return c.Name == name }) {
			t.Errorf("%s.%s is not listed in columns.go", table, name)
		}
	}
}
