import * as v from 'valibot';
import type { CreateCredentialInput } from '@/gql/graphql';

const choiceSchema = v.object({
  id: v.string(),
  label: v.string(),
  detail: v.optional(v.string()),
  disabled: v.optional(v.boolean()),
});

/** Returns the schema of the form, with messages in the page's language. */
export function newCredentialSchema(t: { required: string; tooLong: string }) {
  const requiredChoice = v.pipe(
    v.nullable(choiceSchema),
    v.check((value) => value !== null, t.required),
  );
  return v.object({
    username: v.pipe(v.string(), v.trim(), v.nonEmpty(t.required), v.maxLength(255)),
    deviceId: requiredChoice,
    passwordTypeId: requiredChoice,
    domainId: v.nullable(choiceSchema),
    tagIds: v.array(choiceSchema),
    expiresAt: v.string(),
    additionalInformation: v.pipe(v.string(), v.maxLength(2000, t.tooLong)),
    parentId: v.nullable(choiceSchema),
    automatic: v.boolean(),
    templateId: v.nullable(choiceSchema),
    loginCredentialId: v.nullable(choiceSchema),
    reconcile: v.boolean(),
    autorun: v.boolean(),
    reconciliationCredentialId: v.nullable(choiceSchema),
    reconciliationTemplateId: v.nullable(choiceSchema),
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

/** Returns the input of the mutation, without unchanged configurations; undefined while a required value is missing. */
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
