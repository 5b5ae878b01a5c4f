/** Example operations, one per tab. Ids are placeholders; the first tab finds real ones. */
export const examples: { query: string; variables?: string }[] = [
  {
    query: `# Who am I, and which credentials exist? Use these ids in the other tabs.
query Start {
  viewer {
    role
    isApprover
    canRequest
    cannotRequestReason
    user { id displayName username }
  }
  credentials(first: 5, filter: { status: ACTIVE }, orderBy: { field: USERNAME }) {
    nodes { id username device { name } domain { name } passwordType { id name } }
    pageInfo { hasNextPage endCursor }
  }
  domains(first: 5) { nodes { id name } }
  tags(first: 5) { nodes { id name } }
}
`,
  },
  {
    query: `# What would an update do? Stores nothing.
query PreviewUpdate($input: BatchOperationPreviewInput!) {
  batchOperationPreview(input: $input) {
    matchedCount
    eligibleCount
    ineligible { code message count credentialIds }
    distribution { field values { value count } otherCount }
    overlappingOperations
    affectedChildrenCount
    approvalsRequired
    eligibleApprovers { displayName username }
    sample { credential { username } changes { field from to } }
  }
}
`,
    variables: `{
  "input": {
    "action": "UPDATE",
    "changes": { "tags": { "mode": "ADD", "tagIds": ["tag_…"] } },
    "selection": { "matching": { "filter": { "status": "ACTIVE", "search": "svc-" } } }
  }
}
`,
  },
  {
    query: `# Requests an update. Nothing changes until a second person approves.
mutation BulkUpdate($input: BulkUpdateCredentialsInput!) {
  bulkUpdateCredentials(input: $input) {
    batchOperation { id number status digest approveBy progress { total } }
    replayed
    leftOut { code message count }
    userErrors { code message field count credentialIds }
  }
}
`,
    variables: `{
  "input": {
    "selection": { "ids": ["cred_…"] },
    "changes": {
      "domainId": "dom_…",
      "additionalInformation": null,
      "tags": { "mode": "ADD", "tagIds": ["tag_…"] }
    },
    "reason": "CHG-1001: quarterly rotation",
    "idempotencyKey": "chg-1001-update",
    "onIneligible": "REJECT"
  }
}
`,
  },
  {
    query: `# Requests that active credentials become inactive.
mutation BulkInactivate($input: BulkInactivateCredentialsInput!) {
  bulkInactivateCredentials(input: $input) {
    batchOperation { id number status digest progress { total } }
    leftOut { code message count }
    userErrors { code message field count credentialIds }
  }
}
`,
    variables: `{
  "input": {
    "selection": { "matching": { "filter": { "deviceIds": ["dev_…"] }, "exceptIds": [] } },
    "reason": "CHG-1002: device is taken out of service",
    "idempotencyKey": "chg-1002-inactivate",
    "onIneligible": "SKIP"
  }
}
`,
  },
  {
    query: `# Requests that inactive credentials become active.
mutation BulkActivate($input: BulkActivateCredentialsInput!) {
  bulkActivateCredentials(input: $input) {
    batchOperation { id number status digest progress { total } }
    leftOut { code message count }
    userErrors { code message field count credentialIds }
  }
}
`,
    variables: `{
  "input": {
    "selection": { "ids": ["cred_…"] },
    "reason": "CHG-1003: device is back in service",
    "idempotencyKey": "chg-1003-activate"
  }
}
`,
  },
  {
    query: `# Requests that active credentials expire at the time of this request.
mutation BulkExpire($input: BulkExpireCredentialsInput!) {
  bulkExpireCredentials(input: $input) {
    batchOperation { id number status digest progress { total } }
    leftOut { code message count }
    userErrors { code message field count credentialIds }
  }
}
`,
    variables: `{
  "input": {
    "selection": { "matching": { "filter": { "tagIds": ["tag_…"] } } },
    "reason": "INC-77: passwords may have leaked",
    "idempotencyKey": "inc-77-expire"
  }
}
`,
  },
  {
    query: `# What awaits my decision, with everything that would change and the digest that a decision must name.
query WaitingForMe {
  batchOperations(first: 10, filter: { waitingForMe: true }) {
    nodes {
      id
      number
      action
      reason
      digest
      approveBy
      requestedBy { displayName username }
      selection { description exceptCount idCount }
      changes { fields { field from to } }
      tasks(first: 5) {
        totalCount
        nodes { credential { username device { name } } changes { field from to } }
      }
    }
  }
}
`,
  },
  {
    query: `# Approves exactly what was read. Not possible for your own request or with an API token.
mutation Approve($input: ApproveBatchOperationInput!) {
  approveBatchOperation(input: $input) {
    batchOperation { id status decisions { verdict approver { displayName username } } approvalsRequired }
    userErrors { code message }
  }
}
`,
    variables: `{ "input": { "id": "op_…", "digest": "…", "comment": "Checked against CHG-1001" } }
`,
  },
  {
    query: `# Disapproves, which ends the operation. A comment is required.
mutation Disapprove($input: DisapproveBatchOperationInput!) {
  disapproveBatchOperation(input: $input) {
    batchOperation { id status }
    userErrors { code message }
  }
}
`,
    variables: `{ "input": { "id": "op_…", "digest": "…", "comment": "Wrong domain" } }
`,
  },
  {
    query: `# Follows an operation while it runs.
subscription Follow($id: ID!) {
  batchOperationUpdated(id: $id) {
    status
    progress { total pending success skipped error canceled }
    outcomes { code count }
  }
}
`,
    variables: `{ "id": "op_…" }
`,
  },
];
