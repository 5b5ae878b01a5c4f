package audit

import (
	"maps"
	"slices"
)

// Kind names what happened, as noun.verb. The event's result says whether it was done or refused.
type Kind string

// The kinds of events. Each has a description in descriptions, texts in frontend/src/features/audit/messages.*.ts, and a test that
// causes it.
const (
	APITokenCreate                 Kind = "api_token.create"
	APITokenRevoke                 Kind = "api_token.revoke"
	APITokenUse                    Kind = "api_token.use"
	ApproverAdd                    Kind = "approver.add"
	ApproverRemove                 Kind = "approver.remove"
	AuditRead                      Kind = "audit.read"
	RefusalsBeyondLimit            Kind = "audit.refusals_beyond_limit"
	BatchOperationApply            Kind = "batch_operation.apply"
	BatchOperationApprove          Kind = "batch_operation.approve"
	BatchOperationCancel           Kind = "batch_operation.cancel"
	BatchOperationDigestMismatch   Kind = "batch_operation.digest_mismatch"
	BatchOperationDisapprove       Kind = "batch_operation.disapprove"
	BatchOperationExpire           Kind = "batch_operation.expire"
	BatchOperationFinish           Kind = "batch_operation.finish"
	BatchOperationPreview          Kind = "batch_operation.preview"
	BatchOperationReadTasks        Kind = "batch_operation.read_tasks"
	BatchOperationRequest          Kind = "batch_operation.request"
	BatchOperationResume           Kind = "batch_operation.resume"
	BatchOperationReturnToApproval Kind = "batch_operation.return_to_approval"
	BatchOperationStart            Kind = "batch_operation.start"
	BatchOperationVoidApproval     Kind = "batch_operation.void_approval"
	BatchOperationWithdraw         Kind = "batch_operation.withdraw"
	CredentialCreate               Kind = "credential.create"
	DeviceCreate                   Kind = "device.create"
	DeviceUpdate                   Kind = "device.update"
	DomainCreate                   Kind = "domain.create"
	ExecutionTemplateCreate        Kind = "execution_template.create"
	InventoryImport                Kind = "inventory.import"
	InventorySeed                  Kind = "inventory.seed"
	PasswordTypeCreate             Kind = "password_type.create"
	ProtectedChangeAcknowledge     Kind = "protected_change.acknowledge"
	ProtectedChangeApprove         Kind = "protected_change.approve"
	ProtectedChangeBreakGlass      Kind = "protected_change.break_glass"
	ProtectedChangeCancel          Kind = "protected_change.cancel"
	ProtectedChangeDisapprove      Kind = "protected_change.disapprove"
	ProtectedChangeExpire          Kind = "protected_change.expire"
	ProtectedChangeRequest         Kind = "protected_change.request"
	RequestCrossSite               Kind = "request.cross_site"
	SecondFactorEnrol              Kind = "second_factor.enrol"
	SecondFactorNewRecoveryCodes   Kind = "second_factor.new_recovery_codes"
	SecondFactorRemove             Kind = "second_factor.remove"
	SecondFactorUseRecoveryCode    Kind = "second_factor.use_recovery_code"
	SessionProve                   Kind = "session.prove"
	SessionSecondFactor            Kind = "session.second_factor"
	SessionSignIn                  Kind = "session.sign_in"
	SessionSignInRefused           Kind = "session.sign_in_refused"
	SessionSignInStep              Kind = "session.sign_in_step"
	SessionSignOut                 Kind = "session.sign_out"
	SystemParametersUpdate         Kind = "system_parameters.update"
	TagCreate                      Kind = "tag.create"
	UserCreate                     Kind = "user.create"
	UserEndSessions                Kind = "user.end_sessions"
	UserResetSecondFactor          Kind = "user.reset_second_factor"
	UserSetPassword                Kind = "user.set_password"
	UserUpdate                     Kind = "user.update"
)

// Description describes a kind of event.
type Description struct {
	Subject  string // default of Event.SubjectType, in snake case
	Sentence string
}

