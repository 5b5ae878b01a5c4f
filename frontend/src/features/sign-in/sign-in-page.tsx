import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useFormMessages } from '@/entities/problem/use-user-errors';
import { readAuthState, signIn, type SignInSteps } from '@/lib/auth';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Form } from '@/ui/form';
import { Notice } from '@/ui/notice';
import { TextField } from '@/ui/text-field';
import { signInMessages } from './messages';
import { useSignInErrorText } from './sign-in-error';
import { SignInFrame } from './sign-in-frame';
import styles from './sign-in.module.css';
import { SignInStepsPage } from './steps/sign-in-steps';

/** Returns the URL to return to if it is on this site, to prevent redirects to others. */
function safeReturnUrl(back: string | undefined): string {
  return back?.startsWith('/') && !back.startsWith('//') && !back.startsWith('/\\')
    ? back
    : '/pam/credentials';
}

export function SignInPage() {
  const t = useMessages(signInMessages);
  const state = useQuery({
    queryKey: ['auth state'],
    queryFn: readAuthState,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { back } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const client = useQueryClient();
  const [steps, setSteps] = useState<SignInSteps | null>(null);
  const remaining = steps ?? state.data;

  const finish = () => {
    client.clear();
    const url = safeReturnUrl(back);
    // The playground is a separate page, outside the router.
    if (url.startsWith('/playground')) window.location.assign('/playground');
    else router.history.replace(url);
  };
  if (state.data?.setupRequired) {
    return (
      <SignInFrame title={t.setupNeeded} text={t.setupWhere}>
        {null}
      </SignInFrame>
    );
  }
  if (remaining && remaining.pending.length > 0) {
    const startAgain = () => setSteps({ pending: [], methods: [] });
    return <SignInStepsPage steps={remaining} onDone={finish} onStartAgain={startAgain} />;
  }
  return (
    <SignInFrame title={t.title} text={t.welcome}>
      <SignInForm onSignedIn={(next) => (next.pending.length > 0 ? setSteps(next) : finish())} />
    </SignInFrame>
  );
}

function SignInForm({ onSignedIn }: { onSignedIn: (steps: SignInSteps) => void }) {
  const t = useMessages(signInMessages);
  const errorText = useSignInErrorText();
  const { ended } = useSearch({ from: '/sign-in' });
  const [messages, setMessages] = useFormMessages();
  const required = v.pipe(v.string(), v.nonEmpty(t.required));
  const form = useForm({
    resolver: valibotResolver(v.object({ username: required, password: required })),
    defaultValues: { username: '', password: '' },
  });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async ({ username, password }) => {
    setMessages([]);
    try {
      onSignedIn(await signIn(username.trim(), password));
    } catch (error) {
      form.resetField('password');
      form.setFocus('password');
      setMessages([errorText(error)]);
    }
  });

  return (
    <Form onSubmit={() => void submit()} messages={messages}>
      {ended && messages.length === 0 ? <Notice>{t.sessionEnded}</Notice> : null}
      <TextField
        label={t.username}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.username?.message}
        {...form.register('username')}
      />
      <TextField
        label={t.password}
        type="password"
        autoComplete="current-password"
        error={errors.password?.message}
        {...form.register('password')}
      />
      <Button type="submit" variant="primary" busy={isSubmitting} className={styles.submit}>
        {t.submit}
      </Button>
    </Form>
  );
}
