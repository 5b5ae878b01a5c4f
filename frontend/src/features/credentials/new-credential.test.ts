import { describe, expect, it } from 'vitest';
import { emptyCredential, toInput } from './new-credential';

const device = { id: 'dev_1', label: 'web-1' };
const type = { id: 'ptype_1', label: 'Local user' };
const least = { ...emptyCredential, username: 'root', deviceId: device, passwordTypeId: type };

describe('a new credential', () => {
  it('needs a device and a type', () => {
    expect(toInput({ ...least, deviceId: null })).toBeUndefined();
    expect(toInput({ ...least, passwordTypeId: null })).toBeUndefined();
  });

  it('leaves out configurations nobody touched', () => {
    const input = toInput(least);
    expect(input).toMatchObject({ username: 'root', deviceId: 'dev_1', expiresAt: null, tagIds: [] });
    expect(input).not.toHaveProperty('passwordChange');
    expect(input).not.toHaveProperty('reconciliation');
  });

  it('sends a configuration whole once part of it is given', () => {
    expect(toInput({ ...least, automatic: true })?.passwordChange).toEqual({
      automatic: true,
      templateId: null,
      loginCredentialId: null,
    });
    expect(
      toInput({ ...least, reconciliationTemplateId: { id: 'tpl_1', label: 'x' } })?.reconciliation,
    ).toEqual({ enabled: false, autorun: false, credentialId: null, templateId: 'tpl_1' });
  });

  it('takes the day and time of the viewer’s clock', () => {
    expect(toInput({ ...least, expiresAt: '2026-12-31T18:00' })?.expiresAt).toBe(
      new Date(2026, 11, 31, 18).toISOString(),
    );
  });
});
