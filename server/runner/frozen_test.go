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
	"bulwark/server/ident"
	"bulwark/server/internal/world"
	"bulwark/server/inventory"
	"bulwark/server/selection"
)

// rename changes a device as an operator does it.
func rename(t *testing.T, w *world.World, device *db.Device, name, address string) {
	t.Helper()
	_, err := inventory.New(w.Store, w.Now).UpdateDevice(w.As(w.Otto), inventory.DeviceChanges{ID: device.ID, Name: &name, Address: &address})
	if err != nil {
		t.Fatal(err)
	}
}

// wantSkipped fails the test unless all tasks of an operation were skipped because something changed since the request.
func wantSkipped(t *testing.T, w *world.World, operation *db.BatchOperation) {
	t.Helper()
	for _, task := range w.Tasks(operation) {
		if task.Status != approval.TaskSkipped || *task.Code != fault.CodeChangedSinceRequest {
			t.Fatalf("task %d is %s, want it skipped with CHANGED_SINCE_REQUEST", task.ID.Position(), task.Status)
		}
	}
}

// Finding 2 (security review), rule 24: whoever renames the device that credentials are to move to, between reading and
// approving, changes neither what people read nor where the credentials go.
func TestFinding02RenamedTargetRunsNothing(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		keys := w.NewCredentials(4)
		operation := w.Request(w.Otto, action.Update, &action.Changes{Device: &w.OtherDevice.ID}, world.IDs(keys...))
		rename(t, w, w.OtherDevice, "prod-1", "192.0.2.99")
		check := func() {
			t.Helper()
			for _, task := range w.Tasks(operation) {
				if change := task.Changes[0]; *change.From != "web-1" || *change.To != "web-2" {
					t.Fatalf("the task reads %q to %q, not what was requested", *change.From, *change.To)
				}
			}
			changes, err := w.Batch.DescribeChanges(w.As(w.Udo), operation)
			if err != nil || *changes[0].To != "web-2" {
				t.Fatalf("the changes read %v (%v)", *changes[0].To, err)
			}
		}
		check()
		w.MustApprove(w.Aki, operation)
		w.Execute()
		wantSkipped(t, w, operation)
		check()
		if moved := w.Credential(keys[0]); moved.DeviceID != w.Device.ID {
			t.Fatal("the credential was moved to the renamed device")
		}
	})
}

// Finding 2, the reverse: a device that is called "lab" for as long as people read is not touched under its real name, and
// history says what they read.
func TestFinding02RenamingBackRunsNothing(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		rename(t, w, w.Device, "lab", "192.0.2.1")
		keys := w.NewCredentials(3)
		filter := action.Selection{Filter: &action.Filter{Devices: []ident.Device{w.Device.ID}}}
		operation := w.Request(w.Otto, action.Expire, nil, filter)
		w.MustApprove(w.Aki, operation)
		rename(t, w, w.Device, "web-1", "192.0.2.1")
		w.Execute()
		wantSkipped(t, w, operation)
		if w.Credential(keys[0]).ExpiresAt != nil {
			t.Fatal("the credential expired")
		}
		task := w.Tasks(operation)[0]
		if *task.Identity.DeviceName != "lab" || *task.Identity.DeviceAddress != "192.0.2.1" || *task.Identity.Username != "user-1" ||
			*task.Identity.PasswordTypeName != "Domain user" || task.Identity.DomainName != nil {
			t.Fatalf("history says %s", *task.Identity.DeviceName)
		}
		words, err := w.Batch.DescribeSelection(w.As(w.Udo), operation)
		if err != nil || words[0] != "Device: lab" {
			t.Fatalf("the selection reads %q (%v)", words, err)
		}
		for search, want := range map[string]int{"LAB": 3, "web-1": 0, "user-2": 1} {
			n, err := w.Batch.CountTasks(w.As(w.Udo), batch.TaskQuery{Operation: operation.ID, Search: search})
			if err != nil || n != want {
				t.Errorf("%q finds %d tasks (%v), want %d", search, n, err, want)
			}
		}
	})
}

