// Package world is a small installation for tests: people in every role, a clock that tests move, an inventory, and methods for
// what people do. It uses the real services on a real database.
package world

import (
	"context"
	"fmt"
	"log/slog"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/apitoken"
	"bulwark/ent/db/approver"
	"bulwark/ent/db/authoritygrant"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/executiontemplate"
	"bulwark/ent/db/passwordtype"
	"bulwark/server/account"
	"bulwark/server/action"
	"bulwark/server/approval"
	approvers "bulwark/server/approver"
	"bulwark/server/batch"
	"bulwark/server/clock/clocktest"
	"bulwark/server/ident"
	"bulwark/server/runner"
	"bulwark/server/store"
	"bulwark/server/viewer"
	"bulwark/server/viewer/viewertest"
)

// Start is the instant at which every world begins.
var Start = time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)

// World is an installation with the people of package viewertest.
type World struct {
	T     *testing.T
	Store *store.Store
	Batch *batch.Service

	Ana, Otto, Aki, Bea, Udo *db.User
	Device, OtherDevice      *db.Device
	Domain, OtherDomain      *db.Domain
	DomainUser, LocalUser    *db.PasswordType
	Red, Green, Blue         *db.Tag
	Change, Reconcile        *db.ExecutionTemplate

	clock *clocktest.Clock
	count int
}

// New makes a world on an empty database. Aki is registered as approver, Bea is not.
func New(t *testing.T, s *store.Store) *World {
	t.Helper()
	w := &World{T: t, Store: s, clock: clocktest.New(Start)}
	w.Batch = batch.New(s, w.Now)
	w.createPeople()
	w.createInventory()
	w.Register(w.Aki)
	return w
}

func (w *World) createPeople() {
	w.Ana = w.createPerson(viewertest.Ana)
	w.Otto = w.createPerson(viewertest.Otto)
	w.Aki = w.createPerson(viewertest.Aki)
	w.Bea = w.createPerson(viewertest.Bea)
	w.Udo = w.createPerson(viewertest.Udo)
}

func (w *World) createPerson(p viewertest.Person) *db.User {
	return w.Write().User.Create().SetUsername(p.Username).SetDisplayName(p.DisplayName).SetRole(p.Role).SetPasswordHash("-").
		SetCreatedAt(Start).SetUpdatedAt(Start).SaveX(w.Context())
}

func (w *World) createInventory() {
	ctx, c := w.Context(), w.Write()
	w.Device = w.NewDevice("web-1")
	w.OtherDevice = w.NewDevice("web-2")
	w.Domain = c.Domain.Create().SetName("corp.example.com").SetNameKey("corp.example.com").SetCreatedAt(Start).SaveX(ctx)
	w.OtherDomain = c.Domain.Create().SetName("dmz.example.com").SetNameKey("dmz.example.com").SetCreatedAt(Start).SaveX(ctx)
	w.DomainUser = c.PasswordType.Query().Where(passwordtype.NameKey("domain user")).OnlyX(ctx)
	w.LocalUser = c.PasswordType.Query().Where(passwordtype.NameKey("local user")).OnlyX(ctx)
	for name, tag := range map[string]**db.Tag{"red": &w.Red, "green": &w.Green, "blue": &w.Blue} {
		*tag = c.Tag.Create().SetName(name).SetNameKey(name).SetCreatedAt(Start).SaveX(ctx)
	}
	w.Change = w.createTemplate("change", executiontemplate.PurposeCHANGE_PASSWORD)
	w.Reconcile = w.createTemplate("reconcile", executiontemplate.PurposeRECONCILE)
}

// NewDevice creates an active device.
func (w *World) NewDevice(name string) *db.Device {
	return w.Write().Device.Create().SetName(name).SetNameKey(name).SetCreatedAt(Start).SetUpdatedAt(Start).SaveX(w.Context())
}

func (w *World) createTemplate(name string, purpose executiontemplate.Purpose) *db.ExecutionTemplate {
	return w.Write().ExecutionTemplate.Create().SetName(name).SetNameKey(name).SetPlugin(executiontemplate.PluginSSH).
		SetPurpose(purpose).SetCreatedAt(Start).SaveX(w.Context())
}

