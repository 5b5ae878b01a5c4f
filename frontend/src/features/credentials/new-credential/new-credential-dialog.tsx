import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useApplyUserErrors, useFormMessages } from '@/entities/problem/use-user-errors';
import { graphql } from '@/gql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Form } from '@/ui/form';
import { FormDialog } from '@/ui/form-dialog';
import { useErrorText } from '@/ui/states';
import { toast } from '@/ui/toast';
import { listMessages } from '../list-messages';
import { credentialsMessages } from '../messages';
import { emptyCredential, newCredentialSchema, toInput, type NewCredential } from './new-credential';
import { NewCredentialExecution } from './new-credential-execution';
import { NewCredentialRecord } from './new-credential-record';

const createCredential = graphql(`
  mutation CreateCredential($input: CreateCredentialInput!) {
    createCredential(input: $input) {
      credential { id username }
      userErrors { code message field }
    }
  }
`);

const fields = [
  'username',
  'deviceId',
  'passwordTypeId',
  'domainId',
  'tagIds',
  'expiresAt',
  'additionalInformation',
  'parentId',
] as const;

/** Creates one credential. Existing ones are changed by batch operations only. */
export function NewCredentialDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(credentialsMessages);
  const { newCredential } = useMessages(listMessages);
  const errorText = useErrorText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const mutation = useGqlMutation(createCredential);
  const [messages, setMessages] = useFormMessages();
  const applyUserErrors = useApplyUserErrors();
  const form = useForm<NewCredential>({
    resolver: valibotResolver(newCredentialSchema(t)),
    defaultValues: emptyCredential,
  });

  const submit = form.handleSubmit(async (values) => {
    const input = toInput(values);
    if (!input) return;
    try {
      const { createCredential: payload } = await mutation.mutateAsync({ input });
      setMessages(applyUserErrors(payload.userErrors, fields, form.setError));
      if (!payload.credential) return;
      void client.invalidateQueries({ queryKey: ['Credentials'] });
      void client.invalidateQueries({ queryKey: ['CredentialCount'] });
      toast(t.createdToast(payload.credential.username));
      onClose();
      void navigate({ to: '/pam/credentials/$id', params: { id: payload.credential.id } });
    } catch (error) {
      setMessages([errorText(error)]);
    }
  });

  return (
    <FormDialog
      form="new-credential"
      title={newCredential}
      action={t.create}
      busy={mutation.isPending}
      onClose={onClose}
    >
      <Form id="new-credential" onSubmit={() => void submit()} messages={messages}>
        <NewCredentialRecord form={form} />
        <NewCredentialExecution form={form} />
      </Form>
    </FormDialog>
  );
}
