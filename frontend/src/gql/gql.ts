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
    "\n  subscription PendingProtectedChangeCountChanged {\n    pendingProtectedChangeCountChanged\n  }\n": typeof types.PendingProtectedChangeCountChangedDocument,
    "\n  fragment BatchOperationLine on BatchOperation {\n    id\n    number\n    action\n    status\n    reason\n    requestedAt\n    requestedBy { displayName username }\n  }\n": typeof types.BatchOperationLineFragmentDoc,
    "\n  fragment CredentialLine on Credential {\n    id\n    username\n    status\n    expired\n  }\n": typeof types.CredentialLineFragmentDoc,
    "\n  fragment CredentialRow on Credential {\n    id\n    username\n    status\n    expired\n    expiresAt\n    updatedAt\n    additionalInformation\n    device {\n      id\n      name\n      address\n    }\n    domain {\n      id\n      name\n    }\n    passwordType {\n      id\n      name\n    }\n    tags {\n      id\n      name\n    }\n    passwordChange {\n      automatic\n    }\n  }\n": typeof types.CredentialRowFragmentDoc,
    "\n  query Credentials($first: Int!, $after: String, $filter: CredentialFilter, $orderBy: CredentialOrder) {\n    credentials(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...CredentialRow\n      }\n    }\n  }\n": typeof types.CredentialsDocument,
    "\n  query CredentialCount($filter: CredentialFilter) {\n    credentials(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n": typeof types.CredentialCountDocument,
    "\n  query DeviceChoices($search: String) {\n    devices(first: 30, filter: { search: $search }) {\n      nodes {\n        id\n        name\n        address\n        status\n      }\n    }\n  }\n": typeof types.DeviceChoicesDocument,
    "\n  query DomainChoices($search: String) {\n    domains(first: 30, filter: { search: $search }) {\n      nodes {\n        id\n        name\n        shortName\n      }\n    }\n  }\n": typeof types.DomainChoicesDocument,
    "\n  query TagChoices($search: String) {\n    tags(first: 30, filter: { search: $search }) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n": typeof types.TagChoicesDocument,
    "\n  query PasswordTypeChoices($search: String, $enabled: Boolean) {\n    passwordTypes(first: 50, filter: { search: $search, enabled: $enabled }) {\n      nodes {\n        id\n        name\n        localUser\n      }\n    }\n  }\n": typeof types.PasswordTypeChoicesDocument,
    "\n  query ExecutionTemplateChoices($search: String, $purpose: ExecutionTemplatePurpose) {\n    executionTemplates(first: 50, filter: { search: $search, purpose: $purpose, enabled: true }) {\n      nodes {\n        id\n        name\n        plugin\n      }\n    }\n  }\n": typeof types.ExecutionTemplateChoicesDocument,
    "\n  query CredentialChoices($filter: CredentialFilter) {\n    credentials(first: 30, filter: $filter, orderBy: { field: USERNAME }) {\n      nodes {\n        id\n        username\n        device {\n          name\n        }\n        domain {\n          name\n        }\n      }\n    }\n  }\n": typeof types.CredentialChoicesDocument,
    "\n  query UserChoices($filter: UserFilter) {\n    users(first: 30, filter: $filter) {\n      nodes {\n        id\n        username\n        displayName\n      }\n    }\n  }\n": typeof types.UserChoicesDocument,
    "\n  query ChoicesById($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      id\n      ... on Device {\n        deviceName: name\n        address\n      }\n      ... on Domain {\n        domainName: name\n        shortName\n      }\n      ... on Tag {\n        tagName: name\n      }\n      ... on PasswordType {\n        passwordTypeName: name\n      }\n      ... on ExecutionTemplate {\n        templateName: name\n        plugin\n      }\n      ... on Credential {\n        username\n        device {\n          name\n        }\n        domain {\n          name\n        }\n      }\n    }\n  }\n": typeof types.ChoicesByIdDocument,
    "\n  query Names($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      id\n      ... on Device {\n        deviceName: name\n      }\n      ... on Domain {\n        domainName: name\n      }\n      ... on Tag {\n        tagName: name\n      }\n      ... on PasswordType {\n        passwordTypeName: name\n      }\n      ... on User {\n        displayName\n        username\n      }\n    }\n  }\n": typeof types.NamesDocument,
    "\n  mutation AcknowledgeProtectedChange($input: AcknowledgeProtectedChangeInput!) {\n    acknowledgeProtectedChange(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.AcknowledgeProtectedChangeDocument,
    "\n  fragment ProtectedChangeOutcome on ProtectedChange {\n    id\n    number\n    status\n    mode\n    decideBy\n  }\n": typeof types.ProtectedChangeOutcomeFragmentDoc,
    "\n  query FourEyes {\n    systemParameters {\n      fourEyesSince\n    }\n  }\n": typeof types.FourEyesDocument,
    "\n  query Viewer {\n    viewer {\n      role\n      isApprover\n      pendingApprovalCount\n      pendingProtectedChangeCount\n      canDecideProtectedChanges\n      unacknowledgedBreakGlass {\n        id\n        number\n        requestedBy {\n          id\n        }\n      }\n      canRequest\n      cannotRequestReason\n      cannotRequestCode\n      user {\n        id\n        username\n        displayName\n        email\n      }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  mutation CreateApiToken($input: CreateApiTokenInput!) {\n    createApiToken(input: $input) {\n      apiToken { id name }\n      secret\n      userErrors { code message field }\n    }\n  }\n": typeof types.CreateApiTokenDocument,
    "\n  mutation RevokeApiToken($input: RevokeApiTokenInput!) {\n    revokeApiToken(input: $input) {\n      apiToken { id }\n      userErrors { code message }\n    }\n  }\n": typeof types.RevokeApiTokenDocument,
    "\n  query ApiTokens($filter: ApiTokenFilter) {\n    apiTokens(filter: $filter) {\n      id\n      name\n      scopes\n      createdAt\n      expiresAt\n      lastUsedAt\n      lastUsedAddress\n      owner { id username displayName }\n    }\n  }\n": typeof types.ApiTokensDocument,
    "\n  query EligibleApprovers($filter: UserFilter, $after: String) {\n    users(first: 50, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id displayName username email role }\n    }\n  }\n": typeof types.EligibleApproversDocument,
    "\n  mutation AddApprovers($input: AddApproversInput!) {\n    addApprovers(input: $input) {\n      approvers { id }\n      protectedChange { ...ProtectedChangeOutcome }\n      userErrors { code message field }\n    }\n  }\n": typeof types.AddApproversDocument,
    "\n  query SystemParameters {\n    systemParameters {\n      updatedAt\n      ...ParametersForm\n    }\n  }\n": typeof types.SystemParametersDocument,
    "\n  query Approvers {\n    approvers {\n      id\n      module\n      addedAt\n      user { id displayName username }\n      addedBy { id displayName username }\n      approvedBy { id displayName username }\n      protectedChange { id number mode }\n    }\n  }\n": typeof types.ApproversDocument,
    "\n  fragment ParametersForm on SystemParameters {\n    approvalsRequired\n    approvalValidityMinutes\n    coolingOffHours\n    secondFactorRequired\n    secondFactorGraceDays\n  }\n": typeof types.ParametersFormFragmentDoc,
    "\n  mutation UpdateSystemParameters($input: UpdateSystemParametersInput!) {\n    updateSystemParameters(input: $input) {\n      systemParameters { ...ParametersForm }\n      protectedChange { ...ProtectedChangeOutcome }\n      userErrors { code message field }\n    }\n  }\n": typeof types.UpdateSystemParametersDocument,
    "\n  mutation RemoveApprover($input: RemoveApproverInput!) {\n    removeApprover(input: $input) {\n      removed\n      operationsWithoutApprover { id number }\n      userErrors { code message }\n    }\n  }\n": typeof types.RemoveApproverDocument,
    "\n  query AuditEvents($filter: AuditEventFilter, $after: String) {\n    auditEvents(first: 100, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes {\n        id\n        at\n        action\n        subjectType\n        subjectId\n        result\n        details\n        address\n        session\n        token { id name }\n        occurrences\n        actor { id displayName username }\n      }\n    }\n  }\n": typeof types.AuditEventsDocument,
    "\n  query AuditEventCount($filter: AuditEventFilter) {\n    auditEvents(first: 1, filter: $filter) { totalCount }\n  }\n": typeof types.AuditEventCountDocument,
    "\n  query BatchOperation($id: ID!) {\n    batchOperation(id: $id) {\n      ...OperationPage\n    }\n  }\n": typeof types.BatchOperationDocument,
    "\n  subscription BatchOperationUpdated($id: ID!) {\n    batchOperationUpdated(id: $id) {\n      ...OperationPage\n    }\n  }\n": typeof types.BatchOperationUpdatedDocument,
    "\n  fragment OperationDecision on BatchOperation {\n    id\n    status\n    action\n    digest\n    approveBy\n    approvalsRequired\n    canDecide\n    cannotDecideReason\n    cannotDecideCode\n    decisions {\n      verdict\n      counted\n    }\n    progress {\n      total\n    }\n  }\n": typeof types.OperationDecisionFragmentDoc,
    "\n  mutation ApproveBatchOperation($input: ApproveBatchOperationInput!) {\n    approveBatchOperation(input: $input) {\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ApproveBatchOperationDocument,
    "\n  mutation DisapproveBatchOperation($input: DisapproveBatchOperationInput!) {\n    disapproveBatchOperation(input: $input) {\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.DisapproveBatchOperationDocument,
    "\n  query BatchOperations($first: Int!, $after: String, $filter: BatchOperationFilter) {\n    batchOperations(first: $first, after: $after, filter: $filter) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        number\n        action\n        status\n        reason\n        requestedAt\n        approveBy\n        approvalsRequired\n        requestedBy {\n          id\n          displayName\n          username\n        }\n        decisions {\n          verdict\n          counted\n        }\n        progress {\n          total\n        }\n      }\n    }\n  }\n": typeof types.BatchOperationsDocument,
    "\n  query BatchOperationCount($filter: BatchOperationFilter) {\n    batchOperations(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n": typeof types.BatchOperationCountDocument,
    "\n  fragment OperationPage on BatchOperation {\n    id\n    number\n    status\n    ...OperationHeadline\n    ...OperationActions\n    ...OperationProgress\n    ...OperationRequest\n    ...OperationDecision\n    ...OperationTimeline\n    ...OperationTasks\n  }\n": typeof types.OperationPageFragmentDoc,
    "\n  mutation CancelBatchOperation($input: CancelBatchOperationInput!) {\n    cancelBatchOperation(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.CancelBatchOperationDocument,
    "\n  fragment DecisionDetails on Decision {\n    proofMethod\n    signed\n    voidReason\n    voidedAt\n    approverRegistration {\n      addedBy {\n        id\n        displayName\n        username\n      }\n      approvedBy {\n        id\n        displayName\n        username\n      }\n    }\n  }\n": typeof types.DecisionDetailsFragmentDoc,
    "\n  fragment OperationActions on BatchOperation {\n    id\n    number\n    status\n    canCancel\n    ...RequestAgain\n    progress {\n      total\n      skipped\n    }\n  }\n": typeof types.OperationActionsFragmentDoc,
    "\n  fragment OperationHeadline on BatchOperation {\n    status\n    action\n    requestedAt\n    requestedBy {\n      id\n      displayName\n      username\n    }\n    progress {\n      total\n    }\n  }\n": typeof types.OperationHeadlineFragmentDoc,
    "\n  fragment OperationOutcomes on BatchOutcome {\n    code\n    count\n  }\n": typeof types.OperationOutcomesFragmentDoc,
    "\n  fragment OperationProgress on BatchOperation {\n    status\n    startedAt\n    progress {\n      total\n      pending\n      success\n      skipped\n      error\n      canceled\n    }\n    outcomes {\n      ...OperationOutcomes\n    }\n  }\n": typeof types.OperationProgressFragmentDoc,
    "\n  fragment OperationRequest on BatchOperation {\n    action\n    reason\n    requestedAt\n    digest\n    selection {\n      idCount\n      filter\n      exceptCount\n      description\n    }\n    changes {\n      fields {\n        field\n        to\n      }\n    }\n    progress {\n      total\n    }\n  }\n": typeof types.OperationRequestFragmentDoc,
    "\n  fragment OperationTimeline on BatchOperation {\n    status\n    endCode\n    requestedAt\n    approveBy\n    startedAt\n    finishedAt\n    requestedBy {\n      id\n      displayName\n      username\n    }\n    decisions {\n      verdict\n      comment\n      decidedAt\n      counted\n      ...DecisionDetails\n      approver {\n        id\n        displayName\n        username\n      }\n    }\n    cancellation {\n      canceledAt\n      comment\n      canceledBy {\n        id\n        displayName\n        username\n      }\n    }\n  }\n": typeof types.OperationTimelineFragmentDoc,
    "\n  fragment OperationTasks on BatchOperation {\n    id\n    status\n    ...TaskColumns\n    progress {\n      total\n      pending\n    }\n    outcomes {\n      code\n    }\n  }\n": typeof types.OperationTasksFragmentDoc,
    "\n  query TaskCount($id: ID!, $status: BatchTaskStatus, $code: BatchTaskCode, $search: String) {\n    batchOperation(id: $id) {\n      tasks(first: 1, status: $status, code: $code, search: $search) {\n        totalCount\n      }\n    }\n  }\n": typeof types.TaskCountDocument,
    "\n  fragment RequestAgain on BatchOperation {\n    id\n    action\n    changes {\n      input\n    }\n    progress {\n      skipped\n    }\n  }\n": typeof types.RequestAgainFragmentDoc,
    "\n  query BatchTasks(\n    $id: ID!\n    $first: Int!\n    $after: String\n    $status: BatchTaskStatus\n    $code: BatchTaskCode\n    $search: String\n  ) {\n    batchOperation(id: $id) {\n      tasks(first: $first, after: $after, status: $status, code: $code, search: $search) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          id\n          position\n          status\n          code\n          message\n          username\n          deviceName\n          deviceAddress\n          domainName\n          passwordTypeName\n          credential {\n            id\n          }\n          changes {\n            field\n            from\n            to\n          }\n        }\n      }\n    }\n  }\n": typeof types.BatchTasksDocument,
    "\n  fragment TaskColumns on BatchOperation {\n    action\n    status\n    changes {\n      fields {\n        field\n      }\n    }\n    outcomes {\n      count\n    }\n  }\n": typeof types.TaskColumnsFragmentDoc,
    "\n  query TaskPage($id: ID!, $after: String, $status: BatchTaskStatus) {\n    batchOperation(id: $id) {\n      tasks(first: 200, after: $after, status: $status) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          position\n          status\n          code\n          message\n          finishedAt\n          username\n          deviceName\n          domainName\n          changes {\n            field\n            from\n            to\n          }\n        }\n      }\n    }\n  }\n": typeof types.TaskPageDocument,
    "\n  query TaskCredentials($id: ID!, $after: String, $status: BatchTaskStatus!) {\n    batchOperation(id: $id) {\n      tasks(first: 200, after: $after, status: $status) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          credential {\n            id\n          }\n        }\n      }\n    }\n  }\n": typeof types.TaskCredentialsDocument,
    "\n  query ChosenCredentials($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      kind: __typename\n      ... on Credential {\n        ...CredentialRow\n      }\n    }\n  }\n": typeof types.ChosenCredentialsDocument,
    "\n  query ChosenStatuses($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      id\n      ... on Credential {\n        status\n      }\n    }\n  }\n": typeof types.ChosenStatusesDocument,
    "\n  query PresentValues($input: BatchOperationPreviewInput!) {\n    batchOperationPreview(input: $input) {\n      distribution {\n        field\n        otherCount\n        otherValues\n        values {\n          value\n          count\n        }\n      }\n    }\n  }\n": typeof types.PresentValuesDocument,
    "\n  query CredentialsByName($names: [String!]!, $status: CredentialStatus) {\n    credentialsByName(names: $names, status: $status) {\n      count\n      offeredCount\n      ids\n    }\n  }\n": typeof types.CredentialsByNameDocument,
    "\n  query ProblemCredentials($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      id\n      ... on Credential {\n        username\n        device {\n          name\n        }\n      }\n    }\n  }\n": typeof types.ProblemCredentialsDocument,
    "\n  fragment RequestPayload on BatchOperationPayload {\n    batchOperation {\n      id\n    }\n    leftOut {\n      code\n      count\n    }\n    userErrors {\n      code\n      message\n      field\n      count\n    }\n  }\n": typeof types.RequestPayloadFragmentDoc,
    "\n  mutation BulkUpdateCredentials($input: BulkUpdateCredentialsInput!) {\n    bulkUpdateCredentials(input: $input) {\n      ...RequestPayload\n    }\n  }\n": typeof types.BulkUpdateCredentialsDocument,
    "\n  mutation BulkInactivateCredentials($input: BulkInactivateCredentialsInput!) {\n    bulkInactivateCredentials(input: $input) {\n      ...RequestPayload\n    }\n  }\n": typeof types.BulkInactivateCredentialsDocument,
    "\n  mutation BulkActivateCredentials($input: BulkActivateCredentialsInput!) {\n    bulkActivateCredentials(input: $input) {\n      ...RequestPayload\n    }\n  }\n": typeof types.BulkActivateCredentialsDocument,
    "\n  mutation BulkExpireCredentials($input: BulkExpireCredentialsInput!) {\n    bulkExpireCredentials(input: $input) {\n      ...RequestPayload\n    }\n  }\n": typeof types.BulkExpireCredentialsDocument,
    "\n  query ActionCounts {\n    active: credentials(first: 1, filter: { status: ACTIVE }) {\n      totalCount\n    }\n    inactive: credentials(first: 1, filter: { status: INACTIVE }) {\n      totalCount\n    }\n  }\n": typeof types.ActionCountsDocument,
    "\n  query BatchOperationPreview($input: BatchOperationPreviewInput!) {\n    batchOperationPreview(input: $input) {\n      matchedCount\n      eligibleCount\n      ineligible {\n        code\n        message\n        field\n        credentialIds\n        count\n      }\n      distribution {\n        field\n        otherCount\n        otherValues\n        values {\n          value\n          count\n        }\n      }\n      overlappingOperations\n      overlappingCredentials\n      affectedChildrenCount\n      notRotatedCount\n      approvalsRequired\n      eligibleApprovers {\n        id\n        displayName\n        username\n      }\n    }\n  }\n": typeof types.BatchOperationPreviewDocument,
    "\n  mutation CreateExecutionTemplate($input: CreateExecutionTemplateInput!) {\n    createExecutionTemplate(input: $input) {\n      executionTemplate { id name }\n      userErrors { code message field }\n    }\n  }\n": typeof types.CreateExecutionTemplateDocument,
    "\n  query ExecutionTemplates($filter: ExecutionTemplateFilter, $after: String) {\n    executionTemplates(first: 100, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id name plugin purpose enabled createdAt }\n    }\n  }\n": typeof types.ExecutionTemplatesDocument,
    "\n  mutation CreatePasswordType($input: CreatePasswordTypeInput!) {\n    createPasswordType(input: $input) {\n      passwordType { id name }\n      userErrors { code message field }\n    }\n  }\n": typeof types.CreatePasswordTypeDocument,
    "\n  query PasswordTypes($filter: PasswordTypeFilter, $after: String) {\n    passwordTypes(first: 100, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id name localUser enabled createdAt }\n    }\n  }\n": typeof types.PasswordTypesDocument,
    "\n  query PaletteSearch($search: String!) {\n    batchOperations(first: 5, filter: { search: $search }) {\n      nodes { id number action reason }\n    }\n    credentials(first: 6, filter: { search: $search }) {\n      nodes { id username device { name } domain { name } }\n    }\n    devices(first: 4, filter: { search: $search }) {\n      nodes { id name address }\n    }\n  }\n": typeof types.PaletteSearchDocument,
    "\n  query CredentialChildren($filter: CredentialFilter, $after: String) {\n    credentials(first: 20, after: $after, filter: $filter, orderBy: { field: USERNAME }) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id device { name } ...CredentialLine }\n    }\n  }\n": typeof types.CredentialChildrenDocument,
    "\n  query CredentialChildrenCount($filter: CredentialFilter) {\n    credentials(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n": typeof types.CredentialChildrenCountDocument,
    "\n  query CredentialDetail($id: ID!) {\n    credential(id: $id) {\n      id\n      username\n      status\n      expired\n      expiresAt\n      additionalInformation\n      version\n      createdAt\n      updatedAt\n      device { id name address }\n      domain { id name }\n      passwordType { id name }\n      tags { id name }\n      parent { id username device { name } }\n      passwordChange {\n        automatic\n        plugin\n        template { id name }\n        loginCredential { id username device { name } }\n      }\n      reconciliation {\n        enabled\n        autorun\n        plugin\n        template { id name }\n        credential { id username device { name } }\n      }\n      openOperations {\n        id\n        ...BatchOperationLine\n      }\n    }\n  }\n": typeof types.CredentialDetailDocument,
    "\n  query CredentialHistory($id: ID!, $after: String) {\n    credential(id: $id) {\n      operations(first: 20, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        nodes { id ...BatchOperationLine }\n      }\n    }\n  }\n": typeof types.CredentialHistoryDocument,
    "\n  mutation CreateCredential($input: CreateCredentialInput!) {\n    createCredential(input: $input) {\n      credential { id username }\n      userErrors { code message field }\n    }\n  }\n": typeof types.CreateCredentialDocument,
    "\n  query DeviceCredentials($filter: CredentialFilter, $after: String) {\n    credentials(first: 20, after: $after, filter: $filter, orderBy: { field: USERNAME }) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id domain { name } passwordType { name } ...CredentialLine }\n    }\n  }\n": typeof types.DeviceCredentialsDocument,
    "\n  mutation CreateDevice($input: CreateDeviceInput!) {\n    createDevice(input: $input) {\n      device { id name }\n      userErrors { code message field }\n    }\n  }\n": typeof types.CreateDeviceDocument,
    "\n  mutation UpdateDevice($input: UpdateDeviceInput!) {\n    updateDevice(input: $input) {\n      device { id name }\n      userErrors { code message field }\n    }\n  }\n": typeof types.UpdateDeviceDocument,
    "\n  query DeviceDetail($id: ID!) {\n    device(id: $id) {\n      id\n      name\n      address\n      type\n      vendor\n      product\n      site\n      status\n      createdAt\n      updatedAt\n      credentialCount\n    }\n  }\n": typeof types.DeviceDetailDocument,
    "\n  query Devices($filter: DeviceFilter, $after: String) {\n    devices(first: 100, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id name address type vendor product site status credentialCount updatedAt }\n    }\n  }\n": typeof types.DevicesDocument,
    "\n  query DeviceCount($filter: DeviceFilter) {\n    devices(first: 1, filter: $filter) { totalCount }\n  }\n": typeof types.DeviceCountDocument,
    "\n  mutation CreateDomain($input: CreateDomainInput!) {\n    createDomain(input: $input) {\n      domain { id name }\n      userErrors { code message field }\n    }\n  }\n": typeof types.CreateDomainDocument,
    "\n  query Domains($filter: DomainFilter, $after: String) {\n    domains(first: 100, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id name shortName credentialCount createdAt }\n    }\n  }\n": typeof types.DomainsDocument,
    "\n  query DomainCount($filter: DomainFilter) {\n    domains(first: 1, filter: $filter) { totalCount }\n  }\n": typeof types.DomainCountDocument,
    "\n  mutation CreateTag($input: CreateTagInput!) {\n    createTag(input: $input) {\n      tag { id name }\n      userErrors { code message field }\n    }\n  }\n": typeof types.CreateTagDocument,
    "\n  query Tags($filter: TagFilter, $after: String) {\n    tags(first: 100, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id name credentialCount createdAt }\n    }\n  }\n": typeof types.TagsDocument,
    "\n  query TagCount($filter: TagFilter) {\n    tags(first: 1, filter: $filter) { totalCount }\n  }\n": typeof types.TagCountDocument,
    "\n  query InventoryOverview($expiryBounds: [Time!]!) {\n    inventoryOverview(expiryBounds: $expiryBounds) {\n      asOf\n      active\n      expired\n      inactive\n      notAutomatic\n      expiring { from before count }\n    }\n  }\n": typeof types.InventoryOverviewDocument,
    "\n  query OldestWaiting($requestBounds: [Time!]!) {\n    operationsOverview(requestBounds: $requestBounds) {\n      asOf\n      waiting\n      oldestWaiting {\n        id\n        number\n        action\n        reason\n        requestedAt\n        approveBy\n        requestedBy { displayName username }\n        progress { total }\n      }\n    }\n  }\n": typeof types.OldestWaitingDocument,
    "\n  query OperationsOverview($requestBounds: [Time!]!) {\n    operationsOverview(requestBounds: $requestBounds) {\n      asOf\n      waiting\n      periods {\n        from\n        before\n        statuses { status count }\n      }\n    }\n  }\n": typeof types.OperationsOverviewDocument,
    "\n  fragment AcknowledgePanel on ProtectedChange {\n    id\n    status\n    mode\n    acknowledgedAt\n    requestedBy {\n      id\n    }\n    acknowledgedBy {\n      id\n      displayName\n      username\n    }\n  }\n": typeof types.AcknowledgePanelFragmentDoc,
    "\n  mutation CancelProtectedChange($input: CancelProtectedChangeInput!) {\n    cancelProtectedChange(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.CancelProtectedChangeDocument,
    "\n  fragment ChangeDecision on ProtectedChange {\n    id\n    kind\n    status\n    digest\n    decideBy\n    canDecide\n    cannotDecideReason\n    cannotDecideCode\n  }\n": typeof types.ChangeDecisionFragmentDoc,
    "\n  fragment ChangeHeadline on ProtectedChange {\n    kind\n    status\n    mode\n    requestedAt\n    requestedBy {\n      id\n      displayName\n      username\n    }\n  }\n": typeof types.ChangeHeadlineFragmentDoc,
    "\n  fragment ChangeRequest on ProtectedChange {\n    kind\n    status\n    mode\n    reason\n    digest\n    changes {\n      field\n      from\n      to\n    }\n    subjects {\n      id\n      displayName\n      username\n    }\n    requestedBy {\n      id\n      displayName\n      username\n    }\n  }\n": typeof types.ChangeRequestFragmentDoc,
    "\n  fragment ChangeTimeline on ProtectedChange {\n    status\n    mode\n    requestedAt\n    decideBy\n    endedAt\n    acknowledgedAt\n    requestedBy {\n      id\n      displayName\n      username\n    }\n    acknowledgedBy {\n      id\n      displayName\n      username\n    }\n    decision {\n      verdict\n      comment\n      decidedAt\n      proofMethod\n      signed\n      decidedBy {\n        id\n        displayName\n        username\n      }\n    }\n  }\n": typeof types.ChangeTimelineFragmentDoc,
    "\n  query ProtectedChange($id: ID!) {\n    protectedChange(id: $id) {\n      ...ProtectedChangePage\n    }\n  }\n": typeof types.ProtectedChangeDocument,
    "\n  fragment ProtectedChangePage on ProtectedChange {\n    id\n    number\n    canCancel\n    ...ChangeHeadline\n    ...ChangeRequest\n    ...ChangeDecision\n    ...AcknowledgePanel\n    ...ChangeTimeline\n  }\n": typeof types.ProtectedChangePageFragmentDoc,
    "\n  mutation ApproveProtectedChange($input: ApproveProtectedChangeInput!) {\n    approveProtectedChange(input: $input) {\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ApproveProtectedChangeDocument,
    "\n  mutation DisapproveProtectedChange($input: DisapproveProtectedChangeInput!) {\n    disapproveProtectedChange(input: $input) {\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.DisapproveProtectedChangeDocument,
    "\n  query ProtectedChanges($first: Int!, $after: String, $filter: ProtectedChangeFilter) {\n    protectedChanges(first: $first, after: $after, filter: $filter) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        number\n        kind\n        status\n        mode\n        reason\n        requestedAt\n        decideBy\n        changes {\n          field\n          to\n        }\n        subjects {\n          id\n          displayName\n          username\n        }\n        requestedBy {\n          id\n          displayName\n          username\n        }\n      }\n    }\n  }\n": typeof types.ProtectedChangesDocument,
    "\n  query ProtectedChangeCount($filter: ProtectedChangeFilter) {\n    protectedChanges(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n": typeof types.ProtectedChangeCountDocument,
    "\n  mutation ChangeMyPassword($input: ChangeMyPasswordInput!) {\n    changeMyPassword(input: $input) {\n      user { id }\n      userErrors { code message field }\n    }\n  }\n": typeof types.ChangeMyPasswordDocument,
    "\n  mutation RemovePasskey($input: RemovePasskeyInput!) {\n    removePasskey(input: $input) {\n      userErrors { code message field }\n    }\n  }\n": typeof types.RemovePasskeyDocument,
    "\n  mutation RemoveTotp($input: RemoveTotpInput!) {\n    removeTotp(input: $input) {\n      userErrors { code message field }\n    }\n  }\n": typeof types.RemoveTotpDocument,
    "\n  query MySecondFactors {\n    viewer {\n      secondFactorDueAt\n      secondFactors {\n        totp { confirmedAt }\n        passkeys { id name createdAt lastUsedAt }\n        recoveryCodesLeft\n      }\n    }\n  }\n": typeof types.MySecondFactorsDocument,
    "\n  mutation UpdateUser($input: UpdateUserInput!) {\n    updateUser(input: $input) {\n      user { id displayName }\n      operationsWithoutApprover { id number }\n      protectedChange { ...ProtectedChangeOutcome }\n      userErrors { code message field }\n    }\n  }\n": typeof types.UpdateUserDocument,
    "\n  mutation EndSessions($input: EndSessionsInput!) {\n    endSessions(input: $input) {\n      userErrors { code message }\n    }\n  }\n": typeof types.EndSessionsDocument,
    "\n  mutation CreateUser($input: CreateUserInput!) {\n    createUser(input: $input) {\n      user { id displayName }\n      protectedChange { ...ProtectedChangeOutcome }\n      userErrors { code message field }\n    }\n  }\n": typeof types.CreateUserDocument,
    "\n  mutation ResetSecondFactor($input: ResetSecondFactorInput!) {\n    resetSecondFactor(input: $input) {\n      protectedChange { ...ProtectedChangeOutcome }\n      userErrors { code message field }\n    }\n  }\n": typeof types.ResetSecondFactorDocument,
    "\n  mutation SetUserPassword($input: SetUserPasswordInput!) {\n    setUserPassword(input: $input) {\n      user { id }\n      protectedChange { ...ProtectedChangeOutcome }\n      userErrors { code message field }\n    }\n  }\n": typeof types.SetUserPasswordDocument,
    "\n  query Users($filter: UserFilter, $after: String) {\n    users(first: 100, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id username displayName email role status isApprover hasSecondFactor mustChangePassword createdAt }\n    }\n  }\n": typeof types.UsersDocument,
    "\n  query UserCount($filter: UserFilter) {\n    users(first: 1, filter: $filter) { totalCount }\n  }\n": typeof types.UserCountDocument,
};
const documents: Documents = {
    "\n  subscription PendingApprovalCountChanged {\n    pendingApprovalCountChanged\n  }\n": types.PendingApprovalCountChangedDocument,
    "\n  subscription PendingProtectedChangeCountChanged {\n    pendingProtectedChangeCountChanged\n  }\n": types.PendingProtectedChangeCountChangedDocument,
    "\n  fragment BatchOperationLine on BatchOperation {\n    id\n    number\n    action\n    status\n    reason\n    requestedAt\n    requestedBy { displayName username }\n  }\n": types.BatchOperationLineFragmentDoc,
    "\n  fragment CredentialLine on Credential {\n    id\n    username\n    status\n    expired\n  }\n": types.CredentialLineFragmentDoc,
    "\n  fragment CredentialRow on Credential {\n    id\n    username\n    status\n    expired\n    expiresAt\n    updatedAt\n    additionalInformation\n    device {\n      id\n      name\n      address\n    }\n    domain {\n      id\n      name\n    }\n    passwordType {\n      id\n      name\n    }\n    tags {\n      id\n      name\n    }\n    passwordChange {\n      automatic\n    }\n  }\n": types.CredentialRowFragmentDoc,
    "\n  query Credentials($first: Int!, $after: String, $filter: CredentialFilter, $orderBy: CredentialOrder) {\n    credentials(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...CredentialRow\n      }\n    }\n  }\n": types.CredentialsDocument,
    "\n  query CredentialCount($filter: CredentialFilter) {\n    credentials(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n": types.CredentialCountDocument,
    "\n  query DeviceChoices($search: String) {\n    devices(first: 30, filter: { search: $search }) {\n      nodes {\n        id\n        name\n        address\n        status\n      }\n    }\n  }\n": types.DeviceChoicesDocument,
    "\n  query DomainChoices($search: String) {\n    domains(first: 30, filter: { search: $search }) {\n      nodes {\n        id\n        name\n        shortName\n      }\n    }\n  }\n": types.DomainChoicesDocument,
    "\n  query TagChoices($search: String) {\n    tags(first: 30, filter: { search: $search }) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n": types.TagChoicesDocument,
    "\n  query PasswordTypeChoices($search: String, $enabled: Boolean) {\n    passwordTypes(first: 50, filter: { search: $search, enabled: $enabled }) {\n      nodes {\n        id\n        name\n        localUser\n      }\n    }\n  }\n": types.PasswordTypeChoicesDocument,
    "\n  query ExecutionTemplateChoices($search: String, $purpose: ExecutionTemplatePurpose) {\n    executionTemplates(first: 50, filter: { search: $search, purpose: $purpose, enabled: true }) {\n      nodes {\n        id\n        name\n        plugin\n      }\n    }\n  }\n": types.ExecutionTemplateChoicesDocument,
    "\n  query CredentialChoices($filter: CredentialFilter) {\n    credentials(first: 30, filter: $filter, orderBy: { field: USERNAME }) {\n      nodes {\n        id\n        username\n        device {\n          name\n        }\n        domain {\n          name\n        }\n      }\n    }\n  }\n": types.CredentialChoicesDocument,
    "\n  query UserChoices($filter: UserFilter) {\n    users(first: 30, filter: $filter) {\n      nodes {\n        id\n        username\n        displayName\n      }\n    }\n  }\n": types.UserChoicesDocument,
    "\n  query ChoicesById($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      id\n      ... on Device {\n        deviceName: name\n        address\n      }\n      ... on Domain {\n        domainName: name\n        shortName\n      }\n      ... on Tag {\n        tagName: name\n      }\n      ... on PasswordType {\n        passwordTypeName: name\n      }\n      ... on ExecutionTemplate {\n        templateName: name\n        plugin\n      }\n      ... on Credential {\n        username\n        device {\n          name\n        }\n        domain {\n          name\n        }\n      }\n    }\n  }\n": types.ChoicesByIdDocument,
    "\n  query Names($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      id\n      ... on Device {\n        deviceName: name\n      }\n      ... on Domain {\n        domainName: name\n      }\n      ... on Tag {\n        tagName: name\n      }\n      ... on PasswordType {\n        passwordTypeName: name\n      }\n      ... on User {\n        displayName\n        username\n      }\n    }\n  }\n": types.NamesDocument,
    "\n  mutation AcknowledgeProtectedChange($input: AcknowledgeProtectedChangeInput!) {\n    acknowledgeProtectedChange(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.AcknowledgeProtectedChangeDocument,
    "\n  fragment ProtectedChangeOutcome on ProtectedChange {\n    id\n    number\n    status\n    mode\n    decideBy\n  }\n": types.ProtectedChangeOutcomeFragmentDoc,
    "\n  query FourEyes {\n    systemParameters {\n      fourEyesSince\n    }\n  }\n": types.FourEyesDocument,
    "\n  query Viewer {\n    viewer {\n      role\n      isApprover\n      pendingApprovalCount\n      pendingProtectedChangeCount\n      canDecideProtectedChanges\n      unacknowledgedBreakGlass {\n        id\n        number\n        requestedBy {\n          id\n        }\n      }\n      canRequest\n      cannotRequestReason\n      cannotRequestCode\n      user {\n        id\n        username\n        displayName\n        email\n      }\n    }\n  }\n": types.ViewerDocument,
    "\n  mutation CreateApiToken($input: CreateApiTokenInput!) {\n    createApiToken(input: $input) {\n      apiToken { id name }\n      secret\n      userErrors { code message field }\n    }\n  }\n": types.CreateApiTokenDocument,
    "\n  mutation RevokeApiToken($input: RevokeApiTokenInput!) {\n    revokeApiToken(input: $input) {\n      apiToken { id }\n      userErrors { code message }\n    }\n  }\n": types.RevokeApiTokenDocument,
    "\n  query ApiTokens($filter: ApiTokenFilter) {\n    apiTokens(filter: $filter) {\n      id\n      name\n      scopes\n      createdAt\n      expiresAt\n      lastUsedAt\n      lastUsedAddress\n      owner { id username displayName }\n    }\n  }\n": types.ApiTokensDocument,
    "\n  query EligibleApprovers($filter: UserFilter, $after: String) {\n    users(first: 50, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id displayName username email role }\n    }\n  }\n": types.EligibleApproversDocument,
    "\n  mutation AddApprovers($input: AddApproversInput!) {\n    addApprovers(input: $input) {\n      approvers { id }\n      protectedChange { ...ProtectedChangeOutcome }\n      userErrors { code message field }\n    }\n  }\n": types.AddApproversDocument,
    "\n  query SystemParameters {\n    systemParameters {\n      updatedAt\n      ...ParametersForm\n    }\n  }\n": types.SystemParametersDocument,
    "\n  query Approvers {\n    approvers {\n      id\n      module\n      addedAt\n      user { id displayName username }\n      addedBy { id displayName username }\n      approvedBy { id displayName username }\n      protectedChange { id number mode }\n    }\n  }\n": types.ApproversDocument,
    "\n  fragment ParametersForm on SystemParameters {\n    approvalsRequired\n    approvalValidityMinutes\n    coolingOffHours\n    secondFactorRequired\n    secondFactorGraceDays\n  }\n": types.ParametersFormFragmentDoc,
    "\n  mutation UpdateSystemParameters($input: UpdateSystemParametersInput!) {\n    updateSystemParameters(input: $input) {\n      systemParameters { ...ParametersForm }\n      protectedChange { ...ProtectedChangeOutcome }\n      userErrors { code message field }\n    }\n  }\n": types.UpdateSystemParametersDocument,
    "\n  mutation RemoveApprover($input: RemoveApproverInput!) {\n    removeApprover(input: $input) {\n      removed\n      operationsWithoutApprover { id number }\n      userErrors { code message }\n    }\n  }\n": types.RemoveApproverDocument,
    "\n  query AuditEvents($filter: AuditEventFilter, $after: String) {\n    auditEvents(first: 100, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes {\n        id\n        at\n        action\n        subjectType\n        subjectId\n        result\n        details\n        address\n        session\n        token { id name }\n        occurrences\n        actor { id displayName username }\n      }\n    }\n  }\n": types.AuditEventsDocument,
    "\n  query AuditEventCount($filter: AuditEventFilter) {\n    auditEvents(first: 1, filter: $filter) { totalCount }\n  }\n": types.AuditEventCountDocument,
    "\n  query BatchOperation($id: ID!) {\n    batchOperation(id: $id) {\n      ...OperationPage\n    }\n  }\n": types.BatchOperationDocument,
    "\n  subscription BatchOperationUpdated($id: ID!) {\n    batchOperationUpdated(id: $id) {\n      ...OperationPage\n    }\n  }\n": types.BatchOperationUpdatedDocument,
    "\n  fragment OperationDecision on BatchOperation {\n    id\n    status\n    action\n    digest\n    approveBy\n    approvalsRequired\n    canDecide\n    cannotDecideReason\n    cannotDecideCode\n    decisions {\n      verdict\n      counted\n    }\n    progress {\n      total\n    }\n  }\n": types.OperationDecisionFragmentDoc,
    "\n  mutation ApproveBatchOperation($input: ApproveBatchOperationInput!) {\n    approveBatchOperation(input: $input) {\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ApproveBatchOperationDocument,
    "\n  mutation DisapproveBatchOperation($input: DisapproveBatchOperationInput!) {\n    disapproveBatchOperation(input: $input) {\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.DisapproveBatchOperationDocument,
    "\n  query BatchOperations($first: Int!, $after: String, $filter: BatchOperationFilter) {\n    batchOperations(first: $first, after: $after, filter: $filter) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        number\n        action\n        status\n        reason\n        requestedAt\n        approveBy\n        approvalsRequired\n        requestedBy {\n          id\n          displayName\n          username\n        }\n        decisions {\n          verdict\n          counted\n        }\n        progress {\n          total\n        }\n      }\n    }\n  }\n": types.BatchOperationsDocument,
    "\n  query BatchOperationCount($filter: BatchOperationFilter) {\n    batchOperations(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n": types.BatchOperationCountDocument,
    "\n  fragment OperationPage on BatchOperation {\n    id\n    number\n    status\n    ...OperationHeadline\n    ...OperationActions\n    ...OperationProgress\n    ...OperationRequest\n    ...OperationDecision\n    ...OperationTimeline\n    ...OperationTasks\n  }\n": types.OperationPageFragmentDoc,
    "\n  mutation CancelBatchOperation($input: CancelBatchOperationInput!) {\n    cancelBatchOperation(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.CancelBatchOperationDocument,
    "\n  fragment DecisionDetails on Decision {\n    proofMethod\n    signed\n    voidReason\n    voidedAt\n    approverRegistration {\n      addedBy {\n        id\n        displayName\n        username\n      }\n      approvedBy {\n        id\n        displayName\n        username\n      }\n    }\n  }\n": types.DecisionDetailsFragmentDoc,
    "\n  fragment OperationActions on BatchOperation {\n    id\n    number\n    status\n    canCancel\n    ...RequestAgain\n    progress {\n      total\n      skipped\n    }\n  }\n": types.OperationActionsFragmentDoc,
    "\n  fragment OperationHeadline on BatchOperation {\n    status\n    action\n    requestedAt\n    requestedBy {\n      id\n      displayName\n      username\n    }\n    progress {\n      total\n    }\n  }\n": types.OperationHeadlineFragmentDoc,
    "\n  fragment OperationOutcomes on BatchOutcome {\n    code\n    count\n  }\n": types.OperationOutcomesFragmentDoc,
    "\n  fragment OperationProgress on BatchOperation {\n    status\n    startedAt\n    progress {\n      total\n      pending\n      success\n      skipped\n      error\n      canceled\n    }\n    outcomes {\n      ...OperationOutcomes\n    }\n  }\n": types.OperationProgressFragmentDoc,
    "\n  fragment OperationRequest on BatchOperation {\n    action\n    reason\n    requestedAt\n    digest\n    selection {\n      idCount\n      filter\n      exceptCount\n      description\n    }\n    changes {\n      fields {\n        field\n        to\n      }\n    }\n    progress {\n      total\n    }\n  }\n": types.OperationRequestFragmentDoc,
    "\n  fragment OperationTimeline on BatchOperation {\n    status\n    endCode\n    requestedAt\n    approveBy\n    startedAt\n    finishedAt\n    requestedBy {\n      id\n      displayName\n      username\n    }\n    decisions {\n      verdict\n      comment\n      decidedAt\n      counted\n      ...DecisionDetails\n      approver {\n        id\n        displayName\n        username\n      }\n    }\n    cancellation {\n      canceledAt\n      comment\n      canceledBy {\n        id\n        displayName\n        username\n      }\n    }\n  }\n": types.OperationTimelineFragmentDoc,
    "\n  fragment OperationTasks on BatchOperation {\n    id\n    status\n    ...TaskColumns\n    progress {\n      total\n      pending\n    }\n    outcomes {\n      code\n    }\n  }\n": types.OperationTasksFragmentDoc,
    "\n  query TaskCount($id: ID!, $status: BatchTaskStatus, $code: BatchTaskCode, $search: String) {\n    batchOperation(id: $id) {\n      tasks(first: 1, status: $status, code: $code, search: $search) {\n        totalCount\n      }\n    }\n  }\n": types.TaskCountDocument,
    "\n  fragment RequestAgain on BatchOperation {\n    id\n    action\n    changes {\n      input\n    }\n    progress {\n      skipped\n    }\n  }\n": types.RequestAgainFragmentDoc,
    "\n  query BatchTasks(\n    $id: ID!\n    $first: Int!\n    $after: String\n    $status: BatchTaskStatus\n    $code: BatchTaskCode\n    $search: String\n  ) {\n    batchOperation(id: $id) {\n      tasks(first: $first, after: $after, status: $status, code: $code, search: $search) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          id\n          position\n          status\n          code\n          message\n          username\n          deviceName\n          deviceAddress\n          domainName\n          passwordTypeName\n          credential {\n            id\n          }\n          changes {\n            field\n            from\n            to\n          }\n        }\n      }\n    }\n  }\n": types.BatchTasksDocument,
    "\n  fragment TaskColumns on BatchOperation {\n    action\n    status\n    changes {\n      fields {\n        field\n      }\n    }\n    outcomes {\n      count\n    }\n  }\n": types.TaskColumnsFragmentDoc,
    "\n  query TaskPage($id: ID!, $after: String, $status: BatchTaskStatus) {\n    batchOperation(id: $id) {\n      tasks(first: 200, after: $after, status: $status) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          position\n          status\n          code\n          message\n          finishedAt\n          username\n          deviceName\n          domainName\n          changes {\n            field\n            from\n            to\n          }\n        }\n      }\n    }\n  }\n": types.TaskPageDocument,
    "\n  query TaskCredentials($id: ID!, $after: String, $status: BatchTaskStatus!) {\n    batchOperation(id: $id) {\n      tasks(first: 200, after: $after, status: $status) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          credential {\n            id\n          }\n        }\n      }\n    }\n  }\n": types.TaskCredentialsDocument,
    "\n  query ChosenCredentials($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      kind: __typename\n      ... on Credential {\n        ...CredentialRow\n      }\n    }\n  }\n": types.ChosenCredentialsDocument,
    "\n  query ChosenStatuses($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      id\n      ... on Credential {\n        status\n      }\n    }\n  }\n": types.ChosenStatusesDocument,
    "\n  query PresentValues($input: BatchOperationPreviewInput!) {\n    batchOperationPreview(input: $input) {\n      distribution {\n        field\n        otherCount\n        otherValues\n        values {\n          value\n          count\n        }\n      }\n    }\n  }\n": types.PresentValuesDocument,
    "\n  query CredentialsByName($names: [String!]!, $status: CredentialStatus) {\n    credentialsByName(names: $names, status: $status) {\n      count\n      offeredCount\n      ids\n    }\n  }\n": types.CredentialsByNameDocument,
    "\n  query ProblemCredentials($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      id\n      ... on Credential {\n        username\n        device {\n          name\n        }\n      }\n    }\n  }\n": types.ProblemCredentialsDocument,
    "\n  fragment RequestPayload on BatchOperationPayload {\n    batchOperation {\n      id\n    }\n    leftOut {\n      code\n      count\n    }\n    userErrors {\n      code\n      message\n      field\n      count\n    }\n  }\n": types.RequestPayloadFragmentDoc,
    "\n  mutation BulkUpdateCredentials($input: BulkUpdateCredentialsInput!) {\n    bulkUpdateCredentials(input: $input) {\n      ...RequestPayload\n    }\n  }\n": types.BulkUpdateCredentialsDocument,
    "\n  mutation BulkInactivateCredentials($input: BulkInactivateCredentialsInput!) {\n    bulkInactivateCredentials(input: $input) {\n      ...RequestPayload\n    }\n  }\n": types.BulkInactivateCredentialsDocument,
    "\n  mutation BulkActivateCredentials($input: BulkActivateCredentialsInput!) {\n    bulkActivateCredentials(input: $input) {\n      ...RequestPayload\n    }\n  }\n": types.BulkActivateCredentialsDocument,
    "\n  mutation BulkExpireCredentials($input: BulkExpireCredentialsInput!) {\n    bulkExpireCredentials(input: $input) {\n      ...RequestPayload\n    }\n  }\n": types.BulkExpireCredentialsDocument,
    "\n  query ActionCounts {\n    active: credentials(first: 1, filter: { status: ACTIVE }) {\n      totalCount\n    }\n    inactive: credentials(first: 1, filter: { status: INACTIVE }) {\n      totalCount\n    }\n  }\n": types.ActionCountsDocument,
    "\n  query BatchOperationPreview($input: BatchOperationPreviewInput!) {\n    batchOperationPreview(input: $input) {\n      matchedCount\n      eligibleCount\n      ineligible {\n        code\n        message\n        field\n        credentialIds\n        count\n      }\n      distribution {\n        field\n        otherCount\n        otherValues\n        values {\n          value\n          count\n        }\n      }\n      overlappingOperations\n      overlappingCredentials\n      affectedChildrenCount\n      notRotatedCount\n      approvalsRequired\n      eligibleApprovers {\n        id\n        displayName\n        username\n      }\n    }\n  }\n": types.BatchOperationPreviewDocument,
    "\n  mutation CreateExecutionTemplate($input: CreateExecutionTemplateInput!) {\n    createExecutionTemplate(input: $input) {\n      executionTemplate { id name }\n      userErrors { code message field }\n    }\n  }\n": types.CreateExecutionTemplateDocument,
    "\n  query ExecutionTemplates($filter: ExecutionTemplateFilter, $after: String) {\n    executionTemplates(first: 100, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id name plugin purpose enabled createdAt }\n    }\n  }\n": types.ExecutionTemplatesDocument,
    "\n  mutation CreatePasswordType($input: CreatePasswordTypeInput!) {\n    createPasswordType(input: $input) {\n      passwordType { id name }\n      userErrors { code message field }\n    }\n  }\n": types.CreatePasswordTypeDocument,
    "\n  query PasswordTypes($filter: PasswordTypeFilter, $after: String) {\n    passwordTypes(first: 100, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id name localUser enabled createdAt }\n    }\n  }\n": types.PasswordTypesDocument,
    "\n  query PaletteSearch($search: String!) {\n    batchOperations(first: 5, filter: { search: $search }) {\n      nodes { id number action reason }\n    }\n    credentials(first: 6, filter: { search: $search }) {\n      nodes { id username device { name } domain { name } }\n    }\n    devices(first: 4, filter: { search: $search }) {\n      nodes { id name address }\n    }\n  }\n": types.PaletteSearchDocument,
    "\n  query CredentialChildren($filter: CredentialFilter, $after: String) {\n    credentials(first: 20, after: $after, filter: $filter, orderBy: { field: USERNAME }) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id device { name } ...CredentialLine }\n    }\n  }\n": types.CredentialChildrenDocument,
    "\n  query CredentialChildrenCount($filter: CredentialFilter) {\n    credentials(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n": types.CredentialChildrenCountDocument,
    "\n  query CredentialDetail($id: ID!) {\n    credential(id: $id) {\n      id\n      username\n      status\n      expired\n      expiresAt\n      additionalInformation\n      version\n      createdAt\n      updatedAt\n      device { id name address }\n      domain { id name }\n      passwordType { id name }\n      tags { id name }\n      parent { id username device { name } }\n      passwordChange {\n        automatic\n        plugin\n        template { id name }\n        loginCredential { id username device { name } }\n      }\n      reconciliation {\n        enabled\n        autorun\n        plugin\n        template { id name }\n        credential { id username device { name } }\n      }\n      openOperations {\n        id\n        ...BatchOperationLine\n      }\n    }\n  }\n": types.CredentialDetailDocument,
    "\n  query CredentialHistory($id: ID!, $after: String) {\n    credential(id: $id) {\n      operations(first: 20, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        nodes { id ...BatchOperationLine }\n      }\n    }\n  }\n": types.CredentialHistoryDocument,
    "\n  mutation CreateCredential($input: CreateCredentialInput!) {\n    createCredential(input: $input) {\n      credential { id username }\n      userErrors { code message field }\n    }\n  }\n": types.CreateCredentialDocument,
    "\n  query DeviceCredentials($filter: CredentialFilter, $after: String) {\n    credentials(first: 20, after: $after, filter: $filter, orderBy: { field: USERNAME }) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id domain { name } passwordType { name } ...CredentialLine }\n    }\n  }\n": types.DeviceCredentialsDocument,
    "\n  mutation CreateDevice($input: CreateDeviceInput!) {\n    createDevice(input: $input) {\n      device { id name }\n      userErrors { code message field }\n    }\n  }\n": types.CreateDeviceDocument,
    "\n  mutation UpdateDevice($input: UpdateDeviceInput!) {\n    updateDevice(input: $input) {\n      device { id name }\n      userErrors { code message field }\n    }\n  }\n": types.UpdateDeviceDocument,
    "\n  query DeviceDetail($id: ID!) {\n    device(id: $id) {\n      id\n      name\n      address\n      type\n      vendor\n      product\n      site\n      status\n      createdAt\n      updatedAt\n      credentialCount\n    }\n  }\n": types.DeviceDetailDocument,
    "\n  query Devices($filter: DeviceFilter, $after: String) {\n    devices(first: 100, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id name address type vendor product site status credentialCount updatedAt }\n    }\n  }\n": types.DevicesDocument,
    "\n  query DeviceCount($filter: DeviceFilter) {\n    devices(first: 1, filter: $filter) { totalCount }\n  }\n": types.DeviceCountDocument,
    "\n  mutation CreateDomain($input: CreateDomainInput!) {\n    createDomain(input: $input) {\n      domain { id name }\n      userErrors { code message field }\n    }\n  }\n": types.CreateDomainDocument,
    "\n  query Domains($filter: DomainFilter, $after: String) {\n    domains(first: 100, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id name shortName credentialCount createdAt }\n    }\n  }\n": types.DomainsDocument,
    "\n  query DomainCount($filter: DomainFilter) {\n    domains(first: 1, filter: $filter) { totalCount }\n  }\n": types.DomainCountDocument,
    "\n  mutation CreateTag($input: CreateTagInput!) {\n    createTag(input: $input) {\n      tag { id name }\n      userErrors { code message field }\n    }\n  }\n": types.CreateTagDocument,
    "\n  query Tags($filter: TagFilter, $after: String) {\n    tags(first: 100, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id name credentialCount createdAt }\n    }\n  }\n": types.TagsDocument,
    "\n  query TagCount($filter: TagFilter) {\n    tags(first: 1, filter: $filter) { totalCount }\n  }\n": types.TagCountDocument,
    "\n  query InventoryOverview($expiryBounds: [Time!]!) {\n    inventoryOverview(expiryBounds: $expiryBounds) {\n      asOf\n      active\n      expired\n      inactive\n      notAutomatic\n      expiring { from before count }\n    }\n  }\n": types.InventoryOverviewDocument,
    "\n  query OldestWaiting($requestBounds: [Time!]!) {\n    operationsOverview(requestBounds: $requestBounds) {\n      asOf\n      waiting\n      oldestWaiting {\n        id\n        number\n        action\n        reason\n        requestedAt\n        approveBy\n        requestedBy { displayName username }\n        progress { total }\n      }\n    }\n  }\n": types.OldestWaitingDocument,
    "\n  query OperationsOverview($requestBounds: [Time!]!) {\n    operationsOverview(requestBounds: $requestBounds) {\n      asOf\n      waiting\n      periods {\n        from\n        before\n        statuses { status count }\n      }\n    }\n  }\n": types.OperationsOverviewDocument,
    "\n  fragment AcknowledgePanel on ProtectedChange {\n    id\n    status\n    mode\n    acknowledgedAt\n    requestedBy {\n      id\n    }\n    acknowledgedBy {\n      id\n      displayName\n      username\n    }\n  }\n": types.AcknowledgePanelFragmentDoc,
    "\n  mutation CancelProtectedChange($input: CancelProtectedChangeInput!) {\n    cancelProtectedChange(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.CancelProtectedChangeDocument,
    "\n  fragment ChangeDecision on ProtectedChange {\n    id\n    kind\n    status\n    digest\n    decideBy\n    canDecide\n    cannotDecideReason\n    cannotDecideCode\n  }\n": types.ChangeDecisionFragmentDoc,
    "\n  fragment ChangeHeadline on ProtectedChange {\n    kind\n    status\n    mode\n    requestedAt\n    requestedBy {\n      id\n      displayName\n      username\n    }\n  }\n": types.ChangeHeadlineFragmentDoc,
    "\n  fragment ChangeRequest on ProtectedChange {\n    kind\n    status\n    mode\n    reason\n    digest\n    changes {\n      field\n      from\n      to\n    }\n    subjects {\n      id\n      displayName\n      username\n    }\n    requestedBy {\n      id\n      displayName\n      username\n    }\n  }\n": types.ChangeRequestFragmentDoc,
    "\n  fragment ChangeTimeline on ProtectedChange {\n    status\n    mode\n    requestedAt\n    decideBy\n    endedAt\n    acknowledgedAt\n    requestedBy {\n      id\n      displayName\n      username\n    }\n    acknowledgedBy {\n      id\n      displayName\n      username\n    }\n    decision {\n      verdict\n      comment\n      decidedAt\n      proofMethod\n      signed\n      decidedBy {\n        id\n        displayName\n        username\n      }\n    }\n  }\n": types.ChangeTimelineFragmentDoc,
    "\n  query ProtectedChange($id: ID!) {\n    protectedChange(id: $id) {\n      ...ProtectedChangePage\n    }\n  }\n": types.ProtectedChangeDocument,
    "\n  fragment ProtectedChangePage on ProtectedChange {\n    id\n    number\n    canCancel\n    ...ChangeHeadline\n    ...ChangeRequest\n    ...ChangeDecision\n    ...AcknowledgePanel\n    ...ChangeTimeline\n  }\n": types.ProtectedChangePageFragmentDoc,
    "\n  mutation ApproveProtectedChange($input: ApproveProtectedChangeInput!) {\n    approveProtectedChange(input: $input) {\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ApproveProtectedChangeDocument,
    "\n  mutation DisapproveProtectedChange($input: DisapproveProtectedChangeInput!) {\n    disapproveProtectedChange(input: $input) {\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.DisapproveProtectedChangeDocument,
    "\n  query ProtectedChanges($first: Int!, $after: String, $filter: ProtectedChangeFilter) {\n    protectedChanges(first: $first, after: $after, filter: $filter) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        number\n        kind\n        status\n        mode\n        reason\n        requestedAt\n        decideBy\n        changes {\n          field\n          to\n        }\n        subjects {\n          id\n          displayName\n          username\n        }\n        requestedBy {\n          id\n          displayName\n          username\n        }\n      }\n    }\n  }\n": types.ProtectedChangesDocument,
    "\n  query ProtectedChangeCount($filter: ProtectedChangeFilter) {\n    protectedChanges(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n": types.ProtectedChangeCountDocument,
    "\n  mutation ChangeMyPassword($input: ChangeMyPasswordInput!) {\n    changeMyPassword(input: $input) {\n      user { id }\n      userErrors { code message field }\n    }\n  }\n": types.ChangeMyPasswordDocument,
    "\n  mutation RemovePasskey($input: RemovePasskeyInput!) {\n    removePasskey(input: $input) {\n      userErrors { code message field }\n    }\n  }\n": types.RemovePasskeyDocument,
    "\n  mutation RemoveTotp($input: RemoveTotpInput!) {\n    removeTotp(input: $input) {\n      userErrors { code message field }\n    }\n  }\n": types.RemoveTotpDocument,
    "\n  query MySecondFactors {\n    viewer {\n      secondFactorDueAt\n      secondFactors {\n        totp { confirmedAt }\n        passkeys { id name createdAt lastUsedAt }\n        recoveryCodesLeft\n      }\n    }\n  }\n": types.MySecondFactorsDocument,
    "\n  mutation UpdateUser($input: UpdateUserInput!) {\n    updateUser(input: $input) {\n      user { id displayName }\n      operationsWithoutApprover { id number }\n      protectedChange { ...ProtectedChangeOutcome }\n      userErrors { code message field }\n    }\n  }\n": types.UpdateUserDocument,
    "\n  mutation EndSessions($input: EndSessionsInput!) {\n    endSessions(input: $input) {\n      userErrors { code message }\n    }\n  }\n": types.EndSessionsDocument,
    "\n  mutation CreateUser($input: CreateUserInput!) {\n    createUser(input: $input) {\n      user { id displayName }\n      protectedChange { ...ProtectedChangeOutcome }\n      userErrors { code message field }\n    }\n  }\n": types.CreateUserDocument,
    "\n  mutation ResetSecondFactor($input: ResetSecondFactorInput!) {\n    resetSecondFactor(input: $input) {\n      protectedChange { ...ProtectedChangeOutcome }\n      userErrors { code message field }\n    }\n  }\n": types.ResetSecondFactorDocument,
    "\n  mutation SetUserPassword($input: SetUserPasswordInput!) {\n    setUserPassword(input: $input) {\n      user { id }\n      protectedChange { ...ProtectedChangeOutcome }\n      userErrors { code message field }\n    }\n  }\n": types.SetUserPasswordDocument,
    "\n  query Users($filter: UserFilter, $after: String) {\n    users(first: 100, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id username displayName email role status isApprover hasSecondFactor mustChangePassword createdAt }\n    }\n  }\n": types.UsersDocument,
    "\n  query UserCount($filter: UserFilter) {\n    users(first: 1, filter: $filter) { totalCount }\n  }\n": types.UserCountDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription PendingApprovalCountChanged {\n    pendingApprovalCountChanged\n  }\n"): typeof import('./graphql').PendingApprovalCountChangedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription PendingProtectedChangeCountChanged {\n    pendingProtectedChangeCountChanged\n  }\n"): typeof import('./graphql').PendingProtectedChangeCountChangedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BatchOperationLine on BatchOperation {\n    id\n    number\n    action\n    status\n    reason\n    requestedAt\n    requestedBy { displayName username }\n  }\n"): typeof import('./graphql').BatchOperationLineFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CredentialLine on Credential {\n    id\n    username\n    status\n    expired\n  }\n"): typeof import('./graphql').CredentialLineFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CredentialRow on Credential {\n    id\n    username\n    status\n    expired\n    expiresAt\n    updatedAt\n    additionalInformation\n    device {\n      id\n      name\n      address\n    }\n    domain {\n      id\n      name\n    }\n    passwordType {\n      id\n      name\n    }\n    tags {\n      id\n      name\n    }\n    passwordChange {\n      automatic\n    }\n  }\n"): typeof import('./graphql').CredentialRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Credentials($first: Int!, $after: String, $filter: CredentialFilter, $orderBy: CredentialOrder) {\n    credentials(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...CredentialRow\n      }\n    }\n  }\n"): typeof import('./graphql').CredentialsDocument;
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
export function graphql(source: "\n  query ChoicesById($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      id\n      ... on Device {\n        deviceName: name\n        address\n      }\n      ... on Domain {\n        domainName: name\n        shortName\n      }\n      ... on Tag {\n        tagName: name\n      }\n      ... on PasswordType {\n        passwordTypeName: name\n      }\n      ... on ExecutionTemplate {\n        templateName: name\n        plugin\n      }\n      ... on Credential {\n        username\n        device {\n          name\n        }\n        domain {\n          name\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ChoicesByIdDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Names($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      id\n      ... on Device {\n        deviceName: name\n      }\n      ... on Domain {\n        domainName: name\n      }\n      ... on Tag {\n        tagName: name\n      }\n      ... on PasswordType {\n        passwordTypeName: name\n      }\n      ... on User {\n        displayName\n        username\n      }\n    }\n  }\n"): typeof import('./graphql').NamesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcknowledgeProtectedChange($input: AcknowledgeProtectedChangeInput!) {\n    acknowledgeProtectedChange(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').AcknowledgeProtectedChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProtectedChangeOutcome on ProtectedChange {\n    id\n    number\n    status\n    mode\n    decideBy\n  }\n"): typeof import('./graphql').ProtectedChangeOutcomeFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FourEyes {\n    systemParameters {\n      fourEyesSince\n    }\n  }\n"): typeof import('./graphql').FourEyesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      role\n      isApprover\n      pendingApprovalCount\n      pendingProtectedChangeCount\n      canDecideProtectedChanges\n      unacknowledgedBreakGlass {\n        id\n        number\n        requestedBy {\n          id\n        }\n      }\n      canRequest\n      cannotRequestReason\n      cannotRequestCode\n      user {\n        id\n        username\n        displayName\n        email\n      }\n    }\n  }\n"): typeof import('./graphql').ViewerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateApiToken($input: CreateApiTokenInput!) {\n    createApiToken(input: $input) {\n      apiToken { id name }\n      secret\n      userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql').CreateApiTokenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeApiToken($input: RevokeApiTokenInput!) {\n    revokeApiToken(input: $input) {\n      apiToken { id }\n      userErrors { code message }\n    }\n  }\n"): typeof import('./graphql').RevokeApiTokenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiTokens($filter: ApiTokenFilter) {\n    apiTokens(filter: $filter) {\n      id\n      name\n      scopes\n      createdAt\n      expiresAt\n      lastUsedAt\n      lastUsedAddress\n      owner { id username displayName }\n    }\n  }\n"): typeof import('./graphql').ApiTokensDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EligibleApprovers($filter: UserFilter, $after: String) {\n    users(first: 50, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id displayName username email role }\n    }\n  }\n"): typeof import('./graphql').EligibleApproversDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddApprovers($input: AddApproversInput!) {\n    addApprovers(input: $input) {\n      approvers { id }\n      protectedChange { ...ProtectedChangeOutcome }\n      userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql').AddApproversDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SystemParameters {\n    systemParameters {\n      updatedAt\n      ...ParametersForm\n    }\n  }\n"): typeof import('./graphql').SystemParametersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Approvers {\n    approvers {\n      id\n      module\n      addedAt\n      user { id displayName username }\n      addedBy { id displayName username }\n      approvedBy { id displayName username }\n      protectedChange { id number mode }\n    }\n  }\n"): typeof import('./graphql').ApproversDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ParametersForm on SystemParameters {\n    approvalsRequired\n    approvalValidityMinutes\n    coolingOffHours\n    secondFactorRequired\n    secondFactorGraceDays\n  }\n"): typeof import('./graphql').ParametersFormFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateSystemParameters($input: UpdateSystemParametersInput!) {\n    updateSystemParameters(input: $input) {\n      systemParameters { ...ParametersForm }\n      protectedChange { ...ProtectedChangeOutcome }\n      userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql').UpdateSystemParametersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveApprover($input: RemoveApproverInput!) {\n    removeApprover(input: $input) {\n      removed\n      operationsWithoutApprover { id number }\n      userErrors { code message }\n    }\n  }\n"): typeof import('./graphql').RemoveApproverDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditEvents($filter: AuditEventFilter, $after: String) {\n    auditEvents(first: 100, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes {\n        id\n        at\n        action\n        subjectType\n        subjectId\n        result\n        details\n        address\n        session\n        token { id name }\n        occurrences\n        actor { id displayName username }\n      }\n    }\n  }\n"): typeof import('./graphql').AuditEventsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditEventCount($filter: AuditEventFilter) {\n    auditEvents(first: 1, filter: $filter) { totalCount }\n  }\n"): typeof import('./graphql').AuditEventCountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BatchOperation($id: ID!) {\n    batchOperation(id: $id) {\n      ...OperationPage\n    }\n  }\n"): typeof import('./graphql').BatchOperationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription BatchOperationUpdated($id: ID!) {\n    batchOperationUpdated(id: $id) {\n      ...OperationPage\n    }\n  }\n"): typeof import('./graphql').BatchOperationUpdatedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OperationDecision on BatchOperation {\n    id\n    status\n    action\n    digest\n    approveBy\n    approvalsRequired\n    canDecide\n    cannotDecideReason\n    cannotDecideCode\n    decisions {\n      verdict\n      counted\n    }\n    progress {\n      total\n    }\n  }\n"): typeof import('./graphql').OperationDecisionFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApproveBatchOperation($input: ApproveBatchOperationInput!) {\n    approveBatchOperation(input: $input) {\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ApproveBatchOperationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisapproveBatchOperation($input: DisapproveBatchOperationInput!) {\n    disapproveBatchOperation(input: $input) {\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').DisapproveBatchOperationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BatchOperations($first: Int!, $after: String, $filter: BatchOperationFilter) {\n    batchOperations(first: $first, after: $after, filter: $filter) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        number\n        action\n        status\n        reason\n        requestedAt\n        approveBy\n        approvalsRequired\n        requestedBy {\n          id\n          displayName\n          username\n        }\n        decisions {\n          verdict\n          counted\n        }\n        progress {\n          total\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').BatchOperationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BatchOperationCount($filter: BatchOperationFilter) {\n    batchOperations(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n"): typeof import('./graphql').BatchOperationCountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OperationPage on BatchOperation {\n    id\n    number\n    status\n    ...OperationHeadline\n    ...OperationActions\n    ...OperationProgress\n    ...OperationRequest\n    ...OperationDecision\n    ...OperationTimeline\n    ...OperationTasks\n  }\n"): typeof import('./graphql').OperationPageFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelBatchOperation($input: CancelBatchOperationInput!) {\n    cancelBatchOperation(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').CancelBatchOperationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DecisionDetails on Decision {\n    proofMethod\n    signed\n    voidReason\n    voidedAt\n    approverRegistration {\n      addedBy {\n        id\n        displayName\n        username\n      }\n      approvedBy {\n        id\n        displayName\n        username\n      }\n    }\n  }\n"): typeof import('./graphql').DecisionDetailsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OperationActions on BatchOperation {\n    id\n    number\n    status\n    canCancel\n    ...RequestAgain\n    progress {\n      total\n      skipped\n    }\n  }\n"): typeof import('./graphql').OperationActionsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OperationHeadline on BatchOperation {\n    status\n    action\n    requestedAt\n    requestedBy {\n      id\n      displayName\n      username\n    }\n    progress {\n      total\n    }\n  }\n"): typeof import('./graphql').OperationHeadlineFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OperationOutcomes on BatchOutcome {\n    code\n    count\n  }\n"): typeof import('./graphql').OperationOutcomesFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OperationProgress on BatchOperation {\n    status\n    startedAt\n    progress {\n      total\n      pending\n      success\n      skipped\n      error\n      canceled\n    }\n    outcomes {\n      ...OperationOutcomes\n    }\n  }\n"): typeof import('./graphql').OperationProgressFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OperationRequest on BatchOperation {\n    action\n    reason\n    requestedAt\n    digest\n    selection {\n      idCount\n      filter\n      exceptCount\n      description\n    }\n    changes {\n      fields {\n        field\n        to\n      }\n    }\n    progress {\n      total\n    }\n  }\n"): typeof import('./graphql').OperationRequestFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OperationTimeline on BatchOperation {\n    status\n    endCode\n    requestedAt\n    approveBy\n    startedAt\n    finishedAt\n    requestedBy {\n      id\n      displayName\n      username\n    }\n    decisions {\n      verdict\n      comment\n      decidedAt\n      counted\n      ...DecisionDetails\n      approver {\n        id\n        displayName\n        username\n      }\n    }\n    cancellation {\n      canceledAt\n      comment\n      canceledBy {\n        id\n        displayName\n        username\n      }\n    }\n  }\n"): typeof import('./graphql').OperationTimelineFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OperationTasks on BatchOperation {\n    id\n    status\n    ...TaskColumns\n    progress {\n      total\n      pending\n    }\n    outcomes {\n      code\n    }\n  }\n"): typeof import('./graphql').OperationTasksFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TaskCount($id: ID!, $status: BatchTaskStatus, $code: BatchTaskCode, $search: String) {\n    batchOperation(id: $id) {\n      tasks(first: 1, status: $status, code: $code, search: $search) {\n        totalCount\n      }\n    }\n  }\n"): typeof import('./graphql').TaskCountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RequestAgain on BatchOperation {\n    id\n    action\n    changes {\n      input\n    }\n    progress {\n      skipped\n    }\n  }\n"): typeof import('./graphql').RequestAgainFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BatchTasks(\n    $id: ID!\n    $first: Int!\n    $after: String\n    $status: BatchTaskStatus\n    $code: BatchTaskCode\n    $search: String\n  ) {\n    batchOperation(id: $id) {\n      tasks(first: $first, after: $after, status: $status, code: $code, search: $search) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          id\n          position\n          status\n          code\n          message\n          username\n          deviceName\n          deviceAddress\n          domainName\n          passwordTypeName\n          credential {\n            id\n          }\n          changes {\n            field\n            from\n            to\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').BatchTasksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TaskColumns on BatchOperation {\n    action\n    status\n    changes {\n      fields {\n        field\n      }\n    }\n    outcomes {\n      count\n    }\n  }\n"): typeof import('./graphql').TaskColumnsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TaskPage($id: ID!, $after: String, $status: BatchTaskStatus) {\n    batchOperation(id: $id) {\n      tasks(first: 200, after: $after, status: $status) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          position\n          status\n          code\n          message\n          finishedAt\n          username\n          deviceName\n          domainName\n          changes {\n            field\n            from\n            to\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').TaskPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TaskCredentials($id: ID!, $after: String, $status: BatchTaskStatus!) {\n    batchOperation(id: $id) {\n      tasks(first: 200, after: $after, status: $status) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          credential {\n            id\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').TaskCredentialsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ChosenCredentials($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      kind: __typename\n      ... on Credential {\n        ...CredentialRow\n      }\n    }\n  }\n"): typeof import('./graphql').ChosenCredentialsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ChosenStatuses($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      id\n      ... on Credential {\n        status\n      }\n    }\n  }\n"): typeof import('./graphql').ChosenStatusesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PresentValues($input: BatchOperationPreviewInput!) {\n    batchOperationPreview(input: $input) {\n      distribution {\n        field\n        otherCount\n        otherValues\n        values {\n          value\n          count\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').PresentValuesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CredentialsByName($names: [String!]!, $status: CredentialStatus) {\n    credentialsByName(names: $names, status: $status) {\n      count\n      offeredCount\n      ids\n    }\n  }\n"): typeof import('./graphql').CredentialsByNameDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProblemCredentials($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      id\n      ... on Credential {\n        username\n        device {\n          name\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ProblemCredentialsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RequestPayload on BatchOperationPayload {\n    batchOperation {\n      id\n    }\n    leftOut {\n      code\n      count\n    }\n    userErrors {\n      code\n      message\n      field\n      count\n    }\n  }\n"): typeof import('./graphql').RequestPayloadFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BulkUpdateCredentials($input: BulkUpdateCredentialsInput!) {\n    bulkUpdateCredentials(input: $input) {\n      ...RequestPayload\n    }\n  }\n"): typeof import('./graphql').BulkUpdateCredentialsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BulkInactivateCredentials($input: BulkInactivateCredentialsInput!) {\n    bulkInactivateCredentials(input: $input) {\n      ...RequestPayload\n    }\n  }\n"): typeof import('./graphql').BulkInactivateCredentialsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BulkActivateCredentials($input: BulkActivateCredentialsInput!) {\n    bulkActivateCredentials(input: $input) {\n      ...RequestPayload\n    }\n  }\n"): typeof import('./graphql').BulkActivateCredentialsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BulkExpireCredentials($input: BulkExpireCredentialsInput!) {\n    bulkExpireCredentials(input: $input) {\n      ...RequestPayload\n    }\n  }\n"): typeof import('./graphql').BulkExpireCredentialsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ActionCounts {\n    active: credentials(first: 1, filter: { status: ACTIVE }) {\n      totalCount\n    }\n    inactive: credentials(first: 1, filter: { status: INACTIVE }) {\n      totalCount\n    }\n  }\n"): typeof import('./graphql').ActionCountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BatchOperationPreview($input: BatchOperationPreviewInput!) {\n    batchOperationPreview(input: $input) {\n      matchedCount\n      eligibleCount\n      ineligible {\n        code\n        message\n        field\n        credentialIds\n        count\n      }\n      distribution {\n        field\n        otherCount\n        otherValues\n        values {\n          value\n          count\n        }\n      }\n      overlappingOperations\n      overlappingCredentials\n      affectedChildrenCount\n      notRotatedCount\n      approvalsRequired\n      eligibleApprovers {\n        id\n        displayName\n        username\n      }\n    }\n  }\n"): typeof import('./graphql').BatchOperationPreviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateExecutionTemplate($input: CreateExecutionTemplateInput!) {\n    createExecutionTemplate(input: $input) {\n      executionTemplate { id name }\n      userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql').CreateExecutionTemplateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExecutionTemplates($filter: ExecutionTemplateFilter, $after: String) {\n    executionTemplates(first: 100, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id name plugin purpose enabled createdAt }\n    }\n  }\n"): typeof import('./graphql').ExecutionTemplatesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreatePasswordType($input: CreatePasswordTypeInput!) {\n    createPasswordType(input: $input) {\n      passwordType { id name }\n      userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql').CreatePasswordTypeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PasswordTypes($filter: PasswordTypeFilter, $after: String) {\n    passwordTypes(first: 100, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id name localUser enabled createdAt }\n    }\n  }\n"): typeof import('./graphql').PasswordTypesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PaletteSearch($search: String!) {\n    batchOperations(first: 5, filter: { search: $search }) {\n      nodes { id number action reason }\n    }\n    credentials(first: 6, filter: { search: $search }) {\n      nodes { id username device { name } domain { name } }\n    }\n    devices(first: 4, filter: { search: $search }) {\n      nodes { id name address }\n    }\n  }\n"): typeof import('./graphql').PaletteSearchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CredentialChildren($filter: CredentialFilter, $after: String) {\n    credentials(first: 20, after: $after, filter: $filter, orderBy: { field: USERNAME }) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id device { name } ...CredentialLine }\n    }\n  }\n"): typeof import('./graphql').CredentialChildrenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CredentialChildrenCount($filter: CredentialFilter) {\n    credentials(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n"): typeof import('./graphql').CredentialChildrenCountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CredentialDetail($id: ID!) {\n    credential(id: $id) {\n      id\n      username\n      status\n      expired\n      expiresAt\n      additionalInformation\n      version\n      createdAt\n      updatedAt\n      device { id name address }\n      domain { id name }\n      passwordType { id name }\n      tags { id name }\n      parent { id username device { name } }\n      passwordChange {\n        automatic\n        plugin\n        template { id name }\n        loginCredential { id username device { name } }\n      }\n      reconciliation {\n        enabled\n        autorun\n        plugin\n        template { id name }\n        credential { id username device { name } }\n      }\n      openOperations {\n        id\n        ...BatchOperationLine\n      }\n    }\n  }\n"): typeof import('./graphql').CredentialDetailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CredentialHistory($id: ID!, $after: String) {\n    credential(id: $id) {\n      operations(first: 20, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        nodes { id ...BatchOperationLine }\n      }\n    }\n  }\n"): typeof import('./graphql').CredentialHistoryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateCredential($input: CreateCredentialInput!) {\n    createCredential(input: $input) {\n      credential { id username }\n      userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql').CreateCredentialDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeviceCredentials($filter: CredentialFilter, $after: String) {\n    credentials(first: 20, after: $after, filter: $filter, orderBy: { field: USERNAME }) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id domain { name } passwordType { name } ...CredentialLine }\n    }\n  }\n"): typeof import('./graphql').DeviceCredentialsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateDevice($input: CreateDeviceInput!) {\n    createDevice(input: $input) {\n      device { id name }\n      userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql').CreateDeviceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateDevice($input: UpdateDeviceInput!) {\n    updateDevice(input: $input) {\n      device { id name }\n      userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql').UpdateDeviceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeviceDetail($id: ID!) {\n    device(id: $id) {\n      id\n      name\n      address\n      type\n      vendor\n      product\n      site\n      status\n      createdAt\n      updatedAt\n      credentialCount\n    }\n  }\n"): typeof import('./graphql').DeviceDetailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Devices($filter: DeviceFilter, $after: String) {\n    devices(first: 100, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id name address type vendor product site status credentialCount updatedAt }\n    }\n  }\n"): typeof import('./graphql').DevicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeviceCount($filter: DeviceFilter) {\n    devices(first: 1, filter: $filter) { totalCount }\n  }\n"): typeof import('./graphql').DeviceCountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateDomain($input: CreateDomainInput!) {\n    createDomain(input: $input) {\n      domain { id name }\n      userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql').CreateDomainDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Domains($filter: DomainFilter, $after: String) {\n    domains(first: 100, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id name shortName credentialCount createdAt }\n    }\n  }\n"): typeof import('./graphql').DomainsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DomainCount($filter: DomainFilter) {\n    domains(first: 1, filter: $filter) { totalCount }\n  }\n"): typeof import('./graphql').DomainCountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateTag($input: CreateTagInput!) {\n    createTag(input: $input) {\n      tag { id name }\n      userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql').CreateTagDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Tags($filter: TagFilter, $after: String) {\n    tags(first: 100, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id name credentialCount createdAt }\n    }\n  }\n"): typeof import('./graphql').TagsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TagCount($filter: TagFilter) {\n    tags(first: 1, filter: $filter) { totalCount }\n  }\n"): typeof import('./graphql').TagCountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InventoryOverview($expiryBounds: [Time!]!) {\n    inventoryOverview(expiryBounds: $expiryBounds) {\n      asOf\n      active\n      expired\n      inactive\n      notAutomatic\n      expiring { from before count }\n    }\n  }\n"): typeof import('./graphql').InventoryOverviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OldestWaiting($requestBounds: [Time!]!) {\n    operationsOverview(requestBounds: $requestBounds) {\n      asOf\n      waiting\n      oldestWaiting {\n        id\n        number\n        action\n        reason\n        requestedAt\n        approveBy\n        requestedBy { displayName username }\n        progress { total }\n      }\n    }\n  }\n"): typeof import('./graphql').OldestWaitingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OperationsOverview($requestBounds: [Time!]!) {\n    operationsOverview(requestBounds: $requestBounds) {\n      asOf\n      waiting\n      periods {\n        from\n        before\n        statuses { status count }\n      }\n    }\n  }\n"): typeof import('./graphql').OperationsOverviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AcknowledgePanel on ProtectedChange {\n    id\n    status\n    mode\n    acknowledgedAt\n    requestedBy {\n      id\n    }\n    acknowledgedBy {\n      id\n      displayName\n      username\n    }\n  }\n"): typeof import('./graphql').AcknowledgePanelFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelProtectedChange($input: CancelProtectedChangeInput!) {\n    cancelProtectedChange(input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').CancelProtectedChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ChangeDecision on ProtectedChange {\n    id\n    kind\n    status\n    digest\n    decideBy\n    canDecide\n    cannotDecideReason\n    cannotDecideCode\n  }\n"): typeof import('./graphql').ChangeDecisionFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ChangeHeadline on ProtectedChange {\n    kind\n    status\n    mode\n    requestedAt\n    requestedBy {\n      id\n      displayName\n      username\n    }\n  }\n"): typeof import('./graphql').ChangeHeadlineFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ChangeRequest on ProtectedChange {\n    kind\n    status\n    mode\n    reason\n    digest\n    changes {\n      field\n      from\n      to\n    }\n    subjects {\n      id\n      displayName\n      username\n    }\n    requestedBy {\n      id\n      displayName\n      username\n    }\n  }\n"): typeof import('./graphql').ChangeRequestFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ChangeTimeline on ProtectedChange {\n    status\n    mode\n    requestedAt\n    decideBy\n    endedAt\n    acknowledgedAt\n    requestedBy {\n      id\n      displayName\n      username\n    }\n    acknowledgedBy {\n      id\n      displayName\n      username\n    }\n    decision {\n      verdict\n      comment\n      decidedAt\n      proofMethod\n      signed\n      decidedBy {\n        id\n        displayName\n        username\n      }\n    }\n  }\n"): typeof import('./graphql').ChangeTimelineFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProtectedChange($id: ID!) {\n    protectedChange(id: $id) {\n      ...ProtectedChangePage\n    }\n  }\n"): typeof import('./graphql').ProtectedChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProtectedChangePage on ProtectedChange {\n    id\n    number\n    canCancel\n    ...ChangeHeadline\n    ...ChangeRequest\n    ...ChangeDecision\n    ...AcknowledgePanel\n    ...ChangeTimeline\n  }\n"): typeof import('./graphql').ProtectedChangePageFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApproveProtectedChange($input: ApproveProtectedChangeInput!) {\n    approveProtectedChange(input: $input) {\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ApproveProtectedChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisapproveProtectedChange($input: DisapproveProtectedChangeInput!) {\n    disapproveProtectedChange(input: $input) {\n      userErrors {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').DisapproveProtectedChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProtectedChanges($first: Int!, $after: String, $filter: ProtectedChangeFilter) {\n    protectedChanges(first: $first, after: $after, filter: $filter) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        number\n        kind\n        status\n        mode\n        reason\n        requestedAt\n        decideBy\n        changes {\n          field\n          to\n        }\n        subjects {\n          id\n          displayName\n          username\n        }\n        requestedBy {\n          id\n          displayName\n          username\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ProtectedChangesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProtectedChangeCount($filter: ProtectedChangeFilter) {\n    protectedChanges(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n"): typeof import('./graphql').ProtectedChangeCountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeMyPassword($input: ChangeMyPasswordInput!) {\n    changeMyPassword(input: $input) {\n      user { id }\n      userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql').ChangeMyPasswordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemovePasskey($input: RemovePasskeyInput!) {\n    removePasskey(input: $input) {\n      userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql').RemovePasskeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveTotp($input: RemoveTotpInput!) {\n    removeTotp(input: $input) {\n      userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql').RemoveTotpDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MySecondFactors {\n    viewer {\n      secondFactorDueAt\n      secondFactors {\n        totp { confirmedAt }\n        passkeys { id name createdAt lastUsedAt }\n        recoveryCodesLeft\n      }\n    }\n  }\n"): typeof import('./graphql').MySecondFactorsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateUser($input: UpdateUserInput!) {\n    updateUser(input: $input) {\n      user { id displayName }\n      operationsWithoutApprover { id number }\n      protectedChange { ...ProtectedChangeOutcome }\n      userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql').UpdateUserDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSessions($input: EndSessionsInput!) {\n    endSessions(input: $input) {\n      userErrors { code message }\n    }\n  }\n"): typeof import('./graphql').EndSessionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateUser($input: CreateUserInput!) {\n    createUser(input: $input) {\n      user { id displayName }\n      protectedChange { ...ProtectedChangeOutcome }\n      userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql').CreateUserDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetSecondFactor($input: ResetSecondFactorInput!) {\n    resetSecondFactor(input: $input) {\n      protectedChange { ...ProtectedChangeOutcome }\n      userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql').ResetSecondFactorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetUserPassword($input: SetUserPasswordInput!) {\n    setUserPassword(input: $input) {\n      user { id }\n      protectedChange { ...ProtectedChangeOutcome }\n      userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql').SetUserPasswordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Users($filter: UserFilter, $after: String) {\n    users(first: 100, after: $after, filter: $filter) {\n      pageInfo { hasNextPage endCursor }\n      nodes { id username displayName email role status isApprover hasSecondFactor mustChangePassword createdAt }\n    }\n  }\n"): typeof import('./graphql').UsersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UserCount($filter: UserFilter) {\n    users(first: 1, filter: $filter) { totalCount }\n  }\n"): typeof import('./graphql').UserCountDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
