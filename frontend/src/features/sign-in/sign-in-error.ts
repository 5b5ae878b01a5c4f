import { AuthError } from '@/lib/auth';
import { useMessages } from '@/lib/i18n/catalogue';
import { useErrorText } from '@/ui/states';
import { signInMessages } from './messages';

/** Returns a function that says in the page's language why signing in or setting up failed. */
export function useSignInErrorText(): (error: unknown) => string {
  const t = useMessages(signInMessages);
  const errorText = useErrorText();
  return (error) => {
    if (!(error instanceof AuthError)) return errorText(error);
    if (error.retryAfterSeconds) return t.throttled(error.retryAfterSeconds);
    const texts: Partial<Record<string, string>> = t.errors;
    return texts[error.code] ?? errorText(error);
  };
}
