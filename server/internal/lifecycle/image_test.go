package lifecycle_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bulwark/ent/db"
	"bulwark/ent/db/approver"
	"bulwark/ent/db/passwordtype"
	"bulwark/server/internal/world"
	"bulwark/server/store"
	"bulwark/server/store/storetest"
	"bulwark/server/viewer/viewertest"
)

// without names what the negative controls remove from the database.
var without = flag.String("lifecycle.without", "", "triggers and constraints to remove from the SQLite database, separated by commas")

// image is a filled database; each run of the model works on a copy of it.
type image struct {
	file     string             // of SQLite
	postgres storetest.Database // empty for SQLite
}

// each runs a test with an image for each kind of database.
func each(t *testing.T, test func(t *testing.T, i image)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		i := image{file: filepath.Join(t.TempDir(), "image.db")}
		fillImage(t, "sqlite:"+i.file)
		test(t, i)
	})
	if storetest.HasPostgres() {
		t.Run("postgres", func(t *testing.T) {
			t.Parallel()
			database, err := storetest.Create(t.Context(), "")
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = database.Drop() })
			fillImage(t, database.URL)
			test(t, image{postgres: database})
		})
	}
}

// openCopy opens a copy of the image; the function it returns closes and removes the copy.
func (i image) openCopy(ctx context.Context, n int) (*store.Store, func(), error) {
	var address string
	var remove func()
	if i.file != "" {
		content, err := os.ReadFile(i.file)
		path := fmt.Sprintf("%s-%d", i.file, n)
		if err == nil {
			err = os.WriteFile(path, content, 0o600)
		}
		if err != nil {
			return nil, nil, err
		}
		address, remove = "sqlite:"+path, func() { _ = os.Remove(path) }
	} else {
		database, err := storetest.Create(ctx, i.postgres.Name)
		if err != nil {
			return nil, nil, err
		}
		address, remove = database.URL, func() { _ = database.Drop() }
	}
	s, err := store.Open(ctx, address, store.Options{MaxConnections: 4})
	if err != nil {
		remove()
		return nil, nil, err
	}
	return s, func() { _ = s.Close(); remove() }, nil
}

// fillImage makes an installation that requires a second person: two administrators and two operators, one of each an approver, an
// auditor, and a few credentials.
func fillImage(t *testing.T, address string) {
	t.Helper()
	s, err := store.Open(t.Context(), address, store.Options{MaxConnections: 4})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	c, ctx := s.Read(), t.Context()
	for _, person := range viewertest.Cast() {
		made := c.User.Create().SetUsername(person.Username).SetDisplayName(person.DisplayName).SetRole(person.Role).SetPasswordHash("-").
			SetCreatedAt(world.Start).SetUpdatedAt(world.Start).SaveX(ctx)
		if person == viewertest.Aki || person == viewertest.Bea {
			c.Approver.Create().SetModule(approver.ModulePAM_CORE).SetUserID(made.ID).SetAddedAt(world.Start).ExecX(ctx)
		}
	}
	c.SystemParameters.UpdateOneID(1).SetFourEyesSince(world.Start).ExecX(ctx)
	domain := c.Domain.Create().SetName("corp.example.com").SetNameKey("corp.example.com").SetCreatedAt(world.Start).SaveX(ctx)
	c.Tag.Create().SetName("red").SetNameKey("red").SetCreatedAt(world.Start).ExecX(ctx)
	kind := c.PasswordType.Query().Where(passwordtype.NameKey("domain user")).OnlyX(ctx)
	for _, name := range []string{"web-1", "archive-1"} {
		device := c.Device.Create().SetName(name).SetNameKey(name).SetAddress(name + ".example.com").
			SetCreatedAt(world.Start).SetUpdatedAt(world.Start).SaveX(ctx)
		for _, username := range []string{"root", "svc"} {
			create := c.Credential.Create().SetUsername(username + "-" + name).SetDeviceID(device.ID).SetPasswordTypeID(kind.ID).
				SetLocalUser(false).SetCreatedAt(world.Start).SetUpdatedAt(world.Start)
			if username == "svc" {
				create.SetDomainID(domain.ID)
			}
			create.ExecX(ctx)
		}
	}
	removeGuards(t, c)
}

// removeGuards drops triggers, and turns constraints of a table's declaration into conditions that are always true.
func removeGuards(t *testing.T, c *db.Client) {
	t.Helper()
	for _, name := range slices.DeleteFunc(strings.Split(*without, ","), func(name string) bool { return name == "" }) {
		statements := []string{"DROP TRIGGER " + name}
		if table, condition, isCheck := strings.Cut(name, ":"); isCheck {
			statements = []string{
				"PRAGMA writable_schema = ON",
				"UPDATE sqlite_master SET sql = replace(sql, '" + condition + "', '1') WHERE name = '" + table + "'",
				"PRAGMA writable_schema = RESET",
			}
		}
		for _, statement := range statements {
			if _, err := c.ExecContext(t.Context(), statement); err != nil {
				t.Fatal(statement, err)
			}
		}
	}
}
