import * as v from 'valibot';

export const batchOperationsSearch = v.object({
  tab: v.optional(v.fallback(v.optional(v.picklist(['waiting', 'mine', 'all'])), undefined)),
});
