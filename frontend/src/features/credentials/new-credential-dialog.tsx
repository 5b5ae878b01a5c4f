import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Controller, useForm } from 'react-hook-form';
import * as v from 'valibot';
import {
  credentialChoices,
  deviceChoices,
  domainChoices,
  passwordTypeChoices,
  tagChoices,
  templateChoices,
} from '@/entities/inventory/choice-sources';
import { useApplyUserErrors, useFormMessages } from '@/entities/problem/use-user-errors';
import { graphql } from '@/gql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { Combobox, MultiCombobox, type Choice, type ChoiceSource } from '@/ui/combobox';
import { Dialog } from '@/ui/dialog';
import { Form, FormRow, FormSection } from '@/ui/form';
import { uiMessages } from '@/ui/messages';
import { useErrorText } from '@/ui/states';
import { Textarea, TextField } from '@/ui/text-field';
import { toast } from '@/ui/toast';
import { credentialsMessages } from './messages';

const createCredential = graphql(`
  mutation CreateCredential($input: CreateCredentialInput!) {
    createCredential(input: $input) {
      credential { id username }
      userErrors { code message field }
    }
  }
`);

const sources = {
  device: deviceChoices({ activeOnly: true }),
  passwordType: passwordTypeChoices({ enabledOnly: true }),
  change: templateChoices('CHANGE_PASSWORD'),
  reconcile: templateChoices('RECONCILE'),
};

const choice = v.object({
  id: v.string(),
  label: v.string(),
  detail: v.optional(v.string()),
  disabled: v.optional(v.boolean()),
});