// Write returns a client for setting up what the use cases do not offer. On SQLite it shares the readers' pool, which may write
// too; busy writers wait.
func (w *World) Write() *db.Client { return w.Store.Read() }

// Context is the test's context, without a viewer.
func (w *World) Context() context.Context { return w.T.Context() }

// As returns the context of a person in a browser who has just proved their identity.
func (w *World) As(person *db.User) context.Context {
	return viewer.With(w.T.Context(), viewer.Viewer{User: person.ID, Role: person.Role, Address: "192.0.2.1",
		Session: "session-of-" + person.Username, ProvedAt: w.Now(), Proof: viewer.ByPassword})
}

// AsToken returns the context of a person's API token, and creates one if there is none.
func (w *World) AsToken(person *db.User) context.Context {
	token, err := w.Write().APIToken.Query().Where(apitoken.UserID(person.ID)).FirstID(w.Context())
	if err != nil {
		token = w.Write().APIToken.Create().SetUserID(person.ID).SetName("script").SetHash("hash of " + person.Username).
			SetCreatedAt(w.Now()).SetExpiresAt(w.Now().AddDate(0, 0, 90)).SaveX(w.Context()).ID
	}
	return viewer.With(w.T.Context(), viewer.Viewer{User: person.ID, Role: person.Role, Token: token, Scopes: viewer.AllScopes})
}

// Now returns the time of the world's clock.
func (w *World) Now() time.Time { return w.clock.Now() }

// Wait moves the clock.
func (w *World) Wait(d time.Duration) { w.clock.Advance(d) }

// Register makes a person an approver.
func (w *World) Register(person *db.User) {
	w.Write().Approver.Create().SetModule(approver.ModulePAM_CORE).SetUserID(person.ID).
		SetAddedAt(w.Now()).ExecX(w.Context())
}

// Unregister removes a person's registration as approver, as an administrator does.
func (w *World) Unregister(person *db.User) {
	w.T.Helper()
	registration := w.Write().Approver.Query().Where(approver.UserID(person.ID)).OnlyIDX(w.Context())
	if _, err := approvers.New(w.Store, w.Now).Remove(w.As(w.Ana), registration); err != nil {
		w.T.Fatal(err)
	}
}

// Deactivate ends a person's access, as an administrator does.
func (w *World) Deactivate(person *db.User) {
	w.T.Helper()
	inactive := false
	w.updateUser(account.UserChanges{ID: person.ID, Active: &inactive})
}

// Demote makes a person an auditor, as an administrator does.
func (w *World) Demote(person *db.User) {
	w.T.Helper()
	auditor := viewer.Auditor
	w.updateUser(account.UserChanges{ID: person.ID, Role: &auditor})
}

func (w *World) updateUser(changes account.UserChanges) {
	w.T.Helper()
	if _, err := account.New(w.Store, w.Now).UpdateUser(w.As(w.Ana), changes); err != nil {
		w.T.Fatal(err)
	}
}

// Grant records that one person grants authority to another now.
func (w *World) Grant(person, by *db.User, kind authoritygrant.Kind) {
	w.Write().AuthorityGrant.Create().SetUserID(person.ID).SetGrantedBy(by.ID).SetKind(kind).SetGrantedAt(w.Now()).ExecX(w.Context())
}

// SetCoolingOff sets the cooling-off period in hours.
func (w *World) SetCoolingOff(hours int) {
	w.Write().SystemParameters.UpdateOneID(1).SetCoolingOffHours(hours).ExecX(w.Context())
}

// SetQuorum sets how many approvals requests need from now on.
func (w *World) SetQuorum(n int) {
	w.Write().SystemParameters.UpdateOneID(1).SetApprovalsRequired(n).ExecX(w.Context())
}

// NewCredential creates an active credential of type Domain user, without a domain, on the device web-1; change it with
// options.
func (w *World) NewCredential(options ...func(*db.CredentialCreate)) *db.Credential {
	w.T.Helper()
	w.count++
	create := w.Write().Credential.Create().SetUsername(fmt.Sprintf("user-%d", w.count)).SetDeviceID(w.Device.ID).
		SetPasswordTypeID(w.DomainUser.ID).SetLocalUser(false).SetCreatedAt(Start).SetUpdatedAt(Start)
	for _, option := range options {
		option(create)
	}
	return create.SaveX(w.Context())
}

