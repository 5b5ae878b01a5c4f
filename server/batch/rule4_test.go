package batch_test

import (
	"testing"

	"bulwark/ent/db"
	"bulwark/ent/db/device"
	"bulwark/server/action"
	"bulwark/server/batch"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/internal/world"
)

// on puts a new credential on another device under a fixed name.
func on(name string, key ident.Device) func(*db.CredentialCreate) {
	return func(c *db.CredentialCreate) { c.SetUsername(name).SetDeviceID(key) }
}

// breach is a way to break rule 4: how to set it up, and the code of its refusal.
type breach struct {
	name    string
	want    fault.Code
	arrange func(w *world.World) (changes *action.Changes, key ident.Credential)
}

func ref[T any](value T) *T { return &value }

// breaches are all parts of rule 4 that an update can break on a single credential.
var breaches = []breach{
	{"local type on a credential with a domain", fault.CodeLocalTypeWithDomain, func(w *world.World) (*action.Changes, ident.Credential) {
		key := w.NewCredential(func(c *db.CredentialCreate) { c.SetDomainID(w.Domain.ID) }).ID
		return &action.Changes{PasswordType: &w.LocalUser.ID}, key
	}},
	{"domain on a credential with a local type", fault.CodeLocalTypeWithDomain, func(w *world.World) (*action.Changes, ident.Credential) {
		key := w.NewCredential(func(c *db.CredentialCreate) { c.SetPasswordTypeID(w.LocalUser.ID).SetLocalUser(true) }).ID
		return &action.Changes{Domain: action.To(w.Domain.ID)}, key
	}},
	{"local type and domain at once", fault.CodeLocalTypeWithDomain, func(w *world.World) (*action.Changes, ident.Credential) {
		return &action.Changes{PasswordType: &w.LocalUser.ID, Domain: action.To(w.Domain.ID)}, w.NewCredential().ID
	}},
	{"the same name on the new device", fault.CodeDuplicateCredential, func(w *world.World) (*action.Changes, ident.Credential) {
		w.NewCredential(on("root", w.OtherDevice.ID))
		return &action.Changes{Device: &w.OtherDevice.ID}, w.NewCredential(on("root", w.Device.ID)).ID
	}},
	{"the same name on the new device, in a domain", fault.CodeDuplicateCredential, func(w *world.World) (*action.Changes, ident.Credential) {
		in := func(c *db.CredentialCreate) { c.SetDomainID(w.Domain.ID) }
		w.NewCredential(on("root", w.OtherDevice.ID), in)
		return &action.Changes{Device: &w.OtherDevice.ID}, w.NewCredential(on("root", w.Device.ID), in).ID
	}},
	{"the same name once the domain is cleared", fault.CodeDuplicateCredential, func(w *world.World) (*action.Changes, ident.Credential) {
		w.NewCredential(on("root", w.Device.ID))
		key := w.NewCredential(on("root", w.Device.ID), func(c *db.CredentialCreate) { c.SetDomainID(w.Domain.ID) }).ID
		return &action.Changes{Domain: action.Cleared[ident.Domain]()}, key
	}},
	{"its own parent", fault.CodeParentCycle, func(w *world.World) (*action.Changes, ident.Credential) {
		key := w.NewCredential().ID
		return &action.Changes{Parent: action.To(key)}, key
	}},
	{"a descendant as parent", fault.CodeParentCycle, func(w *world.World) (*action.Changes, ident.Credential) {
		top := w.NewCredential().ID
		middle := w.NewCredential(func(c *db.CredentialCreate) { c.SetParentID(top) }).ID
		bottom := w.NewCredential(func(c *db.CredentialCreate) { c.SetParentID(middle) }).ID
		return &action.Changes{Parent: action.To(bottom)}, top
	}},
	{"reconciled by itself", fault.CodeReconcilesItself, func(w *world.World) (*action.Changes, ident.Credential) {
		key := w.NewCredential().ID
		return &action.Changes{ReconciliationCredential: action.To(key)}, key
	}},
	{"reconciliation on, without credential and template", fault.CodeRequired, func(w *world.World) (*action.Changes, ident.Credential) {
		return &action.Changes{ReconciliationEnabled: ref(true)}, w.NewCredential().ID
	}},
	{"reconciliation on, its template cleared", fault.CodeRequired, func(w *world.World) (*action.Changes, ident.Credential) {
		other := w.NewCredential().ID
		key := w.NewCredential(func(c *db.CredentialCreate) {
			c.SetReconciliationEnabled(true).SetReconciliationCredentialID(other).SetReconciliationTemplateID(w.Reconcile.ID)
		}).ID
		return &action.Changes{ReconciliationTemplate: action.Cleared[ident.ExecutionTemplate]()}, key
	}},
	{"not active", fault.CodeNotActive, func(w *world.World) (*action.Changes, ident.Credential) {
		return w.Tagging(), w.NewCredential(world.Inactive).ID
	}},
}

