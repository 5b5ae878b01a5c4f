/** Letters without accents and case, so that “usuarios” finds “Usuários”. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** Whether every word that was typed begins some word of the text. An empty search matches everything. */
export function matches(text: string, typed: string): boolean {
  const words = fold(text).split(/[^\p{Letter}\p{Number}]+/u);
  return fold(typed)
    .split(/[^\p{Letter}\p{Number}]+/u)
    .every((part) => words.some((word) => word.startsWith(part)));
}
