import type { BatchTaskCode, UserErrorCode } from '@/gql/graphql';

export type ProblemCode = UserErrorCode | BatchTaskCode;

/** A problem as the server tells it: a word for machines, a sentence in English, and what it is about. */
export interface Problem {
  code: string;
  message: string;
  /** Path of the input field; a column of a file is `column` and its name. */
  field?: readonly string[] | null;
  /** How many credentials have it. */
  count?: number | null;
}

/** A language's sentences. What is said of a field is more to the point than what is said of a code alone. */
export interface ProblemWords {
  codes: Record<ProblemCode, string>;
  fields: Partial<Record<ProblemCode, Partial<Record<string, string>>>>;
  /** What is wrong with a character, which the server names as in "U+200B (ZERO WIDTH SPACE)". */
  character: (character: string) => string;
  /** Which existing name a new one looks like. */
  lookAlike: (existing: string) => string;
  /** Names of fields, to begin with where only the code is known. */
  names: Partial<Record<string, string>>;
}

function isKnown(code: string, words: ProblemWords): code is ProblemCode {
  return Object.hasOwn(words.codes, code);
}

/** The sentence for a problem; the server's own where the language has none. */
export function sentenceFor(problem: Problem, words: ProblemWords): string {
  const { code, message, field } = problem;
  if (!isKnown(code, words)) return message;
  const name = field?.at(-1) ?? '';
  const detail = detailOf(code, message, words);
  if (detail) return words.names[name] ? `${words.names[name]}: ${lowerFirst(detail)}` : detail;
  const fields = words.fields[code];
  const special = fields?.[field?.slice(-2).join('.') ?? ''] ?? fields?.[name];
  if (special) return special;
  const subject = words.names[name];
  return subject ? `${subject}: ${lowerFirst(words.codes[code])}` : words.codes[code];
}

/** What the server's sentence says of one character, or of one existing name. */
function detailOf(code: ProblemCode, message: string, words: ProblemWords): string | undefined {
  const character = /U\+[0-9A-F]{4,6}(?: \([^)]*\))?/.exec(message)?.[0];
  if (code === 'INVALID' && character) return words.character(character);
  const existing = /“(.*)”/s.exec(message)?.[1];
  return code === 'CONFUSABLE' && existing ? words.lookAlike(existing) : undefined;
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLocaleLowerCase() + sentence.slice(1);
}
