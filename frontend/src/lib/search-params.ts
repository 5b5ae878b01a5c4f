import * as v from 'valibot';

/** A text in the URL. The router parses digits as a number, which becomes text again. */
export const textParam = v.optional(
  v.fallback(v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))), undefined),
);

/** A day `YYYY-MM-DD` in the URL. */
export const dayParam = v.optional(
  v.fallback(v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))), undefined),
);

/** One of some choices in the URL. Any other value is ignored. */
export const choiceParam = <const T extends readonly string[]>(choices: T) =>
  v.optional(v.fallback(v.optional(v.picklist(choices)), undefined));
