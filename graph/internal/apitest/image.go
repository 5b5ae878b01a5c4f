package apitest

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib" // driver "pgx"

	"bulwark/server/store"
)

const postgresURL = "BULWARK_TEST_POSTGRES_URL"

// Images are filled databases that are copied for each test; one per kind of database.
type Images struct {
	folder   string
	postgres string // name of the database, empty without a server
}

var databases atomic.Int64

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
	if os.Getenv(postgresURL) != "" {
		images.postgres = fmt.Sprintf("bulwark_api_%d_image", os.Getpid())
		if err := onServer("CREATE DATABASE " + images.postgres); err != nil {
			return fail(err)
		}
		defer func() { _ = onServer("DROP DATABASE " + images.postgres + " WITH (FORCE)") }()
		if err := build(ctx, serverURL(images.postgres)); err != nil {
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
		test(t, i.sqlite(t))
	})
	if i.postgres != "" {
		t.Run("postgres", func(t *testing.T) {
			t.Parallel()
			test(t, i.onPostgres(t))
		})
	}
}

func (i *Images) sqlite(t *testing.T) *World {
	t.Helper()
	content, err := os.ReadFile(i.file())
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "copy.db")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return open(t, "sqlite:"+path)
}

func (i *Images) onPostgres(t *testing.T) *World {
	t.Helper()
	name := fmt.Sprintf("bulwark_api_%d_%d", os.Getpid(), databases.Add(1))
	if err := onServer("CREATE DATABASE " + name + " TEMPLATE " + i.postgres); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = onServer("DROP DATABASE " + name + " WITH (FORCE)") })
	return open(t, serverURL(name))
}

func open(t *testing.T, address string) *World {
	t.Helper()
	s, err := store.Open(t.Context(), address, store.Options{MaxConnections: 8})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return newWorld(s)
}

func serverURL(database string) string {
	server, err := url.Parse(os.Getenv(postgresURL))
	if err != nil {
		panic(postgresURL + " cannot be read")
	}
	server.Path = "/" + database
	return server.String()
}

func onServer(statement string) error {
	admin, err := sql.Open("pgx", os.Getenv(postgresURL))
	if err != nil {
		return err
	}
	defer func() { _ = admin.Close() }()
	_, err = admin.ExecContext(context.Background(), statement)
	return err
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
