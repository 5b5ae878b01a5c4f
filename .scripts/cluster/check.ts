// Checks that every task is executed exactly once.
import type { Round } from './round.ts';

/** Throws unless every operation of every round succeeded as a whole and every credential changed once in each round. */
export function checkChangedOnce(
  rounds: Pick<Round, 'operations'>[],
  before: Map<string, number>,
  after: Map<string, number>,
) {
  for (const { id, status, progress } of rounds.flatMap(({ operations }) => operations)) {
    if (status !== 'SUCCESS' || progress.success !== progress.total)
      throw new Error(`${id} ended as ${status}: ${JSON.stringify(progress)}`);
  }
  const wrong = [...before].filter(([id, version]) => after.get(id) !== version + rounds.length);
  if (wrong.length > 0)
    throw new Error(`${wrong.length} credentials were not changed exactly once in each round`);
}
