/** What the server says about one name. */
export interface NameMatch {
  /** Credentials it means, whatever their status. */
  count: number;
  /** Those the action offers. */
  offeredCount: number;
  /** Of these, as many as one answer holds. */
  ids: readonly string[];
}

export interface SeveralMatch {
  name: string;
  count: number;
  ids: readonly string[];
}

/** What became of the pasted lines. Every line is in exactly one of the lists. */
export interface PasteOutcome {
  /** Lines that mean one credential the action offers. */
  single: readonly string[];
  /** Their credentials; two lines may mean the same one. */
  ids: ReadonlySet<string>;
  several: readonly SeveralMatch[];
  /** How many credentials the lines with several mean; lines may overlap, so it is the most there can be. */
  severalCount: number;
  notFound: readonly string[];
  /** Lines that mean only credentials the action does not offer. */
  notEligible: readonly string[];
  repeated: number;
}

export function sortOut(
  names: readonly string[],
  matches: readonly NameMatch[],
  repeated: number,
): PasteOutcome {
  const single: string[] = [];
  const ids = new Set<string>();
  const several: SeveralMatch[] = [];
  const notFound: string[] = [];
  const notEligible: string[] = [];
  for (const [index, name] of names.entries()) {
    const match = matches[index];
    if (!match || match.count === 0) notFound.push(name);
    else if (match.offeredCount === 0) notEligible.push(name);
    else if (match.offeredCount > 1) several.push({ name, count: match.offeredCount, ids: match.ids });
    else {
      single.push(name);
      for (const id of match.ids) ids.add(id);
    }
  }
  const severalCount = several.reduce((sum, { count }) => sum + count, 0);
  return { single, ids, several, severalCount, notFound, notEligible, repeated };
}

/** The credentials of lines that mean several; undefined when one answer could not hold them all. */
export function severalIds({ several }: PasteOutcome): readonly string[] | undefined {
  if (several.some(({ count, ids }) => ids.length < count)) return undefined;
  return [...new Set(several.flatMap(({ ids }) => ids))];
}
