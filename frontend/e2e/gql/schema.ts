export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  Time: { input: string; output: string; }
};

export type AcknowledgeProtectedChangeInput = {
  id: Scalars['ID']['input'];
};

export type AddApproversInput = {
  module?: ApprovalModule;
  reason?: InputMaybe<Scalars['String']['input']>;
  userIds: Array<Scalars['ID']['input']>;
};

export type AddApproversPayload = {
  approvers: Array<Approver>;
  protectedChange: Maybe<ProtectedChange>;
  userErrors: Array<UserError>;
};

export type ApiToken = Node & {
  createdAt: Scalars['Time']['output'];
  expiresAt: Scalars['Time']['output'];
  id: Scalars['ID']['output'];
  lastUsedAddress: Maybe<Scalars['String']['output']>;
  lastUsedAt: Maybe<Scalars['Time']['output']>;
  name: Scalars['String']['output'];
  owner: User;
  scopes: Array<ApiTokenScope>;
};

export type ApiTokenFilter = {
  all?: InputMaybe<Scalars['Boolean']['input']>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
};

export type ApiTokenScope =
  | 'INVENTORY'
  | 'READ'
  | 'REQUEST';

export type ApprovalModule =
  | 'PAM_CORE';

export type ApproveBatchOperationInput = {
  comment?: InputMaybe<Scalars['String']['input']>;
  digest: Scalars['String']['input'];
  id: Scalars['ID']['input'];
};

export type ApproveProtectedChangeInput = {
  comment?: InputMaybe<Scalars['String']['input']>;
  digest: Scalars['String']['input'];
  id: Scalars['ID']['input'];
};

export type Approver = Node & {
  addedAt: Scalars['Time']['output'];
  addedBy: Maybe<User>;
  approvedBy: Maybe<User>;
  id: Scalars['ID']['output'];
  module: ApprovalModule;
  protectedChange: Maybe<ProtectedChange>;
  registeredBy: Maybe<User>;
  user: User;
};

export type AuditEvent = Node & {
  action: Scalars['String']['output'];
  actor: Maybe<User>;
  address: Scalars['String']['output'];
  at: Scalars['Time']['output'];
  details: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  occurrences: Scalars['Int']['output'];
  result: AuditResult;
  session: Scalars['String']['output'];
  subjectId: Scalars['String']['output'];
  subjectType: Scalars['String']['output'];
  token: Maybe<AuditEventToken>;
};

