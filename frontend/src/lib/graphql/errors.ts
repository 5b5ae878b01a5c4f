/** Codes of errors that fail a whole request. Problems that a person can correct come as `userErrors` instead. */
export const requestErrorCodes = [
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
] as const;

export type RequestErrorCode = (typeof requestErrorCodes)[number];

export function isRequestErrorCode(code: unknown): code is RequestErrorCode {
  return requestErrorCodes.some((known) => known === code);
}

/** The server answered with an error instead of data. */
export class GraphqlError extends Error {
  override name = 'GraphqlError';
  /** Undefined for a code that this page does not know. */
  readonly code: RequestErrorCode | undefined;
  /** Finds the entry in the server's log, when the code is INTERNAL. */
  readonly reference: string | undefined;

  constructor(code: unknown, message: string, reference?: unknown) {
    super(message);
    this.code = isRequestErrorCode(code) ? code : undefined;
    this.reference = typeof reference === 'string' ? reference : undefined;
  }
}

/** The server could not be reached, or the answer did not come from it. */
export class NetworkError extends Error {
  override name = 'NetworkError';
}

/** Whether the URL holds a malformed id. People see the same as for an object that does not exist. */
export function isUnknownId(error: unknown): boolean {
  return error instanceof GraphqlError && error.code === 'INVALID_ID';
}

/** Whether nobody is signed in, or signing in is not complete: both lead to the sign-in page. */
export function isUnauthenticated(error: unknown): boolean {
  return (
    error instanceof GraphqlError && (error.code === 'UNAUTHENTICATED' || error.code === 'SIGN_IN_INCOMPLETE')
  );
}
