import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useApplyUserErrors, useFormMessages } from '@/entities/problem/use-user-errors';
import { graphql } from '@/gql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Checkbox } from '@/ui/checkbox';
import { Form } from '@/ui/form';
import { FormDialog } from '@/ui/form-dialog';
import { useErrorText } from '@/ui/states';
import { TextField } from '@/ui/text-field';
import { toast } from '@/ui/toast';
import { cataloguesMessages } from './messages';

const createPasswordType = graphql(`
  mutation CreatePasswordType($input: CreatePasswordTypeInput!) {
    createPasswordType(input: $input) {
      passwordType { id name }
      userErrors { code message field }
    }
  }
`);

export function PasswordTypeDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(cataloguesMessages);
  const errorText = useErrorText();
  const client = useQueryClient();
  const mutation = useGqlMutation(createPasswordType);
  const [messages, setMessages] = useFormMessages();
  const applyUserErrors = useApplyUserErrors();
  const schema = v.object({
    name: v.pipe(v.string(), v.trim(), v.nonEmpty(t.required), v.maxLength(100, t.tooLong)),
    localUser: v.boolean(),
    enabled: v.boolean(),
  });
  const form = useForm({
    resolver: valibotResolver(schema),
    defaultValues: { name: '', localUser: false, enabled: true },
  });
  const { errors } = form.formState;

  const submit = form.handleSubmit(async (input) => {
    try {
      const { createPasswordType: payload } = await mutation.mutateAsync({ input });
      setMessages(applyUserErrors(payload.userErrors, ['name'], form.setError));
      if (!payload.passwordType) return;
      void client.invalidateQueries({ queryKey: ['PasswordTypes'] });
      toast(t.createdToast(payload.passwordType.name));
      onClose();
    } catch (error) {
      setMessages([errorText(error)]);
    }
  });

  return (
    <FormDialog
      form="password-type"
      size="small"
      title={t.newPasswordType}
      description={t.localHint}
      action={t.create}
      busy={mutation.isPending}
      onClose={onClose}
    >
      <Form id="password-type" onSubmit={() => void submit()} messages={messages}>
        <TextField label={t.name} required error={errors.name?.message} {...form.register('name')} />
        <Controller
          control={form.control}
          name="localUser"
          render={({ field }) => (
            <Checkbox checked={field.value} onCheckedChange={field.onChange}>
              {t.localLabel}
            </Checkbox>
          )}
        />
        <Controller
          control={form.control}
          name="enabled"
          render={({ field }) => (
            <Checkbox checked={field.value} onCheckedChange={field.onChange}>
              {t.enabledLabel}
            </Checkbox>
          )}
        />
      </Form>
    </FormDialog>
  );
}
