import * as v from 'valibot';

/** Text in the URL; a number that was typed there is text as well. */
export const textParam = v.optional(
  v.fallback(v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))), undefined),
);

/** A day of the viewer's clock in the URL, `YYYY-MM-DD`. */
export const dayParam = v.optional(
  v.fallback(v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))), undefined),
);

/** One of a few words in the URL; anything else is no condition. */
export const choiceParam = <const T extends readonly string[]>(choices: T) =>
  v.optional(v.fallback(v.optional(v.picklist(choices)), undefined));
