/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  subscription PendingApprovalCountChanged {\n    pendingApprovalCountChanged\n  }\n": typeof types.PendingApprovalCountChangedDocument,
    "\n  query Credentials($first: Int!, $after: String, $filter: CredentialFilter, $orderBy: CredentialOrder) {\n    credentials(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        username\n        status\n        expired\n        expiresAt\n        updatedAt\n        additionalInformation\n        device {\n          id\n          name\n          address\n        }\n        domain {\n          id\n          name\n        }\n        passwordType {\n          id\n          name\n        }\n        tags {\n          id\n          name\n        }\n        passwordChange {\n          automatic\n        }\n      }\n    }\n  }\n": typeof types.CredentialsDocument,
    "\n  query CredentialCount($filter: CredentialFilter) {\n    credentials(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n": typeof types.CredentialCountDocument,
    "\n  query DeviceChoices($search: String) {\n    devices(first: 30, filter: { search: $search }) {\n      nodes {\n        id\n        name\n        address\n        status\n      }\n    }\n  }\n": typeof types.DeviceChoicesDocument,
    "\n  query DomainChoices($search: String) {\n    domains(first: 30, filter: { search: $search }) {\n      nodes {\n        id\n        name\n        shortName\n      }\n    }\n  }\n": typeof types.DomainChoicesDocument,
    "\n  query TagChoices($search: String) {\n    tags(first: 30, filter: { search: $search }) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n": typeof types.TagChoicesDocument,
    "\n  query PasswordTypeChoices($search: String, $enabled: Boolean) {\n    passwordTypes(first: 50, filter: { search: $search, enabled: $enabled }) {\n      nodes {\n        id\n        name\n        localUser\n      }\n    }\n  }\n": typeof types.PasswordTypeChoicesDocument,
    "\n  query ExecutionTemplateChoices($search: String, $purpose: ExecutionTemplatePurpose) {\n    executionTemplates(first: 50, filter: { search: $search, purpose: $purpose, enabled: true }) {\n      nodes {\n        id\n        name\n        plugin\n      }\n    }\n  }\n": typeof types.ExecutionTemplateChoicesDocument,
    "\n  query CredentialChoices($filter: CredentialFilter) {\n    credentials(first: 30, filter: $filter, orderBy: { field: USERNAME }) {\n      nodes {\n        id\n        username\n        device {\n          name\n        }\n        domain {\n          name\n        }\n      }\n    }\n  }\n": typeof types.CredentialChoicesDocument,
    "\n  query UserChoices($filter: UserFilter) {\n    users(first: 30, filter: $filter) {\n      nodes {\n        id\n        username\n        displayName\n      }\n    }\n  }\n": typeof types.UserChoicesDocument,
    "\n  query Names($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      id\n      ... on Device {\n        deviceName: name\n      }\n      ... on Domain {\n        domainName: name\n      }\n      ... on Tag {\n        tagName: name\n      }\n      ... on PasswordType {\n        passwordTypeName: name\n      }\n      ... on User {\n        displayName\n      }\n    }\n  }\n": typeof types.NamesDocument,
    "\n  query Viewer {\n    viewer {\n      role\n      isApprover\n      pendingApprovalCount\n      canRequest\n      cannotRequestReason\n      cannotRequestCode\n      user {\n        id\n        username\n        displayName\n        email\n      }\n    }\n  }\n": typeof types.ViewerDocument,
};
const documents: Documents = {
    "\n  subscription PendingApprovalCountChanged {\n    pendingApprovalCountChanged\n  }\n": types.PendingApprovalCountChangedDocument,
    "\n  query Credentials($first: Int!, $after: String, $filter: CredentialFilter, $orderBy: CredentialOrder) {\n    credentials(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        username\n        status\n        expired\n        expiresAt\n        updatedAt\n        additionalInformation\n        device {\n          id\n          name\n          address\n        }\n        domain {\n          id\n          name\n        }\n        passwordType {\n          id\n          name\n        }\n        tags {\n          id\n          name\n        }\n        passwordChange {\n          automatic\n        }\n      }\n    }\n  }\n": types.CredentialsDocument,
    "\n  query CredentialCount($filter: CredentialFilter) {\n    credentials(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n": types.CredentialCountDocument,
    "\n  query DeviceChoices($search: String) {\n    devices(first: 30, filter: { search: $search }) {\n      nodes {\n        id\n        name\n        address\n        status\n      }\n    }\n  }\n": types.DeviceChoicesDocument,
    "\n  query DomainChoices($search: String) {\n    domains(first: 30, filter: { search: $search }) {\n      nodes {\n        id\n        name\n        shortName\n      }\n    }\n  }\n": types.DomainChoicesDocument,
    "\n  query TagChoices($search: String) {\n    tags(first: 30, filter: { search: $search }) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n": types.TagChoicesDocument,
    "\n  query PasswordTypeChoices($search: String, $enabled: Boolean) {\n    passwordTypes(first: 50, filter: { search: $search, enabled: $enabled }) {\n      nodes {\n        id\n        name\n        localUser\n      }\n    }\n  }\n": types.PasswordTypeChoicesDocument,
    "\n  query ExecutionTemplateChoices($search: String, $purpose: ExecutionTemplatePurpose) {\n    executionTemplates(first: 50, filter: { search: $search, purpose: $purpose, enabled: true }) {\n      nodes {\n        id\n        name\n        plugin\n      }\n    }\n  }\n": types.ExecutionTemplateChoicesDocument,
    "\n  query CredentialChoices($filter: CredentialFilter) {\n    credentials(first: 30, filter: $filter, orderBy: { field: USERNAME }) {\n      nodes {\n        id\n        username\n        device {\n          name\n        }\n        domain {\n          name\n        }\n      }\n    }\n  }\n": types.CredentialChoicesDocument,
    "\n  query UserChoices($filter: UserFilter) {\n    users(first: 30, filter: $filter) {\n      nodes {\n        id\n        username\n        displayName\n      }\n    }\n  }\n": types.UserChoicesDocument,
    "\n  query Names($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      id\n      ... on Device {\n        deviceName: name\n      }\n      ... on Domain {\n        domainName: name\n      }\n      ... on Tag {\n        tagName: name\n      }\n      ... on PasswordType {\n        passwordTypeName: name\n      }\n      ... on User {\n        displayName\n      }\n    }\n  }\n": types.NamesDocument,
    "\n  query Viewer {\n    viewer {\n      role\n      isApprover\n      pendingApprovalCount\n      canRequest\n      cannotRequestReason\n      cannotRequestCode\n      user {\n        id\n        username\n        displayName\n        email\n      }\n    }\n  }\n": types.ViewerDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription PendingApprovalCountChanged {\n    pendingApprovalCountChanged\n  }\n"): typeof import('./graphql').PendingApprovalCountChangedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Credentials($first: Int!, $after: String, $filter: CredentialFilter, $orderBy: CredentialOrder) {\n    credentials(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        username\n        status\n        expired\n        expiresAt\n        updatedAt\n        additionalInformation\n        device {\n          id\n          name\n          address\n        }\n        domain {\n          id\n          name\n        }\n        passwordType {\n          id\n          name\n        }\n        tags {\n          id\n          name\n        }\n        passwordChange {\n          automatic\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').CredentialsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CredentialCount($filter: CredentialFilter) {\n    credentials(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n"): typeof import('./graphql').CredentialCountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeviceChoices($search: String) {\n    devices(first: 30, filter: { search: $search }) {\n      nodes {\n        id\n        name\n        address\n        status\n      }\n    }\n  }\n"): typeof import('./graphql').DeviceChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DomainChoices($search: String) {\n    domains(first: 30, filter: { search: $search }) {\n      nodes {\n        id\n        name\n        shortName\n      }\n    }\n  }\n"): typeof import('./graphql').DomainChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TagChoices($search: String) {\n    tags(first: 30, filter: { search: $search }) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n"): typeof import('./graphql').TagChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PasswordTypeChoices($search: String, $enabled: Boolean) {\n    passwordTypes(first: 50, filter: { search: $search, enabled: $enabled }) {\n      nodes {\n        id\n        name\n        localUser\n      }\n    }\n  }\n"): typeof import('./graphql').PasswordTypeChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExecutionTemplateChoices($search: String, $purpose: ExecutionTemplatePurpose) {\n    executionTemplates(first: 50, filter: { search: $search, purpose: $purpose, enabled: true }) {\n      nodes {\n        id\n        name\n        plugin\n      }\n    }\n  }\n"): typeof import('./graphql').ExecutionTemplateChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CredentialChoices($filter: CredentialFilter) {\n    credentials(first: 30, filter: $filter, orderBy: { field: USERNAME }) {\n      nodes {\n        id\n        username\n        device {\n          name\n        }\n        domain {\n          name\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').CredentialChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UserChoices($filter: UserFilter) {\n    users(first: 30, filter: $filter) {\n      nodes {\n        id\n        username\n        displayName\n      }\n    }\n  }\n"): typeof import('./graphql').UserChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Names($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      id\n      ... on Device {\n        deviceName: name\n      }\n      ... on Domain {\n        domainName: name\n      }\n      ... on Tag {\n        tagName: name\n      }\n      ... on PasswordType {\n        passwordTypeName: name\n      }\n      ... on User {\n        displayName\n      }\n    }\n  }\n"): typeof import('./graphql').NamesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      role\n      isApprover\n      pendingApprovalCount\n      canRequest\n      cannotRequestReason\n      cannotRequestCode\n      user {\n        id\n        username\n        displayName\n        email\n      }\n    }\n  }\n"): typeof import('./graphql').ViewerDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
