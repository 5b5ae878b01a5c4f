import type { CredentialField } from '@/gql/graphql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { describeDistribution, type Distribution } from './distribution';
import { useFieldValue } from './field-value';
import { batchOperationMessages } from './messages';

const maxLength = 40;

/** Keeps a value and its share on one line. */
const joinShare = (text: string) => text.replace(/ (?=\S+$)/, '\u00a0');

/** Returns a function that describes the distribution of a field's present values. */
export function useDistributionText(): (
  distribution: Distribution & { field: CredentialField },
  total: number,
) => string {
  const t = useMessages(batchOperationMessages);
  const f = useFormat();
  const fieldValue = useFieldValue();
  return (distribution, total) =>
    describeDistribution(distribution, total, {
      ...t,
      percent: f.percent,
      value: (value) => {
        const text = fieldValue(distribution.field, value);
        return text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text;
      },
    })
      .map(joinShare)
      .join(', ');
}
