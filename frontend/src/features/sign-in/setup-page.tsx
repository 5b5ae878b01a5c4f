import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useApplyUserErrors, useFormMessages } from '@/entities/problem/use-user-errors';
import { AuthError, readAuthState, setUp } from '@/lib/auth';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button, buttonClass } from '@/ui/button';
import { Form } from '@/ui/form';
import { TextField } from '@/ui/text-field';
import { signInMessages } from './messages';
import { useSignInErrorText } from './sign-in-error';
import { SignInFrame } from './sign-in-frame';
import styles from './sign-in.module.css';

/** Reads the token from the fragment, which browsers do not send to servers, so that it is in no log. */
function tokenOf(hash: string): string {
  return new URLSearchParams(hash.replace(/^#/, '')).get('token') ?? '';
}

export function SetupPage() {
  const t = useMessages(signInMessages);
  const [token] = useState(() => tokenOf(window.location.hash));
  const state = useQuery({
    queryKey: ['auth state'],
    queryFn: readAuthState,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (state.data?.setupRequired === false) {
    return (
      <SignInFrame title={t.setupTitle} text={t.errors.ALREADY_SET_UP}>
        <Link to="/sign-in" className={buttonClass('primary')}>
          {t.toSignIn}
        </Link>
      </SignInFrame>
    );
  }
  if (!token) {
    return (
      <SignInFrame title={t.setupNeeded} text={t.setupWhere}>
        {null}
      </SignInFrame>
    );
  }
  return (
    <SignInFrame title={t.setupTitle} text={t.setupText}>
      <SetupForm token={token} />
    </SignInFrame>
  );
}

function SetupForm({ token }: { token: string }) {
  const t = useMessages(signInMessages);
  const errorText = useSignInErrorText();
  const router = useRouter();
  const client = useQueryClient();
  const [messages, setMessages] = useFormMessages();
  const applyUserErrors = useApplyUserErrors();
  const schema = v.pipe(
    v.object({
      displayName: v.pipe(v.string(), v.trim(), v.nonEmpty(t.required), v.maxLength(200)),
      username: v.pipe(
        v.string(),
        v.trim(),
        v.toLowerCase(),
        v.regex(/^[a-z0-9._@-]{1,64}$/, t.usernameInvalid),
      ),
      password: v.pipe(v.string(), v.minLength(15, t.tooShort)),
      repeated: v.string(),
    }),
    v.forward(
      v.partialCheck(
        [['password'], ['repeated']],
        ({ password, repeated }) => password === repeated,
        t.different,
      ),
      ['repeated'],
    ),
  );
  const form = useForm({
    resolver: valibotResolver(schema),
    defaultValues: { displayName: '', username: '', password: '', repeated: '' },
  });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async ({ displayName, username, password }) => {
    setMessages([]);
    try {
      await setUp({ token, displayName, username, password });
      client.clear();
      router.history.replace('/pam/credentials');
    } catch (error) {
      if (error instanceof AuthError && error.problems.length > 0) {
        setMessages(applyUserErrors(error.problems, ['displayName', 'username', 'password'], form.setError));
        return;
      }
      setMessages([errorText(error)]);
    }
  });

  return (
    <Form onSubmit={() => void submit()} messages={messages}>
      <TextField
        label={t.displayName}
        autoComplete="name"
        error={errors.displayName?.message}
        {...form.register('displayName')}
      />
      <TextField
        label={t.username}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        hint={t.usernameHint}
        error={errors.username?.message}
        {...form.register('username')}
      />
      <TextField
        label={t.password}
        type="password"
        autoComplete="new-password"
        hint={t.passwordHint}
        error={errors.password?.message}
        {...form.register('password')}
      />
      <TextField
        label={t.repeatFirst}
        type="password"
        autoComplete="new-password"
        error={errors.repeated?.message}
        {...form.register('repeated')}
      />
      <Button type="submit" variant="primary" busy={isSubmitting} className={styles.submit}>
        {t.createAdministrator}
      </Button>
    </Form>
  );
}
