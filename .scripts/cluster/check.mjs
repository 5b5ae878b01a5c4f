// Nothing lost, nothing twice.

/** Throws unless every operation succeeded as a whole and every credential's version grew by exactly one. */
export function appliedOnce(operations, before, after) {
  for (const { id, status, progress } of operations) {
    if (status !== 'SUCCESS' || progress.success !== progress.total)
      throw new Error(`${id} ended as ${status}: ${JSON.stringify(progress)}`);
  }
  const wrong = [...before].filter(([id, version]) => after.get(id) !== version + 1);
  if (wrong.length > 0) throw new Error(`${wrong.length} credentials were not changed exactly once`);
}
