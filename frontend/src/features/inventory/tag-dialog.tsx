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

const createTag = graphql(`
  mutation CreateTag($input: CreateTagInput!) {
    createTag(input: $input) {
      tag { id name }
      userErrors { code message field }
    }
  }
`);

export function TagDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(inventoryMessages);
  const errorText = useErrorText();
  const client = useQueryClient();
  const create = useGqlMutation(createTag);
  const [messages, setMessages] = useFormMessages();
  const applyUserErrors = useApplyUserErrors();
  const schema = v.object({
    name: v.pipe(v.string(), v.trim(), v.nonEmpty(t.required), v.maxLength(100, t.tooLong)),
  });
  const form = useForm({ resolver: valibotResolver(schema), defaultValues: { name: '' } });
  const { errors } = form.formState;

  const submit = form.handleSubmit(async (input) => {
    try {
      const { createTag: payload } = await create.mutateAsync({ input });
      setMessages(applyUserErrors(payload.userErrors, ['name'], form.setError));
      if (!payload.tag) return;
      void client.invalidateQueries({ queryKey: ['Tags'] });
      void client.invalidateQueries({ queryKey: ['TagCount'] });
      toast(t.createdToast(payload.tag.name));
      onClose();
    } catch (error) {
      setMessages([errorText(error)]);
    }
  });

  return (
    <FormDialog
      form="tag"
      size="small"
      title={t.register.tags}
      action={t.create}
      busy={create.isPending}
      onClose={onClose}
    >
      <Form id="tag" onSubmit={() => void submit()} messages={messages}>
        <TextField label={t.name} required error={errors.name?.message} {...form.register('name')} />
      </Form>
    </FormDialog>
  );
}