export type AuditEventConnection = {
  edges: Array<AuditEventEdge>;
  nodes: Array<AuditEvent>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type AuditEventEdge = {
  cursor: Scalars['String']['output'];
  node: AuditEvent;
};

export type AuditEventFilter = {
  action?: InputMaybe<Scalars['String']['input']>;
  actorId?: InputMaybe<Scalars['ID']['input']>;
  before?: InputMaybe<Scalars['Time']['input']>;
  from?: InputMaybe<Scalars['Time']['input']>;
  result?: InputMaybe<AuditResult>;
  subjectId?: InputMaybe<Scalars['String']['input']>;
  subjectType?: InputMaybe<Scalars['String']['input']>;
};

export type AuditEventToken = {
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type AuditResult =
  | 'ALLOWED'
  | 'REFUSED';

export type BatchAction =
  | 'ACTIVATE'
  | 'EXPIRE'
  | 'INACTIVATE'
  | 'UPDATE';

export type BatchOperation = Node & {
  action: BatchAction;
  approvalsRequired: Scalars['Int']['output'];
  approveBy: Scalars['Time']['output'];
  canCancel: Scalars['Boolean']['output'];
  canDecide: Scalars['Boolean']['output'];
  cancellation: Maybe<Cancellation>;
  cannotDecideCode: Maybe<UserErrorCode>;
  cannotDecideReason: Maybe<Scalars['String']['output']>;
  changes: Maybe<CredentialChangesView>;
  decisions: Array<Decision>;
  digest: Scalars['String']['output'];
  digestMismatchAt: Maybe<Scalars['Time']['output']>;
  endCode: Maybe<BatchOperationEndCode>;
  finishedAt: Maybe<Scalars['Time']['output']>;
  id: Scalars['ID']['output'];
  number: Scalars['Int']['output'];
  outcomes: Array<BatchOutcome>;
  progress: BatchProgress;
  reason: Scalars['String']['output'];
  requestedAt: Scalars['Time']['output'];
  requestedBy: User;
  selection: SelectionView;
  startedAt: Maybe<Scalars['Time']['output']>;
  status: BatchOperationStatus;
  tasks: BatchTaskConnection;
};


export type BatchOperationTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  code?: InputMaybe<BatchTaskCode>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<BatchTaskStatus>;
};

export type BatchOperationConnection = {
  edges: Array<BatchOperationEdge>;
  nodes: Array<BatchOperation>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type BatchOperationEdge = {
  cursor: Scalars['String']['output'];
  node: BatchOperation;
};

export type BatchOperationEndCode =
  | 'DIGEST_MISMATCH'
  | 'REQUESTER_NOT_ALLOWED';

export type BatchOperationFilter = {
  action?: InputMaybe<Array<BatchAction>>;
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  requestedBefore?: InputMaybe<Scalars['Time']['input']>;
  requestedFrom?: InputMaybe<Scalars['Time']['input']>;
  requesterId?: InputMaybe<Scalars['ID']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<Array<BatchOperationStatus>>;
  waitingForMe?: InputMaybe<Scalars['Boolean']['input']>;
};

export type BatchOperationOrder = {
  direction?: OrderDirection;
  field: BatchOperationOrderField;
};

export type BatchOperationOrderField =
  | 'APPROVE_BY'
  | 'NUMBER';

export type BatchOperationPayload = {
  batchOperation: Maybe<BatchOperation>;
  leftOut: Array<UserError>;
  replayed: Scalars['Boolean']['output'];
  userErrors: Array<UserError>;
};

export type BatchOperationPreview = {
  affectedChildrenCount: Scalars['Int']['output'];
  approvalsRequired: Scalars['Int']['output'];
  distribution: Array<FieldDistribution>;
  eligibleApprovers: Array<User>;
  eligibleCount: Scalars['Int']['output'];
  ineligible: Array<UserError>;
  matchedCount: Scalars['Int']['output'];
  notRotatedCount: Scalars['Int']['output'];
  overlappingCredentials: Scalars['Int']['output'];
  overlappingOperations: Scalars['Int']['output'];
  sample: Array<BatchTaskPreview>;
};

export type BatchOperationPreviewInput = {
  action: BatchAction;
  changes?: InputMaybe<CredentialChanges>;
  fields?: InputMaybe<Array<CredentialField>>;
  selection: CredentialSelection;
};

export type BatchOperationStatus =
  | 'CANCELED'
  | 'DISAPPROVED'
  | 'ERROR'
  | 'EXPIRED'
  | 'PARTIAL_SUCCESS'
  | 'PENDING_APPROVAL'
  | 'PENDING_EXECUTION'
  | 'RUNNING'
  | 'SUCCESS';

export type BatchOperationStatusCount = {
  count: Scalars['Int']['output'];
  status: BatchOperationStatus;
};

export type BatchOutcome = {
  code: BatchTaskCode;
  count: Scalars['Int']['output'];
};

export type BatchProgress = {
  canceled: Scalars['Int']['output'];
  error: Scalars['Int']['output'];
  pending: Scalars['Int']['output'];
  skipped: Scalars['Int']['output'];
  success: Scalars['Int']['output'];
  total: Scalars['Int']['output'];
};

export type BatchTask = Node & {
  changes: Array<FieldChange>;
  code: Maybe<BatchTaskCode>;
  credential: Maybe<Credential>;
  deviceAddress: Maybe<Scalars['String']['output']>;
  deviceName: Maybe<Scalars['String']['output']>;
  domainName: Maybe<Scalars['String']['output']>;
  finishedAt: Maybe<Scalars['Time']['output']>;
  id: Scalars['ID']['output'];
  message: Maybe<Scalars['String']['output']>;
  passwordTypeName: Maybe<Scalars['String']['output']>;
  position: Scalars['Int']['output'];
  status: BatchTaskStatus;
  username: Maybe<Scalars['String']['output']>;
};

export type BatchTaskCode =
  | 'CHANGED_SINCE_REQUEST'
  | 'DUPLICATE_CREDENTIAL'
  | 'FAILED'
  | 'LOCAL_TYPE_WITH_DOMAIN'
  | 'NOT_ACTIVE'
  | 'NOT_FOUND'
  | 'NOT_INACTIVE'
  | 'PARENT_CYCLE'
  | 'RECONCILES_ITSELF'
  | 'REFERENCE_INACTIVE'
  | 'REQUIRED';

export type BatchTaskConnection = {
  edges: Array<BatchTaskEdge>;
  nodes: Array<BatchTask>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type BatchTaskEdge = {
  cursor: Scalars['String']['output'];
  node: BatchTask;
};

export type BatchTaskPreview = {
  changes: Array<FieldChange>;
  credential: Credential;
};

export type BatchTaskStatus =
  | 'CANCELED'
  | 'ERROR'
  | 'PENDING'
  | 'SKIPPED'
  | 'SUCCESS';

export type BulkActivateCredentialsInput = {
  expectedCount?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  onIneligible?: OnIneligible;
  reason: Scalars['String']['input'];
  selection: CredentialSelection;
};

export type BulkExpireCredentialsInput = {
  expectedCount?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  onIneligible?: OnIneligible;
  reason: Scalars['String']['input'];
  selection: CredentialSelection;
};

export type BulkInactivateCredentialsInput = {
  expectedCount?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  onIneligible?: OnIneligible;
  reason: Scalars['String']['input'];
  selection: CredentialSelection;
};

export type BulkUpdateCredentialsInput = {
  changes: CredentialChanges;
  expectedCount?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  onIneligible?: OnIneligible;
  reason: Scalars['String']['input'];
  selection: CredentialSelection;
};

export type CancelBatchOperationInput = {
  comment?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};

export type CancelProtectedChangeInput = {
  id: Scalars['ID']['input'];
};

export type Cancellation = {
  canceledAt: Scalars['Time']['output'];
  canceledBy: User;
  comment: Scalars['String']['output'];
};

export type ChangeMyPasswordInput = {
  currentPassword: Scalars['String']['input'];
  newPassword: Scalars['String']['input'];
};

export type ChangeMyPasswordPayload = {
  user: Maybe<User>;
  userErrors: Array<UserError>;
};

export type CreateApiTokenInput = {
  expiresAt?: InputMaybe<Scalars['Time']['input']>;
  name: Scalars['String']['input'];
  scopes?: Array<ApiTokenScope>;
};

export type CreateApiTokenPayload = {
  apiToken: Maybe<ApiToken>;
  secret: Maybe<Scalars['String']['output']>;
  userErrors: Array<UserError>;
};

export type CreateCredentialInput = {
  additionalInformation?: InputMaybe<Scalars['String']['input']>;
  deviceId: Scalars['ID']['input'];
  domainId?: InputMaybe<Scalars['ID']['input']>;
  expiresAt?: InputMaybe<Scalars['Time']['input']>;
  parentId?: InputMaybe<Scalars['ID']['input']>;
  passwordChange?: InputMaybe<PasswordChangeInput>;
  passwordTypeId: Scalars['ID']['input'];
  reconciliation?: InputMaybe<ReconciliationInput>;
  status?: InputMaybe<CredentialStatus>;
  tagIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  username: Scalars['String']['input'];
};

export type CreateCredentialPayload = {
  credential: Maybe<Credential>;
  userErrors: Array<UserError>;
};

export type CreateDeviceInput = {
  address?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  product?: InputMaybe<Scalars['String']['input']>;
  site?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<DeviceStatus>;
  type?: InputMaybe<Scalars['String']['input']>;
  vendor?: InputMaybe<Scalars['String']['input']>;
};

export type CreateDevicePayload = {
  device: Maybe<Device>;
  userErrors: Array<UserError>;
};

export type CreateDomainInput = {
  name: Scalars['String']['input'];
  shortName?: InputMaybe<Scalars['String']['input']>;
};

export type CreateDomainPayload = {
  domain: Maybe<Domain>;
  userErrors: Array<UserError>;
};

export type CreateExecutionTemplateInput = {
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  name: Scalars['String']['input'];
  plugin: Plugin;
  purpose: ExecutionTemplatePurpose;
};

export type CreateExecutionTemplatePayload = {
  executionTemplate: Maybe<ExecutionTemplate>;
  userErrors: Array<UserError>;
};

export type CreatePasswordTypeInput = {
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  localUser: Scalars['Boolean']['input'];
  name: Scalars['String']['input'];
};

export type CreatePasswordTypePayload = {
  passwordType: Maybe<PasswordType>;
  userErrors: Array<UserError>;
};

export type CreateTagInput = {
  name: Scalars['String']['input'];
};

export type CreateTagPayload = {
  tag: Maybe<Tag>;
  userErrors: Array<UserError>;
};

export type CreateUserInput = {
  displayName: Scalars['String']['input'];
  email?: InputMaybe<Scalars['String']['input']>;
  password: Scalars['String']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  role: Role;
  username: Scalars['String']['input'];
};

export type CreateUserPayload = {
  protectedChange: Maybe<ProtectedChange>;
  user: Maybe<User>;
  userErrors: Array<UserError>;
};

export type Credential = Node & {
  additionalInformation: Scalars['String']['output'];
  children: CredentialConnection;
  createdAt: Scalars['Time']['output'];
  device: Device;
  domain: Maybe<Domain>;
  expired: Scalars['Boolean']['output'];
  expiresAt: Maybe<Scalars['Time']['output']>;
  id: Scalars['ID']['output'];
  openOperations: Array<BatchOperation>;
  operations: BatchOperationConnection;
  parent: Maybe<Credential>;
  passwordChange: PasswordChangeConfiguration;
  passwordType: PasswordType;
  reconciliation: ReconciliationConfiguration;
  status: CredentialStatus;
  tags: Array<Tag>;
  updatedAt: Scalars['Time']['output'];
  username: Scalars['String']['output'];
  version: Scalars['Int']['output'];
};


export type CredentialChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type CredentialOperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type CredentialChanges = {
  additionalInformation?: InputMaybe<Scalars['String']['input']>;
  deviceId?: InputMaybe<Scalars['ID']['input']>;
  domainId?: InputMaybe<Scalars['ID']['input']>;
  parentId?: InputMaybe<Scalars['ID']['input']>;
  passwordChange?: InputMaybe<PasswordChangeInput>;
  passwordTypeId?: InputMaybe<Scalars['ID']['input']>;
  reconciliation?: InputMaybe<ReconciliationInput>;
  tags?: InputMaybe<TagChange>;
};

export type CredentialChangesView = {
  fields: Array<FieldChange>;
  input: Scalars['String']['output'];
};

export type CredentialConnection = {
  edges: Array<CredentialEdge>;
  nodes: Array<Credential>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type CredentialEdge = {
  cursor: Scalars['String']['output'];
  node: Credential;
};

export type CredentialField =
  | 'ADDITIONAL_INFORMATION'
  | 'AUTOMATIC_CHANGE'
  | 'CHANGE_TEMPLATE'
  | 'DEVICE'
  | 'DOMAIN'
  | 'EXPIRES_AT'
  | 'LOGIN_CREDENTIAL'
  | 'PARENT'
  | 'PASSWORD_TYPE'
  | 'RECONCILIATION_AUTORUN'
  | 'RECONCILIATION_CREDENTIAL'
  | 'RECONCILIATION_ENABLED'
  | 'RECONCILIATION_TEMPLATE'
  | 'STATUS'
  | 'TAGS'
  | 'TAGS_ADDED'
  | 'TAGS_REMOVED';

export type CredentialFilter = {
  all?: InputMaybe<Scalars['Boolean']['input']>;
  automaticChange?: InputMaybe<Scalars['Boolean']['input']>;
  deviceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  domainIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  expired?: InputMaybe<Scalars['Boolean']['input']>;
  expiresAfter?: InputMaybe<Scalars['Time']['input']>;
  expiresBefore?: InputMaybe<Scalars['Time']['input']>;
  parentId?: InputMaybe<Scalars['ID']['input']>;
  passwordTypeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  search?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<CredentialStatus>;
  tagIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type CredentialMatching = {
  exceptIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  filter: CredentialFilter;
};

export type CredentialNameMatch = {
  count: Scalars['Int']['output'];
  ids: Array<Scalars['ID']['output']>;
  offeredCount: Scalars['Int']['output'];
};

export type CredentialOrder = {
  direction?: OrderDirection;
  field: CredentialOrderField;
};

export type CredentialOrderField =
  | 'DEVICE'
  | 'EXPIRES_AT'
  | 'ID'
  | 'USERNAME';

export type CredentialSelection =
  { ids: Array<Scalars['ID']['input']>; matching?: never; }
  |  { ids?: never; matching: CredentialMatching; };

export type CredentialStatus =
  | 'ACTIVE'
  | 'INACTIVE';

export type Decision = {
  approver: User;
  approverRegistration: Maybe<Approver>;
  comment: Scalars['String']['output'];
  counted: Scalars['Boolean']['output'];
  decidedAt: Scalars['Time']['output'];
  proofMethod: Maybe<ProofMethod>;
  signed: Scalars['Boolean']['output'];
  verdict: Verdict;
  voidReason: Maybe<Scalars['String']['output']>;
  voidedAt: Maybe<Scalars['Time']['output']>;
};

export type Device = Node & {
  address: Scalars['String']['output'];
  createdAt: Scalars['Time']['output'];
  credentialCount: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  product: Scalars['String']['output'];
  site: Scalars['String']['output'];
  status: DeviceStatus;
  type: Scalars['String']['output'];
  updatedAt: Scalars['Time']['output'];
  vendor: Scalars['String']['output'];
};

export type DeviceConnection = {
  edges: Array<DeviceEdge>;
  nodes: Array<Device>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type DeviceEdge = {
  cursor: Scalars['String']['output'];
  node: Device;
};

export type DeviceFilter = {
  search?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<DeviceStatus>;
};

export type DeviceStatus =
  | 'ACTIVE'
  | 'INACTIVE';

export type DisapproveBatchOperationInput = {
  comment: Scalars['String']['input'];
  digest: Scalars['String']['input'];
  id: Scalars['ID']['input'];
};

export type DisapproveProtectedChangeInput = {
  comment: Scalars['String']['input'];
  digest: Scalars['String']['input'];
  id: Scalars['ID']['input'];
};

export type Domain = Node & {
  createdAt: Scalars['Time']['output'];
  credentialCount: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  shortName: Scalars['String']['output'];
};

export type DomainConnection = {
  edges: Array<DomainEdge>;
  nodes: Array<Domain>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type DomainEdge = {
  cursor: Scalars['String']['output'];
  node: Domain;
};

export type DomainFilter = {
  search?: InputMaybe<Scalars['String']['input']>;
};

export type EndSessionsInput = {
  userId: Scalars['ID']['input'];
};

export type EndSessionsPayload = {
  user: Maybe<User>;
  userErrors: Array<UserError>;
};

export type ExecutionTemplate = Node & {
  createdAt: Scalars['Time']['output'];
  enabled: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  plugin: Plugin;
  purpose: ExecutionTemplatePurpose;
};

export type ExecutionTemplateConnection = {
  edges: Array<ExecutionTemplateEdge>;
  nodes: Array<ExecutionTemplate>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ExecutionTemplateEdge = {
  cursor: Scalars['String']['output'];
  node: ExecutionTemplate;
};

export type ExecutionTemplateFilter = {
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  purpose?: InputMaybe<ExecutionTemplatePurpose>;
  search?: InputMaybe<Scalars['String']['input']>;
};

export type ExecutionTemplatePurpose =
  | 'CHANGE_PASSWORD'
  | 'RECONCILE';

export type ExpiringCredentials = {
  before: Scalars['Time']['output'];
  count: Scalars['Int']['output'];
  from: Scalars['Time']['output'];
};

export type FieldChange = {
  field: CredentialField;
  from: Maybe<Scalars['String']['output']>;
  to: Maybe<Scalars['String']['output']>;
};

export type FieldDistribution = {
  field: CredentialField;
  otherCount: Scalars['Int']['output'];
  otherValues: Scalars['Int']['output'];
  values: Array<ValueCount>;
};

export type InventoryOverview = {
  active: Scalars['Int']['output'];
  asOf: Scalars['Time']['output'];
  expired: Scalars['Int']['output'];
  expiring: Array<ExpiringCredentials>;
  inactive: Scalars['Int']['output'];
  notAutomatic: Scalars['Int']['output'];
};

export type Mutation = {
  acknowledgeProtectedChange: ProtectedChangePayload;
  addApprovers: AddApproversPayload;
  approveBatchOperation: BatchOperationPayload;
  approveProtectedChange: ProtectedChangePayload;
  bulkActivateCredentials: BatchOperationPayload;
  bulkExpireCredentials: BatchOperationPayload;
  bulkInactivateCredentials: BatchOperationPayload;
  bulkUpdateCredentials: BatchOperationPayload;
  cancelBatchOperation: BatchOperationPayload;
  cancelProtectedChange: ProtectedChangePayload;
  changeMyPassword: ChangeMyPasswordPayload;
  createApiToken: CreateApiTokenPayload;
  createCredential: CreateCredentialPayload;
  createDevice: CreateDevicePayload;
  createDomain: CreateDomainPayload;
  createExecutionTemplate: CreateExecutionTemplatePayload;
  createPasswordType: CreatePasswordTypePayload;
  createTag: CreateTagPayload;
  createUser: CreateUserPayload;
  disapproveBatchOperation: BatchOperationPayload;
  disapproveProtectedChange: ProtectedChangePayload;
  endSessions: EndSessionsPayload;
  removeApprover: RemoveApproverPayload;
  removePasskey: RemovePasskeyPayload;
  removeTotp: RemoveTotpPayload;
  resetSecondFactor: ResetSecondFactorPayload;
  revokeApiToken: RevokeApiTokenPayload;
  setUserPassword: SetUserPasswordPayload;
  updateDevice: UpdateDevicePayload;
  updateSystemParameters: UpdateSystemParametersPayload;
  updateUser: UpdateUserPayload;
};


export type MutationAcknowledgeProtectedChangeArgs = {
  input: AcknowledgeProtectedChangeInput;
};


export type MutationAddApproversArgs = {
  input: AddApproversInput;
};


export type MutationApproveBatchOperationArgs = {
  input: ApproveBatchOperationInput;
};


export type MutationApproveProtectedChangeArgs = {
  input: ApproveProtectedChangeInput;
};


export type MutationBulkActivateCredentialsArgs = {
  input: BulkActivateCredentialsInput;
};


export type MutationBulkExpireCredentialsArgs = {
  input: BulkExpireCredentialsInput;
};


export type MutationBulkInactivateCredentialsArgs = {
  input: BulkInactivateCredentialsInput;
};


export type MutationBulkUpdateCredentialsArgs = {
  input: BulkUpdateCredentialsInput;
};


export type MutationCancelBatchOperationArgs = {
  input: CancelBatchOperationInput;
};


export type MutationCancelProtectedChangeArgs = {
  input: CancelProtectedChangeInput;
};


export type MutationChangeMyPasswordArgs = {
  input: ChangeMyPasswordInput;
};


export type MutationCreateApiTokenArgs = {
  input: CreateApiTokenInput;
};


export type MutationCreateCredentialArgs = {
  input: CreateCredentialInput;
};


export type MutationCreateDeviceArgs = {
  input: CreateDeviceInput;
};


export type MutationCreateDomainArgs = {
  input: CreateDomainInput;
};


export type MutationCreateExecutionTemplateArgs = {
  input: CreateExecutionTemplateInput;
};


export type MutationCreatePasswordTypeArgs = {
  input: CreatePasswordTypeInput;
};


export type MutationCreateTagArgs = {
  input: CreateTagInput;
};


export type MutationCreateUserArgs = {
  input: CreateUserInput;
};


export type MutationDisapproveBatchOperationArgs = {
  input: DisapproveBatchOperationInput;
};


export type MutationDisapproveProtectedChangeArgs = {
  input: DisapproveProtectedChangeInput;
};


export type MutationEndSessionsArgs = {
  input: EndSessionsInput;
};


export type MutationRemoveApproverArgs = {
  input: RemoveApproverInput;
};


export type MutationRemovePasskeyArgs = {
  input: RemovePasskeyInput;
};


export type MutationRemoveTotpArgs = {
  input: RemoveTotpInput;
};


export type MutationResetSecondFactorArgs = {
  input: ResetSecondFactorInput;
};


export type MutationRevokeApiTokenArgs = {
  input: RevokeApiTokenInput;
};


export type MutationSetUserPasswordArgs = {
  input: SetUserPasswordInput;
};


export type MutationUpdateDeviceArgs = {
  input: UpdateDeviceInput;
};


export type MutationUpdateSystemParametersArgs = {
  input: UpdateSystemParametersInput;
};


export type MutationUpdateUserArgs = {
  input: UpdateUserInput;
};

export type Node = {
  id: Scalars['ID']['output'];
};

export type OnIneligible =
  | 'REJECT'
  | 'SKIP';

export type OperationsOverview = {
  asOf: Scalars['Time']['output'];
  oldestWaiting: Maybe<BatchOperation>;
  periods: Array<OperationsPeriod>;
  waiting: Scalars['Int']['output'];
};

export type OperationsPeriod = {
  before: Scalars['Time']['output'];
  from: Scalars['Time']['output'];
  statuses: Array<BatchOperationStatusCount>;
};

export type OrderDirection =
  | 'ASC'
  | 'DESC';

export type PageInfo = {
  endCursor: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor: Maybe<Scalars['String']['output']>;
};

export type Passkey = {
  createdAt: Scalars['Time']['output'];
  id: Scalars['ID']['output'];
  lastUsedAt: Maybe<Scalars['Time']['output']>;
  name: Scalars['String']['output'];
};

export type PasswordChangeConfiguration = {
  automatic: Scalars['Boolean']['output'];
  loginCredential: Maybe<Credential>;
  plugin: Maybe<Plugin>;
  template: Maybe<ExecutionTemplate>;
};

export type PasswordChangeInput = {
  automatic?: InputMaybe<Scalars['Boolean']['input']>;
  loginCredentialId?: InputMaybe<Scalars['ID']['input']>;
  templateId?: InputMaybe<Scalars['ID']['input']>;
};

export type PasswordType = Node & {
  createdAt: Scalars['Time']['output'];
  enabled: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  localUser: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
};

export type PasswordTypeConnection = {
  edges: Array<PasswordTypeEdge>;
  nodes: Array<PasswordType>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type PasswordTypeEdge = {
  cursor: Scalars['String']['output'];
  node: PasswordType;
};

export type PasswordTypeFilter = {
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};

export type Plugin =
  | 'HTTP'
  | 'LDAP'
  | 'MYSQL'
  | 'ORACLE'
  | 'POSTGRESQL'
  | 'SQL_SERVER'
  | 'SSH'
  | 'TELNET'
  | 'WINDOWS_RM';

export type ProofMethod =
  | 'PASSKEY'
  | 'PASSWORD'
  | 'PASSWORD_AND_RECOVERY_CODE'
  | 'PASSWORD_AND_TOTP';

export type ProtectedChange = Node & {
  acknowledgedAt: Maybe<Scalars['Time']['output']>;
  acknowledgedBy: Maybe<User>;
  canCancel: Scalars['Boolean']['output'];
  canDecide: Scalars['Boolean']['output'];
  cannotDecideCode: Maybe<UserErrorCode>;
  cannotDecideReason: Maybe<Scalars['String']['output']>;
  changes: Array<ProtectedFieldChange>;
  decideBy: Scalars['Time']['output'];
  decision: Maybe<ProtectedChangeDecision>;
  digest: Scalars['String']['output'];
  endedAt: Maybe<Scalars['Time']['output']>;
  id: Scalars['ID']['output'];
  kind: ProtectedChangeKind;
  mode: ProtectedChangeMode;
  number: Scalars['Int']['output'];
  reason: Scalars['String']['output'];
  requestedAt: Scalars['Time']['output'];
  requestedBy: User;
  status: ProtectedChangeStatus;
  subject: Maybe<User>;
  subjects: Array<User>;
};

export type ProtectedChangeConnection = {
  edges: Array<ProtectedChangeEdge>;
  nodes: Array<ProtectedChange>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ProtectedChangeDecision = {
  comment: Scalars['String']['output'];
  decidedAt: Scalars['Time']['output'];
  decidedBy: Maybe<User>;
  proofMethod: Maybe<ProofMethod>;
  signed: Scalars['Boolean']['output'];
  verdict: Verdict;
};

export type ProtectedChangeEdge = {
  cursor: Scalars['String']['output'];
  node: ProtectedChange;
};

export type ProtectedChangeFilter = {
  kind?: InputMaybe<Array<ProtectedChangeKind>>;
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  requesterId?: InputMaybe<Scalars['ID']['input']>;
  status?: InputMaybe<Array<ProtectedChangeStatus>>;
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  unacknowledged?: InputMaybe<Scalars['Boolean']['input']>;
  waitingForMe?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ProtectedChangeKind =
  | 'ACTIVATE_USER'
  | 'ADD_APPROVERS'
  | 'CREATE_ADMINISTRATOR'
  | 'GRANT_ROLE'
  | 'RELAX_PARAMETERS'
  | 'RESET_PASSWORD'
  | 'RESET_SECOND_FACTOR';

export type ProtectedChangeMode =
  | 'BOOTSTRAP'
  | 'BREAK_GLASS'
  | 'FOUR_EYES';

export type ProtectedChangePayload = {
  protectedChange: Maybe<ProtectedChange>;
  userErrors: Array<UserError>;
};

export type ProtectedChangeStatus =
  | 'APPLIED'
  | 'CANCELED'
  | 'DISAPPROVED'
  | 'EXPIRED'
  | 'PENDING';

export type ProtectedFieldChange = {
  field: Scalars['String']['output'];
  from: Maybe<Scalars['String']['output']>;
  to: Maybe<Scalars['String']['output']>;
};

export type Query = {
  apiTokens: Array<ApiToken>;
  approvers: Array<Approver>;
  auditEvents: AuditEventConnection;
  batchOperation: Maybe<BatchOperation>;
  batchOperationPreview: BatchOperationPreview;
  batchOperations: BatchOperationConnection;
  credential: Maybe<Credential>;
  credentials: CredentialConnection;
  credentialsByName: Array<CredentialNameMatch>;
  device: Maybe<Device>;
  devices: DeviceConnection;
  domain: Maybe<Domain>;
  domains: DomainConnection;
  executionTemplates: ExecutionTemplateConnection;
  inventoryOverview: InventoryOverview;
  node: Maybe<Node>;
  nodes: Array<Maybe<Node>>;
  operationsOverview: OperationsOverview;
  passwordTypes: PasswordTypeConnection;
  protectedChange: Maybe<ProtectedChange>;
  protectedChanges: ProtectedChangeConnection;
  systemParameters: SystemParameters;
  tag: Maybe<Tag>;
  tags: TagConnection;
  user: Maybe<User>;
  users: UserConnection;
  viewer: Viewer;
};


export type QueryApiTokensArgs = {
  filter?: InputMaybe<ApiTokenFilter>;
};


export type QueryApproversArgs = {
  module?: InputMaybe<ApprovalModule>;
};


export type QueryAuditEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryBatchOperationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBatchOperationPreviewArgs = {
  input: BatchOperationPreviewInput;
};


export type QueryBatchOperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BatchOperationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BatchOperationOrder>;
};


export type QueryCredentialArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCredentialsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CredentialFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CredentialOrder>;
};


export type QueryCredentialsByNameArgs = {
  names: Array<Scalars['String']['input']>;
  status?: InputMaybe<CredentialStatus>;
};


export type QueryDeviceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DeviceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDomainArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDomainsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DomainFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryExecutionTemplatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ExecutionTemplateFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryInventoryOverviewArgs = {
  expiryBounds: Array<Scalars['Time']['input']>;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryOperationsOverviewArgs = {
  requestBounds: Array<Scalars['Time']['input']>;
};


export type QueryPasswordTypesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PasswordTypeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryProtectedChangeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProtectedChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProtectedChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryTagArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TagFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type ReconciliationConfiguration = {
  autorun: Scalars['Boolean']['output'];
  credential: Maybe<Credential>;
  enabled: Scalars['Boolean']['output'];
  plugin: Maybe<Plugin>;
  template: Maybe<ExecutionTemplate>;
};

export type ReconciliationInput = {
  autorun?: InputMaybe<Scalars['Boolean']['input']>;
  credentialId?: InputMaybe<Scalars['ID']['input']>;
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  templateId?: InputMaybe<Scalars['ID']['input']>;
};

export type RemoveApproverInput = {
  id: Scalars['ID']['input'];
};

export type RemoveApproverPayload = {
  operationsWithoutApprover: Array<BatchOperation>;
  removed: Scalars['Boolean']['output'];
  userErrors: Array<UserError>;
};

export type RemovePasskeyInput = {
  id: Scalars['ID']['input'];
};

export type RemovePasskeyPayload = {
  removed: Scalars['Boolean']['output'];
  userErrors: Array<UserError>;
};

export type RemoveTotpInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

export type RemoveTotpPayload = {
  removed: Scalars['Boolean']['output'];
  userErrors: Array<UserError>;
};

export type ResetSecondFactorInput = {
  reason?: InputMaybe<Scalars['String']['input']>;
  userId: Scalars['ID']['input'];
};

export type ResetSecondFactorPayload = {
  protectedChange: Maybe<ProtectedChange>;
  user: Maybe<User>;
  userErrors: Array<UserError>;
};

export type RevokeApiTokenInput = {
  id: Scalars['ID']['input'];
};

export type RevokeApiTokenPayload = {
  apiToken: Maybe<ApiToken>;
  userErrors: Array<UserError>;
};

export type Role =
  | 'ADMINISTRATOR'
  | 'AUDITOR'
  | 'OPERATOR';

export type SecondFactors = {
  passkeys: Array<Passkey>;
  recoveryCodesLeft: Scalars['Int']['output'];
  totp: Maybe<TotpFactor>;
};

export type SelectionView = {
  description: Array<Scalars['String']['output']>;
  exceptCount: Scalars['Int']['output'];
  filter: Maybe<Scalars['String']['output']>;
  idCount: Maybe<Scalars['Int']['output']>;
};

export type SetUserPasswordInput = {
  id: Scalars['ID']['input'];
  password: Scalars['String']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};

export type SetUserPasswordPayload = {
  protectedChange: Maybe<ProtectedChange>;
  user: Maybe<User>;
  userErrors: Array<UserError>;
};

export type Subscription = {
  batchOperationUpdated: BatchOperation;
  pendingApprovalCountChanged: Scalars['Int']['output'];
  pendingProtectedChangeCountChanged: Scalars['Int']['output'];
};


export type SubscriptionBatchOperationUpdatedArgs = {
  id: Scalars['ID']['input'];
};

export type SystemParameters = {
  approvalValidityMinutes: Scalars['Int']['output'];
  approvalsRequired: Scalars['Int']['output'];
  coolingOffHours: Scalars['Int']['output'];
  fourEyesSince: Maybe<Scalars['Time']['output']>;
  secondFactorGraceDays: Scalars['Int']['output'];
  secondFactorRequired: Scalars['Boolean']['output'];
  updatedAt: Scalars['Time']['output'];
};

export type Tag = Node & {
  createdAt: Scalars['Time']['output'];
  credentialCount: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type TagChange = {
  mode: TagMode;
  tagIds: Array<Scalars['ID']['input']>;
};

export type TagConnection = {
  edges: Array<TagEdge>;
  nodes: Array<Tag>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type TagEdge = {
  cursor: Scalars['String']['output'];
  node: Tag;
};

export type TagFilter = {
  search?: InputMaybe<Scalars['String']['input']>;
};

export type TagMode =
  | 'ADD'
  | 'REMOVE'
  | 'REPLACE';

export type TotpFactor = {
  confirmedAt: Scalars['Time']['output'];
};

export type UpdateDeviceInput = {
  address?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  product?: InputMaybe<Scalars['String']['input']>;
  site?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<DeviceStatus>;
  type?: InputMaybe<Scalars['String']['input']>;
  vendor?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateDevicePayload = {
  device: Maybe<Device>;
  userErrors: Array<UserError>;
};

export type UpdateSystemParametersInput = {
  approvalValidityMinutes?: InputMaybe<Scalars['Int']['input']>;
  approvalsRequired?: InputMaybe<Scalars['Int']['input']>;
  coolingOffHours?: InputMaybe<Scalars['Int']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  secondFactorGraceDays?: InputMaybe<Scalars['Int']['input']>;
  secondFactorRequired?: InputMaybe<Scalars['Boolean']['input']>;
};

export type UpdateSystemParametersPayload = {
  protectedChange: Maybe<ProtectedChange>;
  systemParameters: Maybe<SystemParameters>;
  userErrors: Array<UserError>;
};

export type UpdateUserInput = {
  displayName?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  role?: InputMaybe<Role>;
  status?: InputMaybe<UserStatus>;
};

export type UpdateUserPayload = {
  operationsWithoutApprover: Array<BatchOperation>;
  protectedChange: Maybe<ProtectedChange>;
  user: Maybe<User>;
  userErrors: Array<UserError>;
};

export type User = Node & {
  createdAt: Scalars['Time']['output'];
  displayName: Scalars['String']['output'];
  email: Scalars['String']['output'];
  hasSecondFactor: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  isApprover: Scalars['Boolean']['output'];
  mustChangePassword: Scalars['Boolean']['output'];
  role: Role;
  status: UserStatus;
  username: Scalars['String']['output'];
};

export type UserConnection = {
  edges: Array<UserEdge>;
  nodes: Array<User>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type UserEdge = {
  cursor: Scalars['String']['output'];
  node: User;
};

export type UserError = {
  code: UserErrorCode;
  count: Maybe<Scalars['Int']['output']>;
  credentialIds: Maybe<Array<Scalars['ID']['output']>>;
  field: Maybe<Array<Scalars['String']['output']>>;
  message: Scalars['String']['output'];
};

export type UserErrorCode =
  | 'ALREADY_DECIDED'
  | 'ALREADY_EXISTS'
  | 'COMMENT_REQUIRED'
  | 'CONCERNED'
  | 'CONFUSABLE'
  | 'COOLING_OFF'
  | 'DIGEST_MISMATCH'
  | 'DUPLICATE_CREDENTIAL'
  | 'EMPTY_FILTER'
  | 'EMPTY_SELECTION'
  | 'EXPIRED'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'INVALID'
  | 'LOCAL_TYPE_WITH_DOMAIN'
  | 'NOT_ACTIVE'
  | 'NOT_AN_APPROVER'
  | 'NOT_CANCELABLE'
  | 'NOT_ELIGIBLE_AS_APPROVER'
  | 'NOT_ELIGIBLE_TO_DECIDE'
  | 'NOT_FOUND'
  | 'NOT_INACTIVE'
  | 'NOT_PENDING'
  | 'NO_CHANGES'
  | 'NO_ELIGIBLE_APPROVER'
  | 'PARENT_CYCLE'
  | 'PROOF_REQUIRED'
  | 'RECONCILES_ITSELF'
  | 'REFERENCE_INACTIVE'
  | 'REQUESTER_NOT_ALLOWED'
  | 'REQUIRED'
  | 'SECOND_FACTOR_REQUIRED'
  | 'SELECTION_CHANGED'
  | 'SELF_APPROVAL'
  | 'TOKEN_CANNOT_DECIDE'
  | 'TOO_MANY'
  | 'WRONG_PROOF';

export type UserFilter = {
  canBecomeApprover?: InputMaybe<Scalars['Boolean']['input']>;
  role?: InputMaybe<Role>;
  search?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<UserStatus>;
};

export type UserStatus =
  | 'ACTIVE'
  | 'INACTIVE';

export type ValueCount = {
  count: Scalars['Int']['output'];
  value: Maybe<Scalars['String']['output']>;
};

export type Verdict =
  | 'APPROVE'
  | 'DISAPPROVE';

export type Viewer = {
  canDecideProtectedChanges: Scalars['Boolean']['output'];
  canRequest: Scalars['Boolean']['output'];
  cannotRequestCode: Maybe<UserErrorCode>;
  cannotRequestReason: Maybe<Scalars['String']['output']>;
  isApprover: Scalars['Boolean']['output'];
  pendingApprovalCount: Scalars['Int']['output'];
  pendingProtectedChangeCount: Scalars['Int']['output'];
  proofMethods: Array<ProofMethod>;
  provedUntil: Maybe<Scalars['Time']['output']>;
  role: Role;
  secondFactorDueAt: Maybe<Scalars['Time']['output']>;
  secondFactors: Maybe<SecondFactors>;
  unacknowledgedBreakGlass: Array<ProtectedChange>;
  user: User;
};
