import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import {
  changeableFieldNames,
  changeableFields,
  fieldSections,
  fieldsOfSection,
  fieldsOfStep,
  type CataloguedPath,
  type ChangeableField,
  type KindOf,
} from '@/entities/credential/fields/changeable-fields';
import {
  changedFields,
  editsFromChanges,
  incompleteFields,
  listedField,
  newValueOf,
  noEdits,
  toChanges,
  type EditOf,
  type FieldEdits,
} from '@/entities/credential/fields/field-edits';
import type { EditByKind, FieldKind } from '@/entities/credential/fields/field-kinds';
import type { ChangePath } from '@/entities/credential/fields/request-path';
import { parseChanges, referencedIds } from '@/entities/credential/fields/stored-changes';
import { selectSome } from '@/entities/credential/selection/selection';
import { emptyDraft, type Draft } from './draft/draft';
import { parseDraft, writeDraft } from './draft/draft-storage';
import { FieldLine } from './fields/field-line';
import { fieldsOfPresentValues } from './fields/use-present-values';
import { previewQuery } from './steps/preview';
import { furthestStep } from './steps/steps';

const choice = { id: 'id_1', label: 'one' };
const other = { id: 'id_2', label: 'other' };
const choices = new Map([choice, other].map((each) => [each.id, each]));

/** Edits of each kind in every mode that the form offers. */
const editsByKind: { readonly [K in FieldKind]: readonly EditByKind[K][] } = {
  reference: [
    { mode: 'SET', value: choice },
    { mode: 'CLEAR', value: null },
    { mode: 'KEEP', value: null },
  ],
  text: [
    { mode: 'SET', value: 'rack 4' },
    { mode: 'CLEAR', value: '' },
    { mode: 'KEEP', value: '' },
  ],
  toggle: [{ mode: 'ON' }, { mode: 'OFF' }, { mode: 'KEEP' }],
  tags: [
    { mode: 'ADD', value: [choice, other] },
    { mode: 'REPLACE', value: [choice] },
    { mode: 'REPLACE', value: [] },
    { mode: 'REMOVE', value: [choice] },
    { mode: 'KEEP', value: [] },
  ],
};

function editsOf<F extends ChangeableField>(field: F): readonly EditByKind[KindOf[F]][] {
  const row = changeableFields[field];
  return editsByKind[row.kind].filter(({ mode }) => mode !== 'CLEAR' || row.clearsTo !== null);
}

function withEdit(edits: FieldEdits, field: ChangeableField, edit: EditOf<ChangeableField>): FieldEdits {
  return { ...edits, [field]: edit };
}

function draftWith(edits: FieldEdits): Draft {
  return { ...emptyDraft('key_1'), action: 'UPDATE', selection: selectSome(['cred_1']), edits };
}

/** Returns the paths of all values in an object, for example `passwordChange.automatic`; tags are one value. */
function pathsOf(changes: object, prefix = ''): string[] {
  return Object.entries(changes).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && name !== 'tags'
      ? pathsOf(value, `${prefix}${name}.`)
      : [prefix + name],
  );
}

/** Converts edits to a stored draft, a request, a stored request, and the edits of a repeated request. */
function roundTrip(edits: FieldEdits) {
  const changes = toChanges(edits);
  const stored = parseChanges(JSON.stringify(changes));
  return {
    draft: parseDraft(writeDraft('user_1', draftWith(edits)), 'user_1')?.edits,
    paths: pathsOf(changes),
    stored,
    repeated: editsFromChanges(stored ?? {}, choices),
  };
}

/** The expected result of the round trip. */
function unchanged(edits: FieldEdits): ReturnType<typeof roundTrip> {
  const paths = changedFields(edits).map((field) => changeableFields[field].request.path);
  return { draft: edits, paths, stored: toChanges(edits), repeated: edits };
}

