/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Input of `acknowledgeProtectedChange`. */
export type AcknowledgeProtectedChangeInput = {
  /** The change. */
  id: string;
};

/** Input of `addApprovers`. */
export type AddApproversInput = {
  /** For which part of the product. */
  module?: ApprovalModule;
  /** Why it is needed, 1 to 1,000 characters; required when a second person must approve (rule 20). */
  reason?: string | null | undefined;
  /** Active administrators and operators, 1 to 200. */
  userIds: Array<string>;
};

/** Conditions on API tokens, for administrators. */
export type ApiTokenFilter = {
  /** Everybody's tokens (true). */
  all?: boolean | null | undefined;
  /** Tokens of this user. */
  ownerId?: string | null | undefined;
};

/** A part of its owner's rights that an API token has (rule 22). */
export type ApiTokenScope =
  /** Register and import inventory, change devices. */
  | 'INVENTORY'
  /** Read what the owner may read. */
  | 'READ'
  /** Preview and request bulk actions; cancel the owner's own requests. */
  | 'REQUEST';

/** A part of the product whose requests need approval. */
export type ApprovalModule =
  /** Privileged access management: credentials. */
  | 'PAM_CORE';

/** Input of `approveBatchOperation`. */
export type ApproveBatchOperationInput = {
  /** Optional comment, at most 1,000 characters. */
  comment?: string | null | undefined;
  /** The digest of the request that was read. */
  digest: string;
  /** The operation. */
  id: string;
};

/** Input of `approveProtectedChange`. */
export type ApproveProtectedChangeInput = {
  /** Optional comment, at most 1,000 characters. */
  comment?: string | null | undefined;
  /** The digest of the change that was read. */
  digest: string;
  /** The change. */
  id: string;
};

/** Conditions on audit events. */
export type AuditEventFilter = {
  /** This action, or all actions with this prefix when it ends with a dot, for example `batch_operation.`. */
  action?: string | null | undefined;
  /** Done by this user. */
  actorId?: string | null | undefined;
  /** Before this instant. */
  before?: string | null | undefined;
  /** At or after this instant. */
  from?: string | null | undefined;
  /** Done or refused. */
  result?: AuditResult | null | undefined;
  /** Id of the object. */
  subjectId?: string | null | undefined;
  /** Kind of object. */
  subjectType?: string | null | undefined;
};

/** Whether an action was done or refused. */
export type AuditResult =
  /** It was done. */
  | 'ALLOWED'
  /** It was refused. */
  | 'REFUSED';

/** What a batch operation does to credentials. */
export type BatchAction =
  /** Makes inactive credentials active. */
  | 'ACTIVATE'
  /** Sets the expiry of active credentials to the time of the request. */
  | 'EXPIRE'
  /** Makes active credentials inactive. */
  | 'INACTIVATE'
  /** Changes attributes of active credentials. */
  | 'UPDATE';

/** Why a batch operation ended, when the status does not say so. */
export type BatchOperationEndCode =
  /** The stored rows no longer match the digest: they were changed in the database (rule 24). */
  | 'DIGEST_MISMATCH'
  /** The requester was deactivated or may no longer request (rule 25). */
  | 'REQUESTER_NOT_ALLOWED';

/** Conditions on batch operations; all that are present must hold. */
export type BatchOperationFilter = {
  /** One of these actions. */
  action?: Array<BatchAction> | null | undefined;
  /** Requested by the viewer (true). */
  mine?: boolean | null | undefined;
  /** Requested before this instant. */
  requestedBefore?: string | null | undefined;
  /** Requested at or after this instant. */
  requestedFrom?: string | null | undefined;
  /** Requested by this user. */
  requesterId?: string | null | undefined;
  /** Part of the reason, or the number. */
  search?: string | null | undefined;
  /** One of these statuses. */
  status?: Array<BatchOperationStatus> | null | undefined;
  /** Waiting for the viewer's decision (true). */
  waitingForMe?: boolean | null | undefined;
};

/** Input of `batchOperationPreview`. */
export type BatchOperationPreviewInput = {
  /** The action. */
  action: BatchAction;
  /** The changes, for UPDATE only. When absent, for example while a form is empty, only the selection is checked. */
  changes?: CredentialChanges | null | undefined;
  /**
   * The fields that `distribution` counts. When absent: the fields that change, or the usual fields of a form when none changes.
   * Fields that may have many different values need a scan each: DEVICE, ADDITIONAL_INFORMATION, TAGS, PARENT, LOGIN_CREDENTIAL
   * and RECONCILIATION_CREDENTIAL.
   */
  fields?: Array<CredentialField> | null | undefined;
  /** Which credentials. */
  selection: CredentialSelection;
};

/** The status of a batch operation. */
export type BatchOperationStatus =
  /** The requester or an administrator canceled it. */
  | 'CANCELED'
  /** An approver disapproved it. */
  | 'DISAPPROVED'
  /** No task succeeded. */
  | 'ERROR'
  /** It was not decided in time. */
  | 'EXPIRED'
  /** Some tasks succeeded, others did not. */
  | 'PARTIAL_SUCCESS'
  /** Waiting for approval. */
  | 'PENDING_APPROVAL'
  /** Approved, waiting for execution. */
  | 'PENDING_EXECUTION'
  /** Being executed. */
  | 'RUNNING'
  /** Every task succeeded. */
  | 'SUCCESS';

/** Why a task did not succeed. */
export type BatchTaskCode =
  /** The credential, or a name or address shown with it, changed after the request: it is no longer what the approver saw (rules 13 and 24). */
  | 'CHANGED_SINCE_REQUEST'
  /** Two credentials would have the same username, device and domain. */
  | 'DUPLICATE_CREDENTIAL'
  /** The database refused the change. */
  | 'FAILED'
  /** A local password type forbids a domain. */
  | 'LOCAL_TYPE_WITH_DOMAIN'
  /** The credential is not active. */
  | 'NOT_ACTIVE'
  /** Something the change refers to, or the credential itself, is gone. */
  | 'NOT_FOUND'
  /** The credential is not inactive. */
  | 'NOT_INACTIVE'
  /** The credential would be its own parent or ancestor. */
  | 'PARENT_CYCLE'
  /** The credential would reconcile itself. */
  | 'RECONCILES_ITSELF'
  /** Something the change refers to is not active. */
  | 'REFERENCE_INACTIVE'
  /** Reconciliation would be on without credential or template. */
  | 'REQUIRED';

/** How a task ended. */
export type BatchTaskStatus =
  /** The operation ended before this task. */
  | 'CANCELED'
  /** The change failed; code and message say why. */
  | 'ERROR'
  /** Not settled yet. */
  | 'PENDING'
  /** The credential was not changed; the code says why. */
  | 'SKIPPED'
  /** The credential was changed. */
  | 'SUCCESS';

/** Input of `bulkActivateCredentials`. */
export type BulkActivateCredentialsInput = {
  /** Refuses the request with SELECTION_CHANGED when the selection has another size. */
  expectedCount?: number | null | undefined;
  /** 1 to 128 characters chosen by the client: the same request sent again with this key returns the first operation (rule 6). */
  idempotencyKey?: string | null | undefined;
  /** What to do about ids that are not eligible for the action. */
  onIneligible?: OnIneligible;
  /** Why, 1 to 1,000 characters. Shown to the approvers and kept. */
  reason: string;
  /** Which credentials. */
  selection: CredentialSelection;
};

/** Input of `bulkExpireCredentials`. */
export type BulkExpireCredentialsInput = {
  /** Refuses the request with SELECTION_CHANGED when the selection has another size. */
  expectedCount?: number | null | undefined;
  /** 1 to 128 characters chosen by the client: the same request sent again with this key returns the first operation (rule 6). */
  idempotencyKey?: string | null | undefined;
  /** What to do about ids that are not eligible for the action. */
  onIneligible?: OnIneligible;
  /** Why, 1 to 1,000 characters. Shown to the approvers and kept. */
  reason: string;
  /** Which credentials. */
  selection: CredentialSelection;
};

/** Input of `bulkInactivateCredentials`. */
export type BulkInactivateCredentialsInput = {
  /** Refuses the request with SELECTION_CHANGED when the selection has another size. */
  expectedCount?: number | null | undefined;
  /** 1 to 128 characters chosen by the client: the same request sent again with this key returns the first operation (rule 6). */
  idempotencyKey?: string | null | undefined;
  /** What to do about ids that are not eligible for the action. */
  onIneligible?: OnIneligible;
  /** Why, 1 to 1,000 characters. Shown to the approvers and kept. */
  reason: string;
  /** Which credentials. */
  selection: CredentialSelection;
};

/** Input of `bulkUpdateCredentials`. */
export type BulkUpdateCredentialsInput = {
  /** What changes. */
  changes: CredentialChanges;
  /** Refuses the request with SELECTION_CHANGED when the selection has another size. */
  expectedCount?: number | null | undefined;
  /** 1 to 128 characters chosen by the client: the same request sent again with this key returns the first operation (rule 6). */
  idempotencyKey?: string | null | undefined;
  /** What to do about ids that are not eligible for the action. */
  onIneligible?: OnIneligible;
  /** Why, 1 to 1,000 characters. Shown to the approvers and kept. */
  reason: string;
  /** Which credentials. */
  selection: CredentialSelection;
};

/** Input of `cancelBatchOperation`. */
export type CancelBatchOperationInput = {
  /** Optional comment, at most 1,000 characters. */
  comment?: string | null | undefined;
  /** The operation. */
  id: string;
};

/** Input of `cancelProtectedChange`. */
export type CancelProtectedChangeInput = {
  /** The change. */
  id: string;
};

/** Input of `changeMyPassword`. */
export type ChangeMyPasswordInput = {
  /** The current password. */
  currentPassword: string;
  /** At least 15 characters, and not a common one. */
  newPassword: string;
};

/** Input of `createApiToken`. */
export type CreateApiTokenInput = {
  /** When it stops working, at most 366 days from now; absent for 90 days from now. */
  expiresAt?: string | null | undefined;
  /** What it is for, 1 to 100 characters. */
  name: string;
  /** What it may do, at least one. */
  scopes?: Array<ApiTokenScope>;
};

/** Input of `createCredential`. */
export type CreateCredentialInput = {
  /** Free text, at most 2,000 characters. */
  additionalInformation?: string | null | undefined;
  /** The device the account is on. */
  deviceId: string;
  /** The domain, absent for none. Forbidden with a local password type. */
  domainId?: string | null | undefined;
  /** When the credential expires, absent for never. */
  expiresAt?: string | null | undefined;
  /** The credential this one depends on. */
  parentId?: string | null | undefined;
  /** How the password is changed. */
  passwordChange?: PasswordChangeInput | null | undefined;
  /** The password type. */
  passwordTypeId: string;
  /** How the password is reconciled. */
  reconciliation?: ReconciliationInput | null | undefined;
  /** Status, active when absent. */
  status?: CredentialStatus | null | undefined;
  /** Tags. */
  tagIds?: Array<string> | null | undefined;
  /** Name of the account, 1 to 255 characters. */
  username: string;
};

/** Input of `createDevice`. */
export type CreateDeviceInput = {
  /** Host name or IP address for management, at most 255 characters. */
  address?: string | null | undefined;
  /** Name, 1 to 255 characters, unique ignoring case. */
  name: string;
  /** Product, at most 100 characters. */
  product?: string | null | undefined;
  /** Location, at most 100 characters. */
  site?: string | null | undefined;
  /** Status, active when absent. */
  status?: DeviceStatus | null | undefined;
  /** Kind of device, at most 100 characters. */
  type?: string | null | undefined;
  /** Manufacturer, at most 100 characters. */
  vendor?: string | null | undefined;
};

/** Input of `createDomain`. */
export type CreateDomainInput = {
  /** Full name, 1 to 255 characters, unique ignoring case. */
  name: string;
  /** Short name, at most 63 characters. */
  shortName?: string | null | undefined;
};

/** Input of `createExecutionTemplate`. */
export type CreateExecutionTemplateInput = {
  /** Whether credentials can be given this template; yes when absent. */
  enabled?: boolean | null | undefined;
  /** Name, 1 to 100 characters, unique ignoring case. */
  name: string;
  /** How it reaches the device. */
  plugin: Plugin;
  /** What it is for. */
  purpose: ExecutionTemplatePurpose;
};

/** Input of `createPasswordType`. */
export type CreatePasswordTypeInput = {
  /** Whether credentials can be given this type; yes when absent. */
  enabled?: boolean | null | undefined;
  /** Whether it is for accounts local to a device, which have no domain. It cannot be changed later. */
  localUser: boolean;
  /** Name, 1 to 100 characters, unique ignoring case. */
  name: string;
};

/** Input of `createTag`. */
export type CreateTagInput = {
  /** Name, 1 to 100 characters, unique ignoring case. */
  name: string;
};

/** Input of `createUser`. */
export type CreateUserInput = {
  /** Name to show, 1 to 200 characters. */
  displayName: string;
  /** E-mail address, at most 254 characters. */
  email?: string | null | undefined;
  /** At least 15 characters, and not a common one. */
  password: string;
  /** Why it is needed, 1 to 1,000 characters; required when a second person must approve (rule 20). */
  reason?: string | null | undefined;
  /** What the user may do. */
  role: Role;
  /** Name to sign in with, 1 to 64 characters of a-z, 0-9, dot, hyphen, underscore and @; stored in lower case. */
  username: string;
};

/** What an update changes. Absent fields keep their value; `null` clears a field that may be empty. */
export type CredentialChanges = {
  /** New additional information, at most 2,000 characters; null clears. */
  additionalInformation?: string | null | undefined;
  /** New device. Cannot be cleared. */
  deviceId?: string | null | undefined;
  /** New domain; null clears. */
  domainId?: string | null | undefined;
  /** New parent credential; null clears. */
  parentId?: string | null | undefined;
  /** New password change configuration; null turns it off and clears it. */
  passwordChange?: PasswordChangeInput | null | undefined;
  /** New password type. Cannot be cleared. */
  passwordTypeId?: string | null | undefined;
  /** New reconciliation configuration; null turns it off and clears it. */
  reconciliation?: ReconciliationInput | null | undefined;
  /** Change of the tags. */
  tags?: TagChange | null | undefined;
};

