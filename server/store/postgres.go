package store

import (
	"context"
	"errors"
	"fmt"

	"entgo.io/ent/dialect"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"
)

// errURL replaces pgx's error, which repeats the URL with its password.
var errURL = errors.New("the PostgreSQL URL cannot be read; it looks like postgres://USER@HOST:PORT/NAME?sslmode=verify-full")

// openPostgres opens a pool and starts listening for notifications from other processes.
func openPostgres(ctx context.Context, url string, options Options) (*Store, error) {
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, errURL
	}
	config.MaxConns = int32(options.MaxConnections)
	listener := config.ConnConfig
	if options.DirectURL != "" {
		if listener, err = pgx.ParseConfig(options.DirectURL); err != nil {
			return nil, errURL
		}
	}
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, fmt.Errorf("the PostgreSQL pool cannot be opened: %w", err)
	}
	if err := pool.Ping(ctx); err != nil {
		pool.Close()
		return nil, fmt.Errorf("PostgreSQL at %s:%d does not answer: %w", config.ConnConfig.Host, config.ConnConfig.Port, err)
	}
	database := stdlib.OpenDBFromPool(pool)
	s := newStore(dialect.Postgres, database, database, options, func() error {
		err := database.Close()
		pool.Close()
		return err
	})
	s.pool = pool
	s.Notifier.connect(listener, func(ctx context.Context, payload string) error {
		_, err := pool.Exec(ctx, "SELECT pg_notify($1, $2)", notificationChannel, payload)
		return err
	})
	return s, nil
}

// listen waits for notifications on a connection of its own until it breaks or the context ends.
func listen(ctx context.Context, config *pgx.ConnConfig, notify func(payload string)) error {
	connection, err := pgx.ConnectConfig(ctx, config.Copy())
	if err != nil {
		return err
	}
	defer connection.Close(context.WithoutCancel(ctx))
	if _, err := connection.Exec(ctx, "LISTEN "+notificationChannel); err != nil {
		return err
	}
	notify("") // any operation may have changed while nobody listened
	for {
		notification, err := connection.WaitForNotification(ctx)
		if err != nil {
			return err
		}
		notify(notification.Payload)
	}
}
