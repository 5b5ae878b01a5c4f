import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useApplyUserErrors, useFormMessages } from '@/entities/problem/use-user-errors';
import { invalidateProtected } from '@/entities/protected-change/invalidate-protected';
import type { ProtectedChangeOutcome } from '@/entities/protected-change/outcome-notice';
import { useReasonField } from '@/entities/protected-change/use-reason-field';
import { graphql } from '@/gql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Form, FormRow } from '@/ui/form';
import { FormDialog } from '@/ui/form-dialog';
import { useErrorText } from '@/ui/states';
import { TextField } from '@/ui/text-field';
import { toast } from '@/ui/toast';
import { usersMessages } from './messages';
import { RoleSelect } from './role-select';

const createUser = graphql(`
  mutation CreateUser($input: CreateUserInput!) {
    createUser(input: $input) {
      user { id displayName }
      protectedChange { ...ProtectedChangeOutcome }
      userErrors { code message field }
    }
  }
`);

interface NewUserDialogProps {
  onClose: () => void;
  /** Called with the protected change that the request became. */
  onProtected: (change: ProtectedChangeOutcome) => void;
}

export function NewUserDialog({ onClose, onProtected }: NewUserDialogProps) {
  const t = useMessages(usersMessages);
  const errorText = useErrorText();
  const client = useQueryClient();
  const mutation = useGqlMutation(createUser);
  const [messages, setMessages] = useFormMessages();
  const applyUserErrors = useApplyUserErrors();
  const schema = v.object({
    displayName: v.pipe(v.string(), v.trim(), v.nonEmpty(t.required), v.maxLength(200, t.tooLong)),
    username: v.pipe(
      v.string(),
      v.trim(),
      v.toLowerCase(),
      v.regex(/^[a-z0-9._@-]{1,64}$/, t.usernameInvalid),
    ),
    email: v.pipe(
      v.string(),
      v.trim(),
      v.union(
        [v.literal(''), v.pipe(v.string(), v.email(t.emailInvalid), v.maxLength(254, t.tooLong))],
        t.emailInvalid,
      ),
    ),
    role: v.picklist(['ADMINISTRATOR', 'OPERATOR', 'AUDITOR']),
    password: v.pipe(v.string(), v.minLength(15, t.tooShort)),
  });
  const form = useForm<v.InferOutput<typeof schema>>({
    resolver: valibotResolver(schema),
    defaultValues: { displayName: '', username: '', email: '', role: 'OPERATOR', password: '' },
  });
  const { errors } = form.formState;
  const reasonField = useReasonField(form.watch('role') === 'ADMINISTRATOR');

  const submit = form.handleSubmit(async (input) => {
    const reason = reasonField.read();
    if (reason === undefined) return;
    try {
      const { createUser: payload } = await mutation.mutateAsync({ input: { ...input, reason } });
      setMessages(
        applyUserErrors(
          reasonField.takeProblems(payload.userErrors),
          ['displayName', 'username', 'email', 'role', 'password'],
          form.setError,
        ),
      );
      if (payload.userErrors.length > 0) return;
      invalidateProtected(client);
      if (payload.protectedChange) onProtected(payload.protectedChange);
      else if (payload.user) toast(t.createdToast(payload.user.displayName));
      onClose();
    } catch (error) {
      setMessages([errorText(error)]);
    }
  });

  return (
    <FormDialog form="new-user" title={t.new} action={t.create} busy={mutation.isPending} onClose={onClose}>
      <Form id="new-user" onSubmit={() => void submit()} messages={messages}>
        <FormRow>
          <TextField
            label={t.displayName}
            required
            autoComplete="off"
            error={errors.displayName?.message}
            {...form.register('displayName')}
          />
          <TextField
            label={t.username}
            required
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            hint={t.usernameHint}
            error={errors.username?.message}
            {...form.register('username')}
          />
        </FormRow>
        <FormRow>
          <TextField
            label={t.email}
            type="email"
            autoComplete="off"
            error={errors.email?.message}
            {...form.register('email')}
          />
          <Controller
            control={form.control}
            name="role"
            render={({ field }) => (
              <RoleSelect value={field.value} onValueChange={field.onChange} error={errors.role?.message} />
            )}
          />
        </FormRow>
        <TextField
          label={t.password}
          required
          type="password"
          autoComplete="new-password"
          hint={`${t.passwordHint} ${t.oneTime}`}
          error={errors.password?.message}
          {...form.register('password')}
        />
        {reasonField.element}
      </Form>
    </FormDialog>
  );
}