/** A field of a credential that batch operations can change. */
export type CredentialField =
  /** Additional information. */
  | 'ADDITIONAL_INFORMATION'
  /** Whether the password is changed automatically. */
  | 'AUTOMATIC_CHANGE'
  /** Template that changes the password. */
  | 'CHANGE_TEMPLATE'
  /** Device. */
  | 'DEVICE'
  /** Domain. */
  | 'DOMAIN'
  /** When the credential expires. */
  | 'EXPIRES_AT'
  /** Credential that logs in to change the password. */
  | 'LOGIN_CREDENTIAL'
  /** Parent credential. */
  | 'PARENT'
  /** Password type. */
  | 'PASSWORD_TYPE'
  /** Whether reconciliation runs automatically. */
  | 'RECONCILIATION_AUTORUN'
  /** Credential that reconciles. */
  | 'RECONCILIATION_CREDENTIAL'
  /** Whether reconciliation is on. */
  | 'RECONCILIATION_ENABLED'
  /** Template that reconciles. */
  | 'RECONCILIATION_TEMPLATE'
  /** Whether the credential may be used. */
  | 'STATUS'
  /** Tags. */
  | 'TAGS'
  /** Tags that are added; in a list of changes only. */
  | 'TAGS_ADDED'
  /** Tags that are removed; in a list of changes only. */
  | 'TAGS_REMOVED';

/**
 * Conditions on credentials; all that are present must hold. `null`, a blank `search` and `all: false` are no condition; an
 * empty list is refused.
 */
export type CredentialFilter = {
  /** Matches everything. Required to select everything for a batch operation. */
  all?: boolean | null | undefined;
  /** The password is changed automatically (true) or not (false). */
  automaticChange?: boolean | null | undefined;
  /** The credential is on one of these devices. */
  deviceIds?: Array<string> | null | undefined;
  /** The credential is in one of these domains. */
  domainIds?: Array<string> | null | undefined;
  /** The credential is expired (true) or not (false). */
  expired?: boolean | null | undefined;
  /** The credential expires after this instant. */
  expiresAfter?: string | null | undefined;
  /** The credential expires before this instant. */
  expiresBefore?: string | null | undefined;
  /** The credential has this parent. */
  parentId?: string | null | undefined;
  /** The credential has one of these password types. */
  passwordTypeIds?: Array<string> | null | undefined;
  /** Part of the username, the device's name or the additional information, ignoring case. */
  search?: string | null | undefined;
  /** The credential has this status. */
  status?: CredentialStatus | null | undefined;
  /** The credential has any of these tags. */
  tagIds?: Array<string> | null | undefined;
};

/** All credentials that match a filter, except some. */
export type CredentialMatching = {
  /** Credentials to leave out, at most 10,000. */
  exceptIds?: Array<string> | null | undefined;
  /** At least one condition, or `all: true`. */
  filter: CredentialFilter;
};

/** An order of credentials. Ties are ordered by id. */
export type CredentialOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: CredentialOrderField;
};

/** What credentials can be ordered by. */
export type CredentialOrderField =
  /** By the device's name. */
  | 'DEVICE'
  /** By expiry; credentials that never expire come last. */
  | 'EXPIRES_AT'
  /** By id, oldest first. */
  | 'ID'
  /** By username. */
  | 'USERNAME';

/** The credentials of a request: exactly one of the two fields. */
export type CredentialSelection =
  {   /** These credentials, at most 10,000. */
  ids: Array<string>; matching?: never; }
  |  { ids?: never;   /** All credentials that match a filter, without a limit. */
  matching: CredentialMatching; };

/** Whether a credential may be used. */
export type CredentialStatus =
  /** In use. An active credential can be expired. */
  | 'ACTIVE'
  /** Out of use. */
  | 'INACTIVE';

/** Conditions on devices. */
export type DeviceFilter = {
  /** Part of the name or the address, ignoring case. */
  search?: string | null | undefined;
  /** The device has this status. */
  status?: DeviceStatus | null | undefined;
};

/** Whether a device is in use. */
export type DeviceStatus =
  /** In use. */
  | 'ACTIVE'
  /** Out of use; no credential can be moved to it. */
  | 'INACTIVE';

/** Input of `disapproveBatchOperation`. */
export type DisapproveBatchOperationInput = {
  /** Why, 1 to 1,000 characters. */
  comment: string;
  /** The digest of the request that was read. */
  digest: string;
  /** The operation. */
  id: string;
};

/** Input of `disapproveProtectedChange`. */
export type DisapproveProtectedChangeInput = {
  /** Why not, 1 to 1,000 characters. The requester reads it. */
  comment: string;
  /** The digest of the change that was read. */
  digest: string;
  /** The change. */
  id: string;
};

/** Conditions on domains. */
export type DomainFilter = {
  /** Part of the full or short name, ignoring case. */
  search?: string | null | undefined;
};

/** Input of `endSessions`. */
export type EndSessionsInput = {
  /** The user. */
  userId: string;
};

/** Conditions on execution templates. */
export type ExecutionTemplateFilter = {
  /** Enabled (true) or disabled (false) ones. */
  enabled?: boolean | null | undefined;
  /** What the template is for. */
  purpose?: ExecutionTemplatePurpose | null | undefined;
  /** Part of the name, ignoring case. */
  search?: string | null | undefined;
};

/** What an execution template is for. */
export type ExecutionTemplatePurpose =
  /** Changing a password. */
  | 'CHANGE_PASSWORD'
  /** Reconciling a password. */
  | 'RECONCILE';

/** What to do about ids that are not eligible for the action. */
export type OnIneligible =
  /** Refuse the request and report them. */
  | 'REJECT'
  /** Leave them out and report them. */
  | 'SKIP';

/** Direction of an order. */
export type OrderDirection =
  /** Smallest first; for text, A to Z; for times, oldest first. */
  | 'ASC'
  /** Largest first; for text, Z to A; for times, newest first. */
  | 'DESC';

/** A password change configuration. In an update, absent fields keep their value and null clears. */
export type PasswordChangeInput = {
  /** Whether the password is changed automatically. */
  automatic?: boolean | null | undefined;
  /** The credential that logs in; null for the credential itself. */
  loginCredentialId?: string | null | undefined;
  /** A template of purpose CHANGE_PASSWORD. */
  templateId?: string | null | undefined;
};

/** Conditions on password types. */
export type PasswordTypeFilter = {
  /** Enabled (true) or disabled (false) ones. */
  enabled?: boolean | null | undefined;
  /** Part of the name, ignoring case. */
  search?: string | null | undefined;
};

/** How a template reaches a device. */
export type Plugin =
  /** Hypertext Transfer Protocol. */
  | 'HTTP'
  /** Lightweight Directory Access Protocol. */
  | 'LDAP'
  /** MySQL. */
  | 'MYSQL'
  /** Oracle Database. */
  | 'ORACLE'
  /** PostgreSQL. */
  | 'POSTGRESQL'
  /** Microsoft SQL Server. */
  | 'SQL_SERVER'
  /** Secure Shell. */
  | 'SSH'
  /** Telnet. */
  | 'TELNET'
  /** Windows Remote Management. */
  | 'WINDOWS_RM';

/** How a person proved their identity (rule 23). */
export type ProofMethod =
  /** A passkey. */
  | 'PASSKEY'
  /** The password alone. */
  | 'PASSWORD'
  /** The password and a recovery code. */
  | 'PASSWORD_AND_RECOVERY_CODE'
  /** The password and a one-time code of an authenticator app. */
  | 'PASSWORD_AND_TOTP';

/** Conditions on protected changes. */
export type ProtectedChangeFilter = {
  /** One of these kinds. */
  kind?: Array<ProtectedChangeKind> | null | undefined;
  /** Only those that the viewer requested (true). */
  mine?: boolean | null | undefined;
  /** This user requested it. */
  requesterId?: string | null | undefined;
  /** One of these states. */
  status?: Array<ProtectedChangeStatus> | null | undefined;
  /** It is about this user. */
  subjectId?: string | null | undefined;
  /** Only those that were approved on the command line and not acknowledged yet (true). */
  unacknowledged?: boolean | null | undefined;
  /** Only those that wait for the viewer's decision (true). */
  waitingForMe?: boolean | null | undefined;
};

/** What a protected change does. */
export type ProtectedChangeKind =
  /** Reactivates an administrator or approver. */
  | 'ACTIVATE_USER'
  /** Registers people as approvers. */
  | 'ADD_APPROVERS'
  /** Creates an administrator. */
  | 'CREATE_ADMINISTRATOR'
  /** Gives a user a role that may decide. */
  | 'GRANT_ROLE'
  /** Makes approving easier: fewer approvals, more time, a shorter cooling-off period, or no second factor. */
  | 'RELAX_PARAMETERS'
  /** Sets the password of an administrator or approver. */
  | 'RESET_PASSWORD'
  /** Removes the second factors of an administrator or approver. */
  | 'RESET_SECOND_FACTOR';

/** How a protected change is, or was, approved. */
export type ProtectedChangeMode =
  /** Without approval: fewer than two people existed who could decide (rule 29). */
  | 'BOOTSTRAP'
  /** On the server's command line, because nobody was left to decide (rule 29). */
  | 'BREAK_GLASS'
  /** By a second person. */
  | 'FOUR_EYES';

/** The status of a protected change. */
export type ProtectedChangeStatus =
  /** Approved and applied. */
  | 'APPLIED'
  /** Canceled by its requester, or because the requester may no longer request it (rule 25). */
  | 'CANCELED'
  /** Disapproved. */
  | 'DISAPPROVED'
  /** Not decided within 24 hours. */
  | 'EXPIRED'
  /** Waiting for a decision. */
  | 'PENDING';

/** A reconciliation configuration. In an update, absent fields keep their value and null clears. */
export type ReconciliationInput = {
  /** Whether it runs automatically. */
  autorun?: boolean | null | undefined;
  /** The credential that reconciles. */
  credentialId?: string | null | undefined;
  /** Whether reconciliation is on; requires a credential and a template. */
  enabled?: boolean | null | undefined;
  /** A template of purpose RECONCILE. */
  templateId?: string | null | undefined;
};

/** Input of `removeApprover`. */
export type RemoveApproverInput = {
  /** Id of the registration, starting with `appr_`. */
  id: string;
};

/** Input of `removePasskey`. */
export type RemovePasskeyInput = {
  /** The passkey. */
  id: string;
};

/** Input of `removeTotp`. It needs nothing. */
export type RemoveTotpInput = {
  /** Ignored; GraphQL wants an input to have a field. */
  clientMutationId?: string | null | undefined;
};

/** Input of `resetSecondFactor`. */
export type ResetSecondFactorInput = {
  /** Why it is needed, 1 to 1,000 characters; required when a second person must approve (rule 20). */
  reason?: string | null | undefined;
  /** The user. */
  userId: string;
};

/** Input of `revokeApiToken`. */
export type RevokeApiTokenInput = {
  /** The token. */
  id: string;
};

/** What a user may do. */
export type Role =
  /** Settings, users, inventory, requests. */
  | 'ADMINISTRATOR'
  /** Reads everything, changes nothing. */
  | 'AUDITOR'
  /** Inventory, requests. */
  | 'OPERATOR';

/** Input of `setUserPassword`. */
export type SetUserPasswordInput = {
  /** The user. */
  id: string;
  /** At least 15 characters, and not a common one. */
  password: string;
  /** Why it is needed, 1 to 1,000 characters; required when a second person must approve (rule 20). */
  reason?: string | null | undefined;
};

/** A change of tags. */
export type TagChange = {
  /** How. */
  mode: TagMode;
  /** Which tags. Empty only with REPLACE, which then clears. */
  tagIds: Array<string>;
};

/** Conditions on tags. */
export type TagFilter = {
  /** Part of the name, ignoring case. */
  search?: string | null | undefined;
};

/** How tags change. */
export type TagMode =
  /** These are added; others stay. */
  | 'ADD'
  /** These are removed; others stay. */
  | 'REMOVE'
  /** These tags replace all others; an empty list clears. */
  | 'REPLACE';

/** Input of `updateDevice`. Absent fields keep their value. */
export type UpdateDeviceInput = {
  /** New address, at most 255 characters. */
  address?: string | null | undefined;
  /** The device to change. */
  id: string;
  /** New name, 1 to 255 characters. */
  name?: string | null | undefined;
  /** New product, at most 100 characters. */
  product?: string | null | undefined;
  /** New site, at most 100 characters. */
  site?: string | null | undefined;
  /** New status. */
  status?: DeviceStatus | null | undefined;
  /** New kind, at most 100 characters. */
  type?: string | null | undefined;
  /** New vendor, at most 100 characters. */
  vendor?: string | null | undefined;
};

/** Input of `updateSystemParameters`. */
export type UpdateSystemParametersInput = {
  /** For how many minutes a request waits, 60 to 10,080. */
  approvalValidityMinutes?: number | null | undefined;
  /** How many distinct people must approve, 1 to 5. */
  approvalsRequired?: number | null | undefined;
  /** For how many hours people cannot decide on requests of somebody who gave them authority, 0 to 720 (rule 21). */
  coolingOffHours?: number | null | undefined;
  /** Why it is needed, 1 to 1,000 characters; required when a second person must approve (rule 20). */
  reason?: string | null | undefined;
  /** How many days they have to enrol one, 0 to 90. */
  secondFactorGraceDays?: number | null | undefined;
  /** Whether administrators and approvers must have a second factor (rule 23). */
  secondFactorRequired?: boolean | null | undefined;
};

/** Input of `updateUser`. */
export type UpdateUserInput = {
  /** New name to show, 1 to 200 characters. */
  displayName?: string | null | undefined;
  /** New e-mail address, at most 254 characters. */
  email?: string | null | undefined;
  /** The user to change. */
  id: string;
  /** Why it is needed, 1 to 1,000 characters; required when a second person must approve (rule 20). */
  reason?: string | null | undefined;
  /** New role. The last active administrator keeps theirs. */
  role?: Role | null | undefined;
  /** New status. The last active administrator stays active. */
  status?: UserStatus | null | undefined;
};

