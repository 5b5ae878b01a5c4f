/** How the values of one field are spread over the selected credentials. */
export interface Distribution {
  values: readonly { value?: string | null; count: number }[];
  /** How many different values are not listed. */
  otherValues: number;
}

interface Words {
  value: (value: string | null) => string;
  percent: (fraction: number) => string;
  everyValue: (value: string) => string;
  share: (value: string, share: string) => string;
  moreValues: (count: number) => string;
  lessThan: (share: string) => string;
  moreThan: (share: string) => string;
}

/** A share in whole percent that is never rounded to nothing or to everything. */
function shareOf(fraction: number, words: Words): string {
  if (fraction < 0.01) return words.lessThan(words.percent(0.01));
  if (fraction > 0.99 && fraction < 1) return words.moreThan(words.percent(0.99));
  return words.percent(Math.round(fraction * 100) / 100);
}

/** The shares of values; of two that are everything, the second is what the first leaves: 92.5 and 7.5 are not 93 and 8. */
function sharesOf(values: Distribution['values'], total: number): number[] {
  const [first, second] = values;
  const shares = values.map(({ count }) => count / total);
  if (!first || !second || values.length > 2 || first.count + second.count !== total) return shares;
  const rounded = Math.round((first.count / total) * 100) / 100;
  return (shares[1] ?? 0) < 0.01 ? shares : [rounded, 1 - rounded];
}

/**
 * “corp 61%, dmz 30%, 2 more”. The `shown` most frequent values with their shares; “corp on all” when there is one only.
 * Tags: a credential may have several, so the shares need not add up.
 */
export function distributionWords(
  distribution: Distribution,
  total: number,
  words: Words,
  shown = 2,
): string[] {
  const { values, otherValues } = distribution;
  const [first] = values;
  if (!first || total === 0) return [];
  if (values.length === 1 && otherValues === 0 && first.count >= total) {
    return [words.everyValue(words.value(first.value ?? null))];
  }
  const shares = sharesOf(values, total);
  const parts = values
    .slice(0, shown)
    .map(({ value }, at) => words.share(words.value(value ?? null), shareOf(shares[at] ?? 0, words)));
  const rest = Math.max(0, values.length - shown) + otherValues;
  return rest > 0 ? [...parts, words.moreValues(rest)] : parts;
}
