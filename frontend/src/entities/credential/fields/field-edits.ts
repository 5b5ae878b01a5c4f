import * as v from 'valibot';
import type { CredentialChanges, CredentialField } from '@/gql/graphql';
import type { Choice } from '@/ui/combobox';
import {
  changeableFieldNames,
  changeableFields,
  type ChangeableField,
  type KindOf,
} from './changeable-fields';
import { fieldKinds, type EditByKind } from './field-kinds';

export type EditOf<F extends ChangeableField> = EditByKind[KindOf[F]];

/** The edits of all fields, or of the fields F. */
export type FieldEdits<F extends ChangeableField = ChangeableField> = { readonly [G in F]: EditOf<G> };

function rulesOf<F extends ChangeableField>(field: F) {
  return fieldKinds[changeableFields[field].kind];
}

function hasEveryField(edits: Partial<FieldEdits>): edits is FieldEdits {
  return changeableFieldNames.every((field) => edits[field] !== undefined);
}

function editEachField(edit: <F extends ChangeableField>(field: F) => EditOf<F>): FieldEdits {
  const edits: Partial<FieldEdits> = {};
  for (const field of changeableFieldNames) Object.assign(edits, { [field]: edit(field) });
  if (!hasEveryField(edits)) throw new Error('A field has no edit.');
  return edits;
}

/** The initial edits: every field is kept. */
export const noEdits: FieldEdits = editEachField((field) => rulesOf(field).keep);

export function changedFields(edits: FieldEdits): ChangeableField[] {
  return changeableFieldNames.filter((field) => edits[field].mode !== 'KEEP');
}

function isComplete<F extends ChangeableField>(edits: FieldEdits<F>, field: F): boolean {
  return rulesOf(field).isComplete(edits[field]);
}

/** Returns the fields whose new value is still missing. */
export function incompleteFields(edits: FieldEdits): ChangeableField[] {
  return changeableFieldNames.filter((field) => !isComplete(edits, field));
}

/** Returns the new value as text; null when the field is cleared. */
export function newValueOf<F extends ChangeableField>(edits: FieldEdits<F>, field: F): string | null {
  return rulesOf(field).newValue(edits[field]);
}

/** Returns the field under which the review lists a change; for tags it depends on the mode. */
export function listedField(edits: FieldEdits, field: ChangeableField): CredentialField {
  if (field !== 'TAGS') return field;
  const { mode } = edits.TAGS;
  return mode === 'ADD' ? 'TAGS_ADDED' : mode === 'REMOVE' ? 'TAGS_REMOVED' : 'TAGS';
}

/** Returns the edits as input of the API: an absent field is kept, null clears it. */
export function toChanges(edits: FieldEdits): CredentialChanges {
  return changedFields(edits).reduce<CredentialChanges>(
    (changes, field) => writeChange(changes, edits, field),
    {},
  );
}

function writeChange<F extends ChangeableField>(
  changes: CredentialChanges,
  edits: FieldEdits<F>,
  field: F,
): CredentialChanges {
  const change = rulesOf(field).toChange(edits[field]);
  return change === undefined ? changes : changeableFields[field].request.write(changes, change);
}

/** Reverses `toChanges`. A reference that is not in `choices` has no value. */
export function editsFromChanges(
  changes: CredentialChanges,
  choices: ReadonlyMap<string, Choice>,
): FieldEdits {
  return editEachField((field) => {
    const rules = rulesOf(field);
    const change = changeableFields[field].request.read(changes);
    if (change === undefined) return rules.keep;
    return change === null ? rules.cleared : rules.fromChange(change, choices);
  });
}

const record = v.record(v.string(), v.unknown());

/** Reads the edits of a stored draft; throws when one is missing or invalid. */
export function parseEdits(stored: unknown): FieldEdits {
  const edits = v.parse(record, stored);
  return editEachField((field) => v.parse(rulesOf(field).editSchema, edits[field]));
}
