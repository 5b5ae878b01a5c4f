package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"github.com/jackc/pgx/v5/pgxpool"

	"bulwark/ent/db"
)

// Store is an open database: SQLite in a local file, or PostgreSQL.
type Store struct {
	Notifier *Notifier // announces changed batch operations to all processes

	dialect  string
	readSQL  *sql.DB
	writeSQL *sql.DB
	read     *db.Client
	write    *db.Client
	pool     *pgxpool.Pool // nil on SQLite
	prepared preparedStatements
	queries  atomic.Int64
	watch    func(query string, args []any)
	close    func() error
}

// Options tune the pools. The zero value suits one server process.
type Options struct {
	MaxConnections int    // PostgreSQL connections, or SQLite readers; 0 means 16
	DirectURL      string // the same PostgreSQL without a pooler in between, for notifications; empty means the same URL

	// Watch is called with every query outside a transaction, for tests of query plans; nil in production.
	Watch func(query string, args []any)
}

// Open opens "sqlite:PATH" or "postgres://…". It leaves the schema as it is; see Migrate. The caller must call Close.
func Open(ctx context.Context, url string, options Options) (*Store, error) {
	if options.MaxConnections == 0 {
		options.MaxConnections = 16
	}
	switch {
	case strings.HasPrefix(url, "sqlite:"):
		return openSQLite(ctx, strings.TrimPrefix(url, "sqlite:"), options)
	case strings.HasPrefix(url, "postgres://"), strings.HasPrefix(url, "postgresql://"):
		return openPostgres(ctx, url, options)
	default:
		return nil, errors.New(`the database is "sqlite:PATH" or "postgres://USER@HOST:PORT/NAME"`)
	}
}

func newStore(kind string, read, write *sql.DB, options Options, closing func() error) *Store {
	s := &Store{dialect: kind, readSQL: read, writeSQL: write, watch: options.Watch, close: closing}
	s.read = db.NewClient(db.Driver(watchQueries(entsql.OpenDB(kind, read), options.Watch)))
	s.write = s.read
	if write != read {
		s.write = db.NewClient(db.Driver(entsql.OpenDB(kind, write)))
	}
	s.Notifier = newNotifier()
	return s
}

// Postgres reports whether the database is PostgreSQL.
func (s *Store) Postgres() bool { return s.dialect == dialect.Postgres }

// Dialect returns ent's name of the database.
func (s *Store) Dialect() string { return s.dialect }

// Read returns the client for queries outside a transaction; each statement sees what is committed.
func (s *Store) Read() *db.Client { return s.read }

// Pools returns the connection pools, for benchmarks that compare hand-written SQL with the product. On PostgreSQL both are the
// same.
func (s *Store) Pools() (read, write *sql.DB) { return s.readSQL, s.writeSQL }

// Ping returns an error when the database does not answer or its schema is not this program's.
func (s *Store) Ping(ctx context.Context) error {
	if err := s.readSQL.PingContext(ctx); err != nil {
		return fmt.Errorf("the database does not answer: %w", err)
	}
	return s.CheckVersion(ctx)
}

// Close stops the notifier and closes the pools.
func (s *Store) Close() error {
	s.Notifier.close()
	return s.close()
}
