package store_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/server/approval"
	"bulwark/server/internal/dbtest"
	"bulwark/server/internal/world"
	"bulwark/server/store"
)

// newDecidedWorld returns a world with an approved operation (number 1) that has not started, and a pending one (number 2).
func newDecidedWorld(t *testing.T, s *store.Store) *world.World {
	t.Helper()
	w := world.New(t, s)
	approved := w.Request(w.Otto, "INACTIVATE", nil, world.IDs(w.NewCredential().ID))
	w.MustApprove(w.Aki, approved)
	w.Request(w.Otto, "UPDATE", w.Tagging(), world.IDs(w.NewCredential().ID))
	return w
}

// wantRefused fails the test unless a constraint of the database refuses a statement.
func wantRefused(t *testing.T, w *world.World, statement, constraint string) {
	t.Helper()
	if _, err := w.Write().ExecContext(t.Context(), statement); store.Constraint(err) != constraint {
		t.Errorf("%s:\n%v, want %s", statement, err, constraint)
	}
}

// rule 27, finding 3 (security review): even with write access to the database, operations and decisions cannot be rewritten,
// removed, replaced or back-dated.
func TestFinding03DecisionsAndOperationsAreNotRewritten(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		w := newDecidedWorld(t, s)
		for column, value := range map[string]string{
			"id": "99", "number": "99", "changes": `'{"additionalInformation":"x"}'`, "selection": "'{}'", "reason": "'x'", "action": "'EXPIRE'",
			"requester_id": "1", "requested_at": "'2026-11-23 08:59:00+00:00'", "approve_by": "'2027-01-01 00:00:00+00:00'",
			"approvals_required": "2", "digest": "'x'", "digest_version": "9", "total": "2", "input_hash": "'x'", "idempotency_key": "'x'",
			"end_code": "'REQUESTER_NOT_ALLOWED'",
		} {
			wantRefused(t, w, "UPDATE batch_operations SET "+column+" = "+value+" WHERE number = 2", "batch_operation_frozen")
		}
		for column, value := range map[string]string{
			"id": "99", "batch_operation_id": "2", "requester_id": "1", "approver_id": "4", "verdict": "'DISAPPROVE', comment = 'x'",
			"comment": "'x'", "decided_at": "'2026-11-23 08:59:00+00:00'", "session": "'x'", "proof_method": "'PASSKEY'", "signature": "'x'",
			"counted": "false", "void_reason": "'x'", "voided_at": "'2026-11-23 09:00:00+00:00'",
		} {
			wantRefused(t, w, "UPDATE batch_decisions SET "+column+" = "+value, "batch_decision_frozen")
		}
		wantRefused(t, w, "DELETE FROM batch_decisions", "batch_decision_append_only")
		wantRefused(t, w, "DELETE FROM batch_operations WHERE number = 2", "batch_operation_append_only")
		if s.Postgres() {
			wantRefused(t, w, "TRUNCATE batch_decisions", "batch_decision_append_only")
			wantRefused(t, w, "TRUNCATE batch_operations CASCADE", "batch_operation_append_only")
		}
	})
}

