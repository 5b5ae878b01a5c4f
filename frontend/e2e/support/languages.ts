// Matches texts in either of the two languages.

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Matches names that start with this text in English or in Portuguese. */
export function either(english: string, portuguese: string) {
  return new RegExp(`^(?:${escaped(english)}|${escaped(portuguese)})`);
}