// NewCredentials creates n credentials and returns their keys.
func (w *World) NewCredentials(n int, options ...func(*db.CredentialCreate)) []ident.Credential {
	w.T.Helper()
	keys := make([]ident.Credential, n)
	for i := range keys {
		keys[i] = w.NewCredential(options...).ID
	}
	return keys
}

// Inactive makes a new credential inactive.
func Inactive(c *db.CredentialCreate) { c.SetStatus(credential.StatusINACTIVE) }

// IDs selects credentials one by one.
func IDs(keys ...ident.Credential) action.Selection { return action.Selection{IDs: keys} }

// All selects every credential.
func All() action.Selection { return action.Selection{Filter: &action.Filter{All: true}} }

// Tagging is an update that adds a tag.
func (w *World) Tagging() *action.Changes {
	return &action.Changes{Tags: &action.TagChange{Mode: action.AddTags, Tags: []ident.Tag{w.Red.ID}}}
}

// Request requests an action as a person and fails the test when it is refused.
func (w *World) Request(person *db.User, kind action.Kind, changes *action.Changes, selection action.Selection) *db.BatchOperation {
	w.T.Helper()
	done, err := w.Batch.Request(w.As(person), batch.Request{Action: kind, Changes: changes, Selection: selection, Reason: "because"})
	if err != nil {
		w.T.Fatal("the request was refused: ", err)
	}
	return done.Operation
}

// Approve approves as a person.
func (w *World) Approve(person *db.User, operation *db.BatchOperation) error {
	_, err := w.Batch.Approve(w.As(person), batch.Decision{Operation: operation.ID, Digest: operation.Digest})
	return err
}

// MustApprove approves as a person and fails the test when it is refused.
func (w *World) MustApprove(person *db.User, operation *db.BatchOperation) {
	w.T.Helper()
	if err := w.Approve(person, operation); err != nil {
		w.T.Fatal("the approval was refused: ", err)
	}
}

// Runner returns a new runner with a name of its own.
func (w *World) Runner() *runner.Runner {
	return runner.New(w.Store, w.Now, slog.New(slog.DiscardHandler))
}

// Execute executes all approved operations. It fails the test when the facets of credentials are wrong afterwards.
func (w *World) Execute() {
	w.T.Helper()
	r := w.Runner()
	for {
		worked, err := r.Step(w.Context())
		if err != nil {
			w.T.Fatal(err)
		}
		if !worked {
			w.wantFacets()
			return
		}
	}
}

// RunOperation requests as Otto, approves as Aki, executes, and returns the operation as it ended.
func (w *World) RunOperation(kind action.Kind, changes *action.Changes, selection action.Selection) *db.BatchOperation {
	w.T.Helper()
	operation := w.Request(w.Otto, kind, changes, selection)
	w.MustApprove(w.Aki, operation)
	w.Execute()
	return w.Operation(operation)
}

// Operation reads an operation again.
func (w *World) Operation(operation *db.BatchOperation) *db.BatchOperation {
	return w.Store.Read().BatchOperation.GetX(w.Context(), operation.ID)
}

// Credential reads a credential again.
func (w *World) Credential(key ident.Credential) *db.Credential {
	return w.Store.Read().Credential.GetX(w.Context(), key)
}

// Tags lists the names of a credential's tags.
func (w *World) Tags(key ident.Credential) []string {
	var names []string
	for _, tag := range w.Store.Read().Credential.GetX(w.Context(), key).QueryTags().Order(db.Asc("name")).AllX(w.Context()) {
		names = append(names, tag.Name)
	}
	return names
}

// Tasks lists all tasks of an operation as the auditor sees them.
func (w *World) Tasks(operation *db.BatchOperation) []batch.Task {
	w.T.Helper()
	list, _, err := w.Batch.ListTasks(w.As(w.Udo), batch.TaskQuery{Operation: operation.ID, First: 10_000})
	if err != nil {
		w.T.Fatal(err)
	}
	return list
}

// WantStatus fails the test when an operation is in another state.
func (w *World) WantStatus(operation *db.BatchOperation, want approval.Status) {
	w.T.Helper()
	if got := w.Operation(operation).Status; got != want {
		w.T.Fatalf("the operation is %s, want %s", got, want)
	}
}
