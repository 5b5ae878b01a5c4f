import { graphql } from '@/gql';

/** Everything that the page of an operation shows, without its tasks. */
export const operationPageFragment = graphql(`
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
`);