// Finding 3: INSERT OR REPLACE and UPDATE OR REPLACE remove rows without running a DELETE trigger.
func TestFinding03NothingIsReplaced(t *testing.T) {
	t.Parallel()
	w := newDecidedWorld(t, dbtest.Open(t, dbtest.SQLite(t)))
	copied := func(table, key string, columns map[string]string) string {
		var names, values []string
		rows, err := w.Write().QueryContext(t.Context(), "SELECT name FROM pragma_table_info('"+table+"')")
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		for rows.Next() {
			var name string
			if err := rows.Scan(&name); err != nil {
				t.Fatal(err)
			}
			value, other := columns[name]
			if !other {
				value = name
			}
			names, values = append(names, name), append(values, value)
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
		return "INSERT OR REPLACE INTO " + table + " (" + strings.Join(names, ", ") + ") SELECT " + strings.Join(values, ", ") +
			" FROM " + table + " WHERE " + key
	}
	wantRefused(t, w, copied("batch_decisions", "id = 1", map[string]string{"approver_id": "4"}), "batch_decision_append_only")
	wantRefused(t, w, copied("batch_decisions", "id = 1", map[string]string{"id": "NULL", "comment": "'x'"}), "batch_decision_once")
	wantRefused(t, w, copied("batch_operations", "number = 2", map[string]string{"reason": "'x'"}), "batch_operation_append_only")
	wantRefused(t, w, copied("batch_operations", "number = 2", map[string]string{"id": "NULL"}), "batch_operation_number_unique")
	if _, err := w.Write().ExecContext(t.Context(), copied("batch_operations", "number = 2", map[string]string{"id": "NULL", "number": "NULL"})); err != nil {
		t.Fatal(err)
	}
	wantRefused(t, w, "UPDATE OR REPLACE batch_operations SET number = 2 WHERE number IS NULL", "batch_operation_number_unique")
}

// rules 26 and 27: an approval is voided once, with its reason, and never counts again.
func TestRule26TheDatabaseNeverRevivesAnApproval(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		w := newDecidedWorld(t, s)
		exec := func(statement string) {
			t.Helper()
			if _, err := w.Write().ExecContext(t.Context(), statement); err != nil {
				t.Fatal(err)
			}
		}
		exec("UPDATE batch_decisions SET counted = false, void_reason = 'INACTIVE', voided_at = '2026-11-23 10:00:00+00:00'")
		for _, change := range []string{"counted = true", "counted = true, void_reason = '', voided_at = NULL", "void_reason = 'OTHER'", "voided_at = NULL"} {
			wantRefused(t, w, "UPDATE batch_decisions SET "+change, "batch_decision_frozen")
		}
	})
}

// rule 27: nothing is inserted into the past; new decisions count, and only pending operations take them.
func TestRule27NothingIsInsertedIntoThePast(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		w := newDecidedWorld(t, s)
		w.SetQuorum(2)
		w.Register(w.Bea)
		waiting := w.Request(w.Otto, "EXPIRE", nil, world.IDs(w.NewCredential().ID))
		decide := func(operation int64, approver *db.User, at time.Time, more, values string) error {
			_, err := w.Write().ExecContext(t.Context(), fmt.Sprintf("INSERT INTO batch_decisions (batch_operation_id, requester_id, approver_id,"+
				" verdict, comment, decided_at%s) VALUES (%d, %d, %d, 'APPROVE', '', '%s'%s)",
				more, operation, w.Otto.ID, approver.ID, at.Format("2006-01-02 15:04:05-07:00"), values))
			return err
		}
		for name, c := range map[string]struct {
			operation    int64
			at           time.Time
			more, values string
			want         string
		}{
			"before the request": {int64(waiting.ID), world.Start.Add(-10*time.Minute - time.Second), "", "", "batch_decision_back_dated"},
			"created as voided":  {int64(waiting.ID), world.Start, ", counted", ", false", "batch_decision_frozen"},
			"on a decided one":   {1, world.Start, "", "", "batch_decision_pending"},
		} {
			if got := store.Constraint(decide(c.operation, w.Bea, c.at, c.more, c.values)); got != c.want {
				t.Errorf("%s: %q, want %s", name, got, c.want)
			}
		}
		if err := decide(int64(waiting.ID), w.Bea, world.Start.Add(time.Hour), "", ""); err != nil {
			t.Fatal(err)
		}
		if got := store.Constraint(decide(int64(waiting.ID), w.Aki, world.Start.Add(49*time.Minute), "", "")); got != "batch_decision_back_dated" {
			t.Errorf("more than 10 minutes before another decision: %q", got)
		}
		if err := decide(int64(waiting.ID), w.Aki, world.Start.Add(50*time.Minute), "", ""); err != nil {
			t.Errorf("clocks of machines differ a little: %v", err)
		}
		const operation = `INSERT INTO batch_operations (action, selection, reason, requester_id, requested_at, approve_by, approvals_required,
			digest, status, input_hash, total) VALUES ('EXPIRE', '{}', 'x', 2, '%s', '2027-01-01 00:00:00+00:00', 1, '', '%s', '', 0)`
		wantRefused(t, w, fmt.Sprintf(operation, "2026-11-23 08:49:00+00:00", "PENDING_APPROVAL"), "batch_operation_back_dated")
		wantRefused(t, w, fmt.Sprintf(operation, "2026-11-23 09:00:00+00:00", "RUNNING"), "batch_operation_begins_pending")
	})
}

