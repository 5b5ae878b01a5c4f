import type { CredentialChanges, CredentialField, TagMode } from '@/gql/graphql';
import type { Choice } from '@/ui/combobox';

/** A field of the form. The value stays while the mode is tried out. */
export interface ValueField<V> {
  mode: 'KEEP' | 'SET' | 'CLEAR';
  value: V;
}

export type ReferenceField = ValueField<Choice | null>;
export type SwitchField = 'KEEP' | 'ON' | 'OFF';

export interface Fields {
  passwordType: ReferenceField;
  domain: ReferenceField;
  device: ReferenceField;
  information: ValueField<string>;
  tags: { mode: 'KEEP' | TagMode; value: readonly Choice[] };
  parent: ReferenceField;
  automatic: SwitchField;
  changeTemplate: ReferenceField;
  /** Clear means: the credential itself. */
  loginCredential: ReferenceField;
  reconciliation: SwitchField;
  autorun: SwitchField;
  reconciliationCredential: ReferenceField;
  reconciliationTemplate: ReferenceField;
}

const keep: ReferenceField = { mode: 'KEEP', value: null };

/** Every field starts on Keep existing. */
export const noFields: Fields = {
  passwordType: keep,
  domain: keep,
  device: keep,
  information: { mode: 'KEEP', value: '' },
  tags: { mode: 'KEEP', value: [] },
  parent: keep,
  automatic: 'KEEP',
  changeTemplate: keep,
  loginCredential: keep,
  reconciliation: 'KEEP',
  autorun: 'KEEP',
  reconciliationCredential: keep,
  reconciliationTemplate: keep,
};

export const informationFields = [
  'passwordType',
  'domain',
  'device',
  'information',
  'tags',
] as const satisfies (keyof Fields)[];

export const executionFields = [
  'parent',
  'automatic',
  'changeTemplate',
  'loginCredential',
  'reconciliation',
  'autorun',
  'reconciliationCredential',
  'reconciliationTemplate',
] as const satisfies (keyof Fields)[];

const allFields: readonly (keyof Fields)[] = [...informationFields, ...executionFields];

/** The server's names, in the order of the form. */
export const fieldNames: Record<keyof Fields, CredentialField> = {
  passwordType: 'PASSWORD_TYPE',
  domain: 'DOMAIN',
  device: 'DEVICE',
  information: 'ADDITIONAL_INFORMATION',
  tags: 'TAGS',
  parent: 'PARENT',
  automatic: 'AUTOMATIC_CHANGE',
  changeTemplate: 'CHANGE_TEMPLATE',
  loginCredential: 'LOGIN_CREDENTIAL',
  reconciliation: 'RECONCILIATION_ENABLED',
  autorun: 'RECONCILIATION_AUTORUN',
  reconciliationCredential: 'RECONCILIATION_CREDENTIAL',
  reconciliationTemplate: 'RECONCILIATION_TEMPLATE',
};

export function isChanged(fields: Fields, key: keyof Fields): boolean {
  const field = fields[key];
  return (typeof field === 'string' ? field : field.mode) !== 'KEEP';
}

export function changedCount(fields: Fields, keys: readonly (keyof Fields)[] = allFields): number {
  return keys.filter((key) => isChanged(fields, key)).length;
}

/** Fields that are to be set and have no value yet. Replacing tags by none clears them and is complete. */
export function incompleteFields(
  fields: Fields,
  keys: readonly (keyof Fields)[] = allFields,
): (keyof Fields)[] {
  return keys.filter((key) => {
    const field = fields[key];
    if (typeof field === 'string') return false;
    if (key === 'tags') {
      const { mode, value } = fields.tags;
      return (mode === 'ADD' || mode === 'REMOVE') && value.length === 0;
    }
    if (key === 'information') return fields.information.mode === 'SET' && !fields.information.value.trim();
    return field.mode === 'SET' && !field.value;
  });
}

const reference = ({ mode, value }: ReferenceField) => (mode === 'SET' ? value?.id : null);
const truth = (field: SwitchField) => field === 'ON';

/** The form as the server takes it: absent stays, null clears. */
export function toChanges(fields: Fields): CredentialChanges {
  const on = (key: keyof Fields) => isChanged(fields, key);
  const passwordChange = {
    ...(on('automatic') && { automatic: truth(fields.automatic) }),
    ...(on('changeTemplate') && { templateId: reference(fields.changeTemplate) }),
    ...(on('loginCredential') && { loginCredentialId: reference(fields.loginCredential) }),
  };
  const reconciliation = {
    ...(on('reconciliation') && { enabled: truth(fields.reconciliation) }),
    ...(on('autorun') && { autorun: truth(fields.autorun) }),
    ...(on('reconciliationCredential') && { credentialId: reference(fields.reconciliationCredential) }),
    ...(on('reconciliationTemplate') && { templateId: reference(fields.reconciliationTemplate) }),
  };
  return {
    ...(on('passwordType') && { passwordTypeId: reference(fields.passwordType) }),
    ...(on('domain') && { domainId: reference(fields.domain) }),
    ...(on('device') && { deviceId: reference(fields.device) }),
    ...(on('information') && {
      additionalInformation: fields.information.mode === 'SET' ? fields.information.value.trim() : null,
    }),
    ...(fields.tags.mode !== 'KEEP' && {
      tags: { mode: fields.tags.mode, tagIds: fields.tags.value.map(({ id }) => id) },
    }),
    ...(on('parent') && { parentId: reference(fields.parent) }),
    ...(Object.keys(passwordChange).length > 0 && { passwordChange }),
    ...(Object.keys(reconciliation).length > 0 && { reconciliation }),
  };
}

/** What a field becomes, for people; null when it is cleared. Truth values as the server writes them. */
export function wantedValue(fields: Fields, key: keyof Fields): string | null {
  const field = fields[key];
  if (typeof field === 'string') return String(truth(field));
  if (field.mode === 'CLEAR') return null;
  if (key === 'tags') return fields.tags.value.map(({ label }) => label).join(', ') || null;
  if (key === 'information') return fields.information.value.trim() || null;
  const { value } = field;
  return value && typeof value === 'object' && 'label' in value ? value.label : null;
}

/** The name under which a change of the field is shown; tags say what happens to them. */
export function shownField(fields: Fields, key: keyof Fields): CredentialField {
  if (key !== 'tags') return fieldNames[key];
  if (fields.tags.mode === 'ADD') return 'TAGS_ADDED';
  return fields.tags.mode === 'REMOVE' ? 'TAGS_REMOVED' : 'TAGS';
}

export function changedKeys(fields: Fields): (keyof Fields)[] {
  return allFields.filter((key) => isChanged(fields, key));
}

/** What reconciliation lacks: on needs both credential and template. `missing` tells how many credentials have none now. */
export function reconciliationGaps(
  fields: Fields,
  missing: (key: 'reconciliationCredential' | 'reconciliationTemplate') => number,
): { key: 'reconciliationCredential' | 'reconciliationTemplate'; cleared: boolean; count: number }[] {
  if (fields.reconciliation !== 'ON') return [];
  return (['reconciliationCredential', 'reconciliationTemplate'] as const).flatMap((key) => {
    const { mode } = fields[key];
    if (mode === 'SET') return [];
    const count = missing(key);
    return mode === 'CLEAR' || count > 0 ? [{ key, cleared: mode === 'CLEAR', count }] : [];
  });
}
