package runner_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/batch"
	"bulwark/server/fault"
	"bulwark/server/frozen"
	"bulwark/server/internal/world"
)

// exec runs SQL like an attacker with write access to the database.
func exec(t *testing.T, w *world.World, query string) {
	t.Helper()
	if _, err := w.Write().ExecContext(w.Context(), query); err != nil {
		t.Fatal(err, query)
	}
}

// dropTriggers drops the triggers of the tables of operations, as the owner of the database can.
func dropTriggers(t *testing.T, w *world.World) {
	t.Helper()
	tables := []string{"batch_operations", "batch_tasks", "batch_names", "audit_events"}
	if w.Store.Postgres() {
		for _, table := range tables {
			exec(t, w, "ALTER TABLE "+table+" DISABLE TRIGGER USER")
		}
		return
	}
	var triggers []string
	query := "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('" + strings.Join(tables, "', '") + "')"
	err := w.Store.Query(w.Context(), query, nil, func(scan func(...any) error) error {
		var name string
		err := scan(&name)
		triggers = append(triggers, name)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, trigger := range triggers {
		exec(t, w, "DROP TRIGGER "+trigger)
	}
}

// tampering lists changes that an attacker with write access to the database makes to an operation; %d is its key.
var tampering = map[string]string{
	"changes":            `UPDATE batch_operations SET changes = '{"device": 1}' WHERE id = %d`,
	"selection":          `UPDATE batch_operations SET selection = '{"ids": [99], "except": [98]}' WHERE id = %d`,
	"action":             "UPDATE batch_operations SET action = 'INACTIVATE' WHERE id = %d",
	"reason":             "UPDATE batch_operations SET reason = 'another' WHERE id = %d",
	"requester":          "UPDATE batch_operations SET requester_id = (SELECT id FROM users WHERE username = 'ana') WHERE id = %d",
	"requested at":       "UPDATE batch_operations SET requested_at = '2026-11-22 09:00:00+00:00' WHERE id = %d",
	"approve by":         "UPDATE batch_operations SET approve_by = '2026-12-22 09:00:00+00:00' WHERE id = %d",
	"approvals required": "UPDATE batch_operations SET approvals_required = 2 WHERE id = %d",
	"total":              "UPDATE batch_operations SET total = 2 WHERE id = %d",
	"digest version":     "UPDATE batch_operations SET digest_version = 1 WHERE id = %d",
	"task credential":    "UPDATE batch_tasks SET credential_id = credential_id + 1 WHERE id >> 32 = %d",
	"task version":       "UPDATE batch_tasks SET credential_version = 9 WHERE id >> 32 = %d",
	"task before":        `UPDATE batch_tasks SET before = '{"DEVICE":2}' WHERE id >> 32 = %d`,
	"task username":      "UPDATE batch_tasks SET username = username || '2' WHERE id >> 32 = %d",
	"task no username":   "UPDATE batch_tasks SET username = NULL WHERE id >> 32 = %d",
	"task device":        "UPDATE batch_tasks SET device_id = device_id + 1 WHERE id >> 32 = %d",
	"task domain":        "UPDATE batch_tasks SET domain_id = 1 WHERE id >> 32 = %d",
	"task type":          "UPDATE batch_tasks SET password_type_id = password_type_id + 1 WHERE id >> 32 = %d",
	"task is gone":       "DELETE FROM batch_tasks WHERE id = (%d::bigint << 32) + 1",
	"name kind":          "UPDATE batch_names SET kind = 'TAG' WHERE kind = 'DOMAIN' AND operation_id = %d",
	"name key":           "UPDATE batch_names SET key = key + 100 WHERE kind = 'PASSWORD_TYPE' AND operation_id = %d",
	"name":               "UPDATE batch_names SET name = 'lab' WHERE kind = 'DEVICE' AND operation_id = %d",
	"name address":       "UPDATE batch_names SET address = '192.0.2.9' WHERE kind = 'DEVICE' AND operation_id = %d",
	"name is gone":       "DELETE FROM batch_names WHERE kind = 'DEVICE' AND operation_id = %d",
	"another name":       "INSERT INTO batch_names (operation_id, kind, key, name) VALUES (%d, 'TAG', 1, 'red')",
	"task replaced": "DELETE FROM batch_tasks WHERE id = (%[1]d::bigint << 32) + 1; INSERT INTO batch_tasks (id, credential_id," +
		" credential_version, before) SELECT (%[1]d::bigint << 32) + 1, max(id), 1, '{}' FROM credentials",
}

// tamper changes an operation's rows.
func tamper(t *testing.T, w *world.World, query string, operation *db.BatchOperation) {
	t.Helper()
	query = fmt.Sprintf(query, operation.ID)
	if !w.Store.Postgres() {
		query = strings.ReplaceAll(query, "::bigint", "")
	}
	for _, statement := range strings.Split(query, "; ") {
		exec(t, w, statement)
	}
}

// Finding 3 (security review), rule 24: the digest is computed again from the stored rows on every decision and when
// execution starts or resumes. Rows with another digest raise the alarm, end the operation and run nothing, whichever column was
// changed.
func TestFinding03TamperedRowsRaiseTheAlarm(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		var log bytes.Buffer
		w.Batch.LogTo(slog.New(slog.NewTextHandler(&log, nil)))
		dropTriggers(t, w)
		for name, query := range tampering {
			for _, moment := range []string{"approving", "disapproving", "starting", "going on"} {
				key := w.NewCredential(func(c *db.CredentialCreate) { c.SetDomainID(w.OtherDomain.ID) }).ID
				w.NewCredential()
				operation := w.Request(w.Otto, action.Update, &action.Changes{Device: &w.OtherDevice.ID}, world.IDs(key))
				log.Reset()
				r := w.Runner()
				switch moment {
				case "approving", "disapproving":
					tamper(t, w, query, operation)
					decide := map[string]func() (batch.DecisionResult, error){
						"approving": func() (batch.DecisionResult, error) {
							return w.Batch.Approve(w.As(w.Aki), batch.Decision{Operation: operation.ID, Digest: operation.Digest})
						},
						"disapproving": func() (batch.DecisionResult, error) {
							return w.Batch.Disapprove(w.As(w.Aki), batch.Decision{Operation: operation.ID, Digest: operation.Digest, Comment: "no"})
						},
					}[moment]
					if _, err := decide(); !fault.Has(err, fault.CodeDigestMismatch) {
						t.Fatalf("%s, %s: %v", name, moment, err)
					}
					if !strings.Contains(log.String(), "level=ERROR") {
						t.Errorf("%s, %s: nothing was logged", name, moment)
					}
				case "starting":
					w.MustApprove(w.Aki, operation)
					tamper(t, w, query, operation)
				default:
					w.MustApprove(w.Aki, operation)
					if taken, err := w.Runner().Claim(w.Context()); taken == nil || err != nil {
						t.Fatal(taken, err)
					}
					tamper(t, w, query, operation)
					w.Wait(time.Minute)
				}
				if taken, err := r.Claim(w.Context()); taken != nil || err != nil {
					t.Fatalf("%s, %s: taken %v (%v)", name, moment, taken, err)
				}
				wantAlarm(t, w, operation, name+", "+moment)
				if after := w.Credential(key); after.Version != 1 {
					t.Fatalf("%s, %s: the credential was changed", name, moment)
				}
			}
		}
	})
}

