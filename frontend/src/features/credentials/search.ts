import * as v from 'valibot';
import { filterStateSchema } from '@/entities/credential/filter/filter-state';
import { credentialOrders } from '@/entities/credential/order';

/** What of the list stands in the URL. */
export const credentialsSearch = v.object({
  ...v.partial(filterStateSchema).entries,
  view: v.optional(v.fallback(v.optional(v.picklist(['active', 'inactive', 'expired'])), undefined)),
  sort: v.optional(v.fallback(v.optional(v.picklist(credentialOrders)), undefined)),
  dir: v.optional(v.fallback(v.optional(v.picklist(['ASC', 'DESC'])), undefined)),
  cols: v.optional(v.fallback(v.optional(v.array(v.string())), undefined)),
});
