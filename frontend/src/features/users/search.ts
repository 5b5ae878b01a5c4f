import * as v from 'valibot';

export const usersSearch = v.object({
  q: v.optional(
    v.fallback(v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))), undefined),
  ),
  role: v.optional(v.fallback(v.optional(v.picklist(['ADMINISTRATOR', 'OPERATOR', 'AUDITOR'])), undefined)),
  status: v.optional(v.fallback(v.optional(v.picklist(['ACTIVE', 'INACTIVE'])), undefined)),
});
