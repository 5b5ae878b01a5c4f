package runner_test

import (
	"slices"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/batch"
	"bulwark/server/ident"
	"bulwark/server/internal/dbtest"
	"bulwark/server/internal/world"
	"bulwark/server/store"
)

func each(t *testing.T, test func(t *testing.T, w *world.World)) {
	t.Helper()
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) { test(t, world.New(t, s)) })
}

func ref[T any](value T) *T { return &value }

// same reports whether two optional references are equal.
func same[K comparable](a, b *K) bool { return a == b || a != nil && b != nil && *a == *b }

// Inactivate and Activate change the status and nothing else.
func TestInactivateAndActivate(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		expiry := world.Start.Add(-time.Hour)
		key := w.NewCredential(func(c *db.CredentialCreate) { c.SetExpiresAt(expiry) }).ID
		before := w.Credential(key)
		if ended := w.RunOperation(action.Inactivate, nil, world.IDs(key)); ended.Status != approval.Success || ended.Succeeded != 1 {
			t.Fatalf("%+v", ended)
		}
		if got := w.Credential(key); got.Status != credential.StatusINACTIVE || got.Version != before.Version+1 {
			t.Fatalf("%+v", got)
		}
		w.RunOperation(action.Activate, nil, world.IDs(key))
		got := w.Credential(key)
		if got.Status != credential.StatusACTIVE || got.ExpiresAt == nil || !got.ExpiresAt.Equal(expiry) {
			t.Fatalf("Activate leaves expiresAt alone: %+v", got)
		}
	})
}

// Expire writes the time of the request, not of the approval; the status stays.
func TestExpireWritesTheTimeOfTheRequest(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		w.Wait(123456 * time.Microsecond)
		requested := w.Now()
		key := w.NewCredential().ID
		operation := w.Request(w.Otto, action.Expire, nil, world.IDs(key))
		w.Wait(3 * time.Hour)
		w.MustApprove(w.Aki, operation)
		w.Wait(time.Hour)
		w.Execute()
		got := w.Credential(key)
		if got.ExpiresAt == nil || !got.ExpiresAt.Equal(requested) || got.Status != credential.StatusACTIVE {
			t.Fatalf("expires at %v, want %v", got.ExpiresAt, requested)
		}
		change := w.Tasks(operation)[0].Changes[0]
		if change.From != nil || *change.To != requested.Format(time.RFC3339Nano) {
			t.Fatalf("the task shows %+v", change)
		}
	})
}

// createFullCredential makes a credential with every field filled in.
func createFullCredential(w *world.World) ident.Credential {
	other := w.NewCredential().ID
	key := w.NewCredential(func(c *db.CredentialCreate) {
		c.SetDomainID(w.Domain.ID).SetAdditionalInformation("old").SetParentID(other).SetAutomaticChange(true).
			SetChangeTemplateID(w.Change.ID).SetLoginCredentialID(other).SetReconciliationEnabled(true).
			SetReconciliationAutorun(true).SetReconciliationCredentialID(other).SetReconciliationTemplateID(w.Reconcile.ID).
			AddTagIDs(w.Red.ID, w.Green.ID)
	}).ID
	return key
}

