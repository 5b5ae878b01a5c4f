/** The server's word for a problem of the whole request; problems a person can correct come as `userErrors`. */
export type GraphqlErrorCode =
  | 'UNAUTHENTICATED'
  | 'SIGN_IN_INCOMPLETE'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'INVALID_ID'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'LIMIT_EXCEEDED'
  | 'TIMEOUT'
  | 'CONFLICT'
  | 'UNAVAILABLE'
  | 'INTERNAL';

const codes: readonly string[] = [
  'UNAUTHENTICATED',
  'SIGN_IN_INCOMPLETE',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'INVALID_ID',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'LIMIT_EXCEEDED',
  'TIMEOUT',
  'CONFLICT',
  'UNAVAILABLE',
  'INTERNAL',
] satisfies GraphqlErrorCode[];

function isCode(value: unknown): value is GraphqlErrorCode {
  return typeof value === 'string' && codes.includes(value);
}

/** The server answered, and the answer was no. */
export class GraphqlError extends Error {
  override name = 'GraphqlError';
  readonly code: GraphqlErrorCode;
  /** Where the server's log says more, when the code is INTERNAL. */
  readonly reference: string | undefined;

  constructor(code: unknown, message: string, reference?: unknown) {
    super(message);
    this.code = isCode(code) ? code : 'INTERNAL';
    this.reference = typeof reference === 'string' ? reference : undefined;
  }
}

/** The server could not be reached, or what answered was not the server. */
export class NetworkError extends Error {
  override name = 'NetworkError';
}

/** The address names something that cannot exist: for people the same as something that does not. */
export function isUnknownId(error: unknown): boolean {
  return error instanceof GraphqlError && error.code === 'INVALID_ID';
}

/** Nobody is signed in, or only half: both lead to the sign-in page. */
export function isUnauthenticated(error: unknown): boolean {
  return (
    error instanceof GraphqlError && (error.code === 'UNAUTHENTICATED' || error.code === 'SIGN_IN_INCOMPLETE')
  );
}
