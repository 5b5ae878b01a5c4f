import * as v from 'valibot';
import { filterStateSchema } from '@/entities/credential/filter/filter-state';
import { credentialOrders } from '@/entities/credential/order';
import { choiceParam } from '@/lib/search-params';

/** The view, filters, order and columns of the list in the URL. */
export const credentialsSearch = v.object({
  ...v.partial(filterStateSchema).entries,
  view: choiceParam(['active', 'inactive', 'expired']),
  sort: choiceParam(credentialOrders),
  dir: choiceParam(['ASC', 'DESC']),
  cols: v.optional(v.fallback(v.optional(v.array(v.string())), undefined)),
});
