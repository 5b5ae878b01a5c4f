import { useEffect, useRef, useState } from 'react';
import { graphql } from '@/gql';
import type { CredentialStatus } from '@/gql/graphql';
import { request } from '@/lib/graphql/request';
import { parseLines } from './paste-lines';
import { groupByOutcome, type NameMatch, type PasteOutcome } from './paste-outcome';

const namesDocument = graphql(`
  query CredentialsByName($names: [String!]!, $status: CredentialStatus) {
    credentialsByName(names: $names, status: $status) {
      count
      offeredCount
      ids
    }
  }
`);

/** Well below the server's limits of 10,000 names and 1 MiB per request. */
const namesPerRequest = 5_000;
const charactersPerRequest = 250_000;

/** Longer texts are not looked up, because a list of ids is limited to 10,000 credentials anyway. */
export const maxLines = 50_000;

/** Splits names into parts that fit into one request. */
export function splitNames(
  names: readonly string[],
  maxNames = namesPerRequest,
  maxCharacters = charactersPerRequest,
): string[][] {
  const parts: string[][] = [];
  let size = 0;
  for (const name of names) {
    const last = parts.at(-1);
    if (!last || last.length >= maxNames || size + name.length > maxCharacters) {
      parts.push([name]);
      size = name.length;
    } else {
      last.push(name);
      size += name.length;
    }
  }
  return parts;
}

export interface PasteSearch {
  state:
    | { kind: 'idle' }
    | { kind: 'busy'; done: number; total: number }
    | { kind: 'done'; outcome: PasteOutcome }
    | { kind: 'tooMany'; lines: number }
    | { kind: 'failed'; error: unknown };
  find: (text: string) => void;
  reset: () => void;
}

/** Looks up pasted names. A new search aborts the running one, and so does unmounting. */
export function usePasteSearch(
  status: CredentialStatus,
  onFound: (outcome: PasteOutcome) => void,
): PasteSearch {
  const [state, setState] = useState<PasteSearch['state']>({ kind: 'idle' });
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);
  const run = async (text: string) => {
    abort.current?.abort();
    const { names, repeated } = parseLines(text);
    if (names.length === 0) return setState({ kind: 'idle' });
    if (names.length > maxLines) return setState({ kind: 'tooMany', lines: names.length });
    const controller = new AbortController();
    abort.current = controller;
    const matches: NameMatch[] = [];
    try {
      for (const part of splitNames(names)) {
        setState({ kind: 'busy', done: matches.length, total: names.length });
        const data = await request(namesDocument, { names: part, status }, controller.signal);
        matches.push(...data.credentialsByName);
      }
      const outcome = groupByOutcome(names, matches, repeated);
      setState({ kind: 'done', outcome });
      onFound(outcome);
    } catch (error) {
      if (!controller.signal.aborted) setState({ kind: 'failed', error });
    }
    return undefined;
  };
  return {
    state,
    find: (text) => void run(text),
    reset: () => {
      abort.current?.abort();
      setState({ kind: 'idle' });
    },
  };
}