it('has a row for every input of CredentialChanges', () => {
  expectTypeOf<Exclude<ChangePath, CataloguedPath>>().toBeNever();
});

describe.each(changeableFieldNames)('%s', (field) => {
  it('is kept from the form to a repeated request', () => {
    for (const edit of editsOf(field)) {
      const edits = withEdit(noEdits, field, edit);
      expect(roundTrip(edits)).toEqual(unchanged(edits));
    }
  });

  it('is changed and complete, and allows the review, unless it is kept', () => {
    for (const edit of editsOf(field)) {
      const edits = withEdit(noEdits, field, edit);
      expect(changedFields(edits)).toEqual(edit.mode === 'KEEP' ? [] : [field]);
      expect(incompleteFields(edits)).toEqual([]);
      expect(furthestStep(draftWith(edits), true)).toBe(edit.mode === 'KEEP' ? 'execution' : 'review');
    }
  });

  it('names what it refers to', () => {
    for (const edit of editsOf(field)) {
      const values = 'value' in edit && typeof edit.value === 'object' ? [edit.value ?? []].flat() : [];
      const ids = values.map(({ id }) => id);
      expect(referencedIds(toChanges(withEdit(noEdits, field, edit)))).toEqual(ids);
    }
  });

  it('is shown in the review as its new value, or as none when cleared', () => {
    for (const edit of editsOf(field)) {
      const edits = withEdit(noEdits, field, edit);
      const clears = edit.mode === 'CLEAR' || (edit.mode === 'REPLACE' && edit.value.length === 0);
      if (edit.mode === 'KEEP') continue;
      expect(newValueOf(edits, field) === null).toBe(clears);
      expect(listedField(edits, field)).toMatch(new RegExp(`^${field}`));
    }
  });

  it('has a name in every language', () => {
    for (const { fields } of Object.values(batchOperationMessages)) expect(fields[field]).toMatch(/./);
  });

  it('is in one step and one section', () => {
    const steps = (['information', 'execution'] as const).filter((step) =>
      fieldsOfStep(step).includes(field),
    );
    const sections = Object.values(fieldSections).flat();
    expect(steps).toHaveLength(1);
    expect(sections.filter((section) => fieldsOfSection(section).includes(field))).toHaveLength(1);
  });

  it('loads its present values once, with the first preview or in its step', () => {
    const [, { input }] = previewQuery(draftWith(noEdits), false).queryKey;
    const ofFirstPreview = 'fields' in input ? input.fields : [];
    const ofSteps = (['information', 'execution'] as const).flatMap(fieldsOfPresentValues);
    const read = [...ofFirstPreview, ...ofSteps];
    expect(read.filter((name) => name === field)).toHaveLength(1);
  });

  it('has a line in the form, with a control while there is a value to choose', () => {
    const name = batchOperationMessages.en.fields[field];
    for (const edit of editsOf(field)) {
      const { unmount } = render(
        <QueryClientProvider client={new QueryClient()}>
          <FieldLine field={field} edits={withEdit(noEdits, field, edit)} preview={undefined} />
        </QueryClientProvider>,
      );
      expect(screen.getByRole('group', { name })).toBeInTheDocument();
      const hasValue = edit.mode !== 'KEEP' && edit.mode !== 'CLEAR' && 'value' in edit;
      expect(screen.queryAllByLabelText(`${name}: new value`)).toHaveLength(hasValue ? 1 : 0);
      unmount();
    }
  });
});

const pairs = changeableFieldNames.flatMap((first, index) =>
  changeableFieldNames.slice(index + 1).map((second) => [first, second] as const),
);

it.each(pairs)('%s together with %s makes the whole round trip', (first, second) => {
  for (const firstEdit of editsOf(first))
    for (const secondEdit of editsOf(second)) {
      const edits = withEdit(withEdit(noEdits, first, firstEdit), second, secondEdit);
      expect(roundTrip(edits)).toEqual(unchanged(edits));
    }
});
