import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useApplyUserErrors, useFormMessages } from '@/entities/problem/use-user-errors';
import { graphql } from '@/gql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Checkbox } from '@/ui/checkbox';
import { Form, FormRow } from '@/ui/form';
import { FormDialog } from '@/ui/form-dialog';
import { Select } from '@/ui/select';
import { useErrorText } from '@/ui/states';
import { TextField } from '@/ui/text-field';
import { toast } from '@/ui/toast';
import { cataloguesMessages } from './messages';

const createTemplate = graphql(`
  mutation CreateExecutionTemplate($input: CreateExecutionTemplateInput!) {
    createExecutionTemplate(input: $input) {
      executionTemplate { id name }
      userErrors { code message field }
    }
  }
`);

const plugins = [
  'SSH',
  'WINDOWS_RM',
  'LDAP',
  'POSTGRESQL',
  'MYSQL',
  'ORACLE',
  'SQL_SERVER',
  'HTTP',
  'TELNET',
] as const;
const purposes = ['CHANGE_PASSWORD', 'RECONCILE'] as const;

export function ExecutionTemplateDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(cataloguesMessages);
  const errorText = useErrorText();
  const client = useQueryClient();
  const mutation = useGqlMutation(createTemplate);
  const [messages, setMessages] = useFormMessages();
  const applyUserErrors = useApplyUserErrors();
  const schema = v.object({
    name: v.pipe(v.string(), v.trim(), v.nonEmpty(t.required), v.maxLength(100, t.tooLong)),
    plugin: v.picklist(plugins),
    purpose: v.picklist(purposes),
    enabled: v.boolean(),
  });
  const form = useForm<v.InferOutput<typeof schema>>({
    resolver: valibotResolver(schema),
    defaultValues: { name: '', plugin: 'SSH', purpose: 'CHANGE_PASSWORD', enabled: true },
  });
  const { errors } = form.formState;

  const submit = form.handleSubmit(async (input) => {
    try {
      const { createExecutionTemplate: payload } = await mutation.mutateAsync({ input });
      setMessages(applyUserErrors(payload.userErrors, ['name', 'plugin', 'purpose'], form.setError));
      if (!payload.executionTemplate) return;
      void client.invalidateQueries({ queryKey: ['ExecutionTemplates'] });
      toast(t.createdToast(payload.executionTemplate.name));
      onClose();
    } catch (error) {
      setMessages([errorText(error)]);
    }
  });

  return (
    <FormDialog
      form="template"
      title={t.newTemplate}
      action={t.create}
      busy={mutation.isPending}
      onClose={onClose}
    >
      <Form id="template" onSubmit={() => void submit()} messages={messages}>
        <TextField label={t.name} required error={errors.name?.message} {...form.register('name')} />
        <FormRow>
          <Controller
            control={form.control}
            name="plugin"
            render={({ field }) => (
              <Select
                label={t.plugin}
                value={field.value}
                onValueChange={field.onChange}
                options={plugins.map((value) => ({ value, label: t.plugins[value] }))}
              />
            )}
          />
          <Controller
            control={form.control}
            name="purpose"
            render={({ field }) => (
              <Select
                label={t.purpose}
                value={field.value}
                onValueChange={field.onChange}
                options={purposes.map((value) => ({ value, label: t.purposes[value] }))}
              />
            )}
          />
        </FormRow>
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
