package bench

import (
	"context"
	"fmt"
	"time"

	"bulwark/ent/db"
	"bulwark/server/action"
)

// benchmarkOverlap executes two operations that share half of their credentials: by two processes at the same time on PostgreSQL,
// by one on SQLite.
func benchmarkOverlap() benchmark {
	return benchmark{name: "overlap", needsServer: true, run: func(ctx context.Context, e *Environment) ([]Result, error) {
		result, err := e.measureOverlap(ctx)
		return []Result{result}, err
	}}
}

func (e *Environment) measureOverlap(ctx context.Context) (Result, error) {
	if err := e.reset(ctx); err != nil {
		return Result{}, err
	}
	size := e.active / 5
	var operations []*db.BatchOperation
	for _, skip := range []int64{0, size / 2} {
		chosen, err := e.selectByDomain(ctx, skip, size)
		if err != nil {
			return Result{}, err
		}
		operation, err := e.requestAndApprove(ctx, action.Expire, nil, chosen)
		if err != nil {
			return Result{}, err
		}
		operations = append(operations, operation)
	}
	shared, err := e.Floor.queryNumber(ctx, statement{
		sql:  "SELECT count(*) FROM batch_tasks a JOIN batch_tasks b ON b.credential_id = a.credential_id AND b.id >> 32 = $2 WHERE a.id >> 32 = $1",
		args: []any{int64(operations[0].ID), int64(operations[1].ID)},
	})
	if err != nil {
		return Result{}, err
	}
	deadlocks, err := e.countDeadlocks(ctx)
	if err != nil {
		return Result{}, err
	}
	start := time.Now()
	processes := 1
	if e.Store.Postgres() {
		processes = 2
	}
	for range processes {
		p, err := e.startServer(ctx, e.options.Database)
		if err != nil {
			return Result{}, err
		}
		defer p.stop()
	}
	for _, operation := range operations {
		if err := e.waitUntilFinished(ctx, operation, nil); err != nil {
			return Result{}, err
		}
	}
	took := time.Since(start).Seconds()
	deadlocksAfter, err := e.countDeadlocks(ctx)
	if err != nil {
		return Result{}, err
	}
	err = e.checkSettledOnce(ctx, operations, shared)
	met := err == nil && deadlocksAfter == deadlocks
	note := fmt.Sprintf("%d processes, %s conflicts, %d deadlocks", processes, formatInt(shared), deadlocksAfter-deadlocks)
	if err != nil {
		note += ", " + err.Error()
	}
	return Result{
		Work: "two operations that overlap by half", N: operations[0].Total + operations[1].Total, Unit: "s", Product: took,
		Goal: "each task settled once, conflicts skipped, no deadlock", Met: met, Note: note,
	}, nil
}

// checkSettledOnce returns an error unless every task was settled once and exactly the shared credentials were skipped once.
func (e *Environment) checkSettledOnce(ctx context.Context, operations []*db.BatchOperation, shared int64) error {
	var succeeded, skipped, total int64
	for _, operation := range operations {
		after, err := e.Store.Read().BatchOperation.Get(ctx, operation.ID)
		if err != nil {
			return err
		}
		succeeded, skipped, total = succeeded+after.Succeeded, skipped+after.Skipped, total+after.Total
	}
	changed, err := e.Floor.queryNumber(ctx, statement{
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

func (e *Environment) countDeadlocks(ctx context.Context) (int64, error) {
	if !e.Store.Postgres() {
		return 0, nil
	}
	return e.Floor.queryNumber(ctx, statement{sql: "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"})
}

// waitUntilFinished waits for the end of an operation, and calls observe, which may be nil, every 20 ms.
func (e *Environment) waitUntilFinished(ctx context.Context, operation *db.BatchOperation, observe func() error) error {
	for tick := time.NewTicker(20 * time.Millisecond); ; {
		after, err := e.Store.Read().BatchOperation.Get(ctx, operation.ID)
		if err != nil {
			return err
		}
		if observe != nil {
			if err := observe(); err != nil {
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
