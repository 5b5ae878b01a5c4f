import { describe, expect, it } from 'vitest';
import {
  changedCount,
  incompleteFields,
  informationFields,
  noFields,
  reconciliationGaps,
  shownField,
  toChanges,
  wantedValue,
  type Fields,
} from './fields';

const corp = { id: 'dom_1', label: 'corp' };
const form = (change: Partial<Fields>): Fields => ({ ...noFields, ...change });

describe('form to input', () => {
  it('sends nothing that is kept', () => {
    expect(toChanges(noFields)).toEqual({});
    expect(changedCount(noFields)).toBe(0);
  });

  it('sets, and clears with null', () => {
    expect(
      toChanges(
        form({
          domain: { mode: 'SET', value: corp },
          parent: { mode: 'CLEAR', value: null },
          information: { mode: 'SET', value: '  rack 4 ' },
        }),
      ),
    ).toEqual({ domainId: 'dom_1', parentId: null, additionalInformation: 'rack 4' });
  });

  it('forgets a value that was tried out when the field is kept again', () => {
    expect(toChanges(form({ domain: { mode: 'KEEP', value: corp } }))).toEqual({});
  });

  it('names only the parts of a configuration that change', () => {
    expect(
      toChanges(
        form({
          automatic: 'ON',
          loginCredential: { mode: 'CLEAR', value: null },
          autorun: 'OFF',
          reconciliationTemplate: { mode: 'SET', value: { id: 'tmpl_2', label: 'LDAP' } },
        }),
      ),
    ).toEqual({
      passwordChange: { automatic: true, loginCredentialId: null },
      reconciliation: { autorun: false, templateId: 'tmpl_2' },
    });
  });

  it('replaces tags by none', () => {
    const fields = form({ tags: { mode: 'REPLACE', value: [] } });
    expect(toChanges(fields)).toEqual({ tags: { mode: 'REPLACE', tagIds: [] } });
    expect(incompleteFields(fields)).toEqual([]);
    expect(wantedValue(fields, 'tags')).toBeNull();
  });
});

describe('what is missing', () => {
  it('is a value that was promised', () => {
    expect(
      incompleteFields(
        form({
          domain: { mode: 'SET', value: null },
          tags: { mode: 'ADD', value: [] },
          information: { mode: 'SET', value: ' ' },
          automatic: 'OFF',
        }),
        informationFields,
      ),
    ).toEqual(['domain', 'information', 'tags']);
  });

  it('is a credential or template of reconciliation that is turned on', () => {
    const missing = (key: string) => (key === 'reconciliationTemplate' ? 3 : 0);
    expect(reconciliationGaps(form({ reconciliation: 'ON' }), missing)).toEqual([
      { key: 'reconciliationTemplate', cleared: false, count: 3 },
    ]);
    expect(
      reconciliationGaps(
        form({ reconciliation: 'ON', reconciliationCredential: { mode: 'CLEAR', value: null } }),
        () => 0,
      ),
    ).toEqual([{ key: 'reconciliationCredential', cleared: true, count: 0 }]);
    expect(reconciliationGaps(form({ reconciliation: 'OFF' }), () => 9)).toEqual([]);
  });
});

it('shows tags by what happens to them', () => {
  expect(shownField(form({ tags: { mode: 'ADD', value: [corp] } }), 'tags')).toBe('TAGS_ADDED');
  expect(shownField(form({ tags: { mode: 'REPLACE', value: [corp] } }), 'tags')).toBe('TAGS');
});
