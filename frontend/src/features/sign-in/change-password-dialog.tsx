import { valibotResolver } from '@hookform/resolvers/valibot';
import { useForm } from 'react-hook-form';
import { useApplyUserErrors, useFormMessages } from '@/entities/problem/use-user-errors';
import { graphql } from '@/gql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Form } from '@/ui/form';
import { uiMessages } from '@/ui/messages';
import { useErrorText } from '@/ui/states';
import { TextField } from '@/ui/text-field';
import { toast } from '@/ui/toast';
import { signInMessages } from './messages';
import { newPasswordSchema } from './new-password';

const changeMyPassword = graphql(`
  mutation ChangeMyPassword($input: ChangeMyPasswordInput!) {
    changeMyPassword(input: $input) {
      user { id }
      userErrors { code message field }
    }
  }
`);

export function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(signInMessages);
  const ui = useMessages(uiMessages);
  const errorText = useErrorText();
  const mutation = useGqlMutation(changeMyPassword);
  const [messages, setMessages] = useFormMessages();
  const applyUserErrors = useApplyUserErrors();
  const form = useForm({
    resolver: valibotResolver(newPasswordSchema(t)),
    defaultValues: { currentPassword: '', newPassword: '', repeated: '' },
  });
  const { errors } = form.formState;

  const submit = form.handleSubmit(async ({ currentPassword, newPassword }) => {
    try {
      const { changeMyPassword: payload } = await mutation.mutateAsync({
        input: { currentPassword, newPassword },
      });
      setMessages(applyUserErrors(payload.userErrors, ['currentPassword', 'newPassword'], form.setError));
      if (payload.userErrors.length > 0) return;
      toast(t.changed);
      onClose();
    } catch (error) {
      setMessages([errorText(error)]);
    }
  });

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="small"
      title={t.changeTitle}
      description={t.changeText}
      footer={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button variant="primary" type="submit" form="change-password" busy={mutation.isPending}>
            {t.change}
          </Button>
        </>
      }
    >
      <Form id="change-password" onSubmit={() => void submit()} messages={messages}>
        <TextField
          label={t.currentPassword}
          type="password"
          autoComplete="current-password"
          error={errors.currentPassword?.message}
          {...form.register('currentPassword')}
        />
        <TextField
          label={t.newPassword}
          type="password"
          autoComplete="new-password"
          hint={t.passwordHint}
          error={errors.newPassword?.message}
          {...form.register('newPassword')}
        />
        <TextField
          label={t.repeatPassword}
          type="password"
          autoComplete="new-password"
          error={errors.repeated?.message}
          {...form.register('repeated')}
        />
      </Form>
    </Dialog>
  );
}