// descriptions has a row for each kind; other kinds cannot be recorded.
var descriptions = map[Kind]Description{
	APITokenCreate:                 {"api_token", "An API token was created."},
	APITokenRevoke:                 {"api_token", "An API token was revoked, by a person or because its owner lost it."},
	APITokenUse:                    {"api_token", "An API token was used for the first time on a day from an address, or a wrong, expired or revoked one was refused."},
	ApproverAdd:                    {"user", "A user was registered as approver."},
	ApproverRemove:                 {"approver", "A registration as approver was removed."},
	AuditRead:                      {"audit", "The audit trail was read."},
	RefusalsBeyondLimit:            {"user", "More was refused within a minute than is written one by one; this counts the rest."},
	BatchOperationApply:            {"batch_operation", "A chunk of an approved operation was executed."},
	BatchOperationApprove:          {"batch_operation", "An approver approved an operation."},
	BatchOperationCancel:           {"batch_operation", "An operation was canceled."},
	BatchOperationDigestMismatch:   {"batch_operation", "The stored rows of an operation no longer gave its digest; it was canceled."},
	BatchOperationDisapprove:       {"batch_operation", "An approver disapproved an operation."},
	BatchOperationExpire:           {"batch_operation", "An operation expired before it was decided."},
	BatchOperationFinish:           {"batch_operation", "The execution of an operation ended."},
	BatchOperationPreview:          {"batch_operation", "A bulk action was previewed."},
	BatchOperationReadTasks:        {"batch_operation", "The tasks of an operation were read beyond a first page, as for a download."},
	BatchOperationRequest:          {"batch_operation", "A bulk action was requested."},
	BatchOperationResume:           {"batch_operation", "The execution of an operation continued after an interruption."},
	BatchOperationReturnToApproval: {"batch_operation", "An operation went back to approval because approvals no longer count."},
	BatchOperationStart:            {"batch_operation", "The execution of an operation started."},
	BatchOperationVoidApproval:     {"batch_operation", "An approval stopped counting for good."},
	BatchOperationWithdraw:         {"batch_operation", "An operation ended because its requester may no longer request."},
	CredentialCreate:               {"credential", "A credential was registered."},
	DeviceCreate:                   {"device", "A device was registered."},
	DeviceUpdate:                   {"device", "A device was changed."},
	DomainCreate:                   {"domain", "A domain was registered."},
	ExecutionTemplateCreate:        {"execution_template", "An execution template was registered."},
	InventoryImport:                {"inventory", "A CSV file was imported, or tried in a dry run."},
	InventorySeed:                  {"inventory", "A synthetic inventory was made."},
	PasswordTypeCreate:             {"password_type", "A password type was registered."},
	ProtectedChangeAcknowledge:     {"protected_change", "An administrator acknowledged a protected change that was approved on the command line."},
	ProtectedChangeApprove:         {"protected_change", "A protected change was approved and applied."},
	ProtectedChangeBreakGlass:      {"protected_change", "A protected change was approved on the command line, without a second person."},
	ProtectedChangeCancel:          {"protected_change", "A protected change was canceled, by its requester or because the requester lost the right to it."},
	ProtectedChangeDisapprove:      {"protected_change", "A protected change was disapproved."},
	ProtectedChangeExpire:          {"protected_change", "A protected change expired before it was decided."},
	ProtectedChangeRequest:         {"protected_change", "A protected change was requested."},
	RequestCrossSite:               {"request", "A request that another web page sent was refused."},
	SecondFactorEnrol:              {"user", "A person enrolled a passkey or one-time passwords."},
	SecondFactorNewRecoveryCodes:   {"user", "A person made new recovery codes; the old ones are void."},
	SecondFactorRemove:             {"user", "A person removed one of their second factors."},
	SecondFactorUseRecoveryCode:    {"user", "A recovery code was used in place of a second factor."},
	SessionProve:                   {"user", "A person proved their identity again."},
	SessionSecondFactor:            {"user", "A second factor was refused at sign-in."},
	SessionSignIn:                  {"user", "A person signed in."},
	SessionSignInRefused:           {"user", "Signing in was refused."},
	SessionSignInStep:              {"user", "A person gave the right password and has steps of signing in left."},
	SessionSignOut:                 {"user", "A person signed out."},
	SystemParametersUpdate:         {"system_parameters", "System parameters were changed."},
	TagCreate:                      {"tag", "A tag was registered."},
	UserCreate:                     {"user", "A user was created."},
	UserEndSessions:                {"user", "A user was signed out everywhere."},
	UserResetSecondFactor:          {"user", "All second factors of a user were taken away."},
	UserSetPassword:                {"user", "A user's password was set or changed."},
	UserUpdate:                     {"user", "A user was changed."},
}

// Kinds returns all kinds of events.
func Kinds() []Kind { return slices.Sorted(maps.Keys(descriptions)) }

// Describe returns the description of a kind, and false for an unknown kind.
func Describe(kind Kind) (Description, bool) {
	description, known := descriptions[kind]
	return description, known
}
