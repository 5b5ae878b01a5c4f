import { describe, expect, it } from 'vitest';
import { emptyCredential, toInput } from './new-credential';

const device = { id: 'dev_1', label: 'web-1' };
const type = { id: 'ptype_1', label: 'Local user' };
const minimal = { ...emptyCredential, username: 'root', deviceId: device, passwordTypeId: type };

describe('a new credential', () => {
  it('needs a device and a type', () => {
    expect(toInput({ ...minimal, deviceId: null })).toBeUndefined();
    expect(toInput({ ...minimal, passwordTypeId: null })).toBeUndefined();
  });

  it('leaves out unchanged configurations', () => {
    const input = toInput(minimal);
    expect(input).toMatchObject({ username: 'root', deviceId: 'dev_1', expiresAt: null, tagIds: [] });
    expect(input).not.toHaveProperty('passwordChange');
    expect(input).not.toHaveProperty('reconciliation');
  });

  it('sends a whole configuration when part of it is set', () => {
    expect(toInput({ ...minimal, automatic: true })?.passwordChange).toEqual({
      automatic: true,
      templateId: null,
      loginCredentialId: null,
    });
    expect(
      toInput({ ...minimal, reconciliationTemplateId: { id: 'tpl_1', label: 'x' } })?.reconciliation,
    ).toEqual({ enabled: false, autorun: false, credentialId: null, templateId: 'tpl_1' });
  });

  it('interprets date and time in the viewer’s time zone', () => {
    expect(toInput({ ...minimal, expiresAt: '2026-12-31T18:00' })?.expiresAt).toBe(
      new Date(2026, 11, 31, 18).toISOString(),
    );
  });
});