/** The problems that a caller can solve. */
export type UserErrorCode =
  /** This person has already decided on this operation (rule 10). */
  | 'ALREADY_DECIDED'
  /** The object already exists. */
  | 'ALREADY_EXISTS'
  /** A disapproval needs a comment (rule 10). */
  | 'COMMENT_REQUIRED'
  /** The protected change is about this person, who therefore cannot decide on it (rule 20). */
  | 'CONCERNED'
  /** The name looks the same as an existing one. */
  | 'CONFUSABLE'
  /** The requester recently took part in giving this person authority (rule 21). */
  | 'COOLING_OFF'
  /** The digest does not match the operation: the request that was read is not the one that would be decided (rule 9). */
  | 'DIGEST_MISMATCH'
  /** Two credentials would have the same username, device and domain (rule 4). */
  | 'DUPLICATE_CREDENTIAL'
  /** The filter has no condition. Use `all: true` to select everything (rule 3). */
  | 'EMPTY_FILTER'
  /** The selection contains no credentials (rule 3). */
  | 'EMPTY_SELECTION'
  /** The time for approval is over (rule 12). */
  | 'EXPIRED'
  /** The idempotency key was used before, with other input (rule 6). */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is not acceptable; the message says why. */
  | 'INVALID'
  /** A local password type forbids a domain, and the credential would have both (rule 4). */
  | 'LOCAL_TYPE_WITH_DOMAIN'
  /** The action applies to active credentials only (rule 4). */
  | 'NOT_ACTIVE'
  /** Only registered, active approvers can decide (rule 8). */
  | 'NOT_AN_APPROVER'
  /** The operation has ended, or the caller is neither its requester nor an administrator (rule 16). */
  | 'NOT_CANCELABLE'
  /** Only active administrators and operators can be approvers. */
  | 'NOT_ELIGIBLE_AS_APPROVER'
  /** Only active administrators and registered approvers can decide on protected changes (rule 20). */
  | 'NOT_ELIGIBLE_TO_DECIDE'
  /** There is no such object (rule 2, rule 4). */
  | 'NOT_FOUND'
  /** The action applies to inactive credentials only (rule 4). */
  | 'NOT_INACTIVE'
  /** The operation is not waiting for approval. */
  | 'NOT_PENDING'
  /** The update changes nothing (rule 3). */
  | 'NO_CHANGES'
  /** Nobody but the requester could decide the request (rule 5). */
  | 'NO_ELIGIBLE_APPROVER'
  /** The credential would be its own parent or its own ancestor (rule 4). */
  | 'PARENT_CYCLE'
  /** A proof of identity from the last 10 minutes is required: `POST /auth/prove`, then repeat the request (rule 23). */
  | 'PROOF_REQUIRED'
  /** The credential would reconcile itself (rule 4). */
  | 'RECONCILES_ITSELF'
  /** A device, password type, template, parent, login or reconciliation credential is not active (rule 4). */
  | 'REFERENCE_INACTIVE'
  /** The requester may no longer request, so the operation was canceled instead of decided (rule 25). */
  | 'REQUESTER_NOT_ALLOWED'
  /** A value that is needed is missing. */
  | 'REQUIRED'
  /** A second factor has to be enrolled first (rule 23). */
  | 'SECOND_FACTOR_REQUIRED'
  /** The selection does not contain `expectedCount` credentials. */
  | 'SELECTION_CHANGED'
  /** The requester cannot decide on the request (rule 8). */
  | 'SELF_APPROVAL'
  /** API tokens cannot decide (rule 11). */
  | 'TOKEN_CANNOT_DECIDE'
  /** A list or text is longer than its limit. */
  | 'TOO_MANY'
  /** The password, code or passkey is wrong. */
  | 'WRONG_PROOF';

/** Conditions on users. */
export type UserFilter = {
  /** Only those who can be registered as approvers and are not (true). */
  canBecomeApprover?: boolean | null | undefined;
  /** The user has this role. */
  role?: Role | null | undefined;
  /** Part of the username, display name or e-mail, ignoring case. */
  search?: string | null | undefined;
  /** The user has this status. */
  status?: UserStatus | null | undefined;
};

/** Whether a user may sign in. */
export type UserStatus =
  /** May sign in. */
  | 'ACTIVE'
  /** May not sign in; sessions and tokens are refused. */
  | 'INACTIVE';

/** The verdict of a decision. */
export type Verdict =
  /** Approved. */
  | 'APPROVE'
  /** Disapproved. */
  | 'DISAPPROVE';

export type PendingApprovalCountChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type PendingApprovalCountChangedSubscription = { pendingApprovalCountChanged: number };

export type PendingProtectedChangeCountChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type PendingProtectedChangeCountChangedSubscription = { pendingProtectedChangeCountChanged: number };

export type BatchOperationLineFragment = { id: string, number: number, action: BatchAction, status: BatchOperationStatus, reason: string, requestedAt: string, requestedBy: { displayName: string, username: string } } & { ' $fragmentName'?: 'BatchOperationLineFragment' };

export type CredentialLineFragment = { id: string, username: string, status: CredentialStatus, expired: boolean } & { ' $fragmentName'?: 'CredentialLineFragment' };

export type CredentialRowFragment = { id: string, username: string, status: CredentialStatus, expired: boolean, expiresAt: string | null, updatedAt: string, additionalInformation: string, device: { id: string, name: string, address: string }, domain: { id: string, name: string } | null, passwordType: { id: string, name: string }, tags: Array<{ id: string, name: string }>, passwordChange: { automatic: boolean } } & { ' $fragmentName'?: 'CredentialRowFragment' };

export type CredentialsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: CredentialFilter | null | undefined;
  orderBy?: CredentialOrder | null | undefined;
}>;


export type CredentialsQuery = { credentials: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ ' $fragmentRefs'?: { 'CredentialRowFragment': CredentialRowFragment } }> } };

export type CredentialCountQueryVariables = Exact<{
  filter?: CredentialFilter | null | undefined;
}>;


export type CredentialCountQuery = { credentials: { totalCount: number } };

export type DeviceChoicesQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type DeviceChoicesQuery = { devices: { nodes: Array<{ id: string, name: string, address: string, status: DeviceStatus }> } };

export type DomainChoicesQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type DomainChoicesQuery = { domains: { nodes: Array<{ id: string, name: string, shortName: string }> } };

export type TagChoicesQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type TagChoicesQuery = { tags: { nodes: Array<{ id: string, name: string }> } };

export type PasswordTypeChoicesQueryVariables = Exact<{
  search?: string | null | undefined;
  enabled?: boolean | null | undefined;
}>;


export type PasswordTypeChoicesQuery = { passwordTypes: { nodes: Array<{ id: string, name: string, localUser: boolean }> } };

export type ExecutionTemplateChoicesQueryVariables = Exact<{
  search?: string | null | undefined;
  purpose?: ExecutionTemplatePurpose | null | undefined;
}>;


export type ExecutionTemplateChoicesQuery = { executionTemplates: { nodes: Array<{ id: string, name: string, plugin: Plugin }> } };

export type CredentialChoicesQueryVariables = Exact<{
  filter?: CredentialFilter | null | undefined;
}>;


export type CredentialChoicesQuery = { credentials: { nodes: Array<{ id: string, username: string, device: { name: string }, domain: { name: string } | null }> } };

export type UserChoicesQueryVariables = Exact<{
  filter?: UserFilter | null | undefined;
}>;


export type UserChoicesQuery = { users: { nodes: Array<{ id: string, username: string, displayName: string }> } };

export type ChoicesByIdQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ChoicesByIdQuery = { nodes: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { username: string, id: string, device: { name: string }, domain: { name: string } | null }
    | { address: string, id: string, deviceName: string }
    | { shortName: string, id: string, domainName: string }
    | { plugin: Plugin, id: string, templateName: string }
    | { id: string, passwordTypeName: string }
    | { id: string }
    | { id: string, tagName: string }
    | { id: string }
   | null> };

export type NamesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type NamesQuery = { nodes: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string, deviceName: string }
    | { id: string, domainName: string }
    | { id: string }
    | { id: string, passwordTypeName: string }
    | { id: string }
    | { id: string, tagName: string }
    | { displayName: string, username: string, id: string }
   | null> };

export type AcknowledgeProtectedChangeMutationVariables = Exact<{
  input: AcknowledgeProtectedChangeInput;
}>;


