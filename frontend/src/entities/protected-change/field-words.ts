import type { FieldChange } from './field-change';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { protectedChangeMessages } from './messages';

type Texts = (typeof protectedChangeMessages)['en'];

/** A known word; what a newer server names otherwise stands for itself. */
function inWords(words: Partial<Record<string, string>>, name: string): string {
  return words[name] ?? name;
}

const truth: Partial<Record<string, 'yes' | 'no'>> = { true: 'yes', TRUE: 'yes', false: 'no', FALSE: 'no' };

/** A value of a field as people read it; undefined for no value. */
export function valueWords(
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
  const answer = truth[value];
  return answer ? t[answer] : inWords(t.values, value);
}

export interface FieldWords {
  field: string;
  from: string;
  to: string;
  tone: 'set' | 'removed';
}

/** A change of a field in words. Secrets are never among the values: a new password is only said to be one. */
export function useFieldWords(): (change: FieldChange) => FieldWords {
  const t = useMessages(protectedChangeMessages);
  const { number } = useFormat();
  return ({ field, from, to }) => {
    const name = inWords(t.fields, field);
    if (field === 'PASSWORD') return { field: name, from: '–', to: t.newPassword, tone: 'set' };
    const next = valueWords(t, number, field, to);
    return {
      field: name,
      from: valueWords(t, number, field, from) ?? '–',
      to: next ?? (field === 'SECOND_FACTOR' ? t.removed : t.none),
      tone: next ? 'set' : 'removed',
    };
  };
}
