/** Removes accents and case, so that “usuarios” matches “Usuários”. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** Whether every word of the query is the start of a word of the text. An empty query matches everything. */
export function matches(text: string, query: string): boolean {
  const words = fold(text).split(/[^\p{Letter}\p{Number}]+/u);
  return fold(query)
    .split(/[^\p{Letter}\p{Number}]+/u)
    .every((part) => words.some((word) => word.startsWith(part)));
}
