/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/**
 * Conditions on credentials; all that are given must hold. `null`, a blank `search` and `all: false` are no condition; an
 * empty list is refused.
 */
export type CredentialFilter = {
  /** Everything, said in words. Needed to select everything for a batch operation. */
  all?: boolean | null | undefined;
  /** The password is changed automatically (true) or not (false). */
  automaticChange?: boolean | null | undefined;
  /** The credential is on one of these devices. */
  deviceIds?: Array<string | number> | null | undefined;
  /** The credential is in one of these domains. */
  domainIds?: Array<string | number> | null | undefined;
  /** The credential is expired (true) or not (false). */
  expired?: boolean | null | undefined;
  /** The credential expires after this instant. */
  expiresAfter?: string | null | undefined;
  /** The credential expires before this instant. */
  expiresBefore?: string | null | undefined;
  /** The credential has this parent. */
  parentId?: string | number | null | undefined;
  /** The credential has one of these password types. */
  passwordTypeIds?: Array<string | number> | null | undefined;
  /** Part of the username, the device's name or the additional information, whatever the case. */
  search?: string | null | undefined;
  /** The credential has this status. */
  status?: CredentialStatus | null | undefined;
  /** The credential has any of these tags. */
  tagIds?: Array<string | number> | null | undefined;
};

/** An order of credentials. Equal ones are ordered by id. */
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
  /** By age. */
  | 'ID'
  /** By last change. */
  | 'UPDATED_AT'
  /** By username. */
  | 'USERNAME';

/** Whether a credential may be used. */
export type CredentialStatus =
  /** In use. An active credential may be expired all the same. */
  | 'ACTIVE'
  /** Out of use. */
  | 'INACTIVE';

/** Whether a device is in use. */
export type DeviceStatus =
  /** In use. */
  | 'ACTIVE'
  /** Out of use; no credential can be moved to it. */
  | 'INACTIVE';

/** What an execution template is for. */
export type ExecutionTemplatePurpose =
  /** Changing a password. */
  | 'CHANGE_PASSWORD'
  /** Reconciling a password. */
  | 'RECONCILE';

/** Direction of an order. */
export type OrderDirection =
  /** Smallest first; for text, A to Z; for times, oldest first. */
  | 'ASC'
  /** Largest first; for text, Z to A; for times, newest first. */
  | 'DESC';

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

/** What a user may do. */
export type Role =
  /** Settings, users, inventory, requests. */
  | 'ADMINISTRATOR'
  /** Reads everything, changes nothing. */
  | 'AUDITOR'
  /** Inventory, requests. */
  | 'OPERATOR';

/** Every problem a caller can act on. */
export type UserErrorCode =
  /** This person has already decided on this operation (rule 10). */
  | 'ALREADY_DECIDED'
  /** There is such an object already. */
  | 'ALREADY_EXISTS'
  /** A disapproval needs a comment (rule 10). */
  | 'COMMENT_REQUIRED'
  /** The digest is not the operation's: what was read is not what would be decided (rule 9). */
  | 'DIGEST_MISMATCH'
  /** Two credentials would have the same username, device and domain (rule 4). */
  | 'DUPLICATE_CREDENTIAL'
  /** The filter has no condition. To select everything, say `all: true` (rule 3). */
  | 'EMPTY_FILTER'
  /** The selection holds no credential (rule 3). */
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
  /** Only registered, active approvers decide (rule 8). */
  | 'NOT_AN_APPROVER'
  /** The operation has ended, or the caller is neither its requester nor an administrator (rule 16). */
  | 'NOT_CANCELABLE'
  /** Only active administrators and operators can be approvers. */
  | 'NOT_ELIGIBLE_AS_APPROVER'
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
  /** The credential would reconcile itself (rule 4). */
  | 'RECONCILES_ITSELF'
  /** A device, password type, template, parent, login or reconciliation credential is not active (rule 4). */
  | 'REFERENCE_INACTIVE'
  /** A value that is needed is missing. */
  | 'REQUIRED'
  /** The selection holds another number of credentials than `expectedCount`. */
  | 'SELECTION_CHANGED'
  /** Nobody decides on their own request (rule 8). */
  | 'SELF_APPROVAL'
  /** API tokens request; they never decide (rule 11). */
  | 'TOKEN_CANNOT_DECIDE'
  /** A list or text is longer than its limit. */
  | 'TOO_MANY';

/** Conditions on users. */
export type UserFilter = {
  /** Only those who can be registered as approvers and are not (true). */
  canBecomeApprover?: boolean | null | undefined;
  /** The user has this role. */
  role?: Role | null | undefined;
  /** Part of the username, display name or e-mail, whatever the case. */
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

export type PendingApprovalCountChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type PendingApprovalCountChangedSubscription = { pendingApprovalCountChanged: number };

export type CredentialsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: CredentialFilter | null | undefined;
  orderBy?: CredentialOrder | null | undefined;
}>;


export type CredentialsQuery = { credentials: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, username: string, status: CredentialStatus, expired: boolean, expiresAt: string | null, updatedAt: string, additionalInformation: string, device: { id: string, name: string, address: string }, domain: { id: string, name: string } | null, passwordType: { id: string, name: string }, tags: Array<{ id: string, name: string }>, passwordChange: { automatic: boolean } }> } };

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

export type NamesQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
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
    | { id: string, tagName: string }
    | { displayName: string, id: string }
   | null> };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { role: Role, isApprover: boolean, pendingApprovalCount: number, canRequest: boolean, cannotRequestReason: string | null, cannotRequestCode: UserErrorCode | null, user: { id: string, username: string, displayName: string, email: string } } };

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

export const PendingApprovalCountChangedDocument = new TypedDocumentString(`
    subscription PendingApprovalCountChanged {
  pendingApprovalCountChanged
}
    `) as unknown as TypedDocumentString<PendingApprovalCountChangedSubscription, PendingApprovalCountChangedSubscriptionVariables>;
export const CredentialsDocument = new TypedDocumentString(`
    query Credentials($first: Int!, $after: String, $filter: CredentialFilter, $orderBy: CredentialOrder) {
  credentials(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
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
  }
}
    `) as unknown as TypedDocumentString<CredentialsQuery, CredentialsQueryVariables>;
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
    }
  }
}
    `) as unknown as TypedDocumentString<NamesQuery, NamesQueryVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    role
    isApprover
    pendingApprovalCount
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