const tagsOf = (list: string | null) => list?.split(', ') ?? [];

/** Describes the change of a credential's tags as “+ new − old”, which is shorter than both lists. */
export function tagDifference(from: string | null, to: string | null): string {
  const [before, after] = [tagsOf(from), tagsOf(to)];
  const signed = (sign: string, tags: string[]) => (tags.length > 0 ? [`${sign} ${tags.join(', ')}`] : []);
  return [
    ...signed(
      '+',
      after.filter((tag) => !before.includes(tag)),
    ),
    ...signed(
      '−',
      before.filter((tag) => !after.includes(tag)),
    ),
  ].join(' ');
}
