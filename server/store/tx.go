package store

import (
	"context"
	"errors"
	"math/rand/v2"
	"time"

	"bulwark/ent/db"
)

// attempts is how often a transaction is tried when the database says that trying again may help.
const attempts = 5

// InTx runs do in one write transaction: it commits when do returns nil and rolls back otherwise. SQLite's transactions
// are immediate, one at a time; PostgreSQL's are read-committed. Serialization failures, deadlocks and a busy database
// are tried again, so do must have no effect outside the transaction. Driver errors come back as *fault.Error.
func (s *Store) InTx(ctx context.Context, do func(tx *db.Tx) error) error {
	var err error
	for attempt := range attempts {
		if err = s.once(ctx, do); err == nil || !retryable(err) || ctx.Err() != nil {
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

func (s *Store) once(ctx context.Context, do func(tx *db.Tx) error) (err error) {
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