/** Registers one credential. An existing one is changed by batch operations only. */
export function NewCredentialDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(credentialsMessages);
  const ui = useMessages(uiMessages);
  const errorText = useErrorText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const mutation = useGqlMutation(createCredential);
  const [messages, setMessages] = useFormMessages();
  const applyUserErrors = useApplyUserErrors();
  const needed = v.pipe(
    v.nullable(choice),
    v.check((value) => value !== null, t.required),
  );
  const schema = v.object({
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
  type Values = v.InferOutput<typeof schema>;
  const none: Choice | null = null;
  const form = useForm<Values>({
    resolver: valibotResolver(schema),
    defaultValues: {
      username: '',
      deviceId: none,
      passwordTypeId: none,
      domainId: none,
      tagIds: [],
      expiresAt: '',
      additionalInformation: '',
      parentId: none,
      automatic: false,
      templateId: none,
      loginCredentialId: none,
      reconcile: false,
      autorun: false,
      reconciliationCredentialId: none,
      reconciliationTemplateId: none,
    },
  });
  const { errors } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    const { deviceId, passwordTypeId } = values;
    if (!deviceId || !passwordTypeId) return;
    const { automatic, templateId, loginCredentialId } = values;
    try {
      const { createCredential: payload } = await mutation.mutateAsync({
        input: {
          username: values.username,
          deviceId: deviceId.id,
          passwordTypeId: passwordTypeId.id,
          domainId: values.domainId?.id ?? null,
          tagIds: values.tagIds.map(({ id }) => id),
          expiresAt: values.expiresAt ? new Date(values.expiresAt).toISOString() : null,
          additionalInformation: values.additionalInformation,
          parentId: values.parentId?.id ?? null,
          ...(automatic || templateId || loginCredentialId
            ? {
                passwordChange: {
                  automatic,
                  templateId: templateId?.id ?? null,
                  loginCredentialId: loginCredentialId?.id ?? null,
                },
              }
            : {}),
          ...(values.reconcile || values.reconciliationCredentialId || values.reconciliationTemplateId
            ? {
                reconciliation: {
                  enabled: values.reconcile,
                  autorun: values.autorun,
                  credentialId: values.reconciliationCredentialId?.id ?? null,
                  templateId: values.reconciliationTemplateId?.id ?? null,
                },
              }
            : {}),
        },
      });
      setMessages(
        applyUserErrors(
          payload.userErrors,
          [
            'username',
            'deviceId',
            'passwordTypeId',
            'domainId',
            'tagIds',
            'expiresAt',
            'additionalInformation',
            'parentId',
          ],
          form.setError,
        ),
      );
      if (!payload.credential) return;
      void client.invalidateQueries({ queryKey: ['Credentials'] });
      void client.invalidateQueries({ queryKey: ['CredentialCount'] });
      toast(t.created1(payload.credential.username));
      onClose();
      void navigate({ to: '/pam/credentials/$id', params: { id: payload.credential.id } });
    } catch (error) {
      setMessages([errorText(error)]);
    }
  });

  const pick = (
    name:
      | 'deviceId'
      | 'passwordTypeId'
      | 'domainId'
      | 'parentId'
      | 'templateId'
      | 'loginCredentialId'
      | 'reconciliationCredentialId'
      | 'reconciliationTemplateId',
    label: string,
    source: ChoiceSource,
    options: { required?: boolean; placeholder?: string } = {},
  ) => (
    <Controller
      control={form.control}
      name={name}
      render={({ field }) => (
        <Combobox
          label={label}
          source={source}
          value={field.value}
          onValueChange={field.onChange}
          placeholder={options.placeholder ?? t.search}
          required={options.required ?? false}
          error={errors[name]?.message}
        />
      )}
    />
  );
  const tick = (name: 'automatic' | 'reconcile' | 'autorun', label: string) => (
    <Controller
      control={form.control}
      name={name}
      render={({ field }) => (
        <Checkbox checked={field.value} onCheckedChange={field.onChange}>
          {label}
        </Checkbox>
      )}
    />
  );

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t.newCredential}
      footer={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button variant="primary" type="submit" form="new-credential" busy={mutation.isPending}>
            {t.create}
          </Button>
        </>
      }
    >
      <Form id="new-credential" onSubmit={() => void submit()} messages={messages}>
        <FormRow>
          <TextField
            label={t.username}
            required
            autoComplete="off"
            spellCheck={false}
            error={errors.username?.message}
            {...form.register('username')}
          />
          {pick('deviceId', t.device, sources.device, { required: true })}
        </FormRow>
        <FormRow>
          {pick('passwordTypeId', t.passwordType, sources.passwordType, { required: true })}
          {pick('domainId', t.domain, domainChoices, { placeholder: t.none })}
        </FormRow>
        <Controller
          control={form.control}
          name="tagIds"
          render={({ field }) => (
            <MultiCombobox
              label={t.tags}
              source={tagChoices}
              value={field.value}
              onValueChange={field.onChange}
              placeholder={t.search}
            />
          )}
        />
        <FormRow>
          <TextField
            label={t.expires}
            type="datetime-local"
            hint={t.expiresHint}
            error={errors.expiresAt?.message}
            {...form.register('expiresAt')}
          />
          {pick('parentId', t.parent, credentialChoices, { placeholder: t.none })}
        </FormRow>
        <Textarea
          label={t.information}
          rows={3}
          error={errors.additionalInformation?.message}
          {...form.register('additionalInformation')}
        />
        <FormSection title={t.passwordChange}>
          {tick('automatic', t.automatic)}
          <FormRow>
            {pick('templateId', t.template, sources.change, { placeholder: t.none })}
            {pick('loginCredentialId', t.login, credentialChoices, { placeholder: t.itself })}
          </FormRow>
        </FormSection>
        <FormSection title={t.reconciliation}>
          <FormRow>
            {tick('reconcile', t.enabled)}
            {tick('autorun', t.autorun)}
          </FormRow>
          <FormRow>
            {pick('reconciliationCredentialId', t.reconciliationCredential, credentialChoices, {
              placeholder: t.none,
            })}
            {pick('reconciliationTemplateId', t.template, sources.reconcile, { placeholder: t.none })}
          </FormRow>
        </FormSection>
      </Form>
    </Dialog>
  );
}
