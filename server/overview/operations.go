package overview

import (
	"context"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/batchoperation"
	"bulwark/server/access"
	"bulwark/server/approval"
	"bulwark/server/store"
)

// Operations holds the numbers of batch operations by status, and those that wait for approval.
type Operations struct {
	AsOf    time.Time
	Waiting int64 // for approval
	// OldestWaiting is the operation that has waited longest, nil when none waits.
	OldestWaiting *db.BatchOperation
	Periods       []Period
}

// Period counts the operations that were requested between two instants: From is included, Before is not.
type Period struct {
	From, Before time.Time
	Statuses     []StatusCount // in the order of an operation's life; statuses without operations are left out
}

// StatusCount is the number of operations with a status.
type StatusCount struct {
	Status approval.Status
	Count  int64
}

// Operations counts the operations that were requested between each two neighbouring bounds by their present status, and those
// that wait for approval. It is for everybody who may read operations. Errors: fault kind BadInput for fewer than 2, more than
// MaxBounds or descending bounds.
func (s *Service) Operations(ctx context.Context, bounds []time.Time) (Operations, error) {
	if _, err := access.Check(ctx, access.ReadOperations); err != nil {
		return Operations{}, err
	}
	if err := checkBounds(bounds, "requestBounds"); err != nil {
		return Operations{}, err
	}
	now := s.now()
	return s.readOperations(ctx, bounds, now)
}

func (s *Service) readOperations(ctx context.Context, bounds []time.Time, now time.Time) (Operations, error) {
	out := Operations{AsOf: now, Periods: make([]Period, len(bounds)-1)}
	for i := range out.Periods {
		out.Periods[i] = Period{From: bounds[i], Before: bounds[i+1], Statuses: []StatusCount{}}
	}
	waiting := s.store.Read().BatchOperation.Query().
		Where(batchoperation.StatusEQ(approval.PendingApproval), batchoperation.ApproveByGT(now))
	count, err := waiting.Clone().Count(ctx)
	if err != nil {
		return out, store.Translate(err)
	}
	out.Waiting = int64(count)
	oldest, err := waiting.Order(batchoperation.ByID()).Limit(1).All(ctx)
	if err != nil {
		return out, store.Translate(err)
	}
	if len(oldest) > 0 {
		out.OldestWaiting = oldest[0]
	}
	return out, s.readPeriods(ctx, bounds, out.Periods)
}

// readPeriods fills in the statuses of the periods. The statement reads only the index on time and status.
func (s *Service) readPeriods(ctx context.Context, bounds []time.Time, periods []Period) error {
	counts := make([]map[approval.Status]int64, len(periods))
	err := s.store.Conn().Query(ctx, func(b *sql.Builder) {
		b.WriteString("SELECT")
		writeInterval(b, "requested_at", bounds)
		b.WriteString(" AS place, status, count(*) FROM batch_operations WHERE requested_at >= ").Arg(bounds[0])
		b.WriteString(" AND requested_at < ").Arg(bounds[len(bounds)-1]).WriteString(" GROUP BY 1, 2")
	}, func(scan func(...any) error) error {
		var interval, count int64
		var status string
		if err := scan(&interval, &status, &count); err != nil {
			return err
		}
		if counts[interval] == nil {
			counts[interval] = map[approval.Status]int64{}
		}
		counts[interval][approval.Status(status)] = count
		return nil
	})
	for interval, found := range counts {
		for _, text := range approval.Status("").Values() {
			if n := found[approval.Status(text)]; n > 0 {
				periods[interval].Statuses = append(periods[interval].Statuses, StatusCount{approval.Status(text), n})
			}
		}
	}
	return store.Translate(err)
}
