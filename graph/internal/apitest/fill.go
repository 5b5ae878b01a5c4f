package apitest

import (
	"context"
	"errors"
	"strings"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/device"
	"bulwark/ent/db/executiontemplate"
	"bulwark/ent/db/user"
	"bulwark/server/action"
	"bulwark/server/approver"
	"bulwark/server/batch"
	"bulwark/server/ident"
	"bulwark/server/viewer"
	"bulwark/server/viewer/viewertest"
)

// fill creates the content of the installation. Keys are assigned in order, so ids are the same on every database.
func (w *World) fill(ctx context.Context) error {
	c := w.Store.Read()
	w.createPeople(ctx, c)
	w.createReferences(ctx, c)
	w.createCredentials(ctx, c)
	for _, name := range []string{"aki", "bea"} {
		if _, err := w.Services.Approver.AddFromCLI(ctx, name); err != nil {
			return err
		}
	}
	c.APIToken.Create().SetUserID(Otto).SetName("nightly").SetHash("hash").SetCreatedAt(Start).
		SetExpiresAt(Start.AddDate(0, 0, 90)).ExecX(ctx)
	if err := w.createOperations(ctx); err != nil {
		return err
	}
	return w.requestProtectedChanges(ctx)
}

// requestProtectedChanges requests two changes: Bea requests that Otto become an approver, Ana a shorter cooling-off period.
func (w *World) requestProtectedChanges(ctx context.Context) error {
	if _, _, err := w.Services.Approver.Add(w.As(ctx, "bea"), []ident.User{Otto}, "Otto covers the night shift"); err != nil {
		return err
	}
	hours := 12
	_, _, err := w.Services.Approver.UpdateParameters(w.As(ctx, "ana"),
		approver.ParameterChanges{CoolingOffHours: &hours, Reason: "People work in shifts of 12 hours"})
	return err
}

// noPassword is the hash of an unknown password.
const noPassword = "$argon2id$v=19$m=19456,t=2,p=1$dW5rbm93biB1c2VyIDAwMQ$pHC4zQ1FTYTyQDbawzKCTgR7F57TzHNSBlPW+B5rVJs"

func (w *World) createPeople(ctx context.Context, c *db.Client) {
	create := func(p viewertest.Person, status user.Status) {
		c.User.Create().SetUsername(p.Username).SetDisplayName(p.DisplayName).SetEmail(p.Username + "@example.com").SetRole(p.Role).
			SetStatus(status).SetPasswordHash(noPassword).SetCreatedAt(Start).SetUpdatedAt(Start).ExecX(ctx)
	}
	for _, person := range viewertest.Cast() {
		create(person, user.StatusACTIVE)
	}
	create(viewertest.Person{Username: "ivo", DisplayName: "Ivo Inactive", Role: viewer.Operator}, user.StatusINACTIVE)
}

func (w *World) createReferences(ctx context.Context, c *db.Client) {
	newDevice := func(name, address, kind string, status device.Status) {
		c.Device.Create().SetName(name).SetNameKey(strings.ToLower(name)).SetAddress(address).SetType(kind).SetVendor("Acme").
			SetProduct("One").SetSite("Lisbon").SetStatus(status).SetCreatedAt(Start).SetUpdatedAt(Start).ExecX(ctx)
	}
	newDevice("web-01", "10.0.0.1", "Server", device.StatusACTIVE)
	newDevice("db-01", "db-01.example.com", "Server", device.StatusACTIVE)
	newDevice("Old-Switch", "10.0.0.9", "Switch", device.StatusINACTIVE)
	for _, name := range [][2]string{{"corp.example.com", "CORP"}, {"dmz.example.com", "DMZ"}} {
		c.Domain.Create().SetName(name[0]).SetNameKey(name[0]).SetShortName(name[1]).SetCreatedAt(Start).ExecX(ctx)
	}
	for _, name := range []string{"critical", "legacy", "Payment"} {
		c.Tag.Create().SetName(name).SetNameKey(strings.ToLower(name)).SetCreatedAt(Start).ExecX(ctx)
	}
	newTemplate := func(name string, plugin executiontemplate.Plugin, purpose executiontemplate.Purpose, enabled bool) {
		c.ExecutionTemplate.Create().SetName(name).SetNameKey(name).SetPlugin(plugin).SetPurpose(purpose).SetEnabled(enabled).
			SetCreatedAt(Start).ExecX(ctx)
	}
	newTemplate("ssh change", executiontemplate.PluginSSH, executiontemplate.PurposeCHANGE_PASSWORD, true)
	newTemplate("postgres change", executiontemplate.PluginPOSTGRESQL, executiontemplate.PurposeCHANGE_PASSWORD, false)
	newTemplate("ssh reconcile", executiontemplate.PluginSSH, executiontemplate.PurposeRECONCILE, true)
}