// Every attribute of the form, alone, changes as requested, and nothing else changes.
func TestUpdateEachAttributeAlone(t *testing.T) {
	for name, c := range map[string]struct {
		changes func(w *world.World) *action.Changes
		want    func(w *world.World, c *db.Credential) bool
		fields  int // how many columns differ, without version and time of change
	}{
		"password type": {
			func(w *world.World) *action.Changes {
				kind := w.Write().PasswordType.Create().SetName("Service").SetNameKey("service").SetLocalUser(false).SetCreatedAt(world.Start).SaveX(w.Context())
				return &action.Changes{PasswordType: &kind.ID}
			},
			func(w *world.World, c *db.Credential) bool {
				return c.PasswordTypeID != w.DomainUser.ID && !c.LocalUser
			}, 1},
		"domain": {
			func(w *world.World) *action.Changes { return &action.Changes{Domain: action.To(w.OtherDomain.ID)} },
			func(w *world.World, c *db.Credential) bool { return same(c.DomainID, &w.OtherDomain.ID) },
			1,
		},
		"clear domain": {
			func(*world.World) *action.Changes { return &action.Changes{Domain: action.Cleared[ident.Domain]()} },
			func(_ *world.World, c *db.Credential) bool { return c.DomainID == nil },
			1,
		},
		"device": {
			func(w *world.World) *action.Changes { return &action.Changes{Device: &w.OtherDevice.ID} },
			func(w *world.World, c *db.Credential) bool { return c.DeviceID == w.OtherDevice.ID },
			1,
		},
		"additional information": {func(*world.World) *action.Changes {
			return &action.Changes{AdditionalInformation: ref("new – ünï\t\"x\"")}
		}, func(_ *world.World, c *db.Credential) bool { return c.AdditionalInformation == "new – ünï\t\"x\"" }, 1},
		"clear additional information": {
			func(*world.World) *action.Changes { return &action.Changes{AdditionalInformation: ref("")} },
			func(_ *world.World, c *db.Credential) bool { return c.AdditionalInformation == "" },
			1,
		},
		"clear parent": {
			func(*world.World) *action.Changes { return &action.Changes{Parent: action.Cleared[ident.Credential]()} },
			func(_ *world.World, c *db.Credential) bool { return c.ParentID == nil },
			1,
		},
		"automatic change off": {
			func(*world.World) *action.Changes { return &action.Changes{AutomaticChange: ref(false)} },
			func(_ *world.World, c *db.Credential) bool { return !c.AutomaticChange },
			1,
		},
		"clear change template": {func(*world.World) *action.Changes {
			return &action.Changes{ChangeTemplate: action.Cleared[ident.ExecutionTemplate]()}
		}, func(_ *world.World, c *db.Credential) bool { return c.ChangeTemplateID == nil }, 1},
		"clear login credential": {func(*world.World) *action.Changes {
			return &action.Changes{LoginCredential: action.Cleared[ident.Credential]()}
		}, func(_ *world.World, c *db.Credential) bool { return c.LoginCredentialID == nil }, 1},
		"reconciliation off": {
			func(*world.World) *action.Changes { return &action.Changes{ReconciliationEnabled: ref(false)} },
			func(_ *world.World, c *db.Credential) bool { return !c.ReconciliationEnabled },
			1,
		},
		"autorun off": {
			func(*world.World) *action.Changes { return &action.Changes{ReconciliationAutorun: ref(false)} },
			func(_ *world.World, c *db.Credential) bool { return !c.ReconciliationAutorun },
			1,
		},
		"clear reconciliation": {
			func(*world.World) *action.Changes {
				return &action.Changes{
					ReconciliationEnabled: ref(false), ReconciliationCredential: action.Cleared[ident.Credential](),
					ReconciliationTemplate: action.Cleared[ident.ExecutionTemplate](),
				}
			},
			func(_ *world.World, c *db.Credential) bool {
				return !c.ReconciliationEnabled && c.ReconciliationCredentialID == nil && c.ReconciliationTemplateID == nil
			}, 3},
	} {
		t.Run(name, func(t *testing.T) {
			each(t, func(t *testing.T, w *world.World) {
				key := createFullCredential(w)
				before := w.Credential(key)
				if ended := w.RunOperation(action.Update, c.changes(w), world.IDs(key)); ended.Status != approval.Success {
					t.Fatalf("the operation ended as %s: %+v", ended.Status, w.Tasks(ended))
				}
				after := w.Credential(key)
				if !c.want(w, after) {
					t.Fatalf("the credential is %v", after)
				}
				if got := differing(before, after); got != c.fields {
					t.Fatalf("%d columns changed, want %d:\n%v\n%v", got, c.fields, before, after)
				}
				if got := w.Tags(key); !slices.Equal(got, []string{"green", "red"}) {
					t.Fatalf("the tags became %v", got)
				}
			})
		})
	}
}

