import * as v from 'valibot';

const text = v.optional(
  v.fallback(v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))), undefined),
);

export const namesSearch = v.object({ q: text });

export const devicesSearch = v.object({
  q: text,
  status: v.optional(v.fallback(v.optional(v.picklist(['ACTIVE', 'INACTIVE'])), undefined)),
});
