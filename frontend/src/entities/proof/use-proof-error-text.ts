import { useProblemText } from '@/entities/problem/use-problem-text';
import { AuthError } from '@/lib/auth';
import { isRequestErrorCode } from '@/lib/graphql/errors';
import { useMessages } from '@/lib/i18n/catalogue';
import { PasskeyDismissed } from '@/lib/passkey';
import { useErrorText } from '@/ui/states';
import { proofMessages } from './messages';

/** Returns a function that says in the page's language why a proof or a second factor was refused. */
export function useProofErrorText(): (error: unknown) => string {
  const t = useMessages(proofMessages);
  const errorText = useErrorText();
  const problemText = useProblemText();
  return (error) => {
    if (error instanceof PasskeyDismissed) return t.dismissed;
    if (!(error instanceof AuthError) || isRequestErrorCode(error.code)) return errorText(error);
    if (error.retryAfterSeconds) return t.throttled(error.retryAfterSeconds);
    const { code, message } = error;
    const texts: Partial<Record<string, string>> = t.errors;
    return texts[code] ?? problemText({ code, message });
  };
}
