import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useApplyUserErrors, useFormMessages } from '@/entities/problem/use-user-errors';
import { useProof } from '@/entities/proof/use-proof';
import { graphql } from '@/gql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import { Dialog } from '@/ui/dialog';
import { Form } from '@/ui/form';
import { FormDialog } from '@/ui/form-dialog';
import { Select } from '@/ui/select';
import { useErrorText } from '@/ui/states';
import { TextField } from '@/ui/text-field';
import { apiTokensMessages } from './messages';
import styles from './new-token-dialog.module.css';
import { ScopeBoxes } from './scope-boxes';

const createApiToken = graphql(`
  mutation CreateApiToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      apiToken { id name }
      secret
      userErrors { code message field }
    }
  }
`);

const periods = ['30', '90', '365'] as const;
const scopes = ['READ', 'REQUEST', 'INVENTORY'] as const;

/** Returns the end of a period that starts now. */
function expiryAfter(period: (typeof periods)[number]): string {
  return new Date(Date.now() + Number(period) * 86_400_000).toISOString();
}

/** Creates a token and then shows its secret, which cannot be read again. */
export function NewTokenDialog({ onClose }: { onClose: () => void }) {
  const [secret, setSecret] = useState<string | null>(null);
  return secret ? (
    <SecretDialog secret={secret} onClose={onClose} />
  ) : (
    <TokenForm onClose={onClose} onSecret={setSecret} />
  );
}

function TokenForm({ onClose, onSecret }: { onClose: () => void; onSecret: (secret: string) => void }) {
  const t = useMessages(apiTokensMessages);
  const errorText = useErrorText();
  const client = useQueryClient();
  const mutation = useGqlMutation(createApiToken);
  const { withProof, proofDialog } = useProof();
  const [messages, setMessages] = useFormMessages();
  const applyUserErrors = useApplyUserErrors();
  const schema = v.object({
    name: v.pipe(v.string(), v.trim(), v.nonEmpty(t.required), v.maxLength(100, t.tooLong)),
    scopes: v.pipe(v.array(v.picklist(scopes)), v.minLength(1, t.scopeMissing)),
    period: v.picklist(periods),
  });
  const form = useForm<v.InferOutput<typeof schema>>({
    resolver: valibotResolver(schema),
    defaultValues: { name: '', scopes: ['READ'], period: '90' },
  });
  const { errors } = form.formState;

  const submit = form.handleSubmit(async ({ name, scopes, period }) => {
    try {
      const payload = await withProof(async () => {
        const data = await mutation.mutateAsync({ input: { name, scopes, expiresAt: expiryAfter(period) } });
        return data.createApiToken;
      });
      if (!payload) return;
      setMessages(applyUserErrors(payload.userErrors, ['name'], form.setError));
      if (!payload.secret) return;
      void client.invalidateQueries({ queryKey: ['ApiTokens'] });
      onSecret(payload.secret);
    } catch (error) {
      setMessages([errorText(error)]);
    }
  });

  return (
    <FormDialog
      form="new-token"
      size="small"
      title={t.new}
      action={t.create}
      busy={mutation.isPending}
      onClose={onClose}
    >
      <Form id="new-token" onSubmit={() => void submit()} messages={messages}>
        <TextField
          label={t.name}
          required
          hint={t.nameHint}
          error={errors.name?.message}
          {...form.register('name')}
        />
        <Controller
          control={form.control}
          name="scopes"
          render={({ field }) => (
            <ScopeBoxes value={field.value} onChange={field.onChange} error={errors.scopes?.message} />
          )}
        />
        <Controller
          control={form.control}
          name="period"
          render={({ field }) => (
            <Select
              label={t.expiry}
              value={field.value}
              onValueChange={field.onChange}
              options={periods.map((value) => ({ value, label: t.periods[value] }))}
            />
          )}
        />
      </Form>
      {proofDialog}
    </FormDialog>
  );
}

function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useMessages(apiTokensMessages);
  return (
    <Dialog
      open
      keepOnOutsideClick
      onOpenChange={onClose}
      title={t.secretTitle}
      description={t.secretText}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t.done}
        </Button>
      }
    >
      <div className={styles.secret}>
        <input readOnly aria-label={t.secret} value={secret} onFocus={(event) => event.target.select()} />
        <CopyButton text={secret} />
      </div>
      <p className={styles.example}>{t.example}</p>
      <pre className={styles.code}>Authorization: Bearer {secret}</pre>
    </Dialog>
  );
}
