import { valibotResolver } from '@hookform/resolvers/valibot';
import { useForm } from 'react-hook-form';
import { useApplyUserErrors, useFormMessages } from '@/entities/problem/use-user-errors';
import { useProofErrorText } from '@/entities/proof/use-proof-error-text';
import { AuthError, replaceOneTimePassword, type SignInSteps } from '@/lib/auth';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Form } from '@/ui/form';
import { TextField } from '@/ui/text-field';
import { signInMessages } from '../messages';
import { newPasswordSchema } from '../new-password';
import styles from '../sign-in.module.css';

/** The step that replaces a one-time password. */
export function ReplacePasswordStep({ onNext }: { onNext: (steps: SignInSteps) => void }) {
  const t = useMessages(signInMessages);
  const errorText = useProofErrorText();
  const applyUserErrors = useApplyUserErrors();
  const [messages, setMessages] = useFormMessages();
  const form = useForm({
    resolver: valibotResolver(newPasswordSchema(t)),
    defaultValues: { currentPassword: '', newPassword: '', repeated: '' },
  });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async ({ currentPassword, newPassword }) => {
    setMessages([]);
    try {
      onNext(await replaceOneTimePassword(currentPassword, newPassword));
    } catch (error) {
      if (error instanceof AuthError && error.problems.length > 0)
        setMessages(applyUserErrors(error.problems, ['currentPassword', 'newPassword'], form.setError));
      else setMessages([errorText(error)]);
    }
  });

  return (
    <Form onSubmit={() => void submit()} messages={messages}>
      <TextField
        label={t.oneTimePassword.current}
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
      <Button type="submit" variant="primary" busy={isSubmitting} className={styles.submit}>
        {t.oneTimePassword.action}
      </Button>
    </Form>
  );
}
