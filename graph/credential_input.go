package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/graph/model"
	"bulwark/server/ident"
	"bulwark/server/inventory"
)

// createCredential converts the input of the mutation and registers the credential.
func (s Services) createCredential(ctx context.Context, input model.CreateCredentialInput) (*db.Credential, error) {
	in := &inputs{}
	values := inventory.NewCredential{
		Username:              input.Username,
		Device:                requiredKey[ident.Device](in, input.DeviceID, "deviceId"),
		Domain:                optionalKey[ident.Domain](in, input.DomainID, "domainId"),
		PasswordType:          requiredKey[ident.PasswordType](in, input.PasswordTypeID, "passwordTypeId"),
		AdditionalInformation: valueOr(input.AdditionalInformation, ""),
		Tags:                  keyList[ident.Tag](in, input.TagIds, "tagIds"),
		Inactive:              valueOr(input.Status, "") == credential.StatusINACTIVE,
		ExpiresAt:             input.ExpiresAt,
		Parent:                optionalKey[ident.Credential](in, input.ParentID, "parentId"),
	}
	if change := input.PasswordChange; change != nil {
		values.AutomaticChange = valueOr(change.Automatic.Value(), false)
		values.ChangeTemplate = optionalKey[ident.ExecutionTemplate](in, change.TemplateID.Value(), "passwordChange", "templateId")
		values.LoginCredential = optionalKey[ident.Credential](in, change.LoginCredentialID.Value(), "passwordChange", "loginCredentialId")
	}
	if reconciliation := input.Reconciliation; reconciliation != nil {
		values.ReconciliationEnabled = valueOr(reconciliation.Enabled.Value(), false)
		values.ReconciliationAutorun = valueOr(reconciliation.Autorun.Value(), false)
		values.ReconciliationCredential = optionalKey[ident.Credential](in, reconciliation.CredentialID.Value(), "reconciliation", "credentialId")
		values.ReconciliationTemplate = optionalKey[ident.ExecutionTemplate](in, reconciliation.TemplateID.Value(), "reconciliation", "templateId")
	}
	if err := in.refusal(); err != nil {
		return nil, err
	}
	return s.Inventory.CreateCredential(ctx, values)
}
