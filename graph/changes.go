package graph

import (
	"encoding/json"

	"github.com/99designs/gqlgen/graphql"

	"bulwark/graph/model"
	"bulwark/server/action"
	"bulwark/server/ident"
)

// changes reads what an update changes: what is absent stays, null clears where the field may be empty and is INVALID
// elsewhere.
func (in *inputs) changes(c *model.CredentialChanges) *action.Changes {
	if c == nil {
		return nil
	}
	changes := &action.Changes{
		PasswordType:          fixedKey[ident.PasswordType](in, c.PasswordTypeID, "changes", "passwordTypeId"),
		Domain:                clearableKey[ident.Domain](in, c.DomainID, "changes", "domainId"),
		Device:                fixedKey[ident.Device](in, c.DeviceID, "changes", "deviceId"),
		AdditionalInformation: nullAsEmpty(c.AdditionalInformation),
		Parent:                clearableKey[ident.Credential](in, c.ParentID, "changes", "parentId"),
	}
	if tags := nonNull(in, c.Tags, "changes", "tags"); tags != nil {
		changes.Tags = &action.TagChange{Mode: tags.Mode, Tags: keyList[ident.Tag](in, tags.TagIds, "changes", "tags", "tagIds")}
	}
	in.passwordChange(c.PasswordChange, changes)
	in.reconciliation(c.Reconciliation, changes)
	return changes
}

// passwordChange reads a password change configuration; null turns it off and clears it.
func (in *inputs) passwordChange(value graphql.Omittable[*model.PasswordChangeInput], changes *action.Changes) {
	given, set := value.ValueOK()
	if !set {
		return
	}
	if given == nil {
		changes.AutomaticChange = new(bool)
		changes.ChangeTemplate = action.Cleared[ident.ExecutionTemplate]()
		changes.LoginCredential = action.Cleared[ident.Credential]()
		return
	}
	changes.AutomaticChange = nonNull(in, given.Automatic, "changes", "passwordChange", "automatic")
	changes.ChangeTemplate = clearableKey[ident.ExecutionTemplate](in, given.TemplateID, "changes", "passwordChange", "templateId")
	changes.LoginCredential = clearableKey[ident.Credential](in, given.LoginCredentialID, "changes", "passwordChange", "loginCredentialId")
}

// reconciliation reads a reconciliation configuration; null turns it off and clears it.
func (in *inputs) reconciliation(value graphql.Omittable[*model.ReconciliationInput], changes *action.Changes) {
	given, set := value.ValueOK()
	if !set {
		return
	}
	if given == nil {
		changes.ReconciliationEnabled, changes.ReconciliationAutorun = new(bool), new(bool)
		changes.ReconciliationCredential = action.Cleared[ident.Credential]()
		changes.ReconciliationTemplate = action.Cleared[ident.ExecutionTemplate]()
		return
	}
	changes.ReconciliationEnabled = nonNull(in, given.Enabled, "changes", "reconciliation", "enabled")
	changes.ReconciliationAutorun = nonNull(in, given.Autorun, "changes", "reconciliation", "autorun")
	changes.ReconciliationCredential = clearableKey[ident.Credential](in, given.CredentialID, "changes", "reconciliation", "credentialId")
	changes.ReconciliationTemplate = clearableKey[ident.ExecutionTemplate](in, given.TemplateID, "changes", "reconciliation", "templateId")
}

func fixedKey[K ident.Kind](in *inputs, value graphql.Omittable[*string], field ...string) *K {
	return optionalKey[K](in, nonNull(in, value, field...), field...)
}

func clearableKey[K ident.Kind](in *inputs, value graphql.Omittable[*string], field ...string) action.Clearable[K] {
	given, set := value.ValueOK()
	switch {
	case !set:
		return action.Clearable[K]{}
	case given == nil:
		return action.Cleared[K]()
	default:
		return action.To(requiredKey[K](in, *given, field...))
	}
}

// changesText writes changes as bulkUpdateCredentials takes them, so that a script can send them again.
func changesText(c *action.Changes) (string, error) {
	input := map[string]any{}
	putKey(input, "passwordTypeId", c.PasswordType)
	putClearable(input, "domainId", c.Domain)
	putKey(input, "deviceId", c.Device)
	put(input, "additionalInformation", c.AdditionalInformation)
	if c.Tags != nil {
		input["tags"] = map[string]any{"mode": c.Tags.Mode, "tagIds": ident.FormatAll(c.Tags.Tags)}
	}
	putClearable(input, "parentId", c.Parent)

	passwordChange := map[string]any{}
	put(passwordChange, "automatic", c.AutomaticChange)
	putClearable(passwordChange, "templateId", c.ChangeTemplate)
	putClearable(passwordChange, "loginCredentialId", c.LoginCredential)
	if len(passwordChange) > 0 {
		input["passwordChange"] = passwordChange
	}

	reconciliation := map[string]any{}
	put(reconciliation, "enabled", c.ReconciliationEnabled)
	put(reconciliation, "autorun", c.ReconciliationAutorun)
	putClearable(reconciliation, "credentialId", c.ReconciliationCredential)
	putClearable(reconciliation, "templateId", c.ReconciliationTemplate)
	if len(reconciliation) > 0 {
		input["reconciliation"] = reconciliation
	}
	text, err := json.Marshal(input)
	return string(text), err
}

func put[T any](input map[string]any, name string, value *T) {
	if value != nil {
		input[name] = *value
	}
}

func putKey[K ident.Kind](input map[string]any, name string, value *K) {
	if value != nil {
		input[name] = ident.Format(*value)
	}
}

func putClearable[K ident.Kind](input map[string]any, name string, value action.Clearable[K]) {
	if value.Named {
		input[name] = nil
		putKey(input, name, value.Value)
	}
}