// rule 24: whatever a task is shown with, if it no longer has the frozen name or address, the task is skipped. Others run.
func TestRule24NamesThatChangedSkipTheirTasks(t *testing.T) {
	sql := func(query string) func(t *testing.T, w *world.World) {
		return func(t *testing.T, w *world.World) { t.Helper(); exec(t, w, query) }
	}
	other := func(w *world.World) ident.Credential {
		return w.NewCredential(func(c *db.CredentialCreate) { c.SetDeviceID(w.OtherDevice.ID) }).ID
	}
	tests := map[string]struct {
		changes func(w *world.World) *action.Changes // nil: Expire
		then    func(t *testing.T, w *world.World)
	}{
		"address of the device": {nil, func(t *testing.T, w *world.World) { t.Helper(); rename(t, w, w.Device, "web-1", "192.0.2.7") }},
		"domain":                {nil, sql("UPDATE domains SET name = 'other.example.com' WHERE name = 'corp.example.com'")},
		"password type":         {nil, sql("UPDATE password_types SET name = 'Root' WHERE name = 'Domain user'")},
		"tag it has": {func(w *world.World) *action.Changes {
			return &action.Changes{Tags: &action.TagChange{Mode: action.ReplaceTags}}
		}, sql("UPDATE tags SET name = 'crimson' WHERE name = 'red'")},
		"tag to come": {func(w *world.World) *action.Changes {
			return &action.Changes{Tags: &action.TagChange{Mode: action.AddTags, Tags: []ident.Tag{w.Blue.ID}}}
		}, sql("UPDATE tags SET name = 'azure' WHERE name = 'blue'")},
		"template": {func(w *world.World) *action.Changes {
			return &action.Changes{ChangeTemplate: action.To(w.Change.ID)}
		}, sql("UPDATE execution_templates SET name = 'other' WHERE name = 'change'")},
		"device of the parent": {func(w *world.World) *action.Changes {
			return &action.Changes{Parent: action.To(other(w))}
		}, func(t *testing.T, w *world.World) { t.Helper(); rename(t, w, w.OtherDevice, "prod-1", "") }},
		"device that the login credential is on": {func(w *world.World) *action.Changes {
			return &action.Changes{LoginCredential: action.To(other(w))}
		}, sql("UPDATE credentials SET device_id = (SELECT id FROM devices WHERE name = 'web-1') WHERE device_id = (SELECT id FROM devices WHERE name = 'web-2')")},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			each(t, func(t *testing.T, w *world.World) {
				credential := w.NewCredential(func(c *db.CredentialCreate) { c.SetDomainID(w.Domain.ID) })
				exec(t, w, fmt.Sprintf("INSERT INTO credential_tags (credential_id, tag_id) VALUES (%d, %d)", credential.ID, w.Red.ID))
				kind, changes := action.Expire, (*action.Changes)(nil)
				if test.changes != nil {
					kind, changes = action.Update, test.changes(w)
				}
				operation := w.Request(w.Otto, kind, changes, world.IDs(credential.ID))
				again := w.Request(w.Otto, kind, changes, world.IDs(credential.ID))
				w.MustApprove(w.Aki, operation)
				test.then(t, w)
				w.Execute()
				wantSkipped(t, w, operation)
				if after := w.Credential(credential.ID); after.Version != credential.Version {
					t.Fatal("the credential was changed")
				}
				w.WantStatus(again, approval.PendingApproval) // the names are frozen for each operation
			})
		})
	}
	t.Run("only theirs", func(t *testing.T) {
		each(t, func(t *testing.T, w *world.World) {
			keys := w.NewCredentials(2)
			keys = append(keys, w.NewCredential(func(c *db.CredentialCreate) { c.SetDeviceID(w.OtherDevice.ID) }).ID)
			operation := w.Request(w.Otto, action.Expire, nil, world.IDs(keys...))
			w.MustApprove(w.Aki, operation)
			rename(t, w, w.OtherDevice, "prod-1", "")
			w.Execute()
			if ended := w.Operation(operation); ended.Succeeded != 2 || ended.Skipped != 1 {
				t.Fatalf("%d succeeded, %d skipped", ended.Succeeded, ended.Skipped)
			}
		})
	})
}

