import * as v from 'valibot';

const text = v.optional(
  v.fallback(v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))), undefined),
);

export const auditSearch = v.object({
  actor: text,
  action: text,
  subject: text,
  result: v.optional(v.fallback(v.optional(v.picklist(['ALLOWED', 'REFUSED'])), undefined)),
  from: text,
  to: text,
});
