// Finds things on a page that is in either of the two languages.

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Matches names that begin with these words, in English or in Portuguese. */
export function either(english: string, portuguese: string) {
  return new RegExp(`^(?:${escaped(english)}|${escaped(portuguese)})`);
}
