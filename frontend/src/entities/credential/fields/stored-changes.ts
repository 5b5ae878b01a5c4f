import * as v from 'valibot';
import type { CredentialChanges } from '@/gql/graphql';
import { changeableFieldNames, changeableFields, type ChangeableField } from './changeable-fields';
import { fieldKinds } from './field-kinds';

const record = v.record(v.string(), v.unknown());

/** Returns the value at a path; undefined when a part of the path is absent. Throws when a part is no object. */
function valueAt(stored: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined || stored === undefined) return stored;
  return valueAt(v.parse(record, stored)[name], rest);
}

/** Reads the changes of a stored request from JSON; undefined when they are invalid. */
export function parseChanges(json: string): CredentialChanges | undefined {
  try {
    const stored: unknown = JSON.parse(json);
    return changeableFieldNames.reduce<CredentialChanges>(
      (changes, field) => copyChange(stored, changes, field),
      {},
    );
  } catch {
    return undefined;
  }
}

function copyChange<F extends ChangeableField>(
  stored: unknown,
  changes: CredentialChanges,
  field: F,
): CredentialChanges {
  const row = changeableFields[field];
  const change = valueAt(stored, row.request.path.split('.'));
  if (change === undefined) return changes;
  if (change === null && row.clearsTo !== null) return row.request.write(changes, null);
  return row.request.write(changes, v.parse(fieldKinds[row.kind].changeSchema, change));
}

/** Returns the ids of all objects that changes refer to. */
export function referencedIds(changes: CredentialChanges): string[] {
  return changeableFieldNames.flatMap((field) => idsOfField(changes, field));
}

function idsOfField<F extends ChangeableField>(changes: CredentialChanges, field: F): readonly string[] {
  const row = changeableFields[field];
  const change = row.request.read(changes);
  return change === undefined || change === null ? [] : fieldKinds[row.kind].referencedIds(change);
}