// differing counts the columns that differ, without version and time of change.
func differing(a, b *db.Credential) int {
	n := 0
	for _, equal := range []bool{
		a.Username == b.Username, a.DeviceID == b.DeviceID, same(a.DomainID, b.DomainID), a.PasswordTypeID == b.PasswordTypeID,
		a.LocalUser == b.LocalUser, a.AdditionalInformation == b.AdditionalInformation, a.Status == b.Status,
		(a.ExpiresAt == nil) == (b.ExpiresAt == nil), same(a.ParentID, b.ParentID), a.AutomaticChange == b.AutomaticChange,
		same(a.ChangeTemplateID, b.ChangeTemplateID), same(a.LoginCredentialID, b.LoginCredentialID),
		a.ReconciliationEnabled == b.ReconciliationEnabled, a.ReconciliationAutorun == b.ReconciliationAutorun,
		same(a.ReconciliationCredentialID, b.ReconciliationCredentialID), same(a.ReconciliationTemplateID, b.ReconciliationTemplateID),
	} {
		if !equal {
			n++
		}
	}
	return n
}

// Tags: add keeps and never duplicates, replace leaves exactly these, remove takes only these, replace with none clears.
func TestUpdateTags(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		for _, c := range []struct {
			mode action.TagMode
			tags []ident.Tag
			want []string
		}{
			{action.AddTags, []ident.Tag{w.Green.ID, w.Blue.ID}, []string{"blue", "green", "red"}},
			{action.ReplaceTags, []ident.Tag{w.Blue.ID}, []string{"blue"}},
			{action.RemoveTags, []ident.Tag{w.Red.ID, w.Blue.ID}, []string{"green"}},
			{action.ReplaceTags, []ident.Tag{}, nil},
		} {
			key := w.NewCredential(func(create *db.CredentialCreate) { create.AddTagIDs(w.Red.ID, w.Green.ID) }).ID
			ended := w.RunOperation(action.Update, &action.Changes{Tags: &action.TagChange{Mode: c.mode, Tags: c.tags}}, world.IDs(key))
			if got := w.Tags(key); !slices.Equal(got, c.want) {
				t.Errorf("%s %v: tags are %v, want %v", c.mode, c.tags, got, c.want)
			}
			shown := w.Tasks(ended)[0].Changes
			if len(shown) != 1 || *shown[0].From != "green, red" {
				t.Errorf("%s: the task shows %+v", c.mode, shown)
			}
		}
	})
}

// Everything at once, set and cleared, in one operation; From → To shows each line with names.
func TestUpdateEverythingAtOnce(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		key, parent := createFullCredential(w), w.NewCredential().ID
		local := w.LocalUser.ID
		changes := &action.Changes{
			PasswordType: &local, Domain: action.Cleared[ident.Domain](), Device: &w.OtherDevice.ID,
			AdditionalInformation: ref("moved"), Tags: &action.TagChange{Mode: action.ReplaceTags, Tags: []ident.Tag{w.Blue.ID}},
			Parent: action.To(parent), AutomaticChange: ref(false), ChangeTemplate: action.Cleared[ident.ExecutionTemplate](),
			LoginCredential: action.To(parent), ReconciliationAutorun: ref(false), ReconciliationCredential: action.To(parent),
		}
		operation := w.Request(w.Otto, action.Update, changes, world.IDs(key))
		task := w.Tasks(operation)[0] // before any decision
		if len(task.Changes) != 11 {
			t.Fatalf("%d lines From → To, want 11: %+v", len(task.Changes), task.Changes)
		}
		device := task.Changes[slices.IndexFunc(task.Changes, func(c batch.FieldChange) bool { return c.Field == action.Device })]
		if *device.From != "web-1" || *device.To != "web-2" {
			t.Fatalf("the device's line is %s → %s", *device.From, *device.To)
		}
		w.MustApprove(w.Aki, operation)
		w.Execute()
		w.WantStatus(operation, approval.Success)
		got := w.Credential(key)
		if !got.LocalUser || got.DomainID != nil || got.DeviceID != w.OtherDevice.ID || got.AdditionalInformation != "moved" ||
			!same(got.ParentID, &parent) || got.AutomaticChange || got.ChangeTemplateID != nil || !same(got.LoginCredentialID, &parent) ||
			got.ReconciliationAutorun || !same(got.ReconciliationCredentialID, &parent) || !got.ReconciliationEnabled {
			t.Fatalf("%v", got)
		}
		if tags := w.Tags(key); !slices.Equal(tags, []string{"blue"}) {
			t.Fatalf("tags are %v", tags)
		}
	})
}
