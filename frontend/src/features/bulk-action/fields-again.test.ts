import { expect, it } from 'vitest';
import { parseChanges, referencesOf } from '@/entities/batch-operation/changes-schema';
import { changedCount, incompleteFields, toChanges } from './fields';
import { fieldsOf } from './fields-again';

const everything = {
  passwordTypeId: 'ptype_1',
  domainId: null,
  deviceId: 'dev_1',
  additionalInformation: 'rack 4',
  tags: { mode: 'ADD', tagIds: ['tag_1', 'tag_2'] },
  parentId: 'cred_1',
  passwordChange: { automatic: true, templateId: 'tmpl_1', loginCredentialId: null },
  reconciliation: { enabled: false, autorun: true, credentialId: 'cred_2', templateId: null },
};

it('requests exactly the same changes again', () => {
  const changes = parseChanges(JSON.stringify(everything));
  if (!changes) throw new Error('the changes cannot be read');
  const ids = referencesOf(changes);
  expect(ids).toEqual(['ptype_1', 'dev_1', 'tag_1', 'tag_2', 'cred_1', 'tmpl_1', 'cred_2']);
  const names = new Map(ids.map((id) => [id, { id, label: `name of ${id}` }]));
  expect(toChanges(fieldsOf(changes, names))).toEqual(everything);
});

it('clears what was cleared, and keeps what was not named', () => {
  const changes = parseChanges('{"additionalInformation":"","tags":{"mode":"REPLACE","tagIds":[]}}');
  const fields = fieldsOf(changes ?? {}, new Map());
  expect(changedCount(fields)).toBe(2);
  expect(toChanges(fields)).toEqual({
    additionalInformation: null,
    tags: { mode: 'REPLACE', tagIds: [] },
  });
});

it('asks for a value where the former one is gone', () => {
  const fields = fieldsOf({ deviceId: 'dev_gone', tags: { mode: 'ADD', tagIds: ['tag_gone'] } }, new Map());
  expect(incompleteFields(fields)).toEqual(['device', 'tags']);
});

it('takes nothing for changes that is none', () => {
  expect(parseChanges('{"tags":{"mode":"SHUFFLE","tagIds":[]}}')).toBeUndefined();
  expect(parseChanges('nonsense')).toBeUndefined();
});
