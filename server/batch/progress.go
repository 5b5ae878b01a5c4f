package batch

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/batchoperation"
	"bulwark/ent/db/predicate"
	"bulwark/server/access"
	"bulwark/server/approval"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Progress is how many tasks of an operation are in which state; Total is the sum of the others.
type Progress struct{ Total, Pending, Success, Skipped, Failed, Canceled int64 }

// Progress returns the counts that are stored with an operation. It sends no query.
func (s *Service) Progress(operation *db.BatchOperation) Progress {
	progress := Progress{
		Total: operation.Total, Success: operation.Succeeded, Skipped: operation.Skipped, Failed: operation.Failed,
	}
	left := operation.Total - operation.SettledPosition
	if operation.Status.Open() {
		progress.Pending = left
	} else {
		progress.Canceled = left
	}
	return progress
}

// Outcome is how many tasks ended with a code.
type Outcome struct {
	Code  fault.Code
	Count int64
}

// CountOutcomes counts the tasks that did not succeed by code, most frequent first. For anybody who reads operations.
func (s *Service) CountOutcomes(ctx context.Context, key ident.BatchOperation) ([]Outcome, error) {
	if _, err := access.Check(ctx, access.ReadOperations); err != nil {
		return nil, err
	}
	outcomes := []Outcome{}
	err := s.store.Conn().Query(ctx, func(b *sql.Builder) {
		b.WriteString("SELECT code, count(*) FROM batch_task_exceptions WHERE id BETWEEN ").Arg(int64(ident.Task(key, 0)))
		b.WriteString(" AND ").Arg(int64(ident.Task(key+1, 0)) - 1).WriteString(" GROUP BY code ORDER BY 2 DESC, 1")
	}, func(scan func(...any) error) error {
		var outcome Outcome
		var code string
		err := scan(&code, &outcome.Count)
		outcome.Code = fault.Code(code)
		outcomes = append(outcomes, outcome)
		return err
	})
	return outcomes, store.Translate(err)
}

// OnCredential is the condition that an operation has a task on a credential.
func OnCredential(key ident.Credential) predicate.BatchOperation {
	return func(s *sql.Selector) {
		tasks := sql.Dialect(s.Dialect()).Select().From(sql.Table("batch_tasks"))
		tasks.AppendSelectExpr(sql.Expr("id >> 32")) // ident.Task
		tasks.Where(sql.EQ("credential_id", int64(key)))
		s.Where(sql.In(s.C(batchoperation.FieldID), tasks))
	}
}

// OpenOperationsOf lists the operations on a credential that have not ended, newest first (rule 7). For anybody who
// reads operations.
func (s *Service) OpenOperationsOf(ctx context.Context, key ident.Credential) ([]*db.BatchOperation, error) {
	if _, err := access.Check(ctx, access.ReadOperations); err != nil {
		return nil, err
	}
	list, err := s.store.Read().BatchOperation.Query().
		Where(batchoperation.StatusIn(approval.OpenStatuses()...), OnCredential(key)).
		Order(batchoperation.ByID(sql.OrderDesc())).All(ctx)
	return list, store.Translate(err)
}