// rule 24: a name that changes between two chunks is seen by the second.
func TestRule24NamesAreComparedForEveryChunk(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		operation, keys := approved(w, 6)
		r := w.Runner()
		taken, err := r.Claim(w.Context())
		if err != nil || taken == nil {
			t.Fatal(taken, err)
		}
		for i, then := range []func(){
			func() { rename(t, w, w.Device, "prod-1", "") }, func() { rename(t, w, w.Device, "web-1", "") }, func() {},
		} {
			if err := r.Settle(w.Context(), taken, int64(2*i+1), int64(2*i+2)); err != nil {
				t.Fatal(err)
			}
			then()
		}
		for i, task := range w.Tasks(operation) {
			if skipped := i == 2 || i == 3; (task.Status == approval.TaskSkipped) != skipped {
				t.Errorf("task %d is %s", i+1, task.Status)
			}
			if changed := w.Credential(keys[i]).Version != 1; changed == (i == 2 || i == 3) {
				t.Errorf("credential %d changed: %v", i+1, changed)
			}
		}
	})
}

// rule 24: a rename while an operation runs divides its tasks: those of chunks before it succeed, all later ones are
// skipped. Neither waits for the other for good, also when the credentials move to the device.
func TestRule24RenameWhileRunning(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		keys := w.NewCredentials(120)
		operation := w.Request(w.Otto, action.Update, &action.Changes{Device: &w.OtherDevice.ID}, world.IDs(keys...))
		w.MustApprove(w.Aki, operation)
		devices, started, renamed := inventory.New(w.Store, w.Now), make(chan struct{}), make(chan error, 1)
		go func() {
			<-started
			var err error
			for i := range 12 {
				name, site := "web-2", fmt.Sprint("site ", i)
				if i >= 6 {
					name = "prod-1"
				}
				_, changeErr := devices.UpdateDevice(w.As(w.Otto), inventory.DeviceChanges{ID: w.OtherDevice.ID, Name: &name, Site: &site})
				if changeErr != nil {
					err = changeErr
				}
			}
			renamed <- err
		}()
		r := w.Runner()
		taken, err := r.Claim(w.Context())
		if err != nil || taken == nil {
			t.Fatal(taken, err)
		}
		for first := int64(1); first <= 120; first += 2 {
			if first == 11 {
				close(started)
			}
			if first == 119 { // the last chunk is after the rename, whatever the speed
				if err := <-renamed; err != nil {
					t.Fatal(err)
				}
			}
			if err := r.Settle(w.Context(), taken, first, first+1); err != nil {
				t.Fatal(err)
			}
		}
		ended := w.Operation(operation)
		if ended.Status != approval.PartialSuccess || ended.Succeeded < 10 || ended.Skipped < 2 {
			t.Fatalf("%s: %d succeeded, %d skipped", ended.Status, ended.Succeeded, ended.Skipped)
		}
		for i, task := range w.Tasks(operation) {
			if success := int64(i) < ended.Succeeded; (task.Status == approval.TaskSuccess) != success {
				t.Fatalf("task %d is %s; %d succeeded", i+1, task.Status, ended.Succeeded)
			}
		}
	})
}

// exec runs SQL as somebody with write access to the database does.
func exec(t *testing.T, w *world.World, query string) {
	t.Helper()
	if _, err := w.Write().ExecContext(w.Context(), query); err != nil {
		t.Fatal(err, query)
	}
}

