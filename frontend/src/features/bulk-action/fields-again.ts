import type { CredentialChanges } from '@/gql/graphql';
import type { Choice } from '@/ui/combobox';
import { noFields, type Fields, type ReferenceField, type SwitchField } from './fields';

/**
 * The form for changes that were requested before: what `toChanges` makes of it are these changes. What no longer exists
 * is left without a value, so that the person chooses anew.
 */
export function fieldsOf(changes: CredentialChanges, names: ReadonlyMap<string, Choice>): Fields {
  const { passwordChange, reconciliation, tags, additionalInformation: information } = changes;
  const reference = (id: string | null | undefined): ReferenceField => {
    if (id === undefined) return { mode: 'KEEP', value: null };
    return id === null ? { mode: 'CLEAR', value: null } : { mode: 'SET', value: names.get(id) ?? null };
  };
  const flip = (value: boolean | null | undefined): SwitchField =>
    typeof value === 'boolean' ? (value ? 'ON' : 'OFF') : 'KEEP';
  return {
    ...noFields,
    passwordType: reference(changes.passwordTypeId),
    domain: reference(changes.domainId),
    device: reference(changes.deviceId),
    ...(information !== undefined && {
      information: { mode: information ? 'SET' : 'CLEAR', value: information ?? '' },
    }),
    ...(tags && {
      tags: {
        mode: tags.mode,
        value: tags.tagIds.flatMap((id) => names.get(id) ?? []),
      },
    }),
    parent: reference(changes.parentId),
    automatic: flip(passwordChange?.automatic),
    changeTemplate: reference(passwordChange?.templateId),
    loginCredential: reference(passwordChange?.loginCredentialId),
    reconciliation: flip(reconciliation?.enabled),
    autorun: flip(reconciliation?.autorun),
    reconciliationCredential: reference(reconciliation?.credentialId),
    reconciliationTemplate: reference(reconciliation?.templateId),
  };
}
