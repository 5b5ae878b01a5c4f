import type { Language } from './language';

/** The plural categories that a language has for whole numbers. In pt-BR a million is `many`: “1.000.000 de credenciais”. */
interface PluralForms {
  en: { one: string; other: string };
  'pt-BR': { one: string; many: string; other: string };
}

export interface Format<L extends Language = Language> {
  number: (value: number) => string;
  percent: (fraction: number) => string;
  /** Returns the form for `count`, with `#` replaced by the formatted count. */
  plural: (count: number, forms: PluralForms[L]) => string;
  date: (iso: string) => string;
  /** Day and month without the year, for narrow places. */
  day: (iso: string) => string;
  dateTime: (iso: string) => string;
  /** Precise to the second, for evidence. */
  instant: (iso: string) => string;
  /** For example “in 5 hours” or “3 days ago”. The caller passes `now`, which makes the result testable. */
  relative: (iso: string, now: number) => string;
  list: (items: string[]) => string;
}

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

function build<L extends Language>(language: L): Format<L> {
  const numbers = new Intl.NumberFormat(language);
  const percents = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const plurals = new Intl.PluralRules(language);
  // Medium is too long for a table in Portuguese (“23 de nov. de 2026”), and short has a four-digit year there.
  const dateStyle = language === 'pt-BR' ? 'short' : 'medium';
  const dates = new Intl.DateTimeFormat(language, { dateStyle });
  const dateTimes = new Intl.DateTimeFormat(language, { dateStyle, timeStyle: 'short' });
  const instants = new Intl.DateTimeFormat(language, { dateStyle, timeStyle: 'medium' });
  const days = new Intl.DateTimeFormat(
    language,
    language === 'pt-BR' ? { day: '2-digit', month: '2-digit' } : { day: 'numeric', month: 'short' },
  );
  const relatives = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    number: (value) => numbers.format(value),
    percent: (fraction) => percents.format(fraction),
    plural: (count, forms) => {
      const byCategory: Partial<Record<Intl.LDMLPluralRule, string>> = forms;
      return (byCategory[plurals.select(count)] ?? forms.other).replace('#', numbers.format(count));
    },
    date: (iso) => dates.format(new Date(iso)),
    day: (iso) => days.format(new Date(iso)),
    dateTime: (iso) => dateTimes.format(new Date(iso)),
    instant: (iso) => instants.format(new Date(iso)),
    relative: (iso, now) => {
      const distance = new Date(iso).getTime() - now;
      for (const [unit, size] of units) {
        if (Math.abs(distance) >= size) return relatives.format(Math.round(distance / size), unit);
      }
      return relatives.format(0, 'second');
    },
    list: (items) => lists.format(items),
  };
}

const formats: { [L in Language]: Format<L> } = { en: build('en'), 'pt-BR': build('pt-BR') };

export function formatFor<L extends Language>(language: L): Format<L> {
  const format: Format<L> = formats[language];
  return format;
}