// rule 4 at the request: a breach is refused with its code, alone and in the preview.
func TestRule4BreachesAreRefused(t *testing.T) {
	for _, b := range breaches {
		t.Run(b.name, func(t *testing.T) {
			each(t, func(t *testing.T, w *world.World) {
				changes, key := b.arrange(w)
				request := batch.Request{Action: action.Update, Changes: changes, Selection: world.IDs(key), Reason: "x"}
				_, err := w.Batch.Request(w.As(w.Otto), request)
				wantCodes(t, err, b.want)
				wantNothingStored(t, w)
				preview, err := w.Batch.Preview(w.As(w.Otto), batch.Proposal{Action: action.Update, Changes: changes, Selection: world.IDs(key)})
				if err != nil || preview.Eligible != 0 || !fault.Has(fault.Refuse(preview.Ineligible...), b.want) {
					t.Fatalf("the preview says %+v, %v", preview, err)
				}
			})
		})
	}
}

// rule 4: objects that changes refer to must exist, be active and have the right purpose; the problem names the field.
func TestRule4ReferencesMustBeThereAndActive(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		key, gone := w.NewCredential().ID, w.NewCredential(world.Inactive).ID
		idle := w.Write().Device.Create().SetName("idle").SetNameKey("idle").SetStatus(device.StatusINACTIVE).
			SetCreatedAt(world.Start).SetUpdatedAt(world.Start).SaveX(w.Context()).ID
		disabled := w.Write().PasswordType.Create().SetName("old").SetNameKey("old").SetLocalUser(false).SetEnabled(false).
			SetCreatedAt(world.Start).SaveX(w.Context()).ID
		for name, c := range map[string]struct {
			changes action.Changes
			want    fault.Code
			field   string
		}{
			"device unknown":      {action.Changes{Device: ref(ident.Device(999))}, fault.CodeNotFound, "deviceId"},
			"device inactive":     {action.Changes{Device: &idle}, fault.CodeReferenceInactive, "deviceId"},
			"domain unknown":      {action.Changes{Domain: action.To(ident.Domain(999))}, fault.CodeNotFound, "domainId"},
			"type unknown":        {action.Changes{PasswordType: ref(ident.PasswordType(999))}, fault.CodeNotFound, "passwordTypeId"},
			"type disabled":       {action.Changes{PasswordType: &disabled}, fault.CodeReferenceInactive, "passwordTypeId"},
			"tag unknown":         {action.Changes{Tags: &action.TagChange{Mode: action.AddTags, Tags: []ident.Tag{999}}}, fault.CodeNotFound, "tags"},
			"parent unknown":      {action.Changes{Parent: action.To(ident.Credential(999))}, fault.CodeNotFound, "parentId"},
			"parent inactive":     {action.Changes{Parent: action.To(gone)}, fault.CodeReferenceInactive, "parentId"},
			"login inactive":      {action.Changes{LoginCredential: action.To(gone)}, fault.CodeReferenceInactive, "passwordChange"},
			"reconciler inactive": {action.Changes{ReconciliationCredential: action.To(gone)}, fault.CodeReferenceInactive, "reconciliation"},
			"wrong purpose":       {action.Changes{ChangeTemplate: action.To(w.Reconcile.ID)}, fault.CodeInvalid, "passwordChange"},
			"template unknown":    {action.Changes{ReconciliationTemplate: action.To(ident.ExecutionTemplate(999))}, fault.CodeNotFound, "reconciliation"},
		} {
			_, err := w.Batch.Request(w.As(w.Otto), batch.Request{Action: action.Update, Changes: &c.changes, Selection: world.IDs(key), Reason: "x"})
			problems := fault.ProblemsOf(err)
			if len(problems) != 1 || problems[0].Code != c.want || len(problems[0].Field) < 2 || problems[0].Field[1] != c.field {
				t.Errorf("%s: %v, want %s in %s", name, err, c.want, c.field)
			}
		}
		wantNothingStored(t, w)
	})
}

