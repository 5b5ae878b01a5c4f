import * as v from 'valibot';

/** The wizard's step and action stand in the URL: Back is the browser's Back. */
export const bulkActionSearch = v.object({
  action: v.optional(
    v.fallback(v.optional(v.picklist(['UPDATE', 'INACTIVATE', 'ACTIVATE', 'EXPIRE'])), undefined),
  ),
  step: v.optional(
    v.fallback(
      v.optional(v.picklist(['action', 'credentials', 'information', 'execution', 'review'])),
      undefined,
    ),
  ),
});
