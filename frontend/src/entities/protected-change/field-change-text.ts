import type { FieldChange } from './field-change';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { protectedChangeMessages } from './messages';

type Texts = (typeof protectedChangeMessages)['en'];

/** Returns the label of a code, or the code itself when a newer server added it. */
function labelOf(labels: Partial<Record<string, string>>, code: string): string {
  return labels[code] ?? code;
}

const booleans: Partial<Record<string, 'yes' | 'no'>> = {
  true: 'yes',
  TRUE: 'yes',
  false: 'no',
  FALSE: 'no',
};

/** Formats a value of a field; undefined for no value. */
export function valueText(
  t: Texts,
  number: (value: number) => string,
  field: string,
  value: string | null | undefined,
): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const amount = Number(value);
  if (field === 'APPROVAL_VALIDITY_MINUTES') return t.hours(number(amount / 60));
  if (field === 'COOLING_OFF_HOURS') return t.hours(number(amount));
  if (field === 'SECOND_FACTOR_GRACE_DAYS') return t.days(number(amount));
  const yesOrNo = booleans[value];
  return yesOrNo ? t[yesOrNo] : labelOf(t.values, value);
}

interface FieldChangeText {
  field: string;
  from: string;
  to: string;
  tone: 'set' | 'removed';
}

/** Returns a function that formats a change of a field. The API never returns secrets, so a new password has no value. */
export function useFieldChangeText(): (change: FieldChange) => FieldChangeText {
  const t = useMessages(protectedChangeMessages);
  const { number } = useFormat();
  return ({ field, from, to }) => {
    const label = labelOf(t.fields, field);
    if (field === 'PASSWORD') return { field: label, from: '–', to: t.newPassword, tone: 'set' };
    const newValue = valueText(t, number, field, to);
    return {
      field: label,
      from: valueText(t, number, field, from) ?? '–',
      to: newValue ?? (field === 'SECOND_FACTOR' ? t.removed : t.none),
      tone: newValue ? 'set' : 'removed',
    };
  };
}
