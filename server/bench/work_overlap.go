package bench

import (
	"context"
	"fmt"
	"time"

	"bulwark/ent/db"
	"bulwark/server/action"
)

// overlapping is two operations that overlap by half, executed by two processes at the same time on PostgreSQL, and by
// the one process that owns the file on SQLite.
func overlapping() work {
	return work{name: "overlap", server: true, run: func(ctx context.Context, s *Site) ([]Result, error) {
		result, err := s.overlap(ctx)
		return []Result{result}, err
	}}
}

func (s *Site) overlap(ctx context.Context) (Result, error) {
	if err := s.reset(ctx); err != nil {
		return Result{}, err
	}
	size := s.active / 5
	var operations []*db.BatchOperation
	for _, skip := range []int64{0, size / 2} {
		chosen, err := s.choose(ctx, skip, size)
		if err != nil {
			return Result{}, err
		}
		operation, err := s.approved(ctx, action.Expire, nil, chosen)
		if err != nil {
			return Result{}, err
		}
		operations = append(operations, operation)
	}
	shared, err := s.Floor.one(ctx, statement{
		sql:  "SELECT count(*) FROM batch_tasks a JOIN batch_tasks b ON b.credential_id = a.credential_id AND b.id >> 32 = $2 WHERE a.id >> 32 = $1",
		args: []any{int64(operations[0].ID), int64(operations[1].ID)},
	})
	if err != nil {
		return Result{}, err
	}
	deadlocks, err := s.deadlocks(ctx)
	if err != nil {
		return Result{}, err
	}
	began := time.Now()
	processes := 1
	if s.Store.Postgres() {
		processes = 2
	}
	for range processes {
		p, err := s.serve(ctx, s.options.Database)
		if err != nil {
			return Result{}, err
		}
		defer p.stop()
	}
	for _, operation := range operations {
		if err := s.finished(ctx, operation, nil); err != nil {
			return Result{}, err
		}
	}
	took := time.Since(began).Seconds()
	again, err := s.deadlocks(ctx)
	if err != nil {
		return Result{}, err
	}
	err = s.settledOnce(ctx, operations, shared)
	met := err == nil && again == deadlocks
	note := fmt.Sprintf("%d processes, %s conflicts, %d deadlocks", processes, grouped(shared), again-deadlocks)
	if err != nil {
		note += ", " + err.Error()
	}
	return Result{
		Work: "two operations that overlap by half", N: operations[0].Total + operations[1].Total, Unit: "s", Product: took,
		Goal: "each task settled once, conflicts skipped, no deadlock", Met: met, Note: note,
	}, nil
}

// settledOnce tells what is wrong when not every task was settled exactly once, with as many skipped as are shared.
func (s *Site) settledOnce(ctx context.Context, operations []*db.BatchOperation, shared int64) error {
	var succeeded, skipped, total int64
	for _, operation := range operations {
		after, err := s.Store.Read().BatchOperation.Get(ctx, operation.ID)
		if err != nil {
			return err
		}
		succeeded, skipped, total = succeeded+after.Succeeded, skipped+after.Skipped, total+after.Total
	}
	changed, err := s.Floor.one(ctx, statement{
		sql: "SELECT count(*) FROM (SELECT DISTINCT t.credential_id FROM batch_tasks t JOIN credentials c ON c.id = t.credential_id" +
			" WHERE c.version = t.credential_version + 1) q",
	})
	if err != nil {
		return err
	}
	if skipped != shared || succeeded+skipped != total || changed != succeeded {
		return fmt.Errorf("%d succeeded, %d skipped of %d, %d credentials changed once", succeeded, skipped, total, changed)
	}
	return nil
}

func (s *Site) deadlocks(ctx context.Context) (int64, error) {
	if !s.Store.Postgres() {
		return 0, nil
	}
	return s.Floor.one(ctx, statement{sql: "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"})
}

// finished waits until an operation has ended, and calls look now and then.
func (s *Site) finished(ctx context.Context, operation *db.BatchOperation, look func() error) error {
	for tick := time.NewTicker(20 * time.Millisecond); ; {
		after, err := s.Store.Read().BatchOperation.Get(ctx, operation.ID)
		if err != nil {
			return err
		}
		if look != nil {
			if err := look(); err != nil {
				return err
			}
		}
		if !after.Status.Open() {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
	}
}
