import * as v from 'valibot';
import type { CredentialChanges } from '@/gql/graphql';

const required = v.optional(v.string());
const clearable = v.optional(v.nullable(v.string()));
const flag = v.optional(v.boolean());

/** An update's changes as an operation hands them out: absent stays, null (or an empty text) clears. */
const changesSchema = v.object({
  passwordTypeId: required,
  domainId: clearable,
  deviceId: required,
  additionalInformation: clearable,
  tags: v.optional(v.object({ mode: v.picklist(['REPLACE', 'ADD', 'REMOVE']), tagIds: v.array(v.string()) })),
  parentId: clearable,
  passwordChange: v.optional(
    v.object({ automatic: flag, templateId: clearable, loginCredentialId: clearable }),
  ),
  reconciliation: v.optional(
    v.object({ enabled: flag, autorun: flag, credentialId: clearable, templateId: clearable }),
  ),
});

/** Reads changes that are JSON text, undefined when they are none. */
export function parseChanges(json: string): CredentialChanges | undefined {
  try {
    const result = v.safeParse(changesSchema, JSON.parse(json));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

/** The ids of everything that changes refer to. */
export function referencesOf(changes: CredentialChanges): string[] {
  const { passwordChange, reconciliation } = changes;
  return [
    changes.passwordTypeId,
    changes.domainId,
    changes.deviceId,
    ...(changes.tags?.tagIds ?? []),
    changes.parentId,
    passwordChange?.templateId,
    passwordChange?.loginCredentialId,
    reconciliation?.credentialId,
    reconciliation?.templateId,
  ].filter((id) => typeof id === 'string');
}