// Password types that every installation starts with.
const (
	domainUser ident.PasswordType = iota + 1
	localAdministrator
	localUser
)

func (w *World) createCredentials(ctx context.Context, c *db.Client) {
	add := func(name string, on ident.Device, kind ident.PasswordType, change func(*db.CredentialCreate)) {
		create := c.Credential.Create().SetUsername(name).SetDeviceID(on).SetPasswordTypeID(kind).SetLocalUser(kind != domainUser).
			SetCreatedAt(Start).SetUpdatedAt(Start)
		if change != nil {
			change(create)
		}
		create.ExecX(ctx)
	}
	const web, database, old = ident.Device(1), ident.Device(2), ident.Device(3)
	add("root", web, localAdministrator, nil)
	add("svc-backup", web, domainUser, func(c *db.CredentialCreate) {
		c.SetDomainID(1).SetAdditionalInformation("Nightly backup").SetExpiresAt(Start.Add(-72 * time.Hour))
	})
	add("svc-backup", database, domainUser, func(c *db.CredentialCreate) {
		c.SetDomainID(1).SetParentID(2).SetAutomaticChange(true).SetChangeTemplateID(1).SetLoginCredentialID(1)
	})
	add("postgres", database, localUser, func(c *db.CredentialCreate) {
		c.SetReconciliationEnabled(true).SetReconciliationAutorun(true).SetReconciliationCredentialID(1).SetReconciliationTemplateID(3)
	})
	add("admin", old, localAdministrator, func(c *db.CredentialCreate) { c.SetStatus(credential.StatusINACTIVE) })
	add("oper", old, localAdministrator, func(c *db.CredentialCreate) {
		c.SetStatus(credential.StatusINACTIVE).SetExpiresAt(Start.AddDate(0, 2, 0))
	})
	add("deploy", web, localUser, func(c *db.CredentialCreate) { c.SetParentID(1) })
	for _, link := range [][2]int64{{2, 1}, {2, 2}, {7, 3}} {
		c.CredentialTag.Create().SetCredentialID(ident.Credential(link[0])).SetTagID(ident.Tag(link[1])).ExecX(ctx)
	}
}

// createOperations creates a batch operation for each final status, and two that wait: one of Otto and one of Bea.
func (w *World) createOperations(ctx context.Context) error {
	var wrong error
	request := func(who, reason string, kind action.Kind, changes *action.Changes, selection action.Selection) *db.BatchOperation {
		done, err := w.Services.Batch.Request(w.As(ctx, who), batch.Request{Action: kind, Changes: changes, Selection: selection, Reason: reason})
		wrong = errors.Join(wrong, err)
		return done.Operation
	}
	approve := func(operation *db.BatchOperation) {
		if wrong == nil {
			_, err := w.Services.Batch.Approve(w.As(ctx, "aki"), batch.Decision{Operation: operation.ID, Digest: operation.Digest})
			wrong = errors.Join(err, w.Execute(ctx))
		}
	}
	ids := func(keys ...ident.Credential) action.Selection { return action.Selection{IDs: keys} }
	value := func(text string) *string { return &text }

	first := request("otto", "Rotate what leaked", action.Expire, nil, ids(1, 7))
	approve(request("otto", "Mark as critical", action.Update,
		&action.Changes{Tags: &action.TagChange{Mode: action.AddTags, Tags: []ident.Tag{1}}}, ids(7)))
	approve(first) // skips 7, which has changed since
	third := request("otto", "Bring the switch back", action.Activate, nil, ids(5))
	if wrong == nil {
		_, wrong = w.Services.Batch.Disapprove(w.As(ctx, "aki"), batch.Decision{Operation: third.ID, Digest: third.Digest, Comment: "No ticket."})
	}
	request("otto", "Backups are retired", action.Inactivate, nil,
		action.Selection{Filter: &action.Filter{Search: "svc", Status: "ACTIVE"}, Except: []ident.Credential{3}})
	template := ident.ExecutionTemplate(1)
	request("bea", "New owners", action.Update, &action.Changes{
		Domain: action.To(ident.Domain(2)), AdditionalInformation: value(""),
		Tags:            &action.TagChange{Mode: action.ReplaceTags, Tags: []ident.Tag{2, 3}},
		AutomaticChange: new(bool), ChangeTemplate: action.To(template), LoginCredential: action.Cleared[ident.Credential](),
	}, ids(2, 3))
	return wrong
}