// dropTriggers takes the triggers from the tables of operations, as somebody who owns the database can.
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

// tampering is what somebody with write access to the database does to an operation; %d is its key.
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
// execution starts or goes on. Rows that give another one raise the alarm, end the operation and run nothing, whichever
// column was changed.
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
					decide := map[string]func() (batch.Decided, error){
						"approving": func() (batch.Decided, error) {
							return w.Batch.Approve(w.As(w.Aki), batch.Decision{Operation: operation.ID, Digest: operation.Digest})
						},
						"disapproving": func() (batch.Decided, error) {
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

// Finding 3, rule 24: whoever exchanges the rows together with the digest is found by the audit trail.
func TestFinding03ExchangedDigestRaisesTheAlarm(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		dropTriggers(t, w)
		key := w.NewCredential().ID
		operation := w.Request(w.Otto, action.Update, &action.Changes{Device: &w.OtherDevice.ID}, world.IDs(key))
		w.MustApprove(w.Aki, operation)
		tamper(t, w, `UPDATE batch_operations SET changes = '{"domain": {"named": true}}' WHERE id = %d`, operation)
		tampered := w.Operation(operation)
		digest, err := selection.Digest(w.Context(), selection.Conn{Client: w.Store.Read(), Dialect: w.Store.Dialect()}, operation.ID, approval.Header{
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

// rule 24: an operation that cannot even be read any more runs nothing and keeps no other waiting.
func TestRule24UnreadableOperationKeepsNobodyWaiting(t *testing.T) {
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
			t.Fatalf("the broken operation was passed over in silence: %v", err)
		}
		if w.Credential(key).Version != 1 {
			t.Fatal("the credential was changed")
		}
	})
}

// wantAlarm fails the test unless an operation was ended because of its rows, with evidence, once.
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
		t.Fatalf("%s: %d events tell of it", what, events)
	}
}

// rule 24: operations from before names were frozen keep their digest, show what there is now, and run.
func TestRule24OlderOperationsRun(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		key := w.NewCredential().ID
		operation := w.Request(w.Otto, action.Update, &action.Changes{Device: &w.OtherDevice.ID}, world.IDs(key))
		dropTriggers(t, w)
		tamper(t, w, "DELETE FROM batch_names WHERE operation_id = %d", operation)
		tamper(t, w, "UPDATE batch_tasks SET username = NULL, device_id = NULL, domain_id = NULL, password_type_id = NULL WHERE id >> 32 = %d", operation)
		digest, err := selection.Digest(w.Context(), selection.Conn{Client: w.Store.Read(), Dialect: w.Store.Dialect()}, operation.ID, approval.Header{
			Action: operation.Action, Changes: operation.Changes, Reason: operation.Reason, Requester: operation.RequesterID,
			RequestedAt: operation.RequestedAt, Total: operation.Total,
		})
		if err != nil {
			t.Fatal(err)
		}
		tamper(t, w, "UPDATE batch_operations SET digest_version = 1, digest = '"+digest+"' WHERE id = %d", operation)
		exec(t, w, "UPDATE audit_events SET details = replace(details, '"+operation.Digest+"', '"+digest+"')")
		rename(t, w, w.OtherDevice, "web-3", "")
		operation = w.Operation(operation)
		task := w.Tasks(operation)[0]
		if *task.Identity.DeviceName != "web-1" || *task.Identity.Username != "user-1" || *task.Changes[0].To != "web-3" {
			t.Fatalf("%+v", task)
		}
		w.MustApprove(w.Aki, operation)
		w.Execute()
		w.WantStatus(operation, approval.Success)
		if n, err := w.Batch.CountTasks(w.As(w.Udo), batch.TaskQuery{Operation: operation.ID, Search: "web-3"}); n != 1 || err != nil {
			t.Errorf("the present name finds %d tasks (%v)", n, err)
		}
	})
}
