const names = (list: string | null) => list?.split(', ') ?? [];

/** What happens to a credential's tags, which otherwise are two long lists that begin alike: “+ new − old”. */
export function tagDifference(from: string | null, to: string | null): string {
  const [before, after] = [names(from), names(to)];
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
