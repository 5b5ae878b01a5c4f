package batch

import (
	"context"
	stdsql "database/sql"
	"slices"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/server/access"
	"bulwark/server/approval"
	"bulwark/server/audit"
	"bulwark/server/eligibility"
	"bulwark/server/fault"
	"bulwark/server/filter"
	"bulwark/server/frozen"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Task is one credential in one batch operation, as people see it: with the names that were frozen when it was requested
// (rule 24), or the present ones in operations that froze none.
type Task struct {
	ID         ident.BatchTask
	Credential ident.Credential
	Identity   Identity
	Status     approval.TaskStatus
	Code       *fault.Code // why it did not succeed
	Message    *string
	Changes    []FieldChange
	FinishedAt *time.Time
}

// TaskQuery selects tasks of an operation, by position. Exactly one of First and Last is above 0 when listing.
type TaskQuery struct {
	Operation     ident.BatchOperation
	Status        *approval.TaskStatus
	Code          *fault.Code
	Search        string // part of the username or the device's name as frozen, ignoring case
	After, Before ident.BatchTask
	First, Last   int
}

// ListTasks lists tasks in the order of their positions and reports whether there are more in the direction of the listing.
// For anybody who reads operations.
func (s *Service) ListTasks(ctx context.Context, query TaskQuery) (list []Task, more bool, err error) {
	operation, err := s.getOperation(ctx, query.Operation)
	if operation == nil || err != nil {
		return nil, false, err
	}
	if err := s.recordReading(ctx, query); err != nil {
		return nil, false, err
	}
	limit, order := query.First, "ASC"
	if query.Last > 0 {
		limit, order = query.Last, "DESC"
	}
	rows, err := s.taskRows(ctx, func(b *sql.Builder) {
		b.WriteString(taskColumns)
		query.writeFrom(b, operation)
		b.WriteString(" ORDER BY t.id " + order + " LIMIT ").Arg(limit + 1)
	})
	if err != nil {
		return nil, false, store.Translate(err)
	}
	if more = len(rows) > limit; more {
		rows = rows[:limit]
	}
	if query.Last > 0 {
		slices.Reverse(rows)
	}
	list, err = s.presentTasks(ctx, operation, rows)
	return list, more, store.Translate(err)
}

// firstPageSize is the number of tasks on a first page; reading more is recorded.
const firstPageSize = 100

// recordReading records, once a minute, that tasks are read in bulk: in pages that are larger than a first page or follow one,
// as in a download (rule 27). Reading a first page is not recorded.
func (s *Service) recordReading(ctx context.Context, query TaskQuery) error {
	if query.After == 0 && query.Before == 0 && query.First+query.Last <= firstPageSize {
		return nil
	}
	return s.readings.RecordReading(ctx, s.store, audit.Event{
		At: s.now(), Action: audit.BatchOperationReadTasks, SubjectID: query.Operation.String(),
	})
}

// CountTasks counts what ListTasks would list without limits. For anybody who reads operations.
func (s *Service) CountTasks(ctx context.Context, query TaskQuery) (int, error) {
	operation, err := s.getOperation(ctx, query.Operation)
	if operation == nil || err != nil {
		return 0, err
	}
	if query.Status == nil && query.Code == nil && query.Search == "" {
		return int(operation.Total), nil
	}
	query.After, query.Before = 0, 0
	var n int
	err = s.store.Conn().QueryRow(ctx, func(b *sql.Builder) {
		b.WriteString("SELECT count(*)")
		query.writeFrom(b, operation)
	}, &n)
	return n, store.Translate(err)
}

// Task returns one task, nil when there is none. For anybody who reads operations.
func (s *Service) Task(ctx context.Context, key ident.BatchTask) (*Task, error) {
	operation, err := s.getOperation(ctx, key.Operation())
	if operation == nil || err != nil {
		return nil, err
	}
	rows, err := s.taskRows(ctx, func(b *sql.Builder) {
		b.WriteString(taskColumns + taskTables + " WHERE t.id = ").Arg(int64(key))
	})
	if len(rows) == 0 || err != nil {
		return nil, store.Translate(err)
	}
	list, err := s.presentTasks(ctx, operation, rows)
	if err != nil {
		return nil, store.Translate(err)
	}
	return &list[0], nil
}

// getOperation returns an operation for anybody who reads operations, nil when there is none.
func (s *Service) getOperation(ctx context.Context, key ident.BatchOperation) (*db.BatchOperation, error) {
	if _, err := access.Check(ctx, access.ReadOperations); err != nil {
		return nil, err
	}
	operation, err := s.store.Read().BatchOperation.Get(ctx, key)
	if db.IsNotFound(err) {
		return nil, nil
	}
	return operation, store.Translate(err)
}

const (
	taskColumns = `SELECT t.id, t.credential_id, t."before", t.username, t.device_id, t.domain_id, t.password_type_id, e.status, e.code, e.message,
		(SELECT h.finished_at FROM batch_chunks h WHERE h.id <= t.id AND h.last_task >= t.id ORDER BY h.id DESC LIMIT 1)`
	taskTables = ` FROM batch_tasks t LEFT JOIN batch_task_exceptions e ON e.id = t.id`
)

// writeFrom writes the tables and conditions of a query.
func (q TaskQuery) writeFrom(b *sql.Builder, operation *db.BatchOperation) {
	first, last := ident.Task(operation.ID, 1), ident.Task(operation.ID, operation.Total)
	settled := ident.Task(operation.ID, operation.SettledPosition)
	if q.After >= first {
		first = q.After + 1
	}
	if q.Before > 0 && q.Before <= last {
		last = q.Before - 1
	}
	b.WriteString(taskTables)
	if q.Status != nil {
		switch *q.Status {
		case approval.TaskSuccess:
			last = min(last, settled)
		case approval.TaskPending, approval.TaskCanceled:
			first = max(first, settled+1)
			if approval.StatusOfTask(operation.Status, false, "") != *q.Status {
				last = first - 1
			}
		case approval.TaskSkipped, approval.TaskFailed: // exceptions are anywhere in the range
		}
	}
	b.WriteString(" WHERE t.id BETWEEN ").Arg(int64(first)).WriteString(" AND ").Arg(int64(last))
	if q.Status != nil {
		switch *q.Status {
		case approval.TaskSuccess:
			b.WriteString(" AND e.id IS NULL")
		case approval.TaskSkipped, approval.TaskFailed:
			b.WriteString(" AND e.status = ").Arg(string(*q.Status))
		case approval.TaskPending, approval.TaskCanceled: // the range is the condition
		}
	}
	if q.Code != nil {
		b.WriteString(" AND e.code = ").Arg(string(*q.Code))
	}
	if search := strings.TrimSpace(q.Search); search != "" {
		b.WriteString(" AND ")
		if HasFrozenNames(operation) {
			frozen.WriteNameSearch(b, operation.ID, search)
		} else {
			filter.WriteNameSearch(b, "t.credential_id", search)
		}
	}
}

// taskRow is a task as stored.
type taskRow struct {
	id, credential        int64
	before                string
	identity              identityRow
	status, code, message stdsql.NullString
	finishedAt            stdsql.NullTime
}

func (s *Service) taskRows(ctx context.Context, write func(b *sql.Builder)) ([]taskRow, error) {
	var rows []taskRow
	err := s.store.Conn().Query(ctx, write, func(scan func(...any) error) error {
		var r taskRow
		err := scan(&r.id, &r.credential, &r.before, &r.identity.username, &r.identity.device, &r.identity.domain,
			&r.identity.passwordType, &r.status, &r.code, &r.message, &r.finishedAt)
		rows = append(rows, r)
		return err
	})
	return rows, err
}

// presentTasks turns stored tasks into what people see; their names are loaded together.
func (s *Service) presentTasks(ctx context.Context, operation *db.BatchOperation, rows []taskRow) ([]Task, error) {
	assignments, err := assignmentsOf(operation)
	if err != nil {
		return nil, err
	}
	if err := s.fillIdentities(ctx, operation, rows); err != nil {
		return nil, err
	}
	names, changes := newNames(), make([][]valueChange, len(rows))
	for i, row := range rows {
		frozen, err := parseFrozenValues(row.before)
		if err != nil {
			return nil, err
		}
		if changes[i], err = compare(operation.Action, assignments, frozen); err != nil {
			return nil, err
		}
		names.queueChanges(changes[i])
		row.identity.queueNames(names)
	}
	if err := names.load(ctx, s.store.Conn(), operation); err != nil {
		return nil, err
	}
	list := make([]Task, len(rows))
	for i, row := range rows {
		rendered, err := render(changes[i], names)
		if err != nil {
			return nil, err
		}
		list[i] = row.toTask(operation, rendered)
		list[i].Identity = row.identity.identity(names)
	}
	return list, nil
}

func (r taskRow) toTask(operation *db.BatchOperation, changes []FieldChange) Task {
	key := ident.BatchTask(r.id)
	settled := key.Position() <= operation.SettledPosition
	task := Task{
		ID: key, Credential: ident.Credential(r.credential), Changes: changes,
		Status: approval.StatusOfTask(operation.Status, settled, approval.TaskStatus(r.status.String)),
	}
	if r.code.Valid {
		code, message := fault.Code(r.code.String), r.message.String
		if message == "" {
			message = eligibility.Message(code)
		}
		task.Code, task.Message = &code, &message
	}
	switch {
	case r.finishedAt.Valid:
		at := r.finishedAt.Time.UTC()
		task.FinishedAt = &at
	case task.Status == approval.TaskCanceled:
		task.FinishedAt = operation.FinishedAt
	}
	return task
}
