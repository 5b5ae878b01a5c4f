import { personText } from '@/entities/person/person';
import { useMessages } from '@/lib/i18n/catalogue';
import { useLanguage } from '@/lib/i18n/language';
import { matches } from '@/lib/matches';
import type { Choice, ChoiceSource } from '@/ui/combobox';
import type { AuditEventRow } from './audit-event-row';
import { auditMessages } from './messages';

/** Returns the label of a technical name, or the name itself when a newer server added it. */
function labelOf(labels: Record<string, string>, name: string): string {
  return labels[name] ?? name;
}

/** Labels actions such as `batch_operation.approve`, and prefixes such as `batch_operation.`, which match several. */
export function useActionLabel(): (action: string) => string {
  const t = useMessages(auditMessages);
  return (action) =>
    action.endsWith('.') ? t.anyOf(labelOf(t.areas, action.slice(0, -1))) : labelOf(t.actions, action);
}

/** Labels kinds of objects, for example `batch_operation`. */
export function useSubjectLabel(): (subjectType: string) => string {
  const t = useMessages(auditMessages);
  return (subjectType) => labelOf(t.subjects, subjectType);
}

/** The actions to filter by. The search matches labels and technical names. */
export function useActionChoices(): ChoiceSource {
  const t = useMessages(auditMessages);
  const language = useLanguage();
  const actionLabel = useActionLabel();
  const names = [...Object.keys(t.areas).map((area) => `${area}.`), ...Object.keys(t.actions)];
  const choices = names.map((id): Choice => ({
    id,
    label: actionLabel(id),
    detail: id.replace(/\.$/, '.*'),
  }));
  return {
    name: `audit actions ${language}`,
    search: async (query) => choices.filter(({ id, label }) => matches(`${label} ${id}`, query)),
  };
}

/** Labels who did it: a person, Bulwark itself, or somebody who is not signed in. */
export function useActorLabel(): (row: AuditEventRow) => string {
  const t = useMessages(auditMessages);
  return ({ actor, action }) =>
    actor ? personText(actor) : action.startsWith('session.') ? t.nobody : t.program;
}
