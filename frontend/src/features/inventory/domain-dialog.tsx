import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useApplyUserErrors, useFormMessages } from '@/entities/problem/use-user-errors';
import { graphql } from '@/gql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Form } from '@/ui/form';
import { FormDialog } from '@/ui/form-dialog';
import { useErrorText } from '@/ui/states';
import { TextField } from '@/ui/text-field';
import { toast } from '@/ui/toast';
import { inventoryMessages } from './messages';

const createDomain = graphql(`
  mutation CreateDomain($input: CreateDomainInput!) {
    createDomain(input: $input) {
      domain { id name }
      userErrors { code message field }
    }
  }
`);

export function DomainDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(inventoryMessages);
  const errorText = useErrorText();
  const client = useQueryClient();
  const create = useGqlMutation(createDomain);
  const [messages, setMessages] = useFormMessages();
  const applyUserErrors = useApplyUserErrors();
  const schema = v.object({
    name: v.pipe(v.string(), v.trim(), v.nonEmpty(t.required), v.maxLength(255, t.tooLong)),
    shortName: v.pipe(v.string(), v.trim(), v.maxLength(63, t.tooLong)),
  });
  const form = useForm({ resolver: valibotResolver(schema), defaultValues: { name: '', shortName: '' } });
  const { errors } = form.formState;

  const submit = form.handleSubmit(async (input) => {
    try {
      const { createDomain: payload } = await create.mutateAsync({ input });
      setMessages(applyUserErrors(payload.userErrors, ['name', 'shortName'], form.setError));
      if (!payload.domain) return;
      void client.invalidateQueries({ queryKey: ['Domains'] });
      void client.invalidateQueries({ queryKey: ['DomainCount'] });
      toast(t.createdToast(payload.domain.name));
      onClose();
    } catch (error) {
      setMessages([errorText(error)]);
    }
  });

  return (
    <FormDialog
      form="domain"
      size="small"
      title={t.register.domains}
      action={t.create}
      busy={create.isPending}
      onClose={onClose}
    >
      <Form id="domain" onSubmit={() => void submit()} messages={messages}>
        <TextField label={t.name} required error={errors.name?.message} {...form.register('name')} />
        <TextField
          label={t.shortName}
          hint={t.shortNameHint}
          error={errors.shortName?.message}
          {...form.register('shortName')}
        />
      </Form>
    </FormDialog>
  );
}
