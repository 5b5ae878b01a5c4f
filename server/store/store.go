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

// Store is an open database: SQLite in a file beside the program, or PostgreSQL.
type Store struct {
	Notifier *Notifier // announces changed batch operations to all processes

	dialect  string
	readSQL  *sql.DB
	writeSQL *sql.DB
	read     *db.Client
	write    *db.Client
	pool     *pgxpool.Pool // nil on SQLite
	prepared prepared
	queries  atomic.Int64
	watch    func(query string, args []any)
	close    func() error
}

// Options tune the pools; zero values are good for one server process.
type Options struct {
	MaxConnections int    // PostgreSQL connections, or SQLite readers; 0 means 16
	DirectURL      string // the same PostgreSQL without a pooler in between, for notifications; empty means the URL itself

	// Watch is told every query outside a transaction, for tests that look at plans; nil for nobody.
	Watch func(query string, args []any)
}

// Open opens "sqlite:PATH" or "postgres://…" without changing anything in it; see Migrate. Close releases it.
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
	s.read = db.NewClient(db.Driver(watched(entsql.OpenDB(kind, read), options.Watch)))
	s.write = s.read
	if write != read {
		s.write = db.NewClient(db.Driver(entsql.OpenDB(kind, write)))
	}
	s.Notifier = newNotifier()
	return s
}

// Postgres tells which of the two databases this is.
func (s *Store) Postgres() bool { return s.dialect == dialect.Postgres }

// Dialect is ent's name of the database.
func (s *Store) Dialect() string { return s.dialect }

// Read is for queries outside a transaction; each statement sees what is committed.
func (s *Store) Read() *db.Client { return s.read }

// Pools are the connections underneath, for the benchmark's floors: hand-written SQL on what the product itself uses. On
// PostgreSQL both are the same.
func (s *Store) Pools() (read, write *sql.DB) { return s.readSQL, s.writeSQL }

// Ping tells whether the database answers and its schema is this program's.
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
