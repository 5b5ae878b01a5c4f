import type { BatchTaskCode, UserErrorCode } from '@/gql/graphql';

/** Codes of refusals. The last two come from the endpoints under `/auth` alone. */
export type ProblemCode = UserErrorCode | BatchTaskCode | 'PASSKEYS_IMPOSSIBLE' | 'ROOT_KEY_REQUIRED';

/** One language's sentences for problems. A sentence for a code and a field is preferred to one for the code alone. */
export interface ProblemMessages {
  codes: Record<ProblemCode, string>;
  /** By code, then by the last one or two parts of the field path. */
  fields: Partial<Record<ProblemCode, Partial<Record<string, string>>>>;
  /** INVALID for one character, for example “U+200B (ZERO WIDTH SPACE)”. */
  character: (character: string) => string;
  /** CONFUSABLE, naming the existing name. */
  lookAlike: (existing: string) => string;
  /** COOLING_OFF, naming the time at which it ends. */
  coolingOff: (until: string) => string;
  /** Labels of fields, which precede a sentence that does not mention the field. */
  labels: Partial<Record<string, string>>;
}
