package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/device"
	"bulwark/ent/db/user"
	"bulwark/graph/model"
	"bulwark/server/account"
	"bulwark/server/approver"
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

// updateDevice reads the input of updateDevice and changes the device. Null empties texts that may be empty.
func (s Services) updateDevice(ctx context.Context, input model.UpdateDeviceInput) (*db.Device, error) {
	in := &inputs{}
	changes := inventory.DeviceChanges{
		ID:   wantedKey[ident.Device](in, input.ID, "id"),
		Name: fixed(in, input.Name, "name"), Address: emptied(input.Address), Type: emptied(input.Type),
		Vendor: emptied(input.Vendor), Product: emptied(input.Product), Site: emptied(input.Site),
	}
	if status := fixed(in, input.Status, "status"); status != nil {
		active := *status == device.StatusACTIVE
		changes.Active = &active
	}
	if err := in.refusal(); err != nil {
		return nil, err
	}
	return s.Inventory.UpdateDevice(ctx, changes)
}

// updateUser reads the input of updateUser and changes the user. Null empties the e-mail address.
func (s Services) updateUser(ctx context.Context, input model.UpdateUserInput) (account.UpdatedUser, error) {
	in := &inputs{}
	changes := account.UserChanges{
		ID:          wantedKey[ident.User](in, input.ID, "id"),
		DisplayName: fixed(in, input.DisplayName, "displayName"), Email: emptied(input.Email),
		Role: fixed(in, input.Role, "role"), Reason: or(input.Reason, ""),
	}
	if status := fixed(in, input.Status, "status"); status != nil {
		active := *status == user.StatusACTIVE
		changes.Active = &active
	}
	if err := in.refusal(); err != nil {
		return account.UpdatedUser{}, err
	}
	return s.Account.UpdateUser(ctx, changes)
}

// resetSecondFactor reads the input of resetSecondFactor and resets it.
func (s Services) resetSecondFactor(
	ctx context.Context, input model.ResetSecondFactorInput,
) (*model.ResetSecondFactorPayload, error) {
	in := &inputs{}
	id := wantedKey[ident.User](in, input.UserID, "userId")
	payload, err := &model.ResetSecondFactorPayload{}, in.refusal()
	if err == nil {
		payload.User, payload.ProtectedChange, err = s.Account.ResetSecondFactor(ctx, id, or(input.Reason, ""))
	}
	payload.UserErrors, err = refused(err)
	return payload, err
}

// addApprovers reads the input of addApprovers and asks for them to be registered.
func (s Services) addApprovers(
	ctx context.Context, input model.AddApproversInput,
) ([]*db.Approver, *db.ProtectedChange, error) {
	in := &inputs{}
	users := make([]ident.User, len(input.UserIds))
	for i, id := range input.UserIds {
		users[i] = wantedKey[ident.User](in, id, "userIds")
	}
	if err := in.refusal(); err != nil {
		return nil, nil, err
	}
	return s.Approver.Add(ctx, users, or(input.Reason, ""))
}

// updateParameters reads the input of updateSystemParameters and sets them.
func (s Services) updateParameters(
	ctx context.Context, input model.UpdateSystemParametersInput,
) (*db.SystemParameters, *db.ProtectedChange, error) {
	in := &inputs{}
	changes := approver.ParameterChanges{
		ApprovalsRequired:       fixed(in, input.ApprovalsRequired, "approvalsRequired"),
		ApprovalValidityMinutes: fixed(in, input.ApprovalValidityMinutes, "approvalValidityMinutes"),
		CoolingOffHours:         fixed(in, input.CoolingOffHours, "coolingOffHours"),
		SecondFactorRequired:    fixed(in, input.SecondFactorRequired, "secondFactorRequired"),
		SecondFactorGraceDays:   fixed(in, input.SecondFactorGraceDays, "secondFactorGraceDays"),
		Reason:                  or(input.Reason, ""),
	}
	if err := in.refusal(); err != nil {
		return nil, nil, err
	}
	return s.Approver.UpdateParameters(ctx, changes)
}

// session names the browser session of the request, empty for none.
func (s Services) session(ctx context.Context) string {
	if s.SessionID == nil {
		return ""
	}
	return s.SessionID(ctx)
}

// textOrNull is a text, nil when it is empty.
func textOrNull(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}
