// One round of work: as many operations as there are parts, all approved at once, executed by whatever servers there are.

const approve = `mutation ($input: ApproveBatchOperationInput!) {
  approveBatchOperation(input: $input) { userErrors { code message } }
}`;
const interval = 50; // milliseconds between two looks
const patience = 10 * 60_000;

/**
 * Requests one update of each part, approves all, and waits until every one is settled. `meanwhile(operations)` is called
 * once they are approved. Resolves with the operations and how many seconds passed from the first start to the last end.
 */
export async function round({ script, approver, parts, text, meanwhile = () => {} }) {
  const requested = [];
  for (const ids of parts) requested.push(await script.request(ids, text));
  const beside = meanwhile(requested);
  await Promise.all(requested.map(({ id, digest }) => approver(approve, { input: { id, digest } })));
  const operations = await settled(
    script,
    requested.map(({ id }) => id),
  );
  const extra = await beside;
  const seconds =
    (Math.max(...operations.map(({ finishedAt }) => Date.parse(finishedAt))) -
      Math.min(...operations.map(({ startedAt }) => Date.parse(startedAt)))) /
    1000;
  return { operations, seconds, extra };
}

/** Waits until a condition on the operations holds. */
export async function until(script, ids, holds) {
  for (const end = Date.now() + patience; Date.now() < end;) {
    const operations = await script.operations(ids).catch(() => undefined); // a server may just have been killed
    if (operations && holds(operations)) return operations;
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
  throw new Error('the operations did not end in time');
}

const settled = (script, ids) =>
  until(script, ids, (operations) => operations.every(({ finishedAt }) => finishedAt !== null));

/** Cuts a list into parts of a size. */
export function partsOf(list, size) {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, n) =>
    list.slice(n * size, (n + 1) * size),
  );
}
