import type { Person } from '@/entities/person/person';
import type { ProtectedChangeKind } from '@/gql/graphql';
import type { FieldChange } from './field-change';

interface Change {
  kind: ProtectedChangeKind;
  subjects: readonly Person[];
  changes: readonly Omit<FieldChange, 'from'>[];
}

/** Returns the people whom a protected change concerns. A user to be created is taken from the changed fields. */
export function concernedPeople({ kind, subjects, changes }: Change): readonly Person[] {
  if (subjects.length > 0 || kind !== 'CREATE_ADMINISTRATOR') return subjects;
  const value = (name: string) => changes.find(({ field }) => field === name)?.to;
  const username = value('USERNAME');
  return username ? [{ username, displayName: value('DISPLAY_NAME') ?? username }] : [];
}
