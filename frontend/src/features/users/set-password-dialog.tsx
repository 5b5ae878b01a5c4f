import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useApplyUserErrors, useFormMessages } from '@/entities/problem/use-user-errors';
import { invalidateProtected } from '@/entities/protected-change/invalidate-protected';
import type { ProtectedChangeOutcome } from '@/entities/protected-change/outcome-notice';
import { useReasonField } from '@/entities/protected-change/use-reason-field';
import { graphql } from '@/gql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Form } from '@/ui/form';
import { FormDialog } from '@/ui/form-dialog';
import { useErrorText } from '@/ui/states';
import { TextField } from '@/ui/text-field';
import { toast } from '@/ui/toast';
import { usersMessages } from './messages';
import { canBecomeDecider } from './second-person';
import type { UserRow } from './user-row';

const setUserPassword = graphql(`
  mutation SetUserPassword($input: SetUserPasswordInput!) {
    setUserPassword(input: $input) {
      user { id }
      protectedChange { ...ProtectedChangeOutcome }
      userErrors { code message field }
    }
  }
`);

interface SetPasswordDialogProps {
  user: UserRow;
  onClose: () => void;
  /** Called with the protected change that the request became. */
  onProtected: (change: ProtectedChangeOutcome) => void;
}

export function SetPasswordDialog({ user, onClose, onProtected }: SetPasswordDialogProps) {
  const t = useMessages(usersMessages);
  const errorText = useErrorText();
  const client = useQueryClient();
  const mutation = useGqlMutation(setUserPassword);
  const reasonField = useReasonField(canBecomeDecider(user));
  const [messages, setMessages] = useFormMessages();
  const applyUserErrors = useApplyUserErrors();
  const form = useForm({
    resolver: valibotResolver(v.object({ password: v.pipe(v.string(), v.minLength(15, t.tooShort)) })),
    defaultValues: { password: '' },
  });
  const { errors } = form.formState;

  const submit = form.handleSubmit(async ({ password }) => {
    const reason = reasonField.read();
    if (reason === undefined) return;
    try {
      const { setUserPassword: payload } = await mutation.mutateAsync({
        input: { id: user.id, password, reason },
      });
      setMessages(applyUserErrors(reasonField.takeProblems(payload.userErrors), ['password'], form.setError));
      if (payload.userErrors.length > 0) return;
      invalidateProtected(client);
      if (payload.protectedChange) onProtected(payload.protectedChange);
      else toast(t.passwordSet(user.displayName));
      onClose();
    } catch (error) {
      setMessages([errorText(error)]);
    }
  });

  return (
    <FormDialog
      form="set-password"
      size="small"
      title={t.setPasswordNamed(user.displayName)}
      description={t.setPasswordText}
      action={t.setPassword}
      busy={mutation.isPending}
      onClose={onClose}
    >
      <Form id="set-password" onSubmit={() => void submit()} messages={messages}>
        <TextField
          label={t.newPassword}
          type="password"
          autoComplete="new-password"
          hint={t.passwordHint}
          error={errors.password?.message}
          {...form.register('password')}
        />
        {reasonField.element}
      </Form>
    </FormDialog>
  );
}