// Finding 3, rule 24: replacing the rows together with the digest is detected by the digest in the audit trail.
func TestFinding03ExchangedDigestRaisesTheAlarm(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		dropTriggers(t, w)
		key := w.NewCredential().ID
		operation := w.Request(w.Otto, action.Update, &action.Changes{Device: &w.OtherDevice.ID}, world.IDs(key))
		w.MustApprove(w.Aki, operation)
		tamper(t, w, `UPDATE batch_operations SET changes = '{"domain": {"named": true}}' WHERE id = %d`, operation)
		tampered := w.Operation(operation)
		digest, err := frozen.Digest(w.Context(), w.Store.Conn(), operation.ID, approval.Header{
			Version: tampered.DigestVersion, Action: tampered.Action, Changes: tampered.Changes, Reason: tampered.Reason,
			Requester: tampered.RequesterID, RequestedAt: tampered.RequestedAt, Total: tampered.Total, Selection: tampered.Selection,
			ApprovalsRequired: tampered.ApprovalsRequired, ApproveBy: tampered.ApproveBy,
		})
		if err != nil || digest == operation.Digest {
			t.Fatal(digest, err)
		}
		tamper(t, w, "UPDATE batch_operations SET digest = '"+digest+"' WHERE id = %d", operation)
		w.Execute()
		wantAlarm(t, w, operation, "digest")
	})
}

// rule 24: an operation that cannot be read runs nothing and does not block others.
func TestRule24UnreadableOperationDoesNotBlockOthers(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		dropTriggers(t, w)
		key, other := w.NewCredential().ID, w.NewCredential().ID
		broken := w.Request(w.Otto, action.Update, &action.Changes{Device: &w.OtherDevice.ID}, world.IDs(key))
		w.MustApprove(w.Aki, broken)
		operation := w.Request(w.Otto, action.Expire, nil, world.IDs(other))
		w.MustApprove(w.Aki, operation)
		tamper(t, w, `UPDATE batch_operations SET changes = '"garbage"' WHERE id = %d`, broken)
		r := w.Runner()
		if worked, err := r.Step(w.Context()); !worked || err != nil {
			t.Fatal(worked, err)
		}
		w.WantStatus(operation, approval.Success)
		if worked, err := r.Step(w.Context()); worked || err == nil {
			t.Fatalf("the broken operation was skipped without an error: %v", err)
		}
		if w.Credential(key).Version != 1 {
			t.Fatal("the credential was changed")
		}
	})
}

// wantAlarm fails the test unless an operation was ended because of its digest and one event records it.
func wantAlarm(t *testing.T, w *world.World, operation *db.BatchOperation, what string) {
	t.Helper()
	var status, code string
	var noticed bool
	query := fmt.Sprintf("SELECT status, end_code, digest_mismatch_at IS NOT NULL FROM batch_operations WHERE id = %d", operation.ID)
	err := w.Store.Query(w.Context(), query, nil, func(scan func(...any) error) error { return scan(&status, &code, &noticed) })
	if err != nil || status != string(approval.Canceled) || code != string(fault.CodeDigestMismatch) || !noticed {
		t.Fatalf("%s: the operation is %s with %q, noticed: %v (%v)", what, status, code, noticed, err)
	}
	events := w.Store.Read().AuditEvent.Query().Where(auditevent.Action("batch_operation.digest_mismatch"),
		auditevent.SubjectID(operation.ID.String()), auditevent.ResultEQ(auditevent.ResultALLOWED)).CountX(w.Context())
	if events != 1 {
		t.Fatalf("%s: %d events record it", what, events)
	}
}
