/** The server's result for one name. */
export interface NameMatch {
  /** The number of credentials with this name, whatever their status. */
  count: number;
  /** How many of them are eligible for the action. */
  offeredCount: number;
  /** Their ids, up to the server's limit. */
  ids: readonly string[];
}

export interface AmbiguousLine {
  name: string;
  count: number;
  ids: readonly string[];
}

/** The result of looking up a pasted list. A line that is in none of the lists means one eligible credential. */
export interface PasteOutcome {
  /** The credentials of lines that mean exactly one eligible credential. */
  ids: ReadonlySet<string>;
  /** Lines that mean more than one eligible credential. */
  ambiguous: readonly AmbiguousLine[];
  /** An upper bound of the credentials that the ambiguous lines mean: lines may overlap. */
  ambiguousCount: number;
  notFound: readonly string[];
  /** Lines that mean only credentials that are not eligible for the action. */
  notEligible: readonly string[];
  repeated: number;
}

/** Groups the names by the server's results, which are in the same order. */
export function groupByOutcome(
  names: readonly string[],
  matches: readonly NameMatch[],
  repeated: number,
): PasteOutcome {
  const ids = new Set<string>();
  const ambiguous: AmbiguousLine[] = [];
  const notFound: string[] = [];
  const notEligible: string[] = [];
  for (const [index, name] of names.entries()) {
    const match = matches[index];
    if (!match || match.count === 0) notFound.push(name);
    else if (match.offeredCount === 0) notEligible.push(name);
    else if (match.offeredCount > 1) ambiguous.push({ name, count: match.offeredCount, ids: match.ids });
    else for (const id of match.ids) ids.add(id);
  }
  const ambiguousCount = ambiguous.reduce((sum, { count }) => sum + count, 0);
  return { ids, ambiguous, ambiguousCount, notFound, notEligible, repeated };
}

/** Returns the credentials of all ambiguous lines; undefined when the server did not return all of them. */
export function ambiguousIds({ ambiguous }: PasteOutcome): readonly string[] | undefined {
  if (ambiguous.some(({ count, ids }) => ids.length < count)) return undefined;
  return [...new Set(ambiguous.flatMap(({ ids }) => ids))];
}
