// Finding things on a page whose language is either of the two.

const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Names that begin with these words, in English or in Portuguese. */
export function either(english, portuguese) {
  return new RegExp(`^(?:${escaped(english)}|${escaped(portuguese)})`);
}
