import type { Person } from '@/entities/person/person';
import type { ProtectedChangeKind } from '@/gql/graphql';
import type { FieldChange } from './field-change';

interface Concerning {
  kind: ProtectedChangeKind;
  subjects: readonly Person[];
  changes: readonly Omit<FieldChange, 'from'>[];
}

/** Whom a protected change concerns; whoever is to be created has no account yet and is named by the change itself. */
export function concernedPeople({ kind, subjects, changes }: Concerning): readonly Person[] {
  if (subjects.length > 0 || kind !== 'CREATE_ADMINISTRATOR') return subjects;
  const value = (name: string) => changes.find(({ field }) => field === name)?.to;
  const username = value('USERNAME');
  return username ? [{ username, displayName: value('DISPLAY_NAME') ?? username }] : [];
}
