package storetest

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"sync/atomic"

	_ "github.com/jackc/pgx/v5/stdlib" // driver "pgx"
)

// serverURL names the environment variable with the URL of a PostgreSQL server on which databases can be created.
const serverURL = "BULWARK_TEST_POSTGRES_URL"

// HasPostgres reports whether there is a PostgreSQL server for tests.
func HasPostgres() bool { return os.Getenv(serverURL) != "" }

// Database is a database on the server.
type Database struct{ Name, URL string }

var databases atomic.Int64

// Create creates a database as a copy of a template, or an empty one for "". Drop it at the end.
func Create(ctx context.Context, template string) (Database, error) {
	server, err := url.Parse(os.Getenv(serverURL))
	if err != nil {
		return Database{}, fmt.Errorf("the URL in %s cannot be read: %w", serverURL, err)
	}
	name := fmt.Sprintf("bulwark_test_%d_%d", os.Getpid(), databases.Add(1))
	statement := "CREATE DATABASE " + name
	if template != "" {
		statement += " TEMPLATE " + template
	}
	server.Path = "/" + name
	return Database{name, server.String()}, execute(ctx, statement)
}

// Drop removes the database, even while clients are connected to it.
func (d Database) Drop() error {
	return execute(context.Background(), "DROP DATABASE "+d.Name+" WITH (FORCE)")
}

func execute(ctx context.Context, statement string) error {
	admin, err := sql.Open("pgx", os.Getenv(serverURL))
	if err != nil {
		return err
	}
	defer admin.Close()
	_, err = admin.ExecContext(ctx, statement)
	return err
}