// The database allows the same changes of status as package approval, and counts the approvals itself: an operation is approved
// and started only with the quorum (rules 10 and 14).
func TestRule10TheDatabaseEnforcesTransitionsAndQuorum(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		w := world.New(t, s)
		for _, from := range approval.Statuses() {
			for _, to := range approval.Statuses() {
				operation := createWithStatus(w, from)
				_, err := w.Write().ExecContext(t.Context(), fmt.Sprintf("UPDATE batch_operations SET status = '%s' WHERE id = %d", to, int64(operation.ID)))
				want := ""
				switch {
				case from != to && !approval.CanMove(from, to):
					want = "batch_operation_moves"
				case from == approval.PendingApproval && to == approval.PendingExecution:
					want = "batch_operation_quorum" // without approvals
				}
				if got := store.Constraint(err); got != want {
					t.Errorf("%s → %s: %q, want %q (%v)", from, to, got, want, err)
				}
			}
		}
		operation := createWithStatus(w, approval.PendingExecution)
		operation.QueryDecisions().OnlyX(t.Context()).Update().SetCounted(false).SetVoidReason("INACTIVE").SetVoidedAt(w.Now()).ExecX(t.Context())
		wantRefused(t, w, fmt.Sprintf("UPDATE batch_operations SET status = 'RUNNING' WHERE id = %d", int64(operation.ID)), "batch_operation_quorum")
	})
}

// createWithStatus creates an operation with a status.
func createWithStatus(w *world.World, status approval.Status) *db.BatchOperation {
	operation := w.Request(w.Otto, "EXPIRE", nil, world.IDs(w.NewCredential().ID))
	path := map[approval.Status][]approval.Status{
		approval.PendingApproval: {}, approval.Disapproved: {status}, approval.Expired: {status}, approval.Canceled: {status},
		approval.PendingExecution: {}, approval.Running: {status}, approval.Success: {approval.Running, status},
		approval.PartialSuccess: {approval.Running, status}, approval.Failed: {approval.Running, status},
	}
	if status.Started() || status == approval.PendingExecution {
		w.MustApprove(w.Aki, operation)
	}
	for _, next := range path[status] {
		w.Write().BatchOperation.UpdateOne(operation).SetStatus(next).ExecX(w.Context())
	}
	return w.Operation(operation)
}

// Counts only grow, and only while the operation runs.
func TestCountsOnlyGrow(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		w := newDecidedWorld(t, s)
		const settle = "UPDATE batch_operations SET succeeded = 1, settled_position = 1 WHERE number = 1"
		wantRefused(t, w, settle, "batch_operation_counts_grow")
		for _, statement := range []string{"UPDATE batch_operations SET status = 'RUNNING' WHERE number = 1", settle} {
			if _, err := w.Write().ExecContext(t.Context(), statement); err != nil {
				t.Fatal(err)
			}
		}
		wantRefused(t, w, "UPDATE batch_operations SET succeeded = 0, failed = 1 WHERE number = 1", "batch_operation_counts_grow")
		wantRefused(t, w, "UPDATE batch_operations SET succeeded = 0, settled_position = 0 WHERE number = 1", "batch_operation_counts_grow")
	})
}
