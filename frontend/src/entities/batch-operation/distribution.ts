/** How often each value of a field occurs among the selected credentials. */
export interface Distribution {
  values: readonly { value?: string | null; count: number }[];
  /** The number of distinct values that are not listed. */
  otherValues: number;
}

interface DistributionTexts {
  value: (value: string | null) => string;
  percent: (fraction: number) => string;
  everyValue: (value: string) => string;
  share: (value: string, share: string) => string;
  moreValues: (count: number) => string;
  lessThan: (share: string) => string;
  moreThan: (share: string) => string;
}

/** Formats a share in whole percent that is never rounded to 0% or 100%. */
function shareOf(fraction: number, texts: DistributionTexts): string {
  if (fraction < 0.01) return texts.lessThan(texts.percent(0.01));
  if (fraction > 0.99 && fraction < 1) return texts.moreThan(texts.percent(0.99));
  return texts.percent(Math.round(fraction * 100) / 100);
}

/** Rounds the shares of two values that cover everything so that they add up to 100%: not 93% and 8% for 92.5% and 7.5%. */
function sharesOf(values: Distribution['values'], total: number): number[] {
  const [first, second] = values;
  const shares = values.map(({ count }) => count / total);
  if (!first || !second || values.length > 2 || first.count + second.count !== total) return shares;
  const rounded = Math.round((first.count / total) * 100) / 100;
  return (shares[1] ?? 0) < 0.01 ? shares : [rounded, 1 - rounded];
}

/**
 * Returns the `limit` most frequent values with their shares, for example “corp 61%, dmz 30%, 2 more”, or “corp on all”.
 * A credential may have several tags, so their shares need not add up to 100%.
 */
export function describeDistribution(
  distribution: Distribution,
  total: number,
  texts: DistributionTexts,
  limit = 2,
): string[] {
  const { values, otherValues } = distribution;
  const [first] = values;
  if (!first || total === 0) return [];
  if (values.length === 1 && otherValues === 0 && first.count >= total) {
    return [texts.everyValue(texts.value(first.value ?? null))];
  }
  const shares = sharesOf(values, total);
  const parts = values
    .slice(0, limit)
    .map(({ value }, index) => texts.share(texts.value(value ?? null), shareOf(shares[index] ?? 0, texts)));
  const rest = Math.max(0, values.length - limit) + otherValues;
  return rest > 0 ? [...parts, texts.moreValues(rest)] : parts;
}
