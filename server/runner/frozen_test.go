package runner_test

import (
	"fmt"
	"testing"

	"bulwark/ent/db"
	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/batch"
	"bulwark/server/fault"
	"bulwark/server/frozen"
	"bulwark/server/ident"
	"bulwark/server/internal/world"
	"bulwark/server/inventory"
)

// rename renames a device and changes its address, as an operator does.
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

// Finding 2 (security review), rule 24: renaming the device that credentials are to move to, between reading and approving,
// changes neither what people read nor where the credentials go.
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

// Finding 2, the reverse: a device that is called "lab" only while people read is not changed under its real name, and history
// shows what they read.
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

// rule 24: a task is skipped when any name or address that it shows is no longer the frozen one. Others run.
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
		operation, keys := requestApproved(w, 6)
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
// skipped. There is no deadlock, even when the credentials move to the device.
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
			if first == 119 { // the last chunk is after the rename, even if the chunks are fast
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

// rule 24: operations from before names were frozen keep their digest, show the current names, and run.
func TestRule24OlderOperationsRun(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		key := w.NewCredential().ID
		operation := w.Request(w.Otto, action.Update, &action.Changes{Device: &w.OtherDevice.ID}, world.IDs(key))
		dropTriggers(t, w)
		tamper(t, w, "DELETE FROM batch_names WHERE operation_id = %d", operation)
		tamper(t, w, "UPDATE batch_tasks SET username = NULL, device_id = NULL, domain_id = NULL, password_type_id = NULL WHERE id >> 32 = %d", operation)
		digest, err := frozen.Digest(w.Context(), w.Store.Conn(), operation.ID, approval.Header{
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
			t.Errorf("the current name finds %d tasks (%v)", n, err)
		}
	})
}
