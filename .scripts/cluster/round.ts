// One round: requests an operation for each part, approves all of them at once, and lets the running servers execute them.
import type { Api } from '../../frontend/e2e/support/api.ts';
import { approveOperation } from '../../frontend/e2e/support/operations.ts';
import type { Operation, Requested, Script } from './script.ts';

const interval = 50; // milliseconds between two polls
const timeout = 10 * 60_000;

export type Cluster = { script: Script; approver: Api };

type RoundOptions<T> = Cluster & {
  /** The ids of the credentials of each operation. */
  parts: string[][];
  text: string;
  /** Called after the operations were requested, while they are approved and executed. */
  meanwhile: (operations: Requested[]) => Promise<T>;
};

/** The operations, the seconds from the first start to the last end, and the result of `meanwhile`. */
export type Round<T = unknown> = { operations: Operation[]; seconds: number; extra: T };

/** Requests one update of each part, approves all, and waits until all have ended. */
export async function runRound<T>({
  script,
  approver,
  parts,
  text,
  meanwhile,
}: RoundOptions<T>): Promise<Round<T>> {
  const requested: Requested[] = [];
  for (const ids of parts) requested.push(await script.request(ids, text));
  const meanwhileResult = meanwhile(requested);
  await Promise.all(requested.map((operation) => approveOperation(approver, operation)));
  const operations = await waitUntilEnded(
    script,
    requested.map(({ id }) => id),
  );
  const extra = await meanwhileResult;
  const time = (instant: string | null) => Date.parse(instant ?? '');
  const seconds =
    (Math.max(...operations.map(({ finishedAt }) => time(finishedAt))) -
      Math.min(...operations.map(({ startedAt }) => time(startedAt)))) /
    1000;
  return { operations, seconds, extra };
}

/** Waits until a condition on the operations holds. */
export async function waitUntil(script: Script, ids: string[], holds: (operations: Operation[]) => boolean) {
  for (const end = Date.now() + timeout; Date.now() < end;) {
    const operations = await script.operations(ids).catch(() => undefined); // a server may just have been killed
    if (operations && holds(operations)) return operations;
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
  throw new Error('the operations did not end in time');
}

const waitUntilEnded = (script: Script, ids: string[]) =>
  waitUntil(script, ids, (operations) => operations.every(({ finishedAt }) => finishedAt !== null));

/** Splits a list into parts of this size. */
export function splitIntoParts<T>(list: T[], size: number) {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, n) =>
    list.slice(n * size, (n + 1) * size),
  );
}
