import { useLanguage } from '@/lib/i18n/language';
import { useMessages } from '@/lib/i18n/catalogue';
import { matches } from '@/lib/matches';
import type { Choice, ChoiceSource } from '@/ui/combobox';
import { auditMessages } from './messages';

/** A technical name in words. What a newer server names otherwise stands for itself. */
function inWords(words: Record<string, string>, name: string): string {
  return words[name] ?? name;
}

/** Words for `batch_operation.approve`, and for `batch_operation.`, which means all that begins like it. */
export function useActionWords(): (action: string) => string {
  const t = useMessages(auditMessages);
  return (action) =>
    action.endsWith('.') ? t.anyOf(inWords(t.areas, action.slice(0, -1))) : inWords(t.actions, action);
}

/** Words for a kind of object, for example `batch_operation`. */
export function useSubjectWords(): (subjectType: string) => string {
  const t = useMessages(auditMessages);
  return (subjectType) => inWords(t.subjects, subjectType);
}

/** The actions to filter by, found by their words or by their technical names. */
export function useActionChoices(): ChoiceSource {
  const t = useMessages(auditMessages);
  const language = useLanguage();
  const words = useActionWords();
  const names = [...Object.keys(t.areas).map((area) => `${area}.`), ...Object.keys(t.actions)];
  const choices = names.map((id): Choice => ({ id, label: words(id), detail: id.replace(/\.$/, '.*') }));
  return {
    name: `audit actions ${language}`,
    search: async (typed) => choices.filter(({ id, label }) => matches(`${label} ${id}`, typed)),
  };
}
