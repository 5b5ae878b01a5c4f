package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/graph/model"
	"bulwark/server/ident"
	"bulwark/server/inventory"
)

// createCredential reads the input of createCredential and registers the credential.
func (s Services) createCredential(ctx context.Context, input model.CreateCredentialInput) (*db.Credential, error) {
	in := &inputs{}
	wanted := inventory.NewCredential{
		Username:              input.Username,
		Device:                wantedKey[ident.Device](in, input.DeviceID, "deviceId"),
		Domain:                maybeKey[ident.Domain](in, input.DomainID, "domainId"),
		PasswordType:          wantedKey[ident.PasswordType](in, input.PasswordTypeID, "passwordTypeId"),
		AdditionalInformation: or(input.AdditionalInformation, ""),
		Tags:                  manyKeys[ident.Tag](in, input.TagIds, "tagIds"),
		Inactive:              or(input.Status, "") == credential.StatusINACTIVE,
		ExpiresAt:             input.ExpiresAt,
		Parent:                maybeKey[ident.Credential](in, input.ParentID, "parentId"),
	}
	if change := input.PasswordChange; change != nil {
		wanted.AutomaticChange = or(change.Automatic.Value(), false)
		wanted.ChangeTemplate = maybeKey[ident.ExecutionTemplate](in, change.TemplateID.Value(), "passwordChange", "templateId")
		wanted.LoginCredential = maybeKey[ident.Credential](in, change.LoginCredentialID.Value(), "passwordChange", "loginCredentialId")
	}
	if reconciliation := input.Reconciliation; reconciliation != nil {
		wanted.ReconciliationEnabled = or(reconciliation.Enabled.Value(), false)
		wanted.ReconciliationAutorun = or(reconciliation.Autorun.Value(), false)
		wanted.ReconciliationCredential = maybeKey[ident.Credential](in, reconciliation.CredentialID.Value(), "reconciliation", "credentialId")
		wanted.ReconciliationTemplate = maybeKey[ident.ExecutionTemplate](in, reconciliation.TemplateID.Value(), "reconciliation", "templateId")
	}
	if err := in.refusal(); err != nil {
		return nil, err
	}
	return s.Inventory.CreateCredential(ctx, wanted)
}
