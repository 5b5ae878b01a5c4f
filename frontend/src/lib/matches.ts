/** Removes accents and case, so that “usuarios” matches “Usuários”. */
function normalizeText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** Whether every word of the query is the start of a word of the text. An empty query matches everything. */
export function matches(text: string, query: string): boolean {
  const words = normalizeText(text).split(/[^\p{Letter}\p{Number}]+/u);
  return normalizeText(query)
    .split(/[^\p{Letter}\p{Number}]+/u)
    .every((part) => words.some((word) => word.startsWith(part)));
}
