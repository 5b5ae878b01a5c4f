import { useEffect, useRef, useState } from 'react';
import { graphql } from '@/gql';
import type { CredentialStatus } from '@/gql/graphql';
import { request } from '@/lib/graphql/request';
import { parseLines } from './paste-lines';
import { sortOut, type NameMatch, type PasteOutcome } from './paste-outcome';

const namesDocument = graphql(`
  query CredentialsByName($names: [String!]!, $status: CredentialStatus) {
    credentialsByName(names: $names, status: $status) {
      count
      offeredCount
      ids
    }
  }
`);

/** The server takes 10,000 names and a request of 1 MiB: both hold with room to spare. */
const chunkLines = 5_000;
const chunkCharacters = 250_000;

/** More is not looked up: a selection one by one ends at 10,000 credentials. */
export const mostLines = 50_000;

/** Names in parts that one request carries. */
export function chunksOf(
  names: readonly string[],
  lines = chunkLines,
  characters = chunkCharacters,
): string[][] {
  const chunks: string[][] = [];
  let size = 0;
  for (const name of names) {
    const last = chunks.at(-1);
    if (!last || last.length >= lines || size + name.length > characters) {
      chunks.push([name]);
      size = name.length;
    } else {
      last.push(name);
      size += name.length;
    }
  }
  return chunks;
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

/** Looks up pasted names. A new search, and leaving, ends the one under way. */
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
    if (names.length > mostLines) return setState({ kind: 'tooMany', lines: names.length });
    const controller = new AbortController();
    abort.current = controller;
    const matches: NameMatch[] = [];
    try {
      for (const chunk of chunksOf(names)) {
        setState({ kind: 'busy', done: matches.length, total: names.length });
        const data = await request(namesDocument, { names: chunk, status }, controller.signal);
        matches.push(...data.credentialsByName);
      }
      const outcome = sortOut(names, matches, repeated);
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
