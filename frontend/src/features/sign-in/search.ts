import * as v from 'valibot';
import { textParam } from '@/lib/search-params';

export const signInSearch = v.object({
  /** The URL to return to after signing in. */
  back: textParam,
  /** A session has ended, as opposed to a first visit. */
  ended: v.optional(v.fallback(v.optional(v.boolean()), undefined)),
});
