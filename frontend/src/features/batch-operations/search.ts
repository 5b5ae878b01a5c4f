import * as v from 'valibot';

const text = v.optional(
  v.fallback(v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))), undefined),
);
const day = v.optional(v.fallback(v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))), undefined));

/** What of the list of operations stands in the URL. Days are those of the viewer's clock. */
export const batchOperationsSearch = v.object({
  tab: v.optional(v.fallback(v.optional(v.picklist(['waiting', 'mine', 'all'])), undefined)),
  q: text,
  action: v.optional(
    v.fallback(v.optional(v.picklist(['UPDATE', 'INACTIVATE', 'ACTIVATE', 'EXPIRE'])), undefined),
  ),
  status: v.optional(
    v.fallback(
      v.optional(
        v.picklist([
          'PENDING_APPROVAL',
          'PENDING_EXECUTION',
          'RUNNING',
          'SUCCESS',
          'PARTIAL_SUCCESS',
          'ERROR',
          'DISAPPROVED',
          'EXPIRED',
          'CANCELED',
        ]),
      ),
      undefined,
    ),
  ),
  requester: text,
  from: day,
  to: day,
});

export type BatchOperationsSearch = v.InferOutput<typeof batchOperationsSearch>;
