import * as v from 'valibot';
import { textParam } from '@/lib/search-params';

export const signInSearch = v.object({
  /** Where one was going. */
  back: textParam,
  /** The session ended while somebody was at work. */
  ended: v.optional(v.fallback(v.optional(v.boolean()), undefined)),
});
