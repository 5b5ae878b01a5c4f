import type { CredentialField } from '@/gql/graphql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { distributionWords, type Distribution } from './distribution';
import { useFieldValue } from './field-value';
import { batchOperationMessages } from './messages';

const longest = 40;

/** A value keeps its share beside it when the line breaks. */
const tied = (words: string) => words.replace(/ (?=\S+$)/, '\u00a0');

/** The distribution of a field's present values, in words. */
export function useDistributionWords(): (
  distribution: Distribution & { field: CredentialField },
  total: number,
) => string {
  const t = useMessages(batchOperationMessages);
  const f = useFormat();
  const show = useFieldValue();
  return (distribution, total) =>
    distributionWords(distribution, total, {
      ...t,
      percent: f.percent,
      value: (value) => {
        const text = show(distribution.field, value);
        return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
      },
    })
      .map(tied)
      .join(', ');
}
