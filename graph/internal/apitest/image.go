package apitest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"bulwark/server/store"
	"bulwark/server/store/storetest"
)

// Images are filled databases that are copied for each test, one for each kind of database.
type Images struct {
	folder   string
	postgres storetest.Database // empty without a server
}

// Run fills the images, runs the tests, removes the images and returns the exit code; call it in TestMain.
func Run(m *testing.M, images *Images) int {
	ctx := context.Background()
	folder, err := os.MkdirTemp("", "bulwark-api")
	if err != nil {
		return fail(err)
	}
	defer func() { _ = os.RemoveAll(folder) }()
	images.folder = folder
	if err := build(ctx, "sqlite:"+images.file()); err != nil {
		return fail(err)
	}
	if storetest.HasPostgres() {
		if images.postgres, err = storetest.Create(ctx, ""); err != nil {
			return fail(err)
		}
		defer func() { _ = images.postgres.Drop() }()
		if err := build(ctx, images.postgres.URL); err != nil {
			return fail(err)
		}
	}
	return m.Run()
}

func fail(err error) int {
	fmt.Fprintln(os.Stderr, "the images for tests cannot be made:", err)
	return 1
}

func (i *Images) file() string { return filepath.Join(i.folder, "image.db") }

// Each runs a test on a copy of each image.
func (i *Images) Each(t *testing.T, test func(t *testing.T, w *World)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		test(t, i.openSQLite(t))
	})
	if storetest.HasPostgres() {
		t.Run("postgres", func(t *testing.T) {
			t.Parallel()
			test(t, i.openPostgres(t))
		})
	}
}

func (i *Images) openSQLite(t *testing.T) *World {
	t.Helper()
	content, err := os.ReadFile(i.file())
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "copy.db")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return open(t, "sqlite:"+path, nil)
}

func (i *Images) openPostgres(t *testing.T) *World {
	t.Helper()
	database, err := storetest.Create(t.Context(), i.postgres.Name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = database.Drop() })
	return open(t, database.URL, nil)
}

func open(t *testing.T, address string, watch func(query string, args []any)) *World {
	t.Helper()
	s, err := store.Open(t.Context(), address, store.Options{MaxConnections: 8, Watch: watch})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return newWorld(s)
}

func build(ctx context.Context, address string) (err error) {
	s, err := store.Open(ctx, address, store.Options{MaxConnections: 4})
	if err != nil {
		return err
	}
	defer func() {
		if recovered := recover(); recovered != nil {
			err = fmt.Errorf("%v", recovered)
		}
		if closing := s.Close(); err == nil {
			err = closing
		}
	}()
	if err := s.Migrate(ctx); err != nil {
		return err
	}
	return newWorld(s).fill(ctx)
}
