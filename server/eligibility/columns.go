package eligibility

import "bulwark/server/action"

// Columns are the columns of the credential c that hold the present values of fields. Tags have a table of their own; the
// status has no entry because the action implies it.
var Columns = map[action.Field]string{
	action.ExpiresAt:                "c.expires_at",
	action.PasswordType:             "c.password_type_id",
	action.Domain:                   "c.domain_id",
	action.Device:                   "c.device_id",
	action.AdditionalInformation:    "c.additional_information",
	action.Parent:                   "c.parent_id",
	action.AutomaticChange:          "c.automatic_change",
	action.ChangeTemplate:           "c.change_template_id",
	action.LoginCredential:          "c.login_credential_id",
	action.ReconciliationEnabled:    "c.reconciliation_enabled",
	action.ReconciliationAutorun:    "c.reconciliation_autorun",
	action.ReconciliationCredential: "c.reconciliation_credential_id",
	action.ReconciliationTemplate:   "c.reconciliation_template_id",
}
