import * as v from 'valibot';
import type { CreateCredentialInput } from '@/gql/graphql';

const choice = v.object({
  id: v.string(),
  label: v.string(),
  detail: v.optional(v.string()),
  disabled: v.optional(v.boolean()),
});

/** What the form holds; messages are the page's language's. */
export function newCredentialSchema(t: { required: string; tooLong: string }) {
  const needed = v.pipe(
    v.nullable(choice),
    v.check((value) => value !== null, t.required),
  );
  return v.object({
    username: v.pipe(v.string(), v.trim(), v.nonEmpty(t.required), v.maxLength(255)),
    deviceId: needed,
    passwordTypeId: needed,
    domainId: v.nullable(choice),
    tagIds: v.array(choice),
    expiresAt: v.string(),
    additionalInformation: v.pipe(v.string(), v.maxLength(2000, t.tooLong)),
    parentId: v.nullable(choice),
    automatic: v.boolean(),
    templateId: v.nullable(choice),
    loginCredentialId: v.nullable(choice),
    reconcile: v.boolean(),
    autorun: v.boolean(),
    reconciliationCredentialId: v.nullable(choice),
    reconciliationTemplateId: v.nullable(choice),
  });
}

export type NewCredential = v.InferOutput<ReturnType<typeof newCredentialSchema>>;

export const emptyCredential: NewCredential = {
  username: '',
  deviceId: null,
  passwordTypeId: null,
  domainId: null,
  tagIds: [],
  expiresAt: '',
  additionalInformation: '',
  parentId: null,
  automatic: false,
  templateId: null,
  loginCredentialId: null,
  reconcile: false,
  autorun: false,
  reconciliationCredentialId: null,
  reconciliationTemplateId: null,
};

/** The server's input; undefined while what is needed is missing. Configurations nobody touched are left out. */
export function toInput(values: NewCredential): CreateCredentialInput | undefined {
  const { deviceId, passwordTypeId, automatic, templateId, loginCredentialId } = values;
  const { reconcile, autorun, reconciliationCredentialId, reconciliationTemplateId } = values;
  if (!deviceId || !passwordTypeId) return undefined;
  return {
    username: values.username,
    deviceId: deviceId.id,
    passwordTypeId: passwordTypeId.id,
    domainId: values.domainId?.id ?? null,
    tagIds: values.tagIds.map(({ id }) => id),
    expiresAt: values.expiresAt ? new Date(values.expiresAt).toISOString() : null,
    additionalInformation: values.additionalInformation,
    parentId: values.parentId?.id ?? null,
    ...((automatic || templateId || loginCredentialId) && {
      passwordChange: {
        automatic,
        templateId: templateId?.id ?? null,
        loginCredentialId: loginCredentialId?.id ?? null,
      },
    }),
    ...((reconcile || reconciliationCredentialId || reconciliationTemplateId) && {
      reconciliation: {
        enabled: reconcile,
        autorun,
        credentialId: reconciliationCredentialId?.id ?? null,
        templateId: reconciliationTemplateId?.id ?? null,
      },
    }),
  };
}