export type AcknowledgeProtectedChangeMutation = { acknowledgeProtectedChange: { userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type ProtectedChangeOutcomeFragment = { id: string, number: number, status: ProtectedChangeStatus, mode: ProtectedChangeMode, decideBy: string } & { ' $fragmentName'?: 'ProtectedChangeOutcomeFragment' };

export type FourEyesQueryVariables = Exact<{ [key: string]: never; }>;


export type FourEyesQuery = { systemParameters: { fourEyesSince: string | null } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { role: Role, isApprover: boolean, pendingApprovalCount: number, pendingProtectedChangeCount: number, canDecideProtectedChanges: boolean, canRequest: boolean, cannotRequestReason: string | null, cannotRequestCode: UserErrorCode | null, unacknowledgedBreakGlass: Array<{ id: string, number: number, requestedBy: { id: string } }>, user: { id: string, username: string, displayName: string, email: string } } };

export type CreateApiTokenMutationVariables = Exact<{
  input: CreateApiTokenInput;
}>;


export type CreateApiTokenMutation = { createApiToken: { secret: string | null, apiToken: { id: string, name: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type RevokeApiTokenMutationVariables = Exact<{
  input: RevokeApiTokenInput;
}>;


export type RevokeApiTokenMutation = { revokeApiToken: { apiToken: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type ApiTokensQueryVariables = Exact<{
  filter?: ApiTokenFilter | null | undefined;
}>;


export type ApiTokensQuery = { apiTokens: Array<{ id: string, name: string, scopes: Array<ApiTokenScope>, createdAt: string, expiresAt: string, lastUsedAt: string | null, lastUsedAddress: string | null, owner: { id: string, username: string, displayName: string } }> };

export type EligibleApproversQueryVariables = Exact<{
  filter?: UserFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type EligibleApproversQuery = { users: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, displayName: string, username: string, email: string, role: Role }> } };

export type AddApproversMutationVariables = Exact<{
  input: AddApproversInput;
}>;


export type AddApproversMutation = { addApprovers: { approvers: Array<{ id: string }>, protectedChange: { ' $fragmentRefs'?: { 'ProtectedChangeOutcomeFragment': ProtectedChangeOutcomeFragment } } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type SystemParametersQueryVariables = Exact<{ [key: string]: never; }>;


export type SystemParametersQuery = { systemParameters: (
    { updatedAt: string }
    & { ' $fragmentRefs'?: { 'ParametersFormFragment': ParametersFormFragment } }
  ) };

export type ApproversQueryVariables = Exact<{ [key: string]: never; }>;


export type ApproversQuery = { approvers: Array<{ id: string, module: ApprovalModule, addedAt: string, user: { id: string, displayName: string, username: string }, addedBy: { id: string, displayName: string, username: string } | null, approvedBy: { id: string, displayName: string, username: string } | null, protectedChange: { id: string, number: number, mode: ProtectedChangeMode } | null }> };

export type ParametersFormFragment = { approvalsRequired: number, approvalValidityMinutes: number, coolingOffHours: number, secondFactorRequired: boolean, secondFactorGraceDays: number } & { ' $fragmentName'?: 'ParametersFormFragment' };

export type UpdateSystemParametersMutationVariables = Exact<{
  input: UpdateSystemParametersInput;
}>;


export type UpdateSystemParametersMutation = { updateSystemParameters: { systemParameters: { ' $fragmentRefs'?: { 'ParametersFormFragment': ParametersFormFragment } } | null, protectedChange: { ' $fragmentRefs'?: { 'ProtectedChangeOutcomeFragment': ProtectedChangeOutcomeFragment } } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type RemoveApproverMutationVariables = Exact<{
  input: RemoveApproverInput;
}>;


export type RemoveApproverMutation = { removeApprover: { removed: boolean, operationsWithoutApprover: Array<{ id: string, number: number }>, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type AuditEventsQueryVariables = Exact<{
  filter?: AuditEventFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditEventsQuery = { auditEvents: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, at: string, action: string, subjectType: string, subjectId: string, result: AuditResult, details: string, address: string, session: string, occurrences: number, token: { id: string, name: string } | null, actor: { id: string, displayName: string, username: string } | null }> } };

export type AuditEventCountQueryVariables = Exact<{
  filter?: AuditEventFilter | null | undefined;
}>;


export type AuditEventCountQuery = { auditEvents: { totalCount: number } };

export type BatchOperationQueryVariables = Exact<{
  id: string;
}>;


export type BatchOperationQuery = { batchOperation: { ' $fragmentRefs'?: { 'OperationPageFragment': OperationPageFragment } } | null };

export type BatchOperationUpdatedSubscriptionVariables = Exact<{
  id: string;
}>;


export type BatchOperationUpdatedSubscription = { batchOperationUpdated: { ' $fragmentRefs'?: { 'OperationPageFragment': OperationPageFragment } } };

export type OperationDecisionFragment = { id: string, status: BatchOperationStatus, action: BatchAction, digest: string, approveBy: string, approvalsRequired: number, canDecide: boolean, cannotDecideReason: string | null, cannotDecideCode: UserErrorCode | null, decisions: Array<{ verdict: Verdict, counted: boolean }>, progress: { total: number } } & { ' $fragmentName'?: 'OperationDecisionFragment' };

export type ApproveBatchOperationMutationVariables = Exact<{
  input: ApproveBatchOperationInput;
}>;


export type ApproveBatchOperationMutation = { approveBatchOperation: { userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type DisapproveBatchOperationMutationVariables = Exact<{
  input: DisapproveBatchOperationInput;
}>;


export type DisapproveBatchOperationMutation = { disapproveBatchOperation: { userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type BatchOperationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: BatchOperationFilter | null | undefined;
}>;


export type BatchOperationsQuery = { batchOperations: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, number: number, action: BatchAction, status: BatchOperationStatus, reason: string, requestedAt: string, approveBy: string, approvalsRequired: number, requestedBy: { id: string, displayName: string, username: string }, decisions: Array<{ verdict: Verdict, counted: boolean }>, progress: { total: number } }> } };

export type BatchOperationCountQueryVariables = Exact<{
  filter?: BatchOperationFilter | null | undefined;
}>;


export type BatchOperationCountQuery = { batchOperations: { totalCount: number } };

export type OperationPageFragment = (
  { id: string, number: number, status: BatchOperationStatus }
  & { ' $fragmentRefs'?: { 'OperationHeadlineFragment': OperationHeadlineFragment;'OperationActionsFragment': OperationActionsFragment;'OperationProgressFragment': OperationProgressFragment;'OperationRequestFragment': OperationRequestFragment;'OperationDecisionFragment': OperationDecisionFragment;'OperationTimelineFragment': OperationTimelineFragment;'OperationTasksFragment': OperationTasksFragment } }
) & { ' $fragmentName'?: 'OperationPageFragment' };

export type CancelBatchOperationMutationVariables = Exact<{
  input: CancelBatchOperationInput;
}>;


export type CancelBatchOperationMutation = { cancelBatchOperation: { userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type DecisionDetailsFragment = { proofMethod: ProofMethod | null, signed: boolean, voidReason: string | null, voidedAt: string | null, approverRegistration: { addedBy: { id: string, displayName: string, username: string } | null, approvedBy: { id: string, displayName: string, username: string } | null } | null } & { ' $fragmentName'?: 'DecisionDetailsFragment' };

export type OperationActionsFragment = (
  { id: string, number: number, status: BatchOperationStatus, canCancel: boolean, progress: { total: number, skipped: number } }
  & { ' $fragmentRefs'?: { 'RequestAgainFragment': RequestAgainFragment } }
) & { ' $fragmentName'?: 'OperationActionsFragment' };

export type OperationHeadlineFragment = { status: BatchOperationStatus, action: BatchAction, requestedAt: string, requestedBy: { id: string, displayName: string, username: string }, progress: { total: number } } & { ' $fragmentName'?: 'OperationHeadlineFragment' };

export type OperationOutcomesFragment = { code: BatchTaskCode, count: number } & { ' $fragmentName'?: 'OperationOutcomesFragment' };

export type OperationProgressFragment = { status: BatchOperationStatus, startedAt: string | null, progress: { total: number, pending: number, success: number, skipped: number, error: number, canceled: number }, outcomes: Array<{ ' $fragmentRefs'?: { 'OperationOutcomesFragment': OperationOutcomesFragment } }> } & { ' $fragmentName'?: 'OperationProgressFragment' };

export type OperationRequestFragment = { action: BatchAction, reason: string, requestedAt: string, digest: string, selection: { idCount: number | null, filter: string | null, exceptCount: number, description: Array<string> }, changes: { fields: Array<{ field: CredentialField, to: string | null }> } | null, progress: { total: number } } & { ' $fragmentName'?: 'OperationRequestFragment' };

export type OperationTimelineFragment = { status: BatchOperationStatus, endCode: BatchOperationEndCode | null, requestedAt: string, approveBy: string, startedAt: string | null, finishedAt: string | null, requestedBy: { id: string, displayName: string, username: string }, decisions: Array<(
    { verdict: Verdict, comment: string, decidedAt: string, counted: boolean, approver: { id: string, displayName: string, username: string } }
    & { ' $fragmentRefs'?: { 'DecisionDetailsFragment': DecisionDetailsFragment } }
  )>, cancellation: { canceledAt: string, comment: string, canceledBy: { id: string, displayName: string, username: string } } | null } & { ' $fragmentName'?: 'OperationTimelineFragment' };

export type OperationTasksFragment = (
  { id: string, status: BatchOperationStatus, progress: { total: number, pending: number }, outcomes: Array<{ code: BatchTaskCode }> }
  & { ' $fragmentRefs'?: { 'TaskColumnsFragment': TaskColumnsFragment } }
) & { ' $fragmentName'?: 'OperationTasksFragment' };

export type TaskCountQueryVariables = Exact<{
  id: string;
  status?: BatchTaskStatus | null | undefined;
  code?: BatchTaskCode | null | undefined;
  search?: string | null | undefined;
}>;


export type TaskCountQuery = { batchOperation: { tasks: { totalCount: number } } | null };

export type RequestAgainFragment = { id: string, action: BatchAction, changes: { input: string } | null, progress: { skipped: number } } & { ' $fragmentName'?: 'RequestAgainFragment' };

export type BatchTasksQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
  status?: BatchTaskStatus | null | undefined;
  code?: BatchTaskCode | null | undefined;
  search?: string | null | undefined;
}>;


export type BatchTasksQuery = { batchOperation: { tasks: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, position: number, status: BatchTaskStatus, code: BatchTaskCode | null, message: string | null, username: string | null, deviceName: string | null, deviceAddress: string | null, domainName: string | null, passwordTypeName: string | null, credential: { id: string } | null, changes: Array<{ field: CredentialField, from: string | null, to: string | null }> }> } } | null };

export type TaskColumnsFragment = { action: BatchAction, status: BatchOperationStatus, changes: { fields: Array<{ field: CredentialField }> } | null, outcomes: Array<{ count: number }> } & { ' $fragmentName'?: 'TaskColumnsFragment' };

export type TaskPageQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  status?: BatchTaskStatus | null | undefined;
}>;


export type TaskPageQuery = { batchOperation: { tasks: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ position: number, status: BatchTaskStatus, code: BatchTaskCode | null, message: string | null, finishedAt: string | null, username: string | null, deviceName: string | null, domainName: string | null, changes: Array<{ field: CredentialField, from: string | null, to: string | null }> }> } } | null };

export type TaskCredentialsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  status: BatchTaskStatus;
}>;


export type TaskCredentialsQuery = { batchOperation: { tasks: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ credential: { id: string } | null }> } } | null };

export type ChosenCredentialsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ChosenCredentialsQuery = { nodes: Array<
    | { kind: 'ApiToken' }
    | { kind: 'Approver' }
    | { kind: 'AuditEvent' }
    | { kind: 'BatchOperation' }
    | { kind: 'BatchTask' }
    | (
      { kind: 'Credential' }
      & { ' $fragmentRefs'?: { 'CredentialRowFragment': CredentialRowFragment } }
    )
    | { kind: 'Device' }
    | { kind: 'Domain' }
    | { kind: 'ExecutionTemplate' }
    | { kind: 'PasswordType' }
    | { kind: 'ProtectedChange' }
    | { kind: 'Tag' }
    | { kind: 'User' }
   | null> };

export type ChosenStatusesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ChosenStatusesQuery = { nodes: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { status: CredentialStatus, id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null> };

export type PresentValuesQueryVariables = Exact<{
  input: BatchOperationPreviewInput;
}>;


export type PresentValuesQuery = { batchOperationPreview: { distribution: Array<{ field: CredentialField, otherCount: number, otherValues: number, values: Array<{ value: string | null, count: number }> }> } };

export type CredentialsByNameQueryVariables = Exact<{
  names: Array<string> | string;
  status?: CredentialStatus | null | undefined;
}>;


export type CredentialsByNameQuery = { credentialsByName: Array<{ count: number, offeredCount: number, ids: Array<string> }> };

export type ProblemCredentialsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ProblemCredentialsQuery = { nodes: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { username: string, id: string, device: { name: string } }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null> };

export type RequestPayloadFragment = { batchOperation: { id: string } | null, leftOut: Array<{ code: UserErrorCode, count: number | null }>, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null, count: number | null }> } & { ' $fragmentName'?: 'RequestPayloadFragment' };

export type BulkUpdateCredentialsMutationVariables = Exact<{
  input: BulkUpdateCredentialsInput;
}>;


export type BulkUpdateCredentialsMutation = { bulkUpdateCredentials: { ' $fragmentRefs'?: { 'RequestPayloadFragment': RequestPayloadFragment } } };

export type BulkInactivateCredentialsMutationVariables = Exact<{
  input: BulkInactivateCredentialsInput;
}>;


export type BulkInactivateCredentialsMutation = { bulkInactivateCredentials: { ' $fragmentRefs'?: { 'RequestPayloadFragment': RequestPayloadFragment } } };

export type BulkActivateCredentialsMutationVariables = Exact<{
  input: BulkActivateCredentialsInput;
}>;


export type BulkActivateCredentialsMutation = { bulkActivateCredentials: { ' $fragmentRefs'?: { 'RequestPayloadFragment': RequestPayloadFragment } } };

export type BulkExpireCredentialsMutationVariables = Exact<{
  input: BulkExpireCredentialsInput;
}>;


export type BulkExpireCredentialsMutation = { bulkExpireCredentials: { ' $fragmentRefs'?: { 'RequestPayloadFragment': RequestPayloadFragment } } };

export type ActionCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type ActionCountsQuery = { active: { totalCount: number }, inactive: { totalCount: number } };

export type BatchOperationPreviewQueryVariables = Exact<{
  input: BatchOperationPreviewInput;
}>;


export type BatchOperationPreviewQuery = { batchOperationPreview: { matchedCount: number, eligibleCount: number, overlappingOperations: number, overlappingCredentials: number, affectedChildrenCount: number, notRotatedCount: number, approvalsRequired: number, ineligible: Array<{ code: UserErrorCode, message: string, field: Array<string> | null, credentialIds: Array<string> | null, count: number | null }>, distribution: Array<{ field: CredentialField, otherCount: number, otherValues: number, values: Array<{ value: string | null, count: number }> }>, eligibleApprovers: Array<{ id: string, displayName: string, username: string }> } };

export type CreateExecutionTemplateMutationVariables = Exact<{
  input: CreateExecutionTemplateInput;
}>;


export type CreateExecutionTemplateMutation = { createExecutionTemplate: { executionTemplate: { id: string, name: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type ExecutionTemplatesQueryVariables = Exact<{
  filter?: ExecutionTemplateFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ExecutionTemplatesQuery = { executionTemplates: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, plugin: Plugin, purpose: ExecutionTemplatePurpose, enabled: boolean, createdAt: string }> } };

export type CreatePasswordTypeMutationVariables = Exact<{
  input: CreatePasswordTypeInput;
}>;


export type CreatePasswordTypeMutation = { createPasswordType: { passwordType: { id: string, name: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type PasswordTypesQueryVariables = Exact<{
  filter?: PasswordTypeFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type PasswordTypesQuery = { passwordTypes: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, localUser: boolean, enabled: boolean, createdAt: string }> } };

export type PaletteSearchQueryVariables = Exact<{
  search: string;
}>;


export type PaletteSearchQuery = { batchOperations: { nodes: Array<{ id: string, number: number, action: BatchAction, reason: string }> }, credentials: { nodes: Array<{ id: string, username: string, device: { name: string }, domain: { name: string } | null }> }, devices: { nodes: Array<{ id: string, name: string, address: string }> } };

export type CredentialChildrenQueryVariables = Exact<{
  filter?: CredentialFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type CredentialChildrenQuery = { credentials: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<(
      { id: string, device: { name: string } }
      & { ' $fragmentRefs'?: { 'CredentialLineFragment': CredentialLineFragment } }
    )> } };

export type CredentialChildrenCountQueryVariables = Exact<{
  filter?: CredentialFilter | null | undefined;
}>;


export type CredentialChildrenCountQuery = { credentials: { totalCount: number } };

export type CredentialDetailQueryVariables = Exact<{
  id: string;
}>;


export type CredentialDetailQuery = { credential: { id: string, username: string, status: CredentialStatus, expired: boolean, expiresAt: string | null, additionalInformation: string, version: number, createdAt: string, updatedAt: string, device: { id: string, name: string, address: string }, domain: { id: string, name: string } | null, passwordType: { id: string, name: string }, tags: Array<{ id: string, name: string }>, parent: { id: string, username: string, device: { name: string } } | null, passwordChange: { automatic: boolean, plugin: Plugin | null, template: { id: string, name: string } | null, loginCredential: { id: string, username: string, device: { name: string } } | null }, reconciliation: { enabled: boolean, autorun: boolean, plugin: Plugin | null, template: { id: string, name: string } | null, credential: { id: string, username: string, device: { name: string } } | null }, openOperations: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'BatchOperationLineFragment': BatchOperationLineFragment } }
    )> } | null };

export type CredentialHistoryQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type CredentialHistoryQuery = { credential: { operations: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<(
        { id: string }
        & { ' $fragmentRefs'?: { 'BatchOperationLineFragment': BatchOperationLineFragment } }
      )> } } | null };

export type CreateCredentialMutationVariables = Exact<{
  input: CreateCredentialInput;
}>;


export type CreateCredentialMutation = { createCredential: { credential: { id: string, username: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type DeviceCredentialsQueryVariables = Exact<{
  filter?: CredentialFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type DeviceCredentialsQuery = { credentials: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<(
      { id: string, domain: { name: string } | null, passwordType: { name: string } }
      & { ' $fragmentRefs'?: { 'CredentialLineFragment': CredentialLineFragment } }
    )> } };

export type CreateDeviceMutationVariables = Exact<{
  input: CreateDeviceInput;
}>;


export type CreateDeviceMutation = { createDevice: { device: { id: string, name: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type UpdateDeviceMutationVariables = Exact<{
  input: UpdateDeviceInput;
}>;


export type UpdateDeviceMutation = { updateDevice: { device: { id: string, name: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type DeviceDetailQueryVariables = Exact<{
  id: string;
}>;


export type DeviceDetailQuery = { device: { id: string, name: string, address: string, type: string, vendor: string, product: string, site: string, status: DeviceStatus, createdAt: string, updatedAt: string, credentialCount: number } | null };

export type DevicesQueryVariables = Exact<{
  filter?: DeviceFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type DevicesQuery = { devices: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, address: string, type: string, vendor: string, product: string, site: string, status: DeviceStatus, credentialCount: number, updatedAt: string }> } };

export type DeviceCountQueryVariables = Exact<{
  filter?: DeviceFilter | null | undefined;
}>;


export type DeviceCountQuery = { devices: { totalCount: number } };

export type CreateDomainMutationVariables = Exact<{
  input: CreateDomainInput;
}>;


export type CreateDomainMutation = { createDomain: { domain: { id: string, name: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type DomainsQueryVariables = Exact<{
  filter?: DomainFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type DomainsQuery = { domains: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, shortName: string, credentialCount: number, createdAt: string }> } };

export type DomainCountQueryVariables = Exact<{
  filter?: DomainFilter | null | undefined;
}>;


export type DomainCountQuery = { domains: { totalCount: number } };

export type CreateTagMutationVariables = Exact<{
  input: CreateTagInput;
}>;


export type CreateTagMutation = { createTag: { tag: { id: string, name: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type TagsQueryVariables = Exact<{
  filter?: TagFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type TagsQuery = { tags: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, credentialCount: number, createdAt: string }> } };

export type TagCountQueryVariables = Exact<{
  filter?: TagFilter | null | undefined;
}>;


export type TagCountQuery = { tags: { totalCount: number } };

export type InventoryOverviewQueryVariables = Exact<{
  expiryBounds: Array<string> | string;
}>;


export type InventoryOverviewQuery = { inventoryOverview: { asOf: string, active: number, expired: number, inactive: number, notAutomatic: number, expiring: Array<{ from: string, before: string, count: number }> } };

export type OldestWaitingQueryVariables = Exact<{
  requestBounds: Array<string> | string;
}>;


export type OldestWaitingQuery = { operationsOverview: { asOf: string, waiting: number, oldestWaiting: { id: string, number: number, action: BatchAction, reason: string, requestedAt: string, approveBy: string, requestedBy: { displayName: string, username: string }, progress: { total: number } } | null } };

export type OperationsOverviewQueryVariables = Exact<{
  requestBounds: Array<string> | string;
}>;


export type OperationsOverviewQuery = { operationsOverview: { asOf: string, waiting: number, periods: Array<{ from: string, before: string, statuses: Array<{ status: BatchOperationStatus, count: number }> }> } };

export type AcknowledgePanelFragment = { id: string, status: ProtectedChangeStatus, mode: ProtectedChangeMode, acknowledgedAt: string | null, requestedBy: { id: string }, acknowledgedBy: { id: string, displayName: string, username: string } | null } & { ' $fragmentName'?: 'AcknowledgePanelFragment' };

export type CancelProtectedChangeMutationVariables = Exact<{
  input: CancelProtectedChangeInput;
}>;


export type CancelProtectedChangeMutation = { cancelProtectedChange: { userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type ChangeDecisionFragment = { id: string, kind: ProtectedChangeKind, status: ProtectedChangeStatus, digest: string, decideBy: string, canDecide: boolean, cannotDecideReason: string | null, cannotDecideCode: UserErrorCode | null } & { ' $fragmentName'?: 'ChangeDecisionFragment' };

export type ChangeHeadlineFragment = { kind: ProtectedChangeKind, status: ProtectedChangeStatus, mode: ProtectedChangeMode, requestedAt: string, requestedBy: { id: string, displayName: string, username: string } } & { ' $fragmentName'?: 'ChangeHeadlineFragment' };

export type ChangeRequestFragment = { kind: ProtectedChangeKind, status: ProtectedChangeStatus, mode: ProtectedChangeMode, reason: string, digest: string, changes: Array<{ field: string, from: string | null, to: string | null }>, subjects: Array<{ id: string, displayName: string, username: string }>, requestedBy: { id: string, displayName: string, username: string } } & { ' $fragmentName'?: 'ChangeRequestFragment' };

export type ChangeTimelineFragment = { status: ProtectedChangeStatus, mode: ProtectedChangeMode, requestedAt: string, decideBy: string, endedAt: string | null, acknowledgedAt: string | null, requestedBy: { id: string, displayName: string, username: string }, acknowledgedBy: { id: string, displayName: string, username: string } | null, decision: { verdict: Verdict, comment: string, decidedAt: string, proofMethod: ProofMethod | null, signed: boolean, decidedBy: { id: string, displayName: string, username: string } | null } | null } & { ' $fragmentName'?: 'ChangeTimelineFragment' };

export type ProtectedChangeQueryVariables = Exact<{
  id: string;
}>;


export type ProtectedChangeQuery = { protectedChange: { ' $fragmentRefs'?: { 'ProtectedChangePageFragment': ProtectedChangePageFragment } } | null };

export type ProtectedChangePageFragment = (
  { id: string, number: number, canCancel: boolean }
  & { ' $fragmentRefs'?: { 'ChangeHeadlineFragment': ChangeHeadlineFragment;'ChangeRequestFragment': ChangeRequestFragment;'ChangeDecisionFragment': ChangeDecisionFragment;'AcknowledgePanelFragment': AcknowledgePanelFragment;'ChangeTimelineFragment': ChangeTimelineFragment } }
) & { ' $fragmentName'?: 'ProtectedChangePageFragment' };

export type ApproveProtectedChangeMutationVariables = Exact<{
  input: ApproveProtectedChangeInput;
}>;


export type ApproveProtectedChangeMutation = { approveProtectedChange: { userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type DisapproveProtectedChangeMutationVariables = Exact<{
  input: DisapproveProtectedChangeInput;
}>;


export type DisapproveProtectedChangeMutation = { disapproveProtectedChange: { userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type ProtectedChangesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ProtectedChangeFilter | null | undefined;
}>;


export type ProtectedChangesQuery = { protectedChanges: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, number: number, kind: ProtectedChangeKind, status: ProtectedChangeStatus, mode: ProtectedChangeMode, reason: string, requestedAt: string, decideBy: string, changes: Array<{ field: string, to: string | null }>, subjects: Array<{ id: string, displayName: string, username: string }>, requestedBy: { id: string, displayName: string, username: string } }> } };

export type ProtectedChangeCountQueryVariables = Exact<{
  filter?: ProtectedChangeFilter | null | undefined;
}>;


export type ProtectedChangeCountQuery = { protectedChanges: { totalCount: number } };

export type ChangeMyPasswordMutationVariables = Exact<{
  input: ChangeMyPasswordInput;
}>;


export type ChangeMyPasswordMutation = { changeMyPassword: { user: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type RemovePasskeyMutationVariables = Exact<{
  input: RemovePasskeyInput;
}>;


export type RemovePasskeyMutation = { removePasskey: { userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type RemoveTotpMutationVariables = Exact<{
  input: RemoveTotpInput;
}>;


export type RemoveTotpMutation = { removeTotp: { userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type MySecondFactorsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySecondFactorsQuery = { viewer: { secondFactorDueAt: string | null, secondFactors: { recoveryCodesLeft: number, totp: { confirmedAt: string } | null, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> } | null } };

export type UpdateUserMutationVariables = Exact<{
  input: UpdateUserInput;
}>;


export type UpdateUserMutation = { updateUser: { user: { id: string, displayName: string } | null, operationsWithoutApprover: Array<{ id: string, number: number }>, protectedChange: { ' $fragmentRefs'?: { 'ProtectedChangeOutcomeFragment': ProtectedChangeOutcomeFragment } } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type EndSessionsMutationVariables = Exact<{
  input: EndSessionsInput;
}>;


export type EndSessionsMutation = { endSessions: { userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type CreateUserMutationVariables = Exact<{
  input: CreateUserInput;
}>;


export type CreateUserMutation = { createUser: { user: { id: string, displayName: string } | null, protectedChange: { ' $fragmentRefs'?: { 'ProtectedChangeOutcomeFragment': ProtectedChangeOutcomeFragment } } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type ResetSecondFactorMutationVariables = Exact<{
  input: ResetSecondFactorInput;
}>;


export type ResetSecondFactorMutation = { resetSecondFactor: { protectedChange: { ' $fragmentRefs'?: { 'ProtectedChangeOutcomeFragment': ProtectedChangeOutcomeFragment } } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type SetUserPasswordMutationVariables = Exact<{
  input: SetUserPasswordInput;
}>;


export type SetUserPasswordMutation = { setUserPassword: { user: { id: string } | null, protectedChange: { ' $fragmentRefs'?: { 'ProtectedChangeOutcomeFragment': ProtectedChangeOutcomeFragment } } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type UsersQueryVariables = Exact<{
  filter?: UserFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type UsersQuery = { users: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, username: string, displayName: string, email: string, role: Role, status: UserStatus, isApprover: boolean, hasSecondFactor: boolean, mustChangePassword: boolean, createdAt: string }> } };

export type UserCountQueryVariables = Exact<{
  filter?: UserFilter | null | undefined;
}>;


export type UserCountQuery = { users: { totalCount: number } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const BatchOperationLineFragmentDoc = new TypedDocumentString(`
    fragment BatchOperationLine on BatchOperation {
  id
  number
  action
  status
  reason
  requestedAt
  requestedBy {
    displayName
    username
  }
}
    `, {"fragmentName":"BatchOperationLine"}) as unknown as TypedDocumentString<BatchOperationLineFragment, unknown>;
export const CredentialLineFragmentDoc = new TypedDocumentString(`
    fragment CredentialLine on Credential {
  id
  username
  status
  expired
}
    `, {"fragmentName":"CredentialLine"}) as unknown as TypedDocumentString<CredentialLineFragment, unknown>;
export const CredentialRowFragmentDoc = new TypedDocumentString(`
    fragment CredentialRow on Credential {
  id
  username
  status
  expired
  expiresAt
  updatedAt
  additionalInformation
  device {
    id
    name
    address
  }
  domain {
    id
    name
  }
  passwordType {
    id
    name
  }
  tags {
    id
    name
  }
  passwordChange {
    automatic
  }
}
    `, {"fragmentName":"CredentialRow"}) as unknown as TypedDocumentString<CredentialRowFragment, unknown>;
export const ProtectedChangeOutcomeFragmentDoc = new TypedDocumentString(`
    fragment ProtectedChangeOutcome on ProtectedChange {
  id
  number
  status
  mode
  decideBy
}
    `, {"fragmentName":"ProtectedChangeOutcome"}) as unknown as TypedDocumentString<ProtectedChangeOutcomeFragment, unknown>;
export const ParametersFormFragmentDoc = new TypedDocumentString(`
    fragment ParametersForm on SystemParameters {
  approvalsRequired
  approvalValidityMinutes
  coolingOffHours
  secondFactorRequired
  secondFactorGraceDays
}
    `, {"fragmentName":"ParametersForm"}) as unknown as TypedDocumentString<ParametersFormFragment, unknown>;
export const OperationHeadlineFragmentDoc = new TypedDocumentString(`
    fragment OperationHeadline on BatchOperation {
  status
  action
  requestedAt
  requestedBy {
    id
    displayName
    username
  }
  progress {
    total
  }
}
    `, {"fragmentName":"OperationHeadline"}) as unknown as TypedDocumentString<OperationHeadlineFragment, unknown>;
export const RequestAgainFragmentDoc = new TypedDocumentString(`
    fragment RequestAgain on BatchOperation {
  id
  action
  changes {
    input
  }
  progress {
    skipped
  }
}
    `, {"fragmentName":"RequestAgain"}) as unknown as TypedDocumentString<RequestAgainFragment, unknown>;
export const OperationActionsFragmentDoc = new TypedDocumentString(`
    fragment OperationActions on BatchOperation {
  id
  number
  status
  canCancel
  ...RequestAgain
  progress {
    total
    skipped
  }
}
    fragment RequestAgain on BatchOperation {
  id
  action
  changes {
    input
  }
  progress {
    skipped
  }
}`, {"fragmentName":"OperationActions"}) as unknown as TypedDocumentString<OperationActionsFragment, unknown>;
export const OperationOutcomesFragmentDoc = new TypedDocumentString(`
    fragment OperationOutcomes on BatchOutcome {
  code
  count
}
    `, {"fragmentName":"OperationOutcomes"}) as unknown as TypedDocumentString<OperationOutcomesFragment, unknown>;
export const OperationProgressFragmentDoc = new TypedDocumentString(`
    fragment OperationProgress on BatchOperation {
  status
  startedAt
  progress {
    total
    pending
    success
    skipped
    error
    canceled
  }
  outcomes {
    ...OperationOutcomes
  }
}
    fragment OperationOutcomes on BatchOutcome {
  code
  count
}`, {"fragmentName":"OperationProgress"}) as unknown as TypedDocumentString<OperationProgressFragment, unknown>;
export const OperationRequestFragmentDoc = new TypedDocumentString(`
    fragment OperationRequest on BatchOperation {
  action
  reason
  requestedAt
  digest
  selection {
    idCount
    filter
    exceptCount
    description
  }
  changes {
    fields {
      field
      to
    }
  }
  progress {
    total
  }
}
    `, {"fragmentName":"OperationRequest"}) as unknown as TypedDocumentString<OperationRequestFragment, unknown>;
export const OperationDecisionFragmentDoc = new TypedDocumentString(`
    fragment OperationDecision on BatchOperation {
  id
  status
  action
  digest
  approveBy
  approvalsRequired
  canDecide
  cannotDecideReason
  cannotDecideCode
  decisions {
    verdict
    counted
  }
  progress {
    total
  }
}
    `, {"fragmentName":"OperationDecision"}) as unknown as TypedDocumentString<OperationDecisionFragment, unknown>;
export const DecisionDetailsFragmentDoc = new TypedDocumentString(`
    fragment DecisionDetails on Decision {
  proofMethod
  signed
  voidReason
  voidedAt
  approverRegistration {
    addedBy {
      id
      displayName
      username
    }
    approvedBy {
      id
      displayName
      username
    }
  }
}
    `, {"fragmentName":"DecisionDetails"}) as unknown as TypedDocumentString<DecisionDetailsFragment, unknown>;
export const OperationTimelineFragmentDoc = new TypedDocumentString(`
    fragment OperationTimeline on BatchOperation {
  status
  endCode
  requestedAt
  approveBy
  startedAt
  finishedAt
  requestedBy {
    id
    displayName
    username
  }
  decisions {
    verdict
    comment
    decidedAt
    counted
    ...DecisionDetails
    approver {
      id
      displayName
      username
    }
  }
  cancellation {
    canceledAt
    comment
    canceledBy {
      id
      displayName
      username
    }
  }
}
    fragment DecisionDetails on Decision {
  proofMethod
  signed
  voidReason
  voidedAt
  approverRegistration {
    addedBy {
      id
      displayName
      username
    }
    approvedBy {
      id
      displayName
      username
    }
  }
}`, {"fragmentName":"OperationTimeline"}) as unknown as TypedDocumentString<OperationTimelineFragment, unknown>;
export const TaskColumnsFragmentDoc = new TypedDocumentString(`
    fragment TaskColumns on BatchOperation {
  action
  status
  changes {
    fields {
      field
    }
  }
  outcomes {
    count
  }
}
    `, {"fragmentName":"TaskColumns"}) as unknown as TypedDocumentString<TaskColumnsFragment, unknown>;
export const OperationTasksFragmentDoc = new TypedDocumentString(`
    fragment OperationTasks on BatchOperation {
  id
  status
  ...TaskColumns
  progress {
    total
    pending
  }
  outcomes {
    code
  }
}
    fragment TaskColumns on BatchOperation {
  action
  status
  changes {
    fields {
      field
    }
  }
  outcomes {
    count
  }
}`, {"fragmentName":"OperationTasks"}) as unknown as TypedDocumentString<OperationTasksFragment, unknown>;
export const OperationPageFragmentDoc = new TypedDocumentString(`
    fragment OperationPage on BatchOperation {
  id
  number
  status
  ...OperationHeadline
  ...OperationActions
  ...OperationProgress
  ...OperationRequest
  ...OperationDecision
  ...OperationTimeline
  ...OperationTasks
}
    fragment OperationDecision on BatchOperation {
  id
  status
  action
  digest
  approveBy
  approvalsRequired
  canDecide
  cannotDecideReason
  cannotDecideCode
  decisions {
    verdict
    counted
  }
  progress {
    total
  }
}
fragment DecisionDetails on Decision {
  proofMethod
  signed
  voidReason
  voidedAt
  approverRegistration {
    addedBy {
      id
      displayName
      username
    }
    approvedBy {
      id
      displayName
      username
    }
  }
}
fragment OperationActions on BatchOperation {
  id
  number
  status
  canCancel
  ...RequestAgain
  progress {
    total
    skipped
  }
}
fragment OperationHeadline on BatchOperation {
  status
  action
  requestedAt
  requestedBy {
    id
    displayName
    username
  }
  progress {
    total
  }
}
fragment OperationOutcomes on BatchOutcome {
  code
  count
}
fragment OperationProgress on BatchOperation {
  status
  startedAt
  progress {
    total
    pending
    success
    skipped
    error
    canceled
  }
  outcomes {
    ...OperationOutcomes
  }
}
fragment OperationRequest on BatchOperation {
  action
  reason
  requestedAt
  digest
  selection {
    idCount
    filter
    exceptCount
    description
  }
  changes {
    fields {
      field
      to
    }
  }
  progress {
    total
  }
}
fragment OperationTimeline on BatchOperation {
  status
  endCode
  requestedAt
  approveBy
  startedAt
  finishedAt
  requestedBy {
    id
    displayName
    username
  }
  decisions {
    verdict
    comment
    decidedAt
    counted
    ...DecisionDetails
    approver {
      id
      displayName
      username
    }
  }
  cancellation {
    canceledAt
    comment
    canceledBy {
      id
      displayName
      username
    }
  }
}
fragment OperationTasks on BatchOperation {
  id
  status
  ...TaskColumns
  progress {
    total
    pending
  }
  outcomes {
    code
  }
}
fragment RequestAgain on BatchOperation {
  id
  action
  changes {
    input
  }
  progress {
    skipped
  }
}
fragment TaskColumns on BatchOperation {
  action
  status
  changes {
    fields {
      field
    }
  }
  outcomes {
    count
  }
}`, {"fragmentName":"OperationPage"}) as unknown as TypedDocumentString<OperationPageFragment, unknown>;
export const RequestPayloadFragmentDoc = new TypedDocumentString(`
    fragment RequestPayload on BatchOperationPayload {
  batchOperation {
    id
  }
  leftOut {
    code
    count
  }
  userErrors {
    code
    message
    field
    count
  }
}
    `, {"fragmentName":"RequestPayload"}) as unknown as TypedDocumentString<RequestPayloadFragment, unknown>;
export const ChangeHeadlineFragmentDoc = new TypedDocumentString(`
    fragment ChangeHeadline on ProtectedChange {
  kind
  status
  mode
  requestedAt
  requestedBy {
    id
    displayName
    username
  }
}
    `, {"fragmentName":"ChangeHeadline"}) as unknown as TypedDocumentString<ChangeHeadlineFragment, unknown>;
export const ChangeRequestFragmentDoc = new TypedDocumentString(`
    fragment ChangeRequest on ProtectedChange {
  kind
  status
  mode
  reason
  digest
  changes {
    field
    from
    to
  }
  subjects {
    id
    displayName
    username
  }
  requestedBy {
    id
    displayName
    username
  }
}
    `, {"fragmentName":"ChangeRequest"}) as unknown as TypedDocumentString<ChangeRequestFragment, unknown>;
export const ChangeDecisionFragmentDoc = new TypedDocumentString(`
    fragment ChangeDecision on ProtectedChange {
  id
  kind
  status
  digest
  decideBy
  canDecide
  cannotDecideReason
  cannotDecideCode
}
    `, {"fragmentName":"ChangeDecision"}) as unknown as TypedDocumentString<ChangeDecisionFragment, unknown>;
export const AcknowledgePanelFragmentDoc = new TypedDocumentString(`
    fragment AcknowledgePanel on ProtectedChange {
  id
  status
  mode
  acknowledgedAt
  requestedBy {
    id
  }
  acknowledgedBy {
    id
    displayName
    username
  }
}
    `, {"fragmentName":"AcknowledgePanel"}) as unknown as TypedDocumentString<AcknowledgePanelFragment, unknown>;
export const ChangeTimelineFragmentDoc = new TypedDocumentString(`
    fragment ChangeTimeline on ProtectedChange {
  status
  mode
  requestedAt
  decideBy
  endedAt
  acknowledgedAt
  requestedBy {
    id
    displayName
    username
  }
  acknowledgedBy {
    id
    displayName
    username
  }
  decision {
    verdict
    comment
    decidedAt
    proofMethod
    signed
    decidedBy {
      id
      displayName
      username
    }
  }
}
    `, {"fragmentName":"ChangeTimeline"}) as unknown as TypedDocumentString<ChangeTimelineFragment, unknown>;
export const ProtectedChangePageFragmentDoc = new TypedDocumentString(`
    fragment ProtectedChangePage on ProtectedChange {
  id
  number
  canCancel
  ...ChangeHeadline
  ...ChangeRequest
  ...ChangeDecision
  ...AcknowledgePanel
  ...ChangeTimeline
}
    fragment AcknowledgePanel on ProtectedChange {
  id
  status
  mode
  acknowledgedAt
  requestedBy {
    id
  }
  acknowledgedBy {
    id
    displayName
    username
  }
}
fragment ChangeDecision on ProtectedChange {
  id
  kind
  status
  digest
  decideBy
  canDecide
  cannotDecideReason
  cannotDecideCode
}
fragment ChangeHeadline on ProtectedChange {
  kind
  status
  mode
  requestedAt
  requestedBy {
    id
    displayName
    username
  }
}
fragment ChangeRequest on ProtectedChange {
  kind
  status
  mode
  reason
  digest
  changes {
    field
    from
    to
  }
  subjects {
    id
    displayName
    username
  }
  requestedBy {
    id
    displayName
    username
  }
}
fragment ChangeTimeline on ProtectedChange {
  status
  mode
  requestedAt
  decideBy
  endedAt
  acknowledgedAt
  requestedBy {
    id
    displayName
    username
  }
  acknowledgedBy {
    id
    displayName
    username
  }
  decision {
    verdict
    comment
    decidedAt
    proofMethod
    signed
    decidedBy {
      id
      displayName
      username
    }
  }
}`, {"fragmentName":"ProtectedChangePage"}) as unknown as TypedDocumentString<ProtectedChangePageFragment, unknown>;
export const PendingApprovalCountChangedDocument = new TypedDocumentString(`
    subscription PendingApprovalCountChanged {
  pendingApprovalCountChanged
}
    `) as unknown as TypedDocumentString<PendingApprovalCountChangedSubscription, PendingApprovalCountChangedSubscriptionVariables>;
export const PendingProtectedChangeCountChangedDocument = new TypedDocumentString(`
    subscription PendingProtectedChangeCountChanged {
  pendingProtectedChangeCountChanged
}
    `) as unknown as TypedDocumentString<PendingProtectedChangeCountChangedSubscription, PendingProtectedChangeCountChangedSubscriptionVariables>;
export const CredentialsDocument = new TypedDocumentString(`
    query Credentials($first: Int!, $after: String, $filter: CredentialFilter, $orderBy: CredentialOrder) {
  credentials(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...CredentialRow
    }
  }
}
    fragment CredentialRow on Credential {
  id
  username
  status
  expired
  expiresAt
  updatedAt
  additionalInformation
  device {
    id
    name
    address
  }
  domain {
    id
    name
  }
  passwordType {
    id
    name
  }
  tags {
    id
    name
  }
  passwordChange {
    automatic
  }
}`) as unknown as TypedDocumentString<CredentialsQuery, CredentialsQueryVariables>;
export const CredentialCountDocument = new TypedDocumentString(`
    query CredentialCount($filter: CredentialFilter) {
  credentials(first: 1, filter: $filter) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<CredentialCountQuery, CredentialCountQueryVariables>;
export const DeviceChoicesDocument = new TypedDocumentString(`
    query DeviceChoices($search: String) {
  devices(first: 30, filter: {search: $search}) {
    nodes {
      id
      name
      address
      status
    }
  }
}
    `) as unknown as TypedDocumentString<DeviceChoicesQuery, DeviceChoicesQueryVariables>;
export const DomainChoicesDocument = new TypedDocumentString(`
    query DomainChoices($search: String) {
  domains(first: 30, filter: {search: $search}) {
    nodes {
      id
      name
      shortName
    }
  }
}
    `) as unknown as TypedDocumentString<DomainChoicesQuery, DomainChoicesQueryVariables>;
export const TagChoicesDocument = new TypedDocumentString(`
    query TagChoices($search: String) {
  tags(first: 30, filter: {search: $search}) {
    nodes {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<TagChoicesQuery, TagChoicesQueryVariables>;
export const PasswordTypeChoicesDocument = new TypedDocumentString(`
    query PasswordTypeChoices($search: String, $enabled: Boolean) {
  passwordTypes(first: 50, filter: {search: $search, enabled: $enabled}) {
    nodes {
      id
      name
      localUser
    }
  }
}
    `) as unknown as TypedDocumentString<PasswordTypeChoicesQuery, PasswordTypeChoicesQueryVariables>;
export const ExecutionTemplateChoicesDocument = new TypedDocumentString(`
    query ExecutionTemplateChoices($search: String, $purpose: ExecutionTemplatePurpose) {
  executionTemplates(
    first: 50
    filter: {search: $search, purpose: $purpose, enabled: true}
  ) {
    nodes {
      id
      name
      plugin
    }
  }
}
    `) as unknown as TypedDocumentString<ExecutionTemplateChoicesQuery, ExecutionTemplateChoicesQueryVariables>;
export const CredentialChoicesDocument = new TypedDocumentString(`
    query CredentialChoices($filter: CredentialFilter) {
  credentials(first: 30, filter: $filter, orderBy: {field: USERNAME}) {
    nodes {
      id
      username
      device {
        name
      }
      domain {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CredentialChoicesQuery, CredentialChoicesQueryVariables>;
export const UserChoicesDocument = new TypedDocumentString(`
    query UserChoices($filter: UserFilter) {
  users(first: 30, filter: $filter) {
    nodes {
      id
      username
      displayName
    }
  }
}
    `) as unknown as TypedDocumentString<UserChoicesQuery, UserChoicesQueryVariables>;
export const ChoicesByIdDocument = new TypedDocumentString(`
    query ChoicesById($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Device {
      deviceName: name
      address
    }
    ... on Domain {
      domainName: name
      shortName
    }
    ... on Tag {
      tagName: name
    }
    ... on PasswordType {
      passwordTypeName: name
    }
    ... on ExecutionTemplate {
      templateName: name
      plugin
    }
    ... on Credential {
      username
      device {
        name
      }
      domain {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChoicesByIdQuery, ChoicesByIdQueryVariables>;
export const NamesDocument = new TypedDocumentString(`
    query Names($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Device {
      deviceName: name
    }
    ... on Domain {
      domainName: name
    }
    ... on Tag {
      tagName: name
    }
    ... on PasswordType {
      passwordTypeName: name
    }
    ... on User {
      displayName
      username
    }
  }
}
    `) as unknown as TypedDocumentString<NamesQuery, NamesQueryVariables>;
export const AcknowledgeProtectedChangeDocument = new TypedDocumentString(`
    mutation AcknowledgeProtectedChange($input: AcknowledgeProtectedChangeInput!) {
  acknowledgeProtectedChange(input: $input) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AcknowledgeProtectedChangeMutation, AcknowledgeProtectedChangeMutationVariables>;
export const FourEyesDocument = new TypedDocumentString(`
    query FourEyes {
  systemParameters {
    fourEyesSince
  }
}
    `) as unknown as TypedDocumentString<FourEyesQuery, FourEyesQueryVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    role
    isApprover
    pendingApprovalCount
    pendingProtectedChangeCount
    canDecideProtectedChanges
    unacknowledgedBreakGlass {
      id
      number
      requestedBy {
        id
      }
    }
    canRequest
    cannotRequestReason
    cannotRequestCode
    user {
      id
      username
      displayName
      email
    }
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const CreateApiTokenDocument = new TypedDocumentString(`
    mutation CreateApiToken($input: CreateApiTokenInput!) {
  createApiToken(input: $input) {
    apiToken {
      id
      name
    }
    secret
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CreateApiTokenMutation, CreateApiTokenMutationVariables>;
export const RevokeApiTokenDocument = new TypedDocumentString(`
    mutation RevokeApiToken($input: RevokeApiTokenInput!) {
  revokeApiToken(input: $input) {
    apiToken {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeApiTokenMutation, RevokeApiTokenMutationVariables>;
export const ApiTokensDocument = new TypedDocumentString(`
    query ApiTokens($filter: ApiTokenFilter) {
  apiTokens(filter: $filter) {
    id
    name
    scopes
    createdAt
    expiresAt
    lastUsedAt
    lastUsedAddress
    owner {
      id
      username
      displayName
    }
  }
}
    `) as unknown as TypedDocumentString<ApiTokensQuery, ApiTokensQueryVariables>;
export const EligibleApproversDocument = new TypedDocumentString(`
    query EligibleApprovers($filter: UserFilter, $after: String) {
  users(first: 50, after: $after, filter: $filter) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      displayName
      username
      email
      role
    }
  }
}
    `) as unknown as TypedDocumentString<EligibleApproversQuery, EligibleApproversQueryVariables>;
export const AddApproversDocument = new TypedDocumentString(`
    mutation AddApprovers($input: AddApproversInput!) {
  addApprovers(input: $input) {
    approvers {
      id
    }
    protectedChange {
      ...ProtectedChangeOutcome
    }
    userErrors {
      code
      message
      field
    }
  }
}
    fragment ProtectedChangeOutcome on ProtectedChange {
  id
  number
  status
  mode
  decideBy
}`) as unknown as TypedDocumentString<AddApproversMutation, AddApproversMutationVariables>;
export const SystemParametersDocument = new TypedDocumentString(`
    query SystemParameters {
  systemParameters {
    updatedAt
    ...ParametersForm
  }
}
    fragment ParametersForm on SystemParameters {
  approvalsRequired
  approvalValidityMinutes
  coolingOffHours
  secondFactorRequired
  secondFactorGraceDays
}`) as unknown as TypedDocumentString<SystemParametersQuery, SystemParametersQueryVariables>;
export const ApproversDocument = new TypedDocumentString(`
    query Approvers {
  approvers {
    id
    module
    addedAt
    user {
      id
      displayName
      username
    }
    addedBy {
      id
      displayName
      username
    }
    approvedBy {
      id
      displayName
      username
    }
    protectedChange {
      id
      number
      mode
    }
  }
}
    `) as unknown as TypedDocumentString<ApproversQuery, ApproversQueryVariables>;
export const UpdateSystemParametersDocument = new TypedDocumentString(`
    mutation UpdateSystemParameters($input: UpdateSystemParametersInput!) {
  updateSystemParameters(input: $input) {
    systemParameters {
      ...ParametersForm
    }
    protectedChange {
      ...ProtectedChangeOutcome
    }
    userErrors {
      code
      message
      field
    }
  }
}
    fragment ProtectedChangeOutcome on ProtectedChange {
  id
  number
  status
  mode
  decideBy
}
fragment ParametersForm on SystemParameters {
  approvalsRequired
  approvalValidityMinutes
  coolingOffHours
  secondFactorRequired
  secondFactorGraceDays
}`) as unknown as TypedDocumentString<UpdateSystemParametersMutation, UpdateSystemParametersMutationVariables>;
export const RemoveApproverDocument = new TypedDocumentString(`
    mutation RemoveApprover($input: RemoveApproverInput!) {
  removeApprover(input: $input) {
    removed
    operationsWithoutApprover {
      id
      number
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveApproverMutation, RemoveApproverMutationVariables>;
export const AuditEventsDocument = new TypedDocumentString(`
    query AuditEvents($filter: AuditEventFilter, $after: String) {
  auditEvents(first: 100, after: $after, filter: $filter) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      at
      action
      subjectType
      subjectId
      result
      details
      address
      session
      token {
        id
        name
      }
      occurrences
      actor {
        id
        displayName
        username
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AuditEventsQuery, AuditEventsQueryVariables>;
export const AuditEventCountDocument = new TypedDocumentString(`
    query AuditEventCount($filter: AuditEventFilter) {
  auditEvents(first: 1, filter: $filter) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<AuditEventCountQuery, AuditEventCountQueryVariables>;
export const BatchOperationDocument = new TypedDocumentString(`
    query BatchOperation($id: ID!) {
  batchOperation(id: $id) {
    ...OperationPage
  }
}
    fragment OperationDecision on BatchOperation {
  id
  status
  action
  digest
  approveBy
  approvalsRequired
  canDecide
  cannotDecideReason
  cannotDecideCode
  decisions {
    verdict
    counted
  }
  progress {
    total
  }
}
fragment OperationPage on BatchOperation {
  id
  number
  status
  ...OperationHeadline
  ...OperationActions
  ...OperationProgress
  ...OperationRequest
  ...OperationDecision
  ...OperationTimeline
  ...OperationTasks
}
fragment DecisionDetails on Decision {
  proofMethod
  signed
  voidReason
  voidedAt
  approverRegistration {
    addedBy {
      id
      displayName
      username
    }
    approvedBy {
      id
      displayName
      username
    }
  }
}
fragment OperationActions on BatchOperation {
  id
  number
  status
  canCancel
  ...RequestAgain
  progress {
    total
    skipped
  }
}
fragment OperationHeadline on BatchOperation {
  status
  action
  requestedAt
  requestedBy {
    id
    displayName
    username
  }
  progress {
    total
  }
}
fragment OperationOutcomes on BatchOutcome {
  code
  count
}
fragment OperationProgress on BatchOperation {
  status
  startedAt
  progress {
    total
    pending
    success
    skipped
    error
    canceled
  }
  outcomes {
    ...OperationOutcomes
  }
}
fragment OperationRequest on BatchOperation {
  action
  reason
  requestedAt
  digest
  selection {
    idCount
    filter
    exceptCount
    description
  }
  changes {
    fields {
      field
      to
    }
  }
  progress {
    total
  }
}
fragment OperationTimeline on BatchOperation {
  status
  endCode
  requestedAt
  approveBy
  startedAt
  finishedAt
  requestedBy {
    id
    displayName
    username
  }
  decisions {
    verdict
    comment
    decidedAt
    counted
    ...DecisionDetails
    approver {
      id
      displayName
      username
    }
  }
  cancellation {
    canceledAt
    comment
    canceledBy {
      id
      displayName
      username
    }
  }
}
fragment OperationTasks on BatchOperation {
  id
  status
  ...TaskColumns
  progress {
    total
    pending
  }
  outcomes {
    code
  }
}
fragment RequestAgain on BatchOperation {
  id
  action
  changes {
    input
  }
  progress {
    skipped
  }
}
fragment TaskColumns on BatchOperation {
  action
  status
  changes {
    fields {
      field
    }
  }
  outcomes {
    count
  }
}`) as unknown as TypedDocumentString<BatchOperationQuery, BatchOperationQueryVariables>;
export const BatchOperationUpdatedDocument = new TypedDocumentString(`
    subscription BatchOperationUpdated($id: ID!) {
  batchOperationUpdated(id: $id) {
    ...OperationPage
  }
}
    fragment OperationDecision on BatchOperation {
  id
  status
  action
  digest
  approveBy
  approvalsRequired
  canDecide
  cannotDecideReason
  cannotDecideCode
  decisions {
    verdict
    counted
  }
  progress {
    total
  }
}
fragment OperationPage on BatchOperation {
  id
  number
  status
  ...OperationHeadline
  ...OperationActions
  ...OperationProgress
  ...OperationRequest
  ...OperationDecision
  ...OperationTimeline
  ...OperationTasks
}
fragment DecisionDetails on Decision {
  proofMethod
  signed
  voidReason
  voidedAt
  approverRegistration {
    addedBy {
      id
      displayName
      username
    }
    approvedBy {
      id
      displayName
      username
    }
  }
}
fragment OperationActions on BatchOperation {
  id
  number
  status
  canCancel
  ...RequestAgain
  progress {
    total
    skipped
  }
}
fragment OperationHeadline on BatchOperation {
  status
  action
  requestedAt
  requestedBy {
    id
    displayName
    username
  }
  progress {
    total
  }
}
fragment OperationOutcomes on BatchOutcome {
  code
  count
}
fragment OperationProgress on BatchOperation {
  status
  startedAt
  progress {
    total
    pending
    success
    skipped
    error
    canceled
  }
  outcomes {
    ...OperationOutcomes
  }
}
fragment OperationRequest on BatchOperation {
  action
  reason
  requestedAt
  digest
  selection {
    idCount
    filter
    exceptCount
    description
  }
  changes {
    fields {
      field
      to
    }
  }
  progress {
    total
  }
}
fragment OperationTimeline on BatchOperation {
  status
  endCode
  requestedAt
  approveBy
  startedAt
  finishedAt
  requestedBy {
    id
    displayName
    username
  }
  decisions {
    verdict
    comment
    decidedAt
    counted
    ...DecisionDetails
    approver {
      id
      displayName
      username
    }
  }
  cancellation {
    canceledAt
    comment
    canceledBy {
      id
      displayName
      username
    }
  }
}
fragment OperationTasks on BatchOperation {
  id
  status
  ...TaskColumns
  progress {
    total
    pending
  }
  outcomes {
    code
  }
}
fragment RequestAgain on BatchOperation {
  id
  action
  changes {
    input
  }
  progress {
    skipped
  }
}
fragment TaskColumns on BatchOperation {
  action
  status
  changes {
    fields {
      field
    }
  }
  outcomes {
    count
  }
}`) as unknown as TypedDocumentString<BatchOperationUpdatedSubscription, BatchOperationUpdatedSubscriptionVariables>;
export const ApproveBatchOperationDocument = new TypedDocumentString(`
    mutation ApproveBatchOperation($input: ApproveBatchOperationInput!) {
  approveBatchOperation(input: $input) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ApproveBatchOperationMutation, ApproveBatchOperationMutationVariables>;
export const DisapproveBatchOperationDocument = new TypedDocumentString(`
    mutation DisapproveBatchOperation($input: DisapproveBatchOperationInput!) {
  disapproveBatchOperation(input: $input) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DisapproveBatchOperationMutation, DisapproveBatchOperationMutationVariables>;
export const BatchOperationsDocument = new TypedDocumentString(`
    query BatchOperations($first: Int!, $after: String, $filter: BatchOperationFilter) {
  batchOperations(first: $first, after: $after, filter: $filter) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      number
      action
      status
      reason
      requestedAt
      approveBy
      approvalsRequired
      requestedBy {
        id
        displayName
        username
      }
      decisions {
        verdict
        counted
      }
      progress {
        total
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BatchOperationsQuery, BatchOperationsQueryVariables>;
export const BatchOperationCountDocument = new TypedDocumentString(`
    query BatchOperationCount($filter: BatchOperationFilter) {
  batchOperations(first: 1, filter: $filter) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<BatchOperationCountQuery, BatchOperationCountQueryVariables>;
export const CancelBatchOperationDocument = new TypedDocumentString(`
    mutation CancelBatchOperation($input: CancelBatchOperationInput!) {
  cancelBatchOperation(input: $input) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelBatchOperationMutation, CancelBatchOperationMutationVariables>;
export const TaskCountDocument = new TypedDocumentString(`
    query TaskCount($id: ID!, $status: BatchTaskStatus, $code: BatchTaskCode, $search: String) {
  batchOperation(id: $id) {
    tasks(first: 1, status: $status, code: $code, search: $search) {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<TaskCountQuery, TaskCountQueryVariables>;
export const BatchTasksDocument = new TypedDocumentString(`
    query BatchTasks($id: ID!, $first: Int!, $after: String, $status: BatchTaskStatus, $code: BatchTaskCode, $search: String) {
  batchOperation(id: $id) {
    tasks(
      first: $first
      after: $after
      status: $status
      code: $code
      search: $search
    ) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        position
        status
        code
        message
        username
        deviceName
        deviceAddress
        domainName
        passwordTypeName
        credential {
          id
        }
        changes {
          field
          from
          to
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BatchTasksQuery, BatchTasksQueryVariables>;
export const TaskPageDocument = new TypedDocumentString(`
    query TaskPage($id: ID!, $after: String, $status: BatchTaskStatus) {
  batchOperation(id: $id) {
    tasks(first: 200, after: $after, status: $status) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        position
        status
        code
        message
        finishedAt
        username
        deviceName
        domainName
        changes {
          field
          from
          to
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TaskPageQuery, TaskPageQueryVariables>;
export const TaskCredentialsDocument = new TypedDocumentString(`
    query TaskCredentials($id: ID!, $after: String, $status: BatchTaskStatus!) {
  batchOperation(id: $id) {
    tasks(first: 200, after: $after, status: $status) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        credential {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TaskCredentialsQuery, TaskCredentialsQueryVariables>;
export const ChosenCredentialsDocument = new TypedDocumentString(`
    query ChosenCredentials($ids: [ID!]!) {
  nodes(ids: $ids) {
    kind: __typename
    ... on Credential {
      ...CredentialRow
    }
  }
}
    fragment CredentialRow on Credential {
  id
  username
  status
  expired
  expiresAt
  updatedAt
  additionalInformation
  device {
    id
    name
    address
  }
  domain {
    id
    name
  }
  passwordType {
    id
    name
  }
  tags {
    id
    name
  }
  passwordChange {
    automatic
  }
}`) as unknown as TypedDocumentString<ChosenCredentialsQuery, ChosenCredentialsQueryVariables>;
export const ChosenStatusesDocument = new TypedDocumentString(`
    query ChosenStatuses($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Credential {
      status
    }
  }
}
    `) as unknown as TypedDocumentString<ChosenStatusesQuery, ChosenStatusesQueryVariables>;
export const PresentValuesDocument = new TypedDocumentString(`
    query PresentValues($input: BatchOperationPreviewInput!) {
  batchOperationPreview(input: $input) {
    distribution {
      field
      otherCount
      otherValues
      values {
        value
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PresentValuesQuery, PresentValuesQueryVariables>;
export const CredentialsByNameDocument = new TypedDocumentString(`
    query CredentialsByName($names: [String!]!, $status: CredentialStatus) {
  credentialsByName(names: $names, status: $status) {
    count
    offeredCount
    ids
  }
}
    `) as unknown as TypedDocumentString<CredentialsByNameQuery, CredentialsByNameQueryVariables>;
export const ProblemCredentialsDocument = new TypedDocumentString(`
    query ProblemCredentials($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Credential {
      username
      device {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProblemCredentialsQuery, ProblemCredentialsQueryVariables>;
export const BulkUpdateCredentialsDocument = new TypedDocumentString(`
    mutation BulkUpdateCredentials($input: BulkUpdateCredentialsInput!) {
  bulkUpdateCredentials(input: $input) {
    ...RequestPayload
  }
}
    fragment RequestPayload on BatchOperationPayload {
  batchOperation {
    id
  }
  leftOut {
    code
    count
  }
  userErrors {
    code
    message
    field
    count
  }
}`) as unknown as TypedDocumentString<BulkUpdateCredentialsMutation, BulkUpdateCredentialsMutationVariables>;
export const BulkInactivateCredentialsDocument = new TypedDocumentString(`
    mutation BulkInactivateCredentials($input: BulkInactivateCredentialsInput!) {
  bulkInactivateCredentials(input: $input) {
    ...RequestPayload
  }
}
    fragment RequestPayload on BatchOperationPayload {
  batchOperation {
    id
  }
  leftOut {
    code
    count
  }
  userErrors {
    code
    message
    field
    count
  }
}`) as unknown as TypedDocumentString<BulkInactivateCredentialsMutation, BulkInactivateCredentialsMutationVariables>;
export const BulkActivateCredentialsDocument = new TypedDocumentString(`
    mutation BulkActivateCredentials($input: BulkActivateCredentialsInput!) {
  bulkActivateCredentials(input: $input) {
    ...RequestPayload
  }
}
    fragment RequestPayload on BatchOperationPayload {
  batchOperation {
    id
  }
  leftOut {
    code
    count
  }
  userErrors {
    code
    message
    field
    count
  }
}`) as unknown as TypedDocumentString<BulkActivateCredentialsMutation, BulkActivateCredentialsMutationVariables>;
export const BulkExpireCredentialsDocument = new TypedDocumentString(`
    mutation BulkExpireCredentials($input: BulkExpireCredentialsInput!) {
  bulkExpireCredentials(input: $input) {
    ...RequestPayload
  }
}
    fragment RequestPayload on BatchOperationPayload {
  batchOperation {
    id
  }
  leftOut {
    code
    count
  }
  userErrors {
    code
    message
    field
    count
  }
}`) as unknown as TypedDocumentString<BulkExpireCredentialsMutation, BulkExpireCredentialsMutationVariables>;
export const ActionCountsDocument = new TypedDocumentString(`
    query ActionCounts {
  active: credentials(first: 1, filter: {status: ACTIVE}) {
    totalCount
  }
  inactive: credentials(first: 1, filter: {status: INACTIVE}) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ActionCountsQuery, ActionCountsQueryVariables>;
export const BatchOperationPreviewDocument = new TypedDocumentString(`
    query BatchOperationPreview($input: BatchOperationPreviewInput!) {
  batchOperationPreview(input: $input) {
    matchedCount
    eligibleCount
    ineligible {
      code
      message
      field
      credentialIds
      count
    }
    distribution {
      field
      otherCount
      otherValues
      values {
        value
        count
      }
    }
    overlappingOperations
    overlappingCredentials
    affectedChildrenCount
    notRotatedCount
    approvalsRequired
    eligibleApprovers {
      id
      displayName
      username
    }
  }
}
    `) as unknown as TypedDocumentString<BatchOperationPreviewQuery, BatchOperationPreviewQueryVariables>;
export const CreateExecutionTemplateDocument = new TypedDocumentString(`
    mutation CreateExecutionTemplate($input: CreateExecutionTemplateInput!) {
  createExecutionTemplate(input: $input) {
    executionTemplate {
      id
      name
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CreateExecutionTemplateMutation, CreateExecutionTemplateMutationVariables>;
export const ExecutionTemplatesDocument = new TypedDocumentString(`
    query ExecutionTemplates($filter: ExecutionTemplateFilter, $after: String) {
  executionTemplates(first: 100, after: $after, filter: $filter) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      plugin
      purpose
      enabled
      createdAt
    }
  }
}
    `) as unknown as TypedDocumentString<ExecutionTemplatesQuery, ExecutionTemplatesQueryVariables>;
export const CreatePasswordTypeDocument = new TypedDocumentString(`
    mutation CreatePasswordType($input: CreatePasswordTypeInput!) {
  createPasswordType(input: $input) {
    passwordType {
      id
      name
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CreatePasswordTypeMutation, CreatePasswordTypeMutationVariables>;
export const PasswordTypesDocument = new TypedDocumentString(`
    query PasswordTypes($filter: PasswordTypeFilter, $after: String) {
  passwordTypes(first: 100, after: $after, filter: $filter) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      localUser
      enabled
      createdAt
    }
  }
}
    `) as unknown as TypedDocumentString<PasswordTypesQuery, PasswordTypesQueryVariables>;
export const PaletteSearchDocument = new TypedDocumentString(`
    query PaletteSearch($search: String!) {
  batchOperations(first: 5, filter: {search: $search}) {
    nodes {
      id
      number
      action
      reason
    }
  }
  credentials(first: 6, filter: {search: $search}) {
    nodes {
      id
      username
      device {
        name
      }
      domain {
        name
      }
    }
  }
  devices(first: 4, filter: {search: $search}) {
    nodes {
      id
      name
      address
    }
  }
}
    `) as unknown as TypedDocumentString<PaletteSearchQuery, PaletteSearchQueryVariables>;
export const CredentialChildrenDocument = new TypedDocumentString(`
    query CredentialChildren($filter: CredentialFilter, $after: String) {
  credentials(
    first: 20
    after: $after
    filter: $filter
    orderBy: {field: USERNAME}
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      device {
        name
      }
      ...CredentialLine
    }
  }
}
    fragment CredentialLine on Credential {
  id
  username
  status
  expired
}`) as unknown as TypedDocumentString<CredentialChildrenQuery, CredentialChildrenQueryVariables>;
export const CredentialChildrenCountDocument = new TypedDocumentString(`
    query CredentialChildrenCount($filter: CredentialFilter) {
  credentials(first: 1, filter: $filter) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<CredentialChildrenCountQuery, CredentialChildrenCountQueryVariables>;
export const CredentialDetailDocument = new TypedDocumentString(`
    query CredentialDetail($id: ID!) {
  credential(id: $id) {
    id
    username
    status
    expired
    expiresAt
    additionalInformation
    version
    createdAt
    updatedAt
    device {
      id
      name
      address
    }
    domain {
      id
      name
    }
    passwordType {
      id
      name
    }
    tags {
      id
      name
    }
    parent {
      id
      username
      device {
        name
      }
    }
    passwordChange {
      automatic
      plugin
      template {
        id
        name
      }
      loginCredential {
        id
        username
        device {
          name
        }
      }
    }
    reconciliation {
      enabled
      autorun
      plugin
      template {
        id
        name
      }
      credential {
        id
        username
        device {
          name
        }
      }
    }
    openOperations {
      id
      ...BatchOperationLine
    }
  }
}
    fragment BatchOperationLine on BatchOperation {
  id
  number
  action
  status
  reason
  requestedAt
  requestedBy {
    displayName
    username
  }
}`) as unknown as TypedDocumentString<CredentialDetailQuery, CredentialDetailQueryVariables>;
export const CredentialHistoryDocument = new TypedDocumentString(`
    query CredentialHistory($id: ID!, $after: String) {
  credential(id: $id) {
    operations(first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        ...BatchOperationLine
      }
    }
  }
}
    fragment BatchOperationLine on BatchOperation {
  id
  number
  action
  status
  reason
  requestedAt
  requestedBy {
    displayName
    username
  }
}`) as unknown as TypedDocumentString<CredentialHistoryQuery, CredentialHistoryQueryVariables>;
export const CreateCredentialDocument = new TypedDocumentString(`
    mutation CreateCredential($input: CreateCredentialInput!) {
  createCredential(input: $input) {
    credential {
      id
      username
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CreateCredentialMutation, CreateCredentialMutationVariables>;
export const DeviceCredentialsDocument = new TypedDocumentString(`
    query DeviceCredentials($filter: CredentialFilter, $after: String) {
  credentials(
    first: 20
    after: $after
    filter: $filter
    orderBy: {field: USERNAME}
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      domain {
        name
      }
      passwordType {
        name
      }
      ...CredentialLine
    }
  }
}
    fragment CredentialLine on Credential {
  id
  username
  status
  expired
}`) as unknown as TypedDocumentString<DeviceCredentialsQuery, DeviceCredentialsQueryVariables>;
export const CreateDeviceDocument = new TypedDocumentString(`
    mutation CreateDevice($input: CreateDeviceInput!) {
  createDevice(input: $input) {
    device {
      id
      name
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CreateDeviceMutation, CreateDeviceMutationVariables>;
export const UpdateDeviceDocument = new TypedDocumentString(`
    mutation UpdateDevice($input: UpdateDeviceInput!) {
  updateDevice(input: $input) {
    device {
      id
      name
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateDeviceMutation, UpdateDeviceMutationVariables>;
export const DeviceDetailDocument = new TypedDocumentString(`
    query DeviceDetail($id: ID!) {
  device(id: $id) {
    id
    name
    address
    type
    vendor
    product
    site
    status
    createdAt
    updatedAt
    credentialCount
  }
}
    `) as unknown as TypedDocumentString<DeviceDetailQuery, DeviceDetailQueryVariables>;
export const DevicesDocument = new TypedDocumentString(`
    query Devices($filter: DeviceFilter, $after: String) {
  devices(first: 100, after: $after, filter: $filter) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      address
      type
      vendor
      product
      site
      status
      credentialCount
      updatedAt
    }
  }
}
    `) as unknown as TypedDocumentString<DevicesQuery, DevicesQueryVariables>;
export const DeviceCountDocument = new TypedDocumentString(`
    query DeviceCount($filter: DeviceFilter) {
  devices(first: 1, filter: $filter) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<DeviceCountQuery, DeviceCountQueryVariables>;
export const CreateDomainDocument = new TypedDocumentString(`
    mutation CreateDomain($input: CreateDomainInput!) {
  createDomain(input: $input) {
    domain {
      id
      name
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CreateDomainMutation, CreateDomainMutationVariables>;
export const DomainsDocument = new TypedDocumentString(`
    query Domains($filter: DomainFilter, $after: String) {
  domains(first: 100, after: $after, filter: $filter) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      shortName
      credentialCount
      createdAt
    }
  }
}
    `) as unknown as TypedDocumentString<DomainsQuery, DomainsQueryVariables>;
export const DomainCountDocument = new TypedDocumentString(`
    query DomainCount($filter: DomainFilter) {
  domains(first: 1, filter: $filter) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<DomainCountQuery, DomainCountQueryVariables>;
export const CreateTagDocument = new TypedDocumentString(`
    mutation CreateTag($input: CreateTagInput!) {
  createTag(input: $input) {
    tag {
      id
      name
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CreateTagMutation, CreateTagMutationVariables>;
export const TagsDocument = new TypedDocumentString(`
    query Tags($filter: TagFilter, $after: String) {
  tags(first: 100, after: $after, filter: $filter) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      credentialCount
      createdAt
    }
  }
}
    `) as unknown as TypedDocumentString<TagsQuery, TagsQueryVariables>;
export const TagCountDocument = new TypedDocumentString(`
    query TagCount($filter: TagFilter) {
  tags(first: 1, filter: $filter) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<TagCountQuery, TagCountQueryVariables>;
export const InventoryOverviewDocument = new TypedDocumentString(`
    query InventoryOverview($expiryBounds: [Time!]!) {
  inventoryOverview(expiryBounds: $expiryBounds) {
    asOf
    active
    expired
    inactive
    notAutomatic
    expiring {
      from
      before
      count
    }
  }
}
    `) as unknown as TypedDocumentString<InventoryOverviewQuery, InventoryOverviewQueryVariables>;
export const OldestWaitingDocument = new TypedDocumentString(`
    query OldestWaiting($requestBounds: [Time!]!) {
  operationsOverview(requestBounds: $requestBounds) {
    asOf
    waiting
    oldestWaiting {
      id
      number
      action
      reason
      requestedAt
      approveBy
      requestedBy {
        displayName
        username
      }
      progress {
        total
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OldestWaitingQuery, OldestWaitingQueryVariables>;
export const OperationsOverviewDocument = new TypedDocumentString(`
    query OperationsOverview($requestBounds: [Time!]!) {
  operationsOverview(requestBounds: $requestBounds) {
    asOf
    waiting
    periods {
      from
      before
      statuses {
        status
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OperationsOverviewQuery, OperationsOverviewQueryVariables>;
export const CancelProtectedChangeDocument = new TypedDocumentString(`
    mutation CancelProtectedChange($input: CancelProtectedChangeInput!) {
  cancelProtectedChange(input: $input) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelProtectedChangeMutation, CancelProtectedChangeMutationVariables>;
export const ProtectedChangeDocument = new TypedDocumentString(`
    query ProtectedChange($id: ID!) {
  protectedChange(id: $id) {
    ...ProtectedChangePage
  }
}
    fragment AcknowledgePanel on ProtectedChange {
  id
  status
  mode
  acknowledgedAt
  requestedBy {
    id
  }
  acknowledgedBy {
    id
    displayName
    username
  }
}
fragment ChangeDecision on ProtectedChange {
  id
  kind
  status
  digest
  decideBy
  canDecide
  cannotDecideReason
  cannotDecideCode
}
fragment ChangeHeadline on ProtectedChange {
  kind
  status
  mode
  requestedAt
  requestedBy {
    id
    displayName
    username
  }
}
fragment ChangeRequest on ProtectedChange {
  kind
  status
  mode
  reason
  digest
  changes {
    field
    from
    to
  }
  subjects {
    id
    displayName
    username
  }
  requestedBy {
    id
    displayName
    username
  }
}
fragment ChangeTimeline on ProtectedChange {
  status
  mode
  requestedAt
  decideBy
  endedAt
  acknowledgedAt
  requestedBy {
    id
    displayName
    username
  }
  acknowledgedBy {
    id
    displayName
    username
  }
  decision {
    verdict
    comment
    decidedAt
    proofMethod
    signed
    decidedBy {
      id
      displayName
      username
    }
  }
}
fragment ProtectedChangePage on ProtectedChange {
  id
  number
  canCancel
  ...ChangeHeadline
  ...ChangeRequest
  ...ChangeDecision
  ...AcknowledgePanel
  ...ChangeTimeline
}`) as unknown as TypedDocumentString<ProtectedChangeQuery, ProtectedChangeQueryVariables>;
export const ApproveProtectedChangeDocument = new TypedDocumentString(`
    mutation ApproveProtectedChange($input: ApproveProtectedChangeInput!) {
  approveProtectedChange(input: $input) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ApproveProtectedChangeMutation, ApproveProtectedChangeMutationVariables>;
export const DisapproveProtectedChangeDocument = new TypedDocumentString(`
    mutation DisapproveProtectedChange($input: DisapproveProtectedChangeInput!) {
  disapproveProtectedChange(input: $input) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DisapproveProtectedChangeMutation, DisapproveProtectedChangeMutationVariables>;
export const ProtectedChangesDocument = new TypedDocumentString(`
    query ProtectedChanges($first: Int!, $after: String, $filter: ProtectedChangeFilter) {
  protectedChanges(first: $first, after: $after, filter: $filter) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      number
      kind
      status
      mode
      reason
      requestedAt
      decideBy
      changes {
        field
        to
      }
      subjects {
        id
        displayName
        username
      }
      requestedBy {
        id
        displayName
        username
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProtectedChangesQuery, ProtectedChangesQueryVariables>;
export const ProtectedChangeCountDocument = new TypedDocumentString(`
    query ProtectedChangeCount($filter: ProtectedChangeFilter) {
  protectedChanges(first: 1, filter: $filter) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ProtectedChangeCountQuery, ProtectedChangeCountQueryVariables>;
export const ChangeMyPasswordDocument = new TypedDocumentString(`
    mutation ChangeMyPassword($input: ChangeMyPasswordInput!) {
  changeMyPassword(input: $input) {
    user {
      id
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeMyPasswordMutation, ChangeMyPasswordMutationVariables>;
export const RemovePasskeyDocument = new TypedDocumentString(`
    mutation RemovePasskey($input: RemovePasskeyInput!) {
  removePasskey(input: $input) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RemovePasskeyMutation, RemovePasskeyMutationVariables>;
export const RemoveTotpDocument = new TypedDocumentString(`
    mutation RemoveTotp($input: RemoveTotpInput!) {
  removeTotp(input: $input) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveTotpMutation, RemoveTotpMutationVariables>;
export const MySecondFactorsDocument = new TypedDocumentString(`
    query MySecondFactors {
  viewer {
    secondFactorDueAt
    secondFactors {
      totp {
        confirmedAt
      }
      passkeys {
        id
        name
        createdAt
        lastUsedAt
      }
      recoveryCodesLeft
    }
  }
}
    `) as unknown as TypedDocumentString<MySecondFactorsQuery, MySecondFactorsQueryVariables>;
export const UpdateUserDocument = new TypedDocumentString(`
    mutation UpdateUser($input: UpdateUserInput!) {
  updateUser(input: $input) {
    user {
      id
      displayName
    }
    operationsWithoutApprover {
      id
      number
    }
    protectedChange {
      ...ProtectedChangeOutcome
    }
    userErrors {
      code
      message
      field
    }
  }
}
    fragment ProtectedChangeOutcome on ProtectedChange {
  id
  number
  status
  mode
  decideBy
}`) as unknown as TypedDocumentString<UpdateUserMutation, UpdateUserMutationVariables>;
export const EndSessionsDocument = new TypedDocumentString(`
    mutation EndSessions($input: EndSessionsInput!) {
  endSessions(input: $input) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<EndSessionsMutation, EndSessionsMutationVariables>;
export const CreateUserDocument = new TypedDocumentString(`
    mutation CreateUser($input: CreateUserInput!) {
  createUser(input: $input) {
    user {
      id
      displayName
    }
    protectedChange {
      ...ProtectedChangeOutcome
    }
    userErrors {
      code
      message
      field
    }
  }
}
    fragment ProtectedChangeOutcome on ProtectedChange {
  id
  number
  status
  mode
  decideBy
}`) as unknown as TypedDocumentString<CreateUserMutation, CreateUserMutationVariables>;
export const ResetSecondFactorDocument = new TypedDocumentString(`
    mutation ResetSecondFactor($input: ResetSecondFactorInput!) {
  resetSecondFactor(input: $input) {
    protectedChange {
      ...ProtectedChangeOutcome
    }
    userErrors {
      code
      message
      field
    }
  }
}
    fragment ProtectedChangeOutcome on ProtectedChange {
  id
  number
  status
  mode
  decideBy
}`) as unknown as TypedDocumentString<ResetSecondFactorMutation, ResetSecondFactorMutationVariables>;
export const SetUserPasswordDocument = new TypedDocumentString(`
    mutation SetUserPassword($input: SetUserPasswordInput!) {
  setUserPassword(input: $input) {
    user {
      id
    }
    protectedChange {
      ...ProtectedChangeOutcome
    }
    userErrors {
      code
      message
      field
    }
  }
}
    fragment ProtectedChangeOutcome on ProtectedChange {
  id
  number
  status
  mode
  decideBy
}`) as unknown as TypedDocumentString<SetUserPasswordMutation, SetUserPasswordMutationVariables>;
export const UsersDocument = new TypedDocumentString(`
    query Users($filter: UserFilter, $after: String) {
  users(first: 100, after: $after, filter: $filter) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      username
      displayName
      email
      role
      status
      isApprover
      hasSecondFactor
      mustChangePassword
      createdAt
    }
  }
}
    `) as unknown as TypedDocumentString<UsersQuery, UsersQueryVariables>;
export const UserCountDocument = new TypedDocumentString(`
    query UserCount($filter: UserFilter) {
  users(first: 1, filter: $filter) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<UserCountQuery, UserCountQueryVariables>;