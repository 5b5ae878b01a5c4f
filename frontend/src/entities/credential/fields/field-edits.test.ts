import { describe, expect, it } from 'vitest';
import {
  changedFields,
  editsFromChanges,
  incompleteFields,
  listedField,
  newValueOf,
  noEdits,
  toChanges,
  type FieldEdits,
} from './field-edits';
import { parseChanges, referencedIds } from './stored-changes';

const corp = { id: 'dom_1', label: 'corp' };
const edited = (edits: Partial<FieldEdits>): FieldEdits => ({ ...noEdits, ...edits });

describe('toChanges', () => {
  it('sends nothing that is kept', () => {
    expect(toChanges(noEdits)).toEqual({});
    expect(changedFields(noEdits)).toEqual([]);
  });

  it('sends new values, and null for cleared ones', () => {
    expect(
      toChanges(
        edited({
          DOMAIN: { mode: 'SET', value: corp },
          PARENT: { mode: 'CLEAR', value: null },
          ADDITIONAL_INFORMATION: { mode: 'SET', value: '  rack 4 ' },
        }),
      ),
    ).toEqual({ domainId: 'dom_1', parentId: null, additionalInformation: 'rack 4' });
  });

  it('ignores the value of a field that is kept after all', () => {
    expect(toChanges(edited({ DOMAIN: { mode: 'KEEP', value: corp } }))).toEqual({});
  });

  it('names only the changed parts of a configuration', () => {
    expect(
      toChanges(
        edited({
          AUTOMATIC_CHANGE: { mode: 'ON' },
          LOGIN_CREDENTIAL: { mode: 'CLEAR', value: null },
          RECONCILIATION_AUTORUN: { mode: 'OFF' },
          RECONCILIATION_TEMPLATE: { mode: 'SET', value: { id: 'tmpl_2', label: 'LDAP' } },
        }),
      ),
    ).toEqual({
      passwordChange: { automatic: true, loginCredentialId: null },
      reconciliation: { autorun: false, templateId: 'tmpl_2' },
    });
  });

  it('replaces tags by none', () => {
    const edits = edited({ TAGS: { mode: 'REPLACE', value: [] } });
    expect(toChanges(edits)).toEqual({ tags: { mode: 'REPLACE', tagIds: [] } });
    expect(incompleteFields(edits)).toEqual([]);
    expect(newValueOf(edits, 'TAGS')).toBeNull();
  });
});

it('finds the fields whose new value is missing', () => {
  expect(
    incompleteFields(
      edited({
        DOMAIN: { mode: 'SET', value: null },
        TAGS: { mode: 'ADD', value: [] },
        ADDITIONAL_INFORMATION: { mode: 'SET', value: ' ' },
        AUTOMATIC_CHANGE: { mode: 'OFF' },
      }),
    ),
  ).toEqual(['DOMAIN', 'ADDITIONAL_INFORMATION', 'TAGS']);
});

it('lists tags by what happens to them', () => {
  expect(listedField(edited({ TAGS: { mode: 'ADD', value: [corp] } }), 'TAGS')).toBe('TAGS_ADDED');
  expect(listedField(edited({ TAGS: { mode: 'REPLACE', value: [corp] } }), 'TAGS')).toBe('TAGS');
});

describe('changes of a stored request', () => {
  const stored = {
    passwordTypeId: 'ptype_1',
    domainId: null,
    deviceId: 'dev_1',
    additionalInformation: 'rack 4',
    tags: { mode: 'ADD', tagIds: ['tag_1', 'tag_2'] },
    parentId: 'cred_1',
    passwordChange: { automatic: true, templateId: 'tmpl_1', loginCredentialId: null },
    reconciliation: { enabled: false, autorun: true, credentialId: 'cred_2', templateId: null },
  };

  it('are requested again exactly', () => {
    const changes = parseChanges(JSON.stringify(stored)) ?? {};
    const ids = referencedIds(changes);
    expect(ids).toEqual(['ptype_1', 'dev_1', 'tag_1', 'tag_2', 'cred_1', 'tmpl_1', 'cred_2']);
    const choices = new Map(ids.map((id) => [id, { id, label: `name of ${id}` }]));
    expect(toChanges(editsFromChanges(changes, choices))).toEqual(stored);
  });

  it('clear with an empty text and keep what they do not name', () => {
    const changes = parseChanges('{"additionalInformation":"","tags":{"mode":"REPLACE","tagIds":[]}}') ?? {};
    const edits = editsFromChanges(changes, new Map());
    expect(changedFields(edits)).toEqual(['ADDITIONAL_INFORMATION', 'TAGS']);
    expect(toChanges(edits)).toEqual({
      additionalInformation: null,
      tags: { mode: 'REPLACE', tagIds: [] },
    });
  });

  it('need another value for a reference that no longer exists', () => {
    const changes = { deviceId: 'dev_gone', tags: { mode: 'ADD' as const, tagIds: ['tag_gone'] } };
    expect(incompleteFields(editsFromChanges(changes, new Map()))).toEqual(['DEVICE', 'TAGS']);
  });

  it('are refused when they are invalid', () => {
    expect(parseChanges('{"tags":{"mode":"SHUFFLE","tagIds":[]}}')).toBeUndefined();
    expect(parseChanges('{"deviceId":null}')).toBeUndefined();
    expect(parseChanges('{"passwordChange":null}')).toBeUndefined();
    expect(parseChanges('nonsense')).toBeUndefined();
  });
});
