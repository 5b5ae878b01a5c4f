package store

import (
	"context"
	"errors"
	"math/rand/v2"
	"time"

	"bulwark/ent/db"
)

// maxAttempts is how often a transaction is tried while its errors are retryable.
const maxAttempts = 5

// InTx runs do in one write transaction: it commits when do returns nil and rolls back otherwise. SQLite's transactions are
// immediate, one at a time; PostgreSQL's are read-committed. It retries after serialization failures and deadlocks and while
// the database is busy, so do must have no effect outside the transaction. Driver errors come back as *fault.Error.
func (s *Store) InTx(ctx context.Context, do func(tx *db.Tx) error) error {
	var err error
	for attempt := range maxAttempts {
		if err = s.tryTx(ctx, do); err == nil || !isRetryable(err) || ctx.Err() != nil {
			break
		}
		pause := time.Duration(1<<attempt)*10*time.Millisecond + rand.N(10*time.Millisecond)
		select {
		case <-ctx.Done():
		case <-time.After(pause):
		}
	}
	return translate(err)
}

func (s *Store) tryTx(ctx context.Context, do func(tx *db.Tx) error) (err error) {
	tx, err := s.write.Tx(ctx)
	if err != nil {
		return err
	}
	defer func() {
		if recovered := recover(); recovered != nil {
			_ = tx.Rollback()
			panic(recovered)
		}
	}()
	if err := do(tx); err != nil {
		return errors.Join(err, ignoreDone(tx.Rollback()))
	}
	return tx.Commit()
}