// rule 4: two credentials of one selection that would get the same name are both named.
func TestRule4DuplicatesInsideTheSelection(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		a := w.NewCredential(on("root", w.Device.ID)).ID
		b := w.NewCredential(on("root", w.OtherDevice.ID)).ID
		c := w.NewCredential(on("admin", w.Device.ID)).ID
		target := w.NewDevice("target").ID
		request := batch.Request{Action: action.Update, Changes: &action.Changes{Device: &target}, Selection: world.IDs(a, b, c), Reason: "x"}
		_, err := w.Batch.Request(w.As(w.Otto), request)
		wantCodes(t, err, fault.CodeDuplicateCredential)
		if count := fault.ProblemsOf(err)[0].Count; count != 2 {
			t.Fatalf("%d duplicates, want 2", count)
		}
		request.SkipIneligible = true
		done, err := w.Batch.Request(w.As(w.Otto), request)
		if err != nil || done.Operation.Total != 1 {
			t.Fatalf("%+v, %v", done, err)
		}
	})
}

// rule 4 at execution: tasks that break the rule since the request are skipped with their code, the others succeed.
func TestRule4IsCheckedAgainAtExecution(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		moved := w.NewCredential(on("root", w.Device.ID)).ID
		fine := w.NewCredential(on("admin", w.Device.ID)).ID
		operation := w.Request(w.Otto, action.Update, &action.Changes{Device: &w.OtherDevice.ID}, world.IDs(moved, fine))
		w.NewCredential(on("root", w.OtherDevice.ID)) // registered while the approver reads
		w.MustApprove(w.Aki, operation)
		w.Execute()
		tasks := w.Tasks(operation)
		if tasks[0].Code == nil || *tasks[0].Code != fault.CodeDuplicateCredential || tasks[1].Code != nil {
			t.Fatalf("%+v", tasks)
		}
		if w.Credential(moved).DeviceID != w.Device.ID || w.Credential(fine).DeviceID != w.OtherDevice.ID {
			t.Fatal("the wrong credential moved")
		}
	})
}

// rule 4 at execution: when a reference has become inactive, every task is skipped.
func TestRule4ReferenceInactiveAtExecution(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		key := w.NewCredential().ID
		operation := w.Request(w.Otto, action.Update, &action.Changes{Device: &w.OtherDevice.ID}, world.IDs(key))
		w.MustApprove(w.Aki, operation)
		w.Write().Device.UpdateOne(w.OtherDevice).SetStatus(device.StatusINACTIVE).ExecX(w.Context())
		w.Execute()
		if task := w.Tasks(operation)[0]; task.Code == nil || *task.Code != fault.CodeReferenceInactive {
			t.Fatalf("%+v", task)
		}
		if w.Credential(key).Version != 1 {
			t.Fatal("the credential was changed")
		}
	})
}

// rule 4: parents that two operations set at the same time never make a cycle.
func TestRule4CyclesAcrossOperations(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		a, b := w.NewCredential().ID, w.NewCredential().ID
		first := w.Request(w.Otto, action.Update, &action.Changes{Parent: action.To(b)}, world.IDs(a))
		second := w.Request(w.Otto, action.Update, &action.Changes{Parent: action.To(a)}, world.IDs(b))
		w.MustApprove(w.Aki, first)
		w.MustApprove(w.Aki, second)
		w.Execute()
		if task := w.Tasks(second)[0]; task.Code == nil || *task.Code != fault.CodeParentCycle {
			t.Fatalf("%+v", task)
		}
	})
}
